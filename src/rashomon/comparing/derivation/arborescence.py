"""The best rooted graph over weighted links, and how likely each link is over all such graphs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_Removed = tuple[int, Floats, float]  # a node, its steps to the others, its chance of leaving

FAINT = -600.0  # a weight of 1e-261; below some -745 nothing is left of it
ROOT = ""  # stands above every account of its own
Edge = tuple[str, str]  # origin, copy


def best_origins(nodes: Sequence[str], log_weights: Mapping[Edge, float]) -> dict[str, str]:
    """Copy → origin in the maximum spanning arborescence (Chu–Liu, Edmonds).

    Every node can hang on ``ROOT`` at log-weight 0: an own account. Nodes on ``ROOT`` are left
    out of the answer.

    >>> best_origins(["a", "b"], {("a", "b"): 2.0, ("b", "a"): 1.0})
    {'b': 'a'}
    """
    if not log_weights:
        return {}
    import networkx as nx  # a tenth of a second that a story without a likely link need not wait

    graph = nx.DiGraph()
    for node in sorted(nodes):
        graph.add_edge(ROOT, node, weight=0.0)
    for (origin, copy), weight in sorted(log_weights.items()):
        graph.add_edge(origin, copy, weight=weight)
    tree = nx.maximum_spanning_arborescence(graph, preserve_attrs=False)
    return {copy: origin for origin, copy in sorted(tree.edges) if origin != ROOT}


def link_posteriors(nodes: Sequence[str], log_weights: Mapping[Edge, float]) -> dict[Edge, float]:
    """Link → its share of the weight of all rooted graphs; the links of ``ROOT`` are among them.

    As Koo et al. (2007) and Xu and Smith (2018) have it from the matrix-tree theorem (Tutte 1984),
    without inverting a matrix that strong links both ways make singular: of a walk from a copy
    to ``ROOT`` that goes from copy to origin by weight, the last step out of the copy is its link
    in a graph drawn by weight (Wilson 1996), and that step's chance takes sums of weights only.

    >>> posteriors = link_posteriors(["a", "b"], {("a", "b"): 0.0})
    >>> round(posteriors["a", "b"], 2), round(posteriors["", "b"], 2)
    (0.5, 0.5)
    """
    names = sorted(nodes)
    place = {name: at for at, name in enumerate(names)}
    weights = _scaled(names, log_weights)
    steps, leaving = np.zeros((len(names), len(names))), np.zeros(len(names))
    for (origin, copy), weight in sorted(weights.items()):
        if origin == ROOT:
            leaving[place[copy]] = weight
        else:
            steps[place[copy], place[origin]] = weight
    taken = steps * _without_return(steps, leaving)
    total = leaving + taken.sum(axis=1)
    chances = {
        (origin, copy): (leaving[at] if origin == ROOT else taken[at, place[origin]]) / total[at]
        for origin, copy in sorted(weights)
        for at in [place[copy]]
    }
    return {edge: round(float(chance), 6) for edge, chance in chances.items()}


def _scaled(names: Sequence[str], log_weights: Mapping[Edge, float]) -> dict[Edge, float]:
    """Weights, each node's incoming ones divided by their largest: posteriors stay the same.

    None is so small that it is lost as a number: two texts tied by a thousand have a way out.
    """
    incoming = {(ROOT, name): 0.0 for name in names} | dict(log_weights)
    top: dict[str, float] = {}
    for (_, copy), weight in incoming.items():
        top[copy] = max(weight, top.get(copy, -math.inf))
    return {edge: math.exp(_squeezed(weight - top[edge[1]])) for edge, weight in incoming.items()}


def _squeezed(log_weight: float) -> float:
    """A log-weight as it is down to ``FAINT``, and in the same order just below that if smaller."""
    excess = FAINT - log_weight
    return log_weight if excess <= 0 else FAINT - 100 * excess / (excess + 1000)


def _without_return(steps: Floats, leaving: Floats) -> Floats:
    """At ``[copy, node]`` the chance that a walk from ``node`` leaves without coming to ``copy``.

    Nodes are taken out one by one, their steps handed on to the others, by sums, products and
    quotients alone, so that the smallest chance is exact (Grassmann, Taksar and Heyman 1985);
    halves of the nodes are taken out together, so that the work is shared between the copies.
    """
    found = np.zeros_like(steps)
    everything = list(range(len(leaving)))
    todo: list[tuple[list[int], Floats, Floats, list[_Removed]]] = [
        (everything, steps, leaving, [])
    ]
    while todo:
        kept, steps, leaving, removed = todo.pop()
        if len(kept) == 1:
            found[kept[0]] = _handed_back(removed, len(leaving))
            continue
        halves = kept[: len(kept) // 2], kept[len(kept) // 2 :]
        for half, others in (halves, halves[::-1]):
            todo.append((half, *_less(others, steps, leaving, removed)))
    return found


def _less(
    nodes: list[int], steps: Floats, leaving: Floats, removed: list[_Removed]
) -> tuple[Floats, Floats, list[_Removed]]:
    """Steps and leaving without ``nodes``, and how each of these went on when it was taken out."""
    steps, leaving, removed = steps.copy(), leaving.copy(), list(removed)
    for node in nodes:
        steps[node, node] = 0.0
        total = steps[node].sum() + leaving[node]
        onward, out = steps[node] / total, float(leaving[node] / total)
        into = steps[:, node].copy()
        steps[:, node] = 0.0
        steps += np.outer(into, onward)
        leaving += into * out
        steps[node] = 0.0
        removed.append((node, onward, out))
    return steps, leaving, removed


def _handed_back(removed: list[_Removed], size: int) -> Floats:
    """The chance of leaving from each of ``removed``, the last taken out first."""
    chances = np.zeros(size)
    for node, onward, out in reversed(removed):
        chances[node] = onward @ chances + out
    return chances
