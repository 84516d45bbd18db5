"""Sentences that page furniture breaks in two: the link in "Mara Quint … on Friday vetoed it"."""

from __future__ import annotations

from rashomon.presenting.importance import Desk, words_of
from rashomon.types import Citation, Span

_STOPS = (".", "!", "?", ":", "”", '"', "…")
LONGEST_LINK = 600
"""Characters between the halves of a sentence: more is no link run into it."""


def sentence_words(desk: Desk, sentence: Citation) -> str:
    """``sentence`` on one line, behind what of it stands before furniture in its middle."""
    opening = _opening_of(desk, sentence)
    words = words_of(desk, sentence)
    return f"{words_of(desk, opening)} … {words}" if opening else words


def _opening_of(desk: Desk, sentence: Citation) -> Citation | None:
    """The first half of a sentence that begins in the middle of a line, with a small letter."""
    text, here = desk.texts[sentence.article], sentence.span
    before = [each for each in desk.sentences[sentence.article] if each.end <= here.start]
    if not before or not text[here.start : here.start + 1].islower():
        return None
    opening = max(before)
    between = Span(opening.end, here.start).of(text)
    is_link = len(between.strip()) > 1 and "\n" not in between and len(between) <= LONGEST_LINK
    is_open = not opening.of(text).rstrip().endswith(_STOPS)
    return Citation(sentence.article, opening) if is_link and is_open else None
