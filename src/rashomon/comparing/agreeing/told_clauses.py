"""What an article tells in its own prose, and what it has somebody say: clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from rashomon.comparing.agreeing.voices import Voice, Voices
from rashomon.comparing.checking.naming import Naming, bare
from rashomon.comparing.checking.statements import (
    Statement,
    read_clause,
    read_passage,
    without_dateline,
)
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.comparing.merging.events.happenings import verb_stems
from rashomon.text.frequencies import is_function_word, rarity
from rashomon.text.posts import find_posts
from rashomon.text.quotation import find_quoted
from rashomon.text.words import find_words
from rashomon.types import Analysis, Article, Citation, Clause, QuoteMention, Span

MOST_QUOTED = 0.4
"""Share of a clause from which words in quotation marks make it somebody's (not swept)."""
NAME_WEIGHT = 0.5
"""What a name counts among the words of a clause: about as much as a surname is rare in news."""
_NUMBER_WEIGHT, _TIME_WEIGHT = 0.4, 0.3
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
POINTING = PRONOUNS | POSSESSIVES | {"him", "them", "or"}
FIRST_PERSON = frozenset({"i", "i'm", "i've", "me", "my", "we", "we're", "we've", "our"})
_SEVERAL = frozenset({"they", "we", "people", "men", "women", "children", "police"})
_ENDS = (".", "!", '."', ".”", ".’", ".'", "!”", '!"', ".)", ".»")


@dataclass(frozen=True, eq=False)
class Told:
    """One reading of a clause: of an article's own prose, or of what a ``voice`` says in it.

    ``sentence`` is where it stands.
    """

    article: Article
    analysis: Analysis
    naming: Naming
    sentence: Citation
    clause: Clause
    voice: Voice | None = None
    is_cut: bool = False  # a fuller reading of the clause says more

    @cached_property
    def statement(self) -> Statement:
        """The clause in slots that can be compared, whoever says it."""
        found = read_clause(self.article, self.analysis, self.clause.pieces, self.naming)
        return found if self.voice is None else replace(found, sayings=())

    @cached_property
    def around(self) -> Statement:
        """The whole sentence of the clause."""
        return read_passage(self.article, self.analysis, self.sentence.span, self.naming)

    @cached_property
    def heads(self) -> frozenset[int]:
        """The words of the statement that say what is told of its subject."""
        found = (self.statement.at(span) for span in self.clause.heads)
        return frozenset(at for each in found for at in each)

    @cached_property
    def subject(self) -> frozenset[int]:
        """The words of the statement for whom or what the clause is about."""
        return frozenset(self.statement.at(self.clause.subject))

    @property
    def subject_form(self) -> Literal["pronoun", "name", "noun"]:
        """Whether the subject is named, described, or only pointed to."""
        words = self.clause.subject.of(self.article.text)
        if words.casefold() in PRONOUNS:
            return "pronoun"
        is_named = any(
            each.is_name and self.subject & set(range(each.first, each.last))
            for each in self.statement.names
        )
        return "name" if is_named and words[:1].isupper() else "noun"

    @property
    def is_plural(self) -> bool:
        """Whether the subject is several, as far as its last letter tells."""
        words = self.clause.subject.of(self.article.text).casefold()
        is_noun = self.subject_form == "noun"
        return words in _SEVERAL or (is_noun and words.endswith("s") and not words.endswith("ss"))

    @cached_property
    def weights(self) -> dict[str, float]:
        """Stem of a word of content → how rare it is in news."""
        told = self.statement
        return {told.stems[at]: told.weight(at) for at in told.content}

    @cached_property
    def words(self) -> dict[str, float]:
        """The stems of all telling words of the clause, names among them, with their rarity; read
        from the text, so that what is like no other need not be read closely."""
        pieces = (piece.of(self.article.text) for piece in self.clause.pieces)
        forms = [bare(word.form) for piece in pieces for word in find_words(piece)]
        weighed = ((stem, rarity(stem)) for stem in verb_stems(forms))
        return {stem: weight for stem, weight in weighed if not is_function_word(stem)}

    @cached_property
    def keys(self) -> frozenset[object]:
        """What words like those of the clause can be looked up by."""
        return frozenset[object]().union(*map(relatives, set(self.statement.stems)))

    @cached_property
    def names(self) -> frozenset[str]:
        """Whom and what the clause names."""
        return frozenset(each.words for each in self.statement.names if each.is_name)

    @property
    def weight_of_slots(self) -> float:
        """What the names, numbers and times of the clause count beside its words."""
        told = self.statement
        numbers = _NUMBER_WEIGHT * len(told.numerals) + _TIME_WEIGHT * len(told.times)
        return NAME_WEIGHT * len(self.names) + numbers

    @cached_property
    def weight(self) -> float:
        """How much the clause tells."""
        return sum(self.weights.values()) + self.weight_of_slots

    @cached_property
    def wording(self) -> str:
        """The clause word for word, less what stands between the words."""
        pieces = (piece.of(self.article.text) for piece in self.clause.pieces)
        return " ".join(word.form for piece in pieces for word in find_words(piece))

    @cached_property
    def sentence_words(self) -> tuple[str, ...]:
        """The folded words of the sentence of the clause."""
        words = find_words(self.sentence.span.of(self.article.text))
        return tuple(word.form for word in words)

    @property
    def speaker_key(self) -> str:
        """What tells who says it from who else does: the entity, else the words for it."""
        if self.voice is None or self.voice.speaker is None:
            return (self.voice.entity or "") if self.voice else ""
        return self.voice.entity or self.voice.speaker.span.of(self.article.text).casefold()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The pieces of the clause."""
        return tuple(Citation(self.article.id, piece) for piece in self.clause.pieces)


def told_by_sentence(
    article: Article, analysis: Analysis, naming: Naming, voices: Voices
) -> dict[Citation, list[Told]]:
    """The clauses of an article by sentence, the readings of each as the analysis has them: those
    of its own prose, and those that lie within what somebody says."""
    found: dict[Citation, list[Told]] = {}
    said = tuple(_said(article, analysis))
    posts = tuple(each.span for each in find_posts(article.text))
    quoted = find_quoted(article.text)
    for each in analysis.clauses:
        sentence = analysis.sentence_of(each.span)
        if not _is_told(article, each, sentence):
            continue
        voice = voices.saying(article.id, each)
        is_posted = any(piece.overlaps(post) for piece in each.pieces for post in posts)
        if voice is None and (each.form == "content" or _is_said(each, said, quoted)):
            continue
        if voice is not None and is_posted:
            continue
        if voice is None and _is_first_person(article.text, each):
            continue
        place = Citation(article.id, sentence)
        clause = _behind_dateline(article.text, each, sentence)
        here = found.setdefault(place, [])
        is_cut = any(other.clause.heads == clause.heads for other in here)
        here.append(Told(article, analysis, naming, place, clause, voice, is_cut))
    return found


def _is_first_person(text: str, clause: Clause) -> bool:
    """Whether a clause is somebody's words though nothing marks them ("my family has heard")."""
    words = (word.form for piece in clause.pieces for word in find_words(piece.of(text)))
    return not FIRST_PERSON.isdisjoint(words)


