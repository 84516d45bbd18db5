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


# Codes that are words or names of other things in lower case ("try", "php").
_LOWER_WORDLIKE = frozenset(
    {
        "try",
        "cop",
        "rub",
        "npr",
        "dop",
        "mnt",
        "nad",
        "ars",
        "lak",
        "php",
        "mdl",
        "sek",
        "top",
        "dem",
    }
)
COUNTRY_BEHIND = re.compile(r"(?<![^\s(])\$(US|A|NZ|C|CA|HK|S)\s?$")  # "$US500 million"
_GLUED_CODE = re.compile(r"(?<![^\W_])([A-Za-z]{3})$")


def plain_code(word: str) -> str | None:
    """The ISO code that ``word`` is in any case ("eur", "RMB"), ``None`` where it may be a word."""
    code = _OTHER_CODES.get(word.upper(), word.upper())
    is_code = code.isalpha() and len(code) == _CODE_LENGTH and code in currency_codes()
    is_word = code in _WORDLIKE or word.lower() in _LOWER_WORDLIKE
    return code if is_code and not is_word else None


_CODE_LENGTH = 3
_OTHER_CODES = {"RMB": "CNY", "NTD": "TWD"}  # what is printed for a code of ISO 4217


def wordlike_code(word: str) -> bool:
    """Whether ``word`` is a code that is an English word too, printed in capitals ("MAD")."""
    return word in _WORDLIKE and word in set(table("currency_names").values())


@cache
def _sign_at_end() -> re.Pattern[str]:
    signs = sorted(table("currency_signs"), key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?:(?<![^\W_])(?:{'|'.join(map(re.escape, signs))})|[$€£¥])$")


def ends_in_currency(before: str) -> bool:
    """Whether a currency's sign or code is set right against what follows ``before``."""
    if _sign_at_end().search(before) or COUNTRY_BEHIND.search(before):
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
    names = table("currency_withdrawn") | table("currency_names")
    return {form: MONEY + unit for name, unit in names.items() for form in _printed_forms(name)}


def _printed_forms(name: str) -> tuple[str, ...]:
    """A name as it may be printed: "trinidad & tobago dollars" also with "and", or with a blank
    for "&" and hyphens, which stand between words."""
    return name, name.replace(" & ", " and "), name.replace(" & ", " ").replace("-", " ")


@cache
def _letter_signs() -> re.Pattern[str]:
    """Letters that stand for a currency, and codes that are words, before a number."""
    wordlike = _WORDLIKE & set(table("currency_names").values())
    signs = sorted({*table("currency_letters"), *wordlike}, key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?<![^\W_])({'|'.join(signs)})\s?$")


_LONGEST_LETTERS = 5


def letter_sign(text: str, numeral: Numeral) -> tuple[int, str] | None:
    """Where a currency's letters stand before an amount, and its code ("R5 million", "MAD 1,500").

    Only before numbers written as amounts are: "R300" is also a road.
    """
    low = max(0, numeral.start - _LONGEST_LETTERS)
    match = _letter_signs().search(text[low : numeral.start])
    if match is None or not is_amount(text, numeral) or match[1] in _COMMON_WORDS:
        return None
    return low + match.start(), table("currency_letters").get(match[1], match[1])


_COMMON_WORDS = frozenset({"ALL", "TOP"})


def is_amount(text: str, numeral: Numeral) -> bool:
    """Whether a number is written as sums are: "5 million", "1,500", "12.50"."""
    printed = text[numeral.start : numeral.end]
    return numeral.has_magnitude or "," in printed or re.search(r"\.\d\d$", printed) is not None


@cache
def part_pattern() -> re.Pattern[str]:
    """Words for a part of a currency ("cents", "paise") after a number."""
    words = sorted(table("currency_parts"), key=lambda word: (-len(word), word))
    return re.compile(rf"\s?-?(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


# Dinars of a thousand fils; elsewhere a hundred make the whole.
_OF_A_THOUSAND = frozenset({"KWD", "BHD", "IQD", "JOD", "dinar"})


def part_of(words: str, unit: str) -> float:
    """How much of its currency such a part is: 0.01 for "cents", 0.1 for "jiao"."""
    name = words.strip(" -").lower()
    if name == "fils" and unit in _OF_A_THOUSAND:
        return 0.001
    return float(table("currency_parts")[name])


def is_part(words: str) -> bool:
    """Whether ``words`` name a part of a currency."""
    return words.lower() in table("currency_parts")
