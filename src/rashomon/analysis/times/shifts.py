"""Times so many units away, stretches of time, and times that recur."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from rashomon.analysis.times.calendar_units import (
    Grain,
    Moment,
    coarser,
    floor,
    season_at,
    shift,
    to_interval,
    to_value,
)
from rashomon.analysis.times.captures import Captures, duration_value, month_of, unit_of
from rashomon.analysis.times.reference_frames import (
    FUZZY_REACH,
    TERM_ANCHOR,
    Frame,
    Resolution,
    dated,
    relative_mod,
    unresolved,
)
from rashomon.types import Interval, TimeBasis

_LONG = frozenset({"month", "quarter", "season", "half", "year"})
"""What no day or week can be counted from: two weeks before something of August are somewhere in
July or August."""


def resolve_ago(captures: Captures, frame: Frame) -> Resolution:
    return _shifted(captures, frame.published, -1, ("relative", "publication"))


def resolve_from_now(captures: Captures, frame: Frame) -> Resolution:
    return _shifted(captures, frame.published, 1, ("relative", "publication"))


def resolve_later(captures: Captures, frame: Frame) -> Resolution:
    return _from_reference(captures, frame, 1)


def resolve_earlier(captures: Captures, frame: Frame) -> Resolution:
    return _from_reference(captures, frame, -1)


def _from_reference(captures: Captures, frame: Frame, sign: int) -> Resolution:
    reference = frame.reference
    if reference is None:
        return _shifted(captures, frame.published, sign, ("relative", "publication"))
    if _is_finer(unit_of(captures, "u"), reference.grain):
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF")
    anchor: tuple[TimeBasis, str] = ("anchored", frame.reference_words)
    return _shifted(captures, reference.start, sign, anchor, reference.grain)


def _is_finer(unit: Grain, grain: Grain) -> bool:
    """Whether a count of ``unit`` from something known by ``grain`` leads nowhere: two minutes
    or six weeks later than a year."""
    if unit in {"day", "week"}:
        return grain not in {"week", "weekend", "month", "day", "part", "hour", "minute"}
    return unit in {"hour", "minute"} and grain not in {"day", "part", "hour", "minute"}


def _shifted(
    captures: Captures,
    base: datetime | None,
    sign: int,
    anchor: tuple[TimeBasis, str],
    base_grain: Grain = "day",
) -> Resolution:
    grain = unit_of(captures, "u")
    count = captures.count
    if base is None:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF")
    if count is None:
        return _vaguely_shifted(captures, base, sign, anchor)
    start = shift(base, sign * count, grain)
    size = "year" if grain in {"decade", "century"} else grain
    if size == "year" and base_grain in {"quarter", "half", "month", "season"}:
        size = base_grain
    moment = Moment(floor(start, size), size, season=season_at(start) if size == "season" else "")
    if base_grain in _LONG and size in {"day", "week"}:
        end = shift(
            to_interval(Moment(floor(base, base_grain), base_grain)).end, sign * count, grain
        )
        return replace(dated(moment, *anchor), interval=Interval(start, end, "fuzzy"))
    return dated(moment, *anchor)


def _vaguely_shifted(
    captures: Captures, base: datetime, sign: int, anchor: tuple[TimeBasis, str]
) -> Resolution:
    """ "several months later": no count, so a stretch of two to ``FUZZY_REACH`` units away."""
    grain = unit_of(captures, "u")
    near, far = sorted((shift(base, sign * 2, grain), shift(base, sign * FUZZY_REACH, grain)))
    value = duration_value(None, captures.category_of_unit("u"))
    return Resolution("DURATION", value, None, Interval(near, far, "fuzzy"), *anchor)


def resolve_into(captures: Captures, frame: Frame) -> Resolution:
    """ "six days into his term": the date printed beside it, else the term the article tells of."""
    value = duration_value(captures.count, captures.category_of_unit("u"))
    if frame.beside is not None:
        interval = to_interval(frame.beside)
        return Resolution(
            "DATE", to_value(frame.beside), None, interval, "anchored", frame.beside_words
        )
    if frame.term_start is None:
        return Resolution("DURATION", value)
    shifted = _shifted(captures, frame.term_start, 1, ("anchored", TERM_ANCHOR))
    return replace(shifted, moment=None)


def resolve_event_shift(captures: Captures, frame: Frame) -> Resolution:
    """ "ten days" before or after something the text does not date."""
    return Resolution("DURATION", duration_value(captures.count, captures.category_of_unit("u")))


def resolve_event_day(captures: Captures, frame: Frame) -> Resolution:
    """ "the day" before or after something the text does not date."""
    return unresolved("XXXX-XX-XX")


def resolve_anchor(captures: Captures, frame: Frame) -> Resolution:
    """ "that year", "the same day", "the following month": told from the last time of the text."""
    grain: Grain = unit_of(captures, "u") if captures.word("u") else "day"
    if frame.reference is None:
        return unresolved("FUTURE_REF" if captures.offset > 0 else "PAST_REF")
    start = shift(floor(frame.reference.start, grain), captures.offset, grain)
    part = captures.category("part", "PART")
    moment = Moment(start, "part" if part else grain, part=part)
    if grain == "season":
        moment = coarser(moment, "season")
    return dated(relative_mod(moment, captures), "anchored", frame.reference_words)


def resolve_span(captures: Captures, frame: Frame) -> Resolution:
    """ "the past three months", "recent weeks": a stretch up to or from publication."""
    value = duration_value(captures.count, captures.category_of_unit("u"))
    if frame.published is None:
        return Resolution("DURATION", value)
    grain = unit_of(captures, "u")
    known = captures.count is not None
    reach = captures.count if captures.count is not None else FUZZY_REACH
    here = floor(frame.published, "day" if grain not in {"hour", "minute"} else grain)
    near, far = sorted((here, shift(here, captures.offset * reach, grain)))
    precision = to_interval(Moment(here, grain)).precision if known else "fuzzy"
    return Resolution(
        "DURATION", value, None, Interval(near, far, precision), "relative", "publication"
    )


def resolve_duration(captures: Captures, frame: Frame) -> Resolution:
    return Resolution("DURATION", duration_value(captures.count, captures.category_of_unit("u")))


def resolve_set(captures: Captures, frame: Frame) -> Resolution:
    return Resolution("SET", _set_value(captures))


def _set_value(captures: Captures) -> str:
    if captures.word("f"):
        return captures.category("f", "FREQ")
    if captures.word("wd"):
        part = captures.category("part", "PART") or captures.category("parts", "PARTS")
        return f"XXXX-WXX-{captures.number('wd') + 1}" + (f"T{part}" if part else "")
    if captures.word("m"):
        return f"XXXX-{month_of(captures):02d}"
    if captures.word("s"):
        return f"XXXX-{captures.category('s', 'SEASON')}"
    if captures.word("part"):
        return f"XXXX-XX-XXT{captures.category('part', 'PART')}"
    return duration_value(captures.count or 1, captures.category_of_unit("u"))


def resolve_ref(captures: Captures, frame: Frame) -> Resolution:
    return unresolved(captures.settings["value"])
