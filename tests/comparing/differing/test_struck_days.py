"""The day of one shooting, told as two days by articles on one street."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import differences, read

if TYPE_CHECKING:
    from spacy.language import Language


MONDAY = "Two men were shot on Harrow Lane in Norwick on Monday."


def test_a_shooting_on_two_days_is_shown_with_both(language: Language) -> None:
    record = read(language, MONDAY, "Norwick police were called to Harrow Lane on Sunday.")
    assert differences(record, "the day") == [("date", "conflict", ["Monday", "Sunday"])]


def test_the_day_of_the_noun_for_it_counts(language: Language) -> None:
    record = read(
        language,
        MONDAY,
        "A man was held over the fatal shooting of two men at Harrow Lane on Sunday.",
    )
    assert differences(record, "the day") == [("date", "conflict", ["Monday", "Sunday"])]


def test_an_evening_and_the_early_morning_after_it_are_one_night(language: Language) -> None:
    record = read(
        language,
        "Two men were shot on Harrow Lane in Norwick late Saturday night.",
        "Two men were shot on Harrow Lane in Norwick early Sunday.",
    )
    [(kind, relation, _)] = differences(record, "the day")
    assert (kind, relation) == ("date", "precision")


@pytest.mark.parametrize(
    "other",
    [
        "Two men were shot on Harrow Lane in Norwick on Monday morning.",
        "Two men were shot on Harrow Lane on Sunday, police said Monday.",
        "Another man was shot on Harrow Lane on Sunday.",
        "Two men were shot on Alder Road in Estia on Sunday.",
        "Several men were shot on Harrow Lane between Saturday and Sunday.",
        "Two men were shot on Harrow Lane and died on Sunday.",
    ],
)
def test_the_same_day_and_that_of_something_else_are_no_difference(
    other: str, language: Language
) -> None:
    assert differences(read(language, MONDAY, other), "the day") == []
