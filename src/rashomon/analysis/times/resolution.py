"""From the words of a time to what they stand for: interval, TIMEX3 value, basis and anchor.

The rules of reference follow HeidelTime (Strötgen & Gertz 2010, 2013): deictic words are told from
publication, "later" and "that" from the last time told in the text, and a date without its year
is the one nearest to publication that the tense of its clause allows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from rashomon.analysis.times.calendar_units import (
    SEASON_MONTH,
    Grain,
    Moment,
    coarser,
    floor,
    season_at,
    shift,
    to_interval,
    to_value,
)
from rashomon.analysis.times.captures import (
    Captures,
    clock_of,
    day_of,
    duration_value,
    iso_moment,
    month_of,
    unit_of,
    year_of,
)
from rashomon.analysis.times.festivals import holiday_in
from rashomon.types import Interval, TimeBasis, TimexType

Tense = Literal["past", "present", "future", ""]

# How far back "recent weeks" or "a few days ago" reaches, in units: a fuzzy bound that keeps such
# words comparable. Chosen by hand: beyond ten weeks writers say months.
FUZZY_REACH = 10
TERM_ANCHOR = "U.S. presidential inauguration, 20 January"
# How much nearer a date on the side the tense speaks against must be, and a coming date where
# nothing tells the tense: most dates in news have passed. By hand, on the dev half of TimeBank.
AGAINST_TENSE = 3.0
AGAINST_PAST = 1.5


@dataclass(frozen=True, slots=True)
class Frame:
    """What a time can be told from: publication, the text so far, and the tense of its clause.

    ``reference`` is the last time told in the text, ``narrative`` the last one with an explicit
    year in the same paragraph.
    """

    published: datetime | None
    tense: Tense = ""
    reference: Moment | None = None
    reference_words: str = ""
    narrative: Moment | None = None
    period: Moment | None = None  # the last quarter or half year told: results are told of it
    beside: Moment | None = None  # an explicit date printed in the same sentence
    beside_words: str = ""
    term_start: datetime | None = None  # of the U.S. presidential term, where one is meant


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the words of a time stand for."""

    timex_type: TimexType
    timex_value: str
    moment: Moment | None = None
    interval: Interval | None = None
    basis: TimeBasis | None = None
    anchor: str = ""


def resolve(meaning: str, captures: Captures, frame: Frame) -> Resolution | None:
    """What one reading of a time stands for; ``None`` where the calendar has no such date."""
    try:
        return _RESOLVERS[meaning](captures, frame)
    except (ValueError, OverflowError):
        return None


def _dated(moment: Moment, basis: TimeBasis, anchor: str = "") -> Resolution:
    timex_type: TimexType = "TIME" if moment.grain in {"part", "hour", "minute"} else "DATE"
    return Resolution(timex_type, to_value(moment), moment, to_interval(moment), basis, anchor)


def _unresolved(value: str, timex_type: TimexType = "DATE") -> Resolution:
    return Resolution(timex_type, value)


# --- dates ---------------------------------------------------------------------------------


def _date(captures: Captures, frame: Frame) -> Resolution:
    iso = iso_moment(captures)
    if iso:
        return _dated(iso, "explicit")
    year, month, day = year_of(captures), month_of(captures), day_of(captures)
    if month is None and day is None and year is not None:
        return _dated(_moment(captures, year, 1, None, "year"), "explicit")
    if month is None:
        return _weekday_and_day(captures, frame)
    if year is not None:
        return _dated(_moment(captures, year, month, day), "explicit")
    return _yearless(captures, frame, month, day)


def _moment(
    captures: Captures, year: int, month: int, day: int | None, grain: Grain | None = None
) -> Moment:
    size: Grain = grain or ("day" if day else "month")
    return Moment(datetime(year, month, day or 1), size, mod=captures.mod)


def _yearless(captures: Captures, frame: Frame, month: int, day: int | None) -> Resolution:
    if frame.published is None:
        unknown = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        return _unresolved(unknown)
    told = _after_narrative(captures, frame, month, day)
    if told:
        moment = replace(told, mod=captures.mod)
        return _dated(moment, "relative", frame.reference_words)
    year = _nearest_year(frame, month, day)
    return _dated(_moment(captures, year, month, day), "relative", "publication")


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


