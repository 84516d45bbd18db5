"""The relation of two actors, in lines and as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.presenting.brief import Line, Section
from rashomon.presenting.choosing.importance import Desk, open_desk
from rashomon.presenting.lines.item_lines import event_line
from rashomon.presenting.phrases import date_phrase, day_phrase
from rashomon.presenting.rendering.relation_picture import who
from rashomon.types import (
    Event,
    Interval,
    Record,
    Relation,
    RelationAct,
    RelationPoint,
    TurningPoint,
)

FEWEST_SHOWN = 2
"""Dated events below which a brief says nothing of a relation."""


def relation_section(desk: Desk) -> Section:
    """The most involved pair's events period by period; other pairs are asked for by name."""
    relations = desk.record.relations
    if not relations or sum(len(point.events) for point in relations[0].points) < FEWEST_SHOWN:
        return Section("relation", "Relation", ())
    return _section(desk, relations[0])


def section_of(record: Record, relation: Relation) -> Section:
    """One relation's events period by period, and those of no known month."""
    desk = open_desk(record)
    section = _section(desk, relation)
    return replace(section, lines=(*section.lines, *_undated_lines(desk, relation)))


def _undated_lines(desk: Desk, relation: Relation) -> list[Line]:
    """The acts that count in no month, as one line with each below it."""
    inside = _lines_of(desk, relation.undated)
    if not inside:
        return []
    citations = tuple(line.citations[0] for line in inside)
    return [Line(text="left out", citations=citations, lead="of no known month", lines=inside)]


def _section(desk: Desk, relation: Relation) -> Section:
    names = " – ".join(desk.names[each] for each in relation.pair)
    return Section(
        "relation", f"Relation: {names}", tuple(relation_lines(desk, relation)), note=relation.note
    )


def relation_lines(desk: Desk, relation: Relation) -> list[Line]:
    """One line a period that has events, and under it those events."""
    lines = [_point_line(desk, relation, point) for point in relation.points if point.acts]
    lines += [_turn_line(desk, turn) for turn in relation.turning_points]
    return [line for line in lines if line.citations]


def _turn_line(desk: Desk, turn: TurningPoint) -> Line:
    inside = _lines_of(desk, turn.events)
    way = "up" if turn.change > 0 else "down"
    return Line(
        text=f"turned {way} by {abs(turn.change):.1f}, p = {turn.p_value:.3f}",
        citations=tuple(line.citations[0] for line in inside),
        lead=f"between {day_phrase(turn.low)} and {day_phrase(turn.high)}",
        lines=inside,
    )


def _point_line(desk: Desk, relation: Relation, point: RelationPoint) -> Line:
    events = {event.id: event for event in desk.record.events}
    inside = tuple(
        _act_line(desk, relation, act, events) for act in point.acts if act.event in events
    )
    period = Interval(point.start, point.end, "day")
    return Line(
        text=f"{point.net:+.1f} {bar(point.net)}",
        citations=tuple(line.citations[0] for line in inside),
        lead=date_phrase(period),
        label=f"{_acts(len(inside))}; cooperation {point.cooperation:+.1f}, "
        f"conflict {point.conflict:+.1f}; "
        f"90 % band {point.low:+.1f} to {point.high:+.1f}",
        lines=inside,
    )


def _acts(n: int) -> str:
    return "1 act" if n == 1 else f"{n} acts"


def _act_line(
    desk: Desk, relation: Relation, act: RelationAct, events: Mapping[str, Event]
) -> Line:
    """An act with its day, who does it to whom and what it counts, in the words of its event."""
    line = event_line(desk, events[act.event], lead=_act_lead(desk, relation, act))
    again = [events[each] for each in act.again if each in events]
    if not again:
        return line
    told = tuple(each.clause for event in again for each in event.attestations)
    note = "told in other words too, counted once"
    return replace(line, citations=(*line.citations, *told), notes=(*line.notes, note))


def _act_lead(desk: Desk, relation: Relation, act: RelationAct) -> str:
    left, right = (desk.names[each] for each in relation.pair)
    when = date_phrase(act.time.interval)
    if act.time.basis == "inferred":
        when = f"by {when}"
    return f"{when}, {who(act, left, right)}, {act.type.lower()} {act.score:+.1f}"


def _lines_of(desk: Desk, names: Sequence[str]) -> tuple[Line, ...]:
    """One line for each sentence that tells some of the events called ``names``, in their order."""
    events = {event.id: event for event in desk.record.events}
    told = [event_line(desk, events[each]) for each in names if each in events]
    return tuple(list({line.text: line for line in reversed(told)}.values())[::-1])


def bar(net: float) -> str:
    """A ten-step bar: left of the middle for conflict, right for cooperation.

    >>> bar(-4.0), bar(6.0)
    ('···██|·····', '·····|███··')
    """
    steps = max(-5, min(5, round(net / 2)))
    left = "█" * -steps if steps < 0 else ""
    right = "█" * steps if steps > 0 else ""
    return left.rjust(5, "·") + "|" + right.ljust(5, "·")
