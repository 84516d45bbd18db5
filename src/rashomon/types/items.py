"""The items of a record: merged over articles, each with its words and its support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rashomon.types.analyses import Comparator, EntityKind, Modality, QuoteKind, Role
from rashomon.types.spans import Citation, Interval, Span, TimeBasis
from rashomon.types.stemmata import Support

VariantKind = Literal[
    "identical",
    "punctuation",
    "cut",
    "ellipsis",
    "bracketed",
    "paraphrase",
    "translation",
    "wording",
    "other-speaker",
    "sharpened",
]
DiscrepancyKind = Literal[
    "value", "date", "place", "wording", "attribution", "cause", "modality", "presence"
]
DiscrepancyRelation = Literal["conflict", "update", "precision", "framing"]
Fate = Literal["killed", "injured"]
TollStanding = Literal["leading", "earlier", "withdrawn", "different"]
"""The number that leads; one told only before it; one that an article takes back; another one."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what the articles name. ``mentions`` of all articles, in order."""

    id: str
    name: str
    kind: EntityKind
    mentions: tuple[Citation, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedTime:
    """When an item happened, and the words that say so."""

    interval: Interval
    basis: TimeBasis
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteVariant:
    """One wording of a quote and how it departs from the fullest one."""

    content: str
    kind: VariantKind
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class QuoteAttestation:
    """One article's telling of a quote."""

    content: tuple[Citation, ...]
    speaker: Citation | None = None
    cue: Citation | None = None
    translated: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance, however many articles print it."""

    id: str
    kind: QuoteKind
    content: str
    speaker: str | None  # Entity.id
    attestations: tuple[QuoteAttestation, ...]
    support: Support
    variants: tuple[QuoteVariant, ...] = ()
    addressee: str | None = None
    medium: str | None = None
    time: DatedTime | None = None


@dataclass(frozen=True, slots=True)
class EventAttestation:
    """One article's telling of an event."""

    clause: Citation
    trigger: Citation
    qualifiers: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, however many articles tell it. ``summary`` is a sentence of an article."""

    id: str
    type: str
    mode: str | None
    score: float
    modality: Modality
    actors: tuple[str, ...]  # Entity.id
    recipients: tuple[str, ...]
    summary: Citation
    attestations: tuple[EventAttestation, ...]
    support: Support
    holder: str | None = None
    place: str | None = None
    time: DatedTime | None = None
    is_background: bool = False
    linked: tuple[str, ...] = ()  # ids of the plan, act or denial of the same happening


@dataclass(frozen=True, slots=True)
class AgreementAttestation:
    """One article's words for what several accounts tell: the pieces of a clause.

    ``speaker`` are its words for whoever says it, where it is no more than said.
    """

    pieces: tuple[Citation, ...]
    speaker: Citation | None = None

    @property
    def article(self) -> str:
        """The article that tells it."""
        return self.pieces[0].article

    @property
    def whole(self) -> Citation:
        """From the first word to the last, what stands between the pieces included."""
        span = Span(self.pieces[0].span.start, self.pieces[-1].span.end)
        return Citation(self.article, span)


@dataclass(frozen=True, slots=True)
class AgreementSaying:
    """What further accounts only have one ``speaker`` (Entity.id) say of it, with their support:
    they attest the saying."""

    speaker: str | None
    attestations: tuple[AgreementAttestation, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Agreement:
    """One thing that independent accounts tell alike, whatever its type.

    The first attestation claims no more than any other of them. Where all are words of one
    ``holder`` (Entity.id), they attest that it was said. ``said`` is where further accounts have it
    from somebody: what only one account tells and others have said is no agreement on a fact, and
    its ``support`` is that of who tells it.
    """

    id: str
    attestations: tuple[AgreementAttestation, ...]
    support: Support
    holder: str | None = None
    said: tuple[AgreementSaying, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of one thing, however many articles print it."""

    id: str
    unit: str
    comparator: Comparator
    subject: str
    attestations: tuple[Citation, ...]
    support: Support
    value: float | None = None
    low: float | None = None
    high: float | None = None
    as_of: DatedTime | None = None
    source: str | None = None
    is_implied: bool = False  # no article prints the number: "a man was killed"


@dataclass(frozen=True, slots=True)
class TollValue:
    """One number told for a toll, the places that come to it, and how it stands to the others."""

    value: float
    standing: TollStanding
    citations: tuple[Citation, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Toll:
    """How many of one story were killed, or injured: every number told, the leading one first."""

    story: str  # Story.id
    fate: Fate
    values: tuple[TollValue, ...]


@dataclass(frozen=True, slots=True)
class DiscrepancyValue:
    """One side of a discrepancy: what it says, where, and on how many accounts."""

    value: str
    citations: tuple[Citation, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One thing told with different values. Never says which is right."""

    id: str
    about: str  # id of the item
    kind: DiscrepancyKind
    relation: DiscrepancyRelation
    topic: str  # a few of the articles' own words: what it is about
    values: tuple[DiscrepancyValue, ...]
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A stretch of time and the items that happened in it; ``interval`` None is undated.

    ``score`` says how much the day matters by how the articles look back on it, in [0, 1]; 0 for
    stretches longer than a day.
    """

    interval: Interval | None
    items: tuple[str, ...]  # Event.id and Quote.id
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class RelationAct:
    """One act between two actors: when, by which of them, and what it scores for their relation.

    What its doer only announces is of the ``type`` of a threat or a promise. ``again`` are events
    that tell what the same side did in the same way on the same day; they count with it, once.
    """

    event: str  # Event.id
    type: str  # PLOVER event type
    time: DatedTime
    by: Literal["left", "right", "both"]
    score: float
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationPoint:
    """One period of a relation. ``low`` and ``high`` bound ``net`` (90 % band)."""

    start: datetime
    end: datetime
    cooperation: float
    conflict: float
    net: float
    low: float
    high: float
    acts: tuple[RelationAct, ...]

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of its acts' events."""
        return tuple(act.event for act in self.acts)


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """Where a relation changed: between ``low`` and ``high``, by ``change`` in mean score."""

    date: datetime
    low: datetime
    high: datetime
    change: float
    p_value: float
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Two actors' events over time. ``note`` says so where events are too few to judge."""

    pair: tuple[str, str]  # Entity.id
    points: tuple[RelationPoint, ...]
    turning_points: tuple[TurningPoint, ...] = ()
    note: str = ""
    undated: tuple[str, ...] = ()  # Event.id of the acts known to no month, which count nowhere


@dataclass(frozen=True, slots=True)
class Position:
    """What one actor said and did on one issue."""

    actor: str
    issue: str
    quotes: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Presence:
    """What one article alone has, and what it leaves out that other witnesses of its story share.

    All are ids of quotes, events and figures, in that order.
    """

    article: str
    alone: tuple[str, ...]
    left_out: tuple[str, ...]
