"""Posts of a social network as pages embed them: their words, then who signed them and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.types import Span

# "… ready to fly. — Ada Rill (@adarill) May 8, 2031": the signature of a post.
_SIGNATURE = re.compile(
    r"[ \t]*(?:\n+(?=[—–]|--))?(?:--|[—–-])[ \t]?(?P<name>[^\n()—–]{1,60}) \(@\w{1,20}\)"
    r"[^\n]{1,24}?\b\d{4}\b"
)
_MARK = re.compile(r"(?:(?:x|×)|Skip \w+ post (?:\d+ )?by @?\w+)\s(?=\S)")
"""What is left of the button that closes it, or of the link that leads past it."""
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+|#\w+|…))+\s*\Z")
LONGEST = 300
"""Characters of a post at most (280 are allowed): what stands before them is the article's own."""
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’']? +(?=\S)")


@dataclass(frozen=True, slots=True)
class Post:
    """One embedded post: all of it, the words without links, and the name that signs it."""

    span: Span
    words: Span
    name: Span


def is_signature(line: str) -> bool:
    """Whether a line only signs the post above it.

    >>> is_signature("— Ada Rill (@adarill) May 8, 2031"), is_signature("May 8, 2031")
    (True, False)
    """
    return _SIGNATURE.fullmatch(line.strip()) is not None


def find_posts(text: str) -> Iterator[Post]:
    """The embedded posts of ``text``, in order.

    >>> text = "She wrote at noon.\\n\\nReady! https://t.co/x — Ada Rill (@adarill) May 8, 2031\\n"
    >>> [(each.words.of(text), each.name.of(text)) for each in find_posts(text)]
    [('Ready!', 'Ada Rill')]
    """
    before = 0
    if "(@" not in text:
        return  # the signature's pattern is slow to see that there is none
    for found in _SIGNATURE.finditer(text):
        start = max(before, text.rfind("\n", 0, found.start()) + 1)
        before = found.end()
        mark = _MARK.match(text, start)
        words = _words(text, mark.end() if mark else start, found.start())
        if words is not None:
            yield Post(Span(start, found.end()), words, Span(*found.span("name")))


def _words(text: str, start: int, end: int) -> Span | None:
    """What the post says: the last sentences before ``end`` that fit in one, links left out."""
    links = _LINKS.search(text, start, end)
    end = links.start() if links else end
    while end - start > LONGEST:
        following = _SENTENCE.search(text, start, end)
        if following is None:
            return None
        start = following.end()
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start, end) if start < end else None
