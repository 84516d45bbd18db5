"""Which tellings may report the statement that a stray one reports, found in bulk.

Of the pairs of a large story that share words of content one in four hundred reports one statement.
What two tellings must have in common for that is counted for all pairs at once, as products of
sparse matrices (tellings × words); only pairs that have enough are compared wording by wording.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rashomon.comparing.merging.quotes.quote_paraphrases import (
    ONE_VOICE,
    OWN_HEADLINE,
    UNNAMED_VOICE,
    Bar,
    StoryWords,
    name_words,
    ways_of,
    weight_of,
)
from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quotes.quote_voices import Allies

_CELLS = 1 << 20  # pairs compared at a time (memory bound)
_FEWEST_ECHOED = 2  # words of content that two tellings of one wording share
_FEWEST_NEAR = 3  # the same of two sentences that go nearly alike
_SLACK = 1e-6  # sums are added up in another order here

Key = TypeVar("Key", bound=Hashable)
Marks = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


def find_likely(
    told: Iterable[QuoteTelling], words_by_story: Mapping[str, StoryWords], allies: Allies
) -> dict[QuoteTelling, frozenset[QuoteTelling]]:
    """Loose telling → those of its story that may report the same statement: no others do."""
    by_story: dict[str, list[QuoteTelling]] = defaultdict(list)
    for each in told:
        by_story[each.account.story].append(each)
    found: dict[QuoteTelling, frozenset[QuoteTelling]] = {}
    for story, tellings in by_story.items():
        found.update(_Table(tellings, words_by_story[story], allies).likely())
    return found


class _Table:
    """The tellings of one story side by side: a row of each matrix for each."""

    def __init__(self, told: Sequence[QuoteTelling], words: StoryWords, allies: Allies) -> None:
        self._told = told
        self._content = _matrix([dict.fromkeys(each.wording.content, 1.0) for each in told])
        self._stated = _matrix([dict.fromkeys(each.statement.content, 1.0) for each in told])
        runs = [each.trunk.long_runs | each.wording.long_runs for each in told]
        self._runs = _matrix([dict.fromkeys(each, 1.0) for each in runs])
        self._size = np.array([len(each.statement.content) for each in told])
        self._is_indirect = _marks(each.is_indirect for each in told)
        self._is_open = _marks(each.is_speaker_open for each in told)
        self._is_fragment = _marks(each.is_headline_fragment for each in told)
        self._is_bare = _marks(not each.least_content for each in told)
        self._account = _codes([each.account.id for each in told])
        self._voice = _codes([each.speaker or each for each in told])
        self._is_known = _marks(each.speaker is not None for each in told)
        self._body, self._is_one_body = _bodies([each.speaker for each in told], allies)
        self._weigh(words)

    def _weigh(self, words: StoryWords) -> None:
        """What each tells, what a word like one of these is, and how much it weighs."""
        told = [each.statement.told for each in self._told]
        column = _columns(told)
        ways = _matrix([dict.fromkeys(ways_of(word), 1.0) for word in column] or [{}])
        self._words = _matrix([dict.fromkeys(each, 1.0) for each in told], column)
        self._alike = (self._words @ ways) @ ways.T
        self._alike.data[:] = 1.0
        self._weights = _matrix([_weights(each, words, frozenset()) for each in told], column)
        self._unnamed = _matrix(
            [_weights(each.statement.told, words, name_words(each)) for each in self._told], column
        )

    def likely(self) -> Iterator[tuple[QuoteTelling, frozenset[QuoteTelling]]]:
        """Each loose telling with those that may report the same statement."""
        loose = np.flatnonzero([each.is_loose for each in self._told])
        step = max(1, _CELLS // len(self._told))
        for start in range(0, len(loose), step):
            rows = loose[start : start + step]
            marks = self._may_be_quoted(rows) | self._may_be_echoed(rows)
            marks |= self._may_be_retold(rows)
            marks[np.arange(len(rows)), rows] = False
            for row, others in zip(rows.tolist(), marks, strict=True):
                places = np.flatnonzero(others).tolist()
                yield self._told[row], frozenset(self._told[at] for at in places)

    def _may_be_quoted(self, rows: Places) -> Marks:
        """Where a fragment may stand in words that the other gives too."""
        may_be = ~self._is_indirect[rows, None] & ~self._is_indirect
        may_be |= self._is_fragment[rows, None]
        may_be &= (_products(self._content, rows) > 0) | self._is_bare[rows, None]
        return may_be

    def _may_be_echoed(self, rows: Places) -> Marks:
        """Where nearly all content of one statement stands in the other, or a long run in both,
        or one voice says much in like words."""
        stated = _products(self._stated, rows)
        is_held = stated >= np.minimum(self._size[rows, None], self._size) - 1
        has_run = _products(self._runs, rows) > 0
        may_be: Marks = has_run | (is_held & (stated >= _FEWEST_ECHOED))
        may_be &= _products(self._content, rows) >= _FEWEST_ECHOED
        may_be |= self._is_one_voice(rows) & (stated >= _FEWEST_NEAR)
        return may_be

    def _may_be_retold(self, rows: Places) -> Marks:
        """Where words alike at first sight would be enough, if they all were alike."""
        shared = _products(self._words, rows) > 0
        number, weight, unnamed = (
            _products(table, rows, self._alike)
            for table in (self._words, self._weights, self._unnamed)
        )
        is_own = self._account[rows, None] == self._account
        is_enough = _are_met(ONE_VOICE, number, weight)
        is_enough |= is_own & _are_met(OWN_HEADLINE, number, weight)
        is_enough &= self._is_one_voice(rows)
        is_enough |= self._may_be_anybody(rows) & _are_met(UNNAMED_VOICE, number, unnamed)
        return shared & is_enough

    def _is_one_voice(self, rows: Places) -> Marks:
        is_same: Marks = (
            self._voice[rows, None] == self._voice
        )  # one of nobody is equal to itself alone
        is_same |= self._is_one_body[self._body[rows, None], self._body]
        return is_same

    def _may_be_anybody(self, rows: Places) -> Marks:
        """Where the speaker of one may be the other's, whatever each is called."""
        is_open = self._is_open[rows, None] | self._is_open
        is_open &= ~(self._is_indirect[rows, None] & self._is_indirect)
        is_open |= self._is_known[rows, None] & self._is_known
        return is_open


