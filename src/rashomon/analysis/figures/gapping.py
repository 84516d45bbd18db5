"""Victims whose verb is left out: "a clerk was shot in the chest and a customer in the hand"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.figures.blows import BODY
from rashomon.analysis.figures.people_nouns import is_of_people
from rashomon.analysis.syntax import children, passive_subjects, prepositional, subjects

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

_STRIKING = frozenset({"shot", "hit", "struck", "stabbed", "wounded", "grazed", "cut", "slashed"})
_ENDING = frozenset({"died", "dies", "killed", "hurt", "injured", "wounded"})
_JOINED = frozenset({"and", "while", ",", ";"})
_PLACED = frozenset({"at", "on", "in"})


def find_gapped(verb: Token) -> list[Token]:
    """Those behind ``verb`` of whom it is said without being told again: each with the part of the
    body that was hit, or as "another"."""
    if not (passive_subjects(verb) or subjects(verb)):
        return []
    is_striking = verb.lower_ in _STRIKING and _is_told_where(verb)
    is_ending = verb.lower_ in _ENDING
    found = []
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ in {"VERB", "AUX"}:
            break
        is_hit = is_striking and is_of_people(token) and _is_hit_in_body(token)
        if _is_joined(token) and (is_hit or (is_ending and _is_another_so(token))):
            found.append(token)
    return found


def _is_told_where(verb: Token) -> bool:
    return any(case == "in" and head.lower_ in BODY for case, head in prepositional(verb))


def _is_hit_in_body(noun: Token) -> bool:
    behind = noun.doc[noun.i + 1 : noun.i + 4]
    return bool(behind) and behind[0].lower_ == "in" and any(e.lower_ in BODY for e in behind)


def _is_another_so(token: Token) -> bool:
    """ "one died at the scene and another on the way"."""
    is_one = token.lower_ == "another" and not children(token, frozenset({"acl:relcl"}))
    return is_one and token.i + 1 < len(token.doc) and token.nbor().lower_ in _PLACED


def _is_joined(noun: Token) -> bool:
    """Whether "and" or a comma stands before its phrase."""
    inside = [each.i for each in noun.subtree if each.i <= noun.i and each.lower_ not in _JOINED]
    first = min(inside, default=noun.i)
    return first > 0 and noun.doc[first - 1].lower_ in _JOINED
