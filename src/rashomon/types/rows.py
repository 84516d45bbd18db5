"""A record's lists as plain rows: one flat mapping an item, for pandas, polars, CSV, terminals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Protocol

from rashomon.types.articles import Article
from rashomon.types.items import (
    Agreement,
    AgreementAttestation,
    Discrepancy,
    Entity,
    Event,
    Figure,
    Position,
    Quote,
    TimelineEntry,
)
from rashomon.types.spans import Citation, Interval
from rashomon.types.stemmata import Story, Support

Row = dict[str, str | int | float | bool | None]

TABLES = (
    "articles",
    "derivations",
    "entities",
    "quotes",
    "events",
    "figures",
    "agreements",
    "discrepancies",
    "timeline",
    "positions",
    "items",
)


def rows_of(record: Items, name: str) -> list[Row]:
    """The rows of the table called ``name`` (one of ``TABLES``); same columns in each row.

    Raises ``KeyError`` naming the tables there are.
    """
    if name not in TABLES:
        raise KeyError(f"no table called {name!r}; there are {', '.join(TABLES)}")
    lookup = _Lookup(record)
    makers: dict[str, Callable[[], list[Row]]] = {
        "articles": lambda: [_article_row(lookup, each.id) for each in record.articles],
        "derivations": lambda: _derivation_rows(lookup),
        "entities": lambda: _entity_rows(record),
        "quotes": lambda: [_quote_row(lookup, quote) for quote in record.quotes],
        "events": lambda: [_event_row(lookup, event) for event in record.events],
        "figures": lambda: [_figure_row(lookup, figure) for figure in record.figures],
        "agreements": lambda: [_agreement_row(lookup, each) for each in record.agreements],
        "discrepancies": lambda: [
            row for each in record.discrepancies for row in _discrepancy_rows(lookup, each)
        ],
        "timeline": lambda: [row for each in record.timeline for row in _time_rows(lookup, each)],
        "positions": lambda: [
            row for each in record.positions for row in _position_rows(lookup, each)
        ],
        "items": lambda: _item_rows(lookup),
    }
    return makers[name]()


class Items(Protocol):
    """What rows are made from: a ``Record``."""

    @property
    def articles(self) -> tuple[Article, ...]: ...
    @property
    def stories(self) -> tuple[Story, ...]: ...
    @property
    def entities(self) -> tuple[Entity, ...]: ...
    @property
    def quotes(self) -> tuple[Quote, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def figures(self) -> tuple[Figure, ...]: ...
    @property
    def agreements(self) -> tuple[Agreement, ...]: ...
    @property
    def discrepancies(self) -> tuple[Discrepancy, ...]: ...
    @property
    def timeline(self) -> tuple[TimelineEntry, ...]: ...
    @property
    def positions(self) -> tuple[Position, ...]: ...


class _Lookup:
    """Names, texts and items of one record by id."""

    def __init__(self, record: Items) -> None:
        self.record = record
        self.articles = {article.id: article for article in record.articles}
        self.names = {entity.id: entity.name for entity in record.entities}
        self.summaries = {quote.id: quote.content for quote in record.quotes}
        self.summaries |= {event.id: self.words(event.summary) for event in record.events}

    def words(self, citation: Citation) -> str:
        """The words a citation covers, on one line."""
        return self.articles[citation.article].words(citation.span)

    def told(self, attestation: AgreementAttestation) -> str:
        """The words of one telling, an ellipsis between its pieces."""
        return " … ".join(self.words(each) for each in attestation.pieces)

    def name(self, entity_id: str | None) -> str:
        """The entity's name, or ``""``."""
        return self.names.get(entity_id or "", "")

    def names_of(self, entity_ids: Iterable[str]) -> str:
        """The entities' names, joined."""
        return "; ".join(self.name(each) for each in entity_ids)

    def addresses(self, support: Support) -> str:
        """Where the articles that attest an item are to be read."""
        return " ".join(self.articles[each].address for each in support.articles)


def _when(interval: Interval | None) -> Row:
    return {
        "start": interval.start.isoformat() if interval else None,
        "end": interval.end.isoformat() if interval else None,
        "precision": interval.precision if interval else None,
    }


def _support(lookup: _Lookup, support: Support) -> Row:
    low, high = support.witnesses
    return {
        "status": support.status,
        "disputed": support.is_disputed,
        "articles": len(support.articles),
        "publishers": "; ".join(support.publishers),
        "witnesses_low": low,
        "witnesses_high": high,
        "addresses": lookup.addresses(support),
    }


def _article_row(lookup: _Lookup, article_id: str) -> Row:
    article = lookup.articles[article_id]
    published, updated = article.published, article.updated
    return {
        "id": article.id,
        "address": article.address,
        "publisher": article.publisher,
        "originator": article.originator,
        "title": article.title,
        "authors": "; ".join(article.authors),
        **_when(published.interval if published else None),
        "basis": published.basis if published else None,
        "updated": updated.interval.start.isoformat() if updated else None,
        "characters": len(article.text),
    }


