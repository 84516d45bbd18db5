"""The tokens that time expressions are made of, each with the code its grammar knows it by."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from rashomon.analysis.figures.numerals import Numeral, find_numerals
from rashomon.analysis.times.festivals import holiday_pattern

_SHAPES = re.compile(
    r"(?=[\d'’‘aApPQHo])(?:"  # what any of them begins with: most characters are none
    r"(?P<ISO>\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?\b)"
    r"|(?P<SLASH>(?<![\d/.$€£])(?:\d{1,2}([/.])\d{1,2}\3(?:\d{4}|\d{2})|\d{4}/\d{1,2}/\d{1,2})(?![\d/]|\.\d))"
    r"|(?P<CLOCK>(?<![\d:.])(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?[ap]\.?m\b))(?![\d:]))"
    r"|(?P<DECADE>\b(?:1\d|20)\d0['’]?s\b|['’‘]\d0s\b)"
    r"|(?P<QTR>\b(?:Q[1-4]|[1-4]Q|H[12])\b)"
    r"|(?P<SHORTYEAR>['’‘]\d\d\b(?![\d%]))"
    r"|(?P<AMPM>(?<![A-Za-z])[aApP]\.?[mM]\b(?:(?<=\.[mM])\.)?)"
    r"|(?P<OCLOCK>\bo['’]clock\b))",
)  # fmt: skip
_PIECE = re.compile(r"\s*(['’]s\b|[^\W\d_]+|[-‐‑–—]|[^\w\s]|\w+)")
_DASHES = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "’": "'", "‘": "'"})
_CAPITAL_ONLY = frozenset(
    {"may", "march", "mar", "sun", "mon", "sat", "wed", "fri", "ct", "mt", "pt", "et", "est"}
    | {"mst", "pst", "cet", "ist", "sec", "dec"}
)
_BRACKETS = frozenset({"(", ")", ")?", "|", ">(", ">!("})  # of the rule syntax
_FIRST_PRIVATE = 0xE000  # codes are private-use characters, so that rules are plain regexes


class Lexeme(NamedTuple):
    """One token: where it stands, the code its rules know it by, and its value.

    There is one for each word of a text, and tuples are made three times as fast.
    """

    start: int
    end: int
    code: str
    word: str  # lower case, dashes and apostrophes made plain
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Which code a word has, which codes a category covers, and what a word means in it."""

    code_by_word: dict[str, str]
    codes_by_category: dict[str, str]
    value_by_category_word: dict[tuple[str, str], str]


# Shapes get codes of their own. NUM leaves out year-like digits: "1998 days" is not news.
_SHAPE_NAMES = (
    "ISO", "SLASH", "CLOCK", "DECADE", "QTR", "SHORTYEAR", "AMPM", "OCLOCK", "HOURLIKE", "HOUR24",
    "DAYLIKE", "BIG", "SPELLED", "SPELLEDHOUR", "YEARLIKE", "SPELLEDYEAR", "ORDDIGITS", "ORDWORDS",
    "ORDBIG", "FRACTION", "HOLIDAY", "BREAK", "OTHER",
)  # fmt: skip
_SHAPE_CODES = {name: chr(_FIRST_PRIVATE + index) for index, name in enumerate(_SHAPE_NAMES)}
_OTHER = _SHAPE_CODES["OTHER"]
_SHAPE_CATEGORIES = {
    "NUM": ("HOURLIKE", "HOUR24", "DAYLIKE", "BIG", "SPELLED", "SPELLEDHOUR"),
    "DAY": ("HOURLIKE", "HOUR24", "DAYLIKE", "ORDDIGITS", "ORDWORDS"),
    "ORDDAY": ("ORDDIGITS", "ORDWORDS"),
    "ORD": ("ORDDIGITS", "ORDWORDS"),
    "HOUR": ("HOURLIKE", "SPELLEDHOUR"),
    "YEAR": ("YEARLIKE", "SPELLEDYEAR", "SHORTYEAR"),
    "FULLYEAR": ("YEARLIKE", "SPELLEDYEAR"),
}


@cache
def lexicon() -> Lexicon:
    """The words of ``data/time_words.tsv`` with their codes."""
    return _build_lexicon(_data_lines("time_words.tsv"), _rule_words())


def _data_lines(name: str) -> list[str]:
    table = files("rashomon.analysis.times") / "data" / name
    lines = table.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def rule_lines() -> list[tuple[str, str, str]]:
    """The rows of ``data/time_rules.tsv``: (meaning, settings, pattern)."""
    rows = [line.split("\t") for line in _data_lines("time_rules.tsv")]
    return [(row[0], row[1].strip(), row[2]) for row in rows]


