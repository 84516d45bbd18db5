"""Days, months and years a text names outright, by their words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_AFTER = re.compile(rf"\b{MONTH}\.? (\d{{1,2}})(?!\d)")
_DAY_BEFORE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? {MONTH}\b")
_FULL_MONTH = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What a text names of the calendar: days as (month, day), months, weekdays, last year."""

    days: frozenset[tuple[int, int]]
    months: frozenset[int]
    weekdays: frozenset[str]
    latest_year: int | None


def find_calendar_words(text: str) -> CalendarWords:
    """The days, months, weekdays and latest year ``text`` names.

    >>> words = find_calendar_words("On Friday, June 17, 2016, and again on 3 July")
    >>> sorted(words.days), sorted(words.weekdays), words.latest_year
    ([(6, 17), (7, 3)], ['Fri'], 2016)
    """
    named = [(found[1], found[2]) for found in _DAY_AFTER.finditer(text)]
    named += [(found[2], found[1]) for found in _DAY_BEFORE.finditer(text)]
    days = {(_month(month), int(day)) for month, day in named if 1 <= int(day) <= 31}
    months = {_month(name) for name in _FULL_MONTH.findall(text)}
    years = [int(year) for year in _YEAR.findall(text)]
    return CalendarWords(
        days=frozenset(days),
        months=frozenset(months | {month for month, _ in days}),
        weekdays=frozenset(_WEEKDAY.findall(text)),
        latest_year=max(years, default=None),
    )


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
