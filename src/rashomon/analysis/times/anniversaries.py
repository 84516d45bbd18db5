"""Days told by what they are remembered for: "five years ago this week", "the Sept. 11 attacks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
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


# What stands behind a day that names what happened on it.
_BEHIND = re.compile(r"[,\s]*(?:terror|attack|hijack|plot|bomb|riot)", re.IGNORECASE)
# Those marked by it: whoever they are and whatever they do, they do it now.
_MARKED = re.compile(
    r"\s*(?:victim|famil|commission|memorial|museum|widow|advocate|survivor|relative|responder|bill|"
    r"mastermind|conspir|suspect|case|trial|legislation|law)",
    re.IGNORECASE,
)


@cache
def remembered_days() -> dict[str, datetime]:
    """Days as they are printed, in lower case → the one that is remembered by them."""
    path = files("rashomon.analysis.times") / "data" / "remembered_days.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {printed: datetime.fromisoformat(day) for printed, day in pairs}


def name_days(
    text: str, times: Sequence[TimeExpression], published: datetime | None
) -> tuple[TimeExpression, ...]:
    """``times`` with each day that names what happened on it put in its year, whatever year it is
    now ("the Sept. 11 attacks").

    "A 9/11 widow" has no date: what she does is not done on that day.
    """
    return tuple(_remembered(text, each, published) for each in times)


def _remembered(text: str, time: TimeExpression, published: datetime | None) -> TimeExpression:
    day = remembered_days().get(" ".join(time.span.of(text).lower().split()))
    if day is None or published is None or published <= day:
        return time
    if _MARKED.match(text, time.span.end):
        return replace(time, interval=None, timex_value=day.date().isoformat(), anchor="name")
    if not _BEHIND.match(text, time.span.end):
        return time
    interval = Interval(day, day + timedelta(days=1), "day")
    return replace(
        time, interval=interval, timex_value=_value(interval), basis="anchored", anchor="name"
    )