def _nearest_year(frame: Frame, month: int, day: int | None) -> int:
    """The year that puts a date nearest to publication, given the tense.

    A month under a past verb has passed. A day of the month may still be near ahead ("a dividend
    payable Dec. 15 was declared"), so its tense only weighs.
    """
    published = frame.published
    assert published is not None  # callers have checked
    years = [published.year + offset for offset in (0, -1, 1)]
    starts = [start for year in years if (start := _day_or_none(year, month, day))]
    now = floor(published, "day" if day else "month")
    if not day and frame.tense in {"past", "future"}:
        sign = -1 if frame.tense == "past" else 1
        starts = [start for start in starts if (start - now).days * sign >= 0] or starts
    return min(starts, key=lambda start: (_remoteness(start, now, frame.tense), start)).year


def _remoteness(start: datetime, now: datetime, tense: Tense) -> float:
    """Days between the two, more on the side that the tense speaks against."""
    days = (start - now).days
    against = days > 0 if tense in {"past", ""} else days < 0
    weight = AGAINST_TENSE if tense in {"past", "future"} else AGAINST_PAST
    return abs(days) * (weight if against else 1.0)


def _day_or_none(year: int, month: int, day: int | None) -> datetime | None:
    try:
        return datetime(year, month, day or 1)
    except ValueError:
        return None


def _weekday_and_day(captures: Captures, frame: Frame) -> Resolution:
    """ "Friday the 13th": the nearest such day."""
    day, weekday = day_of(captures), captures.number("wd")
    if frame.published is None or day is None:
        return _unresolved("XXXX-XX-XX")
    months = [
        shift(frame.published.replace(day=1), offset, "month") for offset in (0, -1, 1, -2, 2)
    ]
    found = [start for first in months if (start := _day_or_none(first.year, first.month, day))]
    fitting = [start for start in found if start.weekday() == weekday] or found
    return _dated(Moment(fitting[0], "day"), "relative", "publication")


def _week_of(captures: Captures, frame: Frame) -> Resolution:
    """ "the week of March 6"."""
    day = _date(captures, frame)
    if day.moment is None:
        return day
    start = floor(day.moment.start, "week")
    return _dated(Moment(start, "week"), day.basis or "explicit", day.anchor)


def _range(captures: Captures, frame: Frame) -> Resolution:
    first = _date(captures, frame)
    last = _date(captures.renamed("d2", "d"), frame)
    if first.moment is None or last.moment is None or last.moment.start < first.moment.start:
        return first
    end = last.moment.start + timedelta(days=1)
    interval = Interval(first.moment.start, end, "day")
    return replace(first, interval=interval)


def _decade(captures: Captures, frame: Frame) -> Resolution:
    word = captures.word("dec")
    if word and word[0] != "'":
        year = int(word[:4])
    else:
        tens = int(word[1]) if word else captures.number("decw")
        now = frame.published.year if frame.published else 2030
        year = 1900 + tens * 10 if 2000 + tens * 10 > now else 2000 + tens * 10
    moment = Moment(datetime(year, 1, 1), "decade", mod=captures.mod)
    return _dated(moment, "explicit")


def _century(captures: Captures, frame: Frame) -> Resolution:
    year = (int(captures.value("n")) - 1) * 100
    moment = Moment(datetime(max(year, 1), 1, 1), "century", mod=captures.mod)
    return _dated(moment, "explicit")


def _month(captures: Captures, frame: Frame) -> Resolution:
    """ "last September", "next May", "this April"."""
    month, day, offset = month_of(captures), day_of(captures), captures.offset
    if frame.published is None or month is None:
        return _unresolved(f"XXXX-{month:02d}")
    here = floor(frame.published, "day" if day else "month")
    starts = [datetime(frame.published.year + step, month, day or 1) for step in (-1, 0, 1)]
    if offset < 0:
        start = max(each for each in starts if each < here)
    elif offset > 0:
        start = min(each for each in starts if each > here)
    else:
        start = starts[1]
    return _dated(
        Moment(start, "day" if day else "month", mod=captures.mod), "relative", "publication"
    )


def _holiday(captures: Captures, frame: Frame) -> Resolution:
    printed, year = captures.word("holi"), year_of(captures)
    if year is not None:
        return _on_day(holiday_in(printed, year), "explicit", "")
    if frame.published is None:
        return _unresolved("XXXX-XX-XX")
    here = floor(frame.published, "day")
    days = [day for step in (-1, 0, 1) if (day := holiday_in(printed, here.year + step))]
    if "offset" in captures.settings and captures.offset:
        days = [day for day in days if (day - here).days * captures.offset > 0]
    day = min(days, key=lambda each: (_remoteness(each, here, frame.tense), each))
    return _on_day(day, "relative", "publication")


