"""Amounts of several parts: "five dollars and fifty cents", "10 yuan 5 jiao", "$3 and a half"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.analysis.figures.currencies import (
    currency_codes,
    part_of,
    part_pattern,
    wordlike_code,
)
from rashomon.analysis.figures.numeral_reading import Reading
from rashomon.analysis.figures.numerals import Numeral

_OF = re.compile(r"\s(?:of|an?)(?=\s)")
_LINK = re.compile(r"\s(?:and\s)?|,\s(?:and\s)?")
_BARE_LINK = re.compile(r"\s(?:and\s)?")
_BARE_END = re.compile(r"(?=\s*(?:[.,;!?](?!\d)|$|(?:each|apiece|more)\b))")
_WITH_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "GBP", "CNY", "pound"})
# Currencies named by a noun that several countries share.
_SHARED_NAMES = frozenset(
    {"pound", "peso", "krone", "franc", "dinar", "crown", "ruble", "rupee"}
    | {"rial", "riyal", "lei", "leu", "kwacha", "manat", "shilling", "som", "dirham"}
)


def read_parts(text: str, reading: Reading, following: Sequence[Numeral]) -> tuple[Reading, int]:
    """The amount with the smaller parts that ``following`` add, and how many of those it takes."""
    if not _is_money(reading.unit):
        return reading, 0
    smallest, took = 1.0, 0
    for numeral in following:
        part = _part_at(text, reading, numeral, smallest)
        if part is None:
            break
        end, amount, smallest = part
        reading, took = replace(reading, end=end, low=reading.low + amount), took + 1
    return reading, took


_Part = tuple[int, float, float]  # its end, what it adds, and how much of the whole one of it is


def _part_at(text: str, reading: Reading, numeral: Numeral, larger: float) -> _Part | None:
    """What ``numeral`` adds as a part smaller than ``larger``."""
    between = text[reading.end : numeral.start]
    if numeral.form == "fraction":
        is_of_it = 0 < numeral.value < 1 and not _OF.match(text, numeral.end)
        is_added = is_of_it and between == " and "
        return (numeral.end, numeral.value * larger, 0.0) if is_added else None
    named = part_pattern().match(text, numeral.end)
    if numeral.value % 1 or not (_LINK if named else _BARE_LINK).fullmatch(between):
        return None
    is_told = named is not None or _BARE_END.match(text, numeral.end) is not None
    if not is_told or (named is None and reading.unit not in _WITH_CENTS):
        return None
    size = part_of(named[0], reading.unit) if named else larger / (10 if larger < 1 else 100)
    if not 0 < numeral.value * size < larger:
        return None
    return named.end() if named else numeral.end, numeral.value * size, size


def _is_money(unit: str) -> bool:
    is_code = unit in currency_codes() or wordlike_code(unit)
    return is_code or unit in _SHARED_NAMES
