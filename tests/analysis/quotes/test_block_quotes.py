"""Paragraphs in somebody's words that a line before them introduces, without quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

WORDS = "Strangers set fire to our boats every year. We will not look on any longer."


def spoken(language: Language, line: str, behind: str = WORDS) -> list[tuple[str | None, str]]:
    """Who says what directly in ``behind``, a paragraph below ``line``."""
    text = f"Mara Quint fled on Monday.\n\n{line}\n\n{behind}\n\nThe boats of Sorrel lay idle."
    found = analyse_article(article(text), language)
    names = {each.id: each.name for each in found.entities}
    return [
        (names.get(each.speaker or ""), each.content_spans[0].of(text))
        for each in found.quotes
        if each.kind == "direct"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "In a statement, Mara Quint said:",
        "Some hours before, Mara Quint posted about a charity called “Lifeline”:",
        "The town was wrong. As Mara Quint put it:",
        "Mara Quint wrote on the door of the council:",
        "Mara Quint posted this statement:",
    ],
)
def test_a_paragraph_that_a_saying_leads_to_is_its_speakers(language: Language, line: str) -> None:
    assert spoken(language, line) == [("Mara Quint", WORDS)]


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        ("As I wrote last week:", WORDS),
        ("Mara Quint announced that the boats would stay in port until May:", WORDS),
        ("Mara Quint fled for three reasons:", WORDS),
        ("Mara Quint said.", WORDS),
        ("Mara Quint wrote:", "Boats of Sorrel and all that belongs to them"),
        ("Mara Quint wrote:", "• Strangers set fire to our boats every year."),
        ("Mara Quint urged the council to act:", WORDS),
        ("The council is blind to what Mara Quint says:", WORDS),
        ("Mara Quint was told by the council:", WORDS),
    ],
)
def test_other_paragraphs_behind_a_line_are_the_articles_own(
    language: Language, line: str, behind: str
) -> None:
    assert spoken(language, line, behind) == []


def test_a_paragraph_in_quotation_marks_is_said_once(language: Language) -> None:
    said = spoken(language, "Mara Quint said:", f"“{WORDS}”")
    assert said == [("Mara Quint", WORDS)]


def test_what_a_block_tells_is_told_by_its_speaker(language: Language) -> None:
    text = f"In a statement, Mara Quint said:\n\nNorland attacked our harbour. {WORDS}"
    found = analyse_article(article(text), language)
    attack = next(each for each in found.events if each.type == "ASSAULT")
    assert attack.modality == "alleged"
    assert {each.id: each.name for each in found.entities}[attack.holder or ""] == "Mara Quint"
