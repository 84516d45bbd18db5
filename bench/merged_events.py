"""Merged events: pairs of tellings read by hand, held against what is merged.

``data/merged_events.jsonl`` holds pairs of tellings of two articles of one story (article, start
and end of the words that name the happening) and whether they tell one happening. They were drawn
by a hash from what an early version merged in 80 stories (the halves of stories-basil and
stories-news-cluster that are not held for testing, and stories of text-news-2018, whose articles
the file lists), from what a later version merged whose sentences differ, and, one a story, from
what the first left apart though the words are alike. Recall is recall among such pairs.
``otherwise_`` scores leave out sentences that share half of their words, quotes of one statement
mostly. ``judged_`` scores are those of the half of the stories (by a hash of their key) that no
rule was written on; whoever wrote the rules had read its pairs for labelling.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import story_sets
from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.merging import compare
from rashomon.testing import CountedWitnesses
from rashomon.text.words import find_words
from rashomon.types import Analysis, Article, Span, Stemma, Story
from reporting import report_scores

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = Path(__file__).parent / "data" / "merged_events.jsonl"
LIKE = 0.5  # of the words of two sentences, from which they are one wording
Place = tuple[str, int, int]
Row = dict[str, Any]


def read_labels() -> tuple[dict[str, list[Row]], dict[str, list[str]]]:
    """The labelled pairs by story, and the articles of the stories of 2018."""
    pairs: dict[str, list[Row]] = defaultdict(list)
    articles: dict[str, list[str]] = {}
    for row in map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()):
        if "articles" in row:
            articles[row["story"]] = row["articles"]
        else:
            pairs[row["story"]].append(row)
    return pairs, articles


def stories(folder: Path, wanted: dict[str, list[str]]) -> Iterator[tuple[str, list[Article]]]:
    """Every story of the three corpora with its key: "basil:…", "cluster:…", "2018:…"."""
    for key, found in story_sets.read_basil(folder).items():
        yield f"basil:{key[:8]}", found
    for key, found in story_sets.read_news_cluster(folder).items():
        yield f"cluster:{key}", found
    yield from _stories_of_2018(folder, wanted)


def _stories_of_2018(
    folder: Path, wanted: dict[str, list[str]]
) -> Iterator[tuple[str, list[Article]]]:
    names = {name for each in wanted.values() for name in each}
    articles = {}
    path = folder / "text-news-2018" / "articles-2018.jsonl"
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            name = hashlib.sha256(row["url"].encode()).hexdigest()[:12]
            if name in names and name not in articles:
                articles[name] = story_sets.make_article(
                    name,
                    (row["title"] or "").strip(),
                    row["content_original"],
                    date=row["date"],
                    publisher=row["source"],
                )
    yield from ((key, [articles[name] for name in each]) for key, each in wanted.items())


def events_by_place(articles: Sequence[Article], analyses: Sequence[Analysis]) -> dict[Place, str]:
    """The id of the merged event that each telling's words are part of."""
    names = tuple(sorted(each.id for each in articles))
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, len(names))))
    merged = compare(articles, analyses, [story], CountedWitnesses(articles))
    return {
        (told.trigger.article, told.trigger.span.start, told.trigger.span.end): event.id
        for event in merged.events
        for told in event.attestations
    }


def event_at(events: dict[Place, str], place: Sequence[Any]) -> str | None:
    """The event whose telling stands at ``place``, else the one that shares most with it: what of
    an act's subject and object belongs to a telling changes with the parse."""
    name, start, end = place
    found = events.get((name, start, end))
    shared = {each: min(end, each[2]) - max(start, each[1]) for each in events if each[0] == name}
    nearest = max(sorted(shared), key=lambda each: shared[each], default=None)
    if found is not None or nearest is None or shared[nearest] <= 0:
        return found
    begun = [each for each in sorted(shared) if each[1] == start]
    return events[begun[0] if begun else nearest]


def is_judged(story: str) -> bool:
    return hashlib.sha256(story.encode()).digest()[1] % 2 == 1


def is_otherwise(pair: Row, analyses: dict[str, Analysis], texts: dict[str, str]) -> bool:
    """Whether the two sentences share less than half of their words."""
    left, right = (_sentence(pair[side], analyses, texts) for side in ("left", "right"))
    return len(left & right) < LIKE * len(left | right)


def _sentence(
    place: Sequence[Any], analyses: dict[str, Analysis], texts: dict[str, str]
) -> set[str]:
    name, start, end = place
    sentence = analyses[name].sentence_of(Span(start, end))
    return {word.form for word in find_words(sentence.of(texts[name]))}


def measure(folder: Path, language: Language) -> dict[str, float]:
    pairs, wanted = read_labels()
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    unseen = 0
    for key, articles in stories(folder, wanted):
        if key not in pairs:
            continue
        analyses = list(analyse_articles(articles, language))
        events = events_by_place(articles, analyses)
        read = {each.article: each for each in analyses}
        texts = {each.id: each.text for each in articles}
        for pair in pairs[key]:
            left, right = (event_at(events, pair[side]) for side in ("left", "right"))
            unseen += left is None or right is None
            outcome = (pair["same"], left is not None and left == right)
            half = ["", "judged_" if is_judged(key) else "development_"]
            is_other = is_otherwise(pair, read, texts)
            for prefix in half + [f"{each}otherwise_" for each in half if is_other]:
                counts[prefix][outcome] += 1
    scores = dict(share for prefix in sorted(counts) for share in _shares(prefix, counts[prefix]))
    return {
        "pairs": float(sum(counts[""].values())),
        **scores,
        "not_found_as_events": float(unseen),
    }


def _shares(prefix: str, found: Counter[tuple[bool, bool]]) -> Iterator[tuple[str, float]]:
    right, wrong, missed = found[True, True], found[False, True], found[True, False]
    yield f"{prefix}precision", 100 * right / ((right + wrong) or 1)
    yield f"{prefix}recall", 100 * right / ((right + missed) or 1)


if __name__ == "__main__":
    report_scores(measure, __doc__)
