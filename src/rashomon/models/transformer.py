"""The encoder: six transformer layers over word pieces, in numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.models.wordpieces import PieceCutter, classify_case

Floats = NDArray[np.float32]
N_CASES = 7
HEAD_WIDTH = 32
MIXED_LAYERS = 4
"""The last layers whose mean, with learned shares, is a piece's vector."""
WINDOW = 128
"""Words read together; whole paragraphs where they fit."""
STOPS = frozenset(".?!")
GELU = np.float32(np.sqrt(2 / np.pi))


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer, turned for row vectors."""

    attention: Floats
    attention_bias: Floats
    joined: Floats
    joined_bias: Floats
    first_norm: tuple[Floats, Floats]
    wide: Floats
    wide_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    second_norm: tuple[Floats, Floats]


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
        numbers = range(sum(key.endswith("attention.self.key.bias") for key in weights))
        self.layers = [_read_layer(weights, f"encoder.encoder.layer.{i}.") for i in numbers]
        shares = np.exp(weights["mix"])
        self.shares = shares / shares.sum()

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
        cases = [classify_case(w) + N_CASES * int(b) for w, b in zip(words, breaks, strict=True)]
        numbers = [n for piece_numbers in cut for n in piece_numbers]
        hidden = self._embed(
            np.array([self.cutter.opening, *numbers, self.cutter.closing]),
            np.concatenate([[0], np.repeat(cases, sizes), [0]]),
        )
        mixed = np.zeros_like(hidden)
        first_mixed = len(self.layers) - MIXED_LAYERS
        for number, layer in enumerate(self.layers):
            hidden = _run_layer(layer, hidden)
            if number >= first_mixed:
                mixed += self.shares[number - first_mixed] * hidden
        starts = np.concatenate([[0], sizes.cumsum()[:-1]])
        vectors: Floats = np.add.reduceat(mixed[1:-1], starts, axis=0) / sizes[:, None]
        return vectors.astype(np.float32)

    def _embed(self, numbers: NDArray[np.intp], cases: NDArray[np.intp]) -> Floats:
        rows = self.pieces[numbers] * self.steps[numbers][:, None]
        return _normalise(rows + self.cases[cases] + self.positions[: len(numbers)], self.norm)


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


def _run_layer(layer: Layer, hidden: Floats) -> Floats:
    attended = _attend(hidden @ layer.attention + layer.attention_bias)
    hidden = _normalise(hidden + attended @ layer.joined + layer.joined_bias, layer.first_norm)
    wide = _bend(hidden @ layer.wide + layer.wide_bias)
    return _normalise(hidden + wide @ layer.narrow + layer.narrow_bias, layer.second_norm)


def _attend(joined: Floats) -> Floats:
    """Self-attention of joined queries, keys and values [pieces, 3 × width]."""
    n = len(joined)
    queries, keys, values = joined.reshape(n, 3, -1, HEAD_WIDTH).transpose(1, 2, 0, 3)
    scores: Floats = queries @ keys.transpose(0, 2, 1)
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True, dtype=np.float32)
    mixed: Floats = (scores @ values).transpose(1, 0, 2).reshape(n, -1)
    return mixed


def _bend(wide: Floats) -> Floats:
    """The GELU curve, by its usual approximation with tanh."""
    curve = wide * wide
    curve *= np.float32(0.044715)
    curve += 1
    curve *= wide
    curve *= GELU
    np.tanh(curve, out=curve)
    curve += 1
    curve *= wide
    curve *= np.float32(0.5)
    return curve


def _normalise(hidden: Floats, norm: tuple[Floats, Floats]) -> Floats:
    centred: Floats = hidden - hidden.mean(axis=1, keepdims=True, dtype=np.float32)
    variance = np.einsum("ij,ij->i", centred, centred) / np.float32(hidden.shape[1])
    centred *= (1 / np.sqrt(variance + np.float32(1e-12)))[:, None]
    centred *= norm[0]
    centred += norm[1]
    return centred


def _read_norm(weights: dict[str, Any], name: str) -> tuple[Floats, Floats]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]


def _read_layer(weights: dict[str, Any], name: str) -> Layer:
    """One layer; the queries take on the scaling of the attention scores."""
    parts = [f"{name}attention.self.{part}" for part in ("query", "key", "value")]
    scale = np.float32(1 / np.sqrt(HEAD_WIDTH))
    factors = [scale, np.float32(1), np.float32(1)]
    return Layer(
        np.concatenate(
            [weights[f"{p}.weight"].T * f for p, f in zip(parts, factors, strict=True)], axis=1
        ),
        np.concatenate([weights[f"{p}.bias"] * f for p, f in zip(parts, factors, strict=True)]),
        weights[f"{name}attention.output.dense.weight"].T.copy(),
        weights[f"{name}attention.output.dense.bias"],
        _read_norm(weights, f"{name}attention.output.LayerNorm"),
        weights[f"{name}intermediate.dense.weight"].T.copy(),
        weights[f"{name}intermediate.dense.bias"],
        weights[f"{name}output.dense.weight"].T.copy(),
        weights[f"{name}output.dense.bias"],
        _read_norm(weights, f"{name}output.LayerNorm"),
    )
