"""The label sets of a reading network, and gold labels as arrays of class numbers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from names import LABELS
from rashomon.models.lemmas import derive_script
from treebanks import Sentence

Ints = NDArray[np.int64]
UNKNOWN = -100
"""The class number where a corpus says nothing; no loss is taken there."""
RARE = 2
"""Lemma scripts and feature bundles seen less often than this are no classes."""


@dataclass(frozen=True, slots=True)
class LabelSets:
    """The classes of each task, in order of their numbers."""

    tags: list[str]
    feats: list[str]
    deps: list[str]
    lemmas: list[str]
    names: list[str]

    def save(self, path: Path) -> None:
        """Write the sets as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=0), encoding="utf-8")


def load_labels(path: Path) -> LabelSets:
    """The label sets of a JSON file."""
    return LabelSets(**json.loads(path.read_text(encoding="utf-8")))


def collect_labels(sentences: Iterable[Sentence]) -> LabelSets:
    """The label sets of the training sentences."""
    tags, feats, deps, lemmas = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        tags.update(sentence.tags)
        feats.update(join_feats(sentence))
        deps.update(sentence.deps)
        lemmas.update(map(derive_script, sentence.words, sentence.lemmas))
    names = ["O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI")]
    return LabelSets(_frequent(tags), _frequent(feats), _frequent(deps), _frequent(lemmas), names)


def _frequent(counts: Counter[str]) -> list[str]:
    return sorted(label for label, n in counts.items() if n > RARE and label)


def join_feats(sentence: Sentence) -> list[str]:
    """Part of speech and features of each word, as one class."""
    return [f"{p}|{m}" if m else p for p, m in zip(sentence.upos, sentence.morphs, strict=True)]


@dataclass(frozen=True, slots=True)
class Gold:
    """Class numbers of one passage; ``heads`` are positions in the passage, a root its own."""

    tags: Ints
    feats: Ints
    lemmas: Ints
    heads: Ints
    deps: Ints
    starts: Ints
    names: Ints


class Numbering:
    """Turns annotated sentences into class numbers."""

    def __init__(self, labels: LabelSets) -> None:
        self.tags = _number(labels.tags)
        self.feats = _number(labels.feats)
        self.deps = _number(labels.deps)
        self.lemmas = _number(labels.lemmas)
        self.names = _number(labels.names)

    def number(self, passage: list[Sentence], *, has_trees: bool) -> Gold:
        """The gold classes of a passage; without trees all but the names are unknown.

        Where a word has no relation, its head is untold as well.
        """
        n = sum(len(s.words) for s in passage)
        names = [self.names.get(t, UNKNOWN) for s in passage for t in _names_of(s)]
        blank = np.full(n, UNKNOWN, dtype=np.int64)
        if not has_trees:
            return Gold(blank, blank, blank, blank, blank, blank, np.array(names))
        heads: list[int] = []
        starts: list[int] = []
        for s in passage:
            offset = len(heads)
            known = zip(s.heads, s.deps, strict=True)
            heads.extend(offset + h if dep else UNKNOWN for h, dep in known)
            starts.extend([1] + [0] * (len(s.words) - 1))
        scripts = [
            derive_script(w, x) if x else ""
            for s in passage
            for w, x in zip(s.words, s.lemmas, strict=True)
        ]
        return Gold(
            tags=_look_up(self.tags, (t for s in passage for t in s.tags)),
            feats=_look_up(self.feats, (f for s in passage for f in join_feats(s))),
            lemmas=_look_up(self.lemmas, scripts),
            heads=np.array(heads),
            deps=_look_up(self.deps, (d for s in passage for d in s.deps)),
            starts=np.array(starts),
            names=np.array(names),
        )


def _names_of(sentence: Sentence) -> tuple[str, ...]:
    return sentence.entities or ("",) * len(sentence.words)


def _number(labels: list[str]) -> dict[str, int]:
    return {label: i for i, label in enumerate(labels)}


def _look_up(numbers: dict[str, int], labels: Iterable[str]) -> Ints:
    return np.array([numbers.get(label, UNKNOWN) for label in labels], dtype=np.int64)
