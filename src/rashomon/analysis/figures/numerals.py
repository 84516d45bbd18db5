"""Numerals as English prints them: digits, number words, fractions, magnitudes.

The layer below figures and times: it knows values and where they stand, not what they count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from rashomon.analysis.figures.number_grammar import Atom, NumeralForm, read_number
from rashomon.analysis.figures.word_tables import table

_POWER = (
    r"(?<![\w.])-?(?:\d+(?:\.\d+)?|\.\d+)(?:\s?[x×*]\s?10(?=\s?\^))?"
    r"(?:\s?\^\s?[+-]{0,2}\d{1,3}|[eE][+-]?\d{1,2})(?![\w^])"
)
_DIGITS = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"  # as India groups: 12,34,567
    r"|\d{1,3}(?:[,\u2009\u202f]\d{3}(?!\d))+(?:\.\d+)?"
    r"|(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d.]|,\d)"  # 1.234,56
    r"|(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"  # 1.234.567
    r"|(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3}){2,}(?! ?\d)(?:\.\d+)?"  # 1 234 567
    r"|(?<![\d.,] )(?<![\d.,])[1-9]\d{0,2} 000(?![\d.,]?\d| \d)"  # 10 000
    r"|(?<![\d.,'’])\d{1,3}(?:['’]\d{3}){1,}(?!['’\d])"  # 1'234'567, as in Switzerland
    r"|(?<![\d.,])(?<!\d, )\d{1,3},\d{1,2}(?!,?\s?\d|[.,]\d)"  # 3,5
    r"|(?<!\d\.)\d++(?:\.\d++)?+(?!\.\d)|\d++|(?<![\w.])\.\d+"  # not two by two in 192.168.1.2
)
_ATOM = re.compile(
    r"(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_]+)"
    rf"|(?P<power>{_POWER})"
    r"|(?P<ratio>(?<![\d/.,])\d{1,3}\s?/\s?\d{1,9}(?![\d/]))"
    r"|(?P<ordinal>\d{1,9}(?:,\d{3})*(?:st|nd|rd|th)s?\b)"
    rf"|(?P<digits>{_DIGITS})"
)
_VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
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
    run: list[Atom] = []
    for atom in _atoms(text):
        if run and not _joins(text, run[-1], atom):
            found.extend(_read_run(text, run))
            run = []
        run.append(atom)
    return _with_shares(text, [*found, *_read_run(text, run)])


def _atoms(text: str) -> list[Atom]:
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
            atoms.append(Atom(match.start(), match.end(), kind, _printed_value(kind, match[0])))
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


def _printed_value(kind: str, printed: str) -> float:
    if kind == "vulgar":
        return _VULGAR[printed]
    if kind == "ratio":
        over, under = printed.split("/")
        return float(over) / float(under) if float(under) else 0.0
    if kind == "power":
        return _power(printed)
    if _DECIMAL_COMMA.search(printed):
        printed = printed.replace(".", "").replace(",", ".")
    elif printed.count(".") > 1:
        printed = printed.replace(".", "")
    return float(re.sub(r"[^\d.]", "", printed))


_DECIMAL_COMMA = re.compile(r"^\d{1,3}(?:\.\d{3})*,\d{1,2}$")


def _power(printed: str) -> float:
    """ "1e10", "2.5^-1", "6.2x10^-4"."""
    if "^" not in printed:
        return float(printed)
    head, exponent = re.sub(r"--|[+\s]", "", printed).split("^")
    mantissa, times, ten = re.sub("[x×*]", " x ", head).partition(" x ")
    base = float(ten if times else mantissa.lstrip("-"))
    value = base ** int(exponent) if base else 0.0
    sign = -1.0 if printed.startswith("-") and not times else 1.0
    return (float(mantissa) if times else sign) * value


def _joins(text: str, left: Atom, right: Atom) -> bool:
    between = text[left.end : right.start]
    return len(between) <= 4 and _GAP.fullmatch(between) is not None


def _read_run(text: str, run: list[Atom]) -> list[Numeral]:
    """The numerals of one run of adjacent atoms, each as long as the grammar allows."""
    found = []
    index = 0
    while index < len(run):
        end, value, form = read_number(run, index)
        if form == "fraction" and _is_ordinal(text, run[end - 1]):
            index, value, form = end - 1, run[end - 1].value, "ordinal"
        if end > index:
            found.append(_numeral(text, run[index:end], value, form))
        index = max(end, index + 1)
    return found


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
    if _is_negative(text, start) and atoms[0].kind in {"digits", "ratio", "vulgar"}:
        start, value = start - 1, -value
    printed = text[start:end]
    is_spelled = not any(character.isdigit() for character in printed)
    return Numeral(
        start,
        end,
        value,
        form,
        is_spelled=is_spelled,
        is_year_like=_is_year_like(printed, atoms, value),
        is_vague=_is_vague(atoms),
        has_magnitude=any(atom.kind in {"magnitude", "suffix", "many"} for atom in atoms),
    )


def _is_vague(atoms: list[Atom]) -> bool:
    """Whether it is a stretch: "hundreds", "several hundred"; "a couple of dozen" is about 24."""
    return atoms[0].kind == "many" or any(atom.kind == "few" and atom.value > 2 for atom in atoms)


def _is_negative(text: str, start: int) -> bool:
    """Whether a minus sign, not a hyphen, a dash or a range, stands right before ``start``."""
    if text[max(0, start - 3) : start - 2].isdigit():
        return False
    return text[max(0, start - 1) : start] in {"-", "−"} and not text[
        max(0, start - 2) : start - 1
    ].strip("( $€£")


def _is_year_like(printed: str, atoms: list[Atom], value: float) -> bool:
    if not 1000 <= value < 2200 or value != int(value):
        return False
    if len(atoms) == 1:
        return printed.isdigit() and len(printed) == 4
    kinds = [atom.kind for atom in atoms]
    return "hundred" not in kinds and not {"digits", "and"} & set(kinds[:1])


# "one in five": a share where the first is small and the second no year.
_MOST_OF_SHARE = 10
_LARGEST_SHARE = 1000
_SHARE_LINK = re.compile(r"\s(?:in|out\sof|in\severy|out\sof\severy|of\severy)\s")
_OVER_LINK = re.compile(r"\sover\s")
_TIME_UNIT = re.compile(
    r"[\s-](?:second|minute|hour|day|night|week|month|year|decade|game)s?\b", re.I
)
_NOTHING_COUNTED = re.compile(r"\s*(?:[.,;:!?)]|$)")


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
        return _NOTHING_COUNTED.match(text, right.end) is not None
    if not _SHARE_LINK.fullmatch(between) or right.is_year_like or left.form != "cardinal":
        return False
    largest = right.value if right.has_magnitude and right.is_spelled else _LARGEST_SHARE
    is_small = 1 <= left.value <= _MOST_OF_SHARE and left.value < right.value <= largest
    return is_small and not _TIME_UNIT.match(text, right.end)
