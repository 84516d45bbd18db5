"""Days told by what they are remembered for: "five years ago this week", "the Sept. 11 attacks"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
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


# Days that name what happened on them, by the words that then stand behind.
_NAMED_DAY = re.compile(r"(?:sept(?:\.|ember)?\s+11(?:th)?|9/11)$", re.IGNORECASE)
_BEHIND = re.compile(r"[,\s]*(?:terror|attack|hijack|plot|bomb)", re.IGNORECASE)
# Those marked by it: whoever they are and whatever they do, they do it now.
_MARKED = re.compile(
    r"\s*(?:victim|famil|commission|memorial|museum|widow|advocate|survivor|relative|responder|bill|"
    r"mastermind|conspir|suspect|case|trial|legislation|law)",
    re.IGNORECASE,
)
_THE_DAY = datetime(2001, 9, 11)


def name_days(
    text: str, times: Sequence[TimeExpression], published: datetime | None
) -> tuple[TimeExpression, ...]:
    """``times`` with a day that names the attacks of 2001 put there, whatever year it is now.

    "A 9/11 widow" has no date: what she does is not done on that day.
    """
    if published is None or published <= _THE_DAY:
        return tuple(times)
    return tuple(_on_the_day(text, each) for each in times)


def _on_the_day(text: str, time: TimeExpression) -> TimeExpression:
    if not _NAMED_DAY.match(time.span.of(text)):
        return time
    if _MARKED.match(text, time.span.end):
        return replace(time, interval=None, timex_value="2001-09-11", anchor="name")
    if not _BEHIND.match(text, time.span.end):
        return time
    interval = Interval(_THE_DAY, _THE_DAY + timedelta(days=1), "day")
    return replace(
        time, interval=interval, timex_value=_value(interval), basis="anchored", anchor="name"
    )
