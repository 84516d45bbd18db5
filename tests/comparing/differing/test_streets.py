"""One street that accounts call a court and a drive, and streets that are two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record


def streets(record: Record) -> list[tuple[str, str, list[str]]]:
    return [
        (each.kind, each.relation, sorted(side.value for side in each.values))
        for each in record.discrepancies
        if each.topic.startswith("street called")
    ]


def test_a_street_of_two_kinds_is_shown_with_both(language: Language) -> None:
    record = read(
        language,
        "Seven men were hurt on West Harrow Court on Monday.",
        "Seven men were found in a yard on Harrow Dr. when the gunfire ended.",
    )
    assert streets(record) == [("place", "conflict", ["Harrow Dr", "West Harrow Court"])]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("They met on Harrow Street.", "They met on Harrow St. on Monday."),
        ("They met on Main Street.", "They met on Main Avenue on Monday."),
        ("They met on 5th Street.", "They met on 5th Avenue on Monday."),
        ("They met on Harrow Street.", "They met where Harrow Street meets Harrow Lane."),
        ("They met on Harrow Street.", "They met on Alder Lane on Monday."),
    ],
)
def test_one_street_written_shorter_and_two_streets_are_no_difference(
    one: str, two: str, language: Language
) -> None:
    assert streets(read(language, one, two)) == []


def test_a_street_that_somebody_told_the_police_of_is_not_the_papers_own(
    language: Language,
) -> None:
    record = read(
        language,
        "Seven men were hurt on West Harrow Court on Monday.",
        "Seven men told police they were hurt in a yard on Harrow Drive.",
    )
    assert streets(record) == []
