"""Numerals as English prints them: digits, number words, fractions, magnitudes.

The layer below figures and times: it knows values and where they stand, not what they count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

NumeralForm = Literal["cardinal", "ordinal", "fraction"]

_DIGITS = r"\d{1,3}(?:[,\u2009\u202f]\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
_ATOM = re.compile(
    rf"(?P<ratio>(?<![\d/.,])\d{{1,9}}\s?/\s?\d{{1,9}}(?![\d/]))"
    rf"|(?P<ordinal>\d{{1,9}}(?:,\d{{3}})*(?:st|nd|rd|th)s?\b)"
    rf"|(?P<digits>{_DIGITS})"
    r"|(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_]+)",
)
_VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_GAP = re.compile(r"[ \t\u00a0\u2009\u202f]{0,2}\n?[ \t]{0,2}|[ \t]?[-‐‑][ \t]?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A printed number: ``text[start:end]`` stands for ``value``.

    ``is_spelled`` where no digit is printed; ``is_exact_year`` where it can be read as a year
    (four digits without a separator, or "nineteen ninety-six").
    """

    start: int
    end: int
    value: float
    form: NumeralForm = "cardinal"
    is_spelled: bool = False
    is_year_like: bool = False
    has_magnitude: bool = False


@dataclass(frozen=True, slots=True)
class _Atom:
    start: int
    end: int
    kind: str  # digits, ratio, vulgar, ordinal, unit, teen, ten, hundred, magnitude, …
    value: float


