"""Measures printed in parts: "nine minutes and 46 seconds", "an hour and a half"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.analysis.figures.numeral_reading import Reading

_LINK = re.compile(r",?\s(?:and\s)?|,\s")
_SHARE = re.compile(
    r"\sand\s(?:a\s(?:half|quarter)|three\squarters)\b(?!\sof\s(?:the|its|his|her|their|all)\b)",
    re.IGNORECASE,
)
_SHARES = {"half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
_UNCOUNTED = frozenset({"", "person", "percent", "times"})  # units of which no share is told so
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


def share_behind(text: str, end: int) -> tuple[int, float]:
    """Where "and a half" behind a unit ends, and how much of one it is; ``end`` and 0 without it.

    >>> share_behind("an hour and a half ago", 7)
    (18, 0.5)
    """
    found = _SHARE.match(text, end)
    if found is None:
        return end, 0.0
    words = found[0].casefold()
    return found.end(), next(size for name, size in _SHARES.items() if words.endswith(name))


def with_shares(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """``readings``, each with the share of its unit that follows ("two hours and a half")."""
    return [_with_share(text, each) for each in readings]


def _with_share(text: str, reading: Reading) -> Reading:
    if reading.high is not None or reading.unit in _UNCOUNTED:
        return reading
    end, share = share_behind(text, reading.end)
    return replace(reading, end=end, low=reading.low + share)


def _goes_on(text: str, whole: Reading, part: Reading, parts: int) -> bool:
    """Whether ``part`` stands right behind ``whole`` and is less than one of its units."""
    is_plain = part.comparator == "exactly" and whole.high is None and part.high is None
    return is_plain and part.low < parts and bool(_LINK.fullmatch(text, whole.end, part.start))
