"""The reading of one article by itself: stand-off spans over its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from rashomon.types.spans import Interval, Span, TimeBasis

EntityKind = Literal["person", "organisation", "place", "group", "other"]
MentionForm = Literal["name", "nominal", "pronoun"]
RolePeriod = Literal["current", "former", "future"]
ClauseForm = Literal["main", "relative", "attached", "content", "reduced"]
PredicateForm = Literal["verb", "noun", "state", "role", "carried"]
QuoteKind = Literal["direct", "mixed", "indirect"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Modality = Literal[
    "actual",
    "ongoing",
    "planned",
    "threatened",
    "demanded",
    "offered",
    "alleged",
    "denied",
    "hypothetical",
    "negated",
    "historical",
]
Comparator = Literal[
    "exactly", "about", "nearly", "at least", "more than", "at most", "less than", "record"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or stand for an entity."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Role:
    """An office or position somebody is given in the text ("Colombian President")."""

    title: str  # as printed, "President"
    of: str = ""  # what it is an office of: "Colombia", "Colombia Risk Analysis"
    period: RolePeriod = "current"
    span: Span | None = None

    def told(self, joint: str = " of ") -> str:
        """The office with its time, where that is not now, and what it is an office of.

        >>> Role("President", "Norland", "former").told()
        'former President of Norland'
        """
        words = joint.join(part for part in (self.title, self.of) if part)
        return words if self.period == "current" or not words else f"{self.period} {words}"


@dataclass(frozen=True, slots=True)
class ArticleEntity:
    """Someone or something one article names, with every mention in it.

    ``members`` are the ids of the entities a plural stands for ("the two presidents").
    """

    id: str  # "e0", "e1"… in order of first mention; local to the article
    name: str  # the fullest name found
    kind: EntityKind
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None  # ISO 3166 alpha-3: of a place itself, or whom a person acts for
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of time and the interval they stand for.

    ``interval`` is ``None`` while nothing anchors the words (a relative time in an undated
    article, a duration). ``anchor`` says what it was resolved against. ``tense`` is that of the
    clause the words stand in, kept so that they can be resolved again without the parse.
    """

    span: Span
    timex_type: TimexType
    timex_value: str  # TIMEX3 value: "2026-02-03", "P2W", "2025-SU", "PAST_REF"
    interval: Interval | None
    basis: TimeBasis | None
    anchor: str = ""
    tense: Literal["past", "present", "future", ""] = ""


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """Attributed speech or thought as one article prints it.

    ``content_spans`` exclude the quotation marks of direct speech; an interrupted quote has
    several. ``is_note`` marks words that were written, not said ("the note read").
    """

    kind: QuoteKind
    content_spans: tuple[Span, ...]
    cue_span: Span | None = None
    speaker_span: Span | None = None
    speaker: str | None = None  # ArticleEntity.id
    addressee: str | None = None  # ArticleEntity.id
    medium: str | None = None  # "X", "speech", "interview", "note"
    translated: str | None = None  # the language spoken where the text tells: "Spanish"
    score: float = 1.0
    method: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """One who takes part in an event, as printed and, where resolved, as an entity."""

    span: Span
    entity: str | None = None  # ArticleEntity.id


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of a happening.

    ``span`` is the clause that tells it; ``time`` is an index into ``Analysis.times``;
    ``qualifiers`` are words that weaken it and must be kept with it ("without evidence").
    ``is_in_passing`` tells that its clause mainly says something else, of which it is a part ("took
    the refusal as a threat", "criticised him for his strikes").
    """

    trigger_span: Span
    span: Span
    type: str  # PLOVER event type, "THREATEN"
    mode: str | None
    score: float  # PLOVER score, -10 conflict .. +10 cooperation
    modality: Modality
    holder: str | None = None  # ArticleEntity.id of who threatens, alleges, denies, plans, says
    holder_span: Span | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    place: Participant | None = None
    time: int | None = None
    qualifiers: tuple[Span, ...] = ()
    is_background: bool = False
    is_in_passing: bool = False


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A quantity as one article prints it: exactly one of ``value`` or ``low``/``high``.

    ``as_of`` is an index into ``Analysis.times``. ``subject`` is what is counted, in the
    article's own words ("tons of cocaine"). ``is_implied`` where no number is printed ("a man was
    killed").
    """

    span: Span
    unit: str  # "percent", "ton", "hour", "person", "USD"; "" for a bare count
    comparator: Comparator
    value: float | None = None
    low: float | None = None
    high: float | None = None
    subject: str = ""
    subject_span: Span | None = None
    as_of: int | None = None
    source: str | None = None  # ArticleEntity.id of whoever is named as its source
    is_implied: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that tells something by itself, in as many ``pieces`` as what is left out makes.

    ``heads`` are what is told of its ``subject``: a verb, or what somebody is. "relative" clauses
    stand behind whom they are about ("Ortega … who left"), "attached" ones behind another noun ("a
    dissent that Ortega joined"), "content" clauses are what a verb has for
    its object ("said Ortega left"), "reduced" ones have no verb of their own or are about no one
    known.
    """

    pieces: tuple[Span, ...]
    heads: tuple[Span, ...]
    subject: Span
    form: ClauseForm = "main"

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)


@dataclass(frozen=True, slots=True)
class Party:
    """A phrase for somebody or something by a verb, and the word in it that says who or what."""

    span: Span
    head: Span


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or a noun for an act, with who does it and to whom, as the parse has them.

    ``others`` stand behind prepositions. Whom a "noun" is "of" may be either party ("the arrest of
    Ruiz", "the arrival of Ruiz") and is among the ``receivers``. A "state" is what somebody is
    ("Ruiz was naked"), a "role" what somebody is to another ("Ruiz, an adviser to Ortega"), whose
    that is among the ``receivers``. A "carried" noun is an act that a light verb lends its parties
    ("Ruiz launched an attack"). ``is_main`` where it is what its sentence tells.
    """

    word: Span
    doers: tuple[Party, ...]
    receivers: tuple[Party, ...] = ()
    others: tuple[Party, ...] = ()
    form: PredicateForm = "verb"
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article, in order of the text.

    ``topics`` are its noun phrases, from which issues are chosen. ``clauses`` are those that tell
    something by themselves, in every reading that can be followed. ``predicates`` are all its
    verbs with their parties.
    """

    article: str
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    entities: tuple[ArticleEntity, ...]
    times: tuple[TimeExpression, ...]
    quotes: tuple[QuoteMention, ...]
    events: tuple[EventMention, ...]
    figures: tuple[FigureMention, ...]
    topics: tuple[Span, ...] = ()
    clauses: tuple[Clause, ...] = ()
    predicates: tuple[Predicate, ...] = ()

    def entity(self, entity_id: str | None) -> ArticleEntity | None:
        """The entity with that local id, or ``None``."""
        return next((entity for entity in self.entities if entity.id == entity_id), None)

    def sentence_of(self, span: Span) -> Span:
        """The run of sentences that ``span`` touches (``span`` itself where it touches none)."""
        first = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.end)
        behind = bisect_left(self.sentences, span.end, key=lambda sentence: sentence.start)
        if first >= behind:
            return span
        return Span(self.sentences[first].start, self.sentences[behind - 1].end)
