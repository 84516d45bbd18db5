"""Articles into stories: which of them tell one happening."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.clustering.story_signs import SignTable, StorySigns, read_signs
from rashomon.comparing.merging.grouping import Grouping
from rashomon.types import Analysis, Article

# Articles whose words are less alike than this are never one story by themselves: of the pairs
# in one story of the development halves, fewer than 2 in 100 are.
LEAST_LIKENESS = 0.08
# Mean log-odds at which two groups of articles become one story (swept from -3 to 2 on the
# development halves of the four corpora in bench/stories.py, one value for all).
SAME_STORY = -1.7
_CEILING = 12.0  # log-odds beyond which a pair counts no stronger: bounds the distances
_FLOOR = -8.0  # log-odds of a pair below LEAST_LIKENESS


def cluster_stories(
    articles: Iterable[Article], _analyses: Iterable[Analysis] = ()
) -> tuple[tuple[str, ...], ...]:
    """The article ids of each story, sorted; the same for any order of ``articles``.

    Each pair of articles gets log-odds of telling one happening from words, names, figures,
    titles and dates (a logistic model whose weights stand in ``data/story_weights.csv``);
    groups are then joined by mean log-odds (average linkage). Word rarities come with the
    package, so that an article from another story changes nothing. Readings are not used: the
    words alone decide, and articles can be clustered before they are analysed.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda a: a.id)
    if not ordered:
        return ()
    groups = group_signs([read_signs(article) for article in ordered])
    named = (tuple(ordered[place].id for place in group) for group in groups)
    return tuple(sorted(named))


def group_signs(signs: Sequence[StorySigns]) -> list[list[int]]:
    """The places in ``signs`` of the articles of each story."""
    table = SignTable(signs)
    left, right = table.candidates(LEAST_LIKENESS)
    return _linked(len(signs), left, right, log_odds(table, left, right))


def log_odds(
    table: SignTable, left: NDArray[np.intp], right: NDArray[np.intp]
) -> NDArray[np.float64]:
    """The log-odds that each pair of articles tells one happening."""
    weights = story_weights()
    signs = table.likeness(left, right)
    total = np.full(len(left), weights["constant"])
    for name in sorted(signs):
        total += weights.get(name, 0.0) * signs[name]
    bounded: NDArray[np.float64] = np.round(np.clip(total, _FLOOR, _CEILING), 6)
    return bounded


@cache
def story_weights() -> dict[str, float]:
    """Name of a sign → its weight in log-odds."""
    path = files("rashomon.comparing") / "data" / "story_weights.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return {row["sign"]: float(row["weight"]) for row in rows}


def _linked(
    count: int, left: NDArray[np.intp], right: NDArray[np.intp], odds: NDArray[np.float64]
) -> list[list[int]]:
    """Groups of places, by average linkage within each connected set of likely pairs."""
    likely = odds >= SAME_STORY
    reached = Grouping(range(count))
    for pair in zip(left[likely].tolist(), right[likely].tolist(), strict=True):
        reached.join(*pair)
    groups: list[list[int]] = []
    for found in reached.groups():
        members = np.array(found, dtype=np.intp)
        inside = np.isin(left, members) & np.isin(right, members)
        if int((inside & likely).sum()) == len(members) * (len(members) - 1) // 2:
            groups.append(found)  # every pair is likely, so every mean of pairs is
        else:
            groups += _split(members, left[inside], right[inside], odds[inside])
    return groups


def _split(
    members: NDArray[np.intp],
    left: NDArray[np.intp],
    right: NDArray[np.intp],
    odds: NDArray[np.float64],
) -> list[list[int]]:
    """The stories among articles that likely pairs connect, not all of them with all."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    rows, columns = (np.searchsorted(members, side) for side in (left, right))
    distance = np.full((len(members), len(members)), _CEILING - _FLOOR)
    distance[rows, columns] = distance[columns, rows] = _CEILING - odds
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), "average")
    labels = fcluster(tree, _CEILING - SAME_STORY, "distance")
    return [list(members[labels == label]) for label in np.unique(labels)]
