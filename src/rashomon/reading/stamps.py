"""Printed dates and times ("3:26 PM CST, Feb. 3, 2026") as intervals.

This reads the stamp of a page, not the times a story tells of: those are analysis.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from rashomon.reading.data_tables import table
from rashomon.reading.day_orders import NUMERIC, DayOrder, in_order, order_of_date, order_of_zone
from rashomon.types import Interval, Precision, Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
TIME = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?:[:.]\d\d(?:\.\d{1,9})?)?|(?=\s?[ap]\.?m\b))"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s?\(?(?P<zone>Z|[A-Z]{2,5}|Eastern|Central|Mountain|Pacific"
    r"|(?:UTC|GMT)?\s?[+-]\d\d?:?\d\d)\b(?:\s(?:Standard|Daylight)?\s?Time\b)?\)?)?"
)
SEPARATOR = r"[\s,|·•/–—-]{0,4}(?:at\s|on\s|@\s?)?[\s]?"
DATES = (
    rf"{MONTH}\s{{0,2}}{DAY},?\s{{0,2}}{YEAR}",
    rf"{DAY}[\s.-]{{0,2}}(?:of\s)?{MONTH},?[\s-]{{0,2}}{YEAR}",
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)",
    NUMERIC,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date and where it stands; ``interval`` is ``None`` where it could be two days."""

    span: Span
    interval: Interval | None


def _expressions() -> tuple[re.Pattern[str], ...]:
    parts = []
    for date in DATES:
        after = rf"\b{date}(?:T|{SEPARATOR}){TIME}"
        before = rf"\b{TIME}{SEPARATOR}(?:[A-Z][a-z]{{2,8}}\.?,?\s)?{date}\b"
        parts += [after, before, rf"\b{date}(?!\d)"]
    return tuple(re.compile(part, re.IGNORECASE) for part in parts)


EXPRESSIONS = _expressions()


@cache
def _zones() -> dict[str, str]:
    return {row["name"]: row["zone"] for row in table("zones.tsv")}


def find_stamps(text: str, *, order: DayOrder | None = None) -> tuple[Stamp, ...]:
    """Every full date in ``text``, with its time and zone where it has them, in order.

    ``order`` reads 03/04/2025 where neither its weekday nor its time zone tells.

    >>> [stamp] = find_stamps("Updated February 3, 2026 at 3:26 PM CST")
    >>> stamp.interval.start.isoformat(), stamp.interval.precision, stamp.interval.zone
    ('2026-02-03T15:26:00', 'minute', '-06:00')
    """
    found: list[Stamp] = []
    matches = [match for expression in EXPRESSIONS for match in expression.finditer(text)]
    for match in sorted(matches, key=lambda match: (-len(match.group()), match.start())):
        span = Span(*match.span())
        if any(span.overlaps(stamp.span) for stamp in found):
            continue
        parts = match.groupdict()
        if _is_doubtful(parts, order):
            found.append(Stamp(span, None))
        elif interval := _interval(parts, order):
            found.append(Stamp(span, interval))
    return tuple(sorted(found, key=lambda stamp: stamp.span))


def parse_stamp(text: str, *, order: DayOrder | None = None) -> Interval | None:
    """The one date that ``text`` is or begins with, as in metadata; ``None`` where it has none.

    Midnight sharp without a zone is how machines write a bare date: precision is then the day.

    >>> parse_stamp("2017-09-15T00:00:00").precision
    'day'
    """
    stamps = find_stamps(text.strip()[:80], order=order)
    interval = stamps[0].interval if stamps else None
    return _whole_day(interval) if interval else None


def _whole_day(interval: Interval) -> Interval:
    start = interval.start
    if interval.zone is None and (start.hour, start.minute) == (0, 0):
        return Interval(start, start + timedelta(days=1), "day")
    return interval


def _interval(parts: dict[str, str | None], order: DayOrder | None) -> Interval | None:
    day = _day(parts, order)
    if day is None:
        return None
    if not parts.get("hour"):
        return Interval(day, day + timedelta(days=1), "day")
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute = int(parts.get("minute") or 0)
    if hour > 23 or minute > 59:
        return Interval(day, day + timedelta(days=1), "day")
    start = day.replace(hour=hour, minute=minute)
    precision: Precision = "minute"
    return Interval(start, start + timedelta(minutes=1), precision, _zone(parts, start))


def _day(parts: dict[str, str | None], order: DayOrder | None) -> datetime | None:
    month, day = _month_and_day(parts, order)
    try:
        return datetime(int(parts["year"] or 0), month, day)
    except ValueError:
        return None


def _month_and_day(parts: dict[str, str | None], order: DayOrder | None) -> tuple[int, int]:
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        return in_order(first, second, _order(parts) or order or "month")
    month = parts["month"] or ""
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    return number, int(parts["day"] or 0)


def _order(parts: dict[str, str | None]) -> DayOrder | None:
    """The order of a numeric date by itself: its numbers, its weekday, its zone."""
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    year, weekday = int(parts["year"] or 0), parts.get("weekday") or ""
    return order_of_date(first, second, year, weekday=weekday) or order_of_zone(
        parts.get("zone") or ""
    )


def _is_doubtful(parts: dict[str, str | None], order: DayOrder | None) -> bool:
    if not parts.get("first") or order:
        return False
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    return first != second and max(first, second) <= 12 and _order(parts) is None


def _zone(parts: dict[str, str | None], moment: datetime) -> str | None:
    name = (parts.get("zone") or "").upper().replace(" ", "").removeprefix("UTC")
    numeric = re.fullmatch(r"(?:GMT)?([+-])(\d\d?):?(\d\d)", name)
    if numeric:
        return f"{numeric[1]}{numeric[2]:0>2}:{numeric[3]}"
    zone = _zones().get(name or ("UTC" if parts.get("zone") else ""))
    return zone if zone is None or zone[0] in "+-" else _offset(zone, moment)


def _offset(region: str, moment: datetime) -> str:
    offset = moment.replace(tzinfo=ZoneInfo(region)).utcoffset() or timedelta()
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
