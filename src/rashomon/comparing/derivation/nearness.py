"""Which of several related texts one stands nearest to: the readings it shares with each.

An editor of old texts decides between two possible originals by their *readings*, the places where
they differ: a copy that keeps what one of them has and the other changed was made from the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.comparing.derivation.kinship import Kinship
from rashomon.comparing.derivation.likeness import Side
from rashomon.comparing.derivation.precedence import DIRECTED, Precedence
from rashomon.comparing.derivation.wording import Wording
from rashomon.text.words import Word

Pair = tuple[str, str]
Readings = Counter[tuple[str, ...]]

# Log-odds for each reading a copy shares with a possible origin. A changed word is three readings
# as printed and three by stem (swept from 0.1 to 0.5 on the development half of the synthetic
# stemmata: 94.9 to 95.4 % of the parents right; the share of the copy accounted for gave 93.9).
SHARED_READING = 0.3
# The same taken off for each that the copy shares with what the origin was itself made from, and
# the origin has lost: a copy cannot restore it (0.3 to 3 tried, alike).
RESTORED_READING = 0.3


def weigh_nearness(
    related: Mapping[Pair, Kinship], precedences: Mapping[Pair, Precedence]
) -> dict[Pair, float]:
    """(origin, copy) → how well the origin accounts for the copy's readings, in log-odds."""
    readings = {
        side.wording.article.id: read_readings(side.wording) for side in _distinct_sides(related)
    }
    older = _older(precedences)
    common = SharedReadings(readings)
    found: dict[Pair, float] = {}
    for left, right in related:
        shared = SHARED_READING * common.shared(left, right).total()
        for origin, copy in ((left, right), (right, left)):
            lost = [common.restored(copy, origin, each) for each in older.get(origin, ())]
            found[origin, copy] = shared - RESTORED_READING * max(lost, default=0)
    return found


class SharedReadings:
    """The readings of several articles, compared in pairs, each pair once."""

    def __init__(self, readings: Mapping[str, Readings]) -> None:
        self._readings = readings
        self._shared: dict[Pair, Readings] = {}

    def shared(self, one: str, other: str) -> Readings:
        """What both of two articles read."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._shared:
            left, right = (self._readings[each] for each in pair)
            both = left.keys() & right.keys()
            self._shared[pair] = Counter({key: min(left[key], right[key]) for key in both})
        return self._shared[pair]

    def restored(self, copy: str, origin: str, older: str) -> int:
        """How many readings ``copy`` shares with ``older`` that ``origin`` no longer has."""
        if older == copy:
            return 0
        kept = self._readings[origin]
        shared = self.shared(copy, older)
        return sum(max(0, count - kept.get(key, 0)) for key, count in shared.items())


def read_readings(wording: Wording) -> Readings:
    """Every three neighbouring words of the report, once as printed and once by stem: a change of
    spelling is half a reading, for two desks may make it alike."""
    words = [
        word
        for sentence in wording.sentences
        if sentence.kind == "narration"
        for word in wording.words[sentence.first : sentence.last]
    ]
    return _triples([word.form for word in words], "form") + _triples(_stems(words), "stem")


def _triples(words: Sequence[str], mark: str) -> Readings:
    return Counter((mark, *triple) for triple in zip(words, words[1:], words[2:], strict=False))


def _stems(words: Sequence[Word]) -> list[str]:
    """The stems of ``words``, "per cent" being one."""
    stems: list[str] = []
    for word in words:
        if stems and (stems[-1], word.stem) == ("per", "cent"):
            stems[-1] = "percent"
        else:
            stems.append(word.stem)
    return stems


def _distinct_sides(related: Mapping[Pair, Kinship]) -> list[Side]:
    """One side for each article of ``related``."""
    sides = [
        side
        for kinship in related.values()
        for side in (kinship.likeness.left, kinship.likeness.right)
    ]
    return list({side.wording.article.id: side for side in sides}.values())


def _older(precedences: Mapping[Pair, Precedence]) -> dict[str, frozenset[str]]:
    """Article → those that surely came before it, and those that surely came before these."""
    direct: dict[str, set[str]] = {}
    for (left, right), precedence in precedences.items():
        if precedence.first >= DIRECTED:
            direct.setdefault(right, set()).add(left)
        elif precedence.first <= -DIRECTED:
            direct.setdefault(left, set()).add(right)
    return {article: _reached(article, direct) for article in direct}


def _reached(article: str, direct: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(direct[article])
    while waiting:
        before = waiting.pop()
        if before not in found:
            found.add(before)
            waiting += direct.get(before, ())
    return frozenset(found - {article})
