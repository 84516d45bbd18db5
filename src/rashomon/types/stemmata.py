"""Who had it from whom, and what that does to the count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types.spans import Citation

DerivationKind = Literal["reprint", "rewrite", "partial", "common-origin"]
PassageKind = Literal["narration", "quote", "title", "boilerplate"]
Status = Literal["corroborated", "single", "unclear"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text two articles share, aligned span to span.

    ``kind`` says whose words they are: the outlet's own ``narration``, quoted speech, a title,
    or page furniture. Only narration shows derivation.
    """

    copy: Citation
    origin: Citation
    score: float  # share of words alike, 0..1
    method: Literal["verbatim", "reworded"]
    kind: PassageKind = "narration"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One named, weighed reason for a decision, in words a reporter reads."""

    kind: str  # "shared-narration", "credit-line", "order", "time", "abridgement"…
    text: str
    weight: float
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class UnseenOrigin:
    """A text nobody supplied that the stemma needs: an agency report, a release, a lost text."""

    id: str
    name: str
    kind: Literal["agency", "release", "lost"]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """``copy``, or part of it, was made from ``origin`` (PROV wasDerivedFrom).

    ``origin`` is an article's id or an ``UnseenOrigin.id``. Where ``directed`` is false the two
    are linked and nothing says which came first. ``share`` is the part of the copy's own
    narration that the origin accounts for, 0..1.
    """

    copy: str
    origin: str
    kind: DerivationKind
    directed: bool
    score: float
    share: float
    passages: tuple[Passage, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Stemma:
    """The rooted graph of a story's derivations, unseen origins included.

    ``groups`` are sets of article ids that rest on one account; ``witnesses`` is the interval
    of how many independent accounts the story has. ``rejected`` keeps links that were weighed
    and found wanting.
    """

    groups: tuple[tuple[str, ...], ...]
    witnesses: tuple[int, int]
    derivations: tuple[Derivation, ...] = ()
    unseen: tuple[UnseenOrigin, ...] = ()
    rejected: tuple[Derivation, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The cluster of articles on one happening. (Some corpora call one article a "story".)"""

    id: str
    title: str
    articles: tuple[str, ...]
    stemma: Stemma


@dataclass(frozen=True, slots=True)
class Support:
    """Who attests an item. ``witnesses`` is ``(low, high)``: derivation is uncertain."""

    articles: tuple[str, ...]
    publishers: tuple[str, ...]
    witnesses: tuple[int, int]
    primary: tuple[str, ...] = ()  # the sources the accounts themselves name: "UNODC"
    is_disputed: bool = False

    @property
    def status(self) -> Status:
        """``corroborated`` (low >= 2), ``single`` (high == 1), else ``unclear``."""
        low, high = self.witnesses
        if low >= 2:
            return "corroborated"
        return "single" if high == 1 else "unclear"
