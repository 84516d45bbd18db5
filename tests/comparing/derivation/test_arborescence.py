"""The share of each link in all rooted graphs, held against counting them all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing.derivation.arborescence import ROOT, Edge, best_origins, link_posteriors

NODES = ("a", "b", "c", "d")
EDGES = [(one, other) for one in NODES for other in NODES if one != other]


def graphs() -> Iterator[dict[str, str]]:
    """Every choice of an origin for each of ``NODES`` that leads to ``ROOT`` from everywhere."""
    for origins in product((ROOT, *NODES), repeat=len(NODES)):
        chosen = dict(zip(NODES, origins, strict=True))
        if all(_ends(node, chosen) for node in NODES):
            yield chosen


def _ends(node: str, chosen: Mapping[str, str]) -> bool:
    for _ in NODES:
        node = chosen.get(node, ROOT)
    return node == ROOT


GRAPHS = list(graphs())


def counted(log_weights: Mapping[Edge, float]) -> dict[Edge, float]:
    """The share of each link in the weight of all graphs, by exact sums over all of them."""
    weights = {(ROOT, node): Fraction(1) for node in NODES}
    weights |= {edge: Fraction(math.exp(weight)) for edge, weight in log_weights.items()}
    shares = dict.fromkeys(weights, Fraction(0))
    for chosen in GRAPHS:
        edges = [(origin, copy) for copy, origin in chosen.items()]
        weight = math.prod((weights.get(edge, Fraction(0)) for edge in edges), start=Fraction(1))
        for edge in edges:
            if edge in shares:
                shares[edge] += weight
    total = sum(shares[edge] for edge in shares if edge[1] == NODES[0])
    return {edge: float(share / total) for edge, share in shares.items()}


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(EDGES), st.floats(-60, 60)))
def test_posteriors_are_the_shares_in_all_graphs(log_weights: dict[Edge, float]) -> None:
    assert link_posteriors(NODES, log_weights) == pytest.approx(counted(log_weights), abs=2e-6)


def test_a_strong_link_both_ways_beside_a_stronger_one_is_not_lost() -> None:
    both = {("a", "b"): 40.0, ("b", "a"): 40.0, ("b", "c"): 20.0, ("c", "b"): 20.0}
    posteriors = link_posteriors(["a", "b", "c"], both)
    third = pytest.approx(1 / 3, abs=1e-5)
    assert [posteriors[each] for each in (("a", "b"), ("c", "b"), (ROOT, "a"), (ROOT, "c"))] == [
        third
    ] * 4


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(EDGES), st.floats(-60, 60)))
def test_a_link_that_nearly_every_graph_has_is_in_the_best(log_weights: dict[Edge, float]) -> None:
    best = best_origins(NODES, log_weights)
    for (origin, copy), chance in link_posteriors(NODES, log_weights).items():
        if chance > 0.999:
            assert best.get(copy, ROOT) == origin


@pytest.mark.parametrize("tie", [800.0, 2000.0])
def test_texts_tied_beyond_measure_still_have_a_first_one(tie: float) -> None:
    shares = link_posteriors(["a", "b"], {("a", "b"): tie, ("b", "a"): tie - 200})
    assert shares["a", "b"] > 0.9
    assert shares[ROOT, "a"] > 0.9
    even = link_posteriors(["a", "b"], {("a", "b"): tie, ("b", "a"): tie})
    assert even["a", "b"] == even["b", "a"] == 0.5
