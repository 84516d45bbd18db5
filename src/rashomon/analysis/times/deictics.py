"""Times told from publication: today, on Tuesday, last month, at 3 p.m."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rashomon.analysis.times.calendar_units import Grain, Moment, floor, shift, to_interval
from rashomon.analysis.times.captures import Captures, clock_of, unit_of
from rashomon.analysis.times.printed_dates import resolve_date
from rashomon.analysis.times.reference_frames import (
    Frame,
    Resolution,
    dated,
    relative_mod,
    unresolved,
)
from rashomon.types import Interval


def resolve_day(captures: Captures, frame: Frame) -> Resolution:
    offset = captures.offset if "offset" in captures.settings else captures.number("t")
    part = captures.settings.get("part", "") or captures.category("part", "PART")
    if frame.published is None:
        return unresolved("XXXX-XX-XX" + (f"T{part}" if part else ""))
    start = floor(frame.published, "day") + timedelta(days=offset)
    moment = Moment(start, "part" if part else "day", part=part)
    return dated(relative_mod(moment, captures), "relative", "publication")


def resolve_overnight(captures: Captures, frame: Frame) -> Resolution:
    """ "overnight": the night that ended on the day of publication, unless it is yet to come."""
    if frame.published is None:
        return unresolved("XXXX-XX-XXTNI")
    days = 0 if frame.tense == "future" else -1
    moment = Moment(floor(frame.published, "day") + timedelta(days=days), "part", part="NI")
    return dated(moment, "relative", "publication")


def resolve_day_part(captures: Captures, frame: Frame) -> Resolution:
    part = captures.category("part", "PART")
    reference = frame.reference
    if reference is None or reference.grain not in {"day", "part", "hour", "minute"}:
        return unresolved(f"XXXX-XX-XXT{part}", "TIME")
    moment = Moment(floor(reference.start, "day"), "part", part=part, mod=captures.mod)
    return dated(moment, "anchored", frame.reference_words)


def resolve_weekday(captures: Captures, frame: Frame) -> Resolution:
    weekday, part = captures.number("wd"), captures.category("part", "PART")
    if frame.published is None:
        return unresolved(f"XXXX-WXX-{weekday + 1}")
    here = floor(frame.published, "day")
    back, ahead = (here.weekday() - weekday) % 7, (weekday - here.weekday()) % 7
    if "offset" in captures.settings and captures.offset:
        days = -(back or 7) if captures.offset < 0 else (ahead or 7)
    else:
        is_to_come = frame.tense == "future" or _is_past_midnight(captures, ahead)
        days = ahead if is_to_come else -back
    start = here + timedelta(days=days)
    moment = Moment(start, "part" if part else "day", part=part)
    return dated(relative_mod(moment, captures), "relative", "publication")


def _is_past_midnight(captures: Captures, ahead: int) -> bool:
    """Whether it is early on the day after publication: a text that was dated in the evening and
    goes on after midnight (so in all of 17 in news of 2018, none of them six days before)."""
    return ahead == 1 and captures.word("mod") == "early"


def resolve_anchored_weekday(captures: Captures, frame: Frame) -> Resolution:
    """ "the previous Friday": told from the last date of the text."""
    if frame.reference is None:
        return resolve_weekday(captures, frame)
    told = replace(frame, published=frame.reference.start)
    found = resolve_weekday(captures, told)
    return replace(found, basis="anchored", anchor=frame.reference_words)


def resolve_unit(captures: Captures, frame: Frame) -> Resolution:
    """ "last month", "earlier this year", "next week"."""
    grain = unit_of(captures, "u")
    if frame.published is None:
        return unresolved({"week": "XXXX-WXX", "month": "XXXX-XX"}.get(grain, "XXXX"))
    start = floor(shift(floor(frame.published, grain), captures.offset, grain), grain)
    moment = relative_mod(Moment(start, grain), captures)
    resolution = dated(moment, "relative", "publication")
    word = captures.word("mod")
    if word in {"earlier", "later"} and captures.offset == 0:
        return replace(resolution, interval=_up_to_now(moment, frame.published, word))
    return resolution


def _up_to_now(moment: Moment, published: datetime, word: str) -> Interval:
    """The part of the current unit before ("earlier this month") or after ("later") today."""
    whole = to_interval(replace(moment, mod=""))
    today = floor(published, "day")
    if word == "earlier" and today > whole.start:
        return Interval(whole.start, today, "fuzzy")
    if word == "later" and today < whole.end:
        return Interval(today, whole.end, "fuzzy")
    return replace(whole, precision="fuzzy")


def resolve_the_unit(captures: Captures, frame: Frame) -> Resolution:
    """ "the year", "the week", "the weekend": the one the text is in; weekends are over."""
    grain: Grain = unit_of(captures, "u") if captures.word("u") else "weekend"
    if frame.published is None:
        return unresolved("XXXX")
    start = floor(frame.published, grain)
    if grain == "weekend" and frame.tense != "future" and frame.published < start:
        start = floor(shift(start, -1, grain), grain)
    return dated(Moment(start, grain), "relative", "publication")


def resolve_clock(captures: Captures, frame: Frame) -> Resolution:
    """A time of day, on the date it is printed with, else on the last one told."""
    hour, minute, grain = clock_of(captures)
    if frame.said is not None:
        open_day = _on_any_day(hour, minute)
        interval = _by(frame.said)
        return replace(open_day, interval=interval, basis="anchored", anchor=frame.said_words)
    day, anchor = _clock_day(captures, frame)
    if day is None or day.moment is None:
        return _on_any_day(hour, minute)
    start = floor(day.moment.start, "day") + timedelta(hours=hour, minutes=minute)
    zone = captures.zone(start)
    return dated(Moment(start, grain, zone=zone), day.basis or "relative", anchor)


def _on_any_day(hour: int, minute: int) -> Resolution:
    return unresolved(f"XXXX-XX-XXT{hour:02d}:{minute:02d}", "TIME")


def _by(said: Moment) -> Interval:
    """The day of a saying and the one before: what is said in news happened on one of them."""
    day = floor(said.start, "day")
    return Interval(day - timedelta(days=1), day + timedelta(days=1), "fuzzy")


def _clock_day(captures: Captures, frame: Frame) -> tuple[Resolution | None, str]:
    if captures.word("m"):
        day = resolve_date(captures, frame)
        return day, day.anchor
    if captures.word("t"):
        return resolve_day(replace(captures, settings={}), frame), "publication"
    if captures.word("wd"):
        return resolve_weekday(captures, frame), "publication"
    if frame.beside is not None:
        return dated(
            Moment(floor(frame.beside.start, "day"), "day"), "anchored"
        ), frame.beside_words
    if frame.reference is not None and frame.reference.grain in {"day", "part", "hour", "minute"}:
        moment = Moment(floor(frame.reference.start, "day"), "day")
        return dated(moment, "anchored"), frame.reference_words
    if frame.published is None:
        return None, ""
    return dated(Moment(floor(frame.published, "day"), "day"), "relative"), "publication"
