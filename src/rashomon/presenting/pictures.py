"""The stemma and the relation as small SVG pictures, with words for those who cannot see them."""

from __future__ import annotations

from datetime import datetime
from html import escape

from rashomon.presenting.phrases import (
    day_phrase,
    file_name,
    month_phrase,
    plural,
    witness_phrase,
)
from rashomon.types import Article, Derivation, Record, Relation, RelationPoint, Story

LANE = 46
LEFT = 190
WIDTH = 760
PAD = 34


def draw_stemma(record: Record, numbers: dict[str, int]) -> str:
    """One SVG a story with a derivation: publishers as lanes, time across, origin → copy."""
    articles = {article.id: article for article in record.articles}
    return "".join(
        _story_svg(story, articles, numbers) for story in record.stories if story.stemma.derivations
    )


def _story_svg(story: Story, articles: dict[str, Article], numbers: dict[str, int]) -> str:
    ordered = sorted(story.articles, key=lambda each: numbers[each])
    nodes = [each.id for each in story.stemma.unseen] + ordered
    places = _places(nodes, ordered, articles)
    height = LANE * len(nodes) + 26
    names = {each.id: f"unseen: {each.name or each.kind}" for each in story.stemma.unseen}
    names |= {each: _short_name(articles[each]) for each in ordered}
    parts = [_lane(names[each], places[each]) for each in nodes]
    parts += [_link(link, places) for link in story.stemma.derivations if link.origin in places]
    parts += [_node(str(numbers.get(each, "?")), places[each]) for each in nodes]
    parts.append(_axis(ordered, articles, height))
    label = (
        f"Stemma: {plural(len(ordered), 'article')}, {witness_phrase(story.stemma.witnesses)}; "
        "the list below says the same in words"
    )
    return _svg(height, label, parts)


def _short_name(article: Article) -> str:
    return article.publisher or article.title or file_name(article.address)


def _svg(height: int, label: str, parts: list[str]) -> str:
    arrow = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="11" '
        'markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#b06a1b"/></marker></defs>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" font-family="system-ui, sans-serif" '
        f'font-size="12" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="{escape(label)}">{arrow}{"".join(parts)}</svg>'
    )


def _places(
    nodes: list[str], ordered: list[str], articles: dict[str, Article]
) -> dict[str, tuple[float, float]]:
    times = {each: _moment(articles[each]) for each in ordered}
    known = sorted(moment for moment in times.values() if moment)
    places = {}
    for lane, node in enumerate(nodes):
        moment = times.get(node)
        places[node] = (_across(moment, known), LANE * lane + 24.0)
    return places


def _moment(article: Article) -> datetime | None:
    return article.published.interval.start if article.published else None


def _across(moment: datetime | None, known: list[datetime]) -> float:
    if moment is None or not known:
        return LEFT
    whole = (known[-1] - known[0]).total_seconds()
    share = (moment - known[0]).total_seconds() / whole if whole else 0.0
    return LEFT + PAD + share * (WIDTH - LEFT - 2 * PAD)


def _lane(name: str, place: tuple[float, float]) -> str:
    _, y = place
    short = name if len(name) <= 28 else f"{name[:27]}…"
    return (
        f'<text x="4" y="{y + 4:.0f}">{escape(short)}</text>'
        f'<line x1="{LEFT}" x2="{WIDTH - 8}" y1="{y:.0f}" y2="{y:.0f}" stroke="#8886" />'
    )


def _link(link: Derivation, places: dict[str, tuple[float, float]]) -> str:
    (x1, y1), (x2, y2) = places[link.origin], places[link.copy]
    bend = max(x1, x2) + 40 if abs(x1 - x2) < 30 else (x1 + x2) / 2
    end = x2 + (12 if abs(x1 - x2) < 30 else -12 if x2 > x1 else 12)
    dash = ' stroke-dasharray="5 4"' if not link.passages else ""
    tip = ' marker-end="url(#tip)"' if link.directed else ""
    width = 1.2 + 3 * min(1.0, link.share)
    path = f"M{x1:.0f} {y1:.0f} C{bend:.0f} {y1:.0f} {bend:.0f} {y2:.0f} {end:.0f} {y2:.0f}"
    return (
        f'<path d="{path}" fill="none" stroke="#b06a1b" stroke-width="{width:.1f}"{dash}{tip}>'
        f"<title>{escape(link.kind)}, score {link.score:.2f}</title></path>"
    )


def _node(mark: str, place: tuple[float, float]) -> str:
    x, y = place
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="11" fill="#2b5fb3"/>'
        f'<text x="{x:.0f}" y="{y + 4:.0f}" text-anchor="middle" style="fill:#fff">{mark}</text>'
    )


def _axis(ordered: list[str], articles: dict[str, Article], height: int) -> str:
    known = sorted(moment for each in ordered if (moment := _moment(articles[each])))
    if not known:
        return ""
    first, last = known[0], known[-1]
    y = height - 6
    return (
        f'<text x="{LEFT + PAD}" y="{y}" text-anchor="middle">{day_phrase(first)}</text>'
        f'<text x="{WIDTH - PAD - 20}" y="{y}" text-anchor="middle">{day_phrase(last)}</text>'
        if last > first
        else f'<text x="{LEFT + PAD}" y="{y}">{day_phrase(first)}</text>'
    )


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
    return _svg(height, label, parts)


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
