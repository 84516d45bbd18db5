"""The output layers of a reading network, the same over any encoder, and their losses."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from labels import UNKNOWN, LabelSets

WEIGHTS = {
    "tags": 1.0,
    "feats": 1.0,
    "lemmas": 0.5,
    "starts": 2.0,
    "names": 5.0,
    "arcs": 1.5,
    "deps": 1.0,
}
"""Loss weights: more where few words carry the signal, and for arcs, the hardest to learn."""


@dataclass(slots=True)
class Readings:
    """Scores for a batch of passages of L words: one tensor per task, [B, L, classes].

    ``arcs`` is [B, L, L]: how well word j suits as the head of word i, i itself meaning root.
    """

    tags: Tensor
    feats: Tensor
    lemmas: Tensor
    starts: Tensor
    names: Tensor
    arcs: Tensor
    dependents: Tensor
    heads: Tensor


class Heads(nn.Module):
    """Linear layers for the word labels, a biaffine layer for heads, a small one for relations."""

    def __init__(
        self, labels: LabelSets, width: int, arc_width: int, dep_width: int, dropout: float
    ) -> None:
        super().__init__()
        self.tags = nn.Linear(width, len(labels.tags))
        self.feats = nn.Linear(width, len(labels.feats))
        self.lemmas = nn.Linear(width, len(labels.lemmas))
        self.starts = nn.Linear(width, 2)
        self.names = nn.Linear(width, len(labels.names))
        self.arc_dependent = nn.Linear(width, arc_width)
        self.arc_head = nn.Linear(width, arc_width)
        self.arc_bilinear = nn.Linear(arc_width, arc_width)
        self.arc_root = nn.Linear(arc_width, 1)
        self.dep_dependent = nn.Linear(width, dep_width)
        self.dep_head = nn.Linear(width, dep_width)
        self.deps = nn.Linear(dep_width, len(labels.deps))
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor) -> Readings:
        """Scores of every task for encoded words [B, L, width]."""
        words = self.dropout(words)
        dependent = self.dropout(torch.relu(self.arc_dependent(words)))
        head = self.dropout(torch.relu(self.arc_head(words)))
        arcs = (self.arc_bilinear(dependent) @ head.transpose(1, 2)).float()
        root = self.arc_root(dependent).float().squeeze(-1)
        arcs = arcs * (1 - torch.eye(arcs.shape[1])) + torch.diag_embed(root)
        return Readings(
            tags=self.tags(words).float(),
            feats=self.feats(words).float(),
            lemmas=self.lemmas(words).float(),
            starts=self.starts(words).float(),
            names=self.names(words).float(),
            arcs=arcs,
            dependents=self.dep_dependent(words),
            heads=self.dep_head(words),
        )

    def score_deps(self, readings: Readings, heads: Tensor) -> Tensor:
        """Scores of the relations of every word to a given head, [B, L, relations]."""
        index = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, readings.heads.shape[-1])
        is_root = (heads == torch.arange(heads.shape[1])).unsqueeze(-1)
        chosen = readings.heads.gather(1, index) * ~is_root
        pairs = self.dropout(torch.relu(readings.dependents + chosen))
        scores: Tensor = self.deps(pairs).float()
        return scores


def mask_arcs(arcs: Tensor, groups: Tensor) -> Tensor:
    """Arc scores without those between different sentences; ``groups`` numbers them, [B, L]."""
    same = groups.unsqueeze(2) == groups.unsqueeze(1)
    return arcs.masked_fill(~same, -1e4)


def measure_loss(heads: Heads, readings: Readings, gold: dict[str, Tensor]) -> Tensor:
    """The weighted sum of the losses of all tasks against class numbers [B, L]."""
    losses = {
        name: _entropy(getattr(readings, name), gold[name])
        for name in ("tags", "feats", "lemmas", "starts", "names")
    }
    groups = gold["starts"].clamp(min=0).cumsum(1)
    losses["arcs"] = _entropy(mask_arcs(readings.arcs, groups), gold["heads"])
    losses["deps"] = _entropy(heads.score_deps(readings, gold["heads"]), gold["deps"])
    return torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    known = (gold != UNKNOWN).sum()
    if known == 0:
        return scores.sum() * 0
    return cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN)
