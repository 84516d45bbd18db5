"""What one sentence says, in slots that can be compared: words, names, numbers, times, acts."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from rashomon.analysis.figures import find_numerals
from rashomon.comparing.checking.claimed_names import find_claimed_names
from rashomon.comparing.checking.naming import Named, Naming, bare
from rashomon.comparing.checking.tellings import Telling, read_tellings
from rashomon.comparing.checking.word_likeness import (
    listed,
    may_stand_for,
    stance_words,
    told_stems,
)
from rashomon.comparing.merging.entities.personal_names import NameKey, name_key
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.text.frequencies import rarity
from rashomon.text.words import Word, find_words
from rashomon.types import (
    Analysis,
    Article,
    Citation,
    EventMention,
    FigureMention,
    Interval,
    Modality,
    Participant,
    Publication,
    QuoteMention,
    Span,
    TimeExpression,
)

_CONTENT_RARITY = 0.13  # as rashomon.text.frequencies: commoner stems carry no content
_DATELINE = re.compile(
    r"[A-Z][A-Z]{2}[^\n—–]{0,50}?\s[—–-]+\s|[A-ZÀ-Þ .]{4,}[^\n—–]{0,40}?\s[—–]\s"
)
_BOUNDARY = frozenset(',;:.!?()—–"“”…')


@dataclass(frozen=True, slots=True)
class Act:
    """One event a sentence tells: where its words stand, its type, who does it to whom."""

    words: frozenset[int]
    type: str
    modality: Modality
    actors: frozenset[str]
    recipients: frozenset[str]
    time: Interval | None


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that are somebody's: which of the statement's, and who says them."""

    words: frozenset[int]
    speakers: frozenset[str]
    key: NameKey
    name: str


@dataclass(frozen=True)
class Statement:
    """One sentence in comparable slots. Indices are into ``words``."""

    citation: Citation
    text: str  # of the whole article
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    names: tuple[Named, ...]
    figures: tuple[FigureMention, ...]
    times: tuple[TimeExpression, ...]
    acts: tuple[Act, ...]
    sayings: tuple[Saying, ...]
    is_ahead: bool = False  # tells of a day after its own publication
    tellings: tuple[Telling, ...] = ()

    @cached_property
    def aside(self) -> frozenset[int]:
        """Words that are part of a name, a number or a time."""
        named = {at for name in self.names if name.is_name for at in range(name.first, name.last)}
        spans = [
            *(figure.span for figure in self.figures),
            *(time.span for time in self.times),
        ]
        return frozenset(named | {at for span in spans for at in self.at(span)})

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Words that carry content and are not set aside."""
        return tuple(
            at
            for at, word in enumerate(self.words)
            if at not in self.aside
            and self.weight(at) >= _CONTENT_RARITY
            and (word.form not in stance_words() or word.form in listed("weighty"))
            and word.form not in listed("titles")
            and word.form not in listed("linking")
        )

    @cached_property
    def numerals(self) -> tuple[tuple[float, str], ...]:
        """Numbers printed outside times, with their words; the pronoun "one" is none."""
        span = self.citation.span
        return tuple(
            (each.value, self.text[span.start + each.start : span.start + each.end])
            for each in find_numerals(span.of(self.text))
            if self.at(Span(span.start + each.start, span.start + each.end))
            and not any(
                time.span.overlaps(Span(span.start + each.start, span.start + each.end))
                for time in self.times
            )
            and span.of(self.text)[each.start : each.end].lower() not in {"one", "first", "second"}
        )

    @cached_property
    def breaks(self) -> frozenset[int]:
        """Words before which punctuation ends a clause."""
        pairs = zip(self.words, self.words[1:], strict=False)
        return frozenset(
            at + 1
            for at, (left, right) in enumerate(pairs)
            if _BOUNDARY & set(self.text[left.end : right.start])
            and not (left.form in listed("titles") and self.text[left.end : right.start] == ". ")
        )

    def at(self, span: Span) -> range:
        """The words inside ``span``."""
        return _touched(self.words, span)

    def printed(self, words: Sequence[int]) -> str:
        """The text from the first to the last of ``words``."""
        return self.text[self.words[words[0]].start : self.words[words[-1]].end]

    def weight(self, at: int) -> float:
        """How rare in news the word ``at`` is, or what it means with its particle."""
        return rarity(self.stems[at] if self.has_particle(at) else self.words[at].stem)

    def has_particle(self, at: int) -> bool:
        """Whether the word ``at`` is a verb that means something else by its particle."""
        return self.stems[at] != verb_stem(bare(self.words[at].form))

    def like(self, stem: str) -> tuple[int, ...]:
        """The words that say what ``stem`` says: the very word, else those like it."""
        exact = tuple(at for at, mine in enumerate(self.stems) if mine == stem)
        return exact or tuple(at for at, mine in enumerate(self.stems) if may_stand_for(stem, mine))


@cache
def _speech() -> frozenset[str]:
    return frozenset(map(verb_stem, listed("speech")))


def _is_past(word: Word) -> bool:
    return word.form.endswith("ed") or verb_stem(word.form) != word.stem


def claim_as_article(claim: str, *, published: Publication | None = None) -> Article:
    """The claim as an article of one sentence, so that the same analysis reads it."""
    data = claim.encode("utf-8")
    return Article(
        id="claim",
        address="claim",
        text=claim,
        original=claim,
        raw=data,
        sha256=hashlib.sha256(data).hexdigest(),
        published=published,
    )


def read_passage(article: Article, analysis: Analysis, sent: Span, naming: Naming) -> Statement:
    """The sentence ``sent`` of an article, its mentions those of the record's entities."""
    words = _words(article.text, without_dateline(article.text, sent))
    names = naming.mentions(article.id, words)
    return _Reader(article, analysis, sent, words, tuple(names)).statement()


