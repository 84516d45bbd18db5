"""The stemma as a picture and as a table: publishers as lanes, time across, origin to copy."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import pairwise

from rashomon.comparing.derivation.derivations import open_links
from rashomon.presenting.lines.account_lines import OPEN_PHRASE, kind_phrase, unseen_phrase
from rashomon.presenting.phrases import (
    day_phrase,
    file_name,
    outlet_phrase,
    plural,
    publication_phrase,
    witness_phrase,
)
from rashomon.presenting.rendering.drawing import LEFT, PAD, WIDTH, svg
from rashomon.types import Article, Derivation, Record, Story

LANE = 46
APART = 28.0
"""Between two articles of one lane at the least, so that their marks do not overlap."""
UNDATED = 56
"""Width of the column on the left for what has no date, unseen origins among it."""
LETTER = 7.6
"""Width of a letter of the axis, as fonts of that size have it at the most."""
BETWEEN = 8.0
"""Between two days named on the axis at the least."""
ASIDE = 44.0
"""How far to the right of its mark a day may be named where there is no room below it."""
LONGEST_NAME = 26

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class StemmaRow:
    """One derivation in words: the table that says what the picture shows."""

    copy: str
    published: str
    link: str
    origin: str
    score: str
    share: str


@dataclass(frozen=True, slots=True)
class _Node:
    """One article or unseen origin: its mark, its lane, and when it was published."""

    id: str
    mark: str
    lane: str
    name: str
    moment: datetime | None
    is_sure: bool


def draw_stemma(record: Record, numbers: dict[str, int]) -> str:
    """One SVG a story with a derivation, or with articles that may rest on one account."""
    articles = {article.id: article for article in record.articles}
    return "".join(
        _draw(story, _nodes(story, articles, numbers))
        for story in record.stories
        if story.stemma.derivations or open_links(story.stemma)
    )


def stemma_rows(record: Record, numbers: dict[str, int]) -> tuple[StemmaRow, ...]:
    """Every derivation of every story, and what may be one, in order of the copies' numbers."""
    articles = {article.id: article for article in record.articles}
    rows = [
        (numbers[link.copy], link.origin, _row(link, story, articles, numbers))
        for story in record.stories
        for link in (*story.stemma.derivations, *open_links(story.stemma))
    ]
    return tuple(row for *_, row in sorted(rows, key=lambda each: each[:2]))


def _row(
    link: Derivation, story: Story, articles: dict[str, Article], numbers: dict[str, int]
) -> StemmaRow:
    unseen = {each.id: unseen_phrase(each) for each in story.stemma.unseen}
    copy, origin = articles[link.copy], articles.get(link.origin)
    known = kind_phrase(link, articles) if link.directed else "is linked, in no known order, to"
    return StemmaRow(
        copy=f"[{numbers[copy.id]}] {outlet_phrase(copy)}",
        published=publication_phrase(copy),
        link=f"{OPEN_PHRASE} with" if link in open_links(story.stemma) else known,
        origin=f"[{numbers[origin.id]}] {outlet_phrase(origin)}" if origin else unseen[link.origin],
        score=f"{link.score:.2f}",
        share=f"{link.share:.0%}",
    )


def _nodes(story: Story, articles: dict[str, Article], numbers: dict[str, int]) -> list[_Node]:
    unseen = [
        _Node(each.id, "?", each.id, f"unseen: {each.name or each.kind}", None, False)
        for each in story.stemma.unseen
    ]
    ordered = sorted((articles[each] for each in story.articles), key=lambda a: numbers[a.id])
    return unseen + [_article_node(article, numbers[article.id]) for article in ordered]


def _article_node(article: Article, number: int) -> _Node:
    published = article.published
    return _Node(
        id=article.id,
        mark=str(number),
        lane=article.publisher or article.id,
        name=article.publisher or article.title or file_name(article.address),
        moment=published.interval.start if published else None,
        is_sure=published is not None and published.basis != "inferred",
    )


def _draw(story: Story, nodes: Sequence[_Node]) -> str:
    lanes = list(dict.fromkeys(node.lane for node in nodes))
    names = {node.lane: node.name for node in reversed(nodes)}
    across = _across(nodes)
    places = _places(nodes, lanes, across)
    height = LANE * len(lanes) + 30
    parts = [_lane(names[lane], LANE * at + 24.0) for at, lane in enumerate(lanes)]
    parts += [_link(link, places) for link in story.stemma.derivations if link.origin in places]
    parts += [_open_link(link, places) for link in open_links(story.stemma)]
    parts += [_mark(node, places[node.id]) for node in nodes]
    parts += _axis(nodes, across, height)
    label = (
        f"Stemma: {plural(len(story.articles), 'article')}, "
        f"{witness_phrase(story.stemma.witnesses)}; the table below says the same in words"
    )
    return svg(height, label, parts)


