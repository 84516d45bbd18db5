"""Two word sequences laid side by side: shared runs, edits, and order kept."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from typing import Literal

_COMMON_SEED = 20  # places a seed run may have in a text before it is passed over (cost bound)


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """``length`` equal words at ``left`` of one sequence and ``right`` of the other."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Seeds:
    """A sequence of words and the places where each run of ``length`` of them begins."""

    words: Sequence[str]
    length: int
    places: Mapping[tuple[str, ...], Sequence[int]]


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
    return runs_between(find_seeds(left, shortest), find_seeds(right, shortest))


def find_seeds(words: Sequence[str], length: int) -> Seeds:
    """Where each run of ``length`` words begins in ``words``: found once, compared with many."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, seed in enumerate(zip(*(words[shift:] for shift in range(length)), strict=False)):
        places[seed].append(at)
    return Seeds(words, length, places)


def runs_between(left: Seeds, right: Seeds) -> tuple[Run, ...]:
    """The runs that ``find_runs`` finds, from the seeds of both sequences."""
    found = sorted(_maximal(left, right), key=lambda run: (-run.length, run))
    free_left, free_right = [True] * len(left.words), [True] * len(right.words)
    tiles: list[Run] = []
    for run in found:
        tiles += _place(run, free_left, free_right, left.length)
    return tuple(sorted(tiles))


def _maximal(left: Seeds, right: Seeds) -> set[Run]:
    one, two, size = left.words, right.words, left.length
    runs: set[Run] = set()
    for seed in left.places.keys() & right.places.keys():
        if len(right.places[seed]) > _COMMON_SEED:
            continue
        for at, other in product(left.places[seed], right.places[seed]):
            if at and other and one[at - 1] == two[other - 1]:
                continue  # the run began earlier
            runs.add(Run(at, other, size + _more(one, two, at + size, other + size)))
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
