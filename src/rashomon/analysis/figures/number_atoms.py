"""The atoms of numerals: digits and number words as they stand in a text."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from math import isfinite

from rashomon.analysis.figures.cardinal_grammar import Atom
from rashomon.analysis.figures.printed_numbers import (
    DIGITS,
    POWER,
    RATIO,
    VULGAR,
    printed_value,
)
from rashomon.analysis.figures.word_tables import table

_ATOM = re.compile(
    rf"(?P<vulgar>{VULGAR})"
    r"|(?P<word>[^\W\d_]+)"
    rf"|(?P<power>{POWER})"
    rf"|(?P<ratio>{RATIO})"
    r"|(?P<ordinal>\d{1,9}(?:,\d{3})*(?:st|nd|rd|th)s?\b)"
    rf"|(?P<digits>{DIGITS})"
)


@cache
def _number_words() -> dict[str, tuple[str, float]]:
    """Each number word's (kind, value), read from ``data/number_words.tsv``."""
    table = files("rashomon.analysis.figures") / "data" / "number_words.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    return {row[0]: (row[1], float(row[2])) for row in rows if len(row) == 3}


def atoms_of(text: str) -> list[Atom]:
    """The atoms of ``text``, in order; words that only look like numbers are left out."""
    atoms: list[Atom] = []
    known = {*_number_words(), *_glued_words()}
    for match in _ATOM.finditer(text):
        kind = match.lastgroup or ""
        if kind != "word":
            value = printed_value(kind, match[0])
            if isfinite(value):
                atoms.append(Atom(match.start(), match.end(), kind, value))
        elif match[0].lower() in known:
            atoms.extend(_word_atoms(text, match))
            _join_hundred(text, atoms)
    return atoms


def _join_hundred(text: str, atoms: list[Atom]) -> None:
    """Makes one of "hundred-thousandths", but not of "one-hundred-thousandth"."""
    if len(atoms) < 2 or atoms[-1].kind not in {"ordinal_magnitude", "parts"}:
        return
    left, last = atoms[-2:]
    is_hyphened = text[left.end : last.start] == "-" and text[left.start - 1 : left.start] != "-"
    if left.kind != "hundred" or not is_hyphened:
        return
    if last.kind == "ordinal_magnitude":
        atoms[-2:] = [Atom(left.start, last.end, last.kind, last.value * left.value)]
    elif last.value <= 1 / _THOUSAND:
        atoms[-2:] = [Atom(left.start, last.end, last.kind, last.value / left.value)]


_THOUSAND = 1000


def _word_atoms(text: str, match: re.Match[str]) -> list[Atom]:
    word, start, end = match[0].lower(), match.start(), match.end()
    if word in _glued_words():
        return _glued_atoms(word, start)
    if _is_pronoun(text, match) or _is_other_word(text, match):
        return []
    kind, value = _number_words()[word]
    if kind == "suffix":
        value = magnitude_of(text, start, end) or 0.0
        return [Atom(start, end, kind, value)] if value else []
    if word == "seconds" and not _OF_TENS.search(text[max(0, start - _LONGEST_AMOUNT) : start]):
        return []
    if kind == "point" and _is_leading_point(text, match):
        kind = "leading point"
    return [Atom(start, end, kind, value)]


def _glued_atoms(word: str, start: int) -> list[Atom]:
    """The two of "fortyfive"."""
    ten, unit = _glued_words()[word]
    middle, end = start + len(ten), start + len(word)
    words = _number_words()
    return [Atom(start, middle, *words[ten]), Atom(middle, end, *words[unit])]


_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@cache
def _glued_words() -> dict[str, tuple[str, str]]:
    """Each ten and unit printed as one word, in its two parts."""
    return {f"{ten}{unit}": (ten, unit) for ten in _TENS for unit in _UNITS}


# "three thirty-seconds" of an inch: a number right before the tens.
_OF_TENS = re.compile(
    rf"(?:{'|'.join(_UNITS)}|(?:t|elev)en|twelve|\w+teen|\d)\s(?:{'|'.join(_TENS)})-$",
    re.IGNORECASE,
)


# "point five": not "at this point five", nor "to point two guns".
_BEFORE_POINT = re.compile(
    r"(?:^|[(:;]\s?|\b(?:is|was|by|minus|negative|about|nearly|roughly|around|only|just|than|over|under)\s)$",
    re.I,
)
_BEHIND_POINT = re.compile(
    r"(?:\s\w+){1,4}?\s(?:percent|per\scent|percentage)\b"
    r"|\s(?:oh|zero|nought|naught)[\s-](?:oh|zero|one|two|three|four|five|six|seven|eight|nine)\b"
)


def _is_leading_point(text: str, match: re.Match[str]) -> bool:
    """Whether decimals begin with "point" and nothing before it."""
    before = text[max(0, match.start() - 10) : match.start()]
    if match[0] != "point":
        return False
    return bool(_BEFORE_POINT.search(before) or _BEHIND_POINT.match(text, match.end()))


_COUNTED_AFTER = re.compile(r"\s?[€£¥₹₽]|\s(?:people|[A-Z]{3}|\w{2,20}s)\b")
_MONEY_AFTER = re.compile(
    r"\s?(?:[€£¥₹₽$]|(?:usd|eur|gbp|cad|aud|chf|inr|cny|rmb|jpy|dollars|euros)\b)", re.I
)
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;!?](?!\w)|$)")
_LONGEST_AMOUNT = 24  # characters of a currency and an amount: what is looked at before a letter


