"""Numerals as English prints them: digits, number words, fractions, magnitudes.

The layer below figures and times: it knows values and where they stand, not what they count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Literal

NumeralForm = Literal["cardinal", "ordinal", "fraction"]

_POWER = (
    r"(?<![\w.])-?(?:\d+(?:\.\d+)?|\.\d+)(?:[x×]10)?"
    r"(?:\s?\^\s?[+-]{0,2}\d{1,3}|[eE][+-]?\d{1,2})(?![\w^])"
)
_DIGITS = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"  # as India groups: 12,34,567
    r"|\d{1,3}(?:[,\u2009\u202f]\d{3}(?!\d))+(?:\.\d+)?"
    r"|(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"  # 1.234.567
    r"|(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3}){2,}(?! ?\d)(?:\.\d+)?"  # 1 234 567
    r"|(?<!\d\.)\d++(?:\.\d++)?+(?!\.\d)|\d++|(?<![\w.])\.\d+"  # not two by two in 192.168.1.2
)
_ATOM = re.compile(
    r"(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_]+)"
    rf"|(?P<power>{_POWER})"
    r"|(?P<ratio>(?<![\d/.,])\d{1,9}\s?/\s?\d{1,9}(?![\d/]))"
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
    return _with_shares(text, [*found, *_read_run(text, run)])


def _atoms(text: str) -> list[_Atom]:
    words = _number_words()
    atoms = []
    for match in _ATOM.finditer(text):
        kind = match.lastgroup or ""
        if kind == "word":
            known = words.get(match[0].lower())
            if known and known[0] == "suffix" and not _is_million(text, match):
                continue
            if known and not _is_pronoun(text, match):
                atoms.append(_Atom(match.start(), match.end(), *known))
        else:
            atoms.append(_Atom(match.start(), match.end(), kind, _printed_value(kind, match[0])))
    return atoms


_MONEY_BEFORE = re.compile(r"[$€£¥₹₩₽]\s?[\d.,]{1,15}$")
_COUNTED_AFTER = re.compile(r"\s(?:people|\w{2,20}s)\b")


def _is_million(text: str, match: re.Match[str]) -> bool:
    """Whether a letter after digits is a magnitude ("£5m", "3.5m people"), not a unit ("100m")."""
    letter, start = match[0], match.start()
    if text[start - 1 : start] == " ":
        return letter in {"K", "M", "B", "k"}
    if letter in {"k", "K", "M", "B", "b"}:
        return True
    is_money = _MONEY_BEFORE.search(text[max(0, start - 18) : start]) is not None
    return is_money or (letter == "m" and _COUNTED_AFTER.match(text, match.end()) is not None)


_PRONOUN_BEFORE = re.compile(r"\b(?:the|which|that|this|no|any|every|each|another)\s$", re.I)


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    """Whether a "one" stands for somebody: "no one", "which one", "the one who"."""
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
    if printed.count(".") > 1:
        printed = printed.replace(".", "")
    return float(re.sub(r"[^\d.]", "", printed))


def _power(printed: str) -> float:
    """ "1e10", "2.5^-1", "6.2x10^-4"."""
    if "^" not in printed:
        return float(printed)
    head, exponent = re.sub(r"--|[+\s]", "", printed).split("^")
    mantissa, times, ten = re.sub("[x×]", " x ", head).partition(" x ")
    base = float(ten if times else mantissa.lstrip("-"))
    value = base ** int(exponent) if base else 0.0
    sign = -1.0 if printed.startswith("-") and not times else 1.0
    return (float(mantissa) if times else sign) * value


def _joins(text: str, left: _Atom, right: _Atom) -> bool:
    between = text[left.end : right.start]
    return len(between) <= 4 and _GAP.fullmatch(between) is not None


def _read_run(text: str, run: list[_Atom]) -> list[Numeral]:
    """The numerals of one run of adjacent atoms, each as long as the grammar allows."""
    found = []
    index = 0
    while index < len(run):
        end, value, form = _read_number(run, index)
        if form == "fraction" and _is_ordinal(text, run[end - 1]):
            index, value, form = end - 1, run[end - 1].value, "ordinal"
        if end > index:
            found.append(_numeral(text, run[index:end], value, form))
        index = max(end, index + 1)
    return found


# What follows where a last word like "fifth" tells an order: "a third-quarter loss".
_COUNTED_BY_ORDINAL = re.compile(
    r"[\s-]quarters?\b|\s(?!(?:of|and|or|to|in|is|was|were|are|have|has|had|the|off|less|more|as|from|than|"
    r"by|at|on|for|with|would|will|said|say|million|billion)\b)[a-z]"
)


def _is_ordinal(text: str, last: _Atom) -> bool:
    """Whether what reads as a fraction tells an order instead."""
    is_name = last.kind.startswith("ordinal_")
    return is_name and _COUNTED_BY_ORDINAL.match(text, last.end) is not None


def _numeral(text: str, atoms: list[_Atom], value: float, form: NumeralForm) -> Numeral:
    start, end = atoms[0].start, atoms[-1].end
    if _is_negative(text, start) and atoms[0].kind in {"digits", "ratio"}:
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
        is_vague=atoms[0].kind == "many",
        has_magnitude=any(atom.kind in {"magnitude", "suffix", "many"} for atom in atoms),
    )


def _is_negative(text: str, start: int) -> bool:
    """Whether a minus sign, not a hyphen, a dash or a range, stands right before ``start``."""
    if text[max(0, start - 3) : start - 2].isdigit():
        return False
    return text[max(0, start - 1) : start] in {"-", "−"} and not text[
        max(0, start - 2) : start - 1
    ].strip("( ")


def _is_year_like(printed: str, atoms: list[_Atom], value: float) -> bool:
    if not 1000 <= value < 2200 or value != int(value):
        return False
    if len(atoms) == 1:
        return printed.isdigit() and len(printed) == 4
    kinds = [atom.kind for atom in atoms]
    return "hundred" not in kinds and not {"digits", "and"} & set(kinds[:1])


_Read = tuple[int, float, NumeralForm]  # (end, value, form); end == start where nothing is read


def _read_number(run: list[_Atom], start: int) -> _Read:
    """The number that starts at ``start``."""
    kind = run[start].kind
    if kind == "minus" and _kind(run, start + 1) not in {"", "minus"}:
        end, value, form = _read_number(run, start + 1)
        return (end, -value, form) if end > start + 1 else (start, 0.0, form)
    if kind in _ATOM_FORMS:
        return start + 1, run[start].value, _ATOM_FORMS[kind]
    if kind == "many":
        return _read_many(run, start)
    fraction = _read_fraction(run, start)
    if fraction[0] > start:
        return fraction
    return _read_whole(run, start)


_ATOM_FORMS: dict[str, NumeralForm] = {"ordinal": "ordinal", "power": "cardinal"}


def _kind(run: list[_Atom], index: int) -> str:
    return run[index].kind if 0 <= index < len(run) else ""


def _read_many(run: list[_Atom], start: int) -> _Read:
    """ "hundreds", "tens of thousands": the least such a plural can mean."""
    end, value = start + 1, run[start].value
    if value == 10 and _kind(run, end) != "of":  # "tens" alone is no number
        return start, 0.0, "cardinal"
    while _kind(run, end) == "of" and _kind(run, end + 1) == "many":
        value, end = value * run[end + 1].value, end + 2
    return end, value, "cardinal"


# --- fractions -----------------------------------------------------------------------------


def _read_fraction(run: list[_Atom], start: int) -> _Read:
    """ "half", "a third", "two thirds of a million", "half a million"; not "a second"."""
    end, value = _read_bare_fraction(run, start)
    if end == start:
        return start, 0.0, "fraction"
    index = end
    if _kind(run, index) == "of":
        index += 1
    if _kind(run, index) == "article":
        index += 1
    if _kind(run, index) in {"magnitude", "hundred", "dozen"}:
        return index + 1, value * run[index].value, "cardinal"
    return end, value, "fraction"


def _read_bare_fraction(run: list[_Atom], start: int) -> tuple[int, float]:
    if _kind(run, start) == "part":
        is_alone = run[start].value == 0.5 or _kind(run, start + 1) == "magnitude"
        return (start + 1, run[start].value) if is_alone else (start, 0.0)
    if _kind(run, start) == "article" and _kind(run, start + 1) not in _LARGE:
        end, over = start + 1, 1.0
    elif _kind(run, start) == "digits" and _kind(run, start + 1) == "parts":
        end, over = start + 1, run[start].value
    else:
        end, over = _read_cardinal(run, start)
    under_end, under = _read_denominator(run, end)
    if end == start or under_end == end:
        return start, 0.0
    tens = run[end - 1]
    if tens.kind == "ten" and under < 10 and end - 2 >= start and _kind(run, end - 2) != "and":
        return under_end, _without_last(run, start, end) / (tens.value + under)
    return under_end, over / under


def _without_last(run: list[_Atom], start: int, end: int) -> float:
    """ "one hundred thirty fifths": the numerator where "thirty fifths" is the denominator."""
    return _read_cardinal(run[: end - 1], start)[1]


def _read_denominator(run: list[_Atom], start: int) -> tuple[int, float]:
    """ "third", "fifths", "twenty-firsts", "hundredth"."""
    kind = _kind(run, start)
    if kind in {"part", "parts"}:
        return start + 1, 1 / run[start].value
    if kind == "ten" and _kind(run, start + 1) in {"parts", "ordinal_unit"}:
        unit = run[start + 1]
        return start + 2, run[start].value + (
            1 / unit.value if unit.kind == "parts" else unit.value
        )
    is_ordinal = kind.startswith("ordinal_") and run[start].value > 2
    return (start + 1, run[start].value) if is_ordinal else (start, 0.0)


# --- whole numbers and what may follow them -----------------------------------------------------


def _read_whole(run: list[_Atom], start: int) -> _Read:
    form: NumeralForm = "cardinal"
    if run[start].kind in {"digits", "ratio", "vulgar"}:
        end, value, form = _read_digits(run, start)
    else:
        end, value = _read_cardinal(run, start)
        if _kind(run, end) == "many" and run[end].value == 12 and end > start:
            end, value = end + 1, value * 12
        if _kind(run, end).startswith("ordinal_"):
            return _read_ordinal(run, start, end, value)
    if end == start:
        return start, 0.0, "cardinal"
    if _kind(run, end) == "point":
        end, value = _read_decimals(run, end, value)
    end, value = _read_added_fraction(run, end, value)
    return end, value, form


def _read_digits(run: list[_Atom], start: int) -> _Read:
    end, value = start + 1, run[start].value
    form: NumeralForm = "cardinal" if run[start].kind == "digits" else "fraction"
    if form == "cardinal" and _kind(run, end) in {"ratio", "vulgar"}:
        end, value = end + 1, value + run[end].value
    if _kind(run, end) == "and" and _kind(run, end + 1) in {"ratio", "vulgar"}:
        end, value = end + 2, value + run[end + 1].value
    end, value = _read_magnitudes(run, end, value)
    end, value = _read_smaller(run, end, value)
    return *_read_after_hundred(run, end, value), form


def _read_smaller(run: list[_Atom], end: int, value: float) -> tuple[int, float]:
    """ "4 thousand 3 hundred": a smaller count of a smaller magnitude goes on the same number."""
    while _kind(run, end - 1) == "magnitude" and _kind(run, end) == "digits":
        larger, rest = run[end - 1].value, run[end].value
        if _kind(run, end + 1) not in _LARGE or rest * run[end + 1].value >= larger:
            break
        value, end = value + rest * run[end + 1].value, end + 2
    return end, value


def _read_after_hundred(run: list[_Atom], end: int, value: float) -> tuple[int, float]:
    """ "3 hundred and 21", not "3 hundred and 2 hundred"."""
    if _kind(run, end - 1) != "hundred" or _kind(run, end) != "and":
        return end, value
    if _kind(run, end + 1) == "digits":
        stop, rest = end + 2, run[end + 1].value
    else:
        stop, rest = _read_cardinal(run, end + 1)
    is_rest = 0 < rest < 100 and rest % 1 == 0 and _kind(run, stop) not in _LARGE
    return (stop, value + rest) if is_rest else (end, value)


_LARGE = frozenset({"hundred", "magnitude"})


def _read_magnitudes(run: list[_Atom], end: int, value: float) -> tuple[int, float]:
    """Multiplies by the magnitudes that follow: "2.5 million", "3k", "2 dozen"."""
    while _kind(run, end) in {"magnitude", "hundred", "dozen"} or _is_suffix(run, end):
        value, end = value * run[end].value, end + 1
    if _kind(run, end) == "many" and run[end].value == 12:
        value, end = value * 12, end + 1
    return end, value


def _is_suffix(run: list[_Atom], end: int) -> bool:
    """A magnitude letter set against its digits ("$5bn", "3k"), not the word "m"."""
    if _kind(run, end) != "suffix":
        return False
    return run[end].start - run[end - 1].end <= 1


_SMALL = frozenset({"zero", "unit", "teen", "ten"})


def _read_cardinal(run: list[_Atom], start: int) -> tuple[int, float]:
    """The cardinal in words at ``start``: ``(end, value)``, ``end == start`` if there is none."""
    index, total, group, ceiling = start, 0.0, 0.0, float("inf")
    last = ""
    while index < len(run):
        atom, skip = run[index], 1
        if atom.kind == "and":
            if last not in {"hundred", "magnitude"} or _kind(run, index + 1) not in _SMALL:
                break
            if _is_fraction_at(run, index + 1):
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
            if last in {"hundred", "dozen", "magnitude", ""}:
                break
            group, last = max(group, 1.0) * atom.value, atom.kind
        elif atom.kind == "magnitude" and last:
            if last == "magnitude":
                total *= atom.value
            else:
                if atom.value >= ceiling:
                    break
                total, group, ceiling = total + max(group, 1.0) * atom.value, 0.0, atom.value
            last = "magnitude"
        else:
            break
        index += skip
    return index, total + group


def _is_fraction_at(run: list[_Atom], index: int) -> bool:
    """Whether "three quarters", less than one, stands at ``index``: not part of the whole."""
    over, end = 0.0, index
    while _kind(run, end) in _SMALL:
        over, end = over + run[end].value, end + 1
    stop, under = _read_denominator(run, end)
    return stop > end and over < under


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


def _read_ordinal(run: list[_Atom], start: int, end: int, value: float) -> _Read:
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


def _read_decimals(run: list[_Atom], end: int, value: float) -> tuple[int, float]:
    """What follows "point": digits one by one, or one number ("nought point eleven")."""
    index, digits = end + 1, ""
    while _kind(run, index) in _SMALL:
        number, index = run[index].value, index + 1
        if run[index - 1].kind == "ten" and _kind(run, index) == "unit":
            number, index = number + run[index].value, index + 1
        digits += str(int(number))
    if not digits:
        return end, value
    return _read_magnitudes(run, index, value + float(f"0.{digits}"))


def _read_added_fraction(run: list[_Atom], end: int, value: float) -> tuple[int, float]:
    """ "and a half": of the magnitude it follows ("one million and a half"), else of one."""
    if _kind(run, end) != "and":
        return end, value
    stop, part = _read_bare_fraction(run, end + 1)
    if stop <= end + 1:
        return end, value
    if _kind(run, end - 1) == "magnitude":
        if _kind(run, stop) == "magnitude":
            return stop + 1, value + part * run[stop].value
        return stop, value + part * run[end - 1].value
    return _read_magnitudes(run, stop, value + part)


# "one in five": a share where the first is small and the second no year.
_MOST_OF_SHARE = 10
_LARGEST_SHARE = 1000
_SHARE_LINK = re.compile(r"\s(?:in|out\sof)\s")
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
    if len(between) > len(" out of ") or not right.value or right.form != "cardinal":
        return False
    if _OVER_LINK.fullmatch(between):
        return _NOTHING_COUNTED.match(text, right.end) is not None
    if not _SHARE_LINK.fullmatch(between) or right.is_year_like or left.form != "cardinal":
        return False
    is_small = 1 <= left.value <= _MOST_OF_SHARE and left.value < right.value <= _LARGEST_SHARE
    return is_small and not _TIME_UNIT.match(text, right.end)
