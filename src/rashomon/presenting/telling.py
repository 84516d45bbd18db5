"""Which sentences tell the news: those that independent accounts tell alike, early and plainly.

A sentence is central when every other account has a sentence like it (centrality in the sense of
LexRank, Erkan & Radev 2004, with one vote an account and none for an account's own copies), and
early where its article puts it early: news is written with the news first.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from rashomon.presenting.importance import (
    Desk,
    is_headline,
    is_of_the_past,
    is_recent,
    is_spoken,
    sentence_around,
)
from rashomon.presenting.voting import Openings, Words, sentence_words
from rashomon.text.frequencies import content_of, rarity
from rashomon.text.words import find_words
from rashomon.types import Citation, Event, Quote, Span, Support

SAME_SENTENCE = 0.6
"""Share of the shorter sentence's content words that stand in the other before the two are taken
to say the same (chosen by reading briefs; not swept)."""
SAME_TELLING = 0.4
"""The same share where the two sentences tell one event or quote (chosen by reading briefs)."""
LEAD_WEIGHT = 1.2
"""What the first sentence of an article gains over its last, in votes of other accounts (chosen
by reading briefs; not swept)."""
TITLE_WEIGHT = 3.0
"""What a sentence with all words of all headlines gains, in votes (chosen by reading briefs; not
swept)."""
SAYING_PENALTY = 0.6
"""What a sentence far from the top loses, in votes, where the best item in it is only something
said: sayings have a section of their own, but a lead is news whoever is named for it (chosen by
reading briefs; not swept)."""
DISPUTED_PENALTY = 0.5
"""What a sentence loses, in votes, where its words stand in a conflict: of two that tell the news
alike the undisputed one comes first, but a disputed toll does not bury the news (a choice of
editing)."""
MOST_CANDIDATES = 400
"""Sentences that are put to the vote, so that a story of 300 articles stays within seconds."""
MAIN_POINT = 0.4
"""Share of a sentence that an item's clause must fill to stand for the sentence: below it the
count of witnesses would be read for something else (a choice of editing)."""
_POINTING = re.compile(
    r"\b(?:after|ahead of|amid|at|before|during|following|from|in|of|since) "
    r"(?:(?:an?|the)|(?:their|his|her|its|this|that)(?: [\w’'-]+){0,2}) \Z",
    re.IGNORECASE,
)
"""Words before an event noun that only say when or where something else happened ("after their
meeting"): the sentence tells that other thing."""
LONGEST_POINTING = 60
"""Characters before an event noun that are read for such words."""
SHORTEST = 6
"""Content words below which a sentence tells too little to stand alone."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence with the item that best stands for it."""

    sentence: Citation
    item: Event | Quote
    support: Support  # of the least attested thing in the sentence
    words: Words
    score: float
    told: frozenset[str]  # ids of all events and quotes in the sentence


def tellings(desk: Desk) -> list[Telling]:
    """The sentences that tell the news, best first."""
    items = _items_by_sentence(desk)
    words = {each: sentence_words(desk, each) for each in items}
    promise = {each: _promise(desk, each, items[each]) for each in items}
    likely = sorted(
        (each for each in items if len(words[each]) >= SHORTEST),
        key=lambda each: (-promise[each], each),
    )
    openings = Openings(desk)
    titles = _titles(desk)
    found = [
        Telling(
            each,
            items[each],
            desk.weakest[each],
            words[each],
            openings.votes(words[each], each.article)
            + TITLE_WEIGHT * _title_share(words[each], titles)
            + promise[each]
            - (DISPUTED_PENALTY if is_disputed(desk, each) else 0.0),
            desk.told[each],
        )
        for each in likely[:MOST_CANDIDATES]
    ]
    return sorted(found, key=lambda each: (-each.score, each.sentence))


def is_disputed(desk: Desk, sentence: Citation) -> bool:
    """Whether the sentence holds words that stand in a conflict."""
    return any(
        cited.article == sentence.article and cited.span.overlaps(sentence.span)
        for each in desk.record.discrepancies
        if each.relation == "conflict"
        for side in each.values
        for cited in side.citations
    )


def _titles(desk: Desk) -> list[Words]:
    """The words of every headline, an account's several ones counted apart."""
    found = (content_of(find_words(article.title)) for article in desk.record.articles)
    return [frozenset(words) for words in found if words]


def _title_share(words: Words, titles: Sequence[Words]) -> float:
    """The mean share of the headlines' rarer words that stand in a sentence, 0..1."""
    shares = [
        sum(map(rarity, words & title)) / sum(map(rarity, title))
        for title in titles
        if sum(map(rarity, title))
    ]
    return sum(shares) / len(shares) if shares else 0.0


def _items_by_sentence(desk: Desk) -> dict[Citation, Event | Quote]:
    """Each sentence of the body with the item told in it that most accounts attest."""
    best: dict[Citation, Event | Quote] = {}
    for place, clause, item in _places(desk):
        if is_headline(desk, place) or is_spoken(desk, place) or _is_pointed_at(desk, place):
            continue
        sentence = sentence_around(desk.sentences[place.article], place)
        if is_of_the_past(desk, sentence):
            continue
        share = min(1.0, len(clause.span) / max(1, len(sentence.span)))
        if share >= MAIN_POINT and (sentence not in best or _rank(item) > _rank(best[sentence])):
            best[sentence] = item
    return best


def _is_pointed_at(desk: Desk, place: Citation) -> bool:
    """Whether the words at ``place`` name a happening only to date or to place another."""
    start = max(0, place.span.start - LONGEST_POINTING)
    return _POINTING.search(desk.texts[place.article][start : place.span.start]) is not None


def _places(desk: Desk) -> Iterable[tuple[Citation, Citation, Event | Quote]]:
    """(trigger or cue, clause or content, item) of everything that may be news."""
    for event in desk.record.events:
        when = event.time.interval if event.time else None
        is_news = event.modality in {"actual", "ongoing"} and not event.is_background
        if is_news and is_recent(desk, when):
            yield from ((each.trigger, each.clause, event) for each in event.attestations)
    for quote in desk.record.quotes:
        if quote.speaker:
            for each in quote.attestations:
                if each.cue:
                    yield from ((each.cue, content, quote) for content in each.content)


def _rank(item: Event | Quote) -> tuple[int, int, bool, str]:
    support = item.support
    return support.witnesses[0], len(support.articles), isinstance(item, Event), item.id


def _promise(desk: Desk, sentence: Citation, item: Event | Quote) -> float:
    """What a sentence's place and support are worth, in votes."""
    place = _place(desk.sentences[sentence.article], sentence.span)
    saying = SAYING_PENALTY * (1 - place) if isinstance(item, Quote) else 0.0
    return LEAD_WEIGHT * place + 0.3 * item.support.witnesses[0] - saying


def _place(sentences: Sequence[Span], span: Span) -> float:
    """1 for the first sentence, falling steeply and then slowly."""
    index = next((i for i, each in enumerate(sentences) if each.start >= span.start), 0)
    return 1 / (1 + index / 4)


def says_the_same(words: Words, others: Iterable[Words], *, least: float = SAME_SENTENCE) -> bool:
    """Whether a sentence's content words are mostly those of one already chosen."""
    return any(
        len(words & other) >= least * max(1, min(len(words), len(other))) for other in others
    )


def distinct_tellings(ranked: Iterable[Telling], *, limit: int) -> list[Telling]:
    """The first ``limit`` tellings that say different things.

    Of those that say the same, the best attested stands in the place of the first.
    """
    chosen: list[Telling] = []
    for telling in ranked:
        place = next((i for i, each in enumerate(chosen) if _repeats(telling, each)), None)
        if place is None and len(chosen) < limit:
            chosen.append(telling)
        elif place is not None and _is_better(telling, chosen[place]):
            chosen[place] = telling
    return chosen


def _repeats(telling: Telling, other: Telling) -> bool:
    """Whether two sentences say the same: by words, by fewer words where they tell one item."""
    least = SAME_TELLING if telling.told & other.told else SAME_SENTENCE
    return says_the_same(telling.words, (other.words,), least=least)


def _is_better(telling: Telling, other: Telling) -> bool:
    return telling.support.witnesses[0] > other.support.witnesses[0]


def is_told_in(desk: Desk, event: Event, articles: Container[str], *, least: float) -> bool:
    """Whether ``articles`` have a sentence so like one that tells ``event`` that it may be it.

    Items that were not merged must be read neither as an omission nor as one account's own.
    """
    told = {sentence_words(desk, each.clause) for each in event.attestations}
    return any(desk.index.is_said_in(words, articles, least=least) for words in told if words)


def distinct_sentences(
    desk: Desk, citations: Sequence[Citation], *, limit: int, told: list[Words]
) -> list[Citation]:
    """The first ``limit`` of ``citations`` whose sentences say something not yet ``told``.

    ``told`` grows by what is chosen.
    """
    chosen: list[Citation] = []
    for citation in citations:
        if len(chosen) == limit:
            break
        words = sentence_words(desk, citation)
        if words and not says_the_same(words, told):
            told.append(words)
            chosen.append(citation)
    return chosen
