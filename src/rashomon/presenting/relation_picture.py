"""A relation as a small SVG picture, with words for those who cannot see it."""

from __future__ import annotations

from datetime import datetime

from rashomon.presenting.drawing import LEFT, PAD, WIDTH, svg
from rashomon.presenting.phrases import month_phrase
from rashomon.types import Record, Relation, RelationPoint


def draw_relation(record: Record) -> str:
    """The first relation's net score over time with its band, cooperation up, conflict down."""
    if not record.relations:
        return ""
    names = {entity.id: entity.name for entity in record.entities}
    return relation_svg(record.relations[0], names)


def relation_svg(relation: Relation, names: dict[str, str]) -> str:
    """One relation as an SVG picture, ``""`` where it has fewer than two periods with events."""
    points = [point for point in relation.points if point.events]
    if len(points) < 2:
        return ""
    middle, height = 100.0, 220
    first, last = points[0].start, points[-1].end
    xs = [_time_x(point, first, last) for point in points]
    bars = [_bar(point, x, middle) for point, x in zip(points, xs, strict=True)]
    line = " ".join(
        f"{x:.0f},{_score_y(p.net, middle):.0f}" for p, x in zip(points, xs, strict=True)
    )
    turns = [_turn(turn.date, first, last) for turn in relation.turning_points]
    pair = " – ".join(names.get(each, each) for each in relation.pair)
    parts = [
        f'<line x1="{LEFT}" x2="{WIDTH - 8}" y1="{middle}" y2="{middle}" stroke="#8888"/>',
        f'<text x="4" y="{middle - 60}">cooperation</text>',
        f'<text x="4" y="{middle + 70}">conflict</text>',
        *turns,
        *bars,
        f'<polyline points="{line}" fill="none" stroke="#2b5fb3" stroke-width="2"/>',
        f'<text x="{LEFT}" y="{height - 6}">{month_phrase(first)}</text>',
        f'<text x="{WIDTH - 70}" y="{height - 6}">{month_phrase(last)}</text>',
    ]
    label = f"Relation of {pair} over time; the list below says the same in words"
    return svg(height, label, parts)


def _time_x(point: RelationPoint, first: datetime, last: datetime) -> float:
    middle = point.start + (point.end - point.start) / 2
    return _date_x(middle, first, last)


def _date_x(moment: datetime, first: datetime, last: datetime) -> float:
    whole = (last - first).total_seconds() or 1.0
    return LEFT + (moment - first).total_seconds() / whole * (WIDTH - LEFT - PAD)


def _score_y(score: float, middle: float) -> float:
    return middle - max(-10.0, min(10.0, score)) * 9


def _bar(point: RelationPoint, x: float, middle: float) -> str:
    top, bottom = _score_y(point.high, middle), _score_y(point.low, middle)
    net = _score_y(point.net, middle)
    color = "#1d6b45" if point.net >= 0 else "#9c1f2e"
    return (
        f'<line x1="{x:.0f}" x2="{x:.0f}" y1="{top:.0f}" y2="{bottom:.0f}" stroke="{color}" '
        f'stroke-width="1.5"/><circle cx="{x:.0f}" cy="{net:.0f}" r="4.5" fill="{color}">'
        f"<title>{point.net:+.1f} ({point.low:+.1f} to {point.high:+.1f})</title></circle>"
    )


def _turn(date: datetime, first: datetime, last: datetime) -> str:
    x = _date_x(date, first, last)
    return (
        f'<line x1="{x:.0f}" x2="{x:.0f}" y1="8" y2="196" stroke="#b06a1b" stroke-dasharray="4 4"/>'
        f'<text x="{x + 4:.0f}" y="18">turn</text>'
    )
