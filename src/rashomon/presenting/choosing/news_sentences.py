"""Which sentences may tell the news, each with the item told in it that most accounts attest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.presenting.choosing.dateline_words import without_dateline
from rashomon.presenting.choosing.importance import (
    Desk,
    is_asked,
    is_foreign,
    is_headline,
    is_recent,
    is_spoken,
    sentence_around,
    words_of,
)
from rashomon.presenting.choosing.leads import opening_of
from rashomon.presenting.choosing.news_value import HARMS, front_of
from rashomon.presenting.choosing.pastness import is_of_the_past, is_standing
from rashomon.presenting.choosing.voting import Openings, account_by_article, sentence_words
from rashomon.types import Citation, Event, Quote, Support

LIKE_ANOTHER = 0.12
"""Likeness of a first sentence to another account's opening from which on it tells the news though
nothing in it is an event of a known type (chosen by reading the leads of ten stories)."""
ONLY_OPENING = 6
"""First sentences of an article that may tell the news where no other account does (a choice of
editing)."""
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


def news_sentences(desk: Desk, openings: Openings) -> dict[Citation, Event | Quote | None]:
    """Every sentence that may tell the news, with ``None`` where the record has no item for it."""
    return {**_leads(desk, openings), **_tolls_put_first(desk), **_items_by_sentence(desk)}


def _leads(desk: Desk, openings: Openings) -> dict[Citation, None]:
    """The first sentence of each body that another account's opening is like: it tells news without
    an item of the record. In a story of one account all of the opening does."""
    accounts = account_by_article(desk.record)
    n_accounts = {
        article: len({accounts[each] for each in story.articles})
        for story in desk.record.stories
        for article in story.articles
    }
    found: dict[Citation, None] = {}
    for article in sorted(desk.texts):
        is_only = n_accounts.get(article, 1) < 2
        for each in opening_of(desk, article, ONLY_OPENING if is_only else 1):
            if not _may_tell_news(desk, each) or not _is_sentence(desk, each):
                continue
            likeness = openings.votes(sentence_words(desk, each), article)
            if is_only or likeness >= LIKE_ANOTHER:
                found[each] = None
    return found


def _tolls_put_first(desk: Desk) -> dict[Citation, None]:
    """The sentences of openings that give the number that leads a toll: "The number of dead rose to
    12" tells of no act."""
    leading = (value for toll in desk.record.tolls for value in toll.values[:1])
    places = sorted({each for value in leading for each in value.citations})
    told = (sentence_around(desk.sentences[each.article], each) for each in places)
    return {
        each: None
        for each in told
        if each.span in front_of(desk, each.article)
        and not is_headline(desk, each)
        and _may_tell_news(desk, each)
        and _is_sentence(desk, each)
    }


_UNTOLD = re.compile(
    r"\A(?:If|Unless|Should|Suppose|What if)\b(?!.*\b(?:said|says)\b)|[—–,:;]\Z"
    r"|\A(?:[,;:.)\]—–-]|[a-z]{2})",
    re.DOTALL,
)
"""A sentence that only supposes something ("If the reports are true, …"), breaks off, or begins in
the middle (", said in a note Friday that …")."""
_CLOSED = re.compile(r"^(?!By\s).*[.!][”\"’']?$", re.DOTALL)


def _is_sentence(desk: Desk, place: Citation) -> bool:
    """Whether words end like a sentence: headings, bylines and captions often do not."""
    return _CLOSED.match(words_of(desk, place)) is not None


def printings(desk: Desk, sentence: Citation) -> list[Citation]:
    """A sentence and the places where other articles of its story print the same words, in
    order, one an article."""
    story = next(each for each in desk.record.stories if sentence.article in each.articles)
    alike = desk.printed.get(without_dateline(words_of(desk, sentence)), [])
    found = {each.article: each for each in reversed(alike) if each.article in story.articles}
    return sorted({**found, sentence.article: sentence}.values())


def alone(desk: Desk, sentence: Citation) -> Support:
    """The support of what only the sentence itself, and every word-for-word copy, tells."""
    names = [each.article for each in printings(desk, sentence)]
    articles = [each for each in desk.record.articles if each.id in names]
    publishers = sorted({each.publisher for each in articles if each.publisher})
    accounts = account_by_article(desk.record)
    n_accounts = len({accounts.get(name, name) for name in names})
    return Support(tuple(names), tuple(publishers), (n_accounts, n_accounts))


def _may_tell_news(desk: Desk, sentence: Citation) -> bool:
    """Whether a sentence is prose of its article on what is new: no question, no supposition,
    nothing long over or broken off."""
    is_old = is_of_the_past(desk, sentence) or is_standing(desk, sentence)
    return not (
        is_old
        or _UNTOLD.search(words_of(desk, sentence))
        or is_asked(desk, sentence)
        or sentence in desk.withdrawn
        or is_foreign(desk, sentence)
    )


def _items_by_sentence(desk: Desk) -> dict[Citation, Event | Quote]:
    """Each sentence of the body with the item told in it that most accounts attest."""
    best: dict[Citation, Event | Quote] = {}
    for place, clause, item in _places(desk):
        if is_headline(desk, place) or is_spoken(desk, place) or _is_pointed_at(desk, place):
            continue
        if place in desk.in_passing:
            continue  # "more oil than allowed under the sanctions" tells of no sanction
        sentence = sentence_around(desk.sentences[place.article], place)
        if not _may_tell_news(desk, sentence):
            continue
        if isinstance(item, Quote) and not clause.span.overlaps(sentence.span):
            continue  # "Ruiz told reporters on Friday" between two sentences of hers
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
        is_news = is_told_as_news(event) and not event.is_background
        if is_news and is_recent(desk, when):
            yield from ((each.trigger, each.clause, event) for each in event.attestations)
    for quote in desk.record.quotes:
        if quote.speaker:
            for each in quote.attestations:
                if each.cue:
                    yield from ((each.cue, content, quote) for content in each.content)


def is_told_as_news(event: Event) -> bool:
    """Whether an event is done or under way, or harm that somebody answers for: tolls are given."""
    is_given = event.modality == "alleged" and event.mode in HARMS
    return event.modality in {"actual", "ongoing"} or is_given


def _rank(item: Event | Quote) -> tuple[int, int, bool, str]:
    support = item.support
    return support.witnesses[0], len(support.articles), isinstance(item, Event), item.id
