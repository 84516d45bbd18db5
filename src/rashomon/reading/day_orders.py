"""Whether 03/04/2025 is the third of April or the fourth of March, where something tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal

from rashomon.reading.data_tables import table

DayOrder = Literal["day", "month"]
EDGE = 4_000  # characters at either end of a text among which its dates are looked for
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = (
    r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2})?"
)
NUMERIC = (
    rf"{WEEKDAY}(?<!\d)(?P<first>\d\d?)[-/.](?P<second>\d\d?)[-/.](?P<year>(?:19|20)\d\d)(?!\d)"
)
_NUMERIC = re.compile(rf"\b{NUMERIC}", re.IGNORECASE)


@cache
def _orders(use: str) -> dict[str, DayOrder]:
    rows = (row for row in table("day_orders.tsv") if row["use"] == use)
    return {row["name"]: "day" if row["order"] == "day" else "month" for row in rows}


def order_of_site(url: str, *, language: str = "") -> DayOrder | None:
    """The order usual where the site is: by the end of its address, then its language tag.

    >>> order_of_site("https://post.example.co.uk/a"), order_of_site("", language="en-US")
    ('day', None)
    """
    host = re.match(r"[a-z]+://(?:[^/?#@]*@)?([^/?#:]+)", url.lower())
    ending = host[1].rpartition(".")[2] if host else ""
    region = language.lower().replace("_", "-").partition("-")[2]
    return _orders("site").get(ending) or _orders("language").get(region)


def order_of_zone(name: str) -> DayOrder | None:
    """The order usual where the time zone ``name`` is."""
    return _orders("zone").get(name.upper())


def order_of_date(first: int, second: int, year: int, *, weekday: str = "") -> DayOrder | None:
    """The order in which the numbers make a date, if only one does; the ``weekday`` may tell.

    >>> order_of_date(25, 4, 2025), order_of_date(3, 4, 2025, weekday="Thursday")
    ('day', 'day')
    """
    orders: tuple[DayOrder, ...] = ("day", "month")
    fitting = [order for order in orders if _fits(in_order(first, second, order), year, weekday)]
    return fitting[0] if len(fitting) == 1 else None


def in_order(first: int, second: int, order: DayOrder) -> tuple[int, int]:
    """Month and day."""
    return (second, first) if order == "day" else (first, second)


def _fits(month_and_day: tuple[int, int], year: int, weekday: str) -> bool:
    try:
        day = date(year, *month_and_day)
    except ValueError:
        return False
    return not weekday or WEEKDAYS.index(weekday[:3].lower()) == day.weekday()


def order_of_text(text: str) -> DayOrder | None:
    """The order of the numeric dates at either end of ``text``, where one of them tells.

    >>> order_of_text("Posted 03/04/2025, updated 25/04/2025")
    'day'
    """
    found = set(_told(text[:EDGE] + "\n" + text[-EDGE:]))
    return found.pop() if len(found) == 1 else None


def _told(text: str) -> Iterator[DayOrder]:
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        order = order_of_date(first, second, year, weekday=match["weekday"] or "")
        if order and first != second:
            yield order


def doubtful_date(text: str) -> str:
    """What in ``text`` is a numeric date that could be two days; ``""`` where nothing is.

    >>> doubtful_date("Posted 03/04/2025")
    '03/04/2025'
    """
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        both = first != second and first <= 12 and second <= 12
        if both and order_of_date(first, second, year, weekday=match["weekday"] or "") is None:
            return match.group()
    return ""
