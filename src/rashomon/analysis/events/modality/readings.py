"""A modality with its holder, and what comes of one under another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis.events.lexicon.operators import SAME

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ACTUAL, ONGOING, ALLEGED = "actual", "ongoing", "alleged"
FACTUAL = frozenset({ACTUAL, ONGOING, "historical"})
PRESSING = frozenset({"threatened", "demanded", "offered"})
OVERRULING = frozenset({"hypothetical", "negated", "denied"})
UNSETTLED = PRESSING | {"hypothetical", "negated"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A modality, the word that holds it, and the word that sets it.

    ``is_nobodys`` where the text leaves out who holds it ("has been asked to"); whoever reports
    that does not hold it either.
    """

    modality: str = ACTUAL
    holder: Token | None = None
    cue: Token | None = None
    is_nobodys: bool = False

    def held_by(self, holder: Token | None) -> Reading:
        """The same, held by ``holder`` where nobody holds it yet and somebody may."""
        is_held = self.holder is not None or self.is_nobodys
        return self if is_held or holder is None else replace(self, holder=holder)


def combined(inner: Reading, outer: Reading) -> Reading:
    """The reading of an item read ``inner`` in its clause, under a governor read ``outer``."""
    if outer.modality in {ACTUAL, SAME}:
        return inner.held_by(outer.holder)
    if inner.modality in FACTUAL:
        return outer
    if outer.modality in OVERRULING and inner.modality not in OVERRULING:
        return outer
    if outer.modality in PRESSING and inner.modality == "planned":
        return outer
    return inner.held_by(outer.holder)
