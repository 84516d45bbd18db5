"""One slot in which a passage says something else than a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types import Citation

DifferenceKind = Literal["number", "date", "actor", "place", "direction", "modality", "negation"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which the passage says something else, and what it says there."""

    kind: DifferenceKind
    claim: str
    passage: str


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence that tells what a claim asks, and what it tells otherwise."""

    passage: Citation
    differences: tuple[Difference, ...]
