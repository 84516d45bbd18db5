"""One happening put at two corners of one street."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import differences, read

if TYPE_CHECKING:
    from spacy.language import Language


def test_two_corners_of_one_street_are_shown(language: Language) -> None:
    record = read(
        language,
        "Two men were shot at the corner of Harrow Avenue and West 16th Street on Monday.",
        "Two men were shot near W. 15th St. and Harrow Ave. on Monday, police said.",
    )
    assert differences(record, "corner of harrow") == [
        ("place", "conflict", ["Harrow Avenue and West 16th Street", "W. 15th St. and Harrow Ave."])
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Two men were shot near 16th and Harrow, police said.",
        "Two men were shot near Alder Lane and 3rd Street, police said.",
        "Two men were shot near 15th Street and Harrow, a block from 16th Street.",
        "Two men told police they were shot near 15th Street and Harrow Avenue.",
        "“It was near 15th Street and Harrow Avenue,” one of the two men said.",
    ],
)
def test_the_same_corner_and_another_one_told_too_are_no_difference(
    other: str, language: Language
) -> None:
    one = "Two men were shot at the corner of Harrow Avenue and West 16th Street on Monday."
    assert differences(read(language, one, other), "corner") == []
