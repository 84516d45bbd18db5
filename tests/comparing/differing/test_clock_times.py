"""The hour of one happening told differently: only hours too far apart to be one rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record

_STREET = "Two panes of the mill on Harrow Street fell out."


def hours(record: Record) -> list[list[str]]:
    found = [each for each in record.discrepancies if each.topic == "the hour"]
    return [sorted(side.value for side in each.values) for each in found]


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "The blast happened about 9:25 p.m. on Monday.",
            "It took place around 9:50 p.m.",
            ["9:25 p.m. on Monday", "9:50 p.m."],
        ),
        (
            "At about 8 a.m., an explosion at the mill occurred.",
            "The blast occurred at 8 p.m.",
            ["8 a.m.", "8 p.m."],
        ),
        (
            "The shooting took place about 11:45 p.m. on Monday.",
            "The shooting occurred at 12:20 a.m. on Tuesday.",
            ["12:20 a.m. on Tuesday", "11:45 p.m. on Monday"],
        ),
        (
            "The fire was reported at 12:45 p.m.",
            "The fire broke out at 1:30 p.m.",
            ["12:45 p.m.", "1:30 p.m."],
        ),
    ],
)
def test_hours_that_cannot_be_one_are_shown_with_both(
    one: str, two: str, values: list[str], language: Language
) -> None:
    assert hours(read(language, f"{one} {_STREET}", f"{_STREET} {two}")) == [sorted(values)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The blast happened about 9:25 p.m.", "It took place around 9:35 p.m."),
        ("The blast happened about 9 p.m.", "The blast happened at 9:25 p.m."),
        ("The blast happened shortly after 9 p.m.", "The blast happened at 9:40 p.m."),
        ("The blast happened at 9:25 p.m.", "Police were called to the mill at 9:50 p.m."),
        ("The blast happened at 9:25 p.m.", "The man was pronounced dead at 10:50 p.m."),
        ("The blast happened at 9:25 p.m.", "A second blast happened at 9:50 p.m."),
        ("The blast happened at 9:25 p.m. Monday.", "The blast happened at 9:50 p.m. Friday."),
        ("The blast happened at 9:25 p.m.", "The blast happened between 9:50 and 10:10 p.m."),
        ("The blast happened at 9:25 p.m. EST.", "The blast happened at 8:25 p.m. Central."),
        ("The blast happened at 3 p.m.", "The blast happened at 9 p.m."),
        (
            "Police responded about 9 p.m. to a report of a domestic disturbance at the mill.",
            "The shooting took place around 11:30 p.m.",
        ),
    ],
)
def test_what_may_be_one_hour_or_that_of_something_else_is_no_difference(
    one: str, two: str, language: Language
) -> None:
    assert hours(read(language, f"{one} {_STREET}", f"{_STREET} {two}")) == []


def test_hours_of_two_streets_are_those_of_two_happenings(language: Language) -> None:
    one = "The shooting happened about 8:20 p.m. on the 600 block of Alder Lane."
    two = "The shooting occurred about 9:20 p.m. on the 300 block of Ridge Road."
    assert hours(read(language, f"{one} {_STREET}", f"{_STREET} {two}")) == []


def test_hours_of_two_weeks_are_those_of_two_happenings(language: Language) -> None:
    told = [
        f"The blast happened at 9:25 p.m. on May 5. {_STREET}",
        f"{_STREET} The blast happened at 9:50 p.m. on May {{}}.",
    ]
    assert hours(read(language, told[0], told[1].format(5)))
    assert hours(read(language, told[0], told[1].format(19))) == []


def test_hours_of_an_article_that_gives_several_are_left_out(language: Language) -> None:
    one = "The blast happened about 9:25 p.m. on Monday."
    two = "A man was shot at 2:10 p.m. on Monday. A woman was shot at 9:50 p.m. that day."
    assert hours(read(language, f"{one} {_STREET}", f"{_STREET} {two}")) == []
