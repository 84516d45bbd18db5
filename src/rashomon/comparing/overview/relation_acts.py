"""Which events are acts of one side towards the other, of which day, each counted once.

A day holds one act of a type in each direction, as event data sets have it (the one-a-day filter
of KEDS and its successors): what one paper calls a rebuke and the next an attack is told twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from rashomon.analysis.events import plover_score
from rashomon.comparing.overview.news_days import find_act_days
from rashomon.comparing.overview.relation_holders import find_holders
from rashomon.comparing.overview.relation_partners import with_partners
from rashomon.comparing.overview.relation_sides import Side
from rashomon.comparing.overview.relation_words import relation_words
from rashomon.types import Citation, DatedTime, Event, Record, RelationAct, Span

By = Literal["left", "right", "both"]

COUNTED = frozenset({"actual", "ongoing", "historical"})
"""Only what was done counts; a threat counts as the act of threatening (PLOVER THREATEN)."""
ANNOUNCED = frozenset({"planned", "threatened", "offered"})
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
"""What two do with each other where nobody else is named whom they do it to."""
A_DAY = timedelta(days=1)
NEWS_AGE = timedelta(days=7)
"""An act so much older than its article is not what the headline tells."""
MONTH = timedelta(days=31)
"""A time known to no better than this puts an act in no month."""
YEARS = timedelta(days=366 * 2)
"""A time known to no better than this says nothing about the order of acts."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a relation in order of time, with the events that could not be placed."""

    dated: tuple[RelationAct, ...]
    n_led: int = 0
    undated: tuple[str, ...] = ()


def find_acts(record: Record, left: Side, right: Side) -> Acts:
    """What each side did to the other, in order of time; an act known to its year alone where that
    year was over before the first one that is known to its month."""
    texts = {article.id: article.text for article in record.articles}
    holders = find_holders(record, left.members | right.members)
    between = [
        (event, by, score)
        for event in with_partners(record, left, right)
        for by, score in [_act(event, left, right, holders.get(event.id, frozenset()))]
        if by is not None and score and not _is_told_by(event, texts, "standing")
        if not _is_noun_heard(event, texts, holders)
    ]
    done = {event.id for event, _, _ in between if event.modality in COUNTED}
    between = [each for each in between if not _is_only_said(each[0], done)]
    days = find_act_days(record, [event for event, _, _ in between])
    found = [
        RelationAct(event.id, _type(event), time, by, score)
        for event, by, score in between
        if (time := _time(event, days)) is not None
    ]
    events = {event.id: event for event, _, _ in between}
    placed = _placed(found)
    once = tuple(_once_a_day(_without_echoes(placed, events, record), events))
    n_led = sum(act.time.basis == "inferred" for act in once)
    known = {act.event for act in placed}
    return Acts(once, n_led, tuple(event for event in events if event not in known))


def _act(event: Event, left: Side, right: Side, holders: frozenset[str]) -> tuple[By | None, float]:
    """Who of the two does it and what it scores, ``None`` where it is no act between them."""
    by = direction_of(event, left, right)
    if by is None or event.modality in COUNTED:
        return by, event.score
    if not (_is_own_word(holders, by, left, right) or _is_open_word(event, holders)):
        return None, 0.0
    if event.modality == "alleged":
        return by, event.score
    if event.modality in ANNOUNCED and event.score:
        return by, plover_score(_type(event))
    return None, 0.0


def direction_of(event: Event, left: Side, right: Side) -> By | None:
    """Which side acts on the other, ``None`` where neither does."""
    doers, others = {*event.actors}, {*event.recipients}
    from_left = bool(doers & left.members and others & right.reached)
    from_right = bool(doers & right.members and others & left.reached)
    if (from_left or from_right) and event.type == "CONSULT" and event.modality not in ANNOUNCED:
        return "both"  # whoever of them is told to meet the other
    if from_left or from_right:
        return "both" if from_left and from_right else "left" if from_left else "right"
    is_joint = bool(doers & left.members and doers & right.members)
    is_mutual = is_joint and not others and event.type in _MUTUAL
    return "both" if is_mutual else None


def _is_own_word(holders: frozenset[str], by: By, left: Side, right: Side) -> bool:
    """Whether those who tell it, or announce it, are those who do it."""
    tellers = {"left": left.members, "right": right.members, "both": left.members | right.members}
    return not holders.isdisjoint(tellers[by])


def _is_open_word(event: Event, holders: frozenset[str]) -> bool:
    """Whether it is no source's word: dealings that are reported ("reportedly met", "the Herald
    reported"), or a plan in the outlet's own telling ("will raise tariffs")."""
    is_dealing = event.modality == "alleged" and event.type in _MUTUAL
    return not holders and (is_dealing or event.modality == "planned")


def _is_noun_heard(
    event: Event, texts: Mapping[str, str], holders: Mapping[str, frozenset[str]]
) -> bool:
    """Whether nouns for meetings and measures are all that tells what is nobody's word: they may
    be still to come."""
    is_heard = event.modality == "alleged" and not holders.get(event.id)
    return is_heard and _is_told_by(event, texts, "thing")


