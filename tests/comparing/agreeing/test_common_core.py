"""Two accounts that tell one thing, each with more around it than the other has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_agreements import agreed

if TYPE_CHECKING:
    from spacy.language import Language

FLARES = "Crews of the navy fired orange flares at the gulls to drive them off."


def test_one_deed_told_with_more_around_it_on_both_sides_is_agreed(language: Language) -> None:
    (found,) = agreed(FLARES, "Crews on the pier fired off volleys of orange flares.", language)
    assert {"fired" in words and "orange flares" in words for words in found} == {True}


@pytest.mark.parametrize(
    "other",
    [
        # only urged, by one crew, another object
        "Crews on the pier urged the town to fire volleys of orange flares.",
        "A crew on the pier fired off volleys of orange flares.",
        "Crews on the pier fired off volleys of orange paint.",
    ],
)
def test_another_deed_is_not(other: str, language: Language) -> None:
    assert agreed(FLARES, other, language) == []


def test_counts_that_differ_are_two_deeds(language: Language) -> None:
    nine = FLARES.replace("orange", "nine orange")
    other = "Crews on the pier fired off two volleys of orange flares."
    assert agreed(nine, other, language) == []
