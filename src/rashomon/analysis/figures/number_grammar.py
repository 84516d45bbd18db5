"""The grammar of numbers: what a run of number words and digits adds up to."""

from __future__ import annotations

from rashomon.analysis.figures.cardinal_grammar import (
    LARGE,
    SMALL,
    Atom,
    NumeralForm,
    Read,
    kind_at,
    read_cardinal,
)
from rashomon.analysis.figures.fraction_grammar import (
    magnitude_behind_of,
    read_bare_fraction,
    read_fraction,
)


def read_number(run: list[Atom], start: int) -> Read:
    """The number that starts at ``start``."""
    kind = run[start].kind
    if kind == "minus" and kind_at(run, start + 1) not in {"", "minus"}:
        end, value, form = read_number(run, start + 1)
        return (end, -value, form) if end > start + 1 else (start, 0.0, form)
    if kind in _ATOM_FORMS:
        return start + 1, run[start].value, _ATOM_FORMS[kind]
    if kind == "many":
        return _read_many(run, start)
    if kind == "leading point":
        return *_read_decimals(run, start, 0.0), "cardinal"
    if kind == "oh" and kind_at(run, start + 1) in {"point", "leading point"}:
        end, value = _read_decimals(run, start + 1, 0.0)
        return (end if end > start + 1 else start), value, "cardinal"
    if "few" in {kind, kind_at(run, start + 1)} and kind in {"few", "article"}:
        return _read_few(run, start)
    fraction = read_fraction(run, start)
    if fraction[0] > start:
        return fraction
    return _read_whole(run, start)


_ATOM_FORMS: dict[str, NumeralForm] = {"ordinal": "ordinal", "power": "cardinal"}


def _read_many(run: list[Atom], start: int) -> Read:
    """ "hundreds", "tens of thousands": the least such a plural can mean."""
    end, value = start + 1, run[start].value
    if value == 10 and kind_at(run, end) != "of":  # "tens" alone is no number
        return start, 0.0, "cardinal"
    while kind_at(run, end) == "of" and kind_at(run, end + 1) == "many":
        value, end = value * run[end + 1].value, end + 2
    return end, value, "cardinal"


_PAIR = 2


def _read_few(run: list[Atom], start: int) -> Read:
    """ "several hundred", "a couple of dozen": the least of it; no number without its magnitude.

    "a couple of" what is counted is two.
    """
    at = start + (run[start].kind == "article")
    few, end = run[at], at + 1
    if kind_at(run, end) == "of":
        end += 1
    value, start_of_sets = 1.0 if few.value > _PAIR else few.value, end
    while kind_at(run, end) in {"magnitude", "hundred", "dozen"}:
        value, end = value * run[end].value, end + 1
    if end > start_of_sets:
        return end, value, "cardinal"
    is_pair = few.value == _PAIR and at > start and end == at + 2
    return (at + 1, float(_PAIR), "cardinal") if is_pair else (start, 0.0, "cardinal")


def _read_whole(run: list[Atom], start: int) -> Read:
    form: NumeralForm = "cardinal"
    if run[start].kind in {"digits", "ratio", "vulgar"}:
        end, value, form = _read_digits(run, start)
    else:
        end, value = read_cardinal(run, start)
        if kind_at(run, end) == "many" and end > start and run[end].value != 20:
            end, value = end + 1, value * run[end].value
        if end > start:
            end, value = _read_smaller(run, end, value)
        if end > start and kind_at(run, end) == "and" and run[end - 1].kind in LARGE:
            end += kind_at(run, end + 1).startswith("ordinal_")  # "one hundred and fifth"
        if kind_at(run, end).startswith("ordinal_"):
            return _read_ordinal(run, start, end, value)
    if end == start:
        return start, 0.0, "cardinal"
    if kind_at(run, end) in {"point", "leading point"}:
        end, value = _read_decimals(run, end, value)
    end, value = _read_added_fraction(run, end, value)
    return end, value, form


def _read_digits(run: list[Atom], start: int) -> Read:
    end, value = start + 1, run[start].value
    form: NumeralForm = "cardinal" if run[start].kind == "digits" else "fraction"
    if form == "cardinal" and kind_at(run, end) in {"ratio", "vulgar"}:
        end, value = end + 1, value + run[end].value
    if kind_at(run, end) == "and" and kind_at(run, end + 1) in {"ratio", "vulgar"}:
        end, value = end + 2, value + run[end + 1].value
    if 0 < value < 1 and form == "fraction":
        stop = magnitude_behind_of(run, end)
        if stop > end:
            return stop, value * run[stop - 1].value, "cardinal"
    end, value = _read_magnitudes(run, end, value)
    end, value = _read_smaller(run, end, value)
    return *_read_rest(run, end, value), form


