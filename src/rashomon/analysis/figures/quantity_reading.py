"""The words around a numeral: comparator, unit, and the far end of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import prod

from rashomon.analysis.figures.age_reading import before_age, read_age
from rashomon.analysis.figures.money_parts import read_parts
from rashomon.analysis.figures.money_reading import (
    COUPLE,
    read_name_before,
    read_odd_magnitude,
    read_sign,
    read_unit_of,
)
from rashomon.analysis.figures.numeral_reading import Reading, unit_named, unit_words
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import longest_words, table
from rashomon.types import Comparator

# The longest phrase a comparator or a unit takes: what is looked at on either side of a numeral.
_WINDOW = 48
_WORD_BEFORE = re.compile(r"[^\s,;:()\"“”]+")
_RANGE_LINK = re.compile(
    r"\s?[-–—]\s?|-?\s(?:to|or)\s(?:(?:as\s(?:many|much)\sas|about|nearly)\s)?"
)
_AND_LINK = re.compile(r"\s(?:and|to)\s(?:[$€£]\s?)?")
_AFTERTHOUGHT = re.compile(
    r"\s?(\+|-plus\b|-odd\b|-some\b|or\s(?:so|more|less|fewer)\b)", re.IGNORECASE
)


def read_quantity(text: str, numeral: Numeral, following: Sequence[Numeral]) -> tuple[Reading, int]:
    """What ``numeral`` says with its neighbours, and how many of ``following`` belong to it: the
    far end of a range, or the parts of an amount of money."""
    reading = read_sign(text, Reading(numeral.start, numeral.end, numeral.value, numeral=numeral))
    reading, is_range = _read_range(text, reading, following[0] if following else None)
    reading = read_odd_magnitude(text, read_name_before(text, _read_unit(text, reading)))
    took = int(is_range)
    if not is_range:
        reading, took = read_parts(text, reading, following)
    reading = read_comparator(text, reading)
    return _read_afterthought(text, reading), took


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
        low = _scaled(text, reading, following)
        return replace(reading, end=following.end, low=low, high=following.value), True
    return reading, False


_SCALES = {
    "dozen": 12.0, "score": 20.0, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5,
    "crore": 1e7, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
    "bln": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "t": 1e12,
}  # fmt: skip
_SCALE_WORD = re.compile(rf"(?<![^\W\d_])({'|'.join(_SCALES)})s?$", re.IGNORECASE)


def _scaled(text: str, reading: Reading, following: Numeral) -> float:
    """The near end of "2 to 3 million" and "five or six hundred": the magnitude of the far end is
    that of the near end too, as far as that stays below."""
    near = reading.numeral
    if near is None:
        return reading.low
    own, far = _scales(text, near), _scales(text, following)
    if own != far[: len(own)] or (near.has_magnitude and not own):
        return reading.low
    for first in range(len(own), len(far)):
        scaled = reading.low * prod(far[first:])
        if scaled < following.value:
            return scaled
    return reading.low


def _scales(text: str, numeral: Numeral) -> list[float]:
    """What the last words of a numeral multiply by: 100 and 1,000 for "two hundred thousand"."""
    printed, scales = text[numeral.start : numeral.end], list[float]()
    while found := _SCALE_WORD.search(printed):
        scales.insert(0, _SCALES[found[1].lower()])
        printed = printed[: found.start()].rstrip(" -\n")
    return scales


def _read_unit(text: str, reading: Reading) -> Reading:
    age = read_age(text, reading)
    if age is not None:
        return age
    return read_unit_of(text, _read_named_unit(text, reading))


def _read_named_unit(text: str, reading: Reading) -> Reading:
    """The same with the unit that is named right behind it."""
    words, _ = unit_words(text, reading.end)
    for count in range(len(words), 0, -1):
        unit = unit_named(" ".join(word for word, _ in words[:count]))
        if unit and (not reading.unit or unit == f"money:{reading.unit}"):
            if _is_of_next(text, reading, words[count - 1][1]):
                break
            end = words[count - 1][1]
            return replace(reading, end=end, unit=unit.removeprefix("money:"))
    return reading


def _is_of_next(text: str, reading: Reading, end: int) -> bool:
    """Whether a currency that ends at ``end`` is of the number behind it: "usd 5 usd 6"."""
    is_signed = reading.numeral is not None and reading.start < reading.numeral.start
    return is_signed and bool(reading.unit) and re.match(r"\s?\d", text[end : end + 2]) is not None


def read_comparator(text: str, reading: Reading) -> Reading:
    """The longest comparator that ends right before the quantity."""
    window = text[max(0, reading.start - _WINDOW) : before_age(text, reading)]
    if COUPLE.match(text, reading.start):
        return replace(reading, comparator="about")
    words = list(_WORD_BEFORE.finditer(window))
    if not words or window[words[-1].end() :].strip(" \u00a0\n"):
        return reading
    for count in range(min(longest_words("comparators"), len(words)), 0, -1):
        first = words[-count]
        phrase = " ".join(word[0].lower() for word in words[-count:])
        comparator = table("comparators").get(phrase)
        if phrase == "up to" and _GOING.search(window[: first.start()]):
            return reading  # "bringing the death toll up to 42"
        if comparator and not (phrase == "over" and _is_matter(window, first.start(), reading)):
            start = max(0, reading.start - _WINDOW) + first.start()
            return replace(reading, start=start, comparator=_as_comparator(comparator))
    return reading


# "a strike over three mines": what it is about, not how many there are at least.
_MATTER = re.compile(
    r"\b(?:strikes?|disputes?|rows?|protests?|fights?|battles?|clash(?:es|ed)?|talks|concerns?|anger"
    r"|fears?|war|feud|lawsuits?|suits?|su(?:es?|ed|ing)|control|power|vot(?:e|ed)|argu(?:e|ed)|quarrel\w*|fought)\s"
    r"(?:[^.;:!?]{0,30}\s)?$",
    re.IGNORECASE,
)


# "bringing the total up to 42": it reaches the number
_GOING = re.compile(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|r(?:is(?:es?|ing|en)|ose)|tak(?:es?|ing|en)|took|goes|going|went"
    r"|push(?:es|ed|ing)?|climb(?:s|ed|ing)?|mov(?:es?|ed|ing))\s(?:[\w’'-]+\s){0,9}$",
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
    words = " ".join(match[1].lower().split())
    known = _AFTER_HYPHEN.get(words) or table("comparators")[words]
    after = replace(reading, end=match.end(), comparator=_as_comparator(known))
    return after if after.unit else _read_unit(text, after)


_AFTER_HYPHEN = {"+": "more than", "-plus": "more than", "-odd": "about", "-some": "about"}
