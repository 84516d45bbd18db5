"""What is told in an article whose furniture still stands in its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.text.sentences import trimmed
from rashomon.types import QuoteMention, Span


def lies_in(span: Span, unread: Sequence[Span]) -> bool:
    """Whether all of ``span`` is furniture."""
    return any(each.start <= span.start and span.end <= each.end for each in unread)


def without_furniture(
    sentences: Iterable[Span], unread: Sequence[Span], text: str
) -> Iterator[Span]:
    """The sentences less what of their ends is furniture: a link run into them often parts them
    ("… told the council Mara QuintQuint to leave the bank MORE that the mill would close")."""
    for sentence in sentences:
        start, end = sentence.start, _end_before(sentence, unread)
        for each in unread:
            if each.start <= start < each.end:
                start = min(end, each.end)
        told = trimmed(text, start, end)
        if len(told):
            yield told


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
