"""Pronouns that speak, given to whoever the quotes of the article are given to, and pronouns
inside what is said, which are never its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.analysis.quotes.speaker_genders import GENDERS, gender_of
from rashomon.types import Article, ArticleEntity, Mention, QuoteMention, Span

_SAID_OF = re.compile(r"\s+of\s+(?:[A-Z][a-z]*\.?\s+)?")

_PRONOUN = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)


def with_speaking_pronouns(
    article: Article, entities: Sequence[ArticleEntity], quotes: Sequence[QuoteMention]
) -> tuple[ArticleEntity, ...]:
    """``entities``, with each "he" or "she" that is the source of a quote among the mentions of its
    speaker, and none of those in direct speech among the mentions of whoever speaks.

    Who speaks is told by more than who was named last: where the two were at odds in news of 2018,
    the quote was right in 34 of 45, the order of mentions in 8.
    """
    named = {each.id for each in entities if each.kind == "person" and _is_named(each)}
    owners = {
        quote.speaker_span: quote.speaker
        for quote in quotes
        if quote.speaker in named and quote.speaker_span is not None
        if quote.speaker_span.of(article.text).lower() in {"he", "she"}
    }
    people = [each for each in entities if each.id in named]
    for quote in quotes:
        owners.update(_spoken_of(article.text, people, quote))
    return tuple(_unspoken(_regiven(each, owners), article.text, quotes) for each in entities)


def _is_named(entity: ArticleEntity) -> bool:
    return any(mention.form == "name" for mention in entity.mentions)


def _spoken_of(
    text: str, people: Sequence[ArticleEntity], quote: QuoteMention
) -> Iterator[tuple[Span, str]]:
    """The pronouns of what somebody "said of Ruiz", up to where it names anybody else."""
    found = _SAID_OF.match(text, quote.cue_span.end) if quote.cue_span is not None else None
    if found is None or quote.kind != "direct":
        return
    named = [
        (mention.span, each)
        for each in people
        for mention in each.mentions
        if mention.form == "name"
    ]
    meant = [each for span, each in named if span.start <= found.end() < span.end]
    for content in quote.content_spans if meant else ():
        others = [span for span, each in named if each != meant[0] and content.contains(span)]
        end = min((span.start for span in others), default=content.end)
        gender = gender_of(text, meant[0])
        for word in _PRONOUN.finditer(text, content.start, end):
            if gender in {None, GENDERS[word[0].lower()]}:
                yield Span(*word.span()), meant[0].id


def _regiven(entity: ArticleEntity, owners: Mapping[Span, str]) -> ArticleEntity:
    """``entity`` without the pronouns of others and with its own."""
    kept = [e for e in entity.mentions if owners.get(e.span, entity.id) == entity.id]
    known = {each.span for each in kept}
    new = (span for span, owner in owners.items() if owner == entity.id)
    added = [Mention(span, "pronoun") for span in new if span not in known]
    return replace(entity, mentions=tuple(sorted([*kept, *added], key=lambda each: each.span)))


def _unspoken(entity: ArticleEntity, text: str, quotes: Sequence[QuoteMention]) -> ArticleEntity:
    """``entity`` without "he" or "she" in its own direct speech: nobody speaks so of himself."""
    own = [
        span
        for quote in quotes
        if quote.kind == "direct" and quote.speaker == entity.id
        for span in quote.content_spans
    ]
    kept = tuple(each for each in entity.mentions if not _is_third(each, text, own))
    return entity if len(kept) == len(entity.mentions) else replace(entity, mentions=kept)


def _is_third(mention: Mention, text: str, own: Sequence[Span]) -> bool:
    is_third = mention.form == "pronoun" and mention.span.of(text).lower() in GENDERS
    return is_third and any(span.contains(mention.span) for span in own)
