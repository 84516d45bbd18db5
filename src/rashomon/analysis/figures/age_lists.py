"""Ages of several people in one breath: "aged 12, 14 and 16", "12- and 14-year-old boys"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.analysis.figures.numeral_reading import Reading

_OLDEST = 115
_LINK = re.compile(r",?\s(?:and|or)\s(?:an?\s)?|,\s")
_SUSPENDED = re.compile(r"-(?:,|\s(?:and|or|to))\s")
_END = re.compile(r"[,.;:)](?!\d)|\s*(?:\n|$)|\s(?:and|or|respectively|when|who|were|was|are)\b")


def read_age_lists(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` with the bare numbers that stand in one list with an age read as ages too."""
    found = list(readings)
    for at in range(1, len(found)):  # "aged 12, 14 and 16"
        before, each = found[at - 1], found[at]
        between = text[before.end : each.start]
        if before.is_age and _is_bare(each) and _LINK.fullmatch(between):
            is_told = text[before.start : before.end].strip().isalnum()
            if is_told and _END.match(text, each.end):
                found[at] = _as_age(each, before.unit)
    for at in range(len(found) - 1, 0, -1):  # "12- and 14-year-old boys"
        before, each = found[at - 1], found[at]
        between = text[before.end : each.start]
        if each.is_age and _is_bare(before) and _SUSPENDED.fullmatch(between):
            found[at - 1] = _as_age(before, each.unit)
    return found


def _is_bare(reading: Reading) -> bool:
    is_plain = not reading.unit and reading.high is None and reading.comparator == "exactly"
    return is_plain and 0 < reading.low <= _OLDEST and reading.low % 1 == 0


def _as_age(reading: Reading, unit: str) -> Reading:
    return replace(reading, unit=unit, is_age=True)
