"""The reading of one article as one JSON line, without any comparing."""

from __future__ import annotations

import json
from typing import Any

from rashomon.record.plain import pieces_told, plain_interval, plain_role, plain_span, without_none
from rashomon.types import (
    Analysis,
    Article,
    ArticleEntity,
    EventMention,
    FigureMention,
    Participant,
    QuoteMention,
    Span,
    TimeExpression,
)

Json = dict[str, Any]


def analysis_to_json(article: Article, analysis: Analysis) -> Json:
    """The reading of ``article`` in the fields of the design's ``analyse`` contract."""
    return {
        "article": article.id,
        "address": article.address,
        "sentences": [_span(article, sent) for sent in analysis.sentences],
        "entities": [_entity(article, entity) for entity in analysis.entities],
        "times": [_time(article, time) for time in analysis.times],
        "quotes": [_quote(article, quote) for quote in analysis.quotes],
        "events": [_event(article, analysis, event) for event in analysis.events],
        "figures": [_figure(article, analysis, figure) for figure in analysis.figures],
    }


def dump_analysis(article: Article, analysis: Analysis) -> str:
    """One JSON line, newline included."""
    return json.dumps(analysis_to_json(article, analysis), ensure_ascii=False) + "\n"


def _span(article: Article, span: Span) -> Json:
    return plain_span(article.id, span, article.text)


def _maybe(article: Article, span: Span | None) -> Json | None:
    return _span(article, span) if span is not None else None


def _entity(article: Article, entity: ArticleEntity) -> Json:
    return without_none(
        {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "aliases": list(entity.aliases),
            "roles": [plain_role(role) for role in entity.roles],
            "country": entity.country,
            "members": list(entity.members) or None,
            "mentions": [
                {**_span(article, mention.span), "form": mention.form}
                for mention in entity.mentions
            ],
        }
    )


def _time(article: Article, time: TimeExpression) -> Json:
    empty = {"start": None, "end": None, "precision": None}
    return {
        "span": _span(article, time.span),
        "timex_type": time.timex_type,
        "timex_value": time.timex_value,
        **(plain_interval(time.interval) if time.interval else empty),
        "basis": time.basis,
        "anchor": time.anchor,
    }


def _quote(article: Article, quote: QuoteMention) -> Json:
    return without_none(
        {
            "kind": quote.kind,
            "content_spans": [
                _span(article, span) for span in pieces_told(article, quote.content_spans)
            ],
            "cue_span": _maybe(article, quote.cue_span),
            "speaker_span": _maybe(article, quote.speaker_span),
            "addressee": quote.addressee,
            "medium": quote.medium,
            "translated": quote.translated,
            "score": round(quote.score, 4),
            "method": quote.method,
        }
    ) | {"speaker": quote.speaker}


def _participant(article: Article, participant: Participant) -> Json:
    return {"span": _span(article, participant.span), "entity": participant.entity}


def _event(article: Article, analysis: Analysis, event: EventMention) -> Json:
    return without_none(
        {
            "trigger_span": _span(article, event.trigger_span),
            "span": _span(article, event.span),
            "type": event.type,
            "mode": event.mode,
            "score": event.score,
            "modality": event.modality,
            "holder": event.holder,
            "holder_span": _maybe(article, event.holder_span),
            "actors": [_participant(article, each) for each in event.actors],
            "recipients": [_participant(article, each) for each in event.recipients],
            "place": _participant(article, event.place) if event.place else None,
            "time": _time_of(article, analysis, event.time),
            "qualifiers": [_span(article, span) for span in event.qualifiers],
            "background": event.is_background,
        }
    )


def _time_of(article: Article, analysis: Analysis, index: int | None) -> Json | None:
    return _time(article, analysis.times[index]) if index is not None else None


def _figure(article: Article, analysis: Analysis, figure: FigureMention) -> Json:
    return without_none(
        {
            "span": _span(article, figure.span),
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "implied": figure.is_implied or None,
            "comparator": figure.comparator,
            "subject": figure.subject,
            "subject_span": _maybe(article, figure.subject_span),
            "as_of": _time_of(article, analysis, figure.as_of),
            "source": figure.source,
        }
    )
