"""Nouns for those of whom news tells that they were hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rashomon.analysis.entities.nouns import person_nouns
from rashomon.analysis.figures.word_tables import table

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

_PRONOUNS = frozenset(
    {"he", "she", "they", "him", "her", "them", "who", "both", "another", "other"}
)

YOUNG = frozenset(
    {"child", "baby", "infant", "toddler", "kid", "teen", "teenager", "juvenile", "youth"}
    | {"boy", "girl", "son", "daughter", "stepson", "stepdaughter", "grandson", "granddaughter"}
    | {"youngster"}
)
"""Nouns for one who is no adult, or somebody's child."""


def names_people(word: str) -> bool:
    """Whether a noun names a person or people."""
    return number_of(word) is not None


def number_of(word: str) -> Literal["one", "many"] | None:
    """How many a noun for people names, in lower case; ``None`` for any other noun."""
    noun = person_nouns().get(word)
    if noun is None:
        told = table("victim_nouns").get(word)
        return None if told is None else "one" if told == "one" else "many"
    return "many" if noun.is_plural else "one"


def gender_of(word: str) -> str:
    """ "m" or "f" for a noun for men or for women, "u" for any other word."""
    noun = person_nouns().get(word)
    return "u" if noun is None else noun.gender


def is_of_people(head: Token) -> bool:
    """Whether the phrase of ``head`` stands for people: a noun or pronoun for them, "a
    16-year-old", "two"."""
    word = head.lower_
    return names_people(word) or word in _PRONOUNS or word.endswith("old") or head.tag_ == "CD"
