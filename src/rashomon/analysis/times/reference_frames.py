"""What a time can be told from, and what it is found to stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from rashomon.analysis.times.calendar_units import Moment, to_interval, to_value
from rashomon.analysis.times.captures import Captures
from rashomon.types import Interval, TimeBasis, TimexType

Tense = Literal["past", "present", "future", ""]

# How far back "recent weeks" or "a few days ago" reaches, in units: a fuzzy bound that keeps such
# words comparable. Chosen by hand: beyond ten weeks writers say months.
FUZZY_REACH = 10
TERM_ANCHOR = "U.S. presidential inauguration, 20 January"
# How much nearer a date on the side the tense speaks against must be, and a coming date where
# nothing tells the tense: most dates in news have passed. The second by hand on the dev half of
# TimeBank; there the first decides nothing between 3 and 6: with 6 a past verb with a day more than
# seven weeks ahead means the year before.
AGAINST_TENSE = 6.0
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
    said: Moment | None = None  # a day told only for the saying of what the text is at
    said_words: str = ""
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


def dated(moment: Moment, basis: TimeBasis, anchor: str = "") -> Resolution:
    timex_type: TimexType = "TIME" if moment.grain in {"part", "hour", "minute"} else "DATE"
    return Resolution(timex_type, to_value(moment), moment, to_interval(moment), basis, anchor)


def unresolved(value: str, timex_type: TimexType = "DATE") -> Resolution:
    return Resolution(timex_type, value)


def remoteness(start: datetime, now: datetime, tense: Tense) -> float:
    """Days between the two, more on the side that the tense speaks against."""
    days = (start - now).days
    against = days > 0 if tense in {"past", ""} else days < 0
    weight = AGAINST_TENSE if tense in {"past", "future"} else AGAINST_PAST
    return abs(days) * (weight if against else 1.0)


def day_or_none(year: int, month: int, day: int | None) -> datetime | None:
    try:
        return datetime(year, month, day or 1)
    except ValueError:
        return None


def relative_mod(moment: Moment, captures: Captures) -> Moment:
    mod = {"earlier": "START", "later": "END"}.get(captures.word("mod"), captures.mod)
    return replace(moment, mod=mod)
