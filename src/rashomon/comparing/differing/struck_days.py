"""The day on which something struck, or was reported, told differently by two accounts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import TypeGuard

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
from rashomon.types import (
    Citation,
    Discrepancy,
    DiscrepancyRelation,
    Interval,
    Span,
)

_DAY = timedelta(days=1)
_FARTHEST = timedelta(days=2)  # two days farther apart are those of two happenings
_LEAD = 1500  # characters in which an article tells of its own happening
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NAMED = re.compile(
    rf"\b{_WEEKDAY}\b|\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{{1,2}}\b"
)
_WEEKDAYS = re.compile(rf"\b{_WEEKDAY}\b")
_RANGE = re.compile(r"\b(?:between|from|since|until|by)\s(?:\S+\s){0,3}$", re.IGNORECASE)
_OWN = re.compile(
    rf"\b{_WEEKDAY}(?:\s(?:night|morning|evening|afternoon))?['’]s\s(?:[a-z-]+\s){{0,2}}?"
    r"(?:shooting|stabbing|crash|collision|explosion|fire|robbery|killings?)\b"
)
_HEDGE = re.compile(
    r"(?:\b(?:on|late|early|about|around|at|in|the|night|morning|evening|afternoon|of|last|"
    r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|just|shortly|before|after|noon|midnight),?\s)*$",
    re.IGNORECASE,
)
# "the fatal shooting of a boy in East Norwick on Monday": nothing but whom and where between.
_NOUN_BEFORE = re.compile(
    r"\b(?:shooting|stabbing|crash|collision|explosion|blast)\s(?:(?:death|deaths|of|in|at|near|"
    r"outside|inside|an?|the|two|three|four|five|teenage|\d[\w-]*|[A-Z][\w’'.-]*|"
    r"(?:wo)?m[ae]n|boys?|girls?|teens?|people|home|house|club|bar|party),?\s)*$"
)
_LATE = re.compile(r"\b(?:night|evening|late)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|morning|overnight|midnight|a\.?m)\b", re.IGNORECASE)


_NIGHT = 40, 20  # characters before and behind a day in which its part of the day stands


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that an article prints for what struck, or for the report of it."""

    account: Account
    day: date
    near: str  # the words around it
    cited: Citation


_Teller = tuple[Scene, _Day]


def find_struck_days_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Days named by articles on one spot for what they tell of, that cannot be one; each prints
    one. The evening of one beside the morning after is one night told at two precisions."""
    stories: dict[str, list[_Teller]] = defaultdict(list)
    for account, scene in find_scenes(compared):
        days = list(_days(account))
        if len({each.day for each in days}) == 1:
            stories[account.story].append((scene, days[0]))
    for story, told in sorted(stories.items()):
        yield from _apart(story, told, compared)


def _days(account: Account) -> Iterator[_Day]:
    for sentence in account.analysis.sentences:
        text = account.words(sentence)
        if sentence.start > _LEAD or ANOTHER.search(text):
            continue
        for time in account.analysis.times:
            if sentence.contains(time.span) and _is_one_day(time.interval):
                at = Span(time.span.start - sentence.start, time.span.end - sentence.start)
                if _NAMED.search(at.of(text)) and _is_of_what_struck(text, at):
                    day = _named_day(at.of(text), time.interval.start.date())
                    near = text[max(0, at.start - _NIGHT[0]) : at.end + _NIGHT[1]]
                    yield _Day(account, day, near, account.cite(time.span))


def _is_one_day(interval: Interval | None) -> TypeGuard[Interval]:
    return interval is not None and interval.end - interval.start <= _DAY


def _named_day(words: str, day: date) -> date:
    """The day next to ``day`` that has the weekday of ``words``: a night may begin on either."""
    named = _WEEKDAYS.search(words)
    if named is None:
        return day
    near = (day + timedelta(days=gap) for gap in (0, -1, 1))
    return next((each for each in near if f"{each:%A}" == named[0]), day)


def _is_of_what_struck(text: str, at: Span) -> bool:
    """Whether the day is that of the verb before it, or stands before the noun for what struck."""
    if _OWN.match(text, at.start):
        return True
    if _RANGE.search(text[: at.start]):
        return False
    before = _HEDGE.search(text[: at.start])
    start = before.start() if before else at.start
    if _NOUN_BEFORE.search(text[:start]):
        return True
    return any(has_verb(verb, text, start, at.end) for verb in (STRUCK, REPORTED))


def _apart(story: str, told: Sequence[_Teller], compared: Compared) -> Iterator[Discrepancy]:
    differing: dict[date, list[Citation]] = defaultdict(list)
    relations: set[DiscrepancyRelation] = set()
    for (left, one), (right, two) in combinations(told, 2):
        if left.may_be_of(right) and _are_apart(one, two):
            relations.add("precision" if _are_of_one_night(one, two) else "conflict")
            for each in (one, two):
                differing[each.day].append(each.cited)
    if differing:
        sides = [compared.side(compared.words(own[0]), own) for _, own in sorted(differing.items())]
        yield differ(story, "date", min(relations), topic="the day", sides=sides)


def _are_apart(one: _Day, two: _Day) -> bool:
    """Whether the days are near each other, not one weekday as two publications reckon it, and
    neither article names the weekday of the other: it may tell of two happenings."""
    if one.day.weekday() == two.day.weekday() or abs(one.day - two.day) > _FARTHEST:
        return False
    pairs = ((one, two), (two, one))
    return not any(f"{other.day:%A}" in own.account.article.text for own, other in pairs)


def _are_of_one_night(one: _Day, two: _Day) -> bool:
    """Whether the earlier is told as an evening and the other as the morning after."""
    first, second = sorted((one, two), key=lambda each: each.day)
    if second.day - first.day != _DAY or not _LATE.search(first.near):
        return False
    return _EARLY.search(second.near) is not None
