"""Which articles of many share text: an index of word-run fingerprints, without comparing pairs.

A fingerprint has 40 bits, an article's number 24; both stand in one 64-bit entry, so that one sort
of plain integers brings the articles of a fingerprint together. Entries are held in sorted runs,
of which two are merged when the newer has grown as long as the older (a log-structured merge
tree, O'Neil et al. 1996): adding costs the same however many articles are held.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence

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
# Entries from which a run is no longer merged: while articles come one by one (a merge of two of
# these takes about 20 ms), so that none of them waits for the whole base to be sorted, and while
# they come in batches, so that the cost of an article does not grow with the base.
_SETTLED = 1 << 20
_SETTLED_BATCH = 1 << 23
_SLICE = 1 << 20  # entries whose pairs are made at a time, which bounds the memory for them
_MOST_WORDS = 1 << 20  # words whose numbers are remembered
_NUMBER_BITS = np.uint64(24)
_NUMBERS = np.uint64((1 << 24) - 1)
_MOST_ARTICLES = 1 << 24

Prints = NDArray[np.uint64]
_FACTORS = np.array(
    [pow(0x9E3779B97F4A7C15, power, 1 << 64) for power in range(1, RUN_WORDS + 1)], dtype=np.uint64
)


class _WordNumbers(dict[str, int]):
    """Folded word → the 64-bit number that stands for it; made when first asked for."""

    def __missing__(self, form: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        data = form.encode()
        number = self[form] = zlib.crc32(data) | zlib.crc32(data[::-1]) << 32
        return number


_NUMBER_OF = _WordNumbers()


def word_numbers(forms: Sequence[str]) -> Prints:
    """The numbers of a text's folded words, in order."""
    return np.fromiter(map(_NUMBER_OF.__getitem__, forms), dtype=np.uint64, count=len(forms))


def fingerprints(forms: Sequence[str]) -> Prints:
    """The winnowed fingerprints of a text given as folded words, distinct and sorted."""
    return number_prints(word_numbers(forms))


def number_prints(numbers: Prints) -> Prints:
    """The winnowed fingerprints of a text given as ``word_numbers``, distinct and sorted."""
    count = len(numbers) - RUN_WORDS + 1
    if count < 1:
        return np.empty(0, np.uint64)
    runs = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        runs += numbers[place : place + count] * factor
    runs ^= runs >> np.uint64(29)
    lowest = _lowest(runs) if count > WINDOW else runs.min(keepdims=True)
    changes = np.flatnonzero(lowest[1:] != lowest[:-1]) + 1
    kept = lowest[np.concatenate(([0], changes))] >> _NUMBER_BITS
    return np.unique(kept)


def _lowest(runs: Prints) -> Prints:
    """The lowest of each ``WINDOW`` neighbours, by windows of 2, 4 and 8."""
    low, width = runs, 1
    while 2 * width <= WINDOW:
        low, width = np.minimum(low[:-width], low[width:]), 2 * width
    rest = WINDOW - width
    return np.minimum(low[: len(low) - rest], low[rest:])


