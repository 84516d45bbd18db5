"""Shot within a house by one account, and outside it by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import differences, read

if TYPE_CHECKING:
    from spacy.language import Language


YARD = "The boy was in his uncle's front yard when he was struck on Harrow Lane."


def test_a_house_and_its_yard_are_shown(language: Language) -> None:
    record = read(language, YARD, "The boy was shot in a home on Harrow Lane on Monday.")
    assert differences(record, "where it struck") == [
        ("place", "conflict", ["in a home", "in his uncle's front yard"])
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The boy was shot outside a home on Harrow Lane on Monday.",
        "The boy was shot at a home on Harrow Lane on Monday.",
        "The boy was shot on Harrow Lane and was found in a home on Monday.",
        "The boy was shot in a home on Harrow Lane; a gun lay in the driveway.",
        "The man told police the boy was shot in a home on Harrow Lane.",
        "Another boy was shot in a home on Harrow Lane last week.",
    ],
)
def test_one_spot_and_one_told_with_both_are_no_difference(other: str, language: Language) -> None:
    assert differences(read(language, YARD, other), "where it struck") == []
