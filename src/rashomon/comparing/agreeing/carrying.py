"""Whether a clause of one account says all that a clause of another says.

What ``rashomon check`` compares is compared here too (names, numbers, dates, who does it to whom,
polarity, modality). Two clauses of two articles hold more words that may be alike by chance than a
claim somebody writes: so both must tell the same of the same, and most of what each tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.agreeing.told_clauses import NAME_WEIGHT, Told
from rashomon.comparing.checking.differences import find_differences
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.verdicts import open_slots
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.comparing.merging.happenings import is_light, is_speech
from rashomon.comparing.merging.personal_names import title_words
from rashomon.types import FigureMention

CARRIED = 0.7
"""Share of a clause's content, by rarity, that the other must have to say it; what it may lack are
words beside those it must have ("a slim majority"). At 0.6 prices of two days and of two coins were
one among the pairs read of 112 stories."""
SHARED_BACK = 0.3
"""Share of the other clause that the first must have: in a clause that tells several things the
words in common may be a few of each."""
LEAST_SHARED = 1.2
"""Rarity of what both tell below which two clauses of one story may tell two things alike: about
that of two telling words and a name."""
OPEN_CARRIED = 0.75
"""The same share where the two may only be about one ("he", "the boy")."""
OPEN_SHARED = 1.2
"""Rarity of the words without names that both must then tell (chosen by reading, not swept)."""
_BOUNDS = frozenset({"more than", "less than", "at least", "at most"})
LINKS = frozenset(
    {"is", "are", "was", "wer", "be", "been", "becom", "remain", "mak", "nam", "serv"}
    | {"featur", "show", "includ"}
)
"""Stems of verbs that say what somebody or something is: "is the face", "became the face"."""


def carries(other: Told, told: Told) -> bool:
    """Whether ``other`` says all that ``told`` says."""
    return _may_carry(other, told) and _Pair(told, other).is_carried


def _bound(figure: FigureMention) -> str:
    """The word that makes a number a bound; "" for any other."""
    return figure.comparator if figure.comparator in _BOUNDS else ""


def _may_carry(other: Told, told: Told) -> bool:
    """Whether the words that are alike at a glance would be enough."""
    weights = told.weights
    shared = sum(weight for stem, weight in weights.items() if relatives(stem) & other.keys)
    return shared >= CARRIED * sum(weights.values())


@dataclass(frozen=True)
class _Pair:
    told: Told
    other: Told

    @cached_property
    def laid(self) -> Laid:
        """The one clause beside the other, word for word."""
        return Laid(self.told.statement, self.other.statement, self.told.naming)

    @property
    def is_carried(self) -> bool:
        """Whether the other clause has each part of the one, and nothing in it otherwise."""
        if self.laid.content_share < CARRIED or not self._has_heads():
            return False
        if self._shared_back() < SHARED_BACK or self._shared_weight() < LEAST_SHARED:
            return False
        lacking = open_slots(self.laid)
        if not self._has_subject():
            if not self._may_have_subject():
                return False
            lacking = [each for each in lacking if each not in self._subject_slots()]
        return (
            not lacking
            and self._has_bounds()
            and self._has_capitals()
            and self._has_people()
            and not find_differences(self.laid)
        )

    def _has_people(self) -> bool:
        """Whether the other clause names each person itself, and not a country somebody leads; of
        what somebody is or was, it must so name all."""
        ours, is_linked = self.told.statement, self._is_linked()
        there = {each.form for each in self.other.statement.words}
        known = {entity for each in self.other.statement.names for entity in each.ids}
        about = self.told.subject
        return all(
            bool(each.ids & known) or each.key[-1] in there
            for each in ours.names
            if each.is_name and (is_linked or each.kind == "person")
            if not about & set(range(each.first, each.last))
        )

    def _has_capitals(self) -> bool:
        """Whether the other clause has every word that may be part of a name nobody knows."""
        ours, text = self.told.statement, self.told.article.text
        start = self.told.sentence.span.start
        there = {each.form for each in self.other.statement.words}
        return all(
            at in ours.aside
            or at in self.laid.matched
            or word.form in there
            or word.stem in title_words()
            for at, word in enumerate(ours.words)
            if text[word.start].isupper() and word.start > start
        )

    def _has_bounds(self) -> bool:
        """Whether "more than 100" is said of no exact 100."""
        told = [(each.value, _bound(each)) for each in self.other.statement.figures]
        return all(
            (each.value, _bound(each)) in told
            for each in self.told.statement.figures
            if each.value in {value for value, _ in told}
        )

    def _shared_weight(self) -> float:
        ours = self.told.statement
        words = {ours.stems[at]: ours.weight(at) for at in self.laid.matched}
        return sum(words.values()) + self.told.weight_of_slots

    def _shared_back(self) -> float:
        """The share of the other clause's content and names that stands in the one."""
        theirs = self.other.statement
        matched = {at for places in self.laid.matched.values() for at in places}
        words = {at: theirs.weight(at) for at in theirs.content}
        shared = sum(weight for at, weight in words.items() if at in matched)
        names = [each for each in theirs.names if each.is_name]
        there = {at for places in self.laid.places.values() for at in places}
        named = sum(bool(there & set(range(each.first, each.last))) for each in names)
        total = sum(words.values()) + NAME_WEIGHT * len(names)
        return (shared + NAME_WEIGHT * named) / total if total else 0.0

    def _has_subject(self) -> bool:
        """Whether the other clause has whom or what the one is about."""
        return bool(self._subject_there())

    def _subject_there(self) -> frozenset[int]:
        """The words of the other clause for the subject of the one."""
        words, names = self.told.subject, self.told.statement.names
        named = (n for n, each in enumerate(names) if words & set(range(each.first, each.last)))
        found = {at for number in named for at in self.laid.places.get(number, ())}
        return frozenset(found | {at for own in words for at in self.laid.matched.get(own, ())})

    def _may_have_subject(self) -> bool:
        """Whether both may be about one though they call it otherwise: "he" and "the boy", "the
        boy" and his name. All else must then be told alike, in the very verb."""
        kinds = {self.told.subject_form, self.other.subject_form}
        is_open = "pronoun" in kinds or kinds == {"name", "noun"}
        if not is_open or self.told.is_plural != self.other.is_plural:
            return False
        ours, theirs = self.told.statement, self.other.statement
        there = {theirs.stems[at] for at in self.other.heads}
        verb = max(sorted(self.told.heads), key=ours.weight)
        elsewhere = {at for own, places in self.laid.matched.items() for at in places}
        if ours.stems[verb] not in there or elsewhere & self.other.subject:
            return False
        words = sum(ours.weight(at) for at in self.laid.matched)
        return self.laid.content_share >= OPEN_CARRIED and words >= OPEN_SHARED

    def _subject_slots(self) -> set[str]:
        ours, words = self.told.statement, self.told.subject
        return {
            f"name: {each.words}"
            for each in ours.names
            if words & set(range(each.first, each.last))
        }

    def _has_heads(self) -> bool:
        """Whether what is told of the subject is what the other clause tells.

        Every verb of content, and the most telling whatever it is, must have one like it; a light
        verb a light one; what somebody is may stand anywhere beside a verb that says so.
        """
        ours, heads = self.told.statement, sorted(self.told.heads)
        if not heads or any(is_speech(ours.stems[at]) for at in heads):
            return False
        main = max(heads, key=ours.weight)
        needed = [at for at in heads if at == main or at in ours.content]
        return all(self._has_head(at) for at in needed)

    def _has_head(self, at: int) -> bool:
        ours, theirs = self.told.statement, self.other.statement
        stem = ours.stems[at]
        there = {theirs.stems[each] for each in self.other.heads}
        taken = {each for each, mine in enumerate(theirs.stems) if mine in set(ours.stems) - {stem}}
        if self.other.heads & set(theirs.like(stem)) - taken or stem in there:
            return True
        if self._is_linked():
            is_about = bool(self._subject_there() & self.other.subject)
            return (is_about and at in self.laid.matched) or stem in LINKS
        return is_light(stem) and any(map(is_light, there))

    def _is_linked(self) -> bool:
        """Whether both say what somebody is, was made or became, or both that this is not so."""
        ours, theirs = self.told.statement, self.other.statement
        own = [stance_at(ours, at) for at in self.told.heads if ours.stems[at] in LINKS]
        there = [stance_at(theirs, at) for at in self.other.heads if theirs.stems[at] in LINKS]
        return bool(own and there) and own[0] == there[0]


__all__ = ["carries"]
