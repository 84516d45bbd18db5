"""Who "he" in "he said" is: one and the same in quotes, names and events."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis import analyse_article
from rashomon.analysis.speaking_pronouns import with_speaking_pronouns
from rashomon.testing import article
from rashomon.types import ArticleEntity, Mention, QuoteMention, Span

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "Quint chided the allies of Vel. He called on Norland to leave."
PRONOUN = Span(TEXT.index("He "), TEXT.index("He ") + 2)


def test_a_pronoun_that_speaks_is_its_speakers_in_what_happens_too(language: Language) -> None:
    text = (
        "Tom Ruiz chided the main allies of Norland and noted that President Karl Weber had "
        "promised a treaty for Ian Okafor to keep. He called on Sorrel to change course."
    )
    found = analyse_article(article(text), language)
    at = text.index("He called")
    (speaker,) = {
        each.speaker
        for each in found.quotes
        if each.speaker_span is not None and each.speaker_span.start == at
    }
    [owner] = [each.id for each in found.entities for one in each.mentions if one.span.start == at]
    assert found.entity(speaker).name == "Tom Ruiz"  # type: ignore[union-attr]
    assert owner == speaker
    holders = {each.holder for each in found.events if each.modality == "demanded"}
    assert holders <= {speaker}


def test_a_body_takes_no_pronoun_of_a_person() -> None:
    vel = ArticleEntity(
        "e0", "Vel", "person", (Mention(Span(27, 30), "name"), Mention(PRONOUN, "pronoun"))
    )
    paper = ArticleEntity("e1", "Norland", "organisation", (Mention(Span(42, 49), "name"),))
    quote = QuoteMention("indirect", (Span(42, 57),), speaker_span=PRONOUN, speaker="e1")
    assert with_speaking_pronouns(article(TEXT), (vel, paper), (quote,)) == (vel, paper)
    quint = ArticleEntity("e2", "Quint", "person", (Mention(Span(0, 5), "name"),))
    spoken = QuoteMention("indirect", (Span(42, 57),), speaker_span=PRONOUN, speaker="e2")
    first, second = with_speaking_pronouns(article(TEXT), (vel, quint), (spoken,))
    assert PRONOUN not in {each.span for each in first.mentions}
    assert PRONOUN in {each.span for each in second.mentions}


def owners(text: str, words: str, language: Language) -> set[str]:
    """The names of whom the first such words of ``text`` are taken for."""
    at = text.index(words)
    found = analyse_article(article(text), language)
    return {
        each.name for each in found.entities if any(one.span.start == at for one in each.mentions)
    }


def test_what_is_said_of_somebody_is_about_him(language: Language) -> None:
    text = (
        "Karl Okafor signed it. “Look, he should be running scared,” Petra Lindqvist said of "
        "Jonas Weber, who faces Otto Reiss."
    )
    assert owners(text, "he should", language) == {"Jonas Weber"}
    other = text.replace("Look, he", "Okafor says he")
    assert owners(other, "he should", language) != {"Jonas Weber"}


def test_nobody_calls_himself_he_in_his_own_words() -> None:
    quint = ArticleEntity(
        "e2", "Quint", "person", (Mention(Span(0, 5), "name"), Mention(PRONOUN, "pronoun"))
    )
    spoken = QuoteMention("direct", (Span(30, len(TEXT)),), speaker_span=Span(0, 5), speaker="e2")
    [found] = with_speaking_pronouns(article(TEXT), (quint,), (spoken,))
    assert {each.form for each in found.mentions} == {"name"}
    reported = replace(spoken, kind="indirect")
    assert with_speaking_pronouns(article(TEXT), (quint,), (reported,)) == (quint,)
