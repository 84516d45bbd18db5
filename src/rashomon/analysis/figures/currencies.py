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


# Codes that are no English word, so that lower case is safe too.
_PLAIN_CODES = frozenset(
    {"usd", "eur", "gbp", "jpy", "rmb", "cny", "aud", "cad", "nzd", "hkd", "inr", "chf", "thb"}
    | {"pkr", "mxn", "aed", "sar", "brl", "zar", "krw", "idr", "myr", "sek", "nok", "dkk", "pln"}
    | {"huf", "czk", "ils", "egp", "ngn", "kes", "ghs", "vnd", "twd", "clp", "bdt", "lkr", "qar"}
    | {"kwd", "bhd", "omr", "uah", "kzt"}
)
COUNTRY_BEHIND = re.compile(r"(?<![^\s(])\$(US|A|NZ|C|CA|HK|S)\s?$")  # "$US500 million"
_GLUED_CODE = re.compile(r"(?<![^\W_])([A-Za-z]{3})$")


def plain_code(word: str) -> str | None:
    """The ISO code that ``word`` is in any case ("eur", "RMB"), ``None`` where it may be a word."""
    lower = word.lower()
    return lower.upper().replace("RMB", "CNY") if lower in _PLAIN_CODES else None


def ends_in_currency(before: str) -> bool:
    """Whether a currency's sign or code is set right against what follows ``before``."""
    is_sign = any(before.endswith(sign) for sign in table("currency_signs"))
    if is_sign or COUNTRY_BEHIND.search(before):
        return True
    code = _GLUED_CODE.search(before)
    return code is not None and (code[1] in currency_codes() or plain_code(code[1]) is not None)


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
    if match is None or not is_amount(text, numeral):
        return None
    return max(0, numeral.start - 3) + match.start(), _LETTER_SIGNS[match[1]]


def is_amount(text: str, numeral: Numeral) -> bool:
    """Whether a number is written as sums are: "5 million", "1,500", "12.50"."""
    printed = text[numeral.start : numeral.end]
    return numeral.has_magnitude or "," in printed or re.search(r"\.\d\d$", printed) is not None


@cache
def part_pattern() -> re.Pattern[str]:
    """Words for a part of a currency ("cents", "paise") after a number."""
    words = sorted(table("currency_parts"), key=lambda word: (-len(word), word))
    return re.compile(rf"\s?-?(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def part_of(words: str) -> float:
    """How much of its currency such a part is: 0.01 for "cents", 0.1 for "jiao"."""
    return float(table("currency_parts")[words.strip(" -").lower()])
