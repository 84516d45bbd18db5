"""Numerals as English prints them: digits, number words, fractions, magnitudes.

The layer below figures and times: it knows values and where they stand, not what they count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.analysis.figures.cardinal_grammar import SMALL, Atom, NumeralForm
from rashomon.analysis.figures.number_atoms import atoms_of
from rashomon.analysis.figures.number_grammar import read_number

_GAP = re.compile(r"[ \t\u00a0\u2009\u202f]{0,2}\n?[ \t]{0,2}|[ \t]?[-‐‑][ \t]?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A printed number: ``text[start:end]`` stands for ``value``.

    ``is_spelled`` where no digit is printed; ``is_year_like`` where it can be read as a year
    (four digits without a separator, or "nineteen ninety-six").
    """

    start: int
    end: int
    value: float
    form: NumeralForm = "cardinal"
    is_spelled: bool = False
    is_year_like: bool = False
    has_magnitude: bool = False
    is_vague: bool = False  # "dozens", "tens of thousands": ``value`` is the least it can mean


@lru_cache(maxsize=2)
def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of ``text``, in order; kept for the next to ask, as times and figures do.

    >>> [(n.value, text[n.start : n.end]) for text in ["Some 3,000 tons, 5 1/2 hours, two dozen"]
    ...  for n in find_numerals(text)]
    [(3000.0, '3,000'), (5.5, '5 1/2'), (24.0, 'two dozen')]
    """
    found: list[Numeral] = []
    run: list[Atom] = []
    for atom in atoms_of(text):
        if run and _is_after_comma(text, run[-1], atom):
            run.append(Atom(run[-1].end, atom.start, "comma", 0.0))
        elif run and (not _joins(text, run[-1], atom) or _is_between(text, run, atom)):
            found.extend(_read_run(text, run))
            run = []
        run.append(atom)
    return _with_shares(text, [*found, *_read_run(text, run)])


def _joins(text: str, left: Atom, right: Atom) -> bool:
    between = text[left.end : right.start]
    return len(between) <= 4 and _GAP.fullmatch(between) is not None


_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)


def _is_between(text: str, run: list[Atom], atom: Atom) -> bool:
    """Whether "and" parts two numbers: "between twenty and five", not "twenty and five"."""
    if atom.kind != "and" or run[-1].kind != "ten":
        return False
    return _BETWEEN.search(text[max(0, run[0].start - 8) : run[0].start]) is not None


def _is_after_comma(text: str, left: Atom, right: Atom) -> bool:
    """ "two thousand, five hundred": words that a comma may hold together."""
    is_comma = text[left.end : right.start] in {", ", ","}
    return is_comma and left.kind == "magnitude" and right.kind in SMALL


def _read_run(text: str, run: list[Atom]) -> list[Numeral]:
    """The numerals of one run of adjacent atoms, each as long as the grammar allows."""
    found = []
    index = 0
    while index < len(run):
        end, value, form = read_number(run, index)
        if end == index and len(run) == 1 and _is_bare_hundred(text, run[0]):
            end, value, form = 1, run[0].value, "cardinal"
        if form == "fraction" and _is_ordinal(text, run[end - 1]):
            index, value, form = end - 1, run[end - 1].value, "ordinal"
        if end > index:
            found.append(_numeral(text, run[index:end], value, form))
        index = max(end, index + 1)
    return found


_MONEY_BEHIND = re.compile(r"\s(?:dollars|euros|pounds|rupees|bucks|quid|yuan|yen|pesos)\b", re.I)
_COUNTING_HUNDREDS = re.compile(r"\b(?:many|some|odd|per)\s$", re.IGNORECASE)


def _is_bare_hundred(text: str, atom: Atom) -> bool:
    """ "hundred dollars": one hundred, as speech has it."""
    if atom.kind not in {"hundred", "magnitude"} or not text[atom.start].isalpha():
        return False
    before = _COUNTING_HUNDREDS.search(text, max(0, atom.start - 8), atom.start)
    return before is None and _MONEY_BEHIND.match(text, atom.end) is not None


# What follows where a last word like "fifth" tells an order: "a third-quarter loss".
_COUNTED_BY_ORDINAL = re.compile(
    r"[\s-]quarters?\b|\s(?!(?:of|and|or|to|in|is|was|were|are|have|has|had|the|off|less|more|as|"
    r"from|than|by|at|on|for|with|would|will|said|say|million|billion)\b)[a-z]"
)


def _is_ordinal(text: str, last: Atom) -> bool:
    """Whether what reads as a fraction tells an order instead."""
    is_name = last.kind.startswith("ordinal_")
    return is_name and _COUNTED_BY_ORDINAL.match(text, last.end) is not None


def _numeral(text: str, atoms: list[Atom], value: float, form: NumeralForm) -> Numeral:
    start, end = atoms[0].start, atoms[-1].end
    minus = _minus_length(text, start, end)
    if minus and atoms[0].kind in {"digits", "ratio", "vulgar"}:
        start, value = start - minus, -value
    printed = text[start:end]
    is_spelled = not any(character.isdigit() for character in printed)
    return Numeral(
        start,
        end,
        value,
        form,
        is_spelled=is_spelled,
        is_year_like=_is_year_like(printed, atoms, value)
        and not _is_counting(text, start, end, value if is_spelled else None),
        is_vague=_is_vague(atoms),
        has_magnitude=any(atom.kind in {"magnitude", "suffix", "many"} for atom in atoms),
    )


def _is_vague(atoms: list[Atom]) -> bool:
    """Whether it is a stretch: "hundreds", "several hundred"; "a couple of dozen" is about 24."""
    return atoms[0].kind == "many" or any(atom.kind == "few" and atom.value > 2 for atom in atoms)


# A dash before a number and nothing else on its line, as in a table; "it was - 5 degrees".
_LONE_MINUS = re.compile(r"(?:^|\n)\s*([-–−]\s{1,2})$")
_TOLD_MINUS = re.compile(r"(?:\b(?:is|was|at|to|equals)|=)\s([-−]\s)$")
_NO_COUNT_BEHIND = re.compile(r"\s*(?:[.,;!?%](?!\d)|$|°|percent\b|degrees?\b)")


def _minus_length(text: str, start: int, end: int) -> int:
    """How long the minus sign is that stands before a number; 0 for a hyphen, a dash, a range."""
    lone = _LONE_MINUS.search(text[max(0, start - 4) : start])
    if lone and re.match(r"\s*%?\s*(?:\n|$)", text[end : end + 4]):
        return len(lone[1])
    told = _TOLD_MINUS.search(text[max(0, start - 10) : start])
    if told and _NO_COUNT_BEHIND.match(text, end):
        return len(told[1])
    if text[max(0, start - 3) : start - 2].isdigit():
        return 0
    is_sign = text[max(0, start - 1) : start] in {"-", "–", "−"}
    return int(is_sign and not text[max(0, start - 2) : start - 1].strip('([=:"“ $€£'))


def _is_counting(text: str, start: int, end: int, spelled: float | None) -> bool:
    """Whether what could be a year counts something: a round thousand in words before a plural
    ("two thousand voters"), what stands beside money or before people and measures ("$1500", "1800
    people"); not "in 2009 dollars"."""
    if spelled is not None and spelled % 1000 == 0 and _COUNTED_BEHIND.match(text, end):
        return True
    before = text[max(0, start - _LONGEST_SIGN) : start]
    if _MONEY_BEFORE.search(before):
        return True
    return _MEASURED_BEHIND.match(text, end) is not None and not _OF_YEAR.search(before)


_LONGEST_SIGN = 12
_MONEY_BEFORE = re.compile(
    r"[$€£¥₹₽₩₦₱₺₪]\s?$|(?<![^\W_])(?:(?i:usd|eur|gbp|jpy|chf|cny|rmb|inr|aud|cad)|R[sp]\.?)\s?$"
)
_MEASURED_BEHIND = re.compile(
    r"[€£]|\s[€£](?!\s?\d)|\s?(?i:usd|eur|gbp|inr|cny|rmb|jpy|cad|aud)\b|\s(?:dollars|euros|pounds|bucks|yen|yuan|rupees|rou?bles|pesos|francs|cents"
    r"|people|persons|inhabitants|soldiers|troops|men|women|children|civilians|refugees"
    r"|migrants|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|yards|acres|hectares|tons|tonnes|kilos"
    r"|kilograms|kg|lbs|gallons|lit(?:er|re)s|barrels|degrees|square|percent|per\scent)\b(?!['’])"
)
_OF_YEAR = re.compile(r"\b(?:in|constant|since|by|until|the|early|late|mid)[\s-]$", re.I)


def _is_year_like(printed: str, atoms: list[Atom], value: float) -> bool:
    if not 1000 <= value < 2200 or value != int(value):
        return False
    if len(atoms) == 1:
        return printed.isdigit() and len(printed) == 4
    kinds = [atom.kind for atom in atoms]
    return "hundred" not in kinds and not {"digits", "and"} & set(kinds[:1])


_COUNTED_BEHIND = re.compile(
    r"\s(?:people|men|women|children|feet)\b|\s(?!is\b|was\b|has\b|does\b|as\b)[a-z]{2,}s\b"
)

# "one in five": a share where the first is small and the second no year.
_MOST_OF_SHARE = 10
_LARGEST_SHARE = 1000
_ROUND = frozenset({100.0, 1e3, 1e4, 1e5, 1e6})  # "12 in 100": of such a number any is a share
_SHARE_LINK = re.compile(r"\s(?:in|out\sof|in\severy|out\sof\severy|of\severy)\s|-in-")
_OVER_LINK = re.compile(r"\sover\s")
_TIME_UNIT = re.compile(
    r"[\s-](?:second|minute|hour|day|night|week|month|year|decade|game)s?\b", re.I
)
_NOTHING_COUNTED = re.compile(r"\s*(?:[.,;:!?)]|$)")
_NOTHING_OVER = re.compile(r"\s*(?:[.,;:!?)=+*]|$|(?:is|equals|plus|minus|times)\b)")


def _with_shares(text: str, numerals: list[Numeral]) -> tuple[Numeral, ...]:
    """The same with "one in five", and "one over three" where nothing is counted, made one."""
    joined: list[Numeral] = []
    for numeral in numerals:
        before = joined[-1] if joined else None
        if before is not None and _is_share(text, before, numeral):
            value = before.value / numeral.value
            joined[-1] = replace(before, end=numeral.end, value=value, form="fraction")
        else:
            joined.append(numeral)
    return tuple(joined)


def _is_share(text: str, left: Numeral, right: Numeral) -> bool:
    between = text[left.end : right.start]
    if len(between) > len(" out of every ") or not right.value or right.form != "cardinal":
        return False
    if _OVER_LINK.fullmatch(between):
        return _NOTHING_OVER.match(text, right.end) is not None
    is_year = right.is_year_like and right.value not in _ROUND
    if not _SHARE_LINK.fullmatch(between) or is_year or left.form != "cardinal":
        return False
    if right.value in _ROUND or between == " out of ":
        is_whole = 1 <= left.value <= right.value and not (left.value % 1 or right.value % 1)
        if is_whole and _NOTHING_COUNTED.match(text, right.end):
            return True
    is_large = right.has_magnitude and right.is_spelled
    is_large = is_large or (left.value == 1 and "," in text[right.start : right.end])
    largest = right.value if is_large else _LARGEST_SHARE
    is_small = 1 <= left.value <= _MOST_OF_SHARE and left.value < right.value <= largest
    return is_small and not _TIME_UNIT.match(text, right.end)
