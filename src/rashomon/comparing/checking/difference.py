"""One slot in which a passage says something else than a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DifferenceKind = Literal["number", "date", "actor", "place", "direction", "modality", "negation"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which the passage says something else, and what it says there."""

    kind: DifferenceKind
    claim: str
    passage: str
