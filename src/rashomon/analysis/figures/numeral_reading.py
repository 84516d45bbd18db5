"""A numeral with the words that belong to it, and the names of units."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.analysis.figures.country_currencies import country_currency
from rashomon.analysis.figures.currencies import (
    MONEY,
    currency_codes,
    currency_names,
    is_part,
    plain_code,
    wordlike_code,
)
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import longest_words, table
from rashomon.types import Comparator

_UNIT_TOKEN = re.compile(r"(?:\s&\s|[\s-]{0,2})(°[CF]?|%|[^\W\d_][\w./]*)")


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
    if is_part(words) and name not in _PARTS_IN_HEADLINES and name != words:
        return None  # a name: "Lipa"
    known = table("units").get(name) or currency_names().get(name) or country_currency(name)
    code = words if words in currency_codes() or wordlike_code(words) else plain_code(words)
    return known or (MONEY + code if code else None)


# Parts that headlines may print with a capital.
_PARTS_IN_HEADLINES = frozenset({"cent", "cents", "penny", "pennies", "pence"})


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
