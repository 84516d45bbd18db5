"""Batches of passages: words, line breaks and class numbers, cut and varied anew every round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from random import Random

import numpy as np
import torch
from torch import Tensor

from labels import UNKNOWN, Gold, Numbering
from swaps import NameSwapper
from treebanks import Sentence
from variants import vary_passage

BREAK_SHARE = 0.7
"""Chance that a paragraph opening is shown as a blank line rather than run on."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a few sentences; ``breaks`` marks words that follow a blank line."""

    words: list[str]
    breaks: list[bool]
    gold: Gold


@dataclass(frozen=True, slots=True)
class Batch:
    """Passages with their padded class numbers, [B, L] each."""

    words: list[list[str]]
    breaks: list[list[bool]]
    gold: dict[str, Tensor]


def cut_passages(
    sentences: list[Sentence], max_words: int, random: Random | None = None
) -> Iterator[list[Sentence]]:
    """Runs of sentences of one document of at most ``max_words`` words (at least one sentence).

    With ``random`` the limit of each run is drawn anew, so that passages begin at other places.
    """
    passage: list[Sentence] = []
    size, limit = 0, max_words
    for sentence in sentences:
        other = passage and passage[0].doc_id != sentence.doc_id
        if passage and (other or size + len(sentence.words) > limit):
            yield passage
            passage, size = [], 0
            limit = random.randint(max_words // 5, max_words) if random else max_words
        passage.append(sentence)
        size += len(sentence.words)
    if passage:
        yield passage


def build_passage(
    sentences: list[Sentence],
    numbering: Numbering,
    random: Random | None = None,
    swapper: NameSwapper | None = None,
) -> Passage:
    """The passage in class numbers; with ``random``, varied in its names and in print."""
    has_trees = any(s.tags and s.tags[0] for s in sentences)
    if random and swapper:
        sentences = swapper.swap(sentences, random)
    if random:
        sentences = vary_passage(sentences, random)
    breaks = [
        i == 0 and s.opens_paragraph and (random is None or random.random() < BREAK_SHARE)
        for s in sentences
        for i in range(len(s.words))
    ]
    words = [w for s in sentences for w in s.words]
    return Passage(words, breaks, numbering.number(sentences, has_trees=has_trees))


def draw_round(
    sentences: list[Sentence],
    numbering: Numbering,
    max_words: int,
    random: Random,
    swapper: NameSwapper,
) -> list[Passage]:
    """All sentences once, in passages cut and varied by chance."""
    cut = cut_passages(sentences, max_words, random)
    return [build_passage(passage, numbering, random, swapper) for passage in cut]


def draw_batches(passages: list[Passage], batch_words: int, random: Random) -> list[Batch]:
    """The passages in batches of about ``batch_words`` words, each of passages of like length."""
    ordered = sorted(passages, key=lambda p: len(p.words) + random.random() * 8)
    groups: list[list[Passage]] = [[]]
    for passage in ordered:
        if len(passage.words) * (len(groups[-1]) + 1) > batch_words:
            groups.append([])
        groups[-1].append(passage)
    random.shuffle(groups)
    return [pad_passages(group) for group in groups if group]


def pad_passages(passages: list[Passage]) -> Batch:
    """One batch; padding is unknown in every task."""
    length = max(len(p.words) for p in passages)
    gold = {
        field.name: torch.from_numpy(
            np.stack([_pad(getattr(p.gold, field.name), length) for p in passages])
        )
        for field in fields(Gold)
    }
    return Batch([p.words for p in passages], [p.breaks for p in passages], gold)


def _pad(row: np.ndarray, length: int) -> np.ndarray:
    return np.pad(row, (0, length - len(row)), constant_values=UNKNOWN)
