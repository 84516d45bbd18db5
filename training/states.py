"""Parameters of tuned networks."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

STATE = "model.pt"
"""The file of a folder that holds a network's parameters by name."""


SNAPSHOT = "snapshot.pt"
"""The same, before the training is over."""


def mean_states(folders: list[Path]) -> dict[str, Tensor]:
    """The mean parameters of networks that were tuned from the same start."""
    states: list[dict[str, Tensor]] = [torch.load(folder / STATE) for folder in folders]
    return {
        name: torch.stack([state[name].double() for state in states]).mean(0).float()
        for name in states[0]
    }