def _read_smaller(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """ "4 thousand 3 hundred", "3 million five hundred thousand", "2 billion and 300 million":
    smaller groups go on the same number."""
    ceiling = run[end - 1].value
    while kind_at(run, end - 1) == "magnitude":
        start = end + _is_before_group(run, end)
        stop, rest = _read_group(run, start)
        is_next = run[stop - 1].value * _THOUSAND >= ceiling  # not "3 trillion and 10 million jobs"
        is_next &= kind_at(run, start) == "digits" or rest * _HUNDRED >= ceiling
        if stop == start or rest >= ceiling or (start > end and not is_next):
            break
        ceiling = run[stop - 1].value
        value, end = value + rest, stop
    return end, value


def _is_before_group(run: list[Atom], end: int) -> bool:
    """Whether "and" stands between two groups: "2 billion and 300 million", "3 million and five
    hundred thousand"; words go on only digits so, for words hold together anyhow."""
    if kind_at(run, end) != "and" or kind_at(run, end + 1) not in {"digits", *SMALL}:
        return False
    return kind_at(run, end - 2) in {"digits", *LARGE}


def _read_group(run: list[Atom], start: int) -> tuple[int, float]:
    """Digits or words with the hundreds and magnitudes behind them, of which there must be some."""
    if kind_at(run, start) == "digits":
        end, value = start + 1, run[start].value
        while kind_at(run, end) in LARGE:
            value, end = value * run[end].value, end + 1
        return (end, value) if end > start + 1 else (start, 0.0)
    end, value = read_cardinal(run, start)
    is_large = any(atom.kind in LARGE for atom in run[start:end])
    return (end, value) if is_large and kind_at(run, start) in SMALL else (start, 0.0)


_HUNDRED = 100
_THOUSAND = 1000


def _read_rest(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """ "3 hundred and 21", "3 thousand and fifty", "3 hundred fifty"; not "3 hundred and 2
    hundred"."""
    last = run[end - 1]
    if last.kind not in LARGE or last.value > _THOUSAND:
        return end, value
    start = end + (kind_at(run, end) == "and")
    if kind_at(run, start) == "digits":
        stop, rest = start + 1, run[start].value
    else:
        stop, rest = read_cardinal(run, start)
    is_rest = 0 < rest < last.value and rest % 1 == 0 and kind_at(run, stop) not in _NOT_BEHIND_REST
    return (stop, value + rest) if is_rest else (end, value)


# What shows that a number behind "hundred" is another: "3 hundred 2 million".
_NOT_BEHIND_REST = LARGE | {"dozen", "many", "suffix", "ratio", "vulgar", "parts", "part"}


_YEARS = 1000
_MULTIPLIERS = LARGE | {"dozen", "score"}


def _read_magnitudes(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """Multiplies by the magnitudes that follow: "2.5 million", "3k", "2 dozen"."""
    while kind_at(run, end) in _MULTIPLIERS or _is_suffix(run, end):
        value, end = value * run[end].value, end + 1
    if kind_at(run, end) == "many" and value < _YEARS:  # "3 dozens"; not "in 1989 hundreds died"
        value, end = value * run[end].value, end + 1
    return end, value


def _is_suffix(run: list[Atom], end: int) -> bool:
    """A magnitude letter set against its digits ("$5bn", "3k"), not the word "m"."""
    if kind_at(run, end) != "suffix":
        return False
    return run[end].start - run[end - 1].end <= 1


def _read_ordinal(run: list[Atom], start: int, end: int, value: float) -> Read:
    alone = end == start
    if not alone and run[end].kind in {"ordinal_hundred", "ordinal_magnitude"}:
        return end + 1, value * run[end].value, "ordinal"
    joined = not alone and run[end - 1].kind in {"ten", "hundred", "magnitude", "and"}
    if not (alone or joined):
        return end, value, "cardinal"
    value, end = value + run[end].value, end + 1
    if run[end - 1].kind == "ordinal_ten" and kind_at(run, end) == "ordinal_unit":
        value, end = value + run[end].value, end + 1
    return end, value, "ordinal"


def _read_decimals(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """What follows "point": digits one by one, or one number ("nought point eleven")."""
    index, digits = end + 1, ""
    while kind_at(run, index) in SMALL | {"oh"}:
        number, index = run[index].value, index + 1
        if run[index - 1].kind == "ten" and kind_at(run, index) == "unit":
            number, index = number + run[index].value, index + 1
        digits += str(int(number))
    if not digits:
        return end, value
    return _read_magnitudes(run, index, value + float(f"0.{digits}"))


_MILLION = 1e6


def _read_added_fraction(run: list[Atom], end: int, value: float) -> tuple[int, float]:
    """ "and a half": of the million or dozen it follows ("one million and a half"), else of one."""
    if kind_at(run, end) != "and":
        return end, value
    stop, part = read_bare_fraction(run, end + 1)
    if kind_at(run, end + 1) in {"ratio", "vulgar"} and run[end + 1].value < 1:
        stop, part = end + 2, run[end + 1].value
    is_of_dozen = kind_at(run, stop) == "article" and kind_at(run, stop + 1) == "dozen"
    if stop <= end + 1 or is_of_dozen:
        return end, value
    if kind_at(run, end - 1) == "dozen":
        return stop, value + part * run[end - 1].value
    if kind_at(run, end - 1) == "magnitude" and run[end - 1].value >= _MILLION:
        if kind_at(run, stop) == "magnitude":
            return stop + 1, value + part * run[stop].value
        return stop, value + part * run[end - 1].value
    return _read_magnitudes(run, stop, value + part)
