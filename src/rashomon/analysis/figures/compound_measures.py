"""Measures printed in two units or three: "nine minutes and 46 seconds", "5 feet 11 inches"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.analysis.figures.numeral_reading import Reading

_LINK = re.compile(r",?\s(?:and\s)?|,\s")
_FINER = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
    "week": ("day", 7),
    "foot": ("inch", 12),
    "pound": ("ounce", 16),
}


def join_parts(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` in order of the text, each part in a finer unit joined to what it is part of.

    The value is told in the first unit: "two hours, 30 minutes" are 2.5 hours.
    """
    joined: list[Reading] = []
    last, size = "", 1.0
    for each in sorted(readings, key=lambda each: each.start):
        finer, parts = _FINER.get(last, ("", 1))
        if joined and each.unit == finer and _goes_on(text, joined[-1], each, parts):
            size /= parts
            joined[-1] = replace(joined[-1], end=each.end, low=joined[-1].low + each.low * size)
        else:
            joined.append(each)
            size = 1.0
        last = each.unit
    return joined


def _goes_on(text: str, whole: Reading, part: Reading, parts: int) -> bool:
    """Whether ``part`` stands right behind ``whole`` and is less than one of its units."""
    is_plain = part.comparator == "exactly" and whole.high is None and part.high is None
    return is_plain and part.low < parts and bool(_LINK.fullmatch(text, whole.end, part.start))
