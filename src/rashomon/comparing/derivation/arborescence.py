"""The best rooted graph over weighted links, and how likely each link is over all such graphs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

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
    """Link → its share of the weight of all rooted graphs (matrix-tree theorem, Tutte 1984).

    As in Koo et al. (2007) and Xu and Smith (2018); the links of ``ROOT`` are among them.

    >>> posteriors = link_posteriors(["a", "b"], {("a", "b"): 0.0})
    >>> round(posteriors["a", "b"], 2), round(posteriors["", "b"], 2)
    (0.5, 0.5)
    """
    names = sorted(nodes)
    place = {name: at for at, name in enumerate(names)}
    weights = _scaled(names, log_weights)
    laplacian = np.zeros((len(names), len(names)))
    for (origin, copy), weight in sorted(weights.items()):
        laplacian[place[copy], place[copy]] += weight
        if origin != ROOT:
            laplacian[place[origin], place[copy]] -= weight
    inverse = np.linalg.inv(laplacian)
    posteriors: dict[Edge, float] = {}
    for (origin, copy), weight in sorted(weights.items()):
        at = place[copy]
        other = 0.0 if origin == ROOT else inverse[at, place[origin]]
        chance = float(weight * (inverse[at, at] - other))
        posteriors[origin, copy] = round(min(1.0, max(0.0, chance)), 6)
    return posteriors


# Links weaker than the strongest into the same node by this (log) weigh nothing and would only
# make the matrix singular in floating point.
_SPREAD = 12.0


def _scaled(names: Sequence[str], log_weights: Mapping[Edge, float]) -> dict[Edge, float]:
    """Weights, each node's incoming ones divided by their largest: posteriors stay the same."""
    incoming = {(ROOT, name): 0.0 for name in names} | dict(log_weights)
    top: dict[str, float] = {}
    for (_, copy), weight in incoming.items():
        top[copy] = max(weight, top.get(copy, -math.inf))
    return {
        edge: math.exp(max(-_SPREAD, weight - top[edge[1]])) for edge, weight in incoming.items()
    }
