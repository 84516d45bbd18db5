"""Paragraphs and sentences of a text by its own punctuation, without a parse."""

from __future__ import annotations

import re
from itertools import pairwise

from rashomon.types import Span

_LINE = re.compile(r"[^\n]+")
_BREAK = re.compile(
    r"[.!?…][\"”’')\]]*\s+(?=[\"“‘(\[]?\s?[A-Z0-9•—–-])"
    r"|(?<=[a-z]{2})[.!?][\"”’]?(?=[\"“]?[A-Z][a-z])"  # glued where a page lost its line breaks
)
# Words whose point does not end a sentence: titles, months, ranks and the initials of names.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Reps|Sens|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Pres|Rev"
    r"|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|Inc|Co|Corp"
    r"|Ltd|Ave|Blvd|Rd|Ft|Mt)|\b[A-Z])\.$"
)
_LOOK_BACK = 12  # characters: the longest abbreviation above


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of ``text`` that hold something, without outer blanks."""
    lines = (trimmed(text, found.start(), found.end()) for found in _LINE.finditer(text))
    return tuple(line for line in lines if len(line))


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order; none crosses a line.

    >>> text = "Mr. Rey met Gov. Paz. They talked for an hour."
    >>> [sent.of(text) for sent in find_sentences(text)]
    ['Mr. Rey met Gov. Paz.', 'They talked for an hour.']
    >>> [sent.of(text) for text in ["They met.He left."] for sent in find_sentences(text)]
    ['They met.', 'He left.']
    """
    return tuple(sent for line in find_paragraphs(text) for sent in _sentences_in(text, line))


def _sentences_in(text: str, line: Span) -> list[Span]:
    cuts = [line.start]
    for found in _BREAK.finditer(text, line.start, line.end):
        head = text[max(line.start, found.start() - _LOOK_BACK) : found.start() + 1]
        if not _ABBREVIATED.search(head):
            cuts.append(found.end())
    cuts.append(line.end)
    spans = (trimmed(text, start, end) for start, end in pairwise(cuts))
    return [span for span in spans if len(span)]


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch from ``start`` to ``end`` without white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
