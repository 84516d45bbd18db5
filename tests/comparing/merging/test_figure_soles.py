"""Numbers of which each of two articles gives one for a thing, outside the lead too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

LEAD = (
    "Mara Quint opened the harbour of Sorrel on Monday.\n\nThe sun was out.\n\nBands played.\n\n"
    "Children danced on the quay.\n\nNobody wanted to go home.\n\nVendors sold fish.\n\n"
)
ICE = "Divers hung on the broken ferry for hours in temperatures of minus {} degrees, she said."
BOATS = "The ferry was towed into the harbour of Sorrel by {} small tugs after the storm."


def values(language: Language, *texts: str) -> list[list[str]]:
    found = read(language, *(LEAD + text for text in texts)).discrepancies
    return [sorted(side.value for side in each.values) for each in found if each.kind == "value"]


def test_the_only_numbers_for_one_thing_are_held_against_each_other(language: Language) -> None:
    assert values(language, ICE.format(17), ICE.format(20)) == [
        ["minus 17 degrees", "minus 20 degrees"]
    ]
    assert values(language, BOATS.format("two"), BOATS.format("three")) == [["three", "two"]]


@pytest.mark.parametrize(
    "more",
    [
        "At night it had been minus 20 degrees.",  # the other's number
        "In the hold, temperatures of minus 5 degrees were measured.",  # two of one thing
    ],
)
def test_an_article_that_prints_another_number_tells_of_two_things(
    language: Language, more: str
) -> None:
    assert values(language, f"{ICE.format(17)} {more}", ICE.format(20)) == []


def test_two_counts_apart_at_once_are_those_of_two_happenings(language: Language) -> None:
    seized = (
        "The patrol of Sorrel seized {} rusty rifles and {} full magazines from the fishing boat."
    )
    assert values(language, seized.format(6, 12), seized.format(14, 31)) == []
    assert values(language, seized.format(6, 12), seized.format(14, 12)) == [["14", "6"]]


def test_a_smaller_count_under_a_narrower_name_may_be_a_part(language: Language) -> None:
    part = BOATS.format("two").replace("small tugs", "small steam tugs")
    assert values(language, part, BOATS.format("three")) == []


@pytest.mark.parametrize(("age", "found"), [("five", 1), ("nine", 0)])
def test_a_nameless_child_is_of_one_age(language: Language, age: str, found: int) -> None:
    told = "A {}-year-old boy was pulled from the flooded cellar in Sorrel on Sunday night."
    assert len(values(language, told.format("four"), told.format(age))) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{} square miles of reef", ("78,603", "78,000")),  # cut short
        ("{} new patients at the school ward", ("13", "10")),  # those of one day, and of the next
        ("the new ward, with {} patients in it,", ("13", "10")),
    ],
)
def test_numbers_that_can_both_hold_are_in_no_conflict(
    language: Language, one: str, other: tuple[str, str]
) -> None:
    told = "The harbour office of Sorrel closed and marked " + one + " on the coast, it said."
    assert values(language, *(told.format(number) for number in other)) == []


def test_a_piece_of_a_number_is_none(language: Language) -> None:
    told = "Shares of the harbour firm of Sorrel lost 5. {} percent of their value after the storm."
    assert values(language, told.format(4), told.format(9)) == []


@pytest.mark.parametrize(("other", "found"), [("", 1), ("other ", 0)])
def test_the_others_are_not_held_against_all(language: Language, other: str, found: int) -> None:
    told = (
        "The law of Sorrel was upheld in the town hall when {}{} liberal judges of the court left."
    )
    assert len(values(language, told.format("", "four"), told.format(other, "three"))) == found


def test_numbers_of_two_days_are_of_two_happenings(language: Language) -> None:
    told = "On {} the harbour court of Sorrel sent {} rusty trawlers back to the open sea."
    assert values(language, told.format("May 2", "four"), told.format("May 4", "six")) == []
    assert values(language, told.format("May 2", "four"), told.format("May 2", "six")) == [
        ["four", "six"]
    ]
