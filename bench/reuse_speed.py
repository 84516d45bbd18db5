"""Reuse search over many articles: growth of time, memory, and recall beside datasketch.

Articles are those of ``text-news-2018`` and, beyond their number, articles made from them: the
same words under another numbering, so that a made article shares no run with its model or any
other. One article in twenty is then replaced by a copy of an earlier one (cut to 40 to 90 %, one
word in fifty changed): the true pairs. Words are given as ready lists to both methods.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator

from rashomon.comparing.derivation.reuse_index import ReuseIndex, fingerprints
from rashomon.text.words import find_words
from story_sets import data_folder

Words = list[str]
SIZES = (10_000, 100_000)
PEER_SIZE = 5_000


def real_articles() -> list[Words]:
    """The words of the real articles, in the order of the file."""
    folder = data_folder()
    assert folder is not None
    path = folder / "text-news-2018" / "articles-2018.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = (json.loads(line)["content_original"] for line in lines)
    return [[word.form for word in find_words(text)] for text in texts]


def make_articles(real: list[Words], count: int) -> Iterator[tuple[Words, int | None]]:
    """(words, place of the article it copies or ``None``) of ``count`` articles."""
    rng = random.Random(2018)
    recent: list[tuple[int, Words]] = []
    for place in range(count):
        if recent and place % 20 == 19:
            source, words = recent[rng.randrange(len(recent))]
            yield _copied(words, rng), source
            continue
        model = real[place % len(real)]
        generation = place // len(real)
        words = [f"{word}{generation}" for word in model] if generation else model
        if len(words) > 120:
            recent = [*recent[-40:], (place, words)]
        yield words, None


def _copied(words: Words, rng: random.Random) -> Words:
    size = int(len(words) * rng.uniform(0.4, 0.9))
    start = rng.randrange(len(words) - size)
    return ["changed" if rng.random() < 0.02 else word for word in words[start : start + size]]


def measure_ours(real: list[Words], count: int) -> dict[str, float]:
    """Seconds for ``count`` articles (making them apart), recall, bytes and one more article."""
    index, truth, spent = ReuseIndex(), [], 0.0
    batch: list[Words] = []
    for place, (words, source) in enumerate(make_articles(real, count)):
        if source is not None:
            truth.append((source, place))
        batch.append(words)
        if len(batch) == 10_000 or place == count - 1:
            spent += timed(lambda held=batch: index.extend(map(fingerprints, held)))
            batch = []
    start = time.perf_counter()
    found = {(int(one), int(other)) for one, other in index.pairs()}
    spent += time.perf_counter() - start
    one_more = timed(lambda: index.candidates(fingerprints(real[7])))
    return {
        "seconds": spent,
        "articles per second": count / spent,
        "recall": 100 * sum(pair in found for pair in truth) / len(truth),
        "bytes per article": (index._prints.nbytes + index._numbers.nbytes) / count,
        "one more, ms": 1000 * one_more,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measure_datasketch(real: list[Words], count: int) -> dict[str, float]:
    """The same for datasketch's MinHash LSH over the same runs of five words."""
    from datasketch import MinHash, MinHashLSH

    made = list(make_articles(real, count))
    truth = [(source, place) for place, (_, source) in enumerate(made) if source is not None]
    start = time.perf_counter()
    lsh, found = MinHashLSH(threshold=0.3, num_perm=64), set()
    for place, (words, _) in enumerate(made):
        sketch = MinHash(num_perm=64)
        runs = {" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))}
        sketch.update_batch(sorted(runs))
        found |= {(other, place) for other in lsh.query(sketch)}
        lsh.insert(place, sketch)
    spent = time.perf_counter() - start
    return {
        "seconds": spent,
        "articles per second": count / spent,
        "recall": 100 * sum(pair in found for pair in truth) / len(truth),
    }


def timed(action: Callable[[], object]) -> float:
    """Seconds that ``action`` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    options = parser.parse_args()
    if data_folder() is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    real = real_articles()
    rows = {f"rashomon {PEER_SIZE}": measure_ours(real, PEER_SIZE)}
    rows[f"datasketch {PEER_SIZE}"] = measure_datasketch(real, PEER_SIZE)
    rows |= {f"rashomon {size}": measure_ours(real, size) for size in options.sizes}
    if options.json:
        print(
            json.dumps({f"{row}/{k}": round(v, 3) for row, r in rows.items() for k, v in r.items()})
        )
        return 0
    for name, row in rows.items():
        print(f"{name:20s}" + "  ".join(f"{key} {value:,.1f}" for key, value in row.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
