"""Derivation on pairs of real articles with shared text, read and labelled by hand.

``data/reuse_pairs.jsonl`` names pairs of ``stories-incidents``, ``stories-news-cluster`` and the
oil-spill sets of ``timelines-timeline17`` by id and hash, each a ``copy``, of a ``common origin``,
or ``independent``. Labels were given from both openings, the credit lines and the longest shared
passages; pairs that these left open were not kept. A copy and a common origin are one account:
that decision is scored for itself, as is each label's. Half of the pairs, by hash, are for testing.

``--half near`` scores 48 further pairs for developing (``data/reuse_pairs_near.jsonl``, labelled
``one account`` or ``independent`` only), which a former version found hardest to decide: with the
development half, the weights of ``comparing/derivation/kinship.py`` were last fitted on these.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from comparing_speed import oil_articles
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.reading.cleaning import survey_page
from rashomon.types import Article
from story_sets import data_folder, is_test, read_incidents, read_news_cluster

DATA = Path(__file__).parent / "data"


def articles_by_id(folder: Path) -> dict[str, Article]:
    """Every article of the three corpora."""
    stories = [*read_incidents(folder).values(), *read_news_cluster(folder).values()]
    every = [*(article for told in stories for article in told), *oil_articles(folder)]
    return {article.id: article for article in every}


def read_pairs(half: str) -> Iterator[dict[str, str]]:
    """The labelled pairs of the "test" or the "dev" half, or those labelled "near"."""
    name = "reuse_pairs_near.jsonl" if half == "near" else "reuse_pairs.jsonl"
    for row in map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines()):
        is_tested = is_test(row["left_sha256"] + row["right_sha256"])
        if half == "near" or is_tested == (half == "test"):
            yield row


def as_read(article: Article) -> Article:
    """``article`` as reading it from JSON leaves it: nothing cut, furniture and credits known."""
    found = survey_page(article.text, title=article.title, is_marked=True)
    return replace(article, furniture=found.furniture, credits=found.credits)


def decide(left: Article, right: Article) -> str:
    """What the stemma of the two says they are."""
    stemma = trace_stemma((left, right))
    unseen = {origin.id for origin in stemma.unseen}
    hanging = [link for link in stemma.derivations if link.origin in unseen]
    if any(link.origin not in unseen for link in stemma.derivations):
        return "copy"
    return "common origin" if len(hanging) == 2 else "independent"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("test", "dev", "near"), default="test")
    parser.add_argument("--errors", action="store_true", help="name each miss on stderr")
    options = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    by_id = articles_by_id(folder)
    counts: Counter[str] = Counter()
    for row in read_pairs(options.half):
        left, right = as_read(by_id[row["left"]]), as_read(by_id[row["right"]])
        assert (left.sha256, right.sha256) == (row["left_sha256"], row["right_sha256"])
        found = decide(left, right)
        is_one = row["label"] != "independent"
        counts["pairs"] += 1
        counts["one account or not"] += is_one == (found != "independent")
        counts["label"] += found == row["label"]
        if is_one != (found != "independent") and options.errors:
            print(row["label"], "found", found, row["left"], row["right"], file=sys.stderr)
    scored = ("one account or not", "label")[: 1 if options.half == "near" else 2]
    rates = {name: round(100 * counts[name] / counts["pairs"], 2) for name in scored}
    if options.json:
        print(json.dumps({**rates, "pairs": counts["pairs"]}))
        return 0
    for name, value in rates.items():
        print(f"{name:20s} {value:6.1f} % of {counts['pairs']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
