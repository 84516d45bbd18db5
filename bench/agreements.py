"""What accounts are said to tell alike: pairs of clauses read by hand, held against what is listed.

``data/agreements.jsonl`` holds the pairs of clauses that versions of the stage listed in some 350
stories (the halves of stories-basil and stories-news-cluster that are not held for testing, and
stories of text-news-2018 that no other file uses, whose articles the file lists), and whether the
second says what the first says; ``said`` where one or both are somebody's words. ``precision`` is
the share of the listed pairs that are known to be the same among those that are labelled; ``kept``
the share of the same pairs that are still listed; ``unread`` are pairs that are listed in these
stories and not labelled.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from merged_events import stories
from rashomon.pipeline import analyse, compare
from reporting import report_scores

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Article

LABELS = Path(__file__).parent / "data" / "agreements.jsonl"
Row = dict[str, Any]
Place = tuple[str, int, int]


def read_labels() -> tuple[dict[str, list[Row]], dict[str, list[str]]]:
    """The labelled pairs by story, and the articles of the stories of 2018."""
    pairs: dict[str, list[Row]] = {}
    articles: dict[str, list[str]] = {}
    for row in map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()):
        if "articles" in row:
            articles[row["story"]] = row["articles"]
        else:
            pairs.setdefault(row["story"], []).append(row)
    return pairs, articles


def listed_pairs(articles: list[Article], language: Language) -> Iterator[tuple[Place, Place]]:
    """Each agreement's first telling with every other."""
    record = compare(articles, analyse(articles, language))
    for agreement in record.agreements:
        places = [
            (each.article, each.whole.span.start, each.whole.span.end)
            for each in agreement.attestations
        ]
        said = [
            (told.article, told.whole.span.start, told.whole.span.end)
            for each in agreement.said
            for told in each.attestations
        ]
        yield from ((places[0], other) for other in (*places[1:], *said))


def is_labelled(pair: tuple[Place, Place], row: Row) -> bool:
    """Whether a listed pair stands where a labelled one does, on whichever sides."""
    sides = (row["left"], row["right"]), (row["right"], row["left"])
    return any(
        all(
            mine[0] == name and mine[1] < end and start < mine[2]
            for mine, (name, start, end) in zip(pair, each, strict=True)
        )
        for each in sides
    )


def measure(folder: Path, language: Language) -> dict[str, float]:
    labels, wanted = read_labels()
    counts: Counter[str] = Counter()
    for key, articles in stories(folder, wanted):
        rows = labels.get(key, [])
        found = list(listed_pairs(articles, language)) if rows else []
        counts["unread"] += sum(not any(is_labelled(pair, row) for row in rows) for pair in found)
        for row in rows:
            is_listed = any(is_labelled(pair, row) for pair in found)
            counts[f"{'same' if row['same'] else 'other'} {'listed' if is_listed else 'left'}"] += 1
    listed = counts["same listed"] + counts["other listed"]
    same = counts["same listed"] + counts["same left"]
    return {
        "pairs": float(sum(map(len, labels.values()))),
        "listed": float(listed),
        "precision": 100 * counts["same listed"] / (listed or 1),
        "kept": 100 * counts["same listed"] / (same or 1),
        "unread": float(counts["unread"]),
    }


if __name__ == "__main__":
    report_scores(measure, __doc__)
