"""Where two sentences tell one act of two named parties, be it in a noun or behind one.

"The district that Ruiz represented", "Ruiz had represented the district in Quito": the act is a
verb or a noun with its parties, whichever clause it stands in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.agreeing.shared_runs import (
    Side,
    alike_told,
    have_one_stance,
    is_telling,
)
from rashomon.comparing.agreeing.told_clauses import Told
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.tellings import Phrase, Telling
from rashomon.comparing.checking.word_likeness import synonyms_of
from rashomon.comparing.merging.events.derived_words import is_derived

FEWEST_PARTIES = 2  # named parties in common without which one act may be two


@dataclass(frozen=True)
class Act:
    """An act of a sentence and who takes part in it by name."""

    whole: Statement
    telling: Telling

    @property
    def stem(self) -> str:
        return self.whole.stems[self.telling.at]

    @property
    def phrases(self) -> Iterator[tuple[str, Phrase]]:
        """Each party with its part: "doer", "other", "either" where a noun leaves it open."""
        behind = "either" if self.telling.form == "noun" else "other"
        yield from (("doer", each) for each in self.telling.doers)
        yield from ((behind, each) for each in self.telling.receivers)
        yield from (("other", each) for each in self.telling.others)

    @cached_property
    def parties(self) -> dict[str, tuple[str, frozenset[int]]]:
        """Entity → its part in the act, and the words that name it."""
        found: dict[str, tuple[str, frozenset[int]]] = {}
        for part, phrase in self.phrases:
            for entity, words in self._named(phrase.words):
                found.setdefault(entity, (part, words))
        return found

    def _named(self, words: frozenset[int]) -> Iterator[tuple[str, frozenset[int]]]:
        for name in self.whole.names:
            places = frozenset(range(name.first, name.last))
            if name.is_name and words & places:
                yield from ((entity, places) for entity in name.ids)

    def run(self, shared: Sequence[str], other: Act) -> range:
        """From the first to the last word of the act, of the ``shared`` parties, of what is done to
        and of what else stands by the ``other`` act too."""
        words = {self.telling.at, *(each.head for each in self.telling.receivers)}
        words |= self.heads_in(other)
        words |= {at for each in shared for at in self.parties[each][1]}
        return range(min(words), max(words) + 1)

    def heads_in(self, other: Act) -> set[int]:
        """What stands behind prepositions here and by the other act too."""
        there = frozenset(at for _, phrase in other.phrases for at in phrase.words)
        named = {entity for entity, _ in other._named(there)}
        return {
            each.head
            for each in self.telling.others
            if not there.isdisjoint(other.whole.like(self.whole.stems[each.head]))
            or named & {entity for entity, _ in self._named(frozenset({each.head}))}
        }

    def is_beside(self, other: Act) -> bool:
        """Whether what stands behind prepositions is not all otherwise by the other act."""
        both = self.telling.others and other.telling.others
        return not both or bool(self.heads_in(other))

    def has_receivers_of(self, other: Act) -> bool:
        """Whether something that the other act is done to takes part in this, if both have it."""
        own = [each.head for each in other.telling.receivers]
        if not own or not self.telling.receivers:
            return True
        words = frozenset(at for _, phrase in self.phrases for at in phrase.words)
        named = {entity for entity, _ in self._named(words)}
        return any(
            not words.isdisjoint(self.whole.like(other.whole.stems[at]))
            or named & {entity for entity, _ in other._named(frozenset({at}))}
            for at in own
        )


def act_told(ours: Sequence[Told], theirs: Sequence[Told]) -> tuple[Told, Told, float] | None:
    """The act of one of two sentences that the other tells too, that of the other, and how much of
    it that says; None where they share none."""
    left, right = Side(ours), Side(theirs)
    found = [
        told
        for one in _acts(left)
        for other in _acts(right)
        if _is_one_act(one, other) and have_one_stance(left, right, [_places(one, other)])
        for runs in _runs(one, other)
        for told in alike_told(left, right, runs)
    ]
    return max(found, key=lambda each: (each[2], each[0].weight)) if found else None


def _places(one: Act, other: Act) -> tuple[int, int]:
    return one.telling.at, other.telling.at


def _acts(side: Side) -> list[Act]:
    """The acts that the voice tells, of two named parties at least."""
    tellings = (each for each in side.whole.tellings if each.at in side.open)
    acts = (Act(side.whole, each) for each in tellings if is_telling(side.whole.stems[each.at]))
    return [each for each in acts if _n_named(each, each.parties) >= FEWEST_PARTIES]


def _n_named(act: Act, entities: Collection[str]) -> int:
    return len({act.parties[each][1] for each in entities})


def _is_one_act(one: Act, other: Act) -> bool:
    """Whether two acts are told by words for one, a verb among them."""
    is_like = one.stem == other.stem or is_derived(one.stem, other.stem)
    is_like = is_like or bool(synonyms_of(one.stem) & synonyms_of(other.stem))
    return is_like and "verb" in {one.telling.form, other.telling.form}


def _runs(one: Act, other: Act) -> Iterator[tuple[range, range]]:
    """The words of two acts of the same parties, none of them in another part."""
    shared = sorted(one.parties.keys() & other.parties.keys())
    parts = [{one.parties[each][0], other.parties[each][0]} for each in shared]
    is_swapped = any(len(each - {"either"}) > 1 for each in parts)
    are_two = min(_n_named(one, shared), _n_named(other, shared)) >= FEWEST_PARTIES
    are_alike = one.has_receivers_of(other) and other.has_receivers_of(one)
    if are_two and not is_swapped and are_alike and one.is_beside(other):
        yield one.run(shared, other), other.run(shared, one)
