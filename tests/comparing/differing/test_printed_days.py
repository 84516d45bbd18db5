"""A happening that strikes once has one day of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

MOST = (
    "Nobody has cleared the slag since the explosion on 20 April at the Sorrel mine in Norland.",
    "Mara Quint has sold her shares since the April 20 explosion at the Sorrel mine in Norland.",
)
ODD = "The miners sue Norland after the {} explosion at the Sorrel mine."


def dates(language: Language, *texts: str) -> list[list[str]]:
    found = read(language, *texts).discrepancies
    return [sorted(side.value for side in each.values) for each in found if each.kind == "date"]


def test_another_day_than_the_others_print_is_a_conflict(language: Language) -> None:
    [[one, two]] = dates(language, *MOST, ODD.format("April 12"))
    assert {one, two} <= {"April 12", "April 20", "20 April"}


def test_an_article_that_prints_both_days_tells_of_two_happenings(language: Language) -> None:
    both = ODD.format("April 12") + " On April 20 the pit was flooded."
    assert dates(language, *MOST, both) == []


def test_one_article_alone_shows_no_slip(language: Language) -> None:
    assert dates(language, MOST[0], ODD.format("April 12")) == []


def test_days_far_apart_are_of_two_happenings(language: Language) -> None:
    assert dates(language, *MOST, ODD.format("March 12")) == []


def test_the_stamp_of_a_page_is_no_day_of_the_happening(language: Language) -> None:
    stamped = "Miners sue Norland after the mine explosion April 26, 09.28 BST at Sorrel."
    assert dates(language, *MOST, stamped) == []
