"""MUC, B³, CEAFe and their mean (the CoNLL score) of two clusterings of the same mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

Clustering = Mapping[Any, Hashable]  # mention → cluster


def conll(gold: Clustering, found: Clustering) -> dict[str, float]:
    """F1 of each measure and their mean, in percent."""
    scores = {"muc": muc(gold, found), "b3": b_cubed(gold, found), "ceafe": ceaf_e(gold, found)}
    return {**scores, "conll": sum(scores.values()) / 3}


def clusters(of: Clustering) -> list[frozenset[Hashable]]:
    members: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, cluster in of.items():
        members[cluster].add(mention)
    return [frozenset(each) for each in members.values()]


def f1(precision: float, recall: float) -> float:
    total = precision + recall
    return 200 * precision * recall / total if total else 0.0


def muc(gold: Clustering, found: Clustering) -> float:
    return f1(_links(found, gold), _links(gold, found))


def _links(key: Clustering, other: Clustering) -> float:
    """The share of the links of ``key`` that ``other`` keeps (Vilain et al. 1995)."""
    kept = wanted = 0
    for cluster in clusters(key):
        kept += len(cluster) - len({other[mention] for mention in cluster})
        wanted += len(cluster) - 1
    return kept / wanted if wanted else 0.0


def b_cubed(gold: Clustering, found: Clustering) -> float:
    in_gold = {mention: cluster for cluster in clusters(gold) for mention in cluster}
    in_found = {mention: cluster for cluster in clusters(found) for mention in cluster}
    shared = {mention: len(in_gold[mention] & in_found[mention]) for mention in gold}
    precision = sum(shared[mention] / len(in_found[mention]) for mention in gold) / len(gold)
    recall = sum(shared[mention] / len(in_gold[mention]) for mention in gold) / len(gold)
    return f1(precision, recall)


def ceaf_e(gold: Clustering, found: Clustering) -> float:
    left, right = clusters(gold), clusters(found)
    likeness = np.zeros((len(left), len(right)))
    place = {mention: at for at, cluster in enumerate(right) for mention in cluster}
    for row, cluster in enumerate(left):
        for mention in cluster:
            column = place[mention]
            both = len(cluster & right[column])
            likeness[row, column] = 2 * both / (len(cluster) + len(right[column]))
    rows, columns = linear_sum_assignment(-likeness)
    total = likeness[rows, columns].sum()
    return f1(total / len(right), total / len(left))
