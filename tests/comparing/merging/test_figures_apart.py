"""Numbers that might both hold and count two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language


def n_figures(language: Language, unit: str, *texts: str) -> int:
    """How many figures of that unit the texts come to, each by another publisher."""
    papers = [
        article(text, publisher=f"Paper {at}", published=day(2031, 5, 6))
        for at, text in enumerate(texts)
    ]
    found = compare(papers, analyse(papers, language)).figures
    return len([each for each in found if each.unit == unit])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mills added plants across the coast, hiring tens of thousands of workers a year.",
            "The firm offered buyouts to 20,000 workers on Monday.",
        ),
        (
            "At least six women accused the director of theft.",
            "On Sunday seven more women accused the director of theft.",
        ),
        (
            "At least 44 people died in the fires this week.",
            "In October 2029 some fires swept the coast, and forty-six people died.",
        ),
    ],
)
def test_more_of_them_others_and_those_of_the_past_are_not_the_same(
    language: Language, one: str, other: str
) -> None:
    unit = "" if "women" in one or "workers" in one else "person"
    assert n_figures(language, unit, one, other) == 2


def test_dozens_agree_with_a_number_that_is_told_alike(language: Language) -> None:
    told = "women have come forward to accuse the director of theft."
    assert n_figures(language, "", f"Dozens of {told}", f"More than 80 {told}") == 1
