"""Two word sequences laid side by side: shared runs, edits, and order kept."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_COMMON_SEED = 20  # places a seed run may have in a text before it is passed over (cost bound)


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """``length`` equal words at ``left`` of one sequence and ``right`` of the other."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Edit:
    """Words ``left[0]:left[1]`` of one sequence that stand for ``right[0]:right[1]``."""

    kind: Literal["equal", "insert", "delete", "replace"]
    left: tuple[int, int]
    right: tuple[int, int]


def find_runs(left: Sequence[str], right: Sequence[str], *, shortest: int) -> tuple[Run, ...]:
    """Shared runs of at least ``shortest`` words, longest first, none overlapping another.

    Greedy string tiling (Wise 1993) over seeds of ``shortest`` words; runs may stand in any
    order in the two sequences. In order of ``left``.

    >>> find_runs("a b c x d e f".split(), "d e f y a b c".split(), shortest=3)
    (Run(left=0, right=4, length=3), Run(left=4, right=0, length=3))
    """
    found = sorted(_maximal(left, right, shortest), key=lambda run: (-run.length, run))
    free_left, free_right = [True] * len(left), [True] * len(right)
    tiles: list[Run] = []
    for run in found:
        tiles += _place(run, free_left, free_right, shortest)
    return tuple(sorted(tiles))


def _maximal(left: Sequence[str], right: Sequence[str], size: int) -> set[Run]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(right) - size + 1):
        places[tuple(right[at : at + size])].append(at)
    runs: set[Run] = set()
    for at in range(len(left) - size + 1):
        seeds = places.get(tuple(left[at : at + size]), [])
        for other in seeds if len(seeds) <= _COMMON_SEED else []:
            if at and other and left[at - 1] == right[other - 1]:
                continue  # the run began earlier
            runs.add(Run(at, other, size + _more(left, right, at + size, other + size)))
    return runs


def _more(left: Sequence[str], right: Sequence[str], at: int, other: int) -> int:
    length = 0
    while (
        at + length < len(left)
        and other + length < len(right)
        and left[at + length] == right[other + length]
    ):
        length += 1
    return length


def _place(run: Run, left: list[bool], right: list[bool], shortest: int) -> list[Run]:
    """The parts of ``run`` that are still free on both sides; marks them taken."""
    tiles: list[Run] = []
    start = 0
    for step in range(run.length + 1):
        is_free = step < run.length and left[run.left + step] and right[run.right + step]
        if is_free:
            continue
        if step - start >= shortest:
            tiles.append(Run(run.left + start, run.right + start, step - start))
        start = step + 1
    for tile in tiles:
        left[tile.left : tile.left + tile.length] = [False] * tile.length
        right[tile.right : tile.right + tile.length] = [False] * tile.length
    return tiles


def find_edits(left: Sequence[str], right: Sequence[str]) -> tuple[Edit, ...]:
    """What turns ``left`` into ``right``, word by word (Ratcliff and Obershelp's matching).

    >>> [edit.kind for edit in find_edits("he felt positive".split(), "he felt good".split())]
    ['equal', 'replace']
    """
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return tuple(
        Edit(kind, (start, end), (other, other_end))
        for kind, start, end, other, other_end in matcher.get_opcodes()
    )


def longest_rising(values: Sequence[int]) -> int:
    """How many of ``values`` can be kept so that they rise: order kept, in steps.

    >>> longest_rising([0, 3, 1, 2, 9])
    4
    """
    tails: list[int] = []
    for value in values:
        at = bisect_left(tails, value)
        tails[at : at + 1] = [value]
    return len(tails)
