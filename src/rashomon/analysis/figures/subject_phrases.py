"""Noun phrases that figures are about, with the words that make them up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.figures.word_tables import table
from rashomon.analysis.syntax import phrase_span
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
_NOMINAL_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBG"})
_MAX_NOUN_WORDS = 6
_NEXT_PHRASE = frozenset({"several", "many", "few", "last", "next", "this"})
_PERIODS = frozenset({"quarter", "year", "month", "week", "day", "season", "morning", "decade"})
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"yesterday", "today", "tomorrow", "tonight"}
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The words counted and where they stand; "" where the text does not tell."""

    text: str = ""
    span: Span | None = None


def token_from(doc: Doc, offset: int) -> Token | None:
    """The first token that starts at or after ``offset``."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < offset:
            low = middle + 1
        else:
            high = middle
    return doc[low] if low < len(doc) else None


def noun_phrase(token: Token | None) -> list[Token]:
    """The run of adjectives and nouns that starts at ``token``, cut back to its last noun."""
    run: list[Token] = []
    while token is not None and len(run) < _MAX_NOUN_WORDS and _is_of_run(token, run):
        if run and token.lower_ in _NEXT_PHRASE:
            break  # "18,000 workers several weeks ago"
        run.append(token)
        token = token.nbor() if token.i + 1 < len(token.doc) else None
    while run and run[-1].tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
        run.pop()
    return run


def _is_of_run(token: Token, run: list[Token]) -> bool:
    """Whether ``token`` goes on with a run of adjectives and nouns; the number of a name does
    within it: "Auk 9 boats"."""
    return _is_nominal(token) or (bool(run) and token.tag_ == "CD" and token.dep_ == "flat")


def _is_nominal(token: Token) -> bool:
    if token.lower_ in table("casualty_words") and token.tag_ not in {"NNS", "NN"}:
        return False
    if token.lower_ in _CALENDAR or (token.tag_ == "VBG" and token.dep_ == "acl"):
        return False  # "two men facing charges" are men
    return token.pos_ in _NOMINAL or token.tag_ in _NOMINAL_TAGS


def span_of(tokens: list[Token]) -> Span | None:
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def words_of(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens)


def head_after(doc: Doc, text: str, offset: int) -> Subject | None:
    """The noun phrase at ``offset``, with what it owns: "of Peru's output" is of an output."""
    token = token_from(doc, offset)
    while token is not None and token.pos_ in {"DET", "PRON"} and token.i + 1 < len(doc):
        token = token.nbor()
    nouns = noun_phrase(token)
    owned = noun_phrase(_owned(nouns)) if nouns else []
    span = span_of(nouns + owned)
    return Subject(span.of(text), span) if span else None


def _owned(nouns: list[Token]) -> Token | None:
    """The token behind the mark of possession that follows ``nouns``."""
    last = nouns[-1]
    if last.i + 2 >= len(last.doc) or last.nbor().tag_ != "POS":
        return None
    return last.nbor(2)


def _is_period(head: Token) -> bool:
    """Whether it only tells when ("Crest this quarter reported 7 percent")."""
    return head.lower_ in _PERIODS and any(
        each.lower_ in {"this", "last", "next"} for each in head.children
    )


def _unhyphened(text: str, start: int) -> int:
    """Where a word begins of which a part stands at ``start``: "one-time" of "time"."""
    while start > 1 and text[start - 1] == "-" and text[start - 2].isalnum():
        start -= 2
        while start and text[start - 1].isalnum():
            start -= 1
    return start


def plain_phrase(text: str, head: Token) -> Subject:
    """The noun phrase of ``head``, without what follows its noun; pronouns tell nothing."""
    if head.pos_ == "PRON" or _is_period(head):
        return Subject()
    whole, last = phrase_span(head), head
    for child in head.children:  # "Paul Quint": a name is one phrase
        if child.dep_ == "flat" and child.i == last.i + 1:
            last = child
    first = _unhyphened(text, whole.start)
    span = Span(first, max(first, last.idx + len(last)))
    return Subject(span.of(text), span)
