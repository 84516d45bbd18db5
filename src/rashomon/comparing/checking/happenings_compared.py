"""A claim of when or where something happened ("The shooting took place on Monday"), held against
what the articles tell of just that.

A day only counts for a happening where a sentence gives it to the very word that names it, for a
sentence on a shooting may tell on which day the gunman was caught.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.comparing.checking.difference import Difference, ToldSentence
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.sentence_index import SentenceIndex
from rashomon.comparing.checking.slots import slot_of
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.tellings import Phrase, Telling
from rashomon.comparing.checking.times_compared import attests, day_of
from rashomon.comparing.checking.tolls_compared import has_word
from rashomon.comparing.checking.word_likeness import listed, may_stand_for, stems_of
from rashomon.types import Citation, Interval, TimeExpression

_LEAD = 4  # sentences of an article, its headline among them, that tell what it is about
_NEAR = 3  # words between a noun for a happening and the time that is told of it


@dataclass(frozen=True, slots=True)
class _Asked:
    """The word of a claim for a happening, the words that say which, and when or where it was."""

    happening: int
    which: frozenset[int]
    times: tuple[TimeExpression, ...]
    places: tuple[Named, ...]


def told_happenings(claim: Statement, index: SentenceIndex) -> list[ToldSentence]:
    """The sentences that give a happening the day a claim gives it, where no other day is given it
    oftener; else those that give it another day, or a place where the claim has one that no article
    names, each with the difference. Nothing where the claim tells anything else."""
    asked = _asked(claim)
    if asked is None:
        return []
    told = [each for each in index.candidates(claim) if _is_on(claim, asked, each, index)]
    if asked.times:
        return _by_day(claim, asked, told)
    return _there(claim, asked, told, index) or list(_elsewhere(claim, asked, told))


def _asked(claim: Statement) -> _Asked | None:
    verb = next((each for each in claim.tellings if each.is_main), None)
    party = _happening(claim, verb) if verb else None
    if verb is None or party is None:
        return None
    named = frozenset(at for each in claim.names if each.is_name for at in each.places)
    timed = frozenset(at for each in claim.times for at in claim.at(each.span))
    places = tuple(
        each
        for each in claim.names
        if not party.words & set(each.places)
        and not timed & set(each.places)
        and slot_of(claim, each) == "place"
    )
    placed = frozenset(at for each in places for at in each.places)
    which = (party.words & (named | frozenset(claim.content))) - {party.head}
    rest = (frozenset(claim.content) | named) - which - timed - placed - {party.head}
    is_one = (len(claim.times) == 1 and not places) or (len(places) == 1 and not claim.times)
    is_plain = all(claim.stems[at] in stems_of("existing") | stems_of("held") for at in rest)
    if not is_one or not is_plain or stance_at(claim, verb.at) or claim.figures:
        return None
    return _Asked(party.head, which, claim.times, places)


def _happening(claim: Statement, verb: Telling) -> Phrase | None:
    """What a claim says took place, was held, or was on some day."""
    stem = claim.stems[verb.at]
    timed = {at for each in claim.times for at in claim.at(each.span)}
    is_held = verb.form == "verb" and stem in stems_of("held") and not verb.doers
    if is_held and len(verb.receivers) == 1:
        return verb.receivers[0]
    is_state = verb.form == "state" and verb.at in timed
    exists = (verb.form == "verb" and stem in stems_of("existing")) or is_state
    return verb.doers[0] if exists and len(verb.doers) == 1 else None


def _is_on(claim: Statement, asked: _Asked, told: Statement, index: SentenceIndex) -> bool:
    """Whether a sentence has a word for the happening, and its article tells which it is."""
    if not _words_for(claim, asked, told):
        return False
    citation = told.citation
    beside = [told, *(index.statement(each) for each in index.lead(citation.article, _LEAD))]
    return all(any(has_word(claim, at, each) for each in beside) for at in asked.which)


def _words_for(claim: Statement, asked: _Asked, told: Statement) -> list[int]:
    stem = claim.stems[asked.happening]
    return [at for at, theirs in enumerate(told.stems) if may_stand_for(stem, theirs)]


def _by_day(claim: Statement, asked: _Asked, told: Iterable[Statement]) -> list[ToldSentence]:
    ours = asked.times[0].interval
    if ours is None:
        return []
    days: dict[Interval, set[Citation]] = defaultdict(set)
    for each in told:
        for at in _words_for(claim, asked, each):
            for interval in _times_of(each, at):
                days[interval].add(each.citation)
    same = {day for day in days if attests(ours, day)}
    agreeing = {cited for day in same for cited in days[day]}
    others = [cited for day, cited in days.items() if not day.overlaps(ours)]
    most = max(map(len, others), default=0)
    if agreeing:
        return [ToldSentence(cited, ()) for cited in sorted(agreeing) if len(agreeing) > most]
    leading = [day for day, cited in days.items() if not day.overlaps(ours) and len(cited) == most]
    return [
        ToldSentence(cited, (Difference("date", day_of(ours), day_of(day)),))
        for day in sorted(leading)
        for cited in sorted(days[day])
    ]


def _times_of(told: Statement, at: int) -> Iterator[Interval]:
    """The times that a sentence gives to the word ``at`` for a happening."""
    for act in told.acts:
        if at in act.words and act.time:
            yield act.time
    for time in told.times:
        words = told.at(time.span)
        if time.interval and words and (_is_beside(told, at, words) or _is_of(told, at, words)):
            yield time.interval


def _is_beside(told: Statement, at: int, words: Sequence[int]) -> bool:
    """Whether a time stands right before a noun or behind it, with only a preposition between
    ("Monday's shooting", "the shooting on Monday")."""
    if words[-1] == at - 1 and at not in told.breaks:
        return True
    between = range(at + 1, words[0])
    is_near = at < words[0] and len(between) <= _NEAR
    return is_near and all(told.words[each].form in listed("dating") for each in between)


def _is_of(told: Statement, at: int, words: Sequence[int]) -> bool:
    """Whether a time stands by a verb for a happening, or by one that says it took place."""
    return any(
        set(words) & other.words
        for each in told.tellings
        if each.form == "verb" and (each.at == at or _exists(told, each, at))
        for other in each.others
    )


def _exists(told: Statement, telling: Telling, at: int) -> bool:
    is_it = any(party.head == at for party in (*telling.doers, *telling.receivers))
    return is_it and told.stems[telling.at] in stems_of("existing") | stems_of("held")


def _there(
    claim: Statement, asked: _Asked, told: Iterable[Statement], index: SentenceIndex
) -> list[ToldSentence]:
    """The sentences that put a happening in the claim's place, where no other sentences put it
    elsewhere oftener; each tells which it is or stands where its article says what it is about."""
    ours = asked.places[0]
    agreeing: set[Citation] = set()
    others: dict[str, set[Citation]] = defaultdict(set)
    for each in told:
        names = [] if _is_undone(claim, asked, each) else _places_of(claim, asked, each)
        is_told = asked.which or each.citation in index.lead(each.citation.article, _LEAD)
        if is_told and any(name.ids & ours.ids for name in names):
            agreeing.add(each.citation)
        elif names:
            others[names[0].words].add(each.citation)
    most = max(map(len, others.values()), default=0)
    return [ToldSentence(cited, ()) for cited in sorted(agreeing) if len(agreeing) > most]


def _is_undone(claim: Statement, asked: _Asked, told: Statement) -> bool:
    """Whether a sentence has the happening only planned, denied, or of another day it names."""
    return all(stance_at(told, at) for at in _words_for(claim, asked, told))


def _places_of(claim: Statement, asked: _Asked, told: Statement) -> list[Named]:
    """The places that a sentence gives to the happening, by its noun or by a verb it stands by."""
    words = set(_words_for(claim, asked, told))
    which = {each for at in asked.which for each in told.like(claim.stems[at])}
    beside = {
        at
        for telling in told.tellings
        if telling.at in words or any(_exists(told, telling, at) for at in words)
        for phrase in (*telling.receivers, *telling.others)
        for at in phrase.words
    }
    return [
        name
        for name in told.names
        if name.is_name and beside & set(name.places) and slot_of(told, name) == "place"
        if name.kind != "person" and not which & set(name.places)
    ]


def _elsewhere(
    claim: Statement, asked: _Asked, told: Iterable[Statement]
) -> Iterator[ToldSentence]:
    """The sentences that put a happening in another place than one that no article names."""
    ours = asked.places[0]
    if ours.ids:
        return
    for each in told:
        places = _places_of(claim, asked, each)
        if places:
            printed = "; ".join(each.printed(list(name.places)) for name in places)
            yield ToldSentence(each.citation, (Difference("place", ours.words, printed),))
