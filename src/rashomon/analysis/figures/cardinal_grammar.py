"""Cardinals in words, and the denominators that end them: "two hundred and five", "fifths"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumeralForm = Literal["cardinal", "ordinal", "fraction"]
Read = tuple[int, float, NumeralForm]  # (end, value, form); end == start where nothing is read


@dataclass(frozen=True, slots=True)
class Atom:
    start: int
    end: int
    kind: str  # digits, ratio, vulgar, ordinal, unit, teen, ten, hundred, magnitude, …
    value: float


SMALL = frozenset({"zero", "unit", "teen", "ten"})
LARGE = frozenset({"hundred", "magnitude"})


def kind_at(run: list[Atom], index: int) -> str:
    return run[index].kind if 0 <= index < len(run) else ""


def read_cardinal(run: list[Atom], start: int) -> tuple[int, float]:
    """The cardinal in words at ``start``: ``(end, value)``, ``end == start`` if there is none."""
    index, total, group, ceiling = start, 0.0, 0.0, float("inf")
    last = ""
    while index < len(run):
        atom, skip = run[index], 1
        if _is_link(run, index, last):
            atom, skip = run[index + 1], 2
        if atom.kind == "article":
            if last or kind_at(run, index + 1) not in {"hundred", "magnitude", "dozen"}:
                break
            group, last = 1.0, "article"
        elif atom.kind in SMALL:
            if not _may_follow(last, atom, group) or _is_as_large(run, index + skip - 1, last):
                break
            group = _append(last, group, atom)
            last = atom.kind
        elif atom.kind == "oh" and _is_early_year(run, index, group):
            group, last, skip = group * 100 + run[index + 1].value, "unit", 2
        elif not last and _is_bare_set(run, index):
            group, last = (atom.value, "hundred") if atom.kind == "hundred" else (0.0, "magnitude")
            total = atom.value if atom.kind == "magnitude" else 0.0
        elif atom.kind == "hundred" and last in SMALL | {"article"}:
            group, last = max(group, 1.0) * atom.value, atom.kind
        elif atom.kind in _SETS and _may_multiply(last, atom):
            group, total, last = max(total + group, 1.0) * atom.value, 0.0, atom.kind
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


def _is_bare_set(run: list[Atom], index: int) -> bool:
    """ "hundred thousand", "hundred and five": with no number before it and a rest behind it."""
    if run[index].kind not in LARGE:
        return False
    following = kind_at(run, index + 1)
    is_larger = following == "magnitude" and run[index].kind == "hundred"
    is_added = kind_at(run, index + 2) in SMALL or _is_half(run, index + 2)
    return is_larger or (following == "and" and is_added)


def _is_half(run: list[Atom], index: int) -> bool:
    """ "a half", as in "hundred and a half"."""
    return kind_at(run, index) == "article" and kind_at(run, index + 1) == "part"


_SETS = frozenset({"dozen", "score"})
_DOZEN = 12


def _is_link(run: list[Atom], index: int, last: str) -> bool:
    """Whether "and", or a comma before a smaller group, goes on the same number."""
    following = kind_at(run, index + 1)
    if kind_at(run, index) == "comma":
        return last == "magnitude" and _is_smaller_group(run, index + 1)
    if kind_at(run, index) != "and" or following not in SMALL:
        return False
    if last == "ten":
        is_unit = following == "unit" and kind_at(run, index + 2) not in LARGE
        return is_unit and not _is_fraction_at(run, index + 1)
    is_of_whole = last in {"hundred", "magnitude", "score"}
    return is_of_whole and not _is_fraction_at(run, index + 1)


def _is_as_large(run: list[Atom], start: int, last: str) -> bool:
    """Whether another number of the kind before it stands at ``start``: "two hundred and three
    hundred" are two, and so are "two hundred three hundred"."""
    if last == "hundred":
        end = start
        while kind_at(run, end) in SMALL:
            end += 1
        return kind_at(run, end) == "hundred"
    if last != "magnitude":
        return False
    before = start - 1
    while kind_at(run, before) in {"and", "comma"}:
        before -= 1
    return read_cardinal(run, start)[1] >= run[before].value


def _is_smaller_group(run: list[Atom], start: int) -> bool:
    """Whether what follows a comma is of several words and less than the magnitude before it."""
    end, value = read_cardinal(run, start)
    return end > start + 1 and value < run[start - 2].value


def _is_early_year(run: list[Atom], index: int, group: float) -> bool:
    """ "nineteen oh five"."""
    return group in _CENTURIES and kind_at(run, index + 1) == "unit"


def _may_multiply(last: str, atom: Atom) -> bool:
    """ "three score", "two hundred dozen"; "dozen" and "fourscore" by themselves."""
    is_whole = atom.kind == "score" or atom.value == _DOZEN
    is_lone = is_whole and atom.end - atom.start >= len("dozen")
    return is_lone if last == "" else last not in _SETS


def _is_fraction_at(run: list[Atom], index: int) -> bool:
    """Whether "three quarters", less than one, stands at ``index``: not part of the whole."""
    over, end = 0.0, index
    while kind_at(run, end) in SMALL:
        over, end = over + run[end].value, end + 1
        stop, under = read_denominator(run, end)
        if stop > end and over < under:
            return True
    return False


def _may_follow(last: str, atom: Atom, group: float) -> bool:
    if last in {"", "hundred", "magnitude", "score"}:
        return True
    if last == "ten":
        return atom.kind == "unit" or _is_year_pair(group, atom)
    return last == "teen" and _is_year_pair(group, atom)


def _is_year_pair(group: float, atom: Atom) -> bool:
    """ "nineteen ninety-six", "twenty twenty-five": two pairs of digits."""
    return group in _CENTURIES and atom.kind in {"ten", "teen"}


_CENTURIES = frozenset({15, 16, 17, 18, 19, 20})


def _append(last: str, group: float, atom: Atom) -> float:
    if last in {"ten", "teen"} and atom.kind in {"ten", "teen"}:
        return group * 100 + atom.value
    return group + atom.value


def read_denominator(run: list[Atom], start: int) -> tuple[int, float]:
    """ "third", "fifths", "twenty-firsts", "hundredth"."""
    kind = kind_at(run, start)
    if kind in {"part", "parts"}:
        return start + 1, 1 / run[start].value
    whole_end, whole = read_cardinal(run, start)
    if whole_end > start and _is_composed(run, whole_end):
        return whole_end + 1, _composed(whole, run[whole_end])
    is_ordinal = kind.startswith("ordinal_") and run[start].value > _SECOND
    return (start + 1, run[start].value) if is_ordinal else (start, 0.0)


_SECOND = 2


def _is_composed(run: list[Atom], index: int) -> bool:
    """Whether the word at ``index`` ends a number and its denominator: not in "a two-thirds"."""
    kind = kind_at(run, index)
    if not (kind.startswith("ordinal_") or kind == "parts"):
        return False
    return run[index - 1].kind in LARGE | {"ten"} or _last_value(run[index]) >= _HUNDRED


def _last_value(last: Atom) -> float:
    return 1 / last.value if last.kind == "parts" else last.value


def _composed(whole: float, last: Atom) -> float:
    """ "twenty-first", "ten-thousandth", "one hundred fifth": the number such a word ends."""
    value = _last_value(last)
    return whole * value if value >= _HUNDRED else whole + value


_HUNDRED = 100
