"""Where the main actors stand: what each said and did on each issue, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import TypeVar

from rashomon.presenting.brief import Length, Line, Section
from rashomon.presenting.choosing.importance import (
    Desk,
    event_importance,
    is_spoken,
    quote_importance,
)
from rashomon.presenting.choosing.plainness import plainest_telling
from rashomon.presenting.lines.item_lines import event_line
from rashomon.presenting.lines.quote_lines import said_line
from rashomon.presenting.phrases import rest_phrase
from rashomon.types import Event, Position, Quote

ISSUES: dict[Length, int] = {"short": 0, "normal": 4, "long": 8}
ITEMS: dict[Length, int] = {"short": 0, "normal": 2, "long": 8}
"""Issues told, and items of one actor on one issue."""
FEWEST_SIDES = 2
"""Actors below which an issue has no sides to show."""

_Item = TypeVar("_Item", Quote, Event)


def position_section(desk: Desk, length: Length) -> Section:
    """The weightiest issues on which several actors have something of their own to say or do."""
    by_issue = [
        (issue, list(group))
        for issue, group in groupby(desk.record.positions, key=lambda each: each.issue)
    ]
    lines = (_issue_line(desk, *each, ITEMS[length]) for each in by_issue)
    told = (line for line in lines if len(line.lines) >= FEWEST_SIDES)
    return Section("positions", "Who stands where", tuple(islice(told, ISSUES[length])))


def _issue_line(desk: Desk, issue: str, positions: Iterable[Position], limit: int) -> Line:
    """An issue with its actors; a sentence that tells of two of them stands with the first."""
    told: set[str] = set()
    inside: list[Line] = []
    for position in positions:
        lines = [each for each in _item_lines(desk, position) if each.text not in told]
        told |= {each.text for each in lines}
        if lines:
            inside.append(_actor_line(desk, position, lines, limit))
    return Line(issue, tuple(each.citations[0] for each in inside), lines=tuple(inside))


def _actor_line(desk: Desk, position: Position, lines: Sequence[Line], limit: int) -> Line:
    return Line(
        text=desk.names[position.actor],
        citations=tuple(each.citations[0] for each in lines),
        label=rest_phrase(len(lines) - limit),
        lines=tuple(lines[:limit]),
    )


def _item_lines(desk: Desk, position: Position) -> Sequence[Line]:
    """Every item of the position, what was said before what was done, no words twice: not what is
    told within what was said, nor its other wordings, which stand under *who said what*."""
    quotes = _chosen(desk.record.quotes, position.quotes)
    events = _chosen(desk.record.events, position.events)
    lines = [
        replace(said_line(desk, each), notes=())
        for each in sorted(quotes, key=lambda each: (-quote_importance(desk, each), each.id))
    ]
    lines += [
        event_line(desk, each)
        for each in sorted(events, key=lambda each: (-event_importance(desk, each), each.id))
        if not is_spoken(desk, plainest_telling(desk, each))
    ]
    kept: list[Line] = []
    for line in lines:
        if not any(_says_no_more(line, other) or _says_no_more(other, line) for other in kept):
            kept.append(line)
    return kept


def _says_no_more(line: Line, other: Line) -> bool:
    """Whether all words of a line, marks of omission aside, stand in ``other``."""
    return line.text.strip(" ….") in other.text


def _chosen(items: Iterable[_Item], names: Sequence[str]) -> list[_Item]:
    wanted = set(names)
    return [each for each in items if each.id in wanted]
