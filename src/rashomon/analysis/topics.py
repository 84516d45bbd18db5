"""The noun phrases of an article: what it may be talking about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.types import Span, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

NARROWING = frozenset({"compound", "amod", "nmod", "flat"})
"""Relations of words before a noun that tell which sort it is ("deportation flights")."""
LONGEST = 3
"""Words of a phrase, its noun included: longer ones are seldom said twice in the same words."""


def find_topics(doc: Doc, times: tuple[TimeExpression, ...] = ()) -> tuple[Span, ...]:
    """Every noun with the words before it that narrow it, in order; words of time left out.

    Determiners, possessors and numbers stand outside the phrase, as does what follows the noun.
    """
    dated = {at for time in times for at in range(time.span.start, time.span.end)}
    spans = (_span(noun) for noun in doc if _is_noun(noun))
    return tuple(span for span in spans if dated.isdisjoint(range(span.start, span.end)))


def _is_noun(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in NARROWING and token.is_alpha


def _span(noun: Token) -> Span:
    first = noun
    for word in _before(noun):
        first = word
    return Span(first.idx, noun.idx + len(noun))


def _before(noun: Token) -> Iterator[Token]:
    """The narrowing words in front of ``noun``, nearest first."""
    for step in range(1, LONGEST):
        if noun.i < step:
            return
        word = noun.nbor(-step)
        is_near = word.head == noun or word.head.i in range(word.i, noun.i)
        if not is_near or word.dep_ not in NARROWING or not word.is_alpha:
            return
        yield word
