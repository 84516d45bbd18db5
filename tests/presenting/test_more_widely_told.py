"""A sentence that one account prints says which act in it more accounts tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting import write_brief
from rashomon.presenting.brief import Line
from rashomon.testing.handmade import article, day

if TYPE_CHECKING:
    from spacy.language import Language

ARRESTS = (
    "Police arrested Tomas Vel, the owner of the Sorrel mine, on Tuesday, and the court froze "
    "accounts of his in three countries.",
    "The owner of the copper mine at Sorrel is in custody. Police arrested Tomas Vel at his house "
    "by the lake, where neighbours watched from their gardens.",
)


def news(language: Language, *texts: str) -> tuple[Line, ...]:
    papers = tuple(
        article(text, publisher=f"Paper {i}", name=f"a{i}", published=day(2031, 5, 8))
        for i, text in enumerate(texts)
    )
    return write_brief(compare(papers, analyse(papers, language))).sections[0].lines


def test_the_act_in_a_sentence_shows_who_else_tells_it(language: Language) -> None:
    first = news(language, *ARRESTS)[0]
    assert first.support is not None
    assert first.support.witnesses == (1, 1)
    (more,) = [each for each in first.lines if each.lead == "told by more"]
    assert more.text == "“arrested Tomas Vel”"
    assert more.support is not None
    assert more.support.witnesses == (2, 2)
    assert {each.article for each in more.citations} == {"a0", "a1"}


def test_what_nobody_else_tells_has_no_such_line(language: Language) -> None:
    lines = news(
        language, ARRESTS[0], "The lake of Sorrel froze over on Tuesday for the first time."
    )
    assert not [each for line in lines for each in line.lines if each.lead == "told by more"]
