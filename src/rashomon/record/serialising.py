"""The record as plain JSON values: the contract of ``record.schema.json``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from rashomon.comparing.derivation.derivations import open_links
from rashomon.record.plain import (
    plain_citation,
    plain_interval,
    plain_role,
    plain_support,
    plain_time,
    without_none,
)
from rashomon.record.plain_quotes import quote_to_json
from rashomon.types import (
    Agreement,
    AgreementAttestation,
    Article,
    Citation,
    Derivation,
    Discrepancy,
    Entity,
    Event,
    Figure,
    Position,
    Presence,
    Publication,
    Record,
    Relation,
    RelationAct,
    Story,
    TimelineEntry,
    Toll,
)

RECORD_VERSION = "1.0"

Json = dict[str, Any]


def record_to_json(record: Record) -> Json:
    """The whole record as JSON values, in the order the record keeps."""
    articles = {article.id: article for article in record.articles}
    texts = {article.id: article.text for article in record.articles}
    return {
        "version": RECORD_VERSION,
        "created_from": created_from(record.articles),
        "articles": [article_to_json(article) for article in record.articles],
        "stories": [_story(story, texts) for story in record.stories],
        "derivations": [
            _derivation(derivation, texts)
            for story in record.stories
            for derivation in story.stemma.derivations
        ],
        "entities": [_entity(entity, texts) for entity in record.entities],
        "quotes": [quote_to_json(quote, articles, texts) for quote in record.quotes],
        "events": [_event(event, texts) for event in record.events],
        "figures": [_figure(figure, texts) for figure in record.figures],
        "discrepancies": [_discrepancy(each, texts) for each in record.discrepancies],
        "timeline": [_timeline_entry(entry) for entry in record.timeline],
        "relations": [relation_to_json(relation) for relation in record.relations],
        "positions": [_position(position) for position in record.positions],
        "presence": [_presence(presence) for presence in record.presence],
        "tolls": [_toll(toll, texts) for toll in record.tolls],
        "agreements": [_agreement(each, texts) for each in record.agreements],
    }


def dump_record(record: Record) -> str:
    """The record as JSON text: the same record gives the same bytes."""
    return json.dumps(record_to_json(record), ensure_ascii=False, indent=1) + "\n"


def created_from(articles: Iterable[Article]) -> str:
    """One sha256 over the inputs' own, whatever their order."""
    joined = "\n".join(sorted(article.sha256 for article in articles))
    return hashlib.sha256(joined.encode()).hexdigest()


def article_to_json(article: Article) -> Json:
    """An article with its text and everything cleaning set aside."""
    where = "url" if article.address.startswith(("http://", "https://")) else "path"
    return without_none(
        {
            "id": article.id,
            where: article.address,
            "publisher": article.publisher,
            "originator": article.originator,
            "title": article.title,
            "authors": list(article.authors),
            "published": _publication(article, article.published),
            "updated": _publication(article, article.updated),
            "written": _publication(article, article.written),
            "dateline": article.dateline or None,
            "language": article.language,
            "text": article.text,
            "sha256": article.sha256,
            "credits": [
                {
                    "name": credit.name,
                    "of": credit.of,
                    "form": credit.form,
                    "original": _original(article, credit.span.start, credit.span.end),
                }
                for credit in article.credits
            ],
            "furniture": [
                {"kind": each.kind, **_original(article, each.span.start, each.span.end)}
                for each in article.furniture
            ],
        }
    )


def _original(article: Article, start: int, end: int) -> Json:
    return {"start": start, "end": end, "text": article.original[start:end]}


def _publication(article: Article, published: Publication | None) -> Json | None:
    if published is None:
        return None
    span = published.span
    return without_none(
        {
            **plain_interval(published.interval),
            "basis": published.basis,
            "evidence": published.evidence,
            "updated": published.updated,
            "span": _original(article, span.start, span.end) if span else None,
        }
    )


def _story(story: Story, texts: Mapping[str, str]) -> Json:
    stemma = story.stemma
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "stemma": {
            "witnesses": list(stemma.witnesses),
            "groups": [list(group) for group in stemma.groups],
            "unseen": [
                {
                    "id": each.id,
                    "name": each.name,
                    "kind": each.kind,
                    "evidence": [evidence.text for evidence in each.evidence],
                }
                for each in stemma.unseen
            ],
            "open": [_derivation(link, texts) for link in open_links(stemma)],
        },
    }


def _derivation(derivation: Derivation, texts: Mapping[str, str]) -> Json:
    return {
        "copy": derivation.copy,
        "origin": derivation.origin,
        "kind": derivation.kind,
        "directed": derivation.directed,
        "score": round(derivation.score, 4),
        "share": round(derivation.share, 4),
        "passages": [
            {
                "copy": plain_citation(passage.copy, texts),
                "origin": plain_citation(passage.origin, texts),
                "score": round(passage.score, 4),
                "method": passage.method,
            }
            for passage in derivation.passages
        ],
        "evidence": [
            {
                "kind": evidence.kind,
                "text": evidence.text,
                "weight": round(evidence.weight, 4),
                "spans": _spans(evidence.citations, texts),
            }
            for evidence in derivation.evidence
        ],
    }


