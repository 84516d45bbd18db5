"""Calendar arithmetic: units of time, their intervals and their TIMEX3 values.

Weeks are ISO weeks. Seasons are the meteorological ones of the northern hemisphere (TIMEX3 names
seasons, not dates; news in English mostly comes from there).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from rashomon.types import Interval, Precision

Grain = Literal[
    "century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day",
    "part", "hour", "minute",
]  # fmt: skip

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# Hours of the parts of a day: [start, end), where the next day's hours count on from 24.
PART_HOURS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 22), "NI": (18, 30)}
_PRECISIONS: dict[Grain, Precision] = {
    "century": "fuzzy",
    "decade": "decade",
    "year": "year",
    "half": "fuzzy",
    "season": "season",
    "quarter": "quarter",
    "month": "month",
    "week": "week",
    "weekend": "fuzzy",
    "day": "day",
    "part": "fuzzy",
    "hour": "hour",
    "minute": "minute",
}
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120,
           "century": 1200}  # fmt: skip
_DAYS = {"day": 1, "part": 1, "week": 7, "weekend": 7}


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar unit: the one of size ``grain`` that starts at ``start``."""

    start: datetime
    grain: Grain
    part: str = ""  # MO AF EV NI MI, where ``grain`` is "part"
    season: str = ""  # SP SU FA WI
    mod: str = ""  # START MID END, or earlier/later than the day it was written
    zone: str | None = None


def shift(start: datetime, count: float, grain: Grain) -> datetime:
    """``start`` moved by ``count`` units. Raises ``OverflowError`` outside years 1 to 9999."""
    if grain in _MONTHS:
        months = round(count * _MONTHS[grain])
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        if not 1 <= year <= 9999:
            raise OverflowError(f"year {year} is outside the calendar")
        return start.replace(
            year=year, month=month + 1, day=min(start.day, _days_in(year, month + 1))
        )
    if grain in _DAYS:
        return start + timedelta(days=count * _DAYS[grain])
    return start + (timedelta(hours=count) if grain == "hour" else timedelta(minutes=count))


def _days_in(year: int, month: int) -> int:
    after = (
        datetime(year + month // 12, month % 12 + 1, 1) if year < 9999 else datetime(9999, 12, 31)
    )
    return (after - timedelta(days=1)).day if year < 9999 else 28


def floor(start: datetime, grain: Grain) -> datetime:
    """The start of the unit of size ``grain`` that holds ``start``."""
    if grain == "minute":
        return start.replace(second=0, microsecond=0)
    if grain == "hour":
        return start.replace(minute=0, second=0, microsecond=0)
    day = start.replace(hour=0, minute=0, second=0, microsecond=0)
    if grain in {"day", "part"}:
        return day
    if grain == "week":
        return day - timedelta(days=day.weekday())
    if grain == "weekend":
        return day - timedelta(days=day.weekday() - 5)
    return _floor_month(day, grain)


def _floor_month(day: datetime, grain: Grain) -> datetime:
    first = day.replace(day=1)
    if grain in {"quarter", "half"}:
        size = _MONTHS[grain]
        return first.replace(month=(day.month - 1) // size * size + 1)
    if grain == "season":
        back = day.month % 3
        return shift(first, -back, "month")
    if grain == "month":
        return first
    years = {"year": 1, "decade": 10, "century": 100}[grain]
    return first.replace(year=max(1, day.year // years * years), month=1)


def season_at(start: datetime) -> str:
    """The season that ``start`` lies in."""
    return ("WI", "SP", "SU", "FA")[start.month % 12 // 3]


def to_interval(moment: Moment) -> Interval:
    """The stretch of time of ``moment``; the third of it that "early", "mid" or "late" tells."""
    start, end = moment.start, _end(moment)
    precision = _PRECISIONS[moment.grain]
    if moment.grain == "part":
        first, last = PART_HOURS[moment.part]
        start, end = moment.start + timedelta(hours=first), moment.start + timedelta(hours=last)
    if moment.mod in {"START", "MID", "END"}:
        start, end, precision = *_third(moment, start, end), "fuzzy"
    return Interval(start, end, precision, moment.zone)


def _end(moment: Moment) -> datetime:
    if moment.grain == "weekend":
        return moment.start + timedelta(days=2)
    return shift(moment.start, 1, moment.grain)


def _third(moment: Moment, start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """The first, middle or last third of a stretch, in whole days where it is of many days.

    Of a decade, "early" is years 0 to 3, "mid" 3 to 6 and "late" 6 to 9, as writers overlap them.
    """
    first, last = {"START": (0, 4), "MID": (3, 7), "END": (6, 10)}[moment.mod]
    if moment.grain == "decade":
        return shift(start, first, "year"), shift(start, last, "year")
    third = (end - start) / 3
    if third > timedelta(days=2):
        third = timedelta(days=round(third.total_seconds() / 86400))
    if moment.mod == "START":
        return start, start + third
    return (end - third, end) if moment.mod == "END" else (start + third, end - third)


def to_value(moment: Moment) -> str:
    """The TIMEX3 value of ``moment``."""
    start, grain = moment.start, moment.grain
    year = f"{start.year:04d}"
    if grain == "century":
        return year[:2]
    if grain == "decade":
        return year[:3]
    if grain == "year":
        return year
    return _value_within_year(moment, start, year)


def _value_within_year(moment: Moment, start: datetime, year: str) -> str:
    grain = moment.grain
    if grain == "season":
        return f"{year}-{moment.season or season_at(start)}"
    if grain == "quarter":
        return f"{year}-Q{(start.month + 2) // 3}"
    if grain == "half":
        return f"{year}-H{1 if start.month <= 6 else 2}"
    if grain == "month":
        return f"{year}-{start.month:02d}"
    if grain in {"week", "weekend"}:
        week = start.isocalendar()
        return f"{week.year:04d}-W{week.week:02d}" + ("-WE" if grain == "weekend" else "")
    day = f"{year}-{start.month:02d}-{start.day:02d}"
    if grain == "day":
        return day
    return (
        f"{day}T{moment.part}" if grain == "part" else f"{day}T{start.hour:02d}:{start.minute:02d}"
    )


def coarser(moment: Moment, grain: Grain) -> Moment:
    """The unit of size ``grain`` that holds ``moment``."""
    return replace(
        moment, start=floor(moment.start, grain), grain=grain, part="", season="", mod=""
    )
