"""What one sentence says, in slots that can be compared: words, names, numbers, times, acts."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words, stems_of
from rashomon.types import (
    Analysis,
    Article,
    ArticleEntity,
    Citation,
    Entity,
    EventMention,
    FigureMention,
    Interval,
    Modality,
    Participant,
    Publication,
    Record,
    Span,
)

Names = frozenset[str]  # Entity.id, or "?" and a folded name where no entity is known

_NEGATIONS = frozenset(
    {"not", "never", "no", "none", "nobody", "neither", "nor", "without", "cannot"}
)


@dataclass(frozen=True, slots=True)
class Act:
    """One event a sentence tells: its words, its type, and who does it to whom."""

    stem: str
    type: str
    modality: Modality
    actors: Names
    recipients: Names
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence in comparable slots. ``speaker`` is who says it, where it is reported."""

    citation: Citation
    stems: frozenset[str]
    places: frozenset[str]
    names: Names
    figures: tuple[FigureMention, ...]
    times: tuple[Interval, ...]
    acts: tuple[Act, ...]
    is_negated: bool
    speaker: str | None = None


class Naming:
    """Which entity of a record each name, or each mention in an article, stands for."""

    def __init__(self, record: Record) -> None:
        self.entities = {entity.id: entity for entity in record.entities}
        self._by_name = _by_name(record.entities)
        self._mentions = _mentions(record.entities)

    def mentioned(self, citation: Citation) -> Names:
        """The entities mentioned in the cited words, a group's members among them."""
        found = self._mentions.get(citation.article, [])
        start = bisect_left(found, (citation.span.start, 0, ""))
        ids: set[str] = set()
        for begin, end, entity in found[start:]:
            if begin >= citation.span.end:
                break
            if end <= citation.span.end:
                ids |= {entity, *self.entities[entity].members}
        return frozenset(ids)

    def known(self, entity: ArticleEntity) -> str:
        """The record's entity that a claim's entity names, else "?" and its name."""
        for name in (entity.name, *entity.aliases):
            key = _key(name)
            for part in (key, key[-1:]) if entity.kind == "person" else (key,):
                if part in self._by_name:
                    return self._by_name[part]
        return "?" + " ".join(_key(entity.name))


def _key(name: str) -> tuple[str, ...]:
    return stems_of(name)


def _by_name(entities: Sequence[Entity]) -> dict[tuple[str, ...], str]:
    """Name, alias or last name → entity, the most mentioned where several share it."""
    found: dict[tuple[str, ...], str] = {}
    for entity in sorted(entities, key=lambda each: (-len(each.mentions), each.id)):
        for name in (entity.name, *entity.aliases):
            key = _key(name)
            if key:
                found.setdefault(key, entity.id)
            if key and entity.kind == "person":
                found.setdefault(key[-1:], entity.id)
    return found


def _mentions(entities: Iterable[Entity]) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for each in entity.mentions:
            place = (each.span.start, each.span.end, entity.id)
            found.setdefault(each.article, []).append(place)
    return {article: sorted(places) for article, places in found.items()}


def claim_as_article(claim: str, *, published: Publication | None = None) -> Article:
    """The claim as an article of one sentence, so that the same analysis reads it."""
    data = claim.encode("utf-8")
    return Article(
        id="claim",
        address="claim",
        text=claim,
        original=claim,
        raw=data,
        sha256=hashlib.sha256(data).hexdigest(),
        published=published,
    )


def read_statements(article: Article, analysis: Analysis, naming: Naming) -> list[Statement]:
    """One statement for each sentence of ``article``."""
    return [_statement(article, analysis, sent, naming) for sent in analysis.sentences]


def _statement(article: Article, analysis: Analysis, sent: Span, naming: Naming) -> Statement:
    citation = Citation(article.id, sent)
    acts = tuple(
        _act(article, event, lambda side: _participants(article.id, side, naming))
        for event in analysis.events
        if sent.overlaps(event.trigger_span)
    )
    return _fill(
        article, analysis, citation, naming.mentioned(citation), acts, _speaker(analysis, sent)
    )


def read_claim(article: Article, analysis: Analysis, naming: Naming) -> Statement:
    """The claim as one statement, its names resolved against the record's entities."""
    ids = {entity.id: naming.known(entity) for entity in analysis.entities}
    named = {ids[each.id] for each in analysis.entities if _is_name(each)}
    acts = tuple(
        _act(
            article,
            event,
            lambda side: frozenset(ids[each.entity] for each in side if each.entity),
        )
        for event in analysis.events
    )
    whole = Citation(article.id, Span(0, len(article.text)))
    return _fill(article, analysis, whole, frozenset(named), acts, None)


def _is_name(entity: ArticleEntity) -> bool:
    return any(mention.form == "name" for mention in entity.mentions) and entity.kind != "group"


def _act(
    article: Article,
    event: EventMention,
    names_of: Callable[[Iterable[Participant]], Names],
) -> Act:
    trigger = content_of(find_words(event.trigger_span.of(article.text)))
    return Act(
        stem=trigger[0] if trigger else "",
        type=event.type,
        modality=event.modality,
        actors=names_of(event.actors),
        recipients=names_of(event.recipients),
        span=event.trigger_span,
    )


def _participants(article: str, side: Iterable[Participant], naming: Naming) -> Names:
    found: set[str] = set()
    for each in side:
        found |= naming.mentioned(Citation(article, each.span))
    return frozenset(found)


def _fill(
    article: Article,
    analysis: Analysis,
    citation: Citation,
    names: Names,
    acts: tuple[Act, ...],
    speaker: str | None,
) -> Statement:
    sent = citation.span
    words = find_words(sent.of(article.text))
    apart = [
        *(figure.span for figure in analysis.figures),
        *(time.span for time in analysis.times if time.interval),
    ]
    plain = tuple(
        word
        for word in words
        if not any(
            span.overlaps(Span(sent.start + word.start, sent.start + word.end)) for span in apart
        )
    )
    places = {
        stem
        for entity in analysis.entities
        if entity.kind == "place"
        for mention in entity.mentions
        if sent.contains(mention.span) and mention.form == "name"
        for stem in stems_of(mention.span.of(article.text))
    }
    return Statement(
        citation=citation,
        stems=frozenset(content_of(plain)),
        places=frozenset(places),
        names=names,
        figures=tuple(each for each in analysis.figures if sent.overlaps(each.span)),
        times=tuple(
            time.interval
            for time in analysis.times
            if time.interval and sent.overlaps(time.span) and time.timex_type in {"DATE", "TIME"}
        ),
        acts=acts,
        is_negated=any(word.form in _NEGATIONS or word.form.endswith("n't") for word in words),
        speaker=speaker,
    )


def _speaker(analysis: Analysis, sent: Span) -> str | None:
    """Who says most of the sentence, where it is somebody's reported words."""
    for quote in analysis.quotes:
        covered = sum(
            min(sent.end, span.end) - max(sent.start, span.start)
            for span in quote.content_spans
            if span.overlaps(sent)
        )
        if covered > len(sent) / 2:
            entity = analysis.entity(quote.speaker)
            return entity.name if entity else ""
    return None
