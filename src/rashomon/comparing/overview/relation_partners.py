"""To whom an act is done that names nobody it is done to, in a sentence about the two alone.

"Norland spoke of new threats by Borland" does not say whom Borland threatened; where the sentence
tells of nobody but the two, it is the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rashomon.comparing.overview.relation_sides import Side
from rashomon.types import Analysis, Entity, Event, Record, Span

_TOWARDS = frozenset({"ACCUSE", "REQUEST", "SANCTION", "THREATEN"})
"""What is always done to somebody. What is rejected or backed may be anybody's, force and
concessions may be at home, and a vow need not be made to whom the sentence is about."""
_PLAYERS = frozenset({"person", "organisation", "group", "place"})


@dataclass(frozen=True, slots=True)
class _Page:
    """What an article has of use here: who is named where, and which acts say to whom."""

    analysis: Analysis
    named: tuple[tuple[Span, Entity], ...]
    full: tuple[Span, ...]


def with_partners(record: Record, left: Side, right: Side) -> Iterator[Event]:
    """The events of a record, each that names nobody it is done to with the other side where
    somebody of one side does it in a sentence that tells of the two alone, and of no act between
    them besides."""
    others = {event.id: _other(event, left, right) for event in record.events}
    pages = _pages(record, left, right) if any(others.values()) else {}
    for event in record.events:
        other = others[event.id]
        if other is not None and _is_done_to(event, other, pages, left.reached | right.reached):
            yield replace(event, recipients=(other.entity.id,))
        else:
            yield event


def _other(event: Event, left: Side, right: Side) -> Side | None:
    """Whom an act may be done to that one side does, ``None`` where that is known or open."""
    if event.recipients or not event.actors or event.type not in _TOWARDS:
        return None
    doers = {*event.actors}
    if doers <= left.members - right.members:
        return right
    return left if doers <= right.members - left.members else None


def _pages(record: Record, left: Side, right: Side) -> Mapping[str, _Page]:
    named: dict[str, list[tuple[Span, Entity]]] = defaultdict(list)
    for entity in record.entities:
        for mention in entity.mentions:
            named[mention.article].append((mention.span, entity))
    full: dict[str, list[Span]] = defaultdict(list)
    for event in record.events:
        if _is_full(event, left, right):
            for told in event.attestations:
                full[told.trigger.article].append(told.trigger.span)
    return {
        each.article: _Page(each, tuple(named[each.article]), tuple(full[each.article]))
        for each in record.analyses
    }


def _is_full(event: Event, left: Side, right: Side) -> bool:
    """Whether an event says that one side does it to the other."""
    doers, others = {*event.actors}, {*event.recipients}
    return any(doers & one.members and others & two.reached for one, two in _both(left, right))


def _both(left: Side, right: Side) -> tuple[tuple[Side, Side], ...]:
    return (left, right), (right, left)


def _is_done_to(
    event: Event, other: Side, pages: Mapping[str, _Page], known: frozenset[str]
) -> bool:
    triggers = (each.trigger for each in event.attestations)
    return any(_is_of_two(pages[each.article], each.span, other, known) for each in triggers)


def _is_of_two(page: _Page, told: Span, other: Side, known: frozenset[str]) -> bool:
    """Whether the sentence at ``told`` names the other side, nobody beside the two, and tells of
    no act that says to whom it is done."""
    sentence = page.analysis.sentence_of(told)
    within = [entity for span, entity in page.named if sentence.contains(span)]
    is_other_named = any(each.id in other.members for each in within)
    is_third_named = any(each.id not in known for each in within if each.kind in _PLAYERS)
    return is_other_named and not is_third_named and not any(map(sentence.contains, page.full))
