"""The stretches of an article that somebody else says: quotes, and posts shown as they stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rashomon.analysis.quotes.marks import (
    Quoted,
    find_paragraphs,
    find_quoted,
    find_unpaired,
)
from rashomon.text.posts import find_posts
from rashomon.types import Span

# A statement that opens in one paragraph and closes in a later one, nothing quoted between the two,
# runs over so many at most: longer ones are two faults more often than one statement.
_MOST_PARAGRAPHS = 6
_SENTENCE_ENDS = (".", "!", "?", "…")


def find_speech(text: str) -> tuple[Span, ...]:
    """What stands inside quotation marks, marks excluded, and the posts of ``text``, in order.

    A mark without a partner tells too: of a statement that runs over paragraphs which do not
    open anew, and of one whose end is not marked where the next begins.

    >>> text = "It holds “as of now”.\\n\\nReady! — Ada Rill (@adarill) May 8, 2031\\n\\nShe left."
    >>> [span.of(text) for span in find_speech(text)]
    ['as of now', 'Ready! — Ada Rill (@adarill) May 8, 2031']
    """
    posts = [post.span for post in find_posts(text)]
    quoted = find_quoted(text)
    inside = [each.inner for each in quoted if each.parent is None and len(each.inner)]
    spans = joined([*inside, *_unmarked(text, quoted)])
    outside = [span for span in spans if not any(span.overlaps(post) for post in posts)]
    return tuple(sorted([*outside, *posts]))


def joined(spans: Iterable[Span]) -> list[Span]:
    """``spans`` in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return found


def _unmarked(text: str, quoted: Sequence[Quoted]) -> Iterator[Span]:
    """The stretches that a mark without a partner begins."""
    paragraphs = find_paragraphs(text)
    starts = [paragraph.start for paragraph in paragraphs]
    unpaired = find_unpaired(text, quoted)
    opening = sorted(
        {each.outer.start for each in quoted if each.style != "single"}
        | {each.span.start for each in unpaired if each.opens}
    )
    for mark, after in pairwise([*unpaired, None]):
        if mark is None or not mark.opens:
            continue
        first = bisect_right(starts, mark.span.start) - 1
        at = bisect_right(opening, mark.span.start)
        following = opening[at] if at < len(opening) else len(text)
        until = text[mark.span.end : following].rstrip()
        if following < paragraphs[first].end and until.endswith(_SENTENCE_ENDS):
            yield Span(mark.span.end, mark.span.end + len(until))
        elif after is not None and not after.opens:
            last = bisect_right(starts, after.span.start) - 1
            is_bare = not any(paragraphs[first].end <= at < after.span.start for at in opening)
            if is_bare and 0 < last - first < _MOST_PARAGRAPHS:
                yield Span(mark.span.end, after.span.start)
