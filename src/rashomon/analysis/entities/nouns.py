"""The words that tell what a name or a noun stands for: titles, trades, bodies, first names.

The lists in ``data/`` were written for this project and are meant to be read and extended.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Gender = Literal["m", "f", "u"]
Rank = Literal["ruler", "office", "honorific", "work"]

DATA = files("rashomon.analysis.entities") / "data"


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people. ``family`` is what synonyms share; a ``ruler`` may be "the leader"."""

    gender: Gender
    family: str
    rank: Rank
    is_plural: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A well-known organisation under its usual name."""

    name: str
    aliases: tuple[str, ...]
    country: str | None


@lru_cache(maxsize=4096)
def fold(words: str) -> str:
    """``words`` without accents, dots and case: how two spellings of one name are compared.

    >>> fold("Guzmán"), fold("U.N.")
    ('guzman', 'un')
    """
    if not words.isascii():
        split = unicodedata.normalize("NFKD", words)
        words = "".join(each for each in split if not unicodedata.combining(each))
    return words.replace(".", "").replace("’", "'").casefold()


@lru_cache(maxsize=1)
def person_nouns() -> dict[str, PersonNoun]:
    """Every noun for a person or persons, singular and plural, in lower case."""
    nouns: dict[str, PersonNoun] = {}
    for row in _rows("person_nouns.tsv"):
        gender, family, rank = row["gender"], row["family"], row["rank"]
        if row["plural"]:
            nouns[row["plural"]] = PersonNoun(gender, family, rank, True)  # type: ignore[arg-type]
        nouns[row["noun"]] = PersonNoun(gender, family, rank, False)  # type: ignore[arg-type]
    return nouns


@lru_cache(maxsize=1)
def organisation_nouns() -> dict[str, str]:
    """Every common noun for a body of people → its family, plurals included."""
    nouns = {row["noun"]: row["family"] for row in _rows("organisation_nouns.tsv")}
    plurals = {_plural(noun): family for noun, family in nouns.items()}
    return {**plurals, **nouns}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=1)
def words_for_kind() -> dict[str, tuple[str, ...]]:
    """Nouns for bodies → words of names, in small letters, that tell a body of that kind: what is
    called "Airways" is an airline."""
    return {row["noun"]: tuple(row["words"].split(";")) for row in _rows("words_for_kind.tsv")}


@lru_cache(maxsize=1)
def first_names() -> dict[str, Gender]:
    """First names, folded → the gender they tell."""
    return {fold(row["name"]): row["gender"] for row in _rows("first_names.tsv")}  # type: ignore[misc]


@lru_cache(maxsize=1)
def plain_first_names() -> frozenset[str]:
    """First names, folded, that are no other word: enough to say that a person is named."""
    return frozenset(fold(row["name"]) for row in _rows("first_names.tsv") if not row["note"])


@lru_cache(maxsize=1)
def organisation_words() -> frozenset[str]:
    """Words of names that make the whole an organisation ("Ministry", "Corp.")."""
    return _lines("organisation_words.txt")


@lru_cache(maxsize=1)
def organisation_heads() -> frozenset[str]:
    """Words after which an organisation's name goes on: "Office on …", "University of …"."""
    return _lines("organisation_heads.txt")


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """Words of names that make the whole a place ("Sea", "Airport")."""
    return _lines("place_words.txt")


@lru_cache(maxsize=1)
def government_verbs() -> frozenset[str]:
    """What governments do and cities do not: lemmas that make "Moscow" the government."""
    return _lines("government_verbs.txt")


@lru_cache(maxsize=1)
def government_verb_forms() -> frozenset[str]:
    """``government_verbs`` with their regular forms, for where a lemma is wrong or missing."""
    return frozenset(form for lemma in government_verbs() for form in regular_forms(lemma))


@lru_cache(maxsize=1)
def speech_verb_forms() -> frozenset[str]:
    """``speech_verbs`` with their regular forms, for where a lemma is wrong or missing."""
    return frozenset(form for lemma in speech_verbs() for form in regular_forms(lemma))


def regular_forms(lemma: str) -> tuple[str, ...]:
    """The forms an English verb has by rule.

    >>> regular_forms("impose")
    ('impose', 'imposes', 'imposed', 'imposing')
    >>> regular_forms("deny")
    ('deny', 'denies', 'denied', 'denying')
    """
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    plural = "es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return lemma, lemma + plural, f"{lemma}ed", f"{lemma}ing"


@lru_cache(maxsize=1)
def other_words() -> frozenset[str]:
    """Last words of names that are events, laws or prizes ("War", "Act")."""
    return _lines("other_words.txt")


@lru_cache(maxsize=1)
def affiliations() -> frozenset[str]:
    """Adjectives of party, creed and region, which alone name nobody ("Republican")."""
    return _lines("affiliations.txt")


@lru_cache(maxsize=1)
def speech_verbs() -> frozenset[str]:
    """Lemmas of verbs that say who is speaking."""
    return _lines("speech_verbs.txt")


@lru_cache(maxsize=1)
def judging_verbs() -> frozenset[str]:
    """Lemmas of verbs that judge or ask whom they are done to ("praise", "question")."""
    return _lines("judging_verbs.txt")


@lru_cache(maxsize=1)
def bodies_by_name() -> dict[str, Body]:
    """Each name and alias of a well-known organisation, folded → the organisation."""
    found: dict[str, Body] = {}
    for row in _rows("organisations.tsv"):
        aliases = tuple(filter(None, row["aliases"].split(";")))
        body = Body(row["name"], aliases, row["country"] or None)
        found.update({fold(name).removeprefix("the "): body for name in (body.name, *aliases)})
    return found


def _rows(name: str) -> list[dict[str, str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{key: value or "" for key, value in row.items()} for row in rows]


def _lines(name: str) -> frozenset[str]:
    return frozenset((DATA / name).read_text(encoding="utf-8").split("\n")) - {""}
