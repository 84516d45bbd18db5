"""Articles and analyses written by hand: every span is found by searching the text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.types import (
    Analysis,
    Article,
    ArticleEntity,
    Citation,
    Comparator,
    EntityKind,
    EventMention,
    FigureMention,
    Interval,
    Mention,
    Modality,
    Participant,
    Publication,
    QuoteKind,
    QuoteMention,
    Role,
    Span,
    Support,
    TimeExpression,
)

_SENTENCE = re.compile(r"[^\s.?!\n](?:[^.?!\n]|[.?!](?![”\"’]?(?:\s|$)))*[.?!]?[”\"’]?")
_NO_SCORE = 0.0


@dataclass(frozen=True, slots=True)
class Called:
    """An entity and the words it is called by; the first of ``words`` is its fullest name."""

    words: tuple[str, ...]
    kind: EntityKind = "person"
    country: str | None = None
    role: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A quote: its words as printed (several where it is interrupted) and its speaker's name."""

    words: tuple[str, ...]
    speaker: str | None = None
    kind: QuoteKind = "direct"
    translated: str | None = None
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its trigger, its type, and who takes part, by the names of ``Called``."""

    trigger: str
    type: str
    actor: str | None = None
    recipient: str | None = None
    modality: Modality = "actual"
    mode: str | None = None
    holder: str | None = None
    place: str | None = None
    when: tuple[str, Interval] | None = None
    score: float = _NO_SCORE
    is_background: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity: the words that print it, its value and unit, and what is counted."""

    words: str
    value: float
    unit: str = ""
    subject: str = ""
    comparator: Comparator = "exactly"
    as_of: tuple[str, Interval] | None = None
    is_implied: bool = False


class CountedWitnesses:
    """Support by counting: every article is a witness of its own, unless ``groups`` join some."""

    def __init__(self, articles: Iterable[Article], groups: Iterable[Iterable[str]] = ()) -> None:
        self._publishers = {article.id: article.publisher for article in articles}
        self._groups = {name: min(group) for group in map(list, groups) for name in group}

    def support(
        self,
        citations: Iterable[Citation],
        *,
        is_disputed: bool = False,
        primary: Sequence[str] = (),
    ) -> Support:
        """The articles, publishers and groups the citations come from."""
        names = sorted({citation.article for citation in citations})
        count = len({self._groups.get(name, name) for name in names})
        publishers = {self._publishers.get(name, "") for name in names} - {""}
        return Support(
            tuple(names), tuple(sorted(publishers)), (count, count), tuple(primary), is_disputed
        )


def day(year: int, month: int, date: int) -> Interval:
    """That calendar day."""
    start = datetime(year, month, date)
    return Interval(start, start + timedelta(days=1), "day")


def article(
    text: str,
    *,
    publisher: str = "Herald",
    published: Interval | None = None,
    title: str = "",
    name: str = "",
) -> Article:
    """An article with that text; its id is made from text and publisher unless ``name`` says."""
    digest = hashlib.sha256(f"{publisher}\n{text}".encode()).hexdigest()
    return Article(
        id=name or "a" + digest[:12],
        address=f"{publisher}.txt",
        text=text,
        original=text,
        raw=text.encode(),
        sha256=digest,
        title=title,
        title_span=_find(text, title) if title else None,
        publisher=publisher,
        originator=publisher,
        published=Publication(published, "stated", "given") if published else None,
    )


def analysis(
    article: Article,
    *,
    entities: Sequence[Called] = (),
    quotes: Sequence[Said] = (),
    events: Sequence[Told] = (),
    figures: Sequence[Counted] = (),
) -> Analysis:
    """The reading of ``article`` those descriptions give."""
    return _Reading(article, entities).analysis(quotes, events, figures)