def _rule_words() -> list[str]:
    """The words that stand for themselves in a rule."""
    pieces = {piece for _, _, pattern in rule_lines() for piece in pattern.split()}
    words = {word for piece in pieces - _BRACKETS for word in _alternatives(piece)}
    return sorted(word for word in words if not word.isupper())


def _alternatives(piece: str) -> list[str]:
    """The words of one element of a rule, without its name, look-around and "?" signs."""
    bare = re.sub(r"^[<>]!?:|^\w+=", "", piece)
    return (bare[:-1] if len(bare) > 1 and bare.endswith("?") else bare).split("|")


def _build_lexicon(lines: list[str], literals: list[str]) -> Lexicon:
    codes: dict[str, str] = {}
    members: dict[str, set[str]] = {name: {code} for name, code in _SHAPE_CODES.items()}
    for name, shapes in _SHAPE_CATEGORIES.items():
        members[name] = {_SHAPE_CODES[shape] for shape in shapes}
    values: dict[tuple[str, str], str] = {}
    first = _FIRST_PRIVATE + len(_SHAPE_CODES)
    for line in lines:
        category, word, value = line.split("\t")
        code = codes.setdefault(word, chr(first + len(codes)))
        members.setdefault(category, set()).add(code)
        values[category, word] = value
    for word in literals:
        codes.setdefault(word, chr(first + len(codes)))
    members["UNIT"] = members["UNIT1"] | members["UNITS"]
    return Lexicon(codes, {name: "".join(sorted(some)) for name, some in members.items()}, values)


def lexemes(text: str) -> list[Lexeme]:
    """The tokens of ``text``, in order; a blank line is a token too, so that no rule spans it."""
    shapes = {each.start: each for each in _shapes(text)}
    special = {each.start: each for each in _numerals(text, shapes)} | shapes
    code_by_word = lexicon().code_by_word
    found: list[Lexeme] = []
    position = 0
    while (piece := _PIECE.match(text, position)) is not None:
        start, end = piece.span(1)
        if start - position > 1:
            found += _break(text, position, start)
        lexeme = special.get(start) or _word_lexeme(piece[1], start, end, code_by_word)
        found.append(lexeme)
        position = lexeme.end
    return [*found, *_break(text, position, len(text))]


def _break(text: str, start: int, end: int) -> list[Lexeme]:
    """The blank line that may lie in the white space from ``start`` to ``end``."""
    is_blank = text.count("\n", start, end) > 1
    return [Lexeme(start, end, _SHAPE_CODES["BREAK"], "\n")] if is_blank else []


def _shapes(text: str) -> Iterator[Lexeme]:
    """What is known by its form, and holidays."""
    for match in chain(_SHAPES.finditer(text), holiday_pattern().finditer(text)):
        code = _SHAPE_CODES[match.lastgroup or "HOLIDAY"]
        yield Lexeme(match.start(), match.end(), code, _plain(match[0]))


def _numerals(text: str, shapes: Container[int]) -> Iterator[Lexeme]:
    """The numbers that hide none of ``shapes``: not "third quarter" or "half an hour", whose words
    the rules read themselves."""
    for each in find_numerals(text):
        is_read_by_rules = each.form == "fraction" and each.is_spelled
        if not is_read_by_rules and not _hides_shape(each, shapes):
            printed = text[each.start : each.end].lower()
            code = _SHAPE_CODES[_numeral_shape(each)]
            yield Lexeme(each.start, each.end, code, printed, each.value)


def _hides_shape(numeral: Numeral, shapes: Container[int]) -> bool:
    return any(
        start in shapes for start in range(numeral.start + 1, min(numeral.end, numeral.start + 40))
    )


def _word_lexeme(printed: str, start: int, end: int, code_by_word: Mapping[str, str]) -> Lexeme:
    word = _plain(printed)
    known = code_by_word.get(word)
    if known and word in _CAPITAL_ONLY and printed.islower():
        known = None
    return Lexeme(start, end, known or _OTHER, word)


def _plain(printed: str) -> str:
    return (printed if printed.isascii() else printed.translate(_DASHES)).lower()


def _numeral_shape(numeral: Numeral) -> str:
    whole = int(numeral.value)
    if numeral.form == "fraction":
        return "FRACTION"
    if numeral.form == "ordinal":
        if whole > 31:
            return "ORDBIG"
        return "ORDWORDS" if numeral.is_spelled else "ORDDIGITS"
    if numeral.is_year_like:
        return "SPELLEDYEAR" if numeral.is_spelled else "YEARLIKE"
    if numeral.is_spelled:
        return "SPELLEDHOUR" if 1 <= numeral.value <= 12 else "SPELLED"
    if whole != numeral.value or numeral.has_magnitude:
        return "BIG"
    sizes = ((0, "BIG"), (12, "HOURLIKE"), (24, "HOUR24"), (31, "DAYLIKE"))
    return next((name for ceiling, name in sizes if whole <= ceiling), "BIG")
