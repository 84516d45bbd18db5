"""Notices of correction: which numbers they take back."""

from __future__ import annotations

import pytest

from rashomon.comparing.derivation.correcting import withdrawn_counts


@pytest.mark.parametrize(
    ("notice", "values"),
    [
        ("An earlier version of this story said that 19 miners had died.", {19.0}),
        ("This article originally misstated the number of miners who died as 19.", {19.0}),
        ("An earlier version of this story included the names of all 19 miners.", set()),
        ("An earlier version of this article misspelled the name of a man, 19.", set()),
        ("An earlier version of this article listed the dead and said there were 19.", {19.0}),
    ],
)
def test_a_notice_takes_back_the_number_it_is_about(notice: str, values: set[float]) -> None:
    text = f"Four miners died in Sorrel on Monday.\n\n{notice}"
    assert {value for value, _ in withdrawn_counts(text)} == values
