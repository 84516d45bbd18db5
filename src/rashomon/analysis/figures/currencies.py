"""Currencies by name, sign and code: CLDR's English names under the project's own tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from rashomon.analysis.figures.word_tables import table
from rashomon.text.words import fold

MONEY = "money:"
# ISO codes that are words or abbreviations of other things ("ALL 5", "TOP 10", "MAD"): only their
# names are read.
_WORDLIKE = frozenset(
    {"ALL", "TOP", "MOP", "BOB", "CUP", "PEN", "SOS", "MAD", "GEL", "AMD", "SLE", "BAM", "ANG"}
    | {"RON", "ERN", "CVE", "STN", "GIP", "BIF", "PAB", "MUR", "BSD", "BND", "SCR", "SHP"}
)
# Nouns of currencies that name something else far more often.
_OTHER_NOUNS = frozenset({"gold", "real", "mark", "marks", "new", "franc", "colón"})


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes of money in use that may stand beside an amount."""
    return frozenset(_live()) - _WORDLIKE | frozenset(table("currency_signs").values())


@cache
def currency_names() -> dict[str, str]:
    """Names in lower case ("zambian kwacha", "nairas") → unit, written as in ``units.tsv``.

    >>> currency_names()["zambian kwacha"], currency_names()["forints"]
    ('money:ZMW', 'money:HUF')
    """
    names: dict[str, str] = {}
    codes_by_noun: dict[str, set[str]] = defaultdict(set)
    for code in _live():
        for name in _names_of(code):
            names[name] = MONEY + code
            codes_by_noun[name.split()[-1]].add(code)
    for noun, codes in sorted(codes_by_noun.items()):
        if noun not in _OTHER_NOUNS:
            names.setdefault(noun, MONEY + (min(codes) if len(codes) == 1 else noun.rstrip("s")))
    return names


def _names_of(code: str) -> Iterator[str]:
    for count in (1, 2):
        name = get_currency_name(code, count, locale="en").lower()
        for printed in {name, fold(name), name.replace(" new ", " ")}:
            yield printed
            if count == 1 and not printed.endswith("s"):
                yield printed + "s"


@cache
def _live() -> tuple[str, ...]:
    territories = get_global("territory_currencies")
    known = Locale("en").currencies
    codes = {code for each in territories for code in get_territory_currencies(each)}
    return tuple(sorted(code for code in codes if code in known))


@cache
def part_pattern() -> re.Pattern[str]:
    """Words for a part of a currency ("cents", "paise") after a number."""
    words = sorted(table("currency_parts"), key=lambda word: (-len(word), word))
    return re.compile(rf"\s?-?(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def part_of(words: str) -> float:
    """How much of its currency such a part is: 0.01 for "cents", 0.1 for "jiao"."""
    return float(table("currency_parts")[words.strip(" -").lower()])