def _across(nodes: Sequence[_Node]) -> dict[datetime | None, float]:
    """Where each moment stands: in order, longer gaps wider, but by their logarithm only, so that
    one late article does not press the others together."""
    moments = sorted({node.moment for node in nodes if node.moment})
    has_undated = any(node.moment is None for node in nodes)
    start = LEFT + PAD + (UNDATED if has_undated else 0)
    gaps = [1 + math.log1p((b - a).total_seconds() / 3600) for a, b in pairwise(moments)]
    room = WIDTH - PAD - start
    found: dict[datetime | None, float] = {None: LEFT + PAD / 2}
    done = 0.0
    for moment, gap in zip(moments, [0.0, *gaps][: len(moments)], strict=True):
        done += gap
        found[moment] = start + (room * done / sum(gaps) if gaps else 0.0)
    return found


def _places(
    nodes: Sequence[_Node], lanes: Sequence[str], across: dict[datetime | None, float]
) -> dict[str, Place]:
    places: dict[str, Place] = {}
    taken: dict[str, float] = {}
    for node in sorted(nodes, key=lambda each: across[each.moment]):
        x = max(across[node.moment], taken.get(node.lane, 0.0) + APART)
        taken[node.lane] = x
        places[node.id] = (x, LANE * lanes.index(node.lane) + 24.0)
    return places


def _lane(name: str, y: float) -> str:
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return (
        f'<text x="4" y="{y + 4:.0f}">{escape(short)}</text>'
        f'<line x1="{LEFT}" x2="{WIDTH - 8}" y1="{y:.0f}" y2="{y:.0f}" stroke="#8886" />'
    )


def _link(link: Derivation, places: dict[str, Place]) -> str:
    (x1, y1), (x2, y2) = places[link.origin], places[link.copy]
    dash = ' stroke-dasharray="5 4"' if not link.passages else ""
    tip = ' marker-end="url(#tip)"' if link.directed else ""
    width = 1.2 + 3 * min(1.0, link.share)
    return (
        f'<path d="{_path(x1, y1, x2, y2)}" fill="none" stroke="#b06a1b" '
        f'stroke-width="{width:.1f}"{dash}{tip}>'
        f"<title>{escape(link.kind)}, score {link.score:.2f}</title></path>"
    )


def _open_link(link: Derivation, places: dict[str, Place]) -> str:
    """A dotted line between two that may rest on one account."""
    (x1, y1), (x2, y2) = places[link.origin], places[link.copy]
    return (
        f'<path d="{_path(x1, y1, x2, y2)}" fill="none" stroke="#b06a1b" stroke-width="1.2" '
        f'stroke-dasharray="1 5" stroke-linecap="round">'
        f"<title>{OPEN_PHRASE}, score {link.score:.2f}</title></path>"
    )


def _path(x1: float, y1: float, x2: float, y2: float) -> str:
    """A bow from one mark to the edge of the other; within one lane it runs above the lane."""
    if y1 == y2:
        side = 12 if x2 > x1 else -12
        top = y1 - 26
        return (
            f"M{x1:.0f} {y1 - 10:.0f} Q{(x1 + x2) / 2:.0f} {top:.0f} {x2 - side:.0f} {y2 - 5:.0f}"
        )
    is_steep = abs(x1 - x2) < 30
    bend = max(x1, x2) + 40 if is_steep else (x1 + x2) / 2
    end = x2 + (12 if is_steep or x2 < x1 else -12)
    return f"M{x1:.0f} {y1:.0f} C{bend:.0f} {y1:.0f} {bend:.0f} {y2:.0f} {end:.0f} {y2:.0f}"


def _mark(node: _Node, place: Place) -> str:
    """A filled circle; hollow and broken where nothing dates it for sure, or nobody supplied it."""
    x, y = place
    ring = 'fill="#2b5fb3"' if node.is_sure else (
        'style="fill:var(--paper,#fff)" stroke="#2b5fb3" stroke-width="2" stroke-dasharray="4 3"'
    )  # fmt: skip
    ink = ' style="fill:#fff"' if node.is_sure else ""
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="11" {ring}/>'
        f'<text x="{x:.0f}" y="{y + 4:.0f}" text-anchor="middle"{ink}>{escape(node.mark)}</text>'
    )


def _axis(nodes: Sequence[_Node], across: dict[datetime | None, float], height: int) -> list[str]:
    """The days, named where there is room, and the column of what has none."""
    y, parts, free = height - 8, [], 0.0
    named: set[str] = set()
    undated = any(node.moment is None for node in nodes)
    days = [
        (day_phrase(moment), across[moment]) for moment in sorted(each for each in across if each)
    ]
    for words, x in [*([("no date", across[None])] if undated else []), *days]:
        half = len(words) * LETTER / 2
        shown = min(max(x, LEFT + 10.0), WIDTH - half)
        beside = max(shown, free + half)
        if words not in named and beside <= min(shown + ASIDE, WIDTH - half):
            shown = beside
            parts.append(
                f'<text x="{shown:.0f}" y="{y:.0f}" text-anchor="middle">{escape(words)}</text>'
            )
            named.add(words)
            free = shown + half + BETWEEN
    return parts