def _derivation_rows(lookup: _Lookup) -> list[Row]:
    return [
        {
            "story": story.id,
            "copy": each.copy,
            "origin": each.origin,
            "kind": each.kind,
            "directed": each.directed,
            "score": round(each.score, 4),
            "share": round(each.share, 4),
            "evidence": "; ".join(evidence.text for evidence in each.evidence),
        }
        for story in lookup.record.stories
        for each in story.stemma.derivations
    ]


def _entity_rows(record: Items) -> list[Row]:
    return [
        {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "country": entity.country,
            "roles": "; ".join(role.told() for role in entity.roles),
            "aliases": "; ".join(entity.aliases),
            "mentions": len(entity.mentions),
        }
        for entity in record.entities
    ]


def _quote_row(lookup: _Lookup, quote: Quote) -> Row:
    return {
        "id": quote.id,
        "kind": quote.kind,
        "speaker": lookup.name(quote.speaker),
        "content": quote.content,
        "medium": quote.medium,
        **_when(quote.time.interval if quote.time else None),
        "variants": len(quote.variants),
        **_support(lookup, quote.support),
    }


def _event_row(lookup: _Lookup, event: Event) -> Row:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "modality": event.modality,
        "holder": lookup.name(event.holder),
        "actors": lookup.names_of(event.actors),
        "recipients": lookup.names_of(event.recipients),
        "score": event.score,
        **_when(event.time.interval if event.time else None),
        "summary": lookup.words(event.summary),
        **_support(lookup, event.support),
    }


def _figure_row(lookup: _Lookup, figure: Figure) -> Row:
    return {
        "id": figure.id,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "implied": figure.is_implied,
        "comparator": figure.comparator,
        "subject": figure.subject,
        "source": lookup.name(figure.source),
        "words": lookup.words(figure.attestations[0]),
        **_support(lookup, figure.support),
    }


def _agreement_row(lookup: _Lookup, agreement: Agreement) -> Row:
    first, *others = agreement.attestations
    return {
        "id": agreement.id,
        "who": lookup.name(agreement.holder),
        "words": lookup.told(first),
        "others": "; ".join(map(lookup.told, others)),
        "said": "; ".join(
            lookup.told(told) for each in agreement.said for told in each.attestations
        ),
        **_support(lookup, agreement.support),
    }


def _discrepancy_rows(lookup: _Lookup, discrepancy: Discrepancy) -> list[Row]:
    return [
        {
            "id": discrepancy.id,
            "about": discrepancy.about,
            "kind": discrepancy.kind,
            "relation": discrepancy.relation,
            "topic": discrepancy.topic,
            "value": side.value,
            "words": lookup.words(side.citations[0]),
            **_support(lookup, side.support),
        }
        for side in discrepancy.values
    ]


def _time_rows(lookup: _Lookup, entry: TimelineEntry) -> list[Row]:
    return [
        {**_when(entry.interval), "id": item, "words": lookup.summaries.get(item, "")}
        for item in entry.items
    ]


def _position_rows(lookup: _Lookup, position: Position) -> list[Row]:
    who = lookup.name(position.actor)
    items = [("quote", each) for each in position.quotes]
    items += [("event", each) for each in position.events]
    return [
        {
            "issue": position.issue,
            "actor": who,
            "kind": kind,
            "id": item,
            "words": lookup.summaries.get(item, ""),
        }
        for kind, item in items
    ]


def _item_rows(lookup: _Lookup) -> list[Row]:
    record = lookup.record
    rows: list[Row] = []
    for event in record.events:
        when = _when(event.time.interval if event.time else None)
        words = lookup.words(event.summary)
        rows.append(_item(lookup, "event", event, words, lookup.names_of(event.actors)) | when)
    for quote in record.quotes:
        when = _when(quote.time.interval if quote.time else None)
        rows.append(_item(lookup, "quote", quote, quote.content, lookup.name(quote.speaker)) | when)
    for figure in record.figures:
        words = lookup.words(figure.attestations[0])
        when = _when(figure.as_of.interval if figure.as_of else None)
        rows.append(_item(lookup, "figure", figure, words, figure.subject) | when)
    for agreement in record.agreements:
        words = lookup.told(agreement.attestations[0])
        who = lookup.name(agreement.holder)
        rows.append(_item(lookup, "agreement", agreement, words, who) | _when(None))
    return rows


def _item(
    lookup: _Lookup, kind: str, item: Event | Quote | Figure | Agreement, words: str, who: str
) -> Row:
    modality = getattr(item, "modality", None)
    return {
        "kind": kind,
        "id": item.id,
        "who": who,
        "words": words,
        "modality": modality,
        **_support(lookup, item.support),
    }


def overview_html(record: Items) -> str:
    """A small table of the record's items, every word escaped, for notebooks."""
    columns: Sequence[str] = ("kind", "who", "words", "modality", "status", "witnesses_low")
    head = "".join(f"<th>{column}</th>" for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(row[c] or ''))}</td>" for c in columns) + "</tr>"
        for row in rows_of(record, "items")
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
