"""Articles with readings by hand, merged as one story."""

from __future__ import annotations

from rashomon.comparing.merging.merging import Merged, compare
from rashomon.testing import CountedWitnesses
from rashomon.types import Analysis, Article, Stemma, Story

Pair = tuple[Article, Analysis]


def merged(*pairs: Pair) -> Merged:
    """What the pairs tell together, each article an account of its own."""
    articles = [pair[0] for pair in pairs]
    names = tuple(sorted(each.id for each in articles))
    story = Story("s1", "", names, Stemma(tuple((name,) for name in names), (2, 2)))
    return compare(articles, [pair[1] for pair in pairs], [story], CountedWitnesses(articles))
