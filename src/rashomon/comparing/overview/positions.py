"""What each main actor said and did on each issue, issues being the articles' own phrases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.text.frequencies import is_function_word, rarity
from rashomon.text.words import Word, find_words
from rashomon.types import Citation, Event, Position, Quote, Record

MOST_ISSUES = 8
"""Issues per record: what a table of positions can show side by side."""
FEWEST_SENTENCES = 3
"""Sentences that must use a phrase before it is an issue and not a turn of phrase."""
FEWEST_ITEMS = 2
"""Items an actor must have on an issue before the two make a position."""

Phrase = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Issue:
    """Two neighbouring words many sentences use, and how they are printed most often."""

    stems: Phrase
    words: str


def find_positions(record: Record) -> tuple[Position, ...]:
    """The positions of ``record``: by issue, then actor."""
    names = {stem for entity in record.entities for stem in _stems(entity.name)}
    issues = find_issues(record, without=names)
    stems = {issue: frozenset(issue.stems) for issue in issues}
    found = [
        position
        for issue in issues
        for position in _positions_on(record, issue.words, stems[issue])
    ]
    return tuple(found)


def find_issues(record: Record, *, without: set[str]) -> tuple[Issue, ...]:
    """The word pairs most sentences share, names apart, weighed by how rare their words are."""
    printed: dict[Phrase, Counter[str]] = {}
    sentences: Counter[Phrase] = Counter()
    for article, analysis in zip(record.articles, record.analyses, strict=True):
        for sent in analysis.sentences:
            pairs = _word_pairs(sent.of(article.text), without)
            sentences.update(pairs.keys())
            for stems, words in pairs.items():
                printed.setdefault(stems, Counter())[words] += 1
    ranked = sorted(
        (stems for stems, count in sentences.items() if count >= FEWEST_SENTENCES),
        key=lambda stems: (-sentences[stems] * sum(map(rarity, stems)), stems),
    )
    return _distinct(ranked, printed)


def _distinct(ranked: Sequence[Phrase], printed: dict[Phrase, Counter[str]]) -> tuple[Issue, ...]:
    chosen: list[Issue] = []
    used: set[str] = set()
    for stems in ranked:
        if len(chosen) < MOST_ISSUES and not used & set(stems):
            used |= set(stems)
            words = min(printed[stems].items(), key=lambda each: (-each[1], each[0]))[0]
            chosen.append(Issue(stems, words))
    return tuple(chosen)


def _word_pairs(sentence: str, without: set[str]) -> dict[Phrase, str]:
    words = find_words(sentence)
    return {
        (first.stem, second.stem): sentence[first.start : second.end].lower()
        for first, second in pairwise(words)
        if _may_stand(first, without)
        and _may_stand(second, without)
        and sentence[first.end : second.start] in {" ", "-"}
    }


def _may_stand(word: Word, without: set[str]) -> bool:
    if word.stem in without or len(word.form) < 3 or word.form[0].isdigit():
        return False
    return not is_function_word(word.stem)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in find_words(text))


def _positions_on(record: Record, issue: str, stems: frozenset[str]) -> list[Position]:
    texts = {article.id: article.text for article in record.articles}
    quotes: dict[str, list[str]] = {}
    events: dict[str, list[str]] = {}
    for quote in record.quotes:
        if quote.speaker and _bears(texts, _quote_places(quote), stems):
            quotes.setdefault(quote.speaker, []).append(quote.id)
    for event in record.events:
        if _bears(texts, (event.summary,), stems):
            for actor in _holders(event):
                events.setdefault(actor, []).append(event.id)
    return [
        Position(actor, issue, tuple(quotes.get(actor, ())), tuple(events.get(actor, ())))
        for actor in sorted({*quotes, *events})
        if len(quotes.get(actor, ())) + len(events.get(actor, ())) >= FEWEST_ITEMS
    ]


def _quote_places(quote: Quote) -> Iterable[Citation]:
    return (citation for telling in quote.attestations for citation in telling.content)


def _holders(event: Event) -> tuple[str, ...]:
    return (event.holder,) if event.holder else event.actors


def _bears(texts: dict[str, str], places: Iterable[Citation], stems: frozenset[str]) -> bool:
    return any(stems <= _stems(place.span.of(texts[place.article])) for place in places)
