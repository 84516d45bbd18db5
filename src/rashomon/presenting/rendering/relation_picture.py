"""A relation as a small SVG picture, with words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from itertools import pairwise

from rashomon.presenting.phrases import date_phrase, month_phrase
from rashomon.presenting.rendering.drawing import WIDTH, svg
from rashomon.types import Record, Relation, RelationAct, RelationPoint, TurningPoint

AXIS = 104  # where time begins: left of it stand the scores
END = WIDTH - 16
MIDDLE = 142.0  # where the score is nought
UNIT = 10.0  # pixels a score of one
HEIGHT = 272
SIDE_BY_SIDE = timedelta(days=62)
"""Periods no further apart than this are joined by a whole line: no month lies between them."""
MOST_TICKS = 8
GREEN, RED, BLUE, BROWN = "#1d6b45", "#9c1f2e", "#2b5fb3", "#b06a1b"
GREY = "#777"  # a month whose band leaves open whether it was cooperation or conflict


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The time a picture shows."""

    first: datetime
    last: datetime

    def x(self, moment: datetime) -> float:
        """Where a moment lies."""
        whole = (self.last - self.first).total_seconds() or 1.0
        share = (min(max(moment, self.first), self.last) - self.first).total_seconds() / whole
        return AXIS + share * (END - AXIS)


def draw_relation(record: Record) -> str:
    """The first relation's net score over time with its band, cooperation up, conflict down."""
    if not record.relations:
        return ""
    names = {entity.id: entity.name for entity in record.entities}
    return relation_svg(record.relations[0], names)


def relation_svg(relation: Relation, names: dict[str, str]) -> str:
    """One relation as an SVG picture, ``""`` where it has fewer than two periods with acts."""
    points = [point for point in relation.points if point.acts]
    if len(points) < 2:
        return ""
    axis = TimeAxis(points[0].start, points[-1].end)
    sides = tuple(names.get(each, each) for each in relation.pair)
    pair = " – ".join(sides)
    parts = [
        f'<text x="4" y="14" font-weight="bold">{escape(pair)}</text>',
        f'<text x="{END}" y="14" text-anchor="end">each act, and the net of its month with a '
        "90 % band (grey: may be either)</text>",
        *_scale(),
        *_ticks(axis),
        *(_turn(turn, axis) for turn in relation.turning_points),
        *_line(points, axis),
        *(_act(act, axis, sides) for point in points for act in point.acts),
        *(_bar(point, axis) for point in points),
    ]
    label = f"Relation of {pair} over time; the list below says the same in words"
    return svg(HEIGHT, label, parts)


def _y(score: float) -> float:
    return MIDDLE - max(-10.0, min(10.0, score)) * UNIT


def _scale() -> Iterator[str]:
    for score in (10, 5, 0, -5, -10):
        y, strength = _y(score), "#8888" if score == 0 else "#8883"
        yield f'<line x1="{AXIS}" x2="{END}" y1="{y:.0f}" y2="{y:.0f}" stroke="{strength}"/>'
        yield f'<text x="{AXIS - 6}" y="{y + 4:.0f}" text-anchor="end">{score:+d}</text>'
    yield f'<text x="4" y="{_y(7.5) + 4:.0f}">cooperation</text>'
    yield f'<text x="4" y="{_y(-7.5) + 4:.0f}">conflict</text>'


def _ticks(axis: TimeAxis) -> Iterator[str]:
    """The first and the last month in words, and a mark wherever months or years begin."""
    y = _y(-10)
    starts = list(_months(axis))
    marked = starts if len(starts) <= MOST_TICKS * 3 else [m for m in starts if m.month == 1]
    for month in marked:
        x = axis.x(month)
        yield f'<line x1="{x:.0f}" x2="{x:.0f}" y1="{y:.0f}" y2="{y + 4:.0f}" stroke="#888"/>'
    last = axis.last - timedelta(days=1)
    yield f'<text x="{AXIS}" y="{y + 20:.0f}">{month_phrase(axis.first)}</text>'
    yield f'<text x="{END}" y="{y + 20:.0f}" text-anchor="end">{month_phrase(last)}</text>'
    for month in starts:
        x = axis.x(month)
        if month.month == 1 and AXIS + 110 < x < END - 130:
            yield f'<text x="{x:.0f}" y="{y + 20:.0f}" text-anchor="middle">{month.year}</text>'


def _months(axis: TimeAxis) -> Iterator[datetime]:
    month = datetime(axis.first.year, axis.first.month, 1)
    while month < axis.last:
        yield month
        month = datetime(month.year + month.month // 12, month.month % 12 + 1, 1)


def _line(points: Sequence[RelationPoint], axis: TimeAxis) -> Iterator[str]:
    """From net to net, broken where months without acts lie between."""
    for one, other in pairwise(points):
        dashes = "" if other.start - one.start <= SIDE_BY_SIDE else ' stroke-dasharray="2 5"'
        ends = (axis.x(_middle(one)), _y(one.net), axis.x(_middle(other)), _y(other.net))
        yield (
            '<line x1="{:.0f}" y1="{:.0f}" x2="{:.0f}" y2="{:.0f}" '.format(*ends)
            + f'stroke="{BLUE}" stroke-width="2"{dashes}/>'
        )


def _middle(point: RelationPoint) -> datetime:
    return point.start + (point.end - point.start) / 2


def _act(act: RelationAct, axis: TimeAxis, sides: Sequence[str]) -> str:
    interval = act.time.interval
    x = axis.x(interval.start + (interval.end - interval.start) / 2)
    title = f"{date_phrase(interval)}, {who(act, *sides)}: {act.type.lower()} {act.score:+.1f}"
    return (
        f'<circle cx="{x:.1f}" cy="{_y(act.score):.0f}" r="3.5" fill="{_color(act.score)}" '
        f'fill-opacity="0.35"><title>{escape(title)}</title></circle>'
    )


def who(act: RelationAct, left: str, right: str) -> str:
    """Who does an act to whom."""
    return {"left": f"{left} → {right}", "right": f"{right} → {left}"}.get(
        act.by, f"{left} and {right}"
    )


def _color(score: float) -> str:
    return GREEN if score >= 0 else RED


def _bar(point: RelationPoint, axis: TimeAxis) -> str:
    is_open = point.low < 0 < point.high
    x, color = axis.x(_middle(point)), GREY if is_open else _color(point.net)
    title = f"{point.net:+.1f} ({point.low:+.1f} to {point.high:+.1f})"
    return (
        f'<line x1="{x:.0f}" x2="{x:.0f}" y1="{_y(point.high):.0f}" y2="{_y(point.low):.0f}" '
        f'stroke="{color}" stroke-width="1.5"/><circle cx="{x:.0f}" cy="{_y(point.net):.0f}" '
        f'r="4.5" fill="{color}"><title>{title}</title></circle>'
    )


def _turn(turn: TurningPoint, axis: TimeAxis) -> str:
    x, top = axis.x(turn.date), _y(10)
    is_late = x > END - 130
    side = f'x="{x - 5:.0f}" text-anchor="end"' if is_late else f'x="{x + 5:.0f}"'
    way = "up" if turn.change > 0 else "down"
    return (
        f'<line x1="{x:.0f}" x2="{x:.0f}" y1="{top:.0f}" y2="{_y(-10):.0f}" stroke="{BROWN}" '
        f'stroke-dasharray="4 4"/><text {side} y="{top - 5:.0f}">turned {way}, '
        f"p = {turn.p_value:.3f}</text>"
    )
