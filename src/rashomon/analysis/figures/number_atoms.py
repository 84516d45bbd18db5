"""The atoms of numerals: digits and number words as they stand in a text."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from rashomon.analysis.figures.cardinal_grammar import Atom
from rashomon.analysis.figures.printed_numbers import DIGITS, POWER, printed_value
from rashomon.analysis.figures.word_tables import table

_ATOM = re.compile(
    r"(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_]+)"
    rf"|(?P<power>{POWER})"
    r"|(?P<ratio>(?<![\d/.,])\d{1,3}\s?/\s?\d{1,9}(?![\d/]))"
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
    words = _number_words()
    atoms = []
    for match in _ATOM.finditer(text):
        kind = match.lastgroup or ""
        if kind == "word":
            known = words.get(match[0].lower())
            if known and known[0] == "suffix" and not _is_million(text, match):
                continue
            if known and not _is_pronoun(text, match) and not _is_tie(text, match):
                atoms.append(Atom(match.start(), match.end(), *known))
        else:
            atoms.append(Atom(match.start(), match.end(), kind, printed_value(kind, match[0])))
    return atoms


_COUNTED_AFTER = re.compile(r"\s?[€£¥₹₽]|\s(?:people|[A-Z]{3}|\w{2,20}s)\b")
_LONGEST_AMOUNT = 24  # characters of a currency and an amount: what is looked at before a letter


@cache
def _money_before() -> re.Pattern[str]:
    """A currency's sign or code and the amount behind it, as far as its magnitude."""
    codes = {code for code in table("currency_names").values() if code.isupper()}
    marks = sorted(
        {*table("currency_signs"), *codes, "R", "N"}, key=lambda mark: (-len(mark), mark)
    )
    named = "|".join(map(re.escape, marks))
    return re.compile(rf"(?:[$€£¥₹₩₽]|\$[A-Z]{{1,2}}|(?<![^\W_])(?:{named}))\s?[\d.,]{{1,15}}\s?$")


def _is_million(text: str, match: re.Match[str]) -> bool:
    """Whether a letter after digits is a magnitude ("£5m", "3.5m people"), not a unit ("100m")."""
    letter, start = match[0], match.start()
    is_apart = text[start - 1 : start] == " "
    if letter in ({"K", "M", "B", "k"} if is_apart else {"k", "K", "M", "B", "b"}):
        return True
    if _money_before().search(text[max(0, start - _LONGEST_AMOUNT) : start]):
        return True
    is_counted = letter == "m" and _COUNTED_AFTER.match(text, match.end()) is not None
    return is_counted and not is_apart


_SCORE_BEFORE = re.compile(r"\b(?:box|game|test|final|credit|high|the|his|her|their|its)\s$", re.I)


def _is_tie(text: str, match: re.Match[str]) -> bool:
    """Whether "scores" or "a couple" names points or a pair of people, and counts nothing."""
    word = match[0].lower()
    if word == "scores":
        is_many = re.match(r"\s(?:of\s|more\b|were\b|dead\b|killed\b)", text[match.end() :][:8])
        before = text[max(0, match.start() - 8) : match.start()]
        return not is_many or _SCORE_BEFORE.search(before) is not None
    return False


_PRONOUN_BEFORE = re.compile(
    r"\b(?:the|which|that|this|no|any|every|each|another|first|last|next|other|new|old|same)\s$",
    re.I,
)


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    """Whether a "one" stands for somebody: "no one", "which one", "the one who"."""
    if match[0].lower() == "one" and text[match.end() :].lower().startswith(" another"):
        return True
    if match[0].lower() != "one" or not _PRONOUN_BEFORE.search(
        text[max(0, match.start() - 8) : match.start()]
    ):
        return False
    return text[match.end() : match.end() + 1] != "-" and not re.match(
        r"\s(?:hundred|thousand|million|billion)", text[match.end() : match.end() + 10], re.I
    )
