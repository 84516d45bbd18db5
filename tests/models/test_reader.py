"""The bundled pipeline on short news texts."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

from rashomon.language import load_language

TEXT = (
    "Minister opens bridge in Lisbon\n\n"
    "The minister, Ana Costa, opened the bridge on Tuesday. “It took two years,” Costa said. "
    "She didn’t say what it cost."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_language()


def test_a_blank_line_ends_a_headline(nlp: Language) -> None:
    sents = [sent.text.strip() for sent in nlp(TEXT).sents]
    assert sents[0] == "Minister opens bridge in Lisbon"
    assert sents[1] == "The minister, Ana Costa, opened the bridge on Tuesday."


def test_a_line_end_ends_a_sentence_where_every_line_is_a_paragraph(nlp: Language) -> None:
    lines = [
        "The first boats crossed the strait in 1961, five years before the bridge over the Sound",
        "Norland opened a new harbour on Friday, the ministry said.",
        "It is meant for larger boats.",
        "The old one is full.",
        "Ferries will use both.",
    ]
    whole = [sent.text.strip() for sent in nlp("\n".join(lines)).sents]
    assert whole == lines
    wrapped = "\n".join(lines).replace("the strait", "the\nstrait").replace("is meant", "is\nmeant")
    assert nlp(wrapped)[0].sent.text.strip() != lines[0]


def test_every_word_is_annotated(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert all(token.tag_ and token.pos_ and token.dep_ and token.lemma_ for token in doc)
    assert all(sent.root.dep_ == "ROOT" for sent in doc.sents)


def test_subject_and_object_of_a_plain_sentence(nlp: Language) -> None:
    doc = nlp("The minister opened the bridge.")
    found = {token.dep_: token.text for token in doc}
    assert (found["nsubj"], found["ROOT"], found["obj"]) == ("minister", "opened", "bridge")


def test_persons_and_places_are_named(nlp: Language) -> None:
    names = {
        (ent.text, ent.label_) for ent in nlp("Donald Trump met Gustavo Petro in Washington.").ents
    }
    assert {("Donald Trump", "PERSON"), ("Washington", "PLACE")} <= names


def test_lemmas_of_irregular_verbs(nlp: Language) -> None:
    lemmas = {token.text: token.lemma_ for token in nlp("They were here and she said so.")}
    assert (lemmas["were"], lemmas["said"]) == ("be", "say")


@pytest.mark.parametrize("gap", [" ", "\n", "   "])
def test_a_name_may_run_over_a_line_end(nlp: Language, gap: str) -> None:
    doc = nlp(f"The talks were led by Donald{gap}Trump and by Gustavo{gap}Petro.")
    assert {"".join(ent.text.split()) for ent in doc.ents} == {"DonaldTrump", "GustavoPetro"}


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\n\nWord", "Word\n\n", "...", "a " * 700, "By Ann Lee\nOSLO (AP)"]
)
def test_odd_texts_are_read(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert all(ent.text.strip() for ent in doc.ents)
    assert doc.text == text
    assert sum(len(sent) for sent in doc.sents) == len(doc)


def test_a_text_reads_the_same_in_any_company(nlp: Language) -> None:
    alone = nlp(TEXT).to_json()
    nlp("Other words come first here, in another order.")
    (_, again) = nlp.pipe(["Quite another text.", TEXT])
    assert again.to_json() == alone


def test_a_window_is_read_the_same_whatever_follows(nlp: Language) -> None:
    encoder = nlp.get_pipe("reader").network.encoder
    words = [*["The", "minister", "opened", "the", "bridge", "in", "Lisbon"], "."] * 12
    more = [*words, *["Rain", "fell", "on", "the", "coast", "all", "night"], "."] * 3
    alone = encoder.encode(words, np.zeros(len(words), dtype=bool))
    breaks = np.arange(len(more)) % (len(words) + 8) == len(words)
    assert np.array_equal(alone, encoder.encode(more, breaks)[: len(words)])
