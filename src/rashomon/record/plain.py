"""The small values of a record (spans, times, roles, support) as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from rashomon.text.sentences import trimmed
from rashomon.types import Article, Citation, DatedTime, Interval, Role, Span, Support

Json = dict[str, Any]


def without_none(values: Json) -> Json:
    """The same mapping less its ``None`` values: a field that is absent is unknown."""
    return {name: value for name, value in values.items() if value is not None}


def plain_span(article: str, span: Span, text: str) -> Json:
    """``{"article", "start", "end", "text"}``: the span with the words it covers."""
    return {"article": article, "start": span.start, "end": span.end, "text": span.of(text)}


def plain_citation(citation: Citation, texts: Mapping[str, str]) -> Json:
    """The citation as a span of the text of its article."""
    return plain_span(citation.article, citation.span, texts[citation.article])


def pieces_told(article: Article, spans: Iterable[Span]) -> list[Span]:
    """``spans`` in pieces, without the furniture that is run into them."""
    parts = (part for span in spans for part in article.parts(span))
    told = (trimmed(article.text, part.start, part.end) for part in parts)
    return [span for span in told if len(span)]


def plain_interval(interval: Interval) -> Json:
    """ISO 8601 ``start`` and ``end`` (half-open) with the precision."""
    return {
        "start": iso_time(interval.start, interval.zone),
        "end": iso_time(interval.end, interval.zone),
        "precision": interval.precision,
    }


def iso_time(moment: datetime, zone: str | None) -> str:
    """ISO 8601, with the UTC offset where it is known.

    >>> iso_time(datetime(2031, 5, 4, 12, 30), "-05:00")
    '2031-05-04T12:30:00-05:00'
    """
    return moment.isoformat() + (zone or "")


def plain_time(time: DatedTime | None, texts: Mapping[str, str]) -> Json | None:
    """When an item happened, on which basis, and the words that say so."""
    if time is None:
        return None
    return {
        **plain_interval(time.interval),
        "basis": time.basis,
        "spans": [plain_citation(citation, texts) for citation in time.citations],
    }


def plain_role(role: Role) -> Json:
    """An office: its title, what it is an office of, and when it was held."""
    return {"title": role.title, "of": role.of, "period": role.period}


def plain_support(support: Support) -> Json:
    """Who attests an item, and what that amounts to."""
    return {
        "articles": list(support.articles),
        "publishers": list(support.publishers),
        "witnesses": list(support.witnesses),
        "primary": list(support.primary),
        "status": support.status,
        "disputed": support.is_disputed,
    }
