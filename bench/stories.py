"""Clustering of articles into stories, on four corpora, beside TF-IDF baselines.

B³ F1 of ``cluster_stories`` with its one setting, of TF-IDF with agglomerative clustering and
of TF-IDF with HDBSCAN (each of these at the best of its settings for each corpus, a help we do
not have). ``--half test`` (default) scores the stories kept for testing; ``all`` everything.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from rashomon.comparing.clustering.stories import cluster_stories
from rashomon.types import Article
from story_sets import Stories, data_folder, is_test, read_all, split_key

CUTS = np.arange(0.5, 0.96, 0.05)


def b_cubed(gold: Sequence[str], found: Sequence[object]) -> float:
    """B³ F1 (Bagga and Baldwin 1998), in percent."""
    by_gold, by_found = defaultdict(set), defaultdict(set)
    for place, (key, label) in enumerate(zip(gold, found, strict=True)):
        by_gold[key].add(place)
        by_found[label].add(place)
    shared = [
        (len(by_gold[key] & by_found[label]), len(by_found[label]), len(by_gold[key]))
        for key, label in zip(gold, found, strict=True)
    ]
    precision = np.mean([both / label for both, label, _ in shared])
    recall = np.mean([both / key for both, _, key in shared])
    return float(200 * precision * recall / (precision + recall))


def ours(articles: Sequence[Article]) -> list[int]:
    """The number of the story each article is put in."""
    clusters = cluster_stories(articles)
    number = {name: at for at, cluster in enumerate(clusters) for name in cluster}
    return [number[article.id] for article in articles]


def agglomerative(articles: Sequence[Article], gold: Sequence[str]) -> float:
    """The best B³ F1 of TF-IDF with average linkage over ``CUTS``."""
    from sklearn.cluster import AgglomerativeClustering

    distance = _distance(articles)
    options = {"n_clusters": None, "metric": "precomputed", "linkage": "average"}
    return max(
        b_cubed(
            gold, AgglomerativeClustering(distance_threshold=cut, **options).fit_predict(distance)
        )
        for cut in CUTS
    )


def hdbscan(articles: Sequence[Article], gold: Sequence[str]) -> float:
    """The best B³ F1 of TF-IDF with HDBSCAN (leaf or excess of mass); noise stands alone."""
    from sklearn.cluster import HDBSCAN

    distance = _distance(articles)
    scores = []
    for method in ("leaf", "eom"):
        model = HDBSCAN(min_cluster_size=2, metric="precomputed", cluster_selection_method=method)
        labels = model.fit_predict(distance.copy())
        scores.append(
            b_cubed(gold, [at if at >= 0 else f"alone {place}" for place, at in enumerate(labels)])
        )
    return max(scores)


def _distance(articles: Sequence[Article]) -> np.ndarray:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2)
    table = vectors.fit_transform([article.text for article in articles])
    return np.clip(1 - (table @ table.T).toarray(), 0, 2)


def score(stories: Stories, *, with_peers: bool) -> dict[str, float]:
    """B³ F1 of each method over all articles of ``stories`` put together."""
    told = [(key, each) for key, group in sorted(stories.items()) for each in group]
    gold, articles = [key for key, _ in told], [each for _, each in told]
    scores = {"rashomon": b_cubed(gold, ours(articles))}
    if with_peers:
        scores["agglomerative"] = agglomerative(articles, gold)
        scores["hdbscan"] = hdbscan(articles, gold)
    return scores


def by_topic(stories: Stories, *, with_peers: bool) -> dict[str, float]:
    """Mean B³ F1 over the topics of ECB+, each with its two happenings alone."""
    topics: dict[str, Stories] = defaultdict(dict)
    for key, group in stories.items():
        topics[key.split("-")[0]][key] = group
    pairs = [pair for _, pair in sorted(topics.items()) if len(pair) == 2]
    each = [score(pair, with_peers=with_peers) for pair in pairs]
    return {name: float(np.mean([scores[name] for scores in each])) for name in each[0]}


def measure(half: str, *, with_peers: bool) -> Iterable[tuple[str, dict[str, float], int]]:
    """(corpus, method → score, number of articles)."""
    folder = data_folder()
    for name, stories in read_all(folder) if folder else ():
        kept = {
            key: group
            for key, group in stories.items()
            if half == "all" or is_test(split_key(name, key)) == (half == "test")
        }
        count = sum(map(len, kept.values()))
        yield name, score(kept, with_peers=with_peers), count
        if name == "events-ecbplus":
            yield f"{name}, topic by topic", by_topic(kept, with_peers=with_peers), count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("test", "dev", "all"), default="test")
    parser.add_argument("--no-peers", action="store_true", help="score ours alone")
    options = parser.parse_args()
    if data_folder() is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    results = list(measure(options.half, with_peers=not options.no_peers))
    if options.json:
        flat = {
            f"{name}/{method}": round(value, 2)
            for name, row, _ in results
            for method, value in row.items()
        }
        print(json.dumps(flat, indent=1))
        return 0
    print(f"B³ F1, {options.half} half{'':20s} articles  rashomon  agglomerative*  hdbscan*")
    for name, row, count in results:
        print(f"{name:40s} {count:8d}" + "".join(f"{value:11.1f}" for value in row.values()))
    print("* best of its settings on each corpus by itself")
    return 0


if __name__ == "__main__":
    sys.exit(main())
