"""A text as the lines of a page: what cleaning looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.types import Span

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
BULLETS = "-–—•⦁·*|▪●►>#\u200b\ufeff"
EDGE = re.compile(r"[^\W_]")
SENTENCE_END = (".", "!", "?", "…", ":", ";")
CLOSERS = "\"'”’»)]` \u00a0\u2009\u200a\u202f"  # spaces stand between closing marks of two kinds
PROSE_WORDS = 12  # shortest line that counts as prose by itself, set on the development half of
# stories-news-cluster: labels, links and most headlines have fewer words
PATTERN_LENGTH = 700  # lines longer than this are never matched against furniture patterns
WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line that holds more than white space; ``text`` is ``span`` of the original."""

    index: int
    span: Span
    text: str
    n_words: int  # counted in its first ``PATTERN_LENGTH`` characters
    bare: str  # without bullets

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, quotation marks aside."""
        return self.text.rstrip(CLOSERS).endswith(SENTENCE_END)

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph rather than a label, a headline or a link."""
        return self.n_words >= PROSE_WORDS and (self.ends_sentence or len(self.text) > 300)


def split_lines(text: str) -> tuple[PageLine, ...]:
    """The lines of ``text`` that hold something, stripped, in order.

    >>> [line.text for line in split_lines("Quito\\n\\n  Lima ")]
    ['Quito', 'Lima']
    """
    spans = [span for match in LINE.finditer(text) if (span := _stripped(text, match.span()))]
    return tuple(_line(i, span, span.of(text)) for i, span in enumerate(spans))


def _line(index: int, span: Span, text: str) -> PageLine:
    n_words = len(WORD.findall(text[:PATTERN_LENGTH]))
    return PageLine(index, span, text, n_words, text.strip(BULLETS).strip())


def _stripped(text: str, bounds: tuple[int, int]) -> Span | None:
    part = text[bounds[0] : bounds[1]]
    start = bounds[0] + len(part) - len(part.lstrip())
    end = bounds[0] + len(part.rstrip())
    return Span(start, end) if start < end else None


def folded(text: str) -> str:
    """``text`` as it is compared: lower case, words only.

    >>> folded("“A great honor”:  Takeaways")
    'a great honor takeaways'
    """
    return " ".join(WORD.findall(text.replace("’", "'").lower()))
