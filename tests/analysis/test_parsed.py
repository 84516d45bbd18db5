"""A copied parse answers what spaCy's own answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from rashomon.analysis.parsed import Doc, Token, asked_once, copy_parse, listed_once

if TYPE_CHECKING:
    from spacy import tokens
    from spacy.language import Language

TEXT = """Mayor Ada Rill of Norland said: “We'll rebuild the bridge, the quay and 3 roads.”

Her rival, whom few had  heard, said "no"; so did the U.N. envoy and the Dock Union's leaders."""
NAMES = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_")
FLAGS = ("is_punct", "is_space", "is_quote", "is_alpha", "is_digit", "is_lower", "is_title")
VALUES = (*NAMES, *FLAGS, "is_upper", "like_num", "is_sent_start", "i", "idx")
NEIGHBOURS = ("children", "rights", "ancestors", "subtree", "conjuncts")


@pytest.fixture(scope="module")
def parse(pipeline: Language) -> tokens.Doc:
    return pipeline(TEXT)


@pytest.fixture(scope="module")
def copied(parse: tokens.Doc) -> Doc:
    return copy_parse(parse)


@pytest.mark.parametrize("name", VALUES)
def test_every_value_of_every_token_is_kept(parse: tokens.Doc, copied: Doc, name: str) -> None:
    assert [getattr(each, name) for each in copied] == [getattr(each, name) for each in parse]


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_neighbours_in_the_tree_come_in_the_same_order(
    parse: tokens.Doc, copied: Doc, name: str
) -> None:
    def places(token: Token | tokens.Token) -> list[int]:
        return [each.i for each in getattr(token, name)]

    assert [places(each) for each in copied] == [places(each) for each in parse]


def test_heads_edges_and_sentences_are_the_same(parse: tokens.Doc, copied: Doc) -> None:
    def places(token: Token | tokens.Token) -> tuple[int, ...]:
        sent = token.sent
        return token.head.i, token.left_edge.i, sent.start, sent.end, sent.root.i, sent.end_char

    assert [places(each) for each in copied] == [places(each) for each in parse]


@pytest.mark.parametrize("mode", ["strict", "expand"])
def test_words_between_characters_are_the_same(parse: tokens.Doc, copied: Doc, mode: str) -> None:
    for start in range(len(TEXT)):
        for end in range(start + 1, min(start + 40, len(TEXT) + 2)):
            theirs = parse.char_span(start, end, alignment_mode=mode)
            ours = copied.char_span(start, end, alignment_mode=mode)  # type: ignore[arg-type]
            assert (ours is None) == (theirs is None)
            if ours is not None and theirs is not None and len(theirs):
                assert (ours.text, ours.root.i) == (theirs.text, theirs.root.i)
                assert [each.text for each in ours.ents] == [each.text for each in theirs.ents]


def test_names_keep_their_labels(parse: tokens.Doc, copied: Doc) -> None:
    assert [(each.text, each.label_) for each in copied.ents] == [
        (each.text, each.label_) for each in parse.ents
    ]


def test_there_is_no_neighbour_outside_the_text(copied: Doc) -> None:
    for token, step in ((copied[0], -1), (copied[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(step)


def test_a_text_without_words_or_without_a_tree_is_copied() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert copy_parse(nlp("")) == []
    words = copy_parse(nlp("One ship. Two ships."))
    assert not words.has_annotation("DEP")
    assert [each.text for each in words.sents] == ["One ship.", "Two ships."]


def test_labels_are_those_of_the_children(copied: Doc) -> None:
    said = next(each for each in copied if each.text == "said")
    assert said.labels == {each.dep_ for each in said.children}
    assert "nsubj" in said.labels
    assert copied[0].labels == frozenset()


def test_the_span_of_a_token_is_its_characters(copied: Doc) -> None:
    assert [each.span.of(TEXT) for each in copied[:4]] == ["Mayor", "Ada", "Rill", "of"]


def test_a_question_is_put_to_each_token_once(copied: Doc) -> None:
    asked = []

    @asked_once
    def shout(token: Token) -> str:
        asked.append(token.i)
        return token.text.upper()

    assert [shout(copied[1]), shout(copied[2]), shout(copied[1])] == ["ADA", "RILL", "ADA"]
    assert asked == [1, 2]


def test_each_who_asks_for_a_list_has_one_of_their_own(copied: Doc) -> None:
    @listed_once
    def letters(token: Token) -> list[str]:
        return list(token.text)

    letters(copied[1]).append("!")
    assert letters(copied[1]) == ["A", "d", "a"]