@cache
def _money_before() -> re.Pattern[str]:
    """A currency's sign or code and the amount behind it, as far as its magnitude."""
    codes = {code for code in table("currency_names").values() if code.isupper()}
    marks = sorted(
        {*table("currency_signs"), *codes, "R", "N", "Pounds", "Dollars", "Euros"},
        key=lambda mark: (-len(mark), mark),
    )
    named = "|".join(map(re.escape, marks))
    return re.compile(rf"(?:[$€£¥₹₩₽]|\$[A-Z]{{1,2}}|(?<![^\W_])(?:{named}))\s?[\d.,]{{1,15}}\s?$")


_MAGNITUDES = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "g": 1e9, "t": 1e12, "cr": 1e7}
_GRAND = 1e3  # "$50G" is fifty grand
_IN_A_NAME = re.compile(r"[A-Za-z]\d+\s?$")  # "B2B"
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$)")
_WRITTEN_AS_AMOUNT = re.compile(r"\d[.,]\d+\s?$")


def magnitude_of(text: str, start: int, end: int) -> float | None:
    """What a letter after digits is worth as a magnitude ("£5m", "3.5m people", "1,200.5 T");
    ``None`` where it may be a unit ("100m", "5G")."""
    letter = text[start:end]
    value = _MAGNITUDES[letter.lower()]
    before = text[max(0, start - _LONGEST_AMOUNT) : start]
    is_apart = before.endswith(" ")
    if _money_before().search(before):
        return _GRAND if letter.lower() == "g" else value
    if _IN_A_NAME.search(before):
        return None
    if letter in {"G", "T"}:
        is_alone = is_apart and _ENDS.match(text, end)
        return value if is_alone or _WRITTEN_AS_AMOUNT.search(before) else None
    if letter in ({"K", "M", "B", "k"} if is_apart else {"k", "K", "M", "B", "b"}):
        return value
    if is_apart and letter in {"m", "b"} and _MONEY_AFTER.match(text, end):
        return value
    if letter == "b" and _WRITTEN_AS_AMOUNT.search(before) and _ENDS_CLAUSE.match(text, end):
        return value
    is_counted = letter == "m" and _COUNTED_AFTER.match(text, end) is not None
    return value if is_counted and not is_apart else None


_SCORE_BEFORE = re.compile(r"\b(?:box|game|test|final|credit|high|the|his|her|their|its)\s$", re.I)
_SCORES_OF = re.compile(r"\s(?:of\s|more\b|were\b|dead\b|killed\b)")
# "three score and ten", "two gross of nails"; what a player scored and what is earned before tax
# stand behind other words.
_COUNTED_SETS = {
    "score": re.compile(
        r"\s?(?:and\s(?:one|t[ewh]|f[io]|s[ei]|nine|eight)|years\b|of\b|[.,;!?)]|$)"
    ),
    "gross": re.compile(r"\s?(?:of\b|[.;!?]|$)"),
}
_NUMBER_BEFORE = re.compile(r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|dozen)\s$", re.I)
_OTHER_DOZEN = re.compile(r"\b(?:per|dirty|daily|baker['’]s|by\sthe)\s$", re.I)


def _is_other_word(text: str, match: re.Match[str]) -> bool:
    """Whether a word that may count names points, income or a name: "scores", "gross", "a dirty
    dozen"."""
    word = match[0].lower()
    before = text[max(0, match.start() - 10) : match.start()]
    if word == "scores":
        is_many = _SCORES_OF.match(text, match.end())
        return not is_many or _SCORE_BEFORE.search(before) is not None
    if word in _COUNTED_SETS:
        is_set = _COUNTED_SETS[word].match(text, match.end())
        return not (is_set and _NUMBER_BEFORE.search(before))
    return word == "dozen" and _OTHER_DOZEN.search(before) is not None


_PRONOUN_BEFORE = re.compile(
    r"\b(?:the|which|that|this|no|any|every|each|another|first|last|next|other|new|old|same)\s$|\bno-$",
    re.I,
)


# "a good one is", "the red one.": an article, one word of any kind, and no noun behind.
_DESCRIBED_BEFORE = re.compile(
    r"\b(?:an?|the|this|that|another|my|your|his|her|our|their)\s"
    r"(?!(?:hundred|thousand|million|billion|trillion)\s)[\w’'-]+\s$",
    re.I,
)
_NOTHING_COUNTED_AFTER = re.compile(
    r"\s?(?:[.,;:!?)]|$)|\s(?:who|that|which|is|was|you|I|we|he|she|they|has|had|will|would|can)\b"
)


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    """Whether a "one" stands for somebody: "no one", "which one", "the one who", "a good one"."""
    if match[0].lower() != "one":
        return False
    after = text[match.end() : match.end() + 10]
    if after.lower().startswith(" another"):
        return True
    before = text[max(0, match.start() - 24) : match.start()]
    if _DESCRIBED_BEFORE.search(before) and _NOTHING_COUNTED_AFTER.match(after):
        return True
    if not _PRONOUN_BEFORE.search(before[-8:]):
        return False
    return after[:1] != "-" and not re.match(r"\s(?:hundred|thousand|million|billion)", after, re.I)
