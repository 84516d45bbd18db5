"""The words that attribute: verbs and nouns of speech, thought and attitude, as data files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that attributes, and what may follow it.

    ``frames``: q direct speech, c a clause, n a noun phrase, i an infinitive, t the one who is
    told before any of these. ``kind``: speech, thought or attitude.
    """

    lemma: str
    kind: str
    frames: frozenset[str]
    prepositions: frozenset[str]

    @classmethod
    def plain(cls) -> CueVerb:
        """A verb that attributes only by where it stands."""
        return cls("", "speech", frozenset("cni"), frozenset())

    def takes(self, frames: str) -> bool:
        """Whether it takes any of ``frames``."""
        return not self.frames.isdisjoint(frames)


def _rows(name: str) -> Iterator[list[str]]:
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            yield line.split("\t")


def _set(cell: str) -> frozenset[str]:
    return frozenset() if cell == "-" else frozenset(cell.split(","))


@cache
def cue_verbs() -> Mapping[str, CueVerb]:
    """Every form of every verb that attributes, in small letters.

    >>> cue_verbs()["told"].lemma
    'tell'
    """
    found: dict[str, CueVerb] = {}
    for lemma, kind, frames, prepositions, irregular in _rows("verbs.tsv"):
        allowed = frozenset(frames) - {"-"}
        verb = CueVerb(lemma, kind, allowed, _set(prepositions))
        for form in (*_inflections(lemma), *sorted(_set(irregular))):
            found.setdefault(form, verb)
    return MappingProxyType(found)


def _inflections(lemma: str) -> tuple[str, ...]:
    """The regular forms of a verb: "deny" gives denies, denied, denying."""
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        stem = lemma[:-2] + "y" if lemma.endswith("ie") else lemma[:-1]
        return lemma, lemma + "s", lemma + "d", stem + "ing", lemma + "ing"
    plural = "es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return lemma, lemma + plural, lemma + "ed", lemma + "ing"


@cache
def cue_nouns() -> Mapping[str, frozenset[str]]:
    """Every noun that attributes, singular and plural, with the prepositions before its content.

    >>> sorted(cue_nouns()["doubts"])
    ['about']
    """
    found: dict[str, frozenset[str]] = {}
    for noun, plural, prepositions in _rows("nouns.tsv"):
        found[noun] = _set(prepositions)
        if plural != "-":
            found[plural] = _set(prepositions)
    return MappingProxyType(found)


@cache
def cue_adjectives() -> Mapping[str, frozenset[str]]:
    """Every adjective of attitude with the prepositions before its content; "-" an infinitive."""
    rows = _rows("adjectives.tsv")
    return MappingProxyType({word: frozenset(cell.split(",")) for word, cell in rows})


@cache
def word_list(name: str) -> frozenset[str]:
    """The word list of that name.

    >>> "went" in word_list("leading")
    True
    """
    return next(frozenset(row[1].split()) for row in _rows("wordlists.tsv") if row[0] == name)


@cache
def words_of(name: str) -> Mapping[str, str]:
    """A two-column data file as a mapping from words to what they stand for."""
    return MappingProxyType({row[0]: row[1] for row in _rows(name)})
