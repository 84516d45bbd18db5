"""The words around a numeral: comparator, sign, unit, and the far end of a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from rashomon.analysis.figures.currencies import (
    MONEY,
    currency_codes,
    currency_names,
    letter_sign,
    part_of,
    part_pattern,
)
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import longest_words, table
from rashomon.types import Comparator

# The longest phrase a comparator or a unit takes: what is looked at on either side of a numeral.
_WINDOW = 48
_WORD_BEFORE = re.compile(r"[^\s,;:()\"“”]+")
_LONGEST_SIGN = 8
# "10 $ 30 cents": a sign between two amounts that belongs to the first.
_SIGN_OF_FIRST = re.compile(r"\s([$€£¥])(?=\s\d[\d.,]*\s?(?:[$€£¥]|cents?\b))")
_CODED_SIGN_BEFORE = re.compile(r"(?<![^\W_])([A-Za-z]{1,3}\s?\$|[Uu]\.[Ss]\.?\s?\$)\s?$")
_SIGN_BEFORE = re.compile(r"((?<![^\W_])[^\W\d_]{2,4}\.?|(?<![^\W_])S/\.?|[^\w\s,;:()\"'-])\s?$")
_SIGN_AFTER = re.compile(
    r"\s?(US\$|[^\w\s,;:()\"'%.-]|元|円|(?:[A-Z]{3}|Kč|zł|kr|DM|FCFA)(?!\w))(?!\s?\d)"
)
_PENCE_AFTER = re.compile(r"p(?![\w.])")
_OF = re.compile(r"\s(?:of|an?)(?=\s)")
_MINUS = frozenset({"-", "−"})
_BARE_END = re.compile(r"(?=\s*(?:[.,;!?](?!\d)|$|(?:each|apiece|more)\b))")
_WITH_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "GBP", "pound"})
# Codes that are no English word, so that lower case is safe too.
_PLAIN_CODES = frozenset(
    {"usd", "eur", "gbp", "jpy", "rmb", "cny", "aud", "cad", "nzd", "hkd", "inr", "chf", "thb"}
)
_RANGE_LINK = re.compile(r"\s?[-–—]\s?|\s(?:to|or)\s(?:(?:as\s(?:many|much)\sas|about|nearly)\s)?")
_AND_LINK = re.compile(r"\s(?:and|to)\s(?:[$€£]\s?)?")
_AGE_AFTER = re.compile(
    r"[\s-]{1,2}(?P<unit>year|month|week|day)s?[\s-]{1,2}olds?\b|\s(?P<of>years|months|weeks)\sof\sage\b"
    r"|[\s-]?y\.?/?o\b",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|at\sthe\sage\sof|turned|turning|turns)\s$", re.IGNORECASE
)
_OLDEST = 115
_NAME_BEFORE = re.compile(
    r"\b[A-Z][\w'’-]+\s(?:[A-Z]\.\s)?[A-Z][\w'’.-]+,\s$|\bM[rs]s?\.\s[A-Z][\w'’-]+,\s$"
)
_PERSON_BEFORE = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child|children|toddler|students?|mother|"
    r"father|sons?|daughters?|brothers?|sisters?|officer|victims?|suspects?|resident),\s$"
    r"|\b(?:also|now|then|both)\s$",
    re.IGNORECASE,
)
_PERSON_AGE_END = re.compile(r"[,.;:](?!\d)|\s*(?:\n|$)|\s(?!\w+s\b)[a-zA-Z]")
_AGE_END = re.compile(r"[,.;](?!\d)|\s(?:of|from|was|is|and)\b")
_UNIT_TOKEN = re.compile(r"[\s-]{0,2}(°[CF]?|%|[^\W\d_][\w./]*)")
_COUPLE = re.compile(r"(?:a\s)?couple\b", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(r"\s?(\+|-plus\b|or\s(?:so|more|less|fewer)\b)", re.IGNORECASE)


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


def read_quantity(text: str, numeral: Numeral, following: Numeral | None) -> tuple[Reading, bool]:
    """What ``numeral`` says with its neighbours, and whether ``following`` is its far end."""
    reading = _read_sign(text, Reading(numeral.start, numeral.end, numeral.value, numeral=numeral))
    reading, took = _read_range(text, reading, following)
    reading = _read_odd_magnitude(text, _read_unit(text, reading))
    if not took and following is not None:
        reading, took = _read_cents(text, reading, following)
    reading = read_comparator(text, reading)
    return _read_afterthought(text, reading), took


def _read_sign(text: str, reading: Reading) -> Reading:
    """A currency sign right before the numeral ("$5", "US$ 5", "hk $ 10", "rmb 10") or after."""
    first = _SIGN_OF_FIRST.match(text, reading.end)
    if first:
        return replace(reading, end=first.end(), unit=table("currency_signs")[first[1]])
    low = max(0, reading.start - _LONGEST_SIGN)
    for pattern in (_CODED_SIGN_BEFORE, _SIGN_BEFORE):
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
    lower = plain.lower()
    known = signs.get(plain) or (_folded_signs().get(lower) if "$" in plain else None)
    if known or lower in _PLAIN_CODES:
        return known or lower.upper().replace("RMB", "CNY")
    return plain if plain in currency_codes() else None


def _currency_after(printed: str) -> str | None:
    known = table("currency_signs").get(printed)
    return known or (printed if printed in currency_codes() else None)


@cache
def _folded_signs() -> dict[str, str]:
    return {sign.lower(): unit for sign, unit in table("currency_signs").items()}


def _read_range(text: str, reading: Reading, following: Numeral | None) -> tuple[Reading, bool]:
    if following is None or following.form == "ordinal":
        return reading, False
    between = text[reading.end : following.start]
    if len(between) > _WINDOW or following.value <= reading.low:
        return reading, False
    is_between = re.search(
        r"\b(?:between|from)\s\S{0,4}$", text[max(0, reading.start - 14) : reading.start], re.I
    )
    plain = between.rstrip("$€£ ") + (" " if between.endswith((" ", "$", "€", "£")) else "")
    if _RANGE_LINK.fullmatch(plain) or (is_between and _AND_LINK.fullmatch(between)):
        low = reading.low
        if following.has_magnitude and reading.numeral and not reading.numeral.has_magnitude:
            low = _scaled(low, following, text)
        return replace(reading, end=following.end, low=low, high=following.value), True
    return reading, False


def _scaled(low: float, following: Numeral, text: str) -> float:
    """ "2 to 3 million": the magnitude of the far end is that of the near end too."""
    printed = re.match(r"[\d,.]+", text[following.start : following.end])
    if not printed:
        return low
    own = float(printed[0].replace(",", "").rstrip(".") or 1)
    scaled = low * (following.value / own) if own else low
    return scaled if scaled < following.value else low


def _read_unit(text: str, reading: Reading) -> Reading:
    age = _AGE_AFTER.match(text, reading.end)
    if age:
        unit = (age["unit"] or (age["of"] or "years")[:-1]).lower()
        return replace(reading, end=age.end(), unit=f"{unit}-old", is_age=True)
    if (
        _AGE_BEFORE.search(text[max(0, reading.start - 20) : reading.start])
        and 0 < reading.low < 125
    ):
        return replace(reading, unit="year-old", is_age=True)
    if _is_bare_age(text, reading):
        return replace(reading, unit="year-old", is_age=True)
    words, end = _unit_words(text, reading.end)
    for count in range(len(words), 0, -1):
        unit = _unit_named(" ".join(word for word, _ in words[:count]))
        if unit and (not reading.unit or unit == f"money:{reading.unit}"):
            end = words[count - 1][1]
            return replace(reading, end=end, unit=unit.removeprefix("money:"))
    return _read_money_of(text, reading)


def _read_money_of(text: str, reading: Reading) -> Reading:
    """ "hundreds of dollars", "half a dollar"."""
    numeral, link = reading.numeral, _OF.match(text, reading.end)
    if reading.unit or not link or numeral is None:
        return reading
    if not (numeral.is_vague or numeral.form == "fraction"):
        return reading
    words, _ = _unit_words(text, link.end())
    for count in range(len(words), 0, -1):
        unit = _unit_named(" ".join(word for word, _ in words[:count]))
        if unit and unit.startswith(MONEY):
            return replace(reading, end=words[count - 1][1], unit=unit.removeprefix(MONEY))
    return reading


def _unit_named(words: str) -> str | None:
    name = words.lower()
    known = table("units").get(name) or currency_names().get(name)
    return known or (MONEY + words if words in currency_codes() else None)


def _is_bare_age(text: str, reading: Reading) -> bool:
    """ "Ada Brook, 34, said": a number between commas after a name."""
    if reading.numeral is None or reading.high is not None or not 0 < reading.low <= _OLDEST:
        return False
    before = text[max(0, reading.start - 32) : reading.start]
    is_plain = text[reading.start : reading.end].isdigit()
    if is_plain and _PERSON_BEFORE.search(before):
        return _PERSON_AGE_END.match(text, reading.end) is not None
    return is_plain and bool(_NAME_BEFORE.search(before) and _AGE_END.match(text, reading.end))


def _read_cents(text: str, reading: Reading, following: Numeral) -> tuple[Reading, bool]:
    """ "thirteen dollars and forty-five cents"."""
    between = text[reading.end : following.start]
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


def _read_odd_magnitude(text: str, reading: Reading) -> Reading:
    """ "30 MUSD", "75 USD million": a magnitude that stands with the currency."""
    mega = _MEGA_CODE.match(text, reading.end)
    if mega and mega[2] in currency_codes() and not reading.unit:
        return replace(reading, end=mega.end(), low=reading.low * _MEGA[mega[1]], unit=mega[2])
    late = _LATE_MAGNITUDE.match(text, reading.end)
    if late and reading.unit.isupper() and reading.high is None:
        scale = _MAGNITUDES[late[1].lower()]
        return replace(reading, end=late.end(), low=reading.low * scale)
    return reading


def _unit_words(text: str, start: int) -> tuple[list[tuple[str, int]], int]:
    words: list[tuple[str, int]] = []
    position = start
    while len(words) < longest_words("units"):
        match = _UNIT_TOKEN.match(text, position)
        if not match:
            break
        position = match.end()
        words.append((match[1].rstrip("."), match.start(1) + len(match[1].rstrip("."))))
    return words, position


def read_comparator(text: str, reading: Reading) -> Reading:
    """The longest comparator that ends right before the quantity."""
    window = text[max(0, reading.start - _WINDOW) : reading.start]
    if _COUPLE.match(text, reading.start):
        return replace(reading, comparator="about")
    words = list(_WORD_BEFORE.finditer(window))
    if not words or window[words[-1].end() :].strip(" \u00a0\n"):
        return reading
    for count in range(min(longest_words("comparators"), len(words)), 0, -1):
        first = words[-count]
        phrase = " ".join(word[0].lower() for word in words[-count:])
        comparator = table("comparators").get(phrase)
        if comparator and not (phrase == "over" and _is_matter(window, first.start(), reading)):
            start = max(0, reading.start - _WINDOW) + first.start()
            return replace(reading, start=start, comparator=_as_comparator(comparator))
    return reading


# "a strike over three mines": what it is about, not how many there are at least.
_MATTER = re.compile(
    r"\b(?:strikes?|disputes?|rows?|protests?|fights?|battles?|clash(?:es|ed)?|talks|concerns?|anger"
    r"|fears?|war|feud|lawsuits?|control|power|vot(?:e|ed)|argu(?:e|ed)|quarrel\w*|fought)\s"
    r"(?:[^.;:!?]{0,30}\s)?$",
    re.IGNORECASE,
)


def _is_matter(window: str, at: int, reading: Reading) -> bool:
    """Whether "over" at ``at`` says what something is about."""
    return not reading.unit and _MATTER.search(window[:at]) is not None


def _as_comparator(name: str) -> Comparator:
    known: tuple[Comparator, ...] = (
        "exactly", "about", "nearly", "at least", "more than", "at most", "less than", "record",
    )  # fmt: skip
    return next(each for each in known if each == name)


def _read_afterthought(text: str, reading: Reading) -> Reading:
    match = _AFTERTHOUGHT.match(text, reading.end)
    if not match:
        return reading
    words = match[1].lower()
    if words in {"+", "-plus"}:
        return replace(reading, end=match.end(), comparator="more than")
    comparator = table("comparators")[" ".join(words.split())]
    return replace(reading, end=match.end(), comparator=_as_comparator(comparator))
