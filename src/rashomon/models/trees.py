"""The best tree over the words of a sentence, given how well each suits as the head of each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Heads = NDArray[np.intp]
Floats = NDArray[np.float32]


def find_tree(arcs: Floats) -> Heads:
    """The heads of the best tree; the root is its own head.

    ``arcs[i, j]`` is the score of word j as the head of word i, on the diagonal of i as root.

    >>> find_tree(np.array([[0, 5, 0], [0, 3, 0], [0, 4, 1]], dtype=np.float32)).tolist()
    [1, 1, 1]
    """
    heads: Heads = arcs.argmax(axis=1)
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) == 1 and not find_cycle(heads.tolist()):
        return heads
    logs = arcs - np.log(np.exp(arcs - arcs.max(1, keepdims=True)).sum(1, keepdims=True))
    logs -= arcs.max(1, keepdims=True)
    root = _choose_root(logs)
    np.fill_diagonal(logs, -np.inf)
    logs[root] = -np.inf
    logs[root, root] = 0.0
    return _span_tree(logs, root)


def _choose_root(logs: Floats) -> int:
    """The word that loses least by being the root rather than hanging on its best head."""
    root = np.diag(logs).copy()
    others = logs.copy()
    np.fill_diagonal(others, -np.inf)
    best = others.max(axis=1) if len(logs) > 1 else np.zeros(1)
    return int(np.argmax(root - best))


def find_cycle(heads: list[int]) -> list[int]:
    """The words of a circle of heads, or nothing; a word that is its own head is no circle.

    >>> find_cycle([0, 0, 3, 2])
    [2, 3]
    """
    state = [0] * len(heads)
    for first in range(len(heads)):
        path = []
        word = first
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word]
        if state[word] == 1 and heads[word] != word:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []


def _span_tree(logs: Floats, root: int) -> Heads:
    """The maximum spanning tree from the root (Chu and Liu 1965; Edmonds 1967)."""
    heads: Heads = logs.argmax(axis=1)
    heads[root] = root
    cycle = find_cycle(heads.tolist())
    if not cycle:
        return heads
    inside = np.zeros(len(logs), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.array(cycle)
    lost = logs[ring] - logs[ring, heads[ring]][:, None]
    enter = lost[:, outside].argmax(axis=0)
    leave = logs[outside][:, ring].argmax(axis=1)
    small = _contract(logs, outside, lost[enter, outside], ring[leave])
    small_heads = _span_tree(small, int(np.flatnonzero(outside == root)[0]))
    return _expand(heads, small_heads, outside, ring[leave], ring[enter])


def _contract(logs: Floats, outside: Heads, into: Floats, leave: Heads) -> Floats:
    """The scores with the circle as one last word."""
    n = len(outside)
    small = np.full((n + 1, n + 1), -np.inf, dtype=logs.dtype)
    small[:n, :n] = logs[np.ix_(outside, outside)]
    small[:n, n] = logs[outside, leave]
    small[n, :n] = into
    return small


def _expand(heads: Heads, small_heads: Heads, outside: Heads, leave: Heads, enter: Heads) -> Heads:
    """The heads over all words, from those over the contracted ones."""
    n = len(outside)
    full = heads.copy()
    for i, head in enumerate(small_heads[:n].tolist()):
        full[outside[i]] = leave[i] if head == n else outside[head]
    entry = int(small_heads[n])
    full[enter[entry]] = outside[entry]
    return full
