"""A modality with its holder, and what comes of one under another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis.events.operators import SAME

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ACTUAL, ONGOING, ALLEGED = "actual", "ongoing", "alleged"
FACTUAL = frozenset({ACTUAL, ONGOING, "historical"})
PRESSING = frozenset({"threatened", "demanded", "offered"})
OVERRULING = frozenset({"hypothetical", "negated", "denied"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A modality, the word that holds it, and the word that sets it."""

    modality: str = ACTUAL
    holder: Token | None = None
    cue: Token | None = None


def combined(inner: Reading, outer: Reading) -> Reading:
    """The reading of an item read ``inner`` in its clause, under a governor read ``outer``."""
    if outer.modality in {ACTUAL, SAME}:
        return inner if inner.holder or not outer.holder else replace(inner, holder=outer.holder)
    if inner.modality in FACTUAL:
        return outer
    if outer.modality in OVERRULING and inner.modality not in OVERRULING:
        return outer
    if outer.modality in PRESSING and inner.modality == "planned":
        return outer
    return inner if inner.holder else replace(inner, holder=outer.holder)
