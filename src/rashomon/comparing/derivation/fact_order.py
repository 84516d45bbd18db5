"""The same facts in the same order: names, figures and telling words, each at first mention."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.comparing.derivation.wording import Fact, Wording


@dataclass(frozen=True, slots=True)
class FactOrder:
    """What two wordings tell alike: how many facts, in how far one order, and how much of each."""

    shared: int  # facts that both tell
    concord: float  # pairs of them in one order less pairs turned round, of all pairs, -1..1
    held: float  # of the weight of its facts, what the other tells too: the smaller part, 0..1


def compare_facts(left: Wording, right: Wording) -> FactOrder:
    """The facts that both tell. Two in one sentence of either text have no order.

    An independent report meets some of another's facts, in an order of its own, and has others;
    whoever rewrites a text keeps most of them, their order, and what was left out.
    """
    shared = [fact for fact in left.facts if fact in right.facts]
    places = sorted((left.facts[fact].sentence, right.facts[fact].sentence) for fact in shared)
    return FactOrder(
        shared=len(shared),
        concord=_concord(places),
        held=min(_held(left.facts, shared), _held(right.facts, shared)),
    )


def _held(facts: Mapping[float | str, Fact], shared: list[float | str]) -> float:
    total = sum(fact.weight for fact in facts.values())
    return sum(facts[each].weight for each in shared) / total if total else 0.0


def _concord(places: list[tuple[int, int]]) -> float:
    """Kendall's rank correlation of ``places``, sorted, ties left out (Goodman and Kruskal)."""
    before: list[int] = []
    waiting: list[int] = []
    same = turned = 0
    for at, (left, right) in enumerate(places):
        same += bisect_left(before, right)
        turned += len(before) - bisect_left(before, right + 1)
        waiting.append(right)
        if at + 1 == len(places) or places[at + 1][0] != left:
            for each in waiting:
                insort(before, each)
            waiting.clear()
    return (same - turned) / (same + turned) if same + turned else 0.0
