"""Runs of n words: what two texts share of them, and how much of one is in the other."""

from __future__ import annotations

from collections.abc import Sequence


def shingles(forms: Sequence[str], size: int) -> frozenset[tuple[str, ...]]:
    """Every run of ``size`` words.

    >>> sorted(shingles(("a", "great", "honor"), 2))
    [('a', 'great'), ('great', 'honor')]
    """
    return frozenset(tuple(forms[at : at + size]) for at in range(len(forms) - size + 1))


def containment(copy: Sequence[str], origin: Sequence[str], size: int) -> float:
    """The share of ``copy``'s runs of ``size`` words that ``origin`` has too (Broder 1997).

    >>> containment(("a", "great", "honor"), ("it", "is", "a", "great", "day"), 2)
    0.5
    """
    runs = shingles(copy, size)
    return len(runs & shingles(origin, size)) / len(runs) if runs else 0.0
