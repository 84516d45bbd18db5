"""The tree search: always one root, never a circle, and the best such tree."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.models.trees import find_cycle, find_tree


def is_tree(heads: list[int]) -> bool:
    roots = [i for i, head in enumerate(heads) if i == head]
    return len(roots) == 1 and not find_cycle(heads)


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_any_scores_give_a_tree(n: int, seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(scale=4, size=(n, n)).astype(np.float32)
    assert is_tree(find_tree(arcs).tolist())


@pytest.mark.parametrize("seed", range(20))
def test_no_tree_with_the_same_root_scores_higher(seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(scale=4, size=(4, 4)).astype(np.float32)
    logs = arcs - np.log(np.exp(arcs).sum(axis=1, keepdims=True))
    heads = find_tree(arcs).tolist()
    root = next(i for i, head in enumerate(heads) if i == head)
    rivals = [h for h in product(range(4), repeat=4) if is_tree(list(h)) and h[root] == root]
    best = max(sum(logs[i, head] for i, head in enumerate(h)) for h in rivals)
    assert sum(logs[i, head] for i, head in enumerate(heads)) == pytest.approx(best, abs=1e-4)


def test_two_wishes_to_be_root_leave_one() -> None:
    arcs = np.array([[5, 0, 0], [0, 0, 4], [0, 3, 4]], dtype=np.float32)
    heads = find_tree(arcs).tolist()
    assert is_tree(heads)
    assert heads[0] == 0
