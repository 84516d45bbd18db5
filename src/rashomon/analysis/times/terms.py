"""Starts of terms of office that are facts of the calendar.

Only one recurs at a fixed date and is told from so often that news leaves it out: presidential
terms of the United States begin on 20 January every fourth year (Twentieth Amendment, from 1937).
"""

from __future__ import annotations

import re
from datetime import datetime

_FIRST_INAUGURATION = 1937
_TERM_YEARS = 4
_INTO_TERM = re.compile(
    r"\s+into\s+(?:(?P<owner>[A-Z][\w.-]+)['’]s?\s+|his\s+|her\s+|their\s+|the\s+)?"
    r"(?:(?:first|second|new|current)\s+)?(?:term|presidency|administration|tenure)\b"
)
_PRESIDENT = r"(?:United\s+States|U\.S\.|US|American)\s+President\s+(?:[A-Z][\w.-]+\s+){0,2}"


def term_start(text: str, end: int, published: datetime | None) -> datetime | None:
    """The inauguration meant where a time ends at ``end`` and "into X's term" follows.

    Only where the text itself names X as a president of the United States.
    """
    follows = _INTO_TERM.match(text, end)
    owner = follows["owner"] if follows else None
    if published is None or owner is None:
        return None
    if not re.search(_PRESIDENT + re.escape(owner) + r"\b", text):
        return None
    return last_inauguration(published)


def last_inauguration(day: datetime) -> datetime | None:
    """The last inauguration of a U.S. president on or before ``day``.

    >>> last_inauguration(datetime(2026, 2, 4))
    datetime.datetime(2025, 1, 20, 0, 0)
    """
    year = day.year - (day.year - _FIRST_INAUGURATION) % _TERM_YEARS
    start = datetime(year, 1, 20)
    if start > day:
        start = datetime(year - _TERM_YEARS, 1, 20)
    return start if start.year >= _FIRST_INAUGURATION else None
