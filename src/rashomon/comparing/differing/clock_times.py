"""The hour at which something struck, or was reported, told differently by two accounts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

from rashomon.comparing.differing.streets import street_names
from rashomon.comparing.differing.striking import (
    ANOTHER,
    REPORTED,
    STRUCK,
    Scene,
    find_scenes,
    has_verb,
)
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.types import Citation, Discrepancy, Span

_DAY, _NOON, _HOUR = 1440, 720, 60  # in minutes
# Minutes from which on two hours are no rounding of one: read off hours of one shooting each that
# local outlets print; told to the half hour, or as shortly after another, they are looser.
_APART, _APART_ROUNDED, _APART_NEAR = 20, 30, 45
_ROUNDED = 30
_FARTHEST = 180  # two hours farther apart are those of two happenings
_MOST_OF_ONE = 1  # hours an article may give for what happened, or was reported

# A time of day as TIMEX3 has it, with its day.
_CLOCK = re.compile(r"(?:(?P<day>\d{4}-\d\d-\d\d))?T(?P<hour>\d\d)(?::(?P<minute>\d\d))?$")
_DAYS_OF_ONE = timedelta(days=7)  # farther apart two hours are those of two happenings
_TOLD = re.compile(r"\d\s?[ap]\.?\s?m\b|\bnoon\b|\bmidnight\b", re.IGNORECASE)
_HEDGE = re.compile(
    r"(?:\b(?:about|around|approximately|roughly|at|just|shortly|right|before|after|near|nearly|"
    r"almost)\s)*$",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s\(?(?:[ECMP][SD]?T|Eastern|Central|Mountain|Pacific)\b")
_ZONE_REACH = 10  # characters behind an hour in which its zone stands
_NEAR = re.compile(r"\b(?:shortly|just|right|before|after|near|nearly|almost)\b", re.IGNORECASE)
_RANGE = re.compile(r"\b(?:between|from|until|till|by|to)\s(?:\S+\s){0,4}$", re.IGNORECASE)
# What a call may be about before anything strikes.
_OTHER_CALL = re.compile(
    r"\b(?:domestic|disturbances?|disputes?|arguments?|altercations?|burglar\w*|break-ins?|"
    r"intruders?|trespass\w*|suspicious|welfare check|noise|suicidal|missing|warrant)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class _Hour:
    """An hour that an article prints for what struck, or for the report of it."""

    minute: int  # of the day
    day: str  # as TIMEX3 has it, where it is known
    is_report: bool
    slack: int  # minutes from which on another hour differs
    weekday: str
    streets: frozenset[str]  # that its sentence names
    cited: Citation


_Teller = tuple[Scene, Sequence[_Hour]]


def find_clock_times_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Hours at which what articles on one spot tell of happened, or was reported, that cannot be
    one; each of them prints one."""
    stories: dict[str, list[_Teller]] = defaultdict(list)
    for account, scene in find_scenes(compared):
        if hours := _own_hours(account):
            stories[account.story].append((scene, hours))
    for story, told in sorted(stories.items()):
        yield from _apart(story, told, compared)


def _own_hours(account: Account) -> list[_Hour]:
    """The hours the article prints, unless it prints several of one kind: it tells of several."""
    found = [
        hour
        for sentence in account.analysis.sentences
        if (hour := _hour_of(account, sentence)) is not None
    ]
    for is_report in (False, True):
        minutes = {each.minute for each in found if each.is_report == is_report}
        if len(minutes) > _MOST_OF_ONE:
            return []
    return found


def _hour_of(account: Account, sentence: Span) -> _Hour | None:
    text = account.words(sentence)
    times = list(_clocks(account, sentence))
    if len(times) != 1 or ANOTHER.search(text):
        return None
    minute, day, span = times[0]
    before = text[: span.start - sentence.start]
    hedge = _HEDGE.search(before)
    start = hedge.start() if hedge else len(before)
    end = span.end - sentence.start
    if _ZONE.search(text, start, end + _ZONE_REACH) or _RANGE.search(text[:start]):
        return None
    is_report = has_verb(REPORTED, text, start, end)
    if not is_report and not has_verb(STRUCK, text, start, end):
        return None
    if is_report and _OTHER_CALL.search(text):
        return None
    is_near = _NEAR.search(before[start:]) is not None
    weekday = _WEEKDAY.search(text)
    return _Hour(
        minute,
        day,
        is_report,
        _APART_NEAR if is_near else _APART if minute % _ROUNDED else _APART_ROUNDED,
        weekday[0] if weekday else "",
        street_names(text),
        account.cite(span),
    )


def _clocks(account: Account, sentence: Span) -> Iterator[tuple[int, str, Span]]:
    """The times of day in a sentence that say which half of it they mean, in minutes, with their
    day and words."""
    for time in account.analysis.times:
        clock = _CLOCK.search(time.timex_value)
        words = account.words(time.span)
        if clock and sentence.contains(time.span) and _TOLD.search(words):
            minutes = int(clock["hour"]) * _HOUR + int(clock["minute"] or 0)
            yield minutes, clock["day"] or "", time.span


def _apart(story: str, told: Sequence[_Teller], compared: Compared) -> Iterator[Discrepancy]:
    differing: dict[int, list[Citation]] = defaultdict(list)
    for left, right in combinations(told, 2):
        if left[0].may_be_of(right[0]):
            for one, two in product(left[1], right[1]):
                if _differ(one, two):
                    differing[one.minute].append(one.cited)
                    differing[two.minute].append(two.cited)
    if len(differing) > 1:
        sides = [
            compared.side(compared.words(cited[0]), cited) for _, cited in sorted(differing.items())
        ]
        yield differ(story, "date", "conflict", topic="the hour", sides=sides)


def _differ(one: _Hour, two: _Hour) -> bool:
    apart = abs(one.minute - two.minute)
    apart = min(apart, _DAY - apart)
    if one.streets and two.streets and not one.streets & two.streets:
        return False
    if one.day and two.day and abs(_date(one) - _date(two)) > _DAYS_OF_ONE:
        return False
    if one.is_report != two.is_report and not _is_reported_before(one, two):
        return False
    if one.weekday and two.weekday and one.weekday != two.weekday:
        crosses = abs(one.minute - two.minute) > _NOON
        if not crosses or not _are_neighbours(one.weekday, two.weekday):
            return False
    return apart == _NOON or max(one.slack, two.slack) <= apart <= _FARTHEST


def _date(hour: _Hour) -> date:
    return date.fromisoformat(hour.day)


def _is_reported_before(one: _Hour, two: _Hour) -> bool:
    """Whether the report has the earlier hour: what struck later cannot have been reported."""
    report, struck = (one, two) if one.is_report else (two, one)
    return 0 < (struck.minute - report.minute) % _DAY <= _FARTHEST


def _are_neighbours(one: str, two: str) -> bool:
    gap = abs(_WEEKDAYS.index(one) - _WEEKDAYS.index(two))
    return gap in {1, len(_WEEKDAYS) - 1}
