"""The two sides that a hyphen joins before a noun ("the Mali-Chad talks", "the U.S.-Mali deal")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.entities.paired_names import HYPHENS
from rashomon.analysis.events.grammar.participants import is_name
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rashomon.analysis.parsed import Token

REACH = 7  # words before the noun among which the hyphen stands
OF_TWO = frozenset({"war", "conflict", "deal", "agreement", "pact", "accord", "treaty", "truce"})
OF_TWO |= frozenset({"ceasefire", "cease-fire", "clash", "battle", "alliance", "partnership"})
"""Nouns for what two sides have with each other, though one may also have it alone."""


def parties_of(noun: Token, shape: str) -> list[Token]:
    """Both sides of a noun for what two have with each other, which a hyphen joins before it."""
    is_mutual = shape == "sym" or lemma(noun) in OF_TWO
    return pair_before(noun) if is_mutual else []


def pair_before(noun: Token) -> list[Token]:
    """The heads of the two names that a hyphen joins before ``noun``, none where there is no such
    pair."""
    before = noun.doc[max(noun.sent[0].i, noun.i - REACH) : noun.i]
    hyphen = next((each for each in before[1:] if each.text in HYPHENS), None)
    if hyphen is None or not _joins(hyphen):
        return []
    left = [each for each in before if each.i < hyphen.i]
    right = [each for each in before if each.i > hyphen.i]
    sides = [_run(left[::-1])[::-1], _run(right)]
    if not all(sides) or not _is_before(sides, noun):
        return []
    return [_head(side) for side in sides]


def _joins(hyphen: Token) -> bool:
    before = hyphen.nbor(-1)
    return not (before.whitespace_ or hyphen.whitespace_)


def _run(words: Sequence[Token]) -> list[Token]:
    """The first words that belong to a name or are a people's adjective."""
    found: list[Token] = []
    for each in words:
        is_part = each.pos_ == "PROPN" and each.text[:1].isupper() and not each.is_sent_start
        if not (is_part or is_name(each)):
            break
        found.append(each)
    return found


def _is_before(sides: list[list[Token]], noun: Token) -> bool:
    """Whether the names hang on ``noun`` or on each other."""
    words = {each.i for side in sides for each in side}
    return all(each.head.i in words or each.head is noun for side in sides for each in side)


def _head(side: list[Token]) -> Token:
    within = {each.i for each in side}
    return next((each for each in reversed(side) if each.head.i not in within), side[-1])
