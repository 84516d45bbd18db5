"""Parameters and labels of tuned networks."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from labels import LabelSets, load_labels
from restore import is_released, restore_labels, restore_state

STATE = "model.pt"
"""The file of a folder that holds a network's parameters by name."""

LABELS = "labels.json"
"""The file beside it with the classes that it tells apart."""

SNAPSHOT = "snapshot.pt"
"""The same, before the training is over."""


def mean_states(folders: list[Path]) -> dict[str, Tensor]:
    """The mean parameters of networks that were tuned from the same start."""
    states = [load_state(folder) for folder in folders]
    return {
        name: torch.stack([state[name].double() for state in states]).mean(0).float()
        for name in states[0]
    }


def load_state(folder: Path) -> dict[str, Tensor]:
    """The parameters in a folder of training or in a finished pipeline's."""
    if is_released(folder):
        return restore_state(folder)
    state: dict[str, Tensor] = torch.load(folder / STATE)
    return state


def find_labels(folder: Path) -> LabelSets:
    """The label sets of a folder of training or of a finished pipeline."""
    return restore_labels(folder) if is_released(folder) else load_labels(folder / LABELS)
