"""What is told in an article whose furniture still stands in its text.

A link run into a sentence parts it and glues names together ("President Quint Mara QuintVotes on
the harbour MORE on Friday vetoed it"). So what shares its line with words of the account is taken
out before the text is parsed, and what is found without it is moved to where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from rashomon.text.pruning import prune
from rashomon.types import Analysis, Article, ArticleEntity, QuoteMention, Segment, Span


def without_run_in(article: Article) -> Article:
    """``article`` without the furniture that is run into its lines; itself where there is none."""
    run_in = article.run_in
    if not run_in:
        return article
    text, segments = prune(article.original, run_in)
    title = article.title_span
    title = _moved_into(segments, title) if title else None
    return replace(article, text=text, segments=segments, title_span=title)


def _moved_into(segments: Iterable[Segment], span: Span) -> Span | None:
    """``span`` of the original in the text made of ``segments``, where it is whole there."""
    whole = (each for each in segments if each.original.contains(span))
    return next((span.shifted(each.text.start - each.original.start) for each in whole), None)


def moved_back(analysis: Analysis, article: Article) -> Analysis:
    """``analysis`` of ``article``, which ``without_run_in`` made, spans in the original."""
    return cast(Analysis, _moved(analysis, article.original_span))


def _moved(found: Any, move: Callable[[Span], Span]) -> Any:
    """``found`` with every span in it moved."""
    if isinstance(found, Span):
        return move(found)
    if isinstance(found, tuple):
        return tuple(_moved(each, move) for each in found)
    if is_dataclass(found) and not isinstance(found, type):
        parts = {each.name: getattr(found, each.name) for each in fields(found)}
        return replace(found, **{name: _moved(part, move) for name, part in parts.items()})
    return found


def leave_out(analysis: Analysis, unread: Sequence[Span]) -> Analysis:
    """``analysis`` with nothing told of furniture, though names in it may help to know whose a
    name in the account is."""
    if not unread:
        return analysis
    return replace(
        without_acts_in(analysis, unread),
        entities=tuple(_without_roles_in(each, unread) for each in analysis.entities),
        sentences=tuple(each for each in analysis.sentences if not lies_in(each, unread)),
        quotes=tuple(quotes_told(analysis.quotes, unread)),
        clauses=tuple(
            each
            for each in analysis.clauses
            if not any(lies_in(piece, unread) for piece in each.pieces)
        ),
    )


def _without_roles_in(entity: ArticleEntity, unread: Sequence[Span]) -> ArticleEntity:
    """``entity`` without the offices that only furniture gives it ("CLOSE President Ruiz")."""
    kept = tuple(
        each for each in entity.roles if each.span is None or not lies_in(each.span, unread)
    )
    return entity if len(kept) == len(entity.roles) else replace(entity, roles=kept)


def without_acts_in(analysis: Analysis, spans: Sequence[Span]) -> Analysis:
    """``analysis`` without what is done or counted in ``spans``."""
    return replace(
        analysis,
        events=tuple(each for each in analysis.events if not lies_in(each.trigger_span, spans)),
        figures=tuple(each for each in analysis.figures if not lies_in(each.span, spans)),
        predicates=tuple(each for each in analysis.predicates if not lies_in(each.word, spans)),
    )


def lies_in(span: Span, unread: Sequence[Span]) -> bool:
    """Whether all of ``span`` lies in one of ``unread``."""
    return any(each.start <= span.start and span.end <= each.end for each in unread)


def quotes_told(quotes: Iterable[QuoteMention], unread: Sequence[Span]) -> Iterator[QuoteMention]:
    """The quotes without the pieces that begin in furniture and what of others ends in it."""
    for quote in quotes:
        pieces = [
            Span(each.start, _end_before(each, unread))
            for each in quote.content_spans
            if not any(link.start <= each.start < link.end for link in unread)
        ]
        pieces = [each for each in pieces if len(each)]
        if pieces:
            yield replace(quote, content_spans=tuple(pieces))


def _end_before(span: Span, unread: Sequence[Span]) -> int:
    """The end of ``span``, before the furniture that it runs into."""
    end = span.end
    for each in reversed(unread):
        if each.start < end <= each.end:
            end = max(span.start, each.start)
    return end
