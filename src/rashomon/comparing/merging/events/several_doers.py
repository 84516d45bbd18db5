"""Sentences that tell in one breath what several did each for himself: "Orre, Velt and Dunn banned
him" beside Orre's ban and Velt's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from rashomon.comparing.merging.events.event_likeness import is_directed
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.merging.events.sides import Sides

Scored = Sequence[tuple[float, int, int]]


def find_several(scored: Scored, tellings: Sequence[Telling], sides: Sides) -> frozenset[int]:
    """The indices of the tellings that name several doers, of whom two are told to have done the
    same alone, and of further ones that are like these: none of them is one act."""
    alone: dict[int, set[str]] = defaultdict(set)
    pairs = [pair for _, left, right in scored for pair in ((left, right), (right, left))]
    for at, other in pairs:
        if _is_one_of(tellings[other], tellings[at], sides):
            alone[at] |= tellings[other].actors
    found = frozenset(at for at, doers in alone.items() if _are_several(doers, sides))
    like = {at for at, other in pairs if other in found and len(tellings[at].actors) > 1}
    return found | like


def _is_one_of(one: Telling, several: Telling, sides: Sides) -> bool:
    """Whether the first names a single doer, and the other him among more."""
    is_among = len(one.actors) == 1 and one.actors < several.actors
    return is_among and sides.are_named(one.actors) and is_directed(one) and is_directed(several)


def _are_several(doers: Iterable[str], sides: Sides) -> bool:
    """Whether two of them act each for himself, and not for one body."""
    return any(
        sides.are_two_of_a_kind(frozenset({one}), frozenset({two}))
        for one, two in combinations(sorted(doers), 2)
    )
