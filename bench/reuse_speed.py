"""Reuse search over many articles: growth of time, memory, and recall beside datasketch.

``python bench/reuse_speed.py [--json] [--sizes N …] [--peer-sizes N …]``. Articles are those of
``text-news-2018`` and, beyond their number, articles made from them: the same text with all words
of the vocabulary exchanged for others (another exchange for each round through the real ones), so
that a made article has real words' frequencies and repetitions and shares no run with its model.
One article in twenty is then a copy of an earlier one, cut to 40 to 90 % with one word in fifty
changed; every second of them stands inside text of its own, half as long. These are the true pairs.

Making the articles is not measured. Times are of the processor, since the machine is shared.
Beside datasketch both methods get ready lists of words; the growth is measured on ready lists of
words' numbers, for which a million articles can be made.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from rashomon.comparing.derivation.reuse_index import (
    ReuseIndex,
    fingerprints,
    number_prints,
    word_numbers,
)
from rashomon.text.words import find_words
from story_sets import data_folder

Places = NDArray[np.int64]  # a text as places of its words in the vocabulary
Row = dict[str, float]
Made = tuple[Places, int | None]
SIZES = (10_000, 100_000, 1_000_000)
PEER_SIZES = (10_000,)
BATCH = 10_000
WORD_BATCH = 1_000  # lists of words take more memory than their numbers
COPIES = 20  # one article in so many is a copy
ADDED = 300  # articles added one by one to the full base


@dataclass(frozen=True)
class Corpus:
    """The real articles, as places in their vocabulary."""

    vocabulary: list[str]
    texts: list[Places]

    def made(self, count: int) -> Iterator[Made]:
        """(text, number of the article it copies or ``None``) of ``count`` articles."""
        rng = np.random.default_rng(2018)
        recent: list[tuple[int, Places]] = []
        exchange = np.arange(len(self.vocabulary))
        for number in range(count):
            if number and number % len(self.texts) == 0:
                exchange = rng.permutation(len(self.vocabulary))
            text = exchange[self.texts[number % len(self.texts)]]
            if number % COPIES == COPIES - 1 and recent:
                source, model = recent[int(rng.integers(len(recent)))]
                copy = _copied(model, rng, exchange)
                is_inside = number // COPIES % 2 == 1
                yield (_inside(copy, text) if is_inside else copy), source
                continue
            if len(text) > 120:
                recent = [*recent[-40:], (number, text)]
            yield text, None


def _copied(model: Places, rng: np.random.Generator, exchange: Places) -> Places:
    size = int(len(model) * rng.uniform(0.4, 0.9))
    start = int(rng.integers(len(model) - size))
    copy = model[start : start + size].copy()
    changed = rng.random(size) < 0.02
    copy[changed] = exchange[rng.integers(len(exchange), size=int(changed.sum()))]
    return copy


def _inside(copy: Places, own: Places) -> Places:
    quarter = len(copy) // 4
    return np.concatenate((own[:quarter], copy, own[quarter : 2 * quarter]))


def real_corpus() -> Corpus:
    """The real articles, in the order of the file."""
    folder = data_folder()
    assert folder is not None
    path = folder / "text-news-2018" / "articles-2018.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = (json.loads(line)["content_original"] for line in lines)
    places: dict[str, int] = {}
    coded = [
        np.array([places.setdefault(word.form, len(places)) for word in find_words(text)])
        for text in texts
    ]
    return Corpus(list(places), [text for text in coded if len(text)])


def growth(corpus: Corpus, count: int) -> dict[str, float]:
    """Seconds for all pairs of ``count`` articles, recall, bytes, and articles added one by one."""
    numbers = word_numbers(corpus.vocabulary)
    index, truth, spent = ReuseIndex(), [], 0.0
    for first, batch in batches(corpus.made(count), BATCH):
        texts = [numbers[text] for text, _ in batch]
        truth += copies(first, batch)
        spent += timed(lambda held=texts: index.extend(map(number_prints, held)))
    start = time.process_time()
    pairs = index.pairs()
    spent += time.process_time() - start
    waits = _one_by_one(corpus, index)
    return {
        "seconds": spent,
        "articles per second": count / spent,
        "recall": recall(pairs, truth),
        "bytes per article": index.n_bytes / count,
        "one more, ms": 1000 * waits[len(waits) // 2],
        "slowest, ms": 1000 * waits[-1],
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _one_by_one(corpus: Corpus, index: ReuseIndex) -> list[float]:
    """Seconds that each of some more articles takes to be asked for and added, in order."""

    def ask_and_add(words: list[str]) -> None:
        prints = fingerprints(words)
        index.candidates(prints)
        index.add(prints)

    texts = [[corpus.vocabulary[place] for place in text] for text in corpus.texts[:ADDED]]
    return sorted(timed(lambda words=words: ask_and_add(words)) for words in texts)


def recall(pairs: NDArray[np.uint32], truth: list[tuple[int, int]]) -> float:
    found = pairs.astype(np.uint64)
    keys = (found[:, 0] << np.uint64(32)) | found[:, 1]
    wanted = np.array(truth, dtype=np.uint64)
    return 100 * float(np.isin((wanted[:, 0] << np.uint64(32)) | wanted[:, 1], keys).mean())


def from_words(corpus: Corpus, count: int) -> dict[str, float]:
    """Seconds and recall of our index, given ready lists of words."""
    index, truth, spent = ReuseIndex(), [], 0.0
    for first, batch in batches(corpus.made(count), WORD_BATCH):
        texts = [[corpus.vocabulary[place] for place in text.tolist()] for text, _ in batch]
        truth += copies(first, batch)
        spent += timed(lambda held=texts: index.extend(map(fingerprints, held)))
    start = time.process_time()
    pairs = index.pairs()
    spent += time.process_time() - start
    return {
        "seconds": spent,
        "articles per second": count / spent,
        "recall": recall(pairs, truth),
    }


def from_words_datasketch(corpus: Corpus, count: int) -> dict[str, float]:
    """The same for datasketch's MinHash LSH over the same runs of five words."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=0.3, num_perm=64)
    truth: list[tuple[int, int]] = []
    found: set[tuple[int, int]] = set()
    spent = 0.0

    def take(number: int, words: list[str]) -> None:
        sketch = MinHash(num_perm=64)
        runs = {" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))}
        sketch.update_batch(list(runs))
        found.update((other, number) for other in lsh.query(sketch))
        lsh.insert(number, sketch, check_duplication=False)

    for number, (text, source) in enumerate(corpus.made(count)):
        words = [corpus.vocabulary[place] for place in text.tolist()]
        if source is not None:
            truth.append((source, number))
        spent += timed(lambda number=number, words=words: take(number, words))
    return {
        "seconds": spent,
        "articles per second": count / spent,
        "recall": 100 * sum(pair in found for pair in truth) / len(truth),
    }


def batches(made: Iterator[Made], size: int) -> Iterator[tuple[int, list[Made]]]:
    """(number of the first article, ``size`` articles) and so on."""
    first = 0
    while batch := list(islice(made, size)):
        yield first, batch
        first += len(batch)


def copies(first: int, batch: list[Made]) -> list[tuple[int, int]]:
    """(number of the model, number of the copy) of the copies in ``batch``."""
    return [(source, first + i) for i, (_, source) in enumerate(batch) if source is not None]


def timed(action: Callable[[], object]) -> float:
    """Seconds of the processor that ``action`` takes."""
    start = time.process_time()
    action()
    return time.process_time() - start


def measured(
    corpus: Corpus, sizes: list[int], peer_sizes: list[int]
) -> dict[str, dict[str, float]]:
    rows: dict[str, dict[str, float]] = {}
    before: tuple[int, float] | None = None
    for size in sizes:
        row = rows[f"growth {size}"] = growth(corpus, size)
        if before:
            ratio = math.log(row["seconds"] / before[1])
            row["exponent"] = ratio / math.log(size / before[0])
        before = size, row["seconds"]
    for size in peer_sizes:
        ours = rows[f"words, rashomon {size}"] = from_words(corpus, size)
        peer = rows[f"words, datasketch {size}"] = from_words_datasketch(corpus, size)
        ours["times as fast"] = peer["seconds"] / ours["seconds"]
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--peer-sizes", type=int, nargs="*", default=list(PEER_SIZES))
    options = parser.parse_args()
    if data_folder() is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    rows = measured(real_corpus(), options.sizes, options.peer_sizes)
    if options.json:
        print(
            json.dumps({f"{row}/{k}": round(v, 3) for row, r in rows.items() for k, v in r.items()})
        )
        return 0
    for name, row in rows.items():
        print(f"{name:26s}" + "  ".join(f"{key} {value:,.2f}" for key, value in row.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