class ReuseIndex:
    """Fingerprints of many articles, asked which of them share text with one more.

    Containment, not resemblance, is what it finds: a cut copy shares its own runs however long
    the origin is. Numbers count articles in the order they were added.
    """

    def __init__(self) -> None:
        self._runs: list[Prints] = []  # sorted entries, the longest first
        self._n_articles = 0

    def __len__(self) -> int:
        return self._n_articles

    @property
    def n_bytes(self) -> int:
        """Bytes the entries take."""
        return sum(run.nbytes for run in self._runs)

    def add(self, prints: Prints) -> int:
        """The number given to an article with these ``fingerprints``."""
        number = self._numbered(1)
        self._push((prints << _NUMBER_BITS) | np.uint64(number), settled=_SETTLED)
        return number

    def extend(self, many: Iterable[Prints]) -> None:
        """Add many articles at once."""
        batch = list(many)
        first = self._numbered(len(batch))
        numbers = np.repeat(
            np.arange(first, first + len(batch), dtype=np.uint64), [len(each) for each in batch]
        )
        if len(numbers):
            entries = (np.concatenate(batch) << _NUMBER_BITS) | numbers
            entries.sort()
            self._push(entries, settled=_SETTLED_BATCH)

    def _numbered(self, count: int) -> int:
        first = self._n_articles
        if first + count > _MOST_ARTICLES:
            raise ValueError(f"an index holds at most {_MOST_ARTICLES:,} articles")
        self._n_articles += count
        return first

    def _push(self, entries: Prints, *, settled: int) -> None:
        """Add a sorted run and merge from the end while the last is as long as the one before."""
        self._runs.append(entries)
        while len(self._runs) > 1 and len(self._runs[-2]) < min(settled, 2 * len(self._runs[-1])):
            newer, older = self._runs.pop(), self._runs.pop()
            self._runs.append(_merged([older, newer]))

    def candidates(self, prints: Prints) -> list[tuple[int, int]]:
        """(number, fingerprints shared) of the articles that share ``LEAST_SHARED`` or more with
        one of these fingerprints, most first."""
        low = prints << _NUMBER_BITS
        spans = [_between(run, low, low | _NUMBERS) for run in self._runs]
        held = sum((last - first for first, last in spans), np.zeros(len(prints), np.intp))
        rare = held <= COMMON_RUN
        parts = [
            _gathered(run, first[rare], last[rare])
            for run, (first, last) in zip(self._runs, spans, strict=True)
        ]
        numbers = np.concatenate(parts) if parts else np.empty(0, np.uint64)
        found, shared = np.unique(numbers & _NUMBERS, return_counts=True)
        kept = shared >= LEAST_SHARED
        pairs = zip(found[kept].tolist(), shared[kept].tolist(), strict=True)
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def pairs(self) -> NDArray[np.uint32]:
        """Every candidate pair of the articles held, one row each, lower number first."""
        kept, seen = [np.empty(0, np.uint64)], [np.empty(0, np.uint64)]
        for entries in _slices(self._runs):
            keys, shared = np.unique(_pair_keys(entries), return_counts=True)
            is_enough = shared >= LEAST_SHARED
            kept.append(keys[is_enough])
            seen.append(np.repeat(keys[~is_enough], shared[~is_enough]))
        found = np.union1d(np.concatenate(kept), _repeated(np.concatenate(seen)))
        pairs = np.stack([found >> np.uint64(32), found & np.uint64(0xFFFFFFFF)], -1)
        return pairs.astype(np.uint32)


def _repeated(keys: Prints) -> Prints:
    """The keys that stand there ``LEAST_SHARED`` times or more."""
    keys.sort()
    more = LEAST_SHARED - 1
    repeated: Prints = keys[more:][keys[more:] == keys[: len(keys) - more]]
    return repeated


def _between(run: Prints, low: Prints, high: Prints) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    return np.searchsorted(run, low, side="left"), np.searchsorted(run, high, side="right")


def _gathered(run: Prints, first: NDArray[np.intp], last: NDArray[np.intp]) -> Prints:
    """The entries of ``run`` in all of these stretches."""
    lengths = last - first
    before = np.cumsum(lengths) - lengths
    entries: Prints = run[np.repeat(first - before, lengths) + np.arange(lengths.sum())]
    return entries


def _merged(runs: Sequence[Prints]) -> Prints:
    merged = np.concatenate(runs)
    merged.sort(kind="stable")  # of two sorted runs: one pass
    return merged


def _slices(runs: Sequence[Prints]) -> Iterator[Prints]:
    """The entries of all ``runs``, sorted, in stretches of about ``_SLICE`` that no fingerprint
    runs across."""
    if not runs:
        return
    longest = max(runs, key=len)
    step = max(1, _SLICE * len(longest) // sum(map(len, runs)))
    limits = np.unique(longest[step::step] >> _NUMBER_BITS) << _NUMBER_BITS
    stops = [[0, *np.searchsorted(run, limits).tolist(), len(run)] for run in runs]
    for at in range(len(limits) + 1):
        parts = [run[stop[at] : stop[at + 1]] for run, stop in zip(runs, stops, strict=True)]
        entries = np.concatenate(parts)
        entries.sort()
        if len(entries):
            yield entries


def _pair_keys(entries: Prints) -> Prints:
    """A key for each pair of articles under each fingerprint of the sorted ``entries``."""
    prints, numbers = entries >> _NUMBER_BITS, entries & _NUMBERS
    starts = np.concatenate(([0], np.flatnonzero(prints[1:] != prints[:-1]) + 1))
    lengths = np.diff(starts, append=len(prints))
    keys = [np.empty(0, np.uint64)]
    for length in range(2, COMMON_RUN + 1):
        rows = starts[lengths == length]
        if len(rows):
            keys.append(_keys_of_groups(numbers[rows[:, None] + np.arange(length)]))
    return np.concatenate(keys)


def _keys_of_groups(groups: Prints) -> Prints:
    left, right = np.triu_indices(groups.shape[1], 1)
    keys: Prints = (groups[:, left] << np.uint64(32)) | groups[:, right]
    return keys.ravel()


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