def _are_met(bars: Sequence[Bar], number: Numbers, weight: Numbers) -> Marks:
    met: Marks = np.zeros(number.shape, dtype=np.bool_)
    for bar in bars:
        met |= (number >= bar.words) & (weight >= bar.weight - _SLACK)
    return met


def _products(
    table: sparse.csr_matrix, rows: Places, other: sparse.csr_matrix | None = None
) -> Numbers:
    """How much each of ``rows`` has in common with each telling."""
    shared: Numbers = (table[rows] @ (table if other is None else other).T).toarray()
    return shared


def _weights(told: Iterable[str], words: StoryWords, names: frozenset[str]) -> dict[str, float]:
    return {word: weight_of(word, names) * words.rarity(word) for word in told}


def _marks(values: Iterable[bool]) -> Marks:
    return np.array(list(values), dtype=np.bool_)


def _codes(values: Sequence[Hashable]) -> Places:
    """A number for each value, the same for the same."""
    codes = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return np.array([codes[value] for value in values], dtype=np.intp)


def _bodies(speakers: Sequence[str | None], allies: Allies) -> tuple[Places, Marks]:
    """The number of the body that each speaker is, 0 where none, and which bodies are one."""
    bodies = [each for each in dict.fromkeys(speakers) if each and allies.is_body(each)]
    number = {body: at for at, body in enumerate(bodies, 1)}
    are_one = np.zeros((len(bodies) + 1,) * 2, dtype=np.bool_)
    for one, two in combinations(bodies, 2):
        at, other = number[one], number[two]
        are_one[at, other] = are_one[other, at] = allies.are_one(one, two)
    return np.array([number.get(each or "", 0) for each in speakers], dtype=np.intp), are_one


def _columns(rows: Iterable[Collection[Key]]) -> dict[Key, int]:
    return {value: at for at, value in enumerate(dict.fromkeys(v for row in rows for v in row))}


def _matrix(
    rows: Sequence[Mapping[Key, float]], column: Mapping[Key, int] | None = None
) -> sparse.csr_matrix:
    column = _columns(rows) if column is None else column
    places = [column[value] for row in rows for value in row]
    values = [number for row in rows for number in row.values()]
    ends = np.cumsum([0, *map(len, rows)])
    return sparse.csr_matrix((values, places, ends), shape=(len(rows), max(1, len(column))))
