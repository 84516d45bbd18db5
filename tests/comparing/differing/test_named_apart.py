"""One person called by two names, which differ in both parts or stand beside one age."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import differences, read

if TYPE_CHECKING:
    from spacy.language import Language


def test_a_name_of_which_both_parts_differ_is_shown_with_both_ages(language: Language) -> None:
    record = read(
        language,
        "Joanne Torvalle, 64, and her son died in the fire at Lake Orren.",
        "Police named the dead as 66-year-old Jo Ann Torvall and her son.",
    )
    assert differences(record, "the name of") == [
        ("wording", "conflict", ["Jo Ann Torvall", "Joanne Torvalle"])
    ]
    assert differences(record, "the age of") == [("value", "conflict", ["64", "66-year-old"])]


def test_two_surnames_beside_one_first_name_and_age_are_shown(language: Language) -> None:
    record = read(
        language,
        "Police named the boy as 3-year-old Liam Torvall of Lake Orren.",
        "Relatives said 3-year-old Liam Stavens was asleep in the house.",
    )
    assert differences(record, "the name of") == [
        ("wording", "conflict", ["Liam Stavens", "Liam Torvall"])
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ana Torvall, 31, was hurt in the fire.", "Ana Stavens, 48, was hurt in the fire."),
        (
            "Ana Torvall, 31, was hurt in the fire.",
            "Ana Torvall and Ana Stavens, 31, were hurt in the fire.",
        ),
        ("Viktor Torvalov was hurt in the fire.", "Victor Torvalow was hurt in the fire."),
        ("Kim Yong Chol arrived in Norwick.", "Kim Dong Chul arrived in Norwick."),
        (
            "Cristian Sanz-Torval, 26, was hurt in the fire.",
            "Enrique Sanz Torval, 26, was hurt in the fire.",
        ),
    ],
)
def test_people_with_names_of_their_own_are_no_difference(
    one: str, two: str, language: Language
) -> None:
    assert differences(read(language, one, two), "the name of") == []
