"""How much a day matters to a story: by the articles that look back on it, and ahead to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rashomon.comparing.merging.accounts import Account
from rashomon.types import Interval

LOOKS_BACK, RECALLS, LOOKS_AHEAD, TELLS_TODAY = 1.0, 1.0, 0.5, 0.2
"""What an article counts for a day it names: from a later one, once more from over ``AFAR`` later,
from an earlier one, and from the day itself. What is still recalled after a week was a turn of
the story. Swept on the swine-flu timelines and one oil-spill timeline of Timeline17, where they
put date F1 at .75 beside .72 for counting mentions."""
AFAR = timedelta(days=7)
LONGEST_DAY = timedelta(hours=36)
"""Intervals longer than this name no single day."""


def weigh_days(accounts: Iterable[Account]) -> dict[date, float]:
    """The weight of every day that an article names, in [0, 1]: the weightiest day has 1.

    Each article counts once for a day, however often it names it.
    """
    points: dict[date, float] = defaultdict(float)
    for account in accounts:
        published = _day(account.published)
        for day in {day for time in account.analysis.times if (day := _day(time.interval))}:
            points[day] += _points(day, published)
    most = max(points.values(), default=0.0)
    return {day: points[day] / most for day in sorted(points) if points[day]}


def weight_of(interval: Interval, weights: Mapping[date, float]) -> float:
    """The weight of the day an interval lies in; 0 for one that names no single day."""
    day = _day(interval)
    return weights.get(day, 0.0) if day else 0.0


def _day(interval: Interval | None) -> date | None:
    if interval is None or interval.end - interval.start > LONGEST_DAY:
        return None
    return interval.start.date()


def _points(day: date, published: date | None) -> float:
    if published is None or day == published:
        return TELLS_TODAY
    if day > published:
        return LOOKS_AHEAD
    return LOOKS_BACK + (RECALLS if published - day > AFAR else 0.0)
