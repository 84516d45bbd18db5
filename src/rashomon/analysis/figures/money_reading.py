"""Money around a numeral: signs, codes and names on either side, cents, odd magnitudes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rashomon.analysis.figures.country_currencies import country_before, country_behind
from rashomon.analysis.figures.currencies import (
    COUNTRY_BEHIND,
    MONEY,
    currency_codes,
    is_amount,
    letter_sign,
    plain_code,
    wordlike_code,
)
from rashomon.analysis.figures.numeral_reading import Reading, unit_named, unit_words
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import table

_LONGEST_NAME = 48  # characters of a currency's name before an amount
_LONGEST_SIGN = 8
# "10 $ 30 cents": a sign between two amounts that belongs to the first.
_SIGN_OF_FIRST = re.compile(r"\s([$€£¥])(?=\s\d[\d.,]*\s?(?:[$€£¥]|cents?\b))")
# "A$5", "hk $ 10", "US $5"; not "Plan B $5 million" nor "a $5 bill",
# where the letters belong to what is before.
_CODED_SIGN_BEFORE = re.compile(
    r"(?<![^\W_])(?<!&)(?![as]\s)([A-Za-z]{1,3}\$(?=\s?$)|[A-Za-z]{1,3}\s\$(?=\s$)|(?:[A-Z]{2,3}|Cdn|Can|Aus)\s\$(?=$)"
    r"|[Uu]\.[Ss]\.?\s?\$)\s?$"
)
_SIGN_BEFORE = re.compile(r"((?<![^\W_])[^\W\d_]{2,4}\.?|(?<![^\W_])S/\.?|[^\w\s,;:()\"'-])\s?$")
_SIGN = (
    r"(?:[A-Za-z]{1,3}\$|CN¥|JP¥|F\sCF[AP](?!\w)|[^\w\s,;:()\"'%.-]|元|円|ƒ|₭[nN](?!\w)"
    r"|(?:[A-Z]{3}|Kč|zł|kr|DM|TL|Tk|FCFA|R[sp]|r[sp]|RM|SFr|[Ss]fr|[^\W\d_a-zA-Z]{2,4})(?!\w)\.?)"
)
# Where a number follows, only a sign set against the first is that one's: "10€ 20€".
_SIGN_AFTER = re.compile(rf"(?:\s(?={_SIGN}(?!\s?\d)))?({_SIGN})(?!\d)")
# "50p", "25c": only in a text that prints the sign of the whole.
_SMALL_CHANGE = re.compile(r"([pc])(?![\w.])")
_PENCE = re.compile(
    r"(p)(?=\s(?:coins?|pieces?|each|apiece|per\s|a\s(?:share|litre|pint|mile|day|week)\b))"
)
_PRICED = re.compile(
    r"\b(?:costs?|costing|pa(?:y|ys|id|ying)|charg(?:e|es|ed|ing)|worth|sold\sfor|sells\sfor|"
    r"(?:tax|levy|fare|price|fee|charge|cost|rise|increase|cut|discount)\sof|priced\sat|"
    r"(?:rose|rises|risen|fell|fallen|falls|dropped|slipped|climbed)\sto)\s(?:(?:just|only|about|nearly|an?\sextra|up\sto)\s)?$",
    re.IGNORECASE,
)  # "costs 20p"
_PENNY = re.compile(r"(p)(?!\w)")
_PRICE_REACH = 24  # characters before a number in which it is looked for
_WHOLES = {"p": ("£", "penny"), "c": ("$", "cent")}
_NAME_BEFORE_AMOUNT = re.compile(
    r"(?<![\d.,-]\s)(?<![^\W_])((?:[a-zA-Z]{2,}\s){0,3}[a-zA-Z]{3,})\s$"
)
# Names of currencies that are other words too ("won 5,000 votes").
_ALSO_WORDS = frozenset(
    {"won", "pound", "pounds", "mark", "marks", "crown", "crowns", "real", "reals", "sum", "som"}
    | {"sol", "sole", "soles", "lei", "bucks", "quid", "cent", "cents", "penny", "pence", "ether"}
)
_RATE = re.compile(r"\d{1,3}\.\d\d")  # "the dollar 1.25": what it is worth
_NOTHING_COUNTED = re.compile(r"\s*(?:[.;:!?)](?!\d)|$)")
_OF = re.compile(r"\s(?:of(?:\san?)?|an?)(?=\s)")
_DASH = re.compile(r"\s-\s")
_ADJECTIVAL = re.compile(r"(?:dollar|euro|cent|yen|franc|rupee|peso|yuan|ruble|rouble|penny)\b")
_MINUS = frozenset({"-", "–", "−"})
_MINUS_WORD = re.compile(r"\b(?:minus|negative)\s$", re.IGNORECASE)
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
        if match and unit and not _is_of_number_before(text, low + match.start(1), reading.end):
            signed = _signed(text, replace(reading, start=low + match.start(1), unit=unit))
            return _with_country(text, _of_country(text, signed, low + match.start(1)))
    letter = letter_sign(text, reading.numeral) if reading.numeral else None
    if letter is not None:
        return replace(reading, start=letter[0], unit=letter[1])
    named = country_behind(text, reading.end)
    if named is not None:
        return replace(reading, end=named[0], unit=named[1])
    after = _SIGN_AFTER.match(text, reading.end)
    unit = _currency_after(after[1]) if after else None
    if after is None and 0 < reading.low < 100:
        after = _SMALL_CHANGE.match(text, reading.end)
        sign, part = _WHOLES[after[1]] if after else ("", "")
        is_told = sign in text or _PENCE.match(text, reading.end) is not None
        unit = part if after and is_told else None
    if unit is None and _is_priced(text, reading.start):
        after = _PENNY.match(text, reading.end)
        unit = "penny" if after else None
    return replace(reading, end=after.end(), unit=unit) if after and unit else reading


def _is_priced(text: str, start: int) -> bool:
    return _PRICED.search(text, max(0, start - _PRICE_REACH), start) is not None


def _of_country(text: str, reading: Reading, sign_at: int) -> Reading:
    """The same with the country that is named right before its sign: "Canadian $20"."""
    named = country_before(text, sign_at) if reading.start == sign_at else None
    return replace(reading, start=named[0], unit=named[1]) if named else reading


@cache
def _mixed_signs() -> re.Pattern[str]:
    """Signs of letters and something else, before a number: "CN¥", "GH¢", "S/"."""
    mixed = [sign for sign in table("currency_signs") if re.search(r"[^\W\d]", sign)]
    signs = [sign for sign in mixed if re.search(r"[^\w.]", sign)]
    ordered = sorted(signs, key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?<![^\W_])({'|'.join(map(re.escape, ordered))})\s?$")


def _signed(text: str, reading: Reading) -> Reading:
    """ "-$500", "minus $5": the minus before the sign of the currency."""
    word = _MINUS_WORD.search(text[max(0, reading.start - 10) : reading.start])
    if word and reading.low > 0:
        return replace(reading, start=reading.start - len(word[0]), low=-reading.low)
    is_minus = text[max(0, reading.start - 1) : reading.start] in _MINUS
    is_free = not text[max(0, reading.start - 2) : max(0, reading.start - 1)].strip("( ")
    if not (is_minus and is_free and reading.low > 0):
        return reading
    return replace(reading, start=reading.start - 1, low=-reading.low)


_SPACE_BEHIND = re.compile(r"\S+\s")
_NUMBER_BEFORE = re.compile(r"\d\s?$")


def _is_of_number_before(text: str, start: int, end: int) -> bool:
    """ "10 $ 20 €": whether a sign at ``start`` belongs to the number before it, as the one that
    ends at ``end`` has its own behind it."""
    before = text[max(0, start - 2) : start]
    if not _NUMBER_BEFORE.search(before):
        return False
    if not before.endswith(" ") and _SPACE_BEHIND.match(text, start):
        return True
    after = _SIGN_AFTER.match(text, end)
    words, _ = unit_words(text, end)
    named = unit_named(words[0][0]) if words else None
    is_signed = after is not None and _currency_after(after[1]) is not None
    return is_signed or (named or "").startswith(MONEY)


@cache
def _countries_after() -> re.Pattern[str]:
    """ "$5 Canadian", "$5 (US)", with nothing that the adjective could describe."""
    names = "|".join(map(re.escape, sorted(_DOLLARS, key=len, reverse=True)))
    behind = r"(?=\s*(?:[.,;:)]|\(|$)|\s(?:last|this|an?|per|each|in|for|at|on|to)\b)"
    return re.compile(rf"\s\(?({names})\)?{behind}")


_CODE_BEHIND = re.compile(r"\s?(\()?([A-Z]{3})(?(1)\))(?![\w$]|\s?\d)")


_DOLLARS = {
    "US": "USD", "U.S.": "USD", "Canadian": "CAD", "Cdn": "CAD", "Australian": "AUD",
    "NZ": "NZD", "New Zealand": "NZD", "Singapore": "SGD", "Hong Kong": "HKD",
}  # fmt: skip


def _with_country(text: str, reading: Reading) -> Reading:
    """The same with the country or the code that stands behind a dollar amount."""
    code = _CODE_BEHIND.match(text, reading.end) if reading.unit == "USD" else None
    if code and code[2] in currency_codes():
        return replace(reading, end=code.end(), unit=code[2])
    after = _countries_after().match(text, reading.end) if reading.unit == "USD" else None
    return replace(reading, end=after.end(), unit=_DOLLARS[after[1]]) if after else reading


def _currency(printed: str) -> str | None:
    """The ISO code of a sign or code as printed, in any case where it is unmistakable."""
    signs = table("currency_signs")
    plain = re.sub(r"\s|\.(?!$)|\.(?=\$)", "", printed)
    known = signs.get(plain) or (_folded_signs().get(plain.lower()) if "$" in plain else None)
    code = plain.removesuffix("$")
    is_code = code in currency_codes() and not wordlike_code(code)
    return known or plain_code(code) or (code if is_code else None)


def _currency_after(printed: str) -> str | None:
    plain = printed.rstrip(".")
    known = table("currency_signs").get(printed) or table("currency_signs").get(plain)
    if known is None and "$" in printed:
        return _folded_signs().get(printed.lower())
    return known or (plain if plain in currency_codes() else None)


@cache
def _folded_signs() -> dict[str, str]:
    return {sign.lower(): unit for sign, unit in table("currency_signs").items()}


def read_unit_of(text: str, reading: Reading) -> Reading:
    """ "hundreds of dollars", "half a dollar", "a million - dollar deal", "a tenth of a mile"."""
    numeral = reading.numeral
    link = _link_to_money(text, reading.end, numeral, reading.start) if numeral else None
    if reading.unit or link is None:
        return reading
    words, _ = unit_words(text, link.end())
    for count in range(len(words), 0, -1):
        unit = unit_named(" ".join(word for word, _ in words[:count]))
        is_share = numeral is not None and numeral.form == "fraction" and link[0].strip() != "of"
        if unit and (unit.startswith(MONEY) or (is_share and unit not in _TIMES)):
            return replace(reading, end=words[count - 1][1], unit=unit.removeprefix(MONEY))
    return reading


# Lengths of time are read as times: "half an hour".
_TIMES = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"}
)


def _link_to_money(text: str, end: int, numeral: Numeral, start: int) -> re.Match[str] | None:
    """What may stand between such a number and its currency."""
    dash = _DASH.match(text, end)
    if dash and (numeral.has_magnitude or _ADJECTIVAL.match(text, dash.end())):
        return dash
    is_couple = COUPLE.match(text, start) is not None
    is_open = numeral.has_magnitude or numeral.form == "fraction" or is_couple or numeral.is_vague
    return _OF.match(text, end) if is_open else None


def read_name_before(text: str, reading: Reading) -> Reading:
    """ "rupees 5 lakh", "pesos 1,500": a currency's name before what is written as an amount."""
    numeral = reading.numeral
    if reading.unit or numeral is None or numeral.start != reading.start:
        return reading
    low = max(0, reading.start - _LONGEST_NAME)
    name = _NAME_BEFORE_AMOUNT.search(text[low : reading.start])
    if name is None or _RATE.fullmatch(text[numeral.start : numeral.end]):
        return reading
    if not (is_amount(text, numeral) or _NOTHING_COUNTED.match(text, numeral.end)):
        return reading
    unit, start = _unit_before(name[1], numeral)
    if unit is None:
        return reading
    start += low + name.start(1)
    article = _ONE_BEFORE.search(text[max(0, start - 4) : start])
    if not article or not numeral.is_spelled:
        return replace(reading, start=start, unit=unit)
    is_rest = 0 < numeral.value < 100 and not numeral.value % 1
    rest = 1 + numeral.value / 100
    return replace(reading, start=start - 2, low=rest, unit=unit) if is_rest else reading