@cache
def _number_words() -> dict[str, tuple[str, float]]:
    """Each number word's (kind, value), read from ``data/number_words.tsv``."""
    table = files("rashomon.analysis.figures") / "data" / "number_words.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    return {row[0]: (row[1], float(row[2])) for row in rows if len(row) == 3}


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of ``text``, in order.

    >>> [(n.value, text[n.start : n.end]) for text in ["Some 3,000 tons, 5 1/2 hours, two dozen"]
    ...  for n in find_numerals(text)]
    [(3000.0, '3,000'), (5.5, '5 1/2'), (24.0, 'two dozen')]
    """
    found: list[Numeral] = []
    run: list[_Atom] = []
    for atom in _atoms(text):
        if run and not _joins(text, run[-1], atom):
            found.extend(_read_run(text, run))
            run = []
        run.append(atom)
    return (*found, *_read_run(text, run))


def _atoms(text: str) -> list[_Atom]:
    words = _number_words()
    atoms = []
    for match in _ATOM.finditer(text):
        kind = match.lastgroup or ""
        if kind == "word":
            known = words.get(match[0].lower())
            if known:
                atoms.append(_Atom(match.start(), match.end(), *known))
        else:
            atoms.append(_Atom(match.start(), match.end(), kind, _printed_value(kind, match[0])))
    return atoms


def _printed_value(kind: str, printed: str) -> float:
    if kind == "vulgar":
        return _VULGAR[printed]
    if kind == "ratio":
        over, under = printed.split("/")
        return float(over) / float(under) if float(under) else 0.0
    return float(re.sub(r"[^\d.]", "", printed))


def _joins(text: str, left: _Atom, right: _Atom) -> bool:
    between = text[left.end : right.start]
    return len(between) <= 4 and _GAP.fullmatch(between) is not None


def _read_run(text: str, run: list[_Atom]) -> list[Numeral]:
    """The numerals of one run of adjacent atoms, each as long as the grammar allows."""
    found = []
    index = 0
    while index < len(run):
        end, value, form = _read_number(run, index)
        if end > index:
            found.append(_numeral(text, run[index:end], value, form))
        index = max(end, index + 1)
    return found


def _numeral(text: str, atoms: list[_Atom], value: float, form: NumeralForm) -> Numeral:
    start, end = atoms[0].start, atoms[-1].end
    printed = text[start:end]
    is_spelled = not any(character.isdigit() for character in printed)
    return Numeral(
        start,
        end,
        value,
        form,
        is_spelled=is_spelled,
        is_year_like=_is_year_like(printed, atoms, value),
        has_magnitude=any(atom.kind in {"magnitude", "suffix", "many"} for atom in atoms),
    )


def _is_year_like(printed: str, atoms: list[_Atom], value: float) -> bool:
    if not 1000 <= value < 2200 or value != int(value):
        return False
    if len(atoms) == 1:
        return printed.isdigit() and len(printed) == 4
    kinds = [atom.kind for atom in atoms]
    return "hundred" not in kinds and not {"digits", "and"} & set(kinds[:1])


def _read_number(run: list[_Atom], start: int) -> tuple[int, float, NumeralForm]:
    """``(end, value, form)`` of the number that starts at ``start``; ``end == start`` if none."""
    kind = run[start].kind
    if kind in {"digits", "ratio", "vulgar"}:
        return _read_digits(run, start)
    if kind == "ordinal":
        return start + 1, run[start].value, "ordinal"
    if kind == "many":
        return _read_many(run, start)
    end, value = _read_cardinal(run, start)
    end, value, form = _read_spelled_tail(run, start, end, value)
    return end, value, form


def _kind(run: list[_Atom], index: int) -> str:
    return run[index].kind if index < len(run) else ""


def _read_digits(run: list[_Atom], start: int) -> tuple[int, float, NumeralForm]:
    end, value = start + 1, run[start].value
    form: NumeralForm = "cardinal" if run[start].kind == "digits" else "fraction"
    if form == "cardinal" and _kind(run, end) in {"ratio", "vulgar"}:
        end, value = end + 1, value + run[end].value
    if _kind(run, end) == "and" and _kind(run, end + 1) in {"ratio", "vulgar"}:
        end, value = end + 2, value + run[end + 1].value
    end, value = _read_magnitudes(run, end, value)
    return end, value, form


def _read_magnitudes(run: list[_Atom], end: int, value: float) -> tuple[int, float]:
    """Multiplies by the magnitudes that follow: "2.5 million", "3k", "2 dozen"."""
    while _kind(run, end) in {"magnitude", "hundred", "dozen"} or _is_suffix(run, end):
        value, end = value * run[end].value, end + 1
    return end, value


def _is_suffix(run: list[_Atom], end: int) -> bool:
    """A magnitude letter set against its digits ("$5bn", "3k"), not the word "m"."""
    return _kind(run, end) == "suffix" and run[end].start == run[end - 1].end


def _read_many(run: list[_Atom], start: int) -> tuple[int, float, NumeralForm]:
    """ "hundreds", "tens of thousands": the least such a plural can mean."""
    end, value = start + 1, run[start].value
    while _kind(run, end) == "of" and _kind(run, end + 1) == "many":
        value, end = value * run[end + 1].value, end + 2
    return end, value, "cardinal"


_SMALL = {"zero", "unit", "teen", "ten"}


def _read_cardinal(run: list[_Atom], start: int) -> tuple[int, float]:
    """The cardinal in words at ``start``: ``(end, value)``, ``end == start`` if there is none."""
    index, total, group, ceiling = start, 0.0, 0.0, float("inf")
    last = ""
    while index < len(run):
        atom, skip = run[index], 1
        if atom.kind == "and":
            if last not in {"hundred", "magnitude"} or _kind(run, index + 1) not in _SMALL:
                break
            atom, skip = run[index + 1], 2
        if atom.kind == "article":
            if last or _kind(run, index + 1) not in {"hundred", "magnitude", "dozen"}:
                break
            group, last = 1.0, "article"
        elif atom.kind in _SMALL:
            if not _may_follow(last, atom, group):
                break
            group = _append(last, group, atom)
            last = atom.kind
        elif atom.kind in {"hundred", "dozen"}:
            if last in {"hundred", "dozen", ""} and not (last == "" and index == start):
                break
            group, last = max(group, 1.0) * atom.value, atom.kind
        elif atom.kind == "magnitude" and last and atom.value < ceiling:
            total, group, ceiling = total + max(group, 1.0) * atom.value, 0.0, atom.value
            last = "magnitude"
        else:
            break
        index += skip
    return index, total + group


def _may_follow(last: str, atom: _Atom, group: float) -> bool:
    if last in {"", "hundred", "magnitude"}:
        return True
    if last == "ten":
        return atom.kind == "unit" or _is_year_pair(group, atom)
    return last == "teen" and _is_year_pair(group, atom)


def _is_year_pair(group: float, atom: _Atom) -> bool:
    """ "nineteen ninety-six", "twenty twenty-five": two pairs of digits."""
    return group in {15, 16, 17, 18, 19, 20} and atom.kind in {"ten", "teen"}


def _append(last: str, group: float, atom: _Atom) -> float:
    if last in {"ten", "teen"} and atom.kind in {"ten", "teen"}:
        return group * 100 + atom.value
    return group + atom.value


def _read_spelled_tail(
    run: list[_Atom], start: int, end: int, value: float
) -> tuple[int, float, NumeralForm]:
    """Ordinal endings, fractions and decimals after a cardinal in words (or on their own)."""
    kind = _kind(run, end)
    if kind in {"ordinal_unit", "ordinal_teen", "ordinal_ten", "ordinal_hundred"}:
        return _read_ordinal(run, start, end, value)
    if end > start and kind in {"part", "parts"}:
        return end + 1, value * run[end].value, "fraction"
    if end == start and kind == "article" and _kind(run, end + 1) == "part":
        return end + 2, run[end + 1].value, "fraction"
    if end == start and kind == "part" and run[end].value == 0.5:
        return end + 1, 0.5, "fraction"
    if end > start and kind == "point":
        return _read_decimals(run, end, value)
    return _read_and_a_half(run, start, end, value)


def _read_ordinal(
    run: list[_Atom], start: int, end: int, value: float
) -> tuple[int, float, NumeralForm]:
    alone = end == start
    joined = not alone and run[end - 1].kind in {"ten", "hundred", "magnitude", "and"}
    if not (alone or joined):
        return end, value, "cardinal"
    if run[end].kind == "ordinal_hundred" and not alone:
        return end + 1, value * 100, "ordinal"
    value, end = value + run[end].value, end + 1
    if run[end - 1].kind == "ordinal_ten" and _kind(run, end) == "ordinal_unit":
        value, end = value + run[end].value, end + 1
    return end, value, "ordinal"


def _read_decimals(run: list[_Atom], end: int, value: float) -> tuple[int, float, NumeralForm]:
    index, digits = end + 1, ""
    while _kind(run, index) in {"zero", "unit"}:
        digits, index = digits + str(int(run[index].value)), index + 1
    if not digits:
        return end, value, "cardinal"
    index, value = _read_magnitudes(run, index, value + float(f"0.{digits}"))
    return index, value, "cardinal"


def _read_and_a_half(
    run: list[_Atom], start: int, end: int, value: float
) -> tuple[int, float, NumeralForm]:
    if end == start or _kind(run, end) != "and":
        return end, value, "cardinal"
    if _kind(run, end + 1) == "article" and _kind(run, end + 2) in {"part", "parts"}:
        return end + 3, value + run[end + 2].value, "cardinal"
    inner, over = _read_cardinal(run, end + 1)
    if inner > end + 1 and _kind(run, inner) in {"part", "parts"}:
        return inner + 1, value + over * run[inner].value, "cardinal"
    return end, value, "cardinal"