def _behind_dateline(text: str, clause: Clause, sentence: Span) -> Clause:
    """``clause`` less the place it was filed from ("QUITO — Ruiz left")."""
    start = without_dateline(text, sentence).start
    pieces = tuple(
        Span(max(each.start, start), each.end) for each in clause.pieces if each.end > start
    )
    return replace(clause, pieces=pieces) if pieces else clause


def _said(article: Article, analysis: Analysis) -> Iterator[Span]:
    """What is somebody's words, the verbs of saying among them, and what is no prose."""
    for quote in analysis.quotes:
        if quote.kind == "indirect" and not _has_clause(analysis, quote):
            continue  # "wrote a dissent", "proposed talks": what somebody does
        yield from quote.content_spans
        if quote.cue_span is not None:
            yield quote.cue_span
    yield from (post.span for post in find_posts(article.text))


def _has_clause(analysis: Analysis, quote: QuoteMention) -> bool:
    """Whether anything is told in what somebody is reported to say."""
    return any(
        content.contains(each.span) and each.form != "reduced"
        for content in quote.content_spans
        for each in analysis.clauses
    )


def _is_told(article: Article, clause: Clause, sentence: Span) -> bool:
    """Whether a clause stands in one whole sentence, not in the headline."""
    title = article.title_span
    if title is not None and title.overlaps(clause.span):
        return False
    words = sentence.of(article.text)
    return sentence.contains(clause.span) and "\n" not in words and words.endswith(_ENDS)


def _is_said(clause: Clause, said: tuple[Span, ...], quoted: tuple[Span, ...]) -> bool:
    if any(piece.overlaps(each) for piece in clause.pieces for each in said):
        return True
    inside = sum(
        max(0, min(piece.end, each.end) - max(piece.start, each.start))
        for piece in clause.pieces
        for each in quoted
    )
    return inside >= MOST_QUOTED * sum(map(len, clause.pieces))
