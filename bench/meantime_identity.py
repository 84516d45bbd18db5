"""Event identity within and across articles, from raw text, against MEANTIME's chains.

The articles of a topic (Airbus, Apple) go through the whole pipeline: stories, readings, merged
items. A mention is what our record has on the words of a gold mention (``meantime``: one to one,
aspects and light verbs aside); a merged event or quote is a chain. Scores are those of the
mentions that both have, as the mentions themselves are measured by ``meantime.py``:

- ``conll``: the mean of MUC, B³ and CEAFe, beside chains of one mention each and those of one word
  in one story.
- ``pairs``: two mentions of one happening, in one article and across articles.

No rule was fitted to the chains, so all articles count.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from coreference_scores import conll
from meantime import DATA, Gold, Told, article_of, asked, matched, read_gold
from parsing import load_parser
from rashomon.comparing.merging.events.happenings import head_stem
from rashomon.pipeline import analyse, compare
from rashomon.types import Citation, Record

if TYPE_CHECKING:
    from spacy.language import Language

TOPICS = ("airbus", "apple")
Key = tuple[str, int]  # article, start


@dataclass(frozen=True)
class Mention:
    """One gold mention that our record has too."""

    chain: str
    item: str
    word: str  # the story and the stem of the gold words


def read_topic(topic: str) -> list[Gold]:
    folder = DATA / "events-meantime" / "intra_cross-doc_annotation" / f"corpus_{topic}"
    return [read_gold(path) for path in sorted(folder.glob("*.xml"))]


def told_in(record: Record) -> Iterator[tuple[str, Told]]:
    """The article and the place of every word for a merged event, and of every cue of a quote."""
    for event in record.events:
        for telling in event.attestations:
            yield told_at(telling.trigger, "event", event.id)
    for quote in record.quotes:
        for telling in quote.attestations:
            if telling.cue is not None:
                yield told_at(telling.cue, "quote", quote.id)


def told_at(words: Citation, kind: str, item: str) -> tuple[str, Told]:
    return words.article, Told(words.span, kind, chain=item)


def mentions_of(golds: list[Gold], record: Record) -> dict[Key, Mention]:
    told = sorted(told_in(record), key=lambda each: (each[0], each[1].kind, each[1].span))
    story_of = {name: story.id for story in record.stories for name in story.articles}
    found: dict[Key, Mention] = {}
    for gold in golds:
        ours = [each for name, each in told if name == gold.name and each.span.end <= gold.last]
        for wanted, hit in matched(asked(gold), ours):
            word = f"{story_of[gold.name]}|{head_stem(wanted.span.of(gold.text))}"
            found[gold.name, wanted.span.start] = Mention(wanted.chain, hit.chain, word)
    return found


def measure(language: Language) -> dict[str, float]:
    mentions: dict[Key, Mention] = {}
    n_gold = 0
    for topic in TOPICS:
        golds = read_topic(topic)
        articles = [article_of(gold) for gold in golds]
        record = compare(articles, analyse(articles, language))
        mentions |= mentions_of(golds, record)
        n_gold += sum(len(asked(gold)) for gold in golds)
    gold = {key: each.chain for key, each in mentions.items()}
    return {
        "gold_mentions": n_gold,
        "found_mentions": len(mentions),
        **named("ours", gold, {key: each.item for key, each in mentions.items()}),
        **named("alone", gold, {key: str(key) for key in mentions}),
        **named("word", gold, {key: each.word for key, each in mentions.items()}),
        **pair_scores(mentions),
    }


def named(name: str, gold: Mapping[Key, str], found: Mapping[Key, str]) -> dict[str, float]:
    return {f"{name}_{measure}": round(value, 1) for measure, value in conll(gold, found).items()}


def pair_scores(mentions: Mapping[Key, Mention]) -> dict[str, float]:
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for (one, left), (two, right) in combinations(sorted(mentions.items()), 2):
        where = "within" if one[0] == two[0] else "across"
        counts[where, left.chain == right.chain, left.item == right.item] += 1
    return {
        f"pairs_{where}_{name}": counts[where, is_one, is_ours]
        for where in ("within", "across")
        for name, is_one, is_ours in (
            ("right", True, True),
            ("wrong", False, True),
            ("missed", True, False),
        )
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not (DATA / "events-meantime").exists():
        print(f"no data at {DATA}: set RASHOMON_DATA")
        return
    metrics = measure(load_parser())
    if options.json:
        print(json.dumps(metrics))
        return
    for name, value in metrics.items():
        print(f"{name:24} {value}")


if __name__ == "__main__":
    main()