def _spans(citations: Iterable[Citation], texts: Mapping[str, str]) -> list[Json]:
    return [plain_citation(citation, texts) for citation in citations]


def _entity(entity: Entity, texts: Mapping[str, str]) -> Json:
    return without_none(
        {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "aliases": list(entity.aliases),
            "roles": [plain_role(role) for role in entity.roles],
            "country": entity.country,
            "members": list(entity.members) or None,
            "mentions": _spans(entity.mentions, texts),
        }
    )


def _event(event: Event, texts: Mapping[str, str]) -> Json:
    return without_none(
        {
            "id": event.id,
            "type": event.type,
            "mode": event.mode,
            "score": event.score,
            "actors": list(event.actors),
            "recipients": list(event.recipients),
            "place": event.place,
            "time": plain_time(event.time, texts),
            "modality": event.modality,
            "holder": event.holder,
            "background": event.is_background,
            "linked": list(event.linked),
            "summary": plain_citation(event.summary, texts),
            "attestations": [
                {
                    "span": plain_citation(attestation.clause, texts),
                    "trigger_span": plain_citation(attestation.trigger, texts),
                    "qualifiers": _spans(attestation.qualifiers, texts),
                }
                for attestation in event.attestations
            ],
            "support": plain_support(event.support),
        }
    )


def _figure(figure: Figure, texts: Mapping[str, str]) -> Json:
    return without_none(
        {
            "id": figure.id,
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "implied": figure.is_implied or None,
            "comparator": figure.comparator,
            "subject": figure.subject,
            "as_of": plain_time(figure.as_of, texts),
            "source": figure.source,
            "attestations": [{"span": each} for each in _spans(figure.attestations, texts)],
            "support": plain_support(figure.support),
        }
    )


def _discrepancy(discrepancy: Discrepancy, texts: Mapping[str, str]) -> Json:
    return {
        "id": discrepancy.id,
        "about": discrepancy.about,
        "kind": discrepancy.kind,
        "relation": discrepancy.relation,
        "topic": discrepancy.topic,
        "score": round(discrepancy.score, 4),
        "values": [
            {
                "value": side.value,
                "spans": _spans(side.citations, texts),
                "support": plain_support(side.support),
            }
            for side in discrepancy.values
        ],
    }


def _timeline_entry(entry: TimelineEntry) -> Json:
    when = plain_interval(entry.interval) if entry.interval else {"start": None, "end": None}
    return {**when, "score": round(entry.score, 4), "items": list(entry.items)}


def relation_to_json(relation: Relation) -> Json:
    """A relation with its points and turning points."""
    return {
        "pair": list(relation.pair),
        "note": relation.note,
        "points": [
            {
                "start": point.start.isoformat(),
                "end": point.end.isoformat(),
                **{
                    name: round(getattr(point, name), 4)
                    for name in ("cooperation", "conflict", "net", "low", "high")
                },
                "events": list(point.events),
                "acts": [_relation_act(act) for act in point.acts],
            }
            for point in relation.points
        ],
        "turning_points": [
            {
                "date": turn.date.isoformat(),
                "low": turn.low.isoformat(),
                "high": turn.high.isoformat(),
                "change": round(turn.change, 4),
                "p_value": round(turn.p_value, 4),
                "events": list(turn.events),
            }
            for turn in relation.turning_points
        ],
        "undated": list(relation.undated),
    }


def _relation_act(act: RelationAct) -> Json:
    return {
        "event": act.event,
        "type": act.type,
        **plain_interval(act.time.interval),
        "basis": act.time.basis,
        "by": act.by,
        "score": round(act.score, 4),
        "again": list(act.again),
    }


def _position(position: Position) -> Json:
    return {
        "actor": position.actor,
        "issue": position.issue,
        "quotes": list(position.quotes),
        "events": list(position.events),
    }


def _presence(presence: Presence) -> Json:
    return {
        "article": presence.article,
        "alone": list(presence.alone),
        "left_out": list(presence.left_out),
    }


def _toll(toll: Toll, texts: Mapping[str, str]) -> Json:
    return {
        "story": toll.story,
        "fate": toll.fate,
        "values": [
            {
                "value": each.value,
                "standing": each.standing,
                "spans": _spans(each.citations, texts),
                "support": plain_support(each.support),
            }
            for each in toll.values
        ],
    }


def _agreement(agreement: Agreement, texts: Mapping[str, str]) -> Json:
    return without_none(
        {
            "id": agreement.id,
            "attestations": [_clause(each, texts) for each in agreement.attestations],
            "holder": agreement.holder,
            "said": [
                without_none(
                    {
                        "speaker": each.speaker,
                        "attestations": [_clause(told, texts) for told in each.attestations],
                        "support": plain_support(each.support),
                    }
                )
                for each in agreement.said
            ],
            "support": plain_support(agreement.support),
        }
    )


def _clause(told: AgreementAttestation, texts: Mapping[str, str]) -> Json:
    return without_none(
        {
            "span": plain_citation(told.whole, texts),
            "pieces": _spans(told.pieces, texts),
            "speaker_span": plain_citation(told.speaker, texts) if told.speaker else None,
        }
    )
