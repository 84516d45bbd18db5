"""A claim laid beside a passage: which of its names and words the passage has, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rashomon.analysis.noun_parties import is_role
from rashomon.comparing.checking.directions import is_verb_at, own_places
from rashomon.comparing.checking.naming import Named, Naming, bare
from rashomon.comparing.checking.slots import slot_of
from rashomon.comparing.checking.statements import Act, Statement
from rashomon.comparing.checking.word_likeness import listed, opposites_of, stems_of
from rashomon.comparing.merging.entities.personal_names import NameKey, may_be_one_person
from rashomon.comparing.merging.events.derived_words import is_derived
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.text.countries import country_named, country_of_demonym
from rashomon.text.cut_names import stands_for
from rashomon.types import Interval

_ALLIED_WITHIN = 8  # words from a matched word to a leader who stands for the country named
_OPPOSED_WITHIN = 8  # words from a word for the opposite to those it is said of
_LONG = 5  # letters of a place from which a name of its people is known by its ending
_NAME_WEIGHT = 0.6  # of a name, in rarities: about that of a surname in news


@dataclass(frozen=True)
class Laid:
    """A claim and a passage, word for word.

    ``lent``, ``lent_times`` and ``lent_places`` are whom, when and where other passages on the
    passage's event name, ``lent_actors`` who of them does it; ``settled`` are verbs of the claim
    that the passage tells in another construction, or from the other side.
    """

    claim: Statement
    passage: Statement
    naming: Naming
    lent: frozenset[str] = frozenset()
    lent_times: tuple[Interval, ...] = ()
    lent_places: frozenset[str] = frozenset()
    lent_actors: frozenset[str] = frozenset()
    settled: frozenset[int] = frozenset()

    @cached_property
    def places(self) -> dict[int, frozenset[int]]:
        """Number of a name of the claim → the words of the passage that name the same."""
        found = {number: self._find(name) for number, name in enumerate(self.claim.names)}
        return {number: words for number, words in found.items() if words}

    @cached_property
    def matched(self) -> dict[int, tuple[int, ...]]:
        """Word of the claim's content → words of the passage that say the same."""
        asked = (at for at in self.claim.content if at not in self.settled)
        found = {at: self.passage.like(self.claim.stems[at]) for at in asked}
        taken = {at: self._exact(at, words) for at, words in found.items()}
        return {
            at: kept
            for at, words in found.items()
            if (kept := _less(words, [each for own, each in taken.items() if own != at]))
            or (kept := words if words == taken[at] else ())
        }

    def like_party(self, at: int) -> tuple[int, ...]:
        """The words of the passage that say what the claim's word ``at`` says of a party, which
        those who belong to it do not ("council", "councillor")."""
        stem, own = self.claim.stems[at], is_role(bare(self.claim.words[at].form))
        return tuple(
            each
            for each in self.passage.like(stem)
            if self.passage.stems[each] == stem
            or is_role(bare(self.passage.words[each].form)) == own
            or not is_derived(stem, self.passage.stems[each])
        )

    def _exact(self, at: int, words: tuple[int, ...]) -> tuple[int, ...]:
        """Those of ``words`` that have the very stem of the claim's word ``at``."""
        return tuple(each for each in words if self.passage.stems[each] == self.claim.stems[at])

    @cached_property
    def opposed(self) -> dict[int, int]:
        """Word of the claim's content that the passage lacks → a word there for the opposite."""
        lacking = set(self.claim.content) - self.matched.keys() - self.settled
        return {
            at: there
            for at in sorted(lacking)
            for there, stem in reversed(list(enumerate(self.passage.stems)))
            if stem in opposites_of(self.claim.stems[at])
        }

    @cached_property
    def granted(self) -> frozenset[int]:
        """Content words of the claim that only say what the articles call one of its names, or
        somebody whom the passage names."""
        ids = {each for name in (*self.claim.names, *self.passage.names) for each in name.ids}
        stems = {verb_stem(bare(word)) for word in self.naming.role_words(ids)}
        titles = {at for at in self.claim.content if self.claim.stems[at] in stems}
        titles = {at for at in titles if not is_verb_at(self.claim, at)}
        told = self._officials() | self._refusals() | self.settled
        return self.described | titles | told

    def _refusals(self) -> set[int]:
        """Words of the claim that refuse an act which the passage has as not done ("refused to
        pay", "will not pay")."""
        return {
            at
            for at in self.claim.content
            if self.claim.words[at].form in listed("refused")
            for there in self.matched.get(at + 2, ())
            if any(is_not(word.form) for word in self.passage.words[max(0, there - 3) : there])
        }

    def _officials(self) -> set[int]:
        """The claim's word for the authorities who do what nobody else does, where the passage has
        that act ("was arrested")."""
        return {
            party.head
            for each in self.claim.tellings
            for party in each.doers
            if each.at in self.matched and self.claim.stems[each.at] in stems_of("official")
            if self.claim.words[party.head].form in listed("authorities")
        }

    @cached_property
    def described(self) -> frozenset[int]:
        """Content words of the claim that describe somebody whom the passage names."""
        found = {
            name.first
            for number, name in enumerate(self.claim.names)
            if not name.is_name and name.ids and number in self.places
        }
        return frozenset(found & set(self.claim.content))

    def _opposed_nearby(self) -> set[int]:
        """Words of the claim for the opposite of which the passage has a word close to every name
        of the claim and to a word for each other party that it only describes."""
        said = [*self.places.values(), *(frozenset(words) for words in self.matched.values())]
        if self.unnamed or not said:
            return set()
        return {
            at
            for at, there in self.opposed.items()
            if all(min(abs(word - there) for word in words) <= _OPPOSED_WITHIN for words in said)
        }

    @property
    def unnamed(self) -> list[tuple[int, Named]]:
        """The claim's names that neither the passage nor its event has."""
        return [
            (number, name)
            for number, name in enumerate(self.claim.names)
            if name.is_name
            and number not in self.places
            and not self._is_lent(name)
            and not self._is_in_times(name)
            and not self._is_of_role(name)
        ]

    @cached_property
    def others(self) -> tuple[Named, ...]:
        """The passage's names that stand for nobody in the claim."""
        taken = {word for words in self.places.values() for word in words}
        return tuple(
            name
            for name in self.passage.names
            if name.is_name and not taken & set(range(name.first, name.last))
        )

    @property
    def content_share(self) -> float:
        """The share of the claim's content, by rarity, that the passage has."""
        total = sum(self.claim.weight(at) for at in self.claim.content)
        shared = sum(
            self.claim.weight(at)
            for at in self.claim.content
            if at in self.matched or at in self.granted
        )
        return shared / total if total else 1.0

    @property
    def touched_share(self) -> float:
        """As ``content_share``, words for the opposite too, said of the same parties."""
        total = sum(self.claim.weight(at) for at in self.claim.content)
        touched = self.matched.keys() | self.granted | self._opposed_nearby()
        return sum(self.claim.weight(at) for at in touched) / total if total else 1.0

    @property
    def coverage(self) -> float:
        """The share of everything in the claim, names too, that the passage has."""
        words = sum(self.claim.weight(at) for at in self.claim.content)
        names = _NAME_WEIGHT * sum(name.is_name for name in self.claim.names)
        missing = _NAME_WEIGHT * len(self.unnamed)
        total = words + names
        return (words * self.content_share + names - missing) / total if total else 0.0

    def _is_lent(self, name: Named) -> bool:
        is_place = slot_of(self.claim, name) == "place"
        return bool(name.ids & (self.lent_places if is_place else self.lent))

    def _is_in_times(self, name: Named) -> bool:
        spans = [time.span for time in self.claim.times]
        words = set(range(name.first, name.last))
        return any(words & set(self.claim.at(span)) for span in spans)

    def _is_of_role(self, name: Named) -> bool:
        """Whether a name only says whose office somebody holds whom the passage names ("the Norland
        coach")."""
        behind = next((each for each in self.claim.names if each.first == name.last), None)
        if behind is None or behind.is_name or behind not in self._told_names():
            return False
        return set(name.key) <= self.naming.role_words(behind.ids)

    def _told_names(self) -> list[Named]:
        return [name for number, name in enumerate(self.claim.names) if number in self.places]

    def _find(self, name: Named) -> frozenset[int]:
        """The words of the passage that name whom ``name`` names, in person or by the country
        they stand for."""
        if not name.is_name:
            named = [each for each in self.passage.names if each.ids & name.ids]
            words = {at for each in named for at in range(each.first, each.last)}
            return frozenset(words | set(self.like_party(name.last - 1)))
        for is_same in (self._is_same, self._is_allied):
            mentions = [each for each in self.passage.names if is_same(name, each)]
            words = {at for each in mentions for at in range(each.first, each.last)}
            words = words or self._spelled(name, name.key) or self._surname(name)
            words = words or self._of_nation(name) or self._of_people(name) or self._cut(name)
            if words:
                return frozenset(words)
        return frozenset()

    def _is_same(self, ours: Named, theirs: Named) -> bool:
        return bool(ours.ids & theirs.ids) and self._may_be(ours, theirs)

    def _is_allied(self, ours: Named, theirs: Named) -> bool:
        if ours.kind == theirs.kind == "person" or slot_of(self.claim, ours) == "place":
            return False
        if "person" in {ours.kind, theirs.kind} and not self._is_near(theirs):
            return False
        return bool(self._countries(ours) & self.naming.country(theirs.ids))

    def are_of_one_country(self, ours: Named, theirs: Named) -> bool:
        """Whether both names stand for one country, as "American" and "U.S." do."""
        return bool(self._countries(ours) & self._countries(theirs))

    def _countries(self, name: Named) -> frozenset[str]:
        printed = name.words.removesuffix("'s").removesuffix("’s")
        code = country_named(printed) or country_of_demonym(printed)
        return self.naming.country(name.ids) | ({code} if code else set())

    def _is_near(self, name: Named) -> bool:
        """Whether a mention in the passage stands by a word of the claim's content."""
        told = {at for words in self.matched.values() for at in words}
        return any(abs(at - name.first) <= _ALLIED_WITHIN for at in told)

    def _of_nation(self, name: Named) -> set[int]:
        """The words of the passage for the people of the country that ``name`` names."""
        codes = self._countries(name) - {""}
        text, words = self.passage.text, self.passage.words
        found = {
            at
            for at, word in enumerate(words)
            if text[word.start].isupper()
            and country_of_demonym(bare(text[word.start : word.end])) in codes
            and not _is_of_half(words[at - 1].form if at else "")
        }
        if slot_of(self.claim, name) != "place":
            return found
        bodies = {at for at, word in enumerate(words) if word.form in listed("bodies")}
        return {at for at in found if at + 1 in bodies}  # "a court in Peru", "a Peruvian court"

    def _cut(self, name: Named) -> set[int]:
        """The words of the passage for a place that it cuts short behind a comma ("Hope, Ark.")."""
        text = self.passage.text
        return {
            each.first
            for each in self.passage.names
            if name.kind == each.kind == "place"
            and each.first in self.passage.breaks
            and len(each.places) == 1
            and text[self.passage.words[each.first].end : self.passage.words[each.first].end + 1]
            == "."
            and stands_for(each.words.rstrip("."), name.words)
        }

    def _of_people(self, name: Named) -> set[int]:
        """The words of the passage for the people of a place, or the place of a people
        ("Californian", "California")."""
        if len(name.key) != 1 or len(name.key[0]) < _LONG:
            return set()
        own, text = bare(name.key[0]), self.passage.text
        return {
            at
            for at, word in enumerate(self.passage.words)
            if text[word.start].isupper() and _is_people_of(own, bare(word.form))
        }

    def _may_be(self, ours: Named, theirs: Named) -> bool:
        """Whether a full name in the claim is not another bearer's of the same surname."""
        if ours.kind != "person" or len(ours.key) < 2 or len(theirs.key) < 2:
            return True
        return theirs.kind != "person" or may_be_one_person(ours.key, theirs.key)

    def _surname(self, name: Named) -> set[int]:
        """Words that spell the last word of a full name of which there is one bearer."""
        if len(name.key) < 2 or name.kind not in {"person", None}:
            return set()
        return self._spelled(name, name.key[-1:]) if self.naming.is_only_bearer(name.key) else set()

    def _spelled(self, name: Named, key: NameKey) -> set[int]:
        """Words of the passage that spell the name, where no mention there is somebody else's."""
        forms = [bare(word.form) for word in self.passage.words]
        found: set[int] = set()
        for at in range(len(forms) - len(key) + 1):
            if tuple(forms[at : at + len(key)]) == key and not self._is_taken(name, at):
                found |= set(range(at, at + len(key)))
        return found

    def _is_taken(self, name: Named, at: int) -> bool:
        """Whether a mention at that word is of somebody else altogether."""
        covering = [
            each for each in self.passage.names if each.first <= at < each.last and each.is_name
        ]
        if not name.ids or not covering:
            return False
        ends_there = [each for each in covering if each.last == at + len(name.key)]
        is_full = len(name.key) > 1 and any(
            each.key[-len(name.key) :] == name.key for each in ends_there
        )
        is_same = is_full or any(each.ids & name.ids for each in ends_there)
        return bool(ends_there) and not is_same

    @cached_property
    def acts(self) -> list[tuple[Act, Act]]:
        """The acts of claim and passage that are told by the same words."""
        found = []
        for ours in self.claim.acts:
            there = {word for at in ours.words for word in self.matched.get(at, ())}
            found += [(ours, theirs) for theirs in self.passage.acts if theirs.words & there]
        return found

    @cached_property
    def own(self) -> dict[int, frozenset[int]]:
        """Number of a name of the claim → its words in the claim."""
        return dict(own_places(self.claim, self.claim.names))

    @cached_property
    def theirs(self) -> dict[int, frozenset[int]]:
        """As ``places``, without names at the passage's end that only say who speaks."""
        trailing = _trailing_speakers(self.passage)
        return {number: words - trailing for number, words in self.places.items()}


def _is_people_of(left: str, right: str) -> bool:
    """Whether one of two names is the other with an ending for people ("Texas", "Texan")."""
    short, long = sorted((left, right), key=len)
    stem = short.rstrip("aeios") if short[-1] in "aeios" else short
    return len(stem) >= _LONG - 1 and long in {stem + end for end in ("an", "ian", "n", "ean")}


def _is_of_half(before: str) -> bool:
    """Whether the word before the people of a country makes them another's ("North Koreans")."""
    return before in {"north", "south", "east", "west"}


def is_not(form: str) -> bool:
    """Whether a word is a "not"."""
    return form in {"not", "never"} or form.endswith("n't")


def _less(words: tuple[int, ...], taken: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """``words`` without those that are the very words of others: "bail" says no "free" besides."""
    others = {each for places in taken for each in places}
    return tuple(each for each in words if each not in others)


def _trailing_speakers(statement: Statement) -> frozenset[int]:
    """Words after the last pause, where that only tells who said the rest."""
    if not statement.sayings or not statement.breaks:
        return frozenset()
    last = max(statement.breaks)
    said = {word for saying in statement.sayings for word in saying.words}
    tail = frozenset(range(last, len(statement.words)))
    return frozenset() if tail & said else tail
