"""Who does each verb to whom, as the parse has it: what a claim's parties are compared by.

Unlike events these are all verbs, and nouns with somebody by them ("the arrest of Ruiz"), whatever
they tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import logical_objects, logical_subjects
from rashomon.analysis.noun_parties import COPULA, find_noun_predicates, is_main, parties
from rashomon.analysis.syntax import SUBJECT, children, prepositional, token_span
from rashomon.types import Predicate

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token


def find_predicates(doc: Doc) -> tuple[Predicate, ...]:
    """Each verb with its parties, and each noun that somebody is named by, in order of the text."""
    return tuple(found for token in doc for found in _predicates(token))


def _predicates(token: Token) -> Iterator[Predicate]:
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and not _is_helping(token)):
        yield _of_verb(token)
    elif token.children and children(token, COPULA) and children(token, SUBJECT):
        yield Predicate(
            token_span(token),
            parties(logical_subjects(token)),
            form="state",
            is_main=is_main(token),
        )
        yield from (each for each in find_noun_predicates(token) if each.form == "role")
    elif token.children and token.pos_ == "NOUN":
        yield from find_noun_predicates(token)


def _is_helping(token: Token) -> bool:
    return token.dep_.startswith("aux") or token.dep_ == "cop"


def _of_verb(verb: Token) -> Predicate:
    doers, done_to = logical_subjects(verb), logical_objects(verb)
    phrases = [(case, noun) for case, noun in prepositional(verb) if noun.dep_ != "obl:tmod"]
    others = parties(noun for _, noun in phrases if noun not in doers)
    return Predicate(
        token_span(verb), parties(doers), parties(done_to), others, is_main=is_main(verb)
    )