class _Reading:
    """Collects times and resolves names while an analysis is put together."""

    def __init__(self, article: Article, entities: Sequence[Called]) -> None:
        self.article = article
        self.text = article.text
        self.sentences = tuple(Span(*found.span()) for found in _SENTENCE.finditer(self.text))
        self.ids = {word: f"e{i}" for i, each in enumerate(entities) for word in each.words}
        self.entities = tuple(self._entity(i, each) for i, each in enumerate(entities))
        self.times: list[TimeExpression] = []

    def analysis(
        self, quotes: Sequence[Said], events: Sequence[Told], figures: Sequence[Counted]
    ) -> Analysis:
        told = tuple(self._event(each) for each in events)
        counted = tuple(self._figure(each) for each in figures)
        return Analysis(
            article=self.article.id,
            sentences=self.sentences,
            paragraphs=tuple(Span(*each.span()) for each in re.finditer(r"[^\n]+", self.text)),
            entities=self.entities,
            times=tuple(self.times),
            quotes=tuple(self._quote(each) for each in quotes),
            events=told,
            figures=counted,
        )

    def _entity(self, index: int, called: Called) -> ArticleEntity:
        mentions = sorted(
            {span for word in called.words for span in _all(self.text, word)},
            key=lambda span: (span.start, -span.end),
        )
        kept = [
            span
            for span in mentions
            if not any(other != span and other.contains(span) for other in mentions)
        ]
        return ArticleEntity(
            id=f"e{index}",
            name=called.words[0],
            kind=called.kind,
            mentions=tuple(Mention(span, "name") for span in kept),
            aliases=called.words[1:],
            roles=(Role(called.role),) if called.role else (),
            country=called.country,
            members=tuple(self.ids[word] for word in called.members),
        )

    def _quote(self, said: Said) -> QuoteMention:
        spans = tuple(_find(self.text, words) for words in said.words)
        return QuoteMention(
            kind=said.kind,
            content_spans=spans,
            cue_span=self._near(said.cue, spans[0]) if said.cue else None,
            speaker_span=self._near(said.speaker, spans[0]) if said.speaker else None,
            speaker=self.ids.get(said.speaker) if said.speaker else None,
            translated=said.translated,
        )

    def _event(self, told: Told) -> EventMention:
        trigger = _find(self.text, told.trigger)
        return EventMention(
            trigger_span=trigger,
            span=self._sentence(trigger),
            type=told.type,
            mode=told.mode,
            score=told.score,
            modality=told.modality,
            holder=self.ids.get(told.holder) if told.holder else None,
            actors=self._participants(told.actor, trigger),
            recipients=self._participants(told.recipient, trigger),
            place=next(iter(self._participants(told.place, trigger)), None),
            time=self._time(told.when, trigger),
            is_background=told.is_background,
        )

    def _figure(self, counted: Counted) -> FigureMention:
        span = _find(self.text, counted.words)
        return FigureMention(
            span=span,
            unit=counted.unit,
            comparator=counted.comparator,
            value=counted.value,
            subject=counted.subject,
            subject_span=self._near(counted.subject, span) if counted.subject else None,
            as_of=self._time(counted.as_of, span),
            is_implied=counted.is_implied,
        )

    def _participants(self, name: str | None, near: Span) -> tuple[Participant, ...]:
        if name is None:
            return ()
        span = self._near(name, near)
        return (Participant(span, self.ids.get(name)),) if span else ()

    def _time(self, when: tuple[str, Interval] | None, near: Span) -> int | None:
        if when is None:
            return None
        words, interval = when
        span = self._near(words, near) or near
        value = interval.start.date().isoformat()
        self.times.append(TimeExpression(span, "DATE", value, interval, "explicit"))
        return len(self.times) - 1

    def _near(self, words: str | None, place: Span) -> Span | None:
        """The occurrence of ``words`` nearest to ``place``."""
        found = list(_all(self.text, words)) if words else []
        return min(found, key=lambda span: abs(span.start - place.start), default=None)

    def _sentence(self, place: Span) -> Span:
        return next((sent for sent in self.sentences if sent.overlaps(place)), place)


def _all(text: str, words: str) -> Iterator[Span]:
    for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
        yield Span(*found.span())


def _find(text: str, words: str) -> Span:
    start = text.find(words)
    if start < 0:
        raise ValueError(f"the text does not hold {words!r}")
    return Span(start, start + len(words))
