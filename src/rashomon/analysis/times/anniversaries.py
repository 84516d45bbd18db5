"""Days told by their anniversary: "five years ago this week" is a week of five years ago."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from rashomon.types import Interval, TimeExpression

_YEARS_AGO = re.compile(r"\byears?\s+ago$", re.IGNORECASE)
_JOINED = re.compile(r"\s+(?:on\s+)?")
_MOVED = frozenset({"day", "week", "month"})


def move_back(text: str, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """``times`` with each "this week", "today", "Tuesday" right behind "N years ago" N years back.

    Spans and their order stay as they are.
    """
    moved = list(times)
    for place, (ago, now) in enumerate(pairwise(times)):
        between = text[ago.span.end : now.span.start]
        if _YEARS_AGO.search(ago.span.of(text)) and _JOINED.fullmatch(between):
            moved[place + 1] = _moved(text, ago, now)
    return tuple(moved)


def _moved(text: str, ago: TimeExpression, now: TimeExpression) -> TimeExpression:
    if ago.interval is None or now.interval is None or now.interval.precision not in _MOVED:
        return now
    start = _in_year(now.interval.start, ago.interval.start.year)
    length = now.interval.end - now.interval.start
    interval = Interval(start, start + length, now.interval.precision, now.interval.zone)
    return replace(
        now,
        interval=interval,
        timex_value=_value(interval),
        basis="anchored",
        anchor=ago.span.of(text),
    )


def _in_year(moment: datetime, year: int) -> datetime:
    is_leap_day = (moment.month, moment.day) == (2, 29)
    return moment.replace(year=year, day=28 if is_leap_day else moment.day)


def _value(interval: Interval) -> str:
    start = interval.start
    if interval.precision == "month":
        return f"{start.year:04}-{start.month:02}"
    if interval.precision == "week":
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}"
    return start.date().isoformat()
