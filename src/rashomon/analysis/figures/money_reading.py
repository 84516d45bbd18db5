"""Money around a numeral: signs, codes and names on either side, cents, odd magnitudes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rashomon.analysis.figures.currencies import (
    COUNTRY_BEHIND,
    MONEY,
    currency_codes,
    is_amount,
    letter_sign,
    part_of,
    part_pattern,
    plain_code,
)
from rashomon.analysis.figures.numeral_reading import Reading, unit_named, unit_words
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import table

_LONGEST_NAME = 48  # characters of a currency's name before an amount
_LONGEST_SIGN = 8
# "10 $ 30 cents": a sign between two amounts that belongs to the first.
_SIGN_OF_FIRST = re.compile(r"\s([$€£¥])(?=\s\d[\d.,]*\s?(?:[$€£¥]|cents?\b))")
_CODED_SIGN_BEFORE = re.compile(r"(?<![^\W_])([A-Za-z]{1,3}\s?\$|[Uu]\.[Ss]\.?\s?\$)\s?$")
_SIGN_BEFORE = re.compile(r"((?<![^\W_])[^\W\d_]{2,4}\.?|(?<![^\W_])S/\.?|[^\w\s,;:()\"'-])\s?$")
_SIGN_AFTER = re.compile(
    r"\s?(US\$|[^\w\s,;:()\"'%.-]|元|円|(?:[A-Z]{3}|Kč|zł|kr|DM|FCFA)(?!\w))(?!\s?\d)"
)
_PENCE_AFTER = re.compile(r"p(?![\w.])")
_NAME_BEFORE_AMOUNT = re.compile(r"(?<![\d.,-]\s)(?<![^\W_])([a-zA-Z]{3,})\s$")
# Names of currencies that are other words too ("won 5,000 votes").
_ALSO_WORDS = frozenset(
    {"won", "pound", "pounds", "mark", "marks", "crown", "crowns", "real", "reals", "sum", "som"}
    | {"sol", "sole", "soles", "lei", "bucks", "quid", "cent", "cents", "penny", "pence", "ether"}
)
_RATE = re.compile(r"\d{1,3}\.\d\d")  # "the dollar 1.25": what it is worth
_OF = re.compile(r"\s(?:of|an?)(?=\s)")
_DASH = re.compile(r"\s-\s")
_MINUS = frozenset({"-", "−"})
_BARE_END = re.compile(r"(?=\s*(?:[.,;!?](?!\d)|$|(?:each|apiece|more)\b))")
_WITH_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "GBP", "pound"})
COUPLE = re.compile(r"(?:a\s)?couple\b", re.IGNORECASE)


def read_sign(text: str, reading: Reading) -> Reading:
    """A currency sign right before the numeral ("$5", "US$ 5", "hk $ 10", "rmb 10") or after."""
    first = _SIGN_OF_FIRST.match(text, reading.end)
    if first:
        return replace(reading, end=first.end(), unit=table("currency_signs")[first[1]])
    low = max(0, reading.start - _LONGEST_SIGN)
    behind = COUNTRY_BEHIND.search(text[low : reading.start])
    if behind:
        unit = _currency(f"{behind[1]}$")
        return replace(reading, start=low + behind.start(), unit=unit or "USD")
    for pattern in (_CODED_SIGN_BEFORE, _mixed_signs(), _SIGN_BEFORE):
        match = pattern.search(text[low : reading.start])
        unit = _currency(match[1]) if match else None
        if match and unit:
            return _signed(text, replace(reading, start=low + match.start(1), unit=unit))
    letter = letter_sign(text, reading.numeral) if reading.numeral else None
    if letter is not None:
        return replace(reading, start=letter[0], unit=letter[1])
    after = _SIGN_AFTER.match(text, reading.end)
    unit = _currency_after(after[1]) if after else None
    if after is None and 0 < reading.low < 100 and "£" in text:
        after = _PENCE_AFTER.match(text, reading.end)
        unit = "penny" if after else None
    return replace(reading, end=after.end(), unit=unit) if after and unit else reading


@cache
def _mixed_signs() -> re.Pattern[str]:
    """Signs of letters and something else, before a number: "CN¥", "GH¢", "S/"."""
    mixed = [sign for sign in table("currency_signs") if re.search(r"[^\W\d]", sign)]
    signs = [sign for sign in mixed if re.search(r"[^\w.]", sign)]
    ordered = sorted(signs, key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?<![^\W_])({'|'.join(map(re.escape, ordered))})\s?$")


def _signed(text: str, reading: Reading) -> Reading:
    """ "-$500": the minus before the sign of the currency."""
    is_minus = text[max(0, reading.start - 1) : reading.start] in _MINUS
    is_free = not text[max(0, reading.start - 2) : max(0, reading.start - 1)].strip("( ")
    if not (is_minus and is_free and reading.low > 0):
        return reading
    return replace(reading, start=reading.start - 1, low=-reading.low)


def _currency(printed: str) -> str | None:
    """The ISO code of a sign or code as printed, in any case where it is unmistakable."""
    signs = table("currency_signs")
    plain = re.sub(r"\s|\.(?!$)|\.(?=\$)", "", printed)
    known = signs.get(plain) or (_folded_signs().get(plain.lower()) if "$" in plain else None)
    code = plain.removesuffix("$")
    return known or plain_code(code) or (code if code in currency_codes() else None)


def _currency_after(printed: str) -> str | None:
    known = table("currency_signs").get(printed)
    return known or (printed if printed in currency_codes() else None)


@cache
def _folded_signs() -> dict[str, str]:
    return {sign.lower(): unit for sign, unit in table("currency_signs").items()}


def read_money_of(text: str, reading: Reading) -> Reading:
    """ "hundreds of dollars", "half a dollar", "a million - dollar deal"."""
    numeral = reading.numeral
    link = _link_to_money(text, reading.end, numeral, reading.start) if numeral else None
    if reading.unit or link is None:
        return reading
    words, _ = unit_words(text, link.end())
    for count in range(len(words), 0, -1):
        unit = unit_named(" ".join(word for word, _ in words[:count]))
        if unit and unit.startswith(MONEY):
            return replace(reading, end=words[count - 1][1], unit=unit.removeprefix(MONEY))
    return reading


def _link_to_money(text: str, end: int, numeral: Numeral, start: int) -> re.Match[str] | None:
    """What may stand between such a number and its currency."""
    if numeral.has_magnitude and (dash := _DASH.match(text, end)):
        return dash
    is_couple = COUPLE.match(text, start) is not None
    is_open = numeral.is_vague or numeral.form == "fraction" or is_couple
    return _OF.match(text, end) if is_open else None


def read_name_before(text: str, reading: Reading) -> Reading:
    """ "rupees 5 lakh", "pesos 1,500": a currency's name before what is written as an amount."""
    numeral = reading.numeral
    if reading.unit or numeral is None or numeral.start != reading.start:
        return reading
    name = _NAME_BEFORE_AMOUNT.search(text[max(0, reading.start - _LONGEST_NAME) : reading.start])
    if name is None or name[1].lower() in _ALSO_WORDS or not is_amount(text, numeral):
        return reading
    if _RATE.fullmatch(text[numeral.start : numeral.end]):
        return reading
    unit = unit_named(name[1])
    if not unit or not unit.startswith(MONEY):
        return reading
    start = reading.start - len(name[0])
    return replace(reading, start=start, unit=unit.removeprefix(MONEY))


