"""The stretches of an article that somebody else says: quotes, and posts shown as they stood."""

from __future__ import annotations

import re

from rashomon.analysis.quotes.marks import find_quoted
from rashomon.types import Span

# "… ready to fly. — Ada Rill (@adarill) May 8, 2031": a post as pages embed it, to its signature.
_POST = re.compile(
    r"^[^\n]+(?:\n+(?=[—–]|--))?[—–-][ \t]?[^\n()]{1,60} \(@\w{1,20}\)[^\n]{1,24}\b\d{4}\b",
    re.M,
)


def find_speech(text: str) -> tuple[Span, ...]:
    """What stands inside quotation marks, marks excluded, and the posts of ``text``, in order.

    >>> text = "It holds “as of now”.\\n\\nReady! — Ada Rill (@adarill) May 8, 2031\\n\\nShe left."
    >>> [span.of(text) for span in find_speech(text)]
    ['as of now', 'Ready! — Ada Rill (@adarill) May 8, 2031']
    """
    posts = [Span(*found.span()) for found in _POST.finditer(text)]
    quoted = [each.inner for each in find_quoted(text) if each.parent is None and len(each.inner)]
    outside = [span for span in quoted if not any(span.overlaps(post) for post in posts)]
    return tuple(sorted([*outside, *posts]))
