"""A numeral with the words that belong to it, and the names of units."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.analysis.figures.currencies import MONEY, currency_codes, currency_names
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import longest_words, table
from rashomon.types import Comparator

_UNIT_TOKEN = re.compile(r"[\s-]{0,2}(°[CF]?|%|[^\W\d_][\w./]*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A numeral (or two, for a range) with the words that belong to it."""

    start: int
    end: int
    low: float
    high: float | None = None
    unit: str = ""
    comparator: Comparator = "exactly"
    is_age: bool = False
    numeral: Numeral | None = None


def unit_named(words: str) -> str | None:
    name = words.lower()
    known = table("units").get(name) or currency_names().get(name)
    return known or (MONEY + words if words in currency_codes() else None)


def unit_words(text: str, start: int) -> tuple[list[tuple[str, int]], int]:
    words: list[tuple[str, int]] = []
    position = start
    while len(words) < longest_words("units"):
        match = _UNIT_TOKEN.match(text, position)
        if not match:
            break
        position = match.end()
        words.append((match[1].rstrip("."), match.start(1) + len(match[1].rstrip("."))))
    return words, position