def read_cents(text: str, reading: Reading, following: Numeral) -> tuple[Reading, bool]:
    """ "thirteen dollars and forty-five cents", "three dollars and a quarter"."""
    between = text[reading.end : following.start]
    if between == " and " and following.form == "fraction" and _is_money(reading.unit):
        is_of_it = 0 < following.value < 1 and not _OF.match(text, following.end)
        more = following.value if is_of_it else 0
        return replace(
            reading, end=following.end, low=reading.low + more
        ) if more else reading, bool(more)
    is_linked = re.fullmatch(r"\s(?:and\s)?", between) is not None
    if not is_linked or following.value % 1 or not _is_money(reading.unit):
        return reading, False
    parts = part_pattern().match(text, following.end)
    end = parts or (_BARE_END.match(text, following.end) if reading.unit in _WITH_CENTS else None)
    part = part_of(parts[0]) if parts else 0.01
    if end is None or following.value * part >= 1:
        return reading, False
    return replace(reading, end=end.end(), low=reading.low + following.value * part), True


def _is_money(unit: str) -> bool:
    return unit in currency_codes() or unit in _SHARED_NAMES


# Currencies named by a noun that several countries share.
_SHARED_NAMES = frozenset({"pound", "peso", "krone", "franc", "dinar", "crown", "ruble", "rupee"})
_MEGA_CODE = re.compile(r"\s?([KMB])([A-Z]{3})\b")
_MEGA = {"K": 1e3, "M": 1e6, "B": 1e9}
_LATE_MAGNITUDE = re.compile(r"\s(million|billion|trillion)\b", re.I)
_MAGNITUDES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}


def read_odd_magnitude(text: str, reading: Reading) -> Reading:
    """ "30 MUSD", "75 USD million": a magnitude that stands with the currency."""
    mega = _MEGA_CODE.match(text, reading.end)
    if mega and mega[2] in currency_codes() and not reading.unit:
        return replace(reading, end=mega.end(), low=reading.low * _MEGA[mega[1]], unit=mega[2])
    late = _LATE_MAGNITUDE.match(text, reading.end)
    if late and reading.unit.isupper() and reading.high is None:
        scale = _MAGNITUDES[late[1].lower()]
        return replace(reading, end=late.end(), low=reading.low * scale)
    return reading
