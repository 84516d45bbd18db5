"""Whether a clause of one account says all that a clause of another says.

What ``rashomon check`` compares is compared here too (names, numbers, dates, who does it to whom,
polarity, modality). Two clauses of two articles hold more words that may be alike by chance than a
claim somebody writes: so both must tell the same of the same, and most of what each tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.agreeing.told_clauses import (
    NAME_WEIGHT,
    POINTING,
    POSSESSIVES,
    PRONOUNS,
    Told,
)
from rashomon.comparing.checking.claim_clauses import PARTIES
from rashomon.comparing.checking.differences import find_differences
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.verdicts import open_slots
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.comparing.merging.entities.personal_names import title_words
from rashomon.comparing.merging.events.happenings import is_light, is_speech
from rashomon.types import FigureMention, Interval

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
LEAST_ALIKE = 0.95
"""The same where either clause says nearly all that the other says: about that of a telling word
and a name."""
LEAST_UNNAMED = 1.5
"""Rarity of the words in common from which two clauses without a name, number or time in common
tell one thing ("explosive devices were found" may be others)."""
LEAST_DOING = 1.5
"""Rarity of what both tell from which it may stay open who does it to whom."""
LEAST_TOLD, LEAST_SAID = 0.4, 0.8
"""Rarity of the words in common, names aside, below which nothing is told of anybody ("is one"); of
what one speaker says again and again."""
LEAST_CUT = 1.25
"""Rarity of what both tell below which a reading cut short may be of two things ("slapped tariffs"
of solar panels, and of steel)."""
FEWEST_ALIKE = 2  # words or names in common, besides whom they are about, for so little
NEARLY_ALL, NEARLY_ALL_BACK = 0.9, 0.7
"""Shares of the one clause and of the other from which either says nearly all of the other."""
SAME_WORDS, SAME_WEIGHT = 3, 1.5
"""Words in common, names aside, and their rarity, from which two clauses tell the same whatever
their verbs, if either says nearly all of the other: "is a rear admiral who has been physician"."""
OPEN_CARRIED = 0.75
"""The same share where the two may only be about one ("he", "the boy")."""
OPEN_SHARED = 1.2
"""Rarity of the words without names that both must then tell (chosen by reading, not swept)."""
_NOW = frozenset({"now", "current", "currently", "present", "today"})
_BOUNDS = frozenset({"more than", "less than", "at least", "at most"})
LINKS = frozenset(
    {"is", "are", "was", "wer", "be", "been", "becom", "remain", "mak", "nam", "serv"}
    | {"featur", "show", "includ"}
)
"""Stems of verbs that say what somebody or something is: "is the face", "became the face"."""


def carried_share(other: Told, told: Told) -> float:
    """How much of what ``told`` says ``other`` says, 0..1; 0 where it may say something else."""
    if not _may_carry(other, told):
        return 0.0
    pair = Pair(told, other)
    return pair.laid.content_share if pair.is_carried else 0.0


def _bound(figure: FigureMention) -> str:
    """The word that makes a number a bound; "" for any other."""
    return figure.comparator if figure.comparator in _BOUNDS else ""


def is_owner(form: str) -> bool:
    """Whether a word says whose something is."""
    return form.endswith(("'s", "s'", "’s", "s’")) or form in POSSESSIVES


def _last_words(statement: Statement, places: frozenset[int]) -> set[int]:
    """The last word of each run of ``places``: the one that takes the ending of an owner."""
    return {at for at in places if at + 1 not in places and at < len(statement.words)}


def _is_one_day(left: Interval, right: Interval) -> bool:
    return left.precision == right.precision == "day" and left.overlaps(right)


def _may_carry(other: Told, told: Told) -> bool:
    """Whether the words that are alike at a glance would be enough."""
    weights = told.weights
    shared = sum(weight for stem, weight in weights.items() if relatives(stem) & other.keys)
    return shared >= CARRIED * sum(weights.values())


@dataclass(frozen=True)
class Pair:
    told: Told
    other: Told

    @cached_property
    def laid(self) -> Laid:
        """The one clause beside the other, word for word."""
        return Laid(self.told.statement, self.other.statement, self.told.naming)

    @property
    def taken(self) -> frozenset[int]:
        """The words of the one whose names the other has."""
        names = self.told.statement.names
        runs = (range(names[n].first, names[n].last) for n in self.laid.places)
        return frozenset(at for run in runs for at in run)

    @property
    def found(self) -> frozenset[int]:
        """The words of the other for the names of the one."""
        return frozenset(at for places in self.laid.places.values() for at in places)

    @property
    def is_carried(self) -> bool:
        """Whether the other clause has each part of the one, and nothing in it otherwise."""
        if self.laid.content_share < CARRIED or not self._tells_enough():
            return False
        if not self._has_heads() and not self._has_words():
            return False
        spared = self._spared()
        lacking = [each for each in open_slots(self.laid) if each not in spared]
        if self._is_said_alike():
            lacking = [each for each in lacking if not each.startswith(("name", "date"))]
        if not self._has_subject():
            if not self.may_have_subject():
                return False
            lacking = [each for each in lacking if each not in self._subject_slots()]
        return (
            not lacking
            and self._is_anchored()
            and self.has_owners()
            and self.has_number()
            and self.has_bounds()
            and (self._is_said_alike() or (self._has_capitals() and self._has_people()))
            and not find_differences(self.laid)
        )

    def _spared(self) -> frozenset[str]:
        """The slots that nothing fills: "his or her address", "a current address"."""
        told, text = self.told.statement, self.told.article.text
        pronouns = {f"name: {each.words}" for each in told.names if self._is_pronoun(each)}
        spans = (each.span.of(text) for each in told.times)
        now = {f"date: {each}" for each in spans if each.casefold() in _NOW}
        parties = {PARTIES} if self._is_one_doing() else set()
        return frozenset(pronouns | now | parties | self._told_around())

    def _is_one_doing(self) -> bool:
        """Whether both tell much of one doer by like verbs, whoever else is named around them."""
        is_one = bool(self.subject_there() & self.other.subject) and self._has_heads()
        return is_one and self._are_alike() and self._shared_weight() >= LEAST_DOING

    def _told_around(self) -> frozenset[str]:
        """Where and when the one has it that the rest of the other's sentence says: "police looked
        for those in Quito who toppled the statue"."""
        around = self.other.around
        ids = {entity for each in around.names for entity in each.ids}
        places = {
            f"name: {each.words}"
            for each in self.told.statement.names
            if each.kind in {"place", "organisation"} and each.ids & ids
        }
        days = [each.interval for each in around.times if each.interval]
        return frozenset(places) | {
            f"date: {each.span.of(self.told.article.text)}"
            for each in self.told.statement.times
            if each.interval and any(_is_one_day(each.interval, day) for day in days)
        }

    def _is_pronoun(self, name: Named) -> bool:
        words = self.told.statement.words[name.first : name.last]
        return all(each.form in POINTING for each in words)

    def _tells_enough(self) -> bool:
        """Whether what both tell is enough for one thing: less where it is nearly all of both."""
        ours = self.told.statement
        words = sum(
            ours.weight(at)
            for at in self.laid.matched
            if ours.words[at].form.split("'")[0] not in PRONOUNS  # "I'm"
        )
        least = LEAST_SAID if self.told.voice else LEAST_TOLD
        if self._shared_back() < SHARED_BACK or words < least:
            return False
        if self.told.is_cut and self._shared_weight() < LEAST_CUT:
            return False
        is_short = self._are_alike() and self._n_shared() >= FEWEST_ALIKE
        return self._shared_weight() >= (LEAST_ALIKE if is_short else LEAST_SHARED)

    def _n_shared(self) -> int:
        """How many words both tell, and names beside that of whom they tell it."""
        named = (range(each.first, each.last) for each in self.told.statement.names if each.is_name)
        return len(self.laid.matched) + sum(not self.told.subject & set(each) for each in named)

    def _are_alike(self) -> bool:
        """Whether either clause says nearly all that the other says."""
        return self.laid.content_share >= NEARLY_ALL and self._shared_back() >= NEARLY_ALL_BACK

    def _has_words(self) -> bool:
        """Whether the two have so many words in common that the verb may be another."""
        weights = [self.told.statement.weight(at) for at in self.laid.matched]
        is_enough = len(weights) >= SAME_WORDS and sum(weights) >= SAME_WEIGHT
        return is_enough and self._are_alike() and bool(self.subject_there() & self.other.subject)

    def _is_said_alike(self) -> bool:
        """Whether one speaker says it in nearly the same words, some names or a day aside."""
        return self.told.voice is not None and self._are_alike()

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
            if each.is_name and (is_linked or each.kind == "person") and not self._is_pronoun(each)
            if not about & set(range(each.first, each.last))
        )

    def _has_capitals(self) -> bool:
        """Whether the other clause has every word that may be part of a name nobody knows."""
        ours, text = self.told.statement, self.told.article.text
        start = self.told.sentence.span.start
        there = {each.form for each in self.other.around.words}
        return all(
            at in ours.aside
            or at in self.laid.matched
            or word.form in there
            or word.stem in title_words()
            for at, word in enumerate(ours.words)
            if text[word.start].isupper() and word.start > start
        )

    def _is_anchored(self) -> bool:
        """Whether both name somebody, or give a number or a time, or tell much: an explosive device
        found and another have no more in common than their words."""
        ours, theirs = self.told.statement, self.other.statement
        if self.laid.places or ours.numerals or (ours.times and theirs.times) or self.told.voice:
            return True
        return sum(ours.weight(at) for at in self.laid.matched) >= LEAST_UNNAMED

    def has_owners(self) -> bool:
        """Whether the other clause names those the one names themselves, not what is theirs: "a
        jury charged Ruiz", "a jury charged Ruiz's son"."""
        ours, theirs = self.told.statement, self.other.statement
        owners = {at for at, word in enumerate(theirs.words) if is_owner(word.form)}
        return self.other.clause.form == "reduced" or not any(
            words <= owners and not is_owner(ours.words[each.last - 1].form)
            for number, each in enumerate(ours.names)
            if each.kind == "person" and each.is_name
            for words in (_last_words(theirs, self.laid.places.get(number, frozenset())),)
            if words
        )

    def has_number(self) -> bool:
        """Whether both are about one, or both about several, where nouns tell about whom."""
        are_nouns = self.told.subject_form == self.other.subject_form == "noun"
        return not are_nouns or self.told.is_plural == self.other.is_plural

    def has_bounds(self) -> bool:
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
        own = {
            at
            for at in self.subject_there()
            if at in self.other.subject or self.other.statement.words[at].form not in POSSESSIVES
        }
        return bool(own)

    def subject_there(self) -> frozenset[int]:
        """The words of the other clause for the subject of the one."""
        words, names = self.told.subject, self.told.statement.names
        named = (n for n, each in enumerate(names) if words & set(range(each.first, each.last)))
        found = {at for number in named for at in self.laid.places.get(number, ())}
        plain = {self.told.statement.stems[at] for at in words} - PRONOUNS
        own = {at for stem in plain for at in self.other.statement.like(stem)}
        return frozenset(found | (own & self.other.subject) | self._matches(words))

    def _matches(self, words: frozenset[int]) -> frozenset[int]:
        return frozenset(at for own in words for at in self.laid.matched.get(own, ()))

    def may_have_subject(self) -> bool:
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
        alike = self.other.heads & (set(theirs.like(stem)) - taken | self._exact(stem))
        if any(stance_at(theirs, each) == stance_at(ours, at) for each in alike):
            return True
        if alike:
            return False
        if self._is_linked():
            is_about = bool(self.subject_there() & self.other.subject)
            return (is_about and at in self.laid.matched) or stem in LINKS
        return is_light(stem) and any(map(is_light, there))

    def _exact(self, stem: str) -> set[int]:
        return {at for at, mine in enumerate(self.other.statement.stems) if mine == stem}

    def _is_linked(self) -> bool:
        """Whether both say what somebody is, was made or became, or both that this is not so."""
        ours, theirs = self.told.statement, self.other.statement
        own = [stance_at(ours, at) for at in self.told.heads if ours.stems[at] in LINKS]
        there = [stance_at(theirs, at) for at in self.other.heads if theirs.stems[at] in LINKS]
        return bool(own and there) and own[0] == there[0]


__all__ = ["Pair", "carried_share", "is_owner"]
