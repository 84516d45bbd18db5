"""The encoder: transformer layers over word pieces.

The layers are a graph that ``training/graph.py`` writes: its large matrix products are of whole
numbers, which come out the same on every machine and are three times as quick as fractions. A
window is run by itself and on one thread, so that its numbers hang on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from rashomon.models.wordpieces import PieceCutter

Floats = NDArray[np.float32]
N_CASES = 7
HEAD_WIDTH = 32
MIXED_LAYERS = 4
"""The last layers whose mean, with learned shares, is a piece's vector."""
WINDOW = 128
"""Words read together; whole paragraphs where they fit."""
STOPS = frozenset(".?!")
ERRORS_ONLY = 3
INPUT, OUTPUT = "embedded", "mixed"
"""Names of what goes into the graph of layers and what comes out of it."""


class TransformerEncoder:
    """Word vectors as the means of their pieces' vectors."""

    def __init__(self, weights: dict[str, Any], pieces: Sequence[str]) -> None:
        self.cutter = PieceCutter(pieces)
        self.pieces, self.steps = weights["pieces"], weights["pieces.steps"]
        name = "encoder.embeddings"
        self.positions = weights[f"{name}.position_embeddings.weight"]
        self.positions = self.positions + weights[f"{name}.token_type_embeddings.weight"][0]
        self.norm = _read_norm(weights, f"{name}.LayerNorm")
        self.cases = weights["cases.weight"]
        self.session = open_session(weights["graph"].tobytes())

    def encode(self, words: Sequence[str], breaks: NDArray[np.bool_]) -> Floats:
        """One vector per word of a text; ``breaks`` marks words after a blank line."""
        parts = [
            self._encode_window(words[start:end], breaks[start:end])
            for start, end in cut_windows(words, breaks)
        ]
        return np.concatenate(parts)

    def _encode_window(self, words: Sequence[str], breaks: NDArray[np.bool_]) -> Floats:
        cut = [self.cutter.cut(word) for word in words]
        sizes = np.array([len(numbers) for numbers in cut])
        if sizes.sum() > len(self.positions) - 2:
            middle = len(words) // 2
            halves = slice(0, middle), slice(middle, len(words))
            return np.concatenate([self._encode_window(words[h], breaks[h]) for h in halves])
        cases = [self.cutter.classify(word) for word in words] + N_CASES * breaks.astype(np.intp)
        numbers = [n for piece_numbers in cut for n in piece_numbers]
        hidden = self._embed(
            np.array([self.cutter.opening, *numbers, self.cutter.closing]),
            np.concatenate([[0], np.repeat(cases, sizes), [0]]),
        )
        mixed = self.session.run([OUTPUT], {INPUT: hidden[None]})[0][0]
        starts = np.concatenate([[0], sizes.cumsum()[:-1]])
        vectors: Floats = _add_up(mixed[1:-1], starts, sizes) / sizes[:, None]
        return vectors.astype(np.float32)

    def _embed(self, numbers: NDArray[np.intp], cases: NDArray[np.intp]) -> Floats:
        rows = self.pieces[numbers] * self.steps[numbers][:, None]
        rows += self.cases[cases]
        rows += self.positions[: len(numbers)]
        return _normalise(rows, self.norm)


def open_session(graph: bytes) -> InferenceSession:
    """The graph, ready to run on one thread; memory is not planned for every length of window."""
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = ERRORS_ONLY
    return InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def cut_windows(words: Sequence[str], breaks: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Start and end of the stretches of a text that are read together.

    They end with a paragraph where one ends in the second half, else with a sentence.
    """
    start = 0
    while start < len(words):
        end = min(start + WINDOW, len(words))
        if end < len(words):
            floor = start + WINDOW // 2
            paragraphs = np.flatnonzero(breaks[floor : end + 1])
            stops = [i for i in range(floor, end) if words[i] in STOPS]
            if len(paragraphs):
                end = floor + int(paragraphs[-1])
            elif stops:
                end = _pass_quote(words, stops[-1] + 1)
        yield start, end
        start = end


def _pass_quote(words: Sequence[str], end: int) -> int:
    """The end behind a closing quote or bracket that stands there."""
    return end + 1 if end < len(words) and words[end] in {"”", ")", "’"} else end


def _add_up(rows: Floats, starts: NDArray[np.intp], sizes: NDArray[np.intp]) -> Floats:
    """The sum of each run of rows: ``np.add.reduceat`` to the bit, and several times as fast.

    As there, the first row of a run is added to the sum of the rest.
    """
    sums = rows[starts]
    longer = np.flatnonzero(sizes > 1)
    rest = rows[starts[longer] + 1]
    for place in range(2, int(sizes.max())):
        has = sizes[longer] > place
        rest[has] += rows[starts[longer[has]] + place]
    sums[longer] += rest
    return sums


def _normalise(hidden: Floats, norm: tuple[Floats, Floats]) -> Floats:
    centred: Floats = hidden - hidden.mean(axis=1, keepdims=True, dtype=np.float32)
    variance = np.einsum("ij,ij->i", centred, centred) / np.float32(hidden.shape[1])
    centred *= (1 / np.sqrt(variance + np.float32(1e-12)))[:, None]
    centred *= norm[0]
    centred += norm[1]
    return centred


def _read_norm(weights: dict[str, Any], name: str) -> tuple[Floats, Floats]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]
