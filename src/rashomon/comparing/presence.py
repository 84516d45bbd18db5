"""Which article has what alone, and what it leaves out that others share."""

from __future__ import annotations

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
    items: list[Item] = [*quotes, *events, *figures]
    return tuple(
        _presence(article, story, items)
        for story in sorted(stories, key=lambda story: story.id)
        for article in sorted(story.articles)
    )


def _presence(article: str, story: Story, items: Sequence[Item]) -> Presence:
    alone = [item.id for item in items if item.support.articles == (article,)]
    left_out = [item.id for item in items if _is_left_out(item, article, story)]
    return Presence(article, tuple(alone), tuple(left_out))


def _is_left_out(item: Item, article: str, story: Story) -> bool:
    having = set(item.support.articles)
    is_shared = item.support.witnesses[0] >= 2
    return is_shared and article not in having and having <= set(story.articles)
