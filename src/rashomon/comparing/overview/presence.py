"""Which article has what alone, and what it leaves out that others share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.types import Event, Figure, Presence, Quote, Story

Item = Quote | Event | Figure


def find_presence(
    stories: Sequence[Story],
    *,
    quotes: Iterable[Quote],
    events: Iterable[Event],
    figures: Iterable[Figure],
) -> tuple[Presence, ...]:
    """For each article of each story: its own items, and the shared ones it does not have.

    An item is left out by an article when at least two other accounts of its story have it.
    """
    printed = [figure for figure in figures if not figure.is_implied]
    items: list[Item] = [*quotes, *events, *printed]
    alone = _by_article((item, item.support.articles) for item in items if _is_alone(item))
    left_out = _by_article((item, _lacking(item, stories)) for item in items if _is_shared(item))
    return tuple(
        Presence(article, tuple(alone[article]), tuple(left_out[article]))
        for story in sorted(stories, key=lambda story: story.id)
        for article in sorted(story.articles)
    )


def _by_article(pairs: Iterable[tuple[Item, Iterable[str]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for item, articles in pairs:
        for article in articles:
            found[article].append(item.id)
    return found


def _is_alone(item: Item) -> bool:
    return len(item.support.articles) == 1


def _is_shared(item: Item) -> bool:
    return item.support.witnesses[0] >= 2


def _lacking(item: Item, stories: Sequence[Story]) -> list[str]:
    """The other articles of the one story that the item belongs to."""
    having = set(item.support.articles)
    return [
        name
        for each in stories
        if having <= set(each.articles)
        for name in each.articles
        if name not in having
    ]
