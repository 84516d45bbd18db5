"""Articles into stories: which of them tell one happening."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.comparing.wording import read_wording
from rashomon.text.frequencies import rarity
from rashomon.types import Analysis, Article

SAME_STORY = 0.2


def cluster_stories(
    articles: Iterable[Article], analyses: Iterable[Analysis] = ()
) -> tuple[tuple[str, ...], ...]:
    """The article ids of each story, sorted; the same for any order of ``articles``."""
    vectors = {article.id: _vector(article) for article in articles}
    groups = [[name] for name in sorted(vectors)]
    while True:
        pairs = [
            (-_likeness(vectors, left, right), left, right)
            for place, left in enumerate(groups)
            for right in groups[place + 1 :]
        ]
        best = min(pairs, default=(0.0, [], []))
        if -best[0] < SAME_STORY:
            return tuple(sorted(tuple(sorted(group)) for group in groups))
        groups = [group for group in groups if group not in best[1:]] + [best[1] + best[2]]


def _vector(article: Article) -> dict[str, float]:
    words = read_wording(article).words
    counts: dict[str, float] = {}
    for word in words:
        counts[word.stem] = counts.get(word.stem, 0.0) + rarity(word.stem) ** 2
    norm = sum(value * value for value in counts.values()) ** 0.5
    return {stem: value / norm for stem, value in counts.items()} if norm else {}


def _likeness(vectors: dict[str, dict[str, float]], left: list[str], right: list[str]) -> float:
    values = [_cosine(vectors[one], vectors[other]) for one in left for other in right]
    return sum(values) / len(values)


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    return sum(value * right[stem] for stem, value in sorted(left.items()) if stem in right)
