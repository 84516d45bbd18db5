"""A sentence that a link breaks in two is printed with its first half, and only such a one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.presenting.broken_sentences import sentence_words
from rashomon.presenting.importance import open_desk
from rashomon.testing import article
from rashomon.types import Citation, Furniture, Span

if TYPE_CHECKING:
    from spacy.language import Language

LINK = "Mara QuintQuint leaves for Lisbon Votes on the harbour MORE"


def printed(language: Language, before: str, between: str, behind: str) -> str:
    """The words of ``behind``, where ``between`` is furniture, as a brief prints them."""
    text = f"{before} {between} {behind}"
    start = len(before) + 1
    link = Furniture(Span(start, start + len(between.strip())), "related")
    paper = replace(article(text, publisher="Lantern"), furniture=(link,))
    (analysis,) = analyse([paper], language)
    halves = Span(0, len(before)), Span(text.index(behind), len(text))
    record = compare([paper], [replace(analysis, sentences=halves)])
    return sentence_words(open_desk(record), Citation(paper.id, halves[1]))


def test_the_first_half_of_a_broken_sentence_stands_before_it(language: Language) -> None:
    behind = "on Friday vetoed the harbour bill."
    found = printed(language, "President Quint", LINK, behind)
    assert found == f"President Quint … {behind}"


@pytest.mark.parametrize(
    ("before", "between", "behind"),
    [
        ("Nobody came.", LINK, "iron prices fell on Friday."),
        ("President Quint", LINK, "The bill failed on Friday."),
        ("President Quint", LINK + "\n", "on Friday vetoed the bill."),
    ],
)
def test_a_sentence_of_its_own_stands_alone(
    language: Language, before: str, between: str, behind: str
) -> None:
    assert printed(language, before, between, behind) == behind
