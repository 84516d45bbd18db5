"""The grammar of numbers: what a run of number words and digits adds up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumeralForm = Literal["cardinal", "ordinal", "fraction"]


@dataclass(frozen=True, slots=True)
class Atom:
    start: int
    end: int
    kind: str  # digits, ratio, vulgar, ordinal, unit, teen, ten, hundred, magnitude, …
    value: float


_Read = tuple[int, float, NumeralForm]  # (end, value, form); end == start where nothing is read


def read_number(run: list[Atom], start: int) -> _Read:
    """The number that starts at ``start``."""
    kind = run[start].kind
    if kind == "minus" and _kind(run, start + 1) not in {"", "minus"}:
        end, value, form = read_number(run, start + 1)
        return (end, -value, form) if end > start + 1 else (start, 0.0, form)
    if kind in _ATOM_FORMS:
        return start + 1, run[start].value, _ATOM_FORMS[kind]
    if kind == "many":
        return _read_many(run, start)
    if "few" in {kind, _kind(run, start + 1)} and kind in {"few", "article"}:
        return _read_few(run, start)
    fraction = _read_fraction(run, start)
    if fraction[0] > start:
        return fraction
    return _read_whole(run, start)


_ATOM_FORMS: dict[str, NumeralForm] = {"ordinal": "ordinal", "power": "cardinal"}


def _kind(run: list[Atom], index: int) -> str:
    return run[index].kind if 0 <= index < len(run) else ""


def _read_many(run: list[Atom], start: int) -> _Read:
    """ "hundreds", "tens of thousands": the least such a plural can mean."""
    end, value = start + 1, run[start].value
    if value == 10 and _kind(run, end) != "of":  # "tens" alone is no number
        return start, 0.0, "cardinal"
    while _kind(run, end) == "of" and _kind(run, end + 1) == "many":
        value, end = value * run[end + 1].value, end + 2
    return end, value, "cardinal"


def _read_few(run: list[Atom], start: int) -> _Read:
    """ "several hundred", "a couple of dozen": the least of it; no number without its magnitude.

    "a couple of" what is counted is two.
    """
    at = start + (run[start].kind == "article")
    few, end = run[at], at + 1
    if _kind(run, end) == "of":
        end += 1
    if _kind(run, end) in {"magnitude", "hundred", "dozen"}:
        value = run[end].value * (1 if few.value > 2 else 2)
        return end + 1, value, "cardinal"
    is_pair = few.value == 2 and at > start and end == at + 2
    return (at + 1, 2.0, "cardinal") if is_pair else (start, 0.0, "cardinal")


# --- fractions -----------------------------------------------------------------------------


def _read_fraction(run: list[Atom], start: int) -> _Read:
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


def _read_bare_fraction(run: list[Atom], start: int) -> tuple[int, float]:
    if _kind(run, start) == "part":
        is_alone = run[start].value == 0.5 or _is_of_magnitude(run, start + 1)
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


def _is_of_magnitude(run: list[Atom], index: int) -> bool:
    """ "quarter million", "quarter of a million"; a quarter of anything else needs its article."""
    if _kind(run, index) == "of" and _kind(run, index + 1) == "article":
        index += 2
    return _kind(run, index) == "magnitude"


def _without_last(run: list[Atom], start: int, end: int) -> float:
    """ "one hundred thirty fifths": the numerator where "thirty fifths" is the denominator."""
    return _read_cardinal(run[: end - 1], start)[1]


def _read_denominator(run: list[Atom], start: int) -> tuple[int, float]:
    """ "third", "fifths", "twenty-firsts", "hundredth"."""
    kind = _kind(run, start)
    if kind in {"part", "parts"}:
        return start + 1, 1 / run[start].value
    if kind in {"teen", "hundred"} or (kind == "unit" and run[start].value == 1):
        return _read_composed_denominator(run, start)
    if kind == "ten" and _kind(run, start + 1) in {"parts", "ordinal_unit"}:
        unit = run[start + 1]
        return start + 2, run[start].value + (
            1 / unit.value if unit.kind == "parts" else unit.value
        )
    is_ordinal = kind.startswith("ordinal_") and run[start].value > 2
    return (start + 1, run[start].value) if is_ordinal else (start, 0.0)


def _read_composed_denominator(run: list[Atom], start: int) -> tuple[int, float]:
    """ "ten-thousandth", "one-hundredth", "hundred-thousandths": joined by a hyphen."""
    last = start + 1
    is_part = _kind(run, last) in {"ordinal_hundred", "ordinal_magnitude", "parts"}
    if not is_part or run[last].start - run[start].end != 1:
        return start, 0.0
    under = 1 / run[last].value if run[last].kind == "parts" else run[last].value
    return last + 1, run[start].value * under


# --- whole numbers and what may follow them -----------------------------------------------------


def _read_whole(run: list[Atom], start: int) -> _Read:
    form: NumeralForm = "cardinal"
    if run[start].kind in {"digits", "ratio", "vulgar"}:
        end, value, form = _read_digits(run, start)
    else:
        end, value = _read_cardinal(run, start)
        if _kind(run, end) == "many" and end > start and run[end].value != 20:
            end, value = end + 1, value * run[end].value
        if _kind(run, end).startswith("ordinal_"):
            return _read_ordinal(run, start, end, value)
    if end == start:
        return start, 0.0, "cardinal"
    if _kind(run, end) == "point":
        end, value = _read_decimals(run, end, value)
    end, value = _read_added_fraction(run, end, value)
    return end, value, form


def _read_digits(run: list[Atom], start: int) -> _Read:
    end, value = start + 1, run[start].value
    form: NumeralForm = "cardinal" if run[start].kind == "digits" else "fraction"
    if form == "cardinal" and _kind(run, end) in {"ratio", "vulgar"}:
        end, value = end + 1, value + run[end].value
    if _kind(run, end) == "and" and _kind(run, end + 1) in {"ratio", "vulgar"}:
        end, value = end + 2, value + run[end + 1].value
    end, value = _read_magnitudes(run, end, value)
    end, value = _read_smaller(run, end, value)
    return *_read_after_hundred(run, end, value), form


def _read_smaller(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """ "4 thousand 3 hundred": a smaller count of a smaller magnitude goes on the same number."""
    while _kind(run, end - 1) == "magnitude" and _kind(run, end) == "digits":
        larger, rest = run[end - 1].value, run[end].value
        if _kind(run, end + 1) not in _LARGE or rest * run[end + 1].value >= larger:
            break
        value, end = value + rest * run[end + 1].value, end + 2
    return end, value


def _read_after_hundred(run: list[Atom], end: int, value: float) -> tuple[int, float]:
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


def _read_magnitudes(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """Multiplies by the magnitudes that follow: "2.5 million", "3k", "2 dozen"."""
    while _kind(run, end) in {"magnitude", "hundred", "dozen"} or _is_suffix(run, end):
        value, end = value * run[end].value, end + 1
    if _kind(run, end) == "many":  # "3 dozens", "5 millions"
        value, end = value * run[end].value, end + 1
    return end, value


def _is_suffix(run: list[Atom], end: int) -> bool:
    """A magnitude letter set against its digits ("$5bn", "3k"), not the word "m"."""
    if _kind(run, end) != "suffix":
        return False
    return run[end].start - run[end - 1].end <= 1


_SMALL = frozenset({"zero", "unit", "teen", "ten"})


def _read_cardinal(run: list[Atom], start: int) -> tuple[int, float]:
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


def _is_fraction_at(run: list[Atom], index: int) -> bool:
    """Whether "three quarters", less than one, stands at ``index``: not part of the whole."""
    over, end = 0.0, index
    while _kind(run, end) in _SMALL:
        over, end = over + run[end].value, end + 1
    stop, under = _read_denominator(run, end)
    return stop > end and over < under


def _may_follow(last: str, atom: Atom, group: float) -> bool:
    if last in {"", "hundred", "magnitude"}:
        return True
    if last == "ten":
        return atom.kind == "unit" or _is_year_pair(group, atom)
    return last == "teen" and _is_year_pair(group, atom)


def _is_year_pair(group: float, atom: Atom) -> bool:
    """ "nineteen ninety-six", "twenty twenty-five": two pairs of digits."""
    return group in {15, 16, 17, 18, 19, 20} and atom.kind in {"ten", "teen"}


def _append(last: str, group: float, atom: Atom) -> float:
    if last in {"ten", "teen"} and atom.kind in {"ten", "teen"}:
        return group * 100 + atom.value
    return group + atom.value


def _read_ordinal(run: list[Atom], start: int, end: int, value: float) -> _Read:
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


def _read_decimals(run: list[Atom], end: int, value: float) -> tuple[int, float]:
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


def _read_added_fraction(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """ "and a half": of the magnitude it follows ("one million and a half"), else of one."""
    if _kind(run, end) != "and":
        return end, value
    stop, part = _read_bare_fraction(run, end + 1)
    if _kind(run, end + 1) in {"ratio", "vulgar"} and run[end + 1].value < 1:
        stop, part = end + 2, run[end + 1].value
    if stop <= end + 1:
        return end, value
    if _kind(run, end - 1) == "magnitude":
        if _kind(run, stop) == "magnitude":
            return stop + 1, value + part * run[stop].value
        return stop, value + part * run[end - 1].value
    return _read_magnitudes(run, stop, value + part)
