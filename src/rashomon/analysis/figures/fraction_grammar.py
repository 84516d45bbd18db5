"""Fractions in words: "half", "two thirds of a million", "three one-hundredths"."""

from __future__ import annotations

from rashomon.analysis.figures.cardinal_grammar import (
    LARGE,
    Atom,
    Read,
    kind_at,
    read_cardinal,
    read_denominator,
)


def read_fraction(run: list[Atom], start: int) -> Read:
    """ "half", "a third", "two thirds of a million", "half a million"; not "a second"."""
    end, value = read_bare_fraction(run, start)
    if end == start:
        return start, 0.0, "fraction"
    index = end
    if kind_at(run, index) == "of":
        index += 1
        is_one = kind_at(run, index) == "unit" and run[index].value == 1
        index += is_one and kind_at(run, index + 1) == "magnitude"
    if kind_at(run, index) == "article":
        index += 1
    if kind_at(run, index) in {"magnitude", "hundred", "dozen"}:
        return index + 1, value * run[index].value, "cardinal"
    return end, value, "fraction"


def read_bare_fraction(run: list[Atom], start: int) -> tuple[int, float]:
    if kind_at(run, start) == "part":
        is_alone = run[start].value == 0.5 or _is_of_magnitude(run, start + 1)
        return (start + 1, run[start].value) if is_alone else (start, 0.0)
    if kind_at(run, start) == "article" and kind_at(run, start + 1) not in LARGE:
        end, over = start + 1, 1.0
    elif _is_digits_of_part(run, start):
        end, over = start + 1, run[start].value
    else:
        end, over = read_cardinal(run, start)
    under_end, under = read_denominator(run, end)
    if end == start or under_end == end or not _is_share(run, start, end, under_end):
        return start, 0.0
    tens = run[end - 1]
    if tens.kind == "ten" and under < 10 and end - 2 >= start and kind_at(run, end - 2) != "and":
        return under_end, _without_last(run, start, end) / (tens.value + under)
    return under_end, over / under


def _is_share(run: list[Atom], start: int, end: int, under_end: int) -> bool:
    """Whether the denominator fits its number: "one fifth", "two fifths" and, of one word each,
    "two fifth"; "twenty-fifth" and "one hundred fifth" tell an order."""
    is_plural = not run[under_end - 1].kind.startswith("ordinal_")
    is_one = end == start + 1 and run[start].value == 1
    is_small = end == start + 1 and run[start].kind == "unit" and under_end == end + 1
    return is_plural or is_one or (is_small and run[end].kind == "ordinal_unit")


def _is_digits_of_part(run: list[Atom], start: int) -> bool:
    """ "3 fifths", "1 third", "5 ten-thousandths"; not "3 fifth"."""
    if kind_at(run, start) != "digits":
        return False
    stop, under = read_denominator(run, start + 1)
    is_plural = stop > start + 1 and run[stop - 1].kind == "parts"
    is_one = run[start].value == 1 and stop == start + 2
    is_half = is_one and (under == 2 or kind_at(run, stop) == "of")
    return is_plural or (is_one and under > 2 and run[start + 1].kind != "part") or is_half


def _is_of_magnitude(run: list[Atom], index: int) -> bool:
    """ "quarter million", "quarter of a million"; a quarter of anything else needs its article."""
    if kind_at(run, index) == "of" and kind_at(run, index + 1) == "article":
        index += 2
    return kind_at(run, index) == "magnitude"


def _without_last(run: list[Atom], start: int, end: int) -> float:
    """ "one hundred thirty fifths": the numerator where "thirty fifths" is the denominator."""
    return read_cardinal(run[: end - 1], start)[1]


def magnitude_behind_of(run: list[Atom], index: int) -> int:
    """Where "of a million" or "a million" at ``index`` ends; ``index`` where there is none."""
    end = index + (kind_at(run, index) == "of")
    is_one = kind_at(run, end) == "article" and kind_at(run, end + 1) == "magnitude"
    return end + 2 if is_one else index
