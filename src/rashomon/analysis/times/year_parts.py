"""Seasons, quarters and halves of a year, and the periods that results are told of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from rashomon.analysis.times.calendar_units import SEASON_MONTH, Grain, Moment, floor, shift
from rashomon.analysis.times.captures import Captures, year_of
from rashomon.analysis.times.printed_dates import resolve_date
from rashomon.analysis.times.reference_frames import (
    Frame,
    Resolution,
    dated,
    remoteness,
    unresolved,
)


def resolve_season(captures: Captures, frame: Frame) -> Resolution:
    season, year = captures.category("s", "SEASON"), year_of(captures)
    if year is not None:
        start = datetime(year, SEASON_MONTH[season], 1)
        return dated(Moment(start, "season", season=season, mod=captures.mod), "explicit")
    if frame.published is None:
        return unresolved(f"XXXX-{season}")
    start = _nearest_season(season, frame, captures)
    return dated(
        Moment(start, "season", season=season, mod=captures.mod), "relative", "publication"
    )


def _nearest_season(season: str, frame: Frame, captures: Captures) -> datetime:
    published = frame.published
    assert published is not None  # callers have checked
    starts = [datetime(published.year + step, SEASON_MONTH[season], 1) for step in (-1, 0, 1)]
    if "offset" not in captures.settings:
        side = {"past": -1, "future": 1}.get(frame.tense, 0)
    else:
        side = captures.offset
    now = floor(published, "season")
    if side < 0:
        strict = [
            start for start in starts if start < now or (start == now and not captures.offset)
        ]
        return max(strict)
    if side > 0:
        return min(
            start for start in starts if start > now or (start == now and not captures.offset)
        )
    return min(starts, key=lambda start: abs(start - now))


def resolve_quarter(captures: Captures, frame: Frame) -> Resolution:
    printed = captures.word("qtr")
    if printed.startswith("h"):
        return _part_of_year(captures, frame, "half", int(printed[1]))
    number = int(printed.strip("q")) if printed else int(captures.value("q"))
    return _part_of_year(captures, frame, "quarter", number)


def resolve_half(captures: Captures, frame: Frame) -> Resolution:
    return _part_of_year(captures, frame, "half", int(captures.value("half")))


def _part_of_year(captures: Captures, frame: Frame, grain: Grain, number: int) -> Resolution:
    months = 3 if grain == "quarter" else 6
    letter = "Q" if grain == "quarter" else "H"
    month = (number - 1) * months + 1
    if not 1 <= month <= 12:
        raise ValueError(f"a year has no {grain} {number}")
    year = year_of(captures)
    if year is not None:
        return dated(Moment(datetime(year, month, 1), grain), "explicit")
    if frame.published is None:
        return unresolved(f"XXXX-{letter}{number}")
    if "yoffset" in captures.settings:
        year = frame.published.year + int(captures.settings["yoffset"])
        return dated(Moment(datetime(year, month, 1), grain), "relative", "publication")
    return _nearest_part(frame, grain, month)


def _nearest_part(frame: Frame, grain: Grain, month: int) -> Resolution:
    """A quarter is told of when it is over or nearly so, unless the tense says otherwise."""
    published = frame.published
    assert published is not None  # callers have checked
    starts = [datetime(published.year + step, month, 1) for step in (-1, 0, 1)]
    now = floor(published, grain)
    if frame.tense == "future":
        start = min(
            starts, key=lambda each: remoteness(_near_edge(each, now, grain), now, "future")
        )
    else:
        start = max(each for each in starts if each <= now)
    return dated(Moment(start, grain), "relative", "publication")


def _near_edge(start: datetime, now: datetime, grain: Grain) -> datetime:
    """Where the unit that begins at ``start`` comes nearest to ``now``."""
    return min(shift(start, 1, grain), now) if start < now else start


def resolve_latest(captures: Captures, frame: Frame) -> Resolution:
    """ "the quarter", "the latest period": the one told of, else the last full quarter."""
    if frame.period is not None:
        return dated(frame.period, "anchored", "the period told of")
    if frame.published is None:
        return unresolved("XXXX-QX")
    start = floor(shift(floor(frame.published, "quarter"), -1, "quarter"), "quarter")
    return dated(Moment(start, "quarter"), "relative", "publication")


def resolve_year_period(captures: Captures, frame: Frame) -> Resolution:
    """ "the 1988 quarter", "the 1988 period": that of the same name in another year."""
    year = year_of(captures)
    if year is None or frame.period is None:
        return resolve_date(captures, frame)
    start = frame.period.start.replace(year=year)
    return dated(replace(frame.period, start=start), "anchored", "the period told of")


def resolve_year_ago(captures: Captures, frame: Frame) -> Resolution:
    """ "a year ago", "the year-earlier quarter": a year before the period told of, if any."""
    if frame.period is not None:
        start = shift(frame.period.start, -1, "year")
        return dated(replace(frame.period, start=start), "anchored", "the period told of")
    if frame.published is None:
        return unresolved("PAST_REF")
    start = floor(shift(frame.published, -1, "year"), "year")
    return dated(Moment(start, "year"), "relative", "publication")
