"""Tolls that two leads give of happenings of one kind in one town."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = "{} people were injured in a shooting at the harbour of Sorrel on {}, the police said."


@pytest.mark.parametrize(("day", "found"), [("May 3", 1), ("April 12", 0)])
def test_leads_that_name_days_far_apart_tell_of_two_happenings(
    language: Language, day: str, found: int
) -> None:
    record = read(language, TOLD.format("Seven", day), TOLD.format("Eight", "May 3"))
    assert len([each for each in record.discrepancies if each.kind == "value"]) == found
