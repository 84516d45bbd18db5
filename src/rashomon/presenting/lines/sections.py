"""The sections of the brief, each from the record's items, each line with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rashomon.presenting.brief import Length, Line
from rashomon.presenting.choosing.importance import (
    Desk,
    event_importance,
    is_ahead,
    is_asked,
    is_headline,
    is_recent,
    is_spoken,
    sentence_at,
    words_of,
)
from rashomon.presenting.choosing.news_sentences import MAIN_POINT
from rashomon.presenting.choosing.plainness import is_told_in_passing, plainest_telling
from rashomon.presenting.choosing.telling import (
    distinct_sentences,
)
from rashomon.presenting.lines.item_lines import (
    discrepancy_line,
    event_line,
    main_share,
    tells_enough,
)
from rashomon.presenting.phrases import date_phrase
from rashomon.types import Citation, Event


@dataclass(frozen=True, slots=True)
class Limits:
    """How many lines each section may have."""

    happened: int
    agreed: int
    single: int
    disputed: int
    speakers: int
    quotes: int
    timeline: int
    background: int
    left_out: int
    figures: int
    tolls: int


LIMITS: dict[Length, Limits] = {
    "short": Limits(3, 4, 2, 4, 3, 2, 8, 2, 0, 1, 1),
    "normal": Limits(6, 8, 5, 10, 8, 5, 30, 6, 6, 2, 3),
    "long": Limits(14, 40, 40, 60, 60, 60, 400, 40, 40, 40, 40),
}


def disputed(desk: Desk, limits: Limits) -> list[Line]:
    """The discrepancies, hard conflicts first, each with its sides."""
    return [discrepancy_line(desk, each) for each in desk.record.discrepancies[: limits.disputed]]


def background(
    desk: Desk, limits: Limits, told: list[frozenset[str]], dated: Iterable[Line] = ()
) -> list[Line]:
    """What happened before the news, the best attested chosen, in order of time.

    ``dated`` are the lines of the timeline, whose sentences are not told again.
    """
    shown = {sentence_at(desk, line.citations[0]) for line in dated}
    older = [
        event
        for event in desk.record.events
        if sentence_at(desk, plainest_telling(desk, event)) not in shown
        and _is_before_the_news(desk, event)
    ]
    ranked = sorted(older, key=lambda event: (-event_importance(desk, event), event.id))
    by_summary = {plainest_telling(desk, event): event for event in reversed(ranked)}
    chosen = distinct_sentences(
        desk,
        [plainest_telling(desk, event) for event in ranked],
        limit=limits.background,
        told=told,
    )
    in_time = sorted((by_summary[each] for each in chosen), key=_start)
    lines = (event_line(desk, event, lead=_date_of(event)) for event in in_time)
    return [line for line in lines if tells_enough(line)]


def _is_before_the_news(desk: Desk, event: Event) -> bool:
    """Whether a sentence is mostly about something done that lies behind the news: "some who had
    backed her resigned" is no background."""
    when = event.time.interval if event.time else None
    is_done = event.modality in {"actual", "historical", "ongoing"} and not is_ahead(desk, when)
    is_old = event.is_background or not is_recent(desk, when)
    return is_done and is_old and main_share(desk, plainest_telling(desk, event)) >= MAIN_POINT


def _start(event: Event) -> tuple[bool, datetime]:
    """Sorts by time, what has none last."""
    return event.time is None, event.time.interval.start if event.time else datetime.max


def _date_of(event: Event) -> str:
    return date_phrase(event.time.interval) if event.time else ""


def ahead(desk: Desk, limits: Limits) -> list[Line]:
    """What is dated after the last publication, and what is planned for no stated time."""
    coming = [event for event in desk.record.events if _is_coming(desk, event)]
    ranked = sorted(
        coming,
        key=lambda event: (event.time is None, -event_importance(desk, event), event.id),
    )
    chosen = sorted(ranked[: limits.background], key=_start)
    return _one_a_sentence(event_line(desk, event, lead=_date_of(event)) for event in chosen)


_COMING = re.compile(
    r"\b(?:will|won['’]t|shall|(?:said|(?<!was )(?<!were )told|announced)\b.*\bwould|upcoming|"
    r"(?:is|are) coming|coming (?:hour|day|week|month|year|season|session|election|vote)s?|"
    r"(?:is|are) (?:due|set|to) |"
    r"(?<!was )(?<!were )(?<!originally )(?:about|going|expect(?:s|ed)?|scheduled|slated) to|"
    r"(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )"
    r"(?:aim|announce|expect|hope|intend|plan|pledge|prepar|promis|propos|schedul|vow)"
    r"(?:e?s|ing|ning)?)\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words that say of something not dated that it is still to come."""
_PLAN_NOUN = re.compile(
    r"\b(?:plan|pledge|promis|propos|vow|schedul|upcoming|coming|prepar|call|set|due|arrang)\w*\b"
    r"[^,;.]*\Z",
    re.IGNORECASE,
)
_PLAN_REACH = 40  # characters before a noun in which a plan is named
_NOT_COMING = frozenset({"negated", "historical"})


def _is_coming(desk: Desk, event: Event) -> bool:
    shown = plainest_telling(desk, event)
    is_main = main_share(desk, shown) >= MAIN_POINT
    if is_spoken(desk, shown) or is_headline(desk, shown) or not is_main:
        return False
    if is_asked(desk, shown) or _is_done_elsewhere(desk, event):
        return False
    if event.time is not None:
        return event.modality not in _NOT_COMING and is_ahead(desk, event.time.interval)
    is_to_come = _COMING.search(words_of(desk, sentence_at(desk, shown))) is not None
    if is_told_in_passing(desk, event, shown) and not _is_planned_for(desk, event, shown):
        return False
    return event.modality == "planned" and not event.is_background and is_to_come


def _is_done_elsewhere(desk: Desk, event: Event) -> bool:
    """Whether another account tells as done what is planned for no day that is still to come."""
    is_due = event.time is not None and is_ahead(desk, event.time.interval)
    return not is_due and any(
        other.id in event.linked
        and other.modality == "actual"
        and not set(other.support.articles) <= set(event.support.articles)
        for other in desk.record.events
    )


def _is_planned_for(desk: Desk, event: Event, shown: Citation) -> bool:
    """Whether a plan is named right before the noun that tells ``event``: "plans for a strike", not
    "they will resist a strike"."""
    trigger = next(each.trigger for each in event.attestations if each.clause == shown)
    start = trigger.span.start
    before = desk.texts[trigger.article][max(0, start - _PLAN_REACH) : start]
    return _PLAN_NOUN.search(before) is not None


def _one_a_sentence(lines: Iterable[Line]) -> list[Line]:
    """``lines`` with one for each sentence, the best attested of those that begin alike."""
    kept: list[Line] = []
    for line in lines:
        place = next((i for i, each in enumerate(kept) if _begin_alike(line, each)), None)
        if place is None:
            kept.append(line)
        elif _n_witnesses(line) > _n_witnesses(kept[place]):
            kept[place] = line
    return kept


def _n_witnesses(line: Line) -> int:
    return line.support.witnesses[0] if line.support else 0


def _begin_alike(one: Line, other: Line) -> bool:
    """Whether the text of one is that of the other, or its beginning cut short."""
    short, long = sorted((each.text.rstrip(" …") for each in (one, other)), key=len)
    return bool(short) and long.startswith(short)
