"""The reading network in numpy: words of one text in, scores of every task out.

Trained elsewhere (``training/`` in the repository); here are only the forward steps. A text is
always read by itself, so its scores do not hang on what else is read in the same run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
WORD_TASKS = ("tags", "feats", "lemmas", "starts", "names")
PAIR_TASKS = ("arc_dependent", "arc_head", "dep_dependent", "dep_head")


class Encoder(Protocol):
    """Anything that turns the words of a text into vectors."""

    def encode(self, words: Sequence[str], breaks: NDArray[np.bool_]) -> Floats:
        """One vector per word of a text; ``breaks`` marks words after a blank line."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of the words of one text: one row per word, one column per class."""

    tags: Floats
    feats: Floats
    lemmas: Floats
    starts: Floats
    names: Floats
    arc_dependent: Floats
    arc_head: Floats
    dep_dependent: Floats
    dep_head: Floats


class Network:
    """The output layers over an encoder."""

    def __init__(self, encoder: Encoder, weights: dict[str, Any]) -> None:
        self.encoder = encoder
        self.weights = weights
        names = [f"heads.{task}" for task in (*WORD_TASKS, *PAIR_TASKS)]
        self.output = np.concatenate([weights[f"{n}.weight"] for n in names]).T.copy()
        self.output_bias = np.concatenate([weights[f"{n}.bias"] for n in names])
        self.bilinear = np.ascontiguousarray(weights["heads.arc_bilinear.weight"].T)
        self.edges = np.cumsum([weights[f"{n}.bias"].shape[0] for n in names])[:-1]

    def read(self, words: Sequence[str], breaks: NDArray[np.bool_]) -> Scores:
        """Scores for the words of one text; ``breaks`` marks words after a blank line."""
        out = self.encoder.encode(words, breaks) @ self.output
        out += self.output_bias
        parts = np.split(out, self.edges, axis=1)
        pairs = [np.maximum(part, 0) if i < 2 else part for i, part in enumerate(parts[5:])]
        return Scores(*parts[:5], *pairs)

    def score_arcs(self, scores: Scores, start: int, end: int) -> Floats:
        """How well each word of a sentence suits as the head of each, [words, heads].

        The diagonal holds the scores for being the root.
        """
        dependent = scores.arc_dependent[start:end]
        weights = self.weights
        query = dependent @ self.bilinear
        arcs: Floats = (query + weights["heads.arc_bilinear.bias"]) @ scores.arc_head[start:end].T
        root = dependent @ weights["heads.arc_root.weight"][0] + weights["heads.arc_root.bias"]
        np.fill_diagonal(arcs, root)
        return arcs

    def score_deps(self, scores: Scores, heads: NDArray[np.intp]) -> Floats:
        """Scores of the relations of every word to its head (roots are their own)."""
        chosen = scores.dep_head[heads]
        chosen[heads == np.arange(len(heads))] = 0
        pairs = np.maximum(scores.dep_dependent + chosen, 0)
        out: Floats = pairs @ self.weights["heads.deps.weight"].T + self.weights["heads.deps.bias"]
        return out
