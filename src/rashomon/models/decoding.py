"""From scores to decisions: sentences, names, trees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.models.network import Network, Scores
from rashomon.models.trees import Heads, find_tree

START_SHARE = 0.5
LINE_START_SHARE = 0.15
"""A sentence starts at a word from this probability on; less is asked of the first in a line."""
MAX_SENTENCE = 300
"""Longer sentences are cut, so that a text without any stop costs no square of its length."""

Flags = NDArray[np.bool_]
Classes = NDArray[np.intp]


def find_starts(scores: NDArray[np.float32], breaks: Flags, lines: Flags) -> list[int]:
    """The words that sentences start at; ``breaks`` follow a blank line, ``lines`` a line end."""
    share = 1 / (1 + np.exp(scores[:, 0] - scores[:, 1]))
    starts = breaks | (share > np.where(lines, LINE_START_SHARE, START_SHARE))
    starts[0] = True
    found: list[int] = []
    for start in np.flatnonzero(starts).tolist():
        while found and start - found[-1] > MAX_SENTENCE:
            found.append(found[-1] + MAX_SENTENCE)
        found.append(start)
    while len(scores) - found[-1] > MAX_SENTENCE:
        found.append(found[-1] + MAX_SENTENCE)
    return found


def find_heads(network: Network, scores: Scores, starts: list[int]) -> Heads:
    """The head of every word of a text, sentence by sentence; roots are their own."""
    ends = [*starts[1:], len(scores.tags)]
    heads: Heads = np.empty(len(scores.tags), dtype=np.intp)
    for start, end in zip(starts, ends, strict=True):
        heads[start:end] = start + find_tree(network.score_arcs(scores, start, end))
    return heads


class NameDecoder:
    """Finds the best well-formed run of name tags: no I- tag without its own before it."""

    def __init__(self, labels: list[str]) -> None:
        n = len(labels)
        self.labels = labels
        self.openings = np.array([i for i, label in enumerate(labels) if label.startswith("B-")])
        kinds = [labels[i][2:] for i in self.openings]
        self.insides = np.array([labels.index(f"I-{kind}") for kind in kinds])
        self.forbidden = np.zeros((n, n), dtype=np.float32)
        self.first = np.zeros(n, dtype=np.float32)
        for j, label in enumerate(labels):
            if label.startswith("I-"):
                allowed = {f"B-{label[2:]}", label}
                self.first[j] = -1e9
                self.forbidden[:, j] = [0 if before in allowed else -1e9 for before in labels]

    def decode(
        self, scores: NDArray[np.float32], starts: list[int], words: Sequence[str]
    ) -> Classes:
        """The tag numbers of every word; no name runs over the start of a sentence.

        The same name is of one kind throughout a text: the one its mentions suit best together.
        """
        shifted = scores - scores.max(axis=1, keepdims=True)
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        tags: Classes = logs.argmax(axis=1)
        for start, end in zip(starts, [*starts[1:], len(tags)], strict=True):
            if tags[start:end].any() and not self._is_well_formed(tags[start:end]):
                tags[start:end] = self._search(logs[start:end])
        return self._agree(tags, logs, words)

    def _agree(self, tags: Classes, logs: NDArray[np.float32], words: Sequence[str]) -> Classes:
        spans_by_name: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        for start in np.flatnonzero(np.isin(tags, self.openings)).tolist():
            end = start + 1
            while end < len(tags) and tags[end] in self.insides:
                end += 1
            spans_by_name[tuple(words[start:end])].append((start, end))
        for spans in spans_by_name.values():
            if len({int(tags[start]) for start, _ in spans}) > 1:
                kind = int(np.argmax(sum(self._weigh(logs[a:b]) for a, b in spans)))
                for start, end in spans:
                    tags[start] = self.openings[kind]
                    tags[start + 1 : end] = self.insides[kind]
        return tags

    def _weigh(self, logs: NDArray[np.float32]) -> NDArray[np.float32]:
        """How well the words of a name suit each kind."""
        weights: NDArray[np.float32] = logs[0, self.openings] + logs[1:, self.insides].sum(axis=0)
        return weights

    def _is_well_formed(self, tags: Classes) -> bool:
        steps = self.forbidden[tags[:-1], tags[1:]]
        return bool(self.first[tags[0]] == 0 and not steps.any())

    def _search(self, logs: NDArray[np.float32]) -> Classes:
        """Viterbi's search for the best allowed run of tags."""
        best = logs[0] + self.first
        back = np.zeros(logs.shape, dtype=np.intp)
        for i in range(1, len(logs)):
            paths = best[:, None] + self.forbidden
            back[i] = paths.argmax(axis=0)
            best = paths.max(axis=0) + logs[i]
        tags: Classes = np.empty(len(logs), dtype=np.intp)
        tags[-1] = best.argmax()
        for i in range(len(logs) - 1, 0, -1):
            tags[i - 1] = back[i, tags[i]]
        return tags
