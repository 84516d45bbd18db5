"""Whose words the clauses of an article are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from rashomon.comparing.checking.word_likeness import listed
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.text.quotation import find_quoted
from rashomon.text.words import find_words
from rashomon.types import Citation, Clause, Quote, QuoteAttestation, Record, Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something in one article: an entity of the record where known, and the words there
    for who it is. ``quote`` is the item of the record it is part of, ``is_direct`` tells whether it
    is quoted word for word."""

    entity: str | None
    speaker: Citation | None
    quote: str
    is_direct: bool


class Voices:
    """Where the articles of a record have somebody say something as it is."""

    def __init__(self, record: Record) -> None:
        self._texts = {each.id: each.text for each in record.articles}
        self._quoted = {each.id: find_quoted(each.text) for each in record.articles}
        self._said: dict[str, list[tuple[tuple[Span, ...], Voice]]] = defaultdict(list)
        for quote in record.quotes:
            for each in quote.attestations:
                if self._is_firm(quote, each):
                    spans = tuple(cited.span for cited in each.content)
                    is_direct = self._is_direct(each)
                    voice = Voice(quote.speaker, each.speaker, quote.id, is_direct)
                    self._said[each.content[0].article].append((spans, voice))

    def saying(self, article: str, clause: Clause) -> Voice | None:
        """Who says all of ``clause``; of two sayings around it the inner."""
        around = [
            (sum(map(len, spans)), number, voice)
            for number, (spans, voice) in enumerate(self._said[article])
            if all(any(span.contains(piece) for span in spans) for piece in clause.pieces)
        ]
        return min(around, key=lambda each: each[:2])[2] if around else None

    def _is_direct(self, told: QuoteAttestation) -> bool:
        article, span = told.content[0].article, told.content[0].span
        return any(each.contains(span) for each in self._quoted[article])

    def _is_firm(self, quote: Quote, told: QuoteAttestation) -> bool:
        """Whether it is said to be so: by words in marks, or by a verb that asserts."""
        if quote.kind == "direct" or told.cue is None:
            return told.cue is not None or told.speaker is not None
        cue = told.cue.span.of(self._texts[told.cue.article])
        return any(verb_stem(word.form) in _asserting() for word in find_words(cue))


@cache
def _asserting() -> frozenset[str]:
    """The stems of verbs of saying that hold what is said to be so."""
    return frozenset(map(verb_stem, listed("speech"))) - {verb_stem("deny")}
