"""Merged quotes on stories-basil: pairwise precision and recall on pairs that were read by hand.

``data/merged_quotes.jsonl`` holds pairs of passages of two articles of one story (offsets into
headline, blank line, paragraphs) and whether they report one utterance. The pairs were drawn from
what an early version merged, and from what it did not merge though the words are alike: recall is
recall among such pairs. ``judged_`` scores are those of the half of the stories (by a hash of their
name) whose errors have not been read since the halves were made.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.merging import Merged, compare
from rashomon.language import load_language
from rashomon.testing import CountedWitnesses, article, day
from rashomon.types import Article, Span, Stemma, Story

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "stories-basil"
PAIRS = Path(__file__).parent / "data" / "merged_quotes.jsonl"
Place = list[Any]  # publisher, [[start, end], ...]


def read_pairs() -> dict[str, list[dict[str, Any]]]:
    by_story: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        by_story[pair["story"]].append(pair)
    return by_story


def articles_of(story: str) -> list[Article]:
    return [_article(json.loads(p.read_text("utf-8"))) for p in sorted(DATA.glob(f"{story}*.json"))]


def _article(given: dict[str, Any]) -> Article:
    body = given["body-paragraphs"]
    paragraphs = ast.literal_eval(body) if isinstance(body, str) else body
    title = given["title"].strip()
    text = title + "\n\n" + "\n\n".join(" ".join(each) for each in paragraphs)
    year, month, date = map(int, given["date"].split("-"))
    published = day(year, month, date)
    publisher = given["source"].lower()
    return article(text, publisher=publisher, published=published, title=title, name=given["uuid"])


def merge(articles: Sequence[Article], language: Language) -> Merged:
    names = tuple(sorted(each.id for each in articles))
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, len(names))))
    analyses = list(analyse_articles(articles, language))
    return compare(articles, analyses, [story], CountedWitnesses(articles))


def quotes_at(place: Place, articles: Sequence[Article], merged: Merged) -> Iterator[str]:
    publisher, spans = place
    ids = {each.id for each in articles if each.publisher == publisher}
    for quote in merged.quotes:
        for told in quote.attestations:
            for cited in told.content:
                if cited.article in ids and any(cited.span.overlaps(Span(*s)) for s in spans):
                    yield quote.id


def is_judged(story: str) -> bool:
    return int(hashlib.md5(story.encode(), usedforsecurity=False).hexdigest()[:4], 16) % 2 == 1


def measure(language: Language) -> dict[str, float]:
    counts: Counter[tuple[bool, bool]] = Counter()
    judged: Counter[tuple[bool, bool]] = Counter()
    unseen = 0
    for story, pairs in sorted(read_pairs().items()):
        articles = articles_of(story)
        merged = merge(articles, language)
        for pair in pairs:
            left, right = (set(quotes_at(pair[side], articles, merged)) for side in LEFT_RIGHT)
            unseen += not (left and right)
            counts[pair["same"], bool(left & right)] += 1
            judged[pair["same"], bool(left & right)] += is_judged(story)
    return {
        "pairs": float(sum(counts.values())),
        **shares(counts, ""),
        **shares(judged, "judged_"),
        "not_found_as_quotes": float(unseen),
    }


def shares(counts: Counter[tuple[bool, bool]], prefix: str) -> dict[str, float]:
    merged_right, found = counts[True, True], counts[True, True] + counts[False, True]
    wanted = merged_right + counts[True, False]
    return {
        f"{prefix}precision": 100 * merged_right / found if found else 0.0,
        f"{prefix}recall": 100 * merged_right / wanted if wanted else 0.0,
    }


LEFT_RIGHT = ("left", "right")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there: nothing measured")
        return
    scores = measure(load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL")))
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:20} {value:6.1f}")


if __name__ == "__main__":
    main()
