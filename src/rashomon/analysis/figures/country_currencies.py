"""Currencies named by their country: "canada dollars", "20 Canadian $", "Hong Kong $20"."""

from __future__ import annotations

import re
from functools import cache

from rashomon.analysis.figures.currencies import MONEY, currency_names
from rashomon.analysis.figures.word_tables import table
from rashomon.text.countries import countries

_LONGEST_COUNTRY = 32  # characters of a country's name before a sign
_MOST_WORDS = 4
# Signs that several countries share, and the noun they stand for.
_NOUNS = {"$": "dollar", "£": "pound", "₽": "ruble", "₩": "won", "₹": "rupee", "¥": "yen"}
_SHARED = "".join(_NOUNS)
_BEFORE_SIGN = re.compile(rf"((?:(?<![^\W_])[^\W\d_]+\.?\s){{1,{_MOST_WORDS}}})$")
_SIGN_BEHIND = re.compile(rf"\s((?:[^\W\d_]+\.?\s){{1,{_MOST_WORDS}}})([{_SHARED}])(?!\s?\d)")
# What leaves the country to the sum and to nothing behind it: not "a Canadian $20 bill".
_OPEN = re.compile(
    r"(?:^|[(;:,]\s|\b(?:of|for|to|at|than|about|over|under|around|worth|paid|pays?|costs?|nearly|almost"
    r"|and|or|is|was|by)\s)$",
    re.IGNORECASE,
)


def country_currency(words: str) -> str | None:
    """The unit of a currency named by a country and a noun in any number.

    >>> country_currency("canada dollars"), country_currency("norway krone")
    ('money:CAD', 'money:NOK')
    >>> country_currency("canada geese") is None
    True
    """
    country, _, noun = words.lower().rpartition(" ")
    if not country or noun not in _nouns():
        return None
    for adjective in _adjectives().get(country, ()):
        for form in (noun, noun.removesuffix("s"), f"{noun}s"):
            unit = _unit(f"{adjective} {form}")
            if unit:
                return unit
    return None


def _unit(name: str) -> str | None:
    return table("units").get(name) or currency_names().get(name)


@cache
def _nouns() -> frozenset[str]:
    """The last words of currencies' names, with and without a plural."""
    last = {name.split()[-1] for name in currency_names() if " " in name}
    return frozenset(last | {f"{noun}s" for noun in last})


@cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    """What may stand for a country in a currency's name, by each of its names and adjectives."""
    forms: dict[str, tuple[str, ...]] = {}
    for each in countries():
        names = (each.name, *each.aliases)
        plain = tuple(form.lower() for form in (*each.adjectives, *names))
        forms |= {name.lower(): plain for name in (*names, *each.adjectives)}
    return forms


def country_before(text: str, sign_at: int) -> tuple[int, str] | None:
    """Where the country begins that stands before the sign at ``sign_at``, and the ISO code."""
    noun = _NOUNS.get(text[sign_at : sign_at + 1])
    low = max(0, sign_at - _LONGEST_COUNTRY)
    match = _BEFORE_SIGN.search(text[low:sign_at]) if noun else None
    if match is None:
        return None
    words = match[1].split()
    for count in range(len(words)):
        unit = _named(words[count:], noun or "")
        start = low + match.end() - len(" ".join(words[count:])) - 1
        if unit and _belongs(text, start, sign_at):
            return start, unit
    return None


def _belongs(text: str, start: int, sign_at: int) -> bool:
    """Whether a country's name at ``start`` is of the sum and of nothing else: it is printed in
    small letters or apart, or stands where no noun may follow."""
    is_apart = text[sign_at + 1 : sign_at + 2] == " "
    if is_apart or text[start:sign_at].islower():
        return True
    return _OPEN.search(text[max(0, start - 10) : start]) is not None


def country_behind(text: str, end: int) -> tuple[int, str] | None:
    """Where a country and a sign behind an amount end, and the ISO code: "20 Hong Kong $"."""
    match = _SIGN_BEHIND.match(text, end)
    unit = _named(match[1].split(), _NOUNS[match[2]]) if match else None
    return (match.end(), unit) if match and unit else None


def _named(words: list[str], noun: str) -> str | None:
    """The ISO code of the currency of that noun that ``words`` name."""
    name = f"{' '.join(words).lower()} {noun}"
    unit = _unit(name) or _unit(f"{name}s") or country_currency(name)
    return unit.removeprefix(MONEY) if unit else None
