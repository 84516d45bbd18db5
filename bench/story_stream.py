"""Articles of stories-news-cluster added one by one, in several orders, against one batch.

``python bench/story_stream.py [--json]``: whether ``StoryBase`` ends with the stories of
``cluster_stories``, seconds of the processor per article, and how often an article's story changed
its name after the article was in it.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time

from rashomon.comparing.clustering.stories import cluster_stories
from rashomon.comparing.clustering.story_base import StoryBase
from rashomon.types import Article
from story_sets import data_folder, read_news_cluster

ORDERS = 3


def stream(articles: list[Article]) -> tuple[StoryBase, float, int]:
    """The base, seconds per article, and changes of the name of an article's story."""
    base, changed, before = StoryBase(), 0, dict[str, str]()
    spent = 0.0
    for article in articles:
        start = time.process_time()
        base.add(article)
        spent += time.process_time() - start
        now = {name: story for story, names in base.stories.items() for name in names}
        changed += sum(now[name] != story for name, story in before.items())
        before = now
    return base, spent / len(articles), changed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    articles = [article for story in read_news_cluster(folder).values() for article in story]
    batch = cluster_stories(articles)
    rows = []
    for seed in range(ORDERS):
        shuffled = random.Random(seed).sample(articles, len(articles))
        base, seconds, changed = stream(shuffled)
        is_same = tuple(sorted(base.stories.values())) == batch
        rows.append({"same": is_same, "ms": 1000 * seconds, "renamed": changed})
    means = {key: sum(row[key] for row in rows) / len(rows) for key in ("same", "ms", "renamed")}
    if options.json:
        print(json.dumps({key: round(value, 2) for key, value in means.items()}))
    else:
        print(f"{len(articles)} articles, {len(batch)} stories, {ORDERS} orders")
        print(
            "same stories {same:.0%}  per article {ms:.1f} ms  renamed {renamed:.1f}".format(
                **means
            )
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
