"""Printed quantities as ranges: when two can both hold."""

from __future__ import annotations

import math

from rashomon.types import Comparator, FigureMention

# How far from the printed number the thing may be, as factors. "About" and "nearly" by the spread
# of the exact numbers that other articles of one story print for the same thing; the open
# comparators are bounded so that "more than 100" does not agree with 5,000.
_FACTORS: dict[Comparator, tuple[float, float]] = {
    "exactly": (1.0, 1.0),
    "record": (1.0, 1.0),
    "about": (0.85, 1.15),
    "nearly": (0.8, 1.0),
    "at least": (1.0, 1.5),
    "more than": (1.0, 1.5),
    "at most": (0.5, 1.0),
    "less than": (0.5, 1.0),
}
_ROUNDED_FROM = 1000  # smaller counts are printed as they are; larger ones are often rounded
_MOST_DECIMALS = 6
_SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86_400.0,
    "week": 604_800.0,
}

Bounds = tuple[float, float]


def bounds_of(mention: FigureMention) -> Bounds:
    """The least and the greatest value that the printed words allow, in base units.

    >>> from rashomon.types import Span
    >>> bounds_of(FigureMention(Span(0, 9), "hour", "nearly", value=2))
    (5760.0, 7200.0)
    """
    low = mention.low if mention.low is not None else mention.value
    high = mention.high if mention.high is not None else mention.value
    down, up = _FACTORS[mention.comparator]
    scale = _SECONDS.get(mention.unit, 1.0)
    low, high = scale * (low or 0.0) * down, scale * (high or 0.0) * up
    return (low, high) if low <= high else (high, low)


def base_unit(unit: str) -> str:
    """The unit that figures are compared in: durations are one kind of quantity."""
    return "duration" if unit in _SECONDS else unit


def overlap(left: Bounds, right: Bounds) -> Bounds | None:
    """The values that both ranges allow, rounding granted; ``None`` where there are none.

    >>> overlap((3000, 3000), (3012, 3012)), overlap((10, 10), (12, 12))
    ((3012, 3012), None)
    """
    low, high = max(left[0], right[0]), min(left[1], right[1])
    if low <= high:
        return low, high
    for rounded, exact in ((left, right), (right, left)):
        if rounded[0] == rounded[1] and _rounds_to(exact, rounded[0]):
            return exact
    return None


def is_far_above(one: FigureMention, other: FigureMention) -> bool:
    """Whether of two numbers the lower is printed as "more than" it, where a writer who meant the
    higher would have taken another: it lies two steps of the lower one's last digit above it.

    >>> from rashomon.types import Span
    >>> more = FigureMention(Span(0, 3), "USD", "more than", value=57)
    >>> near, far = (FigureMention(Span(0, 2), "USD", "exactly", value=each) for each in (58, 76))
    >>> is_far_above(more, near), is_far_above(far, more), is_far_above(near, far)
    (False, True, False)
    """
    if one.value is None or other.value is None:
        return False
    low, high = sorted((one, other), key=lambda each: each.value or 0.0)
    value = low.value or 0.0
    return low.comparator == "more than" and (high.value or 0.0) > value + 2 * _round_step(value)


def _round_step(value: float) -> float:
    """As ``step_of``; five of it where ``value`` ends in a five: 5 for 25, 50 for 250."""
    step = step_of(value)
    return 5 * step if round(value / step) % 5 == 0 else step


def _rounds_to(exact: Bounds, rounded: float) -> bool:
    """Whether ``rounded`` is what a writer makes of ``exact`` to fewer digits.

    >>> _rounds_to((1.24, 1.24), 1.2), _rounds_to((1.34, 1.34), 1.2), _rounds_to((12, 12), 10)
    (True, False, False)
    """
    is_small = rounded < _ROUNDED_FROM
    if exact[0] != exact[1] or (is_small and exact[0] == int(exact[0])):
        return False
    step = min(1.0, step_of(rounded)) if is_small else step_of(rounded)
    return step > step_of(exact[0]) and abs(exact[0] - rounded) <= step / 2


def step_of(value: float) -> float:
    """The place of the last digit of ``value`` that is not zero: 100 for 3,100, 0.1 for 1.2."""
    if value != int(value):
        places = range(1, _MOST_DECIMALS)
        return 10.0 ** -next((n for n in places if round(value, n) == value), _MOST_DECIMALS)
    if value == 0:
        return 0.0
    step = 1
    while int(value) % (step * 10) == 0 and step < 10 ** int(math.log10(value)):
        step *= 10
    return float(step)