def read_clause(
    article: Article, analysis: Analysis, pieces: Sequence[Span], naming: Naming
) -> Statement:
    """The clause in ``pieces`` of an article; what stands between them is no part of it."""
    whole = Span(pieces[0].start, pieces[-1].end)
    words = tuple(word for piece in pieces for word in _words(article.text, piece))
    names = naming.mentions(article.id, words)
    return _Reader(article, analysis, whole, words, tuple(names)).statement()


def without_dateline(text: str, sent: Span) -> Span:
    """The sentence behind the place it was filed from ("BOGOTA, Colombia (AP) — …")."""
    found = _DATELINE.match(text, sent.start, sent.end)
    return Span(found.end(), sent.end) if found else sent


def read_claim(article: Article, analysis: Analysis, naming: Naming) -> Statement:
    """The claim as one statement, its names looked up among the record's entities."""
    whole = Span(0, len(article.text))
    words = _words(article.text, whole)
    names = find_claimed_names(words, article.text, analysis, naming)
    return _Reader(article, analysis, whole, words, names).statement()


def _touched(words: Sequence[Word], span: Span) -> range:
    """The words, which stand in the order of the text, that share a letter with ``span``."""
    first = bisect_right(words, span.start, key=lambda word: word.end)
    return range(first, bisect_left(words, span.end, lo=first, key=lambda word: word.start))


def _words(text: str, span: Span) -> tuple[Word, ...]:
    return tuple(
        Word(span.start + word.start, span.start + word.end, word.form, word.stem)
        for word in find_words(span.of(text))
    )


@dataclass(frozen=True)
class _Reader:
    """Puts a statement together from the analysis of its article."""

    article: Article
    analysis: Analysis
    sent: Span
    words: tuple[Word, ...]
    names: tuple[Named, ...]

    def statement(self) -> Statement:
        sent = self.sent
        return Statement(
            citation=Citation(self.article.id, sent),
            text=self.article.text,
            words=self.words,
            stems=told_stems([bare(word.form) for word in self.words]),
            names=self.names,
            figures=tuple(
                each
                for each in self.analysis.figures
                if self._at(each.span) and not each.is_implied
            ),
            times=tuple(
                time
                for time in self.analysis.times
                if self._at(time.span) and time.timex_type in {"DATE", "TIME"}
            ),
            acts=tuple(
                self._act(event) for event in self.analysis.events if self._at(event.trigger_span)
            ),
            sayings=tuple(self._sayings()),
            is_ahead=self._is_ahead(),
            tellings=read_tellings(self.analysis.predicates, sent, self._at),
        )

    def _is_ahead(self) -> bool:
        published = self.article.published
        is_past = any(_is_past(word) for word in self.words)
        return (
            published is not None
            and not is_past
            and any(
                time.interval is not None and time.interval.start >= published.interval.end
                for time in self.analysis.times
                if self.sent.overlaps(time.span)
            )
        )

    def _at(self, span: Span) -> frozenset[int]:
        return frozenset(_touched(self.words, span))

    def _act(self, event: EventMention) -> Act:
        time = self.analysis.times[event.time].interval if event.time is not None else None
        return Act(
            words=self._at(event.trigger_span),
            type=event.type,
            modality=event.modality,
            actors=self._ids(event.actors),
            recipients=self._ids(event.recipients),
            time=time,
        )

    def _ids(self, side: Iterable[Participant]) -> frozenset[str]:
        return frozenset(found for each in side for found in self._ids_at(each.span))

    def _ids_at(self, span: Span) -> frozenset[str]:
        places = self._at(span)
        return frozenset(
            entity
            for name in self.names
            if set(range(name.first, name.last)) <= places
            for entity in (name.ids or {" ".join(name.key)})
        )

    def _sayings(self) -> Iterable[Saying]:
        for quote in self.analysis.quotes:
            words = frozenset(at for span in quote.content_spans for at in self._at(span))
            if words and self._is_speech(quote):
                entity = self.analysis.entity(quote.speaker)
                span = quote.speaker_span
                name = entity.name if entity else span.of(self.article.text) if span else ""
                ids = self._ids_at(span) if span else frozenset[str]()
                yield Saying(words, ids, name_key(name) if name else (), name)

    def _is_speech(self, quote: QuoteMention) -> bool:
        """Whether somebody says it, rather than does something ("offered to send help")."""
        if quote.kind != "indirect":
            return True
        cue = quote.cue_span.of(self.article.text) if quote.cue_span else ""
        return any(verb_stem(word.form) in _speech() for word in find_words(cue))
