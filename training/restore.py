"""Parameters of a network out of a pipeline's folder, to train on from released weights.

    python training/restore.py FOLDER

compares what the restored network says of a few sentences with what the pipeline says. The layers
come back as whole numbers times their steps, so that the last digits differ.
"""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from graph import LAYER
from labels import LabelSets

WEIGHTS = Path("reader/weights.npz")
PIECES = "encoder.embeddings.word_embeddings.weight"
PARTS = tuple(f"attention.self.{part}" for part in ("query", "key", "value"))
"""What is one matrix in the graph and three in the network."""
OUTPUTS = ("attention.output.dense", "intermediate.dense", "output.dense")
PRODUCTS = 4
"""Matrices of a layer in the graph; the last two have their biases added apart."""
TASKS = ("tags", "feats", "lemmas", "starts", "names")
SENTENCES = (
    "The foreign minister of Turkey , Hakan Fidan , met United Nations envoys in New York .",
    "Acme Corp. said on Monday that it would not comment on the report .",
    "“ We have lost our homes , ” the villagers told reporters .",
)


def is_released(folder: Path) -> bool:
    """Whether the folder is a finished pipeline."""
    return (folder / WEIGHTS).exists()


def restore_labels(folder: Path) -> LabelSets:
    """The label sets that a finished pipeline gives."""
    with np.load(io.BytesIO((folder / WEIGHTS).read_bytes())) as stored:
        classes = json.loads(str(stored["classes"]))
    return LabelSets(**{name: classes[name] for name in LabelSets.__slots__})


def restore_state(folder: Path) -> dict[str, Tensor]:
    """The parameters of a finished pipeline by the names they have in training."""
    with np.load(io.BytesIO((folder / WEIGHTS).read_bytes())) as stored:
        weights = {name[2:]: stored[name] for name in stored.files if name.startswith("w.")}
    steps = weights.pop("pieces.steps").astype(np.float32)
    state = {PIECES: weights.pop("pieces") * steps[:, None]}
    state |= restore_layers(weights.pop("graph").tobytes())
    state |= weights
    return {name: torch.tensor(array.astype(np.float32)) for name, array in state.items()}


def restore_layers(graph: bytes) -> dict[str, NDArray[Any]]:
    """The parameters of the transformer layers out of the graph that ``graph.py`` wrote."""
    stored = onnx.load_from_string(graph).graph.initializer
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in stored}
    state = {name: array for name, array in constants.items() if name.startswith(LAYER)}
    products = [name.removesuffix(".matrix") for name in constants if name.endswith(".matrix")]
    added = [constants[name] for name in constants if name.startswith("Mul.")]
    for i in range(len(products) // PRODUCTS):
        here = products[i * PRODUCTS : (i + 1) * PRODUCTS]
        joined, *rows = [(constants[f"{p}.matrix"] * constants[f"{p}.steps"]).T for p in here]
        joined_bias, attended_bias, *_ = [constants[f"{p}.bias"] for p in here]
        thirds = np.split(joined, 3), np.split(joined_bias, 3)
        biases = [attended_bias, *added[2 * i : 2 * i + 2]]
        name = f"{LAYER}.{i}."
        for place, matrix, bias in (
            *zip(PARTS, *thirds, strict=True),
            *zip(OUTPUTS, rows, biases, strict=True),
        ):
            state[f"{name}{place}.weight"], state[f"{name}{place}.bias"] = matrix, bias
    return state


def compare_readings(folder: Path) -> dict[str, float]:
    """By task, the share of words of a few sentences of which network and pipeline say the same."""
    from rashomon.language import load_language
    from reader import BatchCutter, ReadingModel

    model = ReadingModel(restore_labels(folder))
    model.load_state_dict(restore_state(folder))
    model.eval()
    passages = [sentence.split() for sentence in SENTENCES]
    breaks = [[False] * len(words) for words in passages]
    with torch.inference_mode():
        readings = model(BatchCutter().cut(passages, breaks))
    network = load_language(str(folder)).get_pipe("reader").network
    same: dict[str, list[bool]] = {task: [] for task in TASKS}
    for i, words in enumerate(passages):
        scores = network.read(words, np.array(breaks[i]))
        for task in TASKS:
            ours = getattr(readings, task)[i, : len(words)].argmax(-1).numpy()
            same[task] += (ours == getattr(scores, task).argmax(axis=1)).tolist()
    return {task: sum(hits) / len(hits) for task, hits in same.items()}


def main() -> None:
    """Print the shares; they should be 1 or close to it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    print(compare_readings(parser.parse_args().folder))


if __name__ == "__main__":
    main()