_ONE_BEFORE = re.compile(r"(?<![^\W_])[aA]\s$")  # "a dollar fifty"


def _unit_before(printed: str, numeral: Numeral) -> tuple[str | None, int]:
    """The currency that the last words of ``printed`` name, and where they begin in it."""
    words = printed.split()
    for first in range(len(words)):
        name = " ".join(words[first:])
        is_word = name.lower() in _ALSO_WORDS
        if is_word and not (name.lower() == "pounds" and numeral.has_magnitude):
            continue
        unit = unit_named(name)
        if unit and unit.startswith(MONEY):
            return unit.removeprefix(MONEY), len(printed) - len(name)
    return None, 0


# "Rp 500.000": where a whole is worth so little that nobody prints its parts, a dot groups.
_WITHOUT_PARTS = frozenset({"IDR", "VND", "CLP", "COP", "PYG"})
_BY_DOTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_MEGA_CODE = re.compile(r"\s?([KkMB])([A-Z]{3})\b")
_MEGA = {"K": 1e3, "k": 1e3, "M": 1e6, "B": 1e9}
_LATE_MAGNITUDE = re.compile(r"\s(thousand|million|billion|trillion)\b", re.I)
_MAGNITUDES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def read_odd_magnitude(text: str, reading: Reading) -> Reading:
    """ "30 MUSD", "75 USD million": a magnitude that stands with the currency."""
    numeral = reading.numeral
    if reading.unit in _WITHOUT_PARTS and numeral and reading.low == numeral.value:
        printed = text[numeral.start : numeral.end]
        if _BY_DOTS.fullmatch(printed):
            return replace(reading, low=float(printed.replace(".", "")))
    mega = _MEGA_CODE.match(text, reading.end)
    if mega and mega[2] in currency_codes() and not reading.unit:
        return replace(reading, end=mega.end(), low=reading.low * _MEGA[mega[1]], unit=mega[2])
    late = _LATE_MAGNITUDE.match(text, reading.end)
    if late and reading.unit.isupper() and reading.high is None:
        scale = _MAGNITUDES[late[1].lower()]
        return replace(reading, end=late.end(), low=reading.low * scale)
    return reading
