"""Where two sentences hold the same rare words close together.

A run of words in either that has many rare words of the other, and little else, is what both tell:
"doubled the tax credit and the deduction" in a list of plans, "a doubling of the deduction and the
tax credit" behind a noun.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, combinations

from rashomon.comparing.agreeing.shared_runs import Side, alike_told, have_one_stance
from rashomon.comparing.agreeing.told_clauses import Told
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.text.frequencies import is_function_word

LEAST_SCORE = 0.9
"""Rarity of what two runs share, less what else stands in them, from which both tell one thing."""
LEAST_UNNAMED = 1.4
"""The same where they share no name, number or time: "running from tear gas" may be two runs."""
BESIDE = 0.4
"""What a word that only one of the runs has takes off, of its rarity."""
PART_OF_NAME = 0.5
"""What a word of a name counts: it is there whenever its bearer is told of."""
FEWEST_PLAIN, LEAST_PLAIN = 2, 0.7
"""Number and rarity of the shared words outside names: a name alone tells nothing."""
FEWEST_SHARED = 3
"""Shared words, names, numbers and times together (all read off 110 stories, none swept)."""

Weigh = Callable[[str], float]
Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class _Weighed:
    """A sentence with what each of its words says in its story."""

    side: Side
    weigh: Weigh

    @cached_property
    def weights(self) -> tuple[float, ...]:
        return tuple(map(self._weight, range(len(self.side.whole.words))))

    def _weight(self, at: int) -> float:
        stem = self.side.whole.stems[at]
        if is_function_word(stem):
            return 0.0
        return self.weigh(stem) * (PART_OF_NAME if at in self.side.in_names else 1.0)

    @cached_property
    def sums(self) -> tuple[float, ...]:
        """The weight of all words before each."""
        return tuple(accumulate(self.weights, initial=0.0))

    def score(self, run: range, shared: set[int]) -> tuple[float, float]:
        """What the ``shared`` words of a run say, and what all its other words say."""
        said = sum(self.weights[at] for at in shared)
        return said, self.sums[run.stop] - self.sums[run.start] - said


@dataclass(frozen=True)
class _Runs:
    places: tuple[range, range]
    pairs: Pairs
    score: float


def part_told(
    ours: Sequence[Told], theirs: Sequence[Told], weigh: Weigh
) -> tuple[Told, Told, float] | None:
    """The part of one of two sentences that the other tells too, that part of the other, and how
    much of it that says; None where they share none."""
    left, right = Side(ours), Side(theirs)
    runs = _best(_Weighed(left, weigh), _Weighed(right, weigh))
    if runs is None or not _has_plain_words(left, right, runs, weigh):
        return None
    found = [
        each
        for each in alike_told(left, right, runs.places)
        if _is_telling(left, right, runs, each[0]) and _is_anchored(each[0], runs)
    ]
    return max(found, key=lambda each: (each[2], each[0].weight)) if found else None


def _pairs(left: _Weighed, right: _Weighed) -> Pairs:
    """The words of two sentences that are alike."""
    one, other = left.side, right.side
    there = [
        (at, relatives(other.whole.stems[at])) for at in sorted(other.open) if right.weights[at]
    ]
    own = [(at, relatives(one.whole.stems[at])) for at in sorted(one.open) if left.weights[at]]
    return tuple((at, place) for at, keys in own for place, others in there if keys & others)


def _best(left: _Weighed, right: _Weighed) -> _Runs | None:
    """The two runs that share most and have least beside it."""
    pairs = _pairs(left, right)
    firsts = sorted({one for one, _ in pairs})
    if sum(left.weights[at] for at in firsts) < LEAST_SCORE:
        return None
    best: _Runs | None = None
    for first, last in combinations(firsts, 2):
        inside = [pair for pair in pairs if first <= pair[0] <= last]
        if not _may_beat(best, left, {one for one, _ in inside}):
            continue
        for start, end in combinations(sorted({other for _, other in inside}), 2):
            shared = tuple(pair for pair in inside if start <= pair[1] <= end)
            if _may_beat(best, right, {other for _, other in shared}):
                places = range(first, last + 1), range(start, end + 1)
                found = _Runs(places, shared, _score(left, right, places, shared))
                best = found if _is_better(found, best) else best
    return best


def _may_beat(best: _Runs | None, side: _Weighed, shared: set[int]) -> bool:
    """Whether shared words say enough for a run better than the ``best``, with nothing beside."""
    return sum(side.weights[at] for at in shared) > (best.score if best else LEAST_SCORE)


def _is_better(found: _Runs, best: _Runs | None) -> bool:
    return found.score > best.score if best else found.score >= LEAST_SCORE


def _score(left: _Weighed, right: _Weighed, places: tuple[range, range], shared: Pairs) -> float:
    one, beside = left.score(places[0], {pair[0] for pair in shared})
    other, beyond = right.score(places[1], {pair[1] for pair in shared})
    return min(one, other) - BESIDE * (beside + beyond)


def _plain(left: Side, right: Side, runs: _Runs) -> set[str]:
    """The shared words that are in no name."""
    return {
        left.whole.stems[one]
        for one, other in runs.pairs
        if one not in left.in_names and other not in right.in_names
    }


def _has_plain_words(left: Side, right: Side, runs: _Runs, weigh: Weigh) -> bool:
    plain = _plain(left, right, runs)
    if len(plain) < FEWEST_PLAIN or sum(map(weigh, plain)) < LEAST_PLAIN:
        return False
    return len(plain) + _n_slots(left.whole, runs.places[0]) >= FEWEST_SHARED


def _n_slots(whole: Statement, run: range) -> int:
    """How many names, numbers and times stand in a run."""
    spans = [*(each.span for each in whole.figures), *(each.span for each in whole.times)]
    named = sum(each.is_name and each.first in run for each in whole.names)
    return named + sum(not set(run).isdisjoint(whole.at(span)) for span in spans)


def _is_telling(left: Side, right: Side, runs: _Runs, told: Told) -> bool:
    """Whether a verb of the run shown is told by a word of the other's, all of them alike as done,
    planned or denied."""
    is_left = told.article.id == left.told[0].article.id
    shown, other = (left, right) if is_left else (right, left)
    pairs = runs.pairs if is_left else tuple((there, at) for at, there in runs.pairs)
    strong = [
        (at, there)
        for at, there in pairs
        if at in shown.heads and at not in shown.in_names and there not in other.in_names
    ]
    return bool(strong) and have_one_stance(shown, other, strong)


def _is_anchored(told: Told, runs: _Runs) -> bool:
    """Whether a run names somebody or gives a number or a time; else it must share more."""
    statement = told.statement
    named = any(each.is_name for each in statement.names)
    return bool(named or statement.numerals or statement.times) or runs.score >= LEAST_UNNAMED
