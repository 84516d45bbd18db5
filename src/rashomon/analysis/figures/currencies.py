"""Currencies by name, sign and code: CLDR's English names under the project's own tables."""

from __future__ import annotations

import re
from functools import cache

from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import table

MONEY = "money:"
# ISO codes that are words or abbreviations of other things ("ALL 5", "TOP 10", "MAD"): only their
# names are read.
_WORDLIKE = frozenset(
    {"ALL", "TOP", "MOP", "BOB", "CUP", "PEN", "SOS", "MAD", "GEL", "AMD", "SLE", "BAM", "ANG"}
    | {"RON", "ERN", "CVE", "STN", "GIP", "BIF", "PAB", "MUR", "BSD", "BND", "SCR", "SHP"}
)


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes of money in use that may stand beside an amount."""
    codes = {unit for unit in table("currency_names").values() if unit.isupper()}
    return frozenset(codes - _WORDLIKE) | frozenset(table("currency_signs").values())


@cache
def currency_names() -> dict[str, str]:
    """Names in lower case ("zambian kwacha", "nairas") → unit, written as in ``units.tsv``.

    >>> currency_names()["zambian kwacha"], currency_names()["forints"]
    ('money:ZMW', 'money:HUF')
    """
    return {name: MONEY + unit for name, unit in table("currency_names").items()}


_LETTER_SIGN = re.compile(r"(?<![^\W_])([RN])\s?$")
_LETTER_SIGNS = {"R": "ZAR", "N": "NGN"}


def letter_sign(text: str, numeral: Numeral) -> tuple[int, str] | None:
    """Where a currency's single letter stands before an amount, and its code ("R5 million").

    Only before numbers written as amounts are: "R300" is also a road.
    """
    match = _LETTER_SIGN.search(text[max(0, numeral.start - 3) : numeral.start])
    printed = text[numeral.start : numeral.end]
    is_amount = numeral.has_magnitude or "," in printed or re.search(r"\.\d\d$", printed)
    if match is None or not is_amount:
        return None
    return max(0, numeral.start - 3) + match.start(), _LETTER_SIGNS[match[1]]


@cache
def part_pattern() -> re.Pattern[str]:
    """Words for a part of a currency ("cents", "paise") after a number."""
    words = sorted(table("currency_parts"), key=lambda word: (-len(word), word))
    return re.compile(rf"\s?-?(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def part_of(words: str) -> float:
    """How much of its currency such a part is: 0.01 for "cents", 0.1 for "jiao"."""
    return float(table("currency_parts")[words.strip(" -").lower()])
