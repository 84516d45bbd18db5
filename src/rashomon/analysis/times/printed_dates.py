"""Dates as printed, with or without their year: days, months, decades, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rashomon.analysis.times.calendar_units import Grain, Moment, floor, shift
from rashomon.analysis.times.captures import Captures, day_of, iso_moment, month_of, year_of
from rashomon.analysis.times.festivals import holiday_in
from rashomon.analysis.times.reference_frames import (
    Frame,
    Resolution,
    dated,
    day_or_none,
    remoteness,
    unresolved,
)
from rashomon.types import Interval, TimeBasis


def resolve_date(captures: Captures, frame: Frame) -> Resolution:
    """The day, month or year printed, or the part of the day named beside it."""
    found, part = _resolve_whole(captures, frame), captures.category("part", "PART")
    if not part or found.moment is None or found.moment.grain != "day":
        return found
    moment = replace(found.moment, grain="part", part=part)
    return dated(moment, found.basis or "explicit", found.anchor)


def _resolve_whole(captures: Captures, frame: Frame) -> Resolution:
    iso = iso_moment(captures)
    if iso:
        return dated(iso, "explicit")
    year, month, day = year_of(captures), month_of(captures), day_of(captures)
    if month is None and day is None and year is not None:
        return dated(_moment(captures, year, 1, None, "year"), "explicit")
    if month is None:
        return _weekday_and_day(captures, frame)
    if year is not None:
        return dated(_moment(captures, year, month, day), "explicit")
    return _yearless(captures, frame, month, day)


def _moment(
    captures: Captures, year: int, month: int, day: int | None, grain: Grain | None = None
) -> Moment:
    size: Grain = grain or ("day" if day else "month")
    return Moment(datetime(year, month, day or 1), size, mod=captures.mod)


def _yearless(captures: Captures, frame: Frame, month: int, day: int | None) -> Resolution:
    if frame.published is None:
        unknown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        return unresolved(unknown)
    told = _after_narrative(captures, frame, month, day)
    if told:
        moment = replace(told, mod=captures.mod)
        return dated(moment, "relative", frame.reference_words)
    weekday = captures.number("wd") if captures.word("wd") else None
    year = _nearest_year(frame, month, day, weekday)
    return dated(_moment(captures, year, month, day), "relative", "publication")


def _after_narrative(
    captures: Captures, frame: Frame, month: int, day: int | None
) -> Moment | None:
    """The first such date after one of an earlier year that the paragraph has just told."""
    past, published = frame.narrative, frame.published
    if past is None or published is None or frame.tense == "future":
        return None
    if past.start.year >= published.year - 1 or past.grain not in {"month", "day"}:
        return None
    for year in (past.start.year, past.start.year + 1):
        start = datetime(year, month, day or 1)
        if start >= past.start:
            return Moment(start, "day" if day else "month")
    return None


def _nearest_year(frame: Frame, month: int, day: int | None, weekday: int | None) -> int:
    """The year that puts a date nearest to publication, given the weekday told with it, if any,
    and the tense.

    A month under a past verb has passed. A day of the month may still be near ahead ("a dividend
    payable Dec. 15 was declared"), so its tense only weighs.
    """
    published = frame.published
    assert published is not None  # callers have checked
    years = [published.year + offset for offset in (0, -1, 1)]
    starts = [start for year in years if (start := day_or_none(year, month, day))]
    starts = [start for start in starts if start.weekday() == weekday] or starts
    now = floor(published, "day" if day else "month")
    if not day and frame.tense in {"past", "future"}:
        sign = -1 if frame.tense == "past" else 1
        starts = [start for start in starts if (start - now).days * sign >= 0] or starts
    return min(starts, key=lambda start: (remoteness(start, now, frame.tense), start)).year


def _weekday_and_day(captures: Captures, frame: Frame) -> Resolution:
    """ "Friday the 13th": the nearest such day."""
    day, weekday = day_of(captures), captures.number("wd")
    if frame.published is None or day is None:
        return unresolved("XXXX-XX-XX")
    months = [
        shift(frame.published.replace(day=1), offset, "month") for offset in (0, -1, 1, -2, 2)
    ]
    found = [start for first in months if (start := day_or_none(first.year, first.month, day))]
    fitting = [start for start in found if start.weekday() == weekday] or found
    return dated(Moment(fitting[0], "day"), "relative", "publication")


def resolve_week_of(captures: Captures, frame: Frame) -> Resolution:
    """ "the week of March 6"."""
    day = resolve_date(captures, frame)
    if day.moment is None:
        return day
    start = floor(day.moment.start, "week")
    return dated(Moment(start, "week"), day.basis or "explicit", day.anchor)


def resolve_range(captures: Captures, frame: Frame) -> Resolution:
    first = resolve_date(captures, frame)
    last = resolve_date(captures.renamed("d2", "d"), frame)
    if first.moment is None or last.moment is None or last.moment.start < first.moment.start:
        return first
    end = last.moment.start + timedelta(days=1)
    interval = Interval(first.moment.start, end, "day")
    return replace(first, interval=interval)


def resolve_decade(captures: Captures, frame: Frame) -> Resolution:
    word = captures.word("dec")
    if word and word[0] != "'":
        year = int(word[:4])
    else:
        tens = int(word[1]) if word else captures.number("decw")
        now = frame.published.year if frame.published else 2030
        year = 1900 + tens * 10 if 2000 + tens * 10 > now else 2000 + tens * 10
    moment = Moment(datetime(year, 1, 1), "decade", mod=captures.mod)
    return dated(moment, "explicit")


def resolve_century(captures: Captures, frame: Frame) -> Resolution:
    year = (int(captures.value("n")) - 1) * 100
    moment = Moment(datetime(max(year, 1), 1, 1), "century", mod=captures.mod)
    return dated(moment, "explicit")


def resolve_month(captures: Captures, frame: Frame) -> Resolution:
    """ "last September", "next May", "this April"."""
    month, day, offset = month_of(captures), day_of(captures), captures.offset
    if frame.published is None or month is None:
        return unresolved(f"XXXX-{month:02d}")
    here = floor(frame.published, "day" if day else "month")
    starts = [datetime(frame.published.year + step, month, day or 1) for step in (-1, 0, 1)]
    if offset < 0:
        start = max(each for each in starts if each < here)
    elif offset > 0:
        start = min(each for each in starts if each > here)
    else:
        start = starts[1]
    return dated(
        Moment(start, "day" if day else "month", mod=captures.mod), "relative", "publication"
    )


def resolve_holiday(captures: Captures, frame: Frame) -> Resolution:
    printed, year = captures.word("holi"), year_of(captures)
    if year is not None:
        return _on_day(holiday_in(printed, year), "explicit", "")
    if frame.published is None:
        return unresolved("XXXX-XX-XX")
    here = floor(frame.published, "day")
    days = [day for step in (-1, 0, 1) if (day := holiday_in(printed, here.year + step))]
    if "offset" in captures.settings and captures.offset:
        days = [day for day in days if (day - here).days * captures.offset > 0]
    day = min(days, key=lambda each: (remoteness(each, here, frame.tense), each))
    return _on_day(day, "relative", "publication")


def _on_day(day: datetime | None, basis: TimeBasis, anchor: str) -> Resolution:
    if day is None:
        return unresolved("XXXX-XX-XX")
    return dated(Moment(day, "day"), basis, anchor)


def resolve_month_of_year(captures: Captures, frame: Frame) -> Resolution:
    month = month_of(captures)
    if frame.published is None or month is None:
        return unresolved(f"XXXX-{month:02d}")
    year = frame.published.year + captures.offset
    return dated(_moment(captures, year, month, None), "relative", "publication")
