"""Which articles of many share text: an index of word-run fingerprints, without comparing pairs."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.text.words import find_words
from rashomon.types import Article

RUN_WORDS = 5  # words of a run that is fingerprinted
# Of so many neighbouring runs the lowest is kept: any shared stretch of RUN_WORDS + WINDOW - 1
# words leaves at least one common fingerprint (winnowing, Schleimer et al. 2003).
WINDOW = 12
LEAST_SHARED = 2  # fingerprints two articles must share to be a candidate pair
# A run found in more articles than this is boilerplate and proposes no pair.
COMMON_RUN = 64
_MERGE_AFTER = 1 << 14  # articles added one by one before they are sorted into the base

Prints = NDArray[np.uint64]
Numbers = NDArray[np.uint32]
_FACTORS = np.array(
    [pow(0x9E3779B97F4A7C15, power, 1 << 64) for power in range(1, RUN_WORDS + 1)], dtype=np.uint64
)


@lru_cache(maxsize=1 << 18)
def _word_number(form: str) -> int:
    data = form.encode()
    return zlib.crc32(data) | zlib.crc32(data[::-1]) << 32


def fingerprints(forms: Sequence[str]) -> Prints:
    """The winnowed fingerprints of a text given as folded words, distinct and sorted."""
    numbers = np.fromiter(map(_word_number, forms), dtype=np.uint64, count=len(forms))
    if len(numbers) < RUN_WORDS:
        return np.empty(0, np.uint64)
    count = len(numbers) - RUN_WORDS + 1
    runs = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        runs += numbers[place : place + count] * factor
    runs ^= runs >> np.uint64(29)
    if count <= WINDOW:
        return np.unique(runs.min(keepdims=True))
    windows = np.lib.stride_tricks.sliding_window_view(runs, WINDOW)
    return np.unique(windows.min(axis=1))


class ReuseIndex:
    """Fingerprints of many articles, asked which of them share text with one more.

    Containment, not resemblance, is what it finds: a cut copy shares its own runs however long
    the origin is. Numbers count articles in the order they were added.
    """

    def __init__(self) -> None:
        self._prints: Prints = np.empty(0, np.uint64)
        self._numbers: Numbers = np.empty(0, np.uint32)
        self._fresh: dict[int, list[int]] = {}
        self._n_fresh = 0
        self._n_articles = 0

    def __len__(self) -> int:
        return self._n_articles

    def add(self, prints: Prints) -> int:
        """The number given to an article with these ``fingerprints``."""
        number = self._n_articles
        for value in prints.tolist():
            self._fresh.setdefault(value, []).append(number)
        self._n_articles += 1
        self._n_fresh += 1
        if self._n_fresh >= _MERGE_AFTER:
            self._merge()
        return number

    def extend(self, many: Iterable[Prints]) -> None:
        """Add many articles at once."""
        batch = list(many)
        numbers = np.repeat(
            np.arange(self._n_articles, self._n_articles + len(batch), dtype=np.uint32),
            [len(prints) for prints in batch],
        )
        self._n_articles += len(batch)
        self._merge(np.concatenate(batch) if batch else self._prints[:0], numbers)

    def _merge(self, prints: Prints | None = None, numbers: Numbers | None = None) -> None:
        fresh = [(value, number) for value, found in self._fresh.items() for number in found]
        values = np.array([value for value, _ in fresh], dtype=np.uint64)
        owners = np.array([number for _, number in fresh], dtype=np.uint32)
        parts = [self._prints, values] + ([] if prints is None else [prints])
        holders = [self._numbers, owners] + ([] if numbers is None else [numbers])
        every, holder = np.concatenate(parts), np.concatenate(holders)
        order = np.lexsort((holder, every))
        self._prints, self._numbers = every[order], holder[order]
        self._fresh, self._n_fresh = {}, 0

    def candidates(self, prints: Prints) -> list[tuple[int, int]]:
        """(number, fingerprints shared) of the articles that share ``LEAST_SHARED`` or more with
        one of these fingerprints, most first."""
        first = np.searchsorted(self._prints, prints, side="left")
        last = np.searchsorted(self._prints, prints, side="right")
        found: dict[int, int] = {}
        for value, start, stop in zip(prints.tolist(), first, last, strict=True):
            fresh = self._fresh.get(value, [])
            if stop - start + len(fresh) <= COMMON_RUN:
                for number in (*self._numbers[start:stop].tolist(), *fresh):
                    found[number] = found.get(number, 0) + 1
        kept = [(number, shared) for number, shared in found.items() if shared >= LEAST_SHARED]
        return sorted(kept, key=lambda pair: (-pair[1], pair[0]))

    def pairs(self) -> NDArray[np.uint32]:
        """Every candidate pair of the articles held, one row each, lower number first."""
        self._merge()
        starts = np.flatnonzero(np.diff(self._prints, prepend=self._prints[:1] ^ np.uint64(1)))
        lengths = np.diff(starts, append=len(self._prints))
        keys: list[NDArray[np.uint64]] = []
        for length in range(2, COMMON_RUN + 1):
            rows = starts[lengths == length]
            if len(rows):
                keys.append(_pair_keys(self._numbers[rows[:, None] + np.arange(length)]))
        every = np.concatenate(keys) if keys else np.empty(0, np.uint64)
        values, counts = np.unique(every, return_counts=True)
        kept = values[counts >= LEAST_SHARED]
        return np.stack([kept >> np.uint64(32), kept & np.uint64(0xFFFFFFFF)], -1).astype(np.uint32)


def _pair_keys(groups: NDArray[np.uint32]) -> NDArray[np.uint64]:
    left, right = np.triu_indices(groups.shape[1], 1)
    low, high = groups[:, left].astype(np.uint64), groups[:, right].astype(np.uint64)
    return ((low << np.uint64(32)) | high).ravel()


def find_reuse(articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """Ids of the pairs of ``articles`` that share text, each pair and the whole in order.

    >>> one = (
    ...     "The river rose by night and nobody in the valley heard it until the bells rang, by "
    ...     "which time the lower meadows were under water and the cattle stood on the dyke."
    ... )
    >>> texts = (one, "Sarn, Monday. " + one, "A quite different text about the price of wool.")
    >>> find_reuse(Article(f"a{at}", "", text, text, b"", "") for at, text in enumerate(texts))
    (('a0', 'a1'),)
    """
    ordered = sorted(articles, key=lambda article: article.id)
    index = ReuseIndex()
    index.extend(
        fingerprints([word.form for word in find_words(article.text)]) for article in ordered
    )
    return tuple((ordered[one].id, ordered[other].id) for one, other in index.pairs().tolist())
