"""The merged items side by side with their accounts: what discrepancies are looked for in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.events.event_identity import AlignedEvents
from rashomon.comparing.merging.figures.figure_alignment import AlignedFigures
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import (
    Citation,
    Discrepancy,
    DiscrepancyKind,
    DiscrepancyRelation,
    DiscrepancyValue,
    Entity,
    Quote,
)


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything merged so far."""

    accounts: Mapping[str, Account]
    entities: Mapping[str, Entity]
    quotes: tuple[Quote, ...]
    events: AlignedEvents
    figures: AlignedFigures
    witnesses: Attesting

    def words(self, citation: Citation) -> str:
        """The text a citation covers."""
        return citation.span.of(self.accounts[citation.article].article.text)

    def content(self, citation: Citation) -> frozenset[str]:
        """The content stems of a citation, names left out."""
        names = self.accounts[citation.article].name_stems
        return frozenset(content_of(find_words(self.words(citation)))) - names

    def side(self, value: str, citations: Iterable[Citation]) -> DiscrepancyValue:
        """One side of a discrepancy with its own support."""
        cited = tuple(sorted(set(citations)))
        return DiscrepancyValue(value, cited, self.witnesses.support(cited))


def differ(
    about: str,
    kind: DiscrepancyKind,
    relation: DiscrepancyRelation,
    *,
    topic: str,
    sides: Sequence[DiscrepancyValue],
    score: float = 1.0,
) -> Discrepancy:
    """A discrepancy whose id comes from what it is about; the best attested side first."""
    ordered = tuple(
        sorted(sides, key=lambda s: (-s.support.witnesses[0], -len(s.citations), s.citations))
    )
    words = f"{about}|{kind}|{relation}|{sorted(side.value for side in sides)}"
    name = "d-" + hashlib.sha256(words.encode()).hexdigest()[:10]
    return Discrepancy(name, about, kind, relation, topic, ordered, score)