def _on_day(day: datetime | None, basis: TimeBasis, anchor: str) -> Resolution:
    if day is None:
        return _unresolved("XXXX-XX-XX")
    return _dated(Moment(day, "day"), basis, anchor)


def _month_of_year(captures: Captures, frame: Frame) -> Resolution:
    month = month_of(captures)
    if frame.published is None or month is None:
        return _unresolved(f"XXXX-{month:02d}")
    year = frame.published.year + captures.offset
    return _dated(_moment(captures, year, month, None), "relative", "publication")


# --- seasons, quarters, halves ----------------------------------------------------------------


def _season(captures: Captures, frame: Frame) -> Resolution:
    season, year = captures.category("s", "SEASON"), year_of(captures)
    if year is not None:
        start = datetime(year, SEASON_MONTH[season], 1)
        return _dated(Moment(start, "season", season=season, mod=captures.mod), "explicit")
    if frame.published is None:
        return _unresolved(f"XXXX-{season}")
    start = _nearest_season(season, frame, captures)
    return _dated(
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


def _quarter(captures: Captures, frame: Frame) -> Resolution:
    printed = captures.word("qtr")
    if printed.startswith("h"):
        return _part_of_year(captures, frame, "half", int(printed[1]))
    number = int(printed.strip("q")) if printed else int(captures.value("q"))
    return _part_of_year(captures, frame, "quarter", number)


def _half(captures: Captures, frame: Frame) -> Resolution:
    return _part_of_year(captures, frame, "half", int(captures.value("half")))


def _part_of_year(captures: Captures, frame: Frame, grain: Grain, number: int) -> Resolution:
    months = 3 if grain == "quarter" else 6
    letter = "Q" if grain == "quarter" else "H"
    month = (number - 1) * months + 1
    if not 1 <= month <= 12:
        raise ValueError(f"a year has no {grain} {number}")
    year = year_of(captures)
    if year is not None:
        return _dated(Moment(datetime(year, month, 1), grain), "explicit")
    if frame.published is None:
        return _unresolved(f"XXXX-{letter}{number}")
    if "yoffset" in captures.settings:
        year = frame.published.year + int(captures.settings["yoffset"])
        return _dated(Moment(datetime(year, month, 1), grain), "relative", "publication")
    return _nearest_part(frame, grain, month)


def _nearest_part(frame: Frame, grain: Grain, month: int) -> Resolution:
    """A quarter is told of when it is over or nearly so, unless the tense says otherwise."""
    published = frame.published
    assert published is not None  # callers have checked
    starts = [datetime(published.year + step, month, 1) for step in (-1, 0, 1)]
    now = floor(published, grain)
    if frame.tense == "future":
        start = min(
            starts, key=lambda each: _remoteness(_near_edge(each, now, grain), now, "future")
        )
    else:
        start = max(each for each in starts if each <= now)
    return _dated(Moment(start, grain), "relative", "publication")


def _near_edge(start: datetime, now: datetime, grain: Grain) -> datetime:
    """Where the unit that begins at ``start`` comes nearest to ``now``."""
    return min(shift(start, 1, grain), now) if start < now else start


def _latest(captures: Captures, frame: Frame) -> Resolution:
    """ "the quarter", "the latest period": the one told of, else the last full quarter."""
    if frame.period is not None:
        return _dated(frame.period, "anchored", "the period told of")
    if frame.published is None:
        return _unresolved("XXXX-QX")
    start = floor(shift(floor(frame.published, "quarter"), -1, "quarter"), "quarter")
    return _dated(Moment(start, "quarter"), "relative", "publication")


def _year_period(captures: Captures, frame: Frame) -> Resolution:
    """ "the 1988 quarter", "the 1988 period": that of the same name in another year."""
    year = year_of(captures)
    if year is None or frame.period is None:
        return _date(captures, frame)
    start = frame.period.start.replace(year=year)
    return _dated(replace(frame.period, start=start), "anchored", "the period told of")


def _year_ago(captures: Captures, frame: Frame) -> Resolution:
    """ "a year ago", "the year-earlier quarter": a year before the period told of, if any."""
    if frame.period is not None:
        start = shift(frame.period.start, -1, "year")
        return _dated(replace(frame.period, start=start), "anchored", "the period told of")
    if frame.published is None:
        return _unresolved("PAST_REF")
    start = floor(shift(frame.published, -1, "year"), "year")
    return _dated(Moment(start, "year"), "relative", "publication")


# --- told from publication ----------------------------------------------------------------------


def _day(captures: Captures, frame: Frame) -> Resolution:
    offset = captures.offset if "offset" in captures.settings else captures.number("t")
    part = captures.settings.get("part", "") or captures.category("part", "PART")
    if frame.published is None:
        return _unresolved("XXXX-XX-XX" + (f"T{part}" if part else ""))
    start = floor(frame.published, "day") + timedelta(days=offset)
    moment = Moment(start, "part" if part else "day", part=part)
    return _dated(_relative_mod(moment, captures), "relative", "publication")


def _relative_mod(moment: Moment, captures: Captures) -> Moment:
    mod = {"earlier": "START", "later": "END"}.get(captures.word("mod"), captures.mod)
    return replace(moment, mod=mod)


def _day_part(captures: Captures, frame: Frame) -> Resolution:
    part = captures.category("part", "PART")
    reference = frame.reference
    if reference is None or reference.grain not in {"day", "part", "hour", "minute"}:
        return _unresolved(f"XXXX-XX-XXT{part}", "TIME")
    moment = Moment(floor(reference.start, "day"), "part", part=part, mod=captures.mod)
    return _dated(moment, "anchored", frame.reference_words)


def _weekday(captures: Captures, frame: Frame) -> Resolution:
    weekday, part = captures.number("wd"), captures.category("part", "PART")
    if frame.published is None:
        return _unresolved(f"XXXX-WXX-{weekday + 1}")
    here = floor(frame.published, "day")
    back, ahead = (here.weekday() - weekday) % 7, (weekday - here.weekday()) % 7
    if "offset" in captures.settings and captures.offset:
        days = -(back or 7) if captures.offset < 0 else (ahead or 7)
    else:
        days = ahead if frame.tense == "future" else -back
    start = here + timedelta(days=days)
    moment = Moment(start, "part" if part else "day", part=part)
    return _dated(_relative_mod(moment, captures), "relative", "publication")


def _anchored_weekday(captures: Captures, frame: Frame) -> Resolution:
    """ "the previous Friday": told from the last date of the text."""
    if frame.reference is None:
        return _weekday(captures, frame)
    told = replace(frame, published=frame.reference.start)
    found = _weekday(captures, told)
    return replace(found, basis="anchored", anchor=frame.reference_words)


def _unit(captures: Captures, frame: Frame) -> Resolution:
    """ "last month", "earlier this year", "next week"."""
    grain = unit_of(captures, "u")
    if frame.published is None:
        return _unresolved({"week": "XXXX-WXX", "month": "XXXX-XX"}.get(grain, "XXXX"))
    start = floor(shift(floor(frame.published, grain), captures.offset, grain), grain)
    moment = _relative_mod(Moment(start, grain), captures)
    resolution = _dated(moment, "relative", "publication")
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


def _the_unit(captures: Captures, frame: Frame) -> Resolution:
    """ "the year", "the week", "the weekend": the one the text is in; weekends are over."""
    grain: Grain = unit_of(captures, "u") if captures.word("u") else "weekend"
    if frame.published is None:
        return _unresolved("XXXX")
    start = floor(frame.published, grain)
    if grain == "weekend" and frame.tense != "future" and frame.published < start:
        start = floor(shift(start, -1, grain), grain)
    return _dated(Moment(start, grain), "relative", "publication")


# --- shifted --------------------------------------------------------------------------------------


def _ago(captures: Captures, frame: Frame) -> Resolution:
    return _shifted(captures, frame.published, -1, ("relative", "publication"))


def _from_now(captures: Captures, frame: Frame) -> Resolution:
    return _shifted(captures, frame.published, 1, ("relative", "publication"))


def _later(captures: Captures, frame: Frame) -> Resolution:
    return _from_reference(captures, frame, 1)


def _earlier(captures: Captures, frame: Frame) -> Resolution:
    return _from_reference(captures, frame, -1)


def _from_reference(captures: Captures, frame: Frame, sign: int) -> Resolution:
    reference = frame.reference
    if reference is None:
        return _shifted(captures, frame.published, sign, ("relative", "publication"))
    anchor: tuple[TimeBasis, str] = ("anchored", frame.reference_words)
    return _shifted(captures, reference.start, sign, anchor, reference.grain)


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
        return _unresolved("PAST_REF" if sign < 0 else "FUTURE_REF")
    if count is None:
        return _vaguely_shifted(captures, base, sign, anchor)
    start = shift(base, sign * count, grain)
    size = "year" if grain in {"decade", "century"} else grain
    if size == "year" and base_grain in {"quarter", "half", "month", "season"}:
        size = base_grain
    moment = Moment(floor(start, size), size, season=season_at(start) if size == "season" else "")
    return _dated(moment, *anchor)


def _vaguely_shifted(
    captures: Captures, base: datetime, sign: int, anchor: tuple[TimeBasis, str]
) -> Resolution:
    """ "several months later": no count, so a stretch of two to ``FUZZY_REACH`` units away."""
    grain = unit_of(captures, "u")
    near, far = sorted((shift(base, sign * 2, grain), shift(base, sign * FUZZY_REACH, grain)))
    value = duration_value(None, captures.category_of_unit("u"))
    return Resolution("DURATION", value, None, Interval(near, far, "fuzzy"), *anchor)


def _into(captures: Captures, frame: Frame) -> Resolution:
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


def _event_shift(captures: Captures, frame: Frame) -> Resolution:
    """ "ten days" before or after something the text does not date."""
    return Resolution("DURATION", duration_value(captures.count, captures.category_of_unit("u")))


def _event_day(captures: Captures, frame: Frame) -> Resolution:
    """ "the day" before or after something the text does not date."""
    return _unresolved("XXXX-XX-XX")


def _anchor(captures: Captures, frame: Frame) -> Resolution:
    """ "that year", "the same day", "the following month": told from the last time of the text."""
    grain: Grain = unit_of(captures, "u") if captures.word("u") else "day"
    if frame.reference is None:
        return _unresolved("FUTURE_REF" if captures.offset > 0 else "PAST_REF")
    start = shift(floor(frame.reference.start, grain), captures.offset, grain)
    part = captures.category("part", "PART")
    moment = Moment(start, "part" if part else grain, part=part)
    if grain == "season":
        moment = coarser(moment, "season")
    return _dated(_relative_mod(moment, captures), "anchored", frame.reference_words)


# --- stretches, sets and words for now ------------------------------------------------------------


def _span(captures: Captures, frame: Frame) -> Resolution:
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


def _duration(captures: Captures, frame: Frame) -> Resolution:
    return Resolution("DURATION", duration_value(captures.count, captures.category_of_unit("u")))


def _set(captures: Captures, frame: Frame) -> Resolution:
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


def _ref(captures: Captures, frame: Frame) -> Resolution:
    return _unresolved(captures.settings["value"])


def _clock(captures: Captures, frame: Frame) -> Resolution:
    """A time of day, on the date it is printed with, else on the last one told."""
    hour, minute, grain = clock_of(captures)
    day, anchor = _clock_day(captures, frame)
    if day is None or day.moment is None:
        return _unresolved(f"XXXX-XX-XXT{hour:02d}:{minute:02d}", "TIME")
    start = floor(day.moment.start, "day") + timedelta(hours=hour, minutes=minute)
    zone = captures.zone(start)
    return _dated(Moment(start, grain, zone=zone), day.basis or "relative", anchor)


def _clock_day(captures: Captures, frame: Frame) -> tuple[Resolution | None, str]:
    if captures.word("m"):
        day = _date(captures, frame)
        return day, day.anchor
    if captures.word("t"):
        return _day(replace(captures, settings={}), frame), "publication"
    if captures.word("wd"):
        return _weekday(captures, frame), "publication"
    if frame.reference is not None and frame.reference.grain in {"day", "part", "hour", "minute"}:
        moment = Moment(floor(frame.reference.start, "day"), "day")
        return _dated(moment, "anchored"), frame.reference_words
    if frame.published is None:
        return None, ""
    return _dated(Moment(floor(frame.published, "day"), "day"), "relative"), "publication"


_RESOLVERS: dict[str, Callable[[Captures, Frame], Resolution]] = {
    "date": _date,
    "range": _range,
    "decade": _decade,
    "century": _century,
    "weekof": _week_of,
    "yearperiod": _year_period,
    "yearago": _year_ago,
    "latest": _latest,
    "eventshift": _event_shift,
    "eventday": _event_day,
    "holiday": _holiday,
    "month": _month,
    "monthyear": _month_of_year,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "day": _day,
    "daypart": _day_part,
    "weekday": _weekday,
    "anchorweekday": _anchored_weekday,
    "unit": _unit,
    "theunit": _the_unit,
    "ago": _ago,
    "fromnow": _from_now,
    "hence": _from_now,
    "later": _later,
    "earlier": _earlier,
    "into": _into,
    "anchor": _anchor,
    "anchorday": _anchor,
    "span": _span,
    "duration": _duration,
    "set": _set,
    "ref": _ref,
    "clock": _clock,
}