def _type(event: Event) -> str:
    """PLOVER's type of what is done: an act announced is a threat or a promise."""
    if event.modality not in ANNOUNCED:
        return event.type
    return "THREATEN" if event.score < 0 else "AGREE"


def _is_only_said(event: Event, done: set[str]) -> bool:
    """Whether it is reported here and told as done elsewhere."""
    return event.modality == "alleged" and not done.isdisjoint(event.linked)


def _is_told_by(event: Event, texts: Mapping[str, str], sort: str) -> bool:
    """Whether it is told by nothing but nouns of one sort."""
    triggers = (each.trigger for each in event.attestations)
    words = (each.span.of(texts.get(each.article, "")) for each in triggers)
    return all(word.casefold() in relation_words(sort) for word in words)


def _time(event: Event, days: Mapping[str, DatedTime]) -> DatedTime | None:
    is_future = event.modality in ANNOUNCED  # the time is that of the act, not of its announcement
    if event.time is not None and not is_future:
        return event.time
    return days.get(event.id)


def _placed(acts: Sequence[RelationAct]) -> list[RelationAct]:
    exact = [act for act in acts if _length(act) <= MONTH]
    first = min((act.time.interval.start for act in exact), default=datetime.max)
    before = [
        act for act in acts if MONTH < _length(act) <= YEARS and act.time.interval.end <= first
    ]
    return sorted(
        (*before, *exact),
        key=lambda act: (act.time.interval.start, act.time.interval.end, act.event),
    )


def _length(act: RelationAct) -> timedelta:
    return act.time.interval.end - act.time.interval.start


def _without_echoes(
    acts: Sequence[RelationAct], events: Mapping[str, Event], record: Record
) -> list[RelationAct]:
    """``acts`` without those that only repeat another: the verb alone of what a fuller telling has
    ("reached" beside "reached a truce"), a headline for what its article opens with."""
    titles = {article.id: article.title_span for article in record.articles}
    return [
        act
        for act in acts
        if not any(
            _is_part(events[act.event], events[other.event])
            or _is_headline_of(act, other, events, titles)
            for other in acts
            if other.event != act.event
        )
    ]


def _places(event: Event) -> list[Citation]:
    return [each.trigger for each in event.attestations]


def _is_part(event: Event, other: Event) -> bool:
    """Whether every telling of an event stands inside the words of a telling of another."""
    return all(
        any(
            each.article == fuller.article
            and fuller.span.contains(each.span)
            and fuller.span != each.span
            for fuller in _places(other)
        )
        for each in _places(event)
    )


def _is_headline_of(
    act: RelationAct,
    other: RelationAct,
    events: Mapping[str, Event],
    titles: Mapping[str, Span | None],
) -> bool:
    """Whether an act dated by its article is told in headlines alone, and another in the same
    direction, with a day of its own, below them."""
    if act.time.basis != "inferred" or other.time.basis == "inferred":
        return False
    if act.by != other.by or act.score * other.score < 0 or not _is_near(act, other):
        return False
    below = {each.article for each in _places(events[other.event])}
    return all(
        each.article in below and _is_within(titles.get(each.article), each.span)
        for each in _places(events[act.event])
    )


def _is_near(act: RelationAct, other: RelationAct) -> bool:
    gap = act.time.interval.start - other.time.interval.start
    return timedelta() <= gap <= NEWS_AGE


def _is_within(title: Span | None, span: Span) -> bool:
    return title is not None and title.contains(span)


def _once_a_day(acts: Sequence[RelationAct], events: Mapping[str, Event]) -> Iterator[RelationAct]:
    """``acts`` with those of one type, direction and day as one, the best attested first."""
    groups: list[list[RelationAct]] = []
    for act in acts:
        alike = (group for group in groups if _is_again(act, group[0]))
        group = next(alike, None)
        if group is None:
            groups.append([act])
        else:
            group.append(act)
    for group in groups:
        best, *rest = sorted(group, key=lambda act: _rank(act, events[act.event]))
        yield replace(best, again=tuple(act.event for act in rest))


def _is_again(act: RelationAct, first: RelationAct) -> bool:
    """Whether two acts are of one type, direction and day; what is dated by its article alone may
    be of the day before."""
    if (act.by, act.type) != (first.by, first.type):
        return False
    if act.time.interval == first.time.interval:
        return True
    if not {act.time.basis, first.time.basis} & {"inferred"}:
        return False
    apart = abs(act.time.interval.start - first.time.interval.start)
    return apart <= A_DAY and max(_length(act), _length(first)) <= A_DAY


def _rank(act: RelationAct, event: Event) -> tuple[bool, float, int, str]:
    """What its text dates before what its article does, then by support."""
    is_led = act.time.basis == "inferred"
    return is_led, -sum(event.support.witnesses), -len(event.attestations), event.id
