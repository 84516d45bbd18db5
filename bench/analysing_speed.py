"""What analysing costs beside the bare pipeline, in the same run, and whether memory grows with it.

The articles are the first of ``stories-basil``, read as JSON is. After one round to warm up, bare
pipeline and whole analysis take turns; seconds are of the processor. Punctuation counts among the
words, as in the treebanks. What is loaded is left out of the search for waste, as the commands do.
Memory is what the process holds at most, after the first round and
after the last.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import time
from collections.abc import Iterator

from spacy.language import Language

from rashomon.analysis import analyse_articles
from rashomon.analysis.article import PARSE_BATCH
from rashomon.language import load_language
from rashomon.reading import read_articles
from rashomon.types import Article
from story_sets import data_folder


def measure(articles: list[Article], language: Language, rounds: int) -> dict[str, float]:
    """The figures of ``rounds`` turns after one that is not counted."""
    texts = [article.told.text for article in articles]
    bare = whole = 0.0
    peaks = []
    words = rounds * sum(len(doc) for doc in language.pipe(texts))
    for turn in range(rounds + 1):
        started = time.process_time()
        _exhaust(language.pipe(texts, batch_size=PARSE_BATCH))
        between = time.process_time()
        _exhaust(analyse_articles(articles, language))
        if turn:
            bare += between - started
            whole += time.process_time() - between
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return {
        "analysing beside bare": whole / bare,
        "bare, words a second": words / bare,
        "analysing, words a second": words / whole,
        "megabytes after the first round": peaks[0],
        "megabytes more after the last": peaks[-1] - peaks[0],
    }


def _exhaust(items: Iterator[object]) -> None:
    for _ in items:
        pass


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    paths = sorted(map(str, (folder / "stories-basil").glob("*.json")))[: options.articles]
    articles, language = list(read_articles(paths).articles), load_language()
    gc.freeze()
    scores = measure(articles, language, options.rounds)
    if options.json:
        print(json.dumps({name: round(value, 2) for name, value in scores.items()}))
        return 0
    for name, value in scores.items():
        print(f"{name:34} {value:10.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
