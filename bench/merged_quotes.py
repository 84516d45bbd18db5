"""Merged quotes: pairwise precision and recall on pairs that were read by hand.

``data/merged_quotes.jsonl`` holds pairs of passages of two articles of one story (offsets into
headline, blank line, paragraphs) and whether they report one utterance: of stories-basil (articles
by publisher), of stories-news-cluster and of stories of text-news-2018, whose articles the file
lists (articles by id). The pairs were drawn from what an earlier version merged, and from what it
did not merge though the words are alike: recall is recall among such pairs. ``judged_`` scores are
those of the half of the stories (by a hash of their name) whose errors have not been read since the
halves were made; all of them are of stories-basil. ``basil_`` scores are those of stories-basil.
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

import merged_events
from parsing import load_parser
from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.merging import Merged, compare
from rashomon.testing import CountedWitnesses, article, day
from rashomon.types import Article, Span, Stemma, Story

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "stories-basil"
PAIRS = Path(__file__).parent / "data" / "merged_quotes.jsonl"
Place = list[Any]  # publisher or id of an article, [[start, end], ...]


def read_pairs() -> tuple[dict[str, list[dict[str, Any]]], dict[str, list[str]]]:
    """The pairs by story, and the articles of the stories of 2018."""
    by_story: dict[str, list[dict[str, Any]]] = defaultdict(list)
    articles: dict[str, list[str]] = {}
    for row in map(json.loads, PAIRS.read_text(encoding="utf-8").splitlines()):
        if "articles" in row:
            articles[row["story"]] = row["articles"]
        else:
            by_story[row["story"]].append(row)
    return by_story, articles


def stories() -> Iterator[tuple[str, list[Article], list[dict[str, Any]]]]:
    """Each story that pairs are of, with its articles and its pairs."""
    pairs, articles = read_pairs()
    for story in sorted(each for each in pairs if is_basil(each)):
        yield story, articles_of(story), pairs[story]
    for story, found in merged_events.stories(DATA.parent, articles):
        if story in pairs:
            yield story, found, pairs[story]


def is_basil(story: str) -> bool:
    return ":" not in story


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
    name, spans = place
    ids = {each.id for each in articles if name in {each.publisher, each.id}}
    for quote in merged.quotes:
        for told in quote.attestations:
            for cited in told.content:
                if cited.article in ids and any(cited.span.overlaps(Span(*s)) for s in spans):
                    yield quote.id


def is_judged(story: str) -> bool:
    return int(hashlib.md5(story.encode(), usedforsecurity=False).hexdigest()[:4], 16) % 2 == 1


def measure(language: Language) -> dict[str, float]:
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    unseen = 0
    for story, articles, pairs in stories():
        merged = merge(articles, language)
        halves = ["", *["basil_"] * is_basil(story), *["judged_"] * is_judged(story)]
        for pair in pairs:
            left, right = (set(quotes_at(pair[side], articles, merged)) for side in LEFT_RIGHT)
            unseen += not (left and right)
            for prefix in halves:
                counts[prefix][pair["same"], bool(left & right)] += 1
    return {
        "pairs": float(sum(counts[""].values())),
        **{name: share for each in counts for name, share in shares(counts[each], each).items()},
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
    scores = measure(load_parser())
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:20} {value:6.1f}")


if __name__ == "__main__":
    main()
