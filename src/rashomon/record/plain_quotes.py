"""Quotes as plain JSON values, without the furniture that is run into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.record.plain import (
    Json,
    pieces_told,
    plain_span,
    plain_support,
    plain_time,
    without_none,
)
from rashomon.types import Article, Citation, Quote, QuoteAttestation

Articles = Mapping[str, Article]


def quote_to_json(quote: Quote, articles: Articles, texts: Mapping[str, str]) -> Json:
    """A quote in the fields of the design's contract; ``articles`` and ``texts`` by article id."""
    return without_none(
        {
            "id": quote.id,
            "kind": quote.kind,
            "addressee": quote.addressee,
            "medium": quote.medium,
            "content": quote.content,
            "time": plain_time(quote.time, texts),
            "variants": [
                {
                    "content": variant.content,
                    "kind": variant.kind,
                    "spans": _pieces(variant.citations, articles),
                }
                for variant in quote.variants
            ],
            "attestations": [_attestation(each, articles) for each in quote.attestations],
            "support": plain_support(quote.support),
        }
    ) | {"speaker": quote.speaker}


def _attestation(attestation: QuoteAttestation, articles: Articles) -> Json:
    first, *further = _pieces(attestation.content, articles)
    return without_none(
        {
            "span": first,
            "further_spans": further or None,
            "speaker_span": _whole(attestation.speaker, articles),
            "cue_span": _whole(attestation.cue, articles),
            "translated": attestation.translated,
        }
    )


def _pieces(citations: Iterable[Citation], articles: Articles) -> list[Json]:
    return [
        plain_span(cited.article, piece, articles[cited.article].text)
        for cited in citations
        for piece in pieces_told(articles[cited.article], [cited.span])
    ]


def _whole(citation: Citation | None, articles: Articles) -> Json | None:
    if citation is None:
        return None
    return plain_span(citation.article, citation.span, articles[citation.article].text)
