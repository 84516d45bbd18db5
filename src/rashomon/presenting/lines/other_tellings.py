"""How other accounts tell an act: as alleged, as denied, or as a fact, each beside the act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import Desk, sentence_around, sentence_at, words_of
from rashomon.presenting.choosing.news_sentences import MAIN_POINT
from rashomon.presenting.choosing.plainness import plainness
from rashomon.presenting.choosing.telling import is_disputed
from rashomon.presenting.lines.item_lines import (
    event_line,
    main_share,
    modality_label,
    tells_enough,
)
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Citation, Event, Modality

MOST_OTHERWISE = 2
"""Other tellings that stand beside an act (a choice of editing)."""
FEWEST_ALIKE = 3
"""Content words that two sentences share from which an act and its other telling need no party in
common (as between an act and a threat of it; chosen by reading, not swept)."""

# Types whose acts somebody answers for or suffers; meetings, pacts and statements are seldom in
# doubt where one account has them from somebody.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "COOPERATE", "OTHER"})
_FACT: frozenset[Modality] = frozenset({"actual", "ongoing", "historical"})
_DOUBTED: frozenset[Modality] = frozenset({"alleged", "denied"})


def with_other_tellings(desk: Desk, event: Event, line: Line) -> Line:
    """``line``, which tells ``event``, with how accounts that do not tell it so tell it."""
    words = content_of(find_words(line.text))
    found = sorted(
        (
            each
            for each in _told_otherwise(desk, event)
            if tells_enough(each) and content_of(find_words(each.text)) != words
        ),
        key=lambda each: (-each.support.witnesses[0] if each.support else 0, each.citations),
    )
    return replace(line, lines=(*line.lines, *found[:MOST_OTHERWISE]))


def _told_otherwise(desk: Desk, event: Event) -> Iterator[Line]:
    for other in desk.record.events:
        if other.id in event.linked and _is_other_claim(desk, event, other):
            places = [place for place in _places(other) if not _is_unsettled(desk, place)]
            elsewhere = [each for each in places if each.article not in event.support.articles]
            if elsewhere and _is_surely_one(desk, event, other):
                yield _line(desk, other, elsewhere)


def _places(event: Event) -> list[Citation]:
    return [each.clause for each in event.attestations]


def _is_unsettled(desk: Desk, place: Citation) -> bool:
    """Whether the words there were taken back, or stand in a conflict, which is shown as one."""
    return sentence_around(desk.sentences[place.article], place) in desk.withdrawn or is_disputed(
        desk, sentence_at(desk, place)
    )


def _is_other_claim(desk: Desk, event: Event, other: Event) -> bool:
    """Whether one is told as a fact and the other as somebody's word, or one alleged and the
    other denied: what is planned or threatened is no telling of the act, and what a saying only
    mentions ("after the raid, she said …") is alleged by nobody."""
    pair = {event.modality, other.modality}
    is_deed = {event.type, other.type} <= _DEEDS
    is_claim = is_deed and bool(pair & _DOUBTED) and pair <= _FACT | _DOUBTED
    return is_claim and all(
        any(main_share(desk, place) >= MAIN_POINT for place in _places(each))
        for each in (event, other)
        if each.modality in _DOUBTED
    )


def _is_surely_one(desk: Desk, event: Event, other: Event) -> bool:
    """Whether the two have a party in common, or sentences that share words."""
    if {*event.actors, *event.recipients} & {*other.actors, *other.recipients}:
        return True
    one, two = (
        content_of(find_words(words_of(desk, sentence_at(desk, each.summary))))
        for each in (event, other)
    )
    return len(set(one) & set(two)) >= FEWEST_ALIKE


def _line(desk: Desk, other: Event, places: list[Citation]) -> Line:
    """The plainest of ``places``, under how ``other`` is told."""
    shown = max(places, key=lambda each: plainness(desk, other, each))
    lead = "told as a fact" if other.modality in _FACT else modality_label(desk, other)
    return replace(event_line(desk, other, shown=shown), lead=lead, label="")
