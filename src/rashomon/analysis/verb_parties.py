"""Who does each verb to whom, as the parse has it: what a claim's parties are compared by.

Unlike events these are all verbs, and nouns with somebody by them ("the arrest of Ruiz"), whatever
they tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.events.arguments import logical_objects, logical_subjects
from rashomon.analysis.syntax import (
    SUBJECT,
    children,
    conjuncts,
    phrase_span,
    prepositional,
    token_span,
)
from rashomon.types import Party, Predicate

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_COPULA = frozenset({"cop"})
_APPOSED = frozenset({"appos"})
_OWNERS = frozenset({"nmod:poss", "poss"})
_ABOUT = frozenset({"of", "against", "on"})


def find_predicates(doc: Doc) -> tuple[Predicate, ...]:
    """Each verb with its parties, and each noun that somebody is named by, in order of the text."""
    return tuple(found for token in doc for found in _predicates(token))


def _predicates(token: Token) -> Iterator[Predicate]:
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and not _is_helping(token)):
        yield _of_verb(token)
    elif token.children and children(token, _COPULA) and children(token, SUBJECT):
        yield Predicate(
            token_span(token),
            _parties(logical_subjects(token)),
            form="state",
            is_main=_is_main(token),
        )
    elif token.children and token.pos_ == "NOUN":
        yield from _of_noun(token)


def _is_main(token: Token) -> bool:
    """Whether a word heads its sentence, or is joined to one that does."""
    return token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.dep_ == "ROOT")


def _is_helping(token: Token) -> bool:
    return token.dep_.startswith("aux") or token.dep_ == "cop"


def _of_verb(verb: Token) -> Predicate:
    doers, done_to = logical_subjects(verb), logical_objects(verb)
    phrases = [(case, noun) for case, noun in prepositional(verb) if noun.dep_ != "obl:tmod"]
    others = _parties(noun for _, noun in phrases if noun not in doers)
    return Predicate(
        token_span(verb), _parties(doers), _parties(done_to), others, is_main=_is_main(verb)
    )


def _of_noun(noun: Token) -> Iterator[Predicate]:
    """A noun with whom it is "of" or whose it is, who may be either party, and whom it is "by" or,
    where it is "of" another, whose it is."""
    phrases = list(prepositional(noun))
    owners = children(noun, _OWNERS)
    about = [each for case, each in phrases if case in _ABOUT]
    by = [each for case, each in phrases if case == "by"]
    others = [each for _, each in phrases if each not in about and each not in by]
    if about and not by:
        by = owners  # "his endorsement of Ruiz"
    else:
        about += owners
    if about or by:
        yield Predicate(
            token_span(noun), _parties(by), _parties(about), _parties(others), form="noun"
        )


def _parties(heads: Iterable[Token]) -> tuple[Party, ...]:
    """The phrases of ``heads``, of all that are joined to them and of what these are called."""
    whole = (each for head in heads for each in conjuncts(head))
    named = (part for each in whole for part in (each, *children(each, _APPOSED)))
    found = {each.i: Party(phrase_span(each), token_span(each)) for each in named}
    return tuple(found[at] for at in sorted(found))
