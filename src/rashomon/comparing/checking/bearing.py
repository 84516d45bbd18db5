"""A passage that bears on a claim: how near it is, what it leaves open and tells otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.comparing.checking.claim_clauses import PARTIES
from rashomon.comparing.checking.difference import Difference
from rashomon.types import Citation

CARRIES = 0.75
"""Share of a claim's content a sentence must carry to say the claim."""
FOR_A_DIFFERENCE = 0.25  # what each difference takes from a passage's nearness to the claim
PHRASE = 2  # words in common from which a passage bears on a claim whoever it names
_FILLING: dict[str, set[str]] = {
    "name": {"actor", "place"},
    "number": {"number"},
    "date": {"date"},
    "act": {"direction", "negation"},
    PARTIES: {"actor", "direction"},
    "who says it": {"actor"},
    "standing": {"modality"},
}
"""Slots that may be open → kinds of difference that fill them otherwise."""
_OUTDONE = frozenset({"actor", "place", "modality"})
"""Kinds of difference that tell nothing where another passage is nearer and has none."""
_STANDINGS = frozenset({"modality", "negation"})
"""Kinds of difference in how far an act is done, not in what it is."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """One passage that bears on a claim, what it says otherwise and what it leaves open.

    ``untold`` are the claim's words that it has no word for, ``missing`` what keeps it from saying
    the claim.
    """

    passage: Citation
    coverage: float
    content_share: float
    differences: tuple[Difference, ...]
    missing: tuple[str, ...]
    speaker: str | None
    touched: float = 0.0  # as content_share, words for the opposite too
    shared: int = 0  # content words shared
    anchors: int = 0  # names, numbers and times shared
    untold: tuple[str, ...] = ()

    @property
    def nearness(self) -> float:
        """The coverage; that of the content alone where whole phrases are shared."""
        is_phrase = self.content_share >= CARRIES and self.shared + self.anchors >= PHRASE
        return max(self.coverage, self.content_share if is_phrase else 0.0)

    @property
    def reach(self) -> float:
        """The nearness; the share touched where an opposite word is told."""
        return max(self.nearness, self.touched if self.touched > self.content_share else 0.0)

    @property
    def says(self) -> bool:
        """Whether the passage says the claim."""
        return self.content_share >= CARRIES and not self.differences and not self.missing

    @property
    def tells_otherwise(self) -> bool:
        """Whether the passage tells the same act with some slot filled otherwise.

        One word in common makes no two sentences tell one act ("eight were rescued", "that did
        not save its permit"), unless both count in the same place.
        """
        is_act = not any(each.startswith("act") for each in self.missing)
        is_measured = any(each.kind in {"number", "date"} for each in self.differences)
        is_placed = any(each.kind == "place" for each in self.differences)
        is_measured = is_measured or (is_placed and self.shared >= PHRASE)
        gaps = [each for each in self.gaps if each.startswith("name")]
        gaps += [each for each in self.gaps if each == PARTIES and not is_measured]
        is_act = is_act and not gaps
        counts = any(each.kind in {"number", "direction"} for each in self.differences)
        shared = self.shared + self.anchors + counts
        return bool(self.differences) and is_act and shared >= PHRASE and not self._is_of_another

    @property
    def _is_of_another(self) -> bool:
        """Whether all that differs is how far an act is done, and it may be another act: much of
        the claim is not told, or a number of it."""
        if any(each.kind not in _STANDINGS for each in self.differences):
            return False
        is_held = all(each.kind == "modality" for each in self.differences)
        is_unmeasured = any(each.startswith("number") for each in self.gaps)
        return self.content_share < CARRIES or (is_held and is_unmeasured)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What the passage leaves open without saying anything else in its place."""
        return tuple(each for each in self.missing if not self._is_filled(each))

    def _is_filled(self, slot: str) -> bool:
        """Whether something else stands in an open slot: of a name, in its very place."""
        kind, _, words = slot.partition(": ")
        named = [each for each in self.differences if each.kind in _FILLING[kind]]
        if kind == "name":
            return any(words.lower() in each.claim.lower() for each in named)
        return bool(named)

    @property
    def rank(self) -> tuple[float, int, bool, Citation]:
        """The order of passages: the nearest to the claim first."""
        untold = FOR_A_DIFFERENCE * any(each.startswith("act") for each in self.missing)
        asides = FOR_A_DIFFERENCE * (len(self.differences) + len(self.gaps))
        nearness = self.coverage + self.content_share - asides - untold
        return -nearness, len(self.missing), self.speaker is not None, self.passage


def refuting(bearings: Sequence[Bearing]) -> list[Bearing]:
    """Those that tell the act otherwise; with somebody else, elsewhere or not done only where no
    passage that names all of the claim's names and differs in nothing is nearer."""
    alike = (each for each in bearings if not each.differences and each.content_share >= CARRIES)
    named = (each for each in alike if not any(gap.startswith("name") for gap in each.missing))
    nearest = max((each.coverage for each in named), default=0.0)
    return [
        each
        for each in bearings
        if each.tells_otherwise
        and (each.coverage >= nearest or not _OUTDONE & {one.kind for one in each.differences})
    ]
