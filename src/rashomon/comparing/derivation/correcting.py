"""Figures that an article says it once printed wrongly, and who still has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.analysis.figures.numerals import Numeral, find_numerals
from rashomon.text.sentences import find_sentences
from rashomon.text.words import find_words
from rashomon.types import Article, Citation, Span

# A sentence that tells what used to stand: "An earlier version of this article said that 40 …".
_NOTICE = re.compile(
    r"\b(?:earlier|previous|prior|original) versions? of (?:this|the) (?:article|story|report|post)"
    r"|\bthis (?:article|story|report) (?:originally|previously|initially|incorrectly|wrongly)\b"
    r"|\b(?:mis-?stated|incorrectly (?:said|stated|reported|gave)|was (?:incorrectly|wrongly))\b",
    re.I,
)
# What such a sentence takes back where it is no number: names, pictures, links.
_OF_OTHER_THINGS = re.compile(
    r"\b(?:includ|contain|list|omit|misspell|misspelt|misidentif|misattribut|featur|show|link"
    r"|carri|left out)\w*\b",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:said|says|saying|stated|stating|reported|gave|put|that|number|toll|total)\b", re.I
)
_UNIT = 24  # characters after a number in which the word it counts begins

Count = tuple[float, str]  # a value and the stem of the word behind it, "" where none is


def withdrawn_counts(text: str) -> frozenset[Count]:
    """What notices of correction in ``text`` count and the rest of it does not.

    >>> sorted(withdrawn_counts("Two died. An earlier version of this article said 12 men died."))
    [(12.0, 'men')]
    """
    notices = find_notices(text)
    if not notices:
        return frozenset()
    told = [(numeral, _count(text, numeral)) for numeral in _numerals(text)]
    kept = {count for numeral, count in told if not _is_in(numeral, notices)}
    return frozenset(
        count
        for numeral, count in told
        if _is_in(numeral, notices) and count not in kept and _is_taken_back(text, numeral, notices)
    )


def _is_taken_back(text: str, numeral: Numeral, notices: list[Span]) -> bool:
    """Whether a notice is about the number it prints, not about "the names of all 12 victims"."""
    start = next(span.start for span in notices if span.start <= numeral.start < span.end)
    others = list(_OF_OTHER_THINGS.finditer(text, start, numeral.start))
    return not others or _TELLS.search(text, others[-1].end(), numeral.start) is not None


def still_counted(article: Article, count: Count) -> tuple[Citation, ...]:
    """Where ``article`` tells ``count`` in its report, notices of its own left out."""
    text = article.text
    notices = find_notices(text)
    return tuple(
        Citation(article.id, Span(numeral.start, numeral.end))
        for numeral in _numerals(text)
        if _count(text, numeral) == count and not _is_in(numeral, notices)
    )


def find_notices(text: str) -> list[Span]:
    """The sentences of ``text`` that tell what used to stand in it."""
    if not _NOTICE.search(text):
        return []
    return [span for span in find_sentences(text) if _NOTICE.search(span.of(text))]


def _numerals(text: str) -> Iterator[Numeral]:
    return (
        each for each in find_numerals(text) if each.form == "cardinal" and not each.is_year_like
    )


def _count(text: str, numeral: Numeral) -> Count:
    behind = re.split(r"[.,;:!?\n]", text[numeral.end : numeral.end + _UNIT])[0]
    words = find_words(behind)
    return numeral.value, words[0].stem if words else ""


def _is_in(numeral: Numeral, spans: list[Span]) -> bool:
    return any(span.start <= numeral.start < span.end for span in spans)
