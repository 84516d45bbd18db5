"""Who does each verb to whom, as the parse has it: what a claim's parties are compared by.

Unlike events these are all verbs, and nouns with somebody by them ("the arrest of Ruiz"), whatever
they tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.syntax import (
    INDIRECT_OBJECT,
    PASSIVE_SUBJECT,
    SUBJECT,
    agents,
    children,
    conjuncts,
    is_passive,
    objects,
    passive_subjects,
    phrase_span,
    prepositional,
    subjects,
    token_span,
)
from rashomon.types import Party, Predicate

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_RELATIVE_WORDS = frozenset({"who", "which", "that", "whom"})
_RELATIVES = frozenset({"acl:relcl", "relcl"})
_COPULA = frozenset({"cop"})
_APPOSED = frozenset({"appos"})
_OWNERS = frozenset({"nmod:poss", "poss"})
_USING = frozenset({"use", "promise", "take"})  # their object does not do what follows
_ABOUT = frozenset({"of", "against", "on"})
_LONGEST_CHAIN = 6  # verbs joined one to the next that a subject is sought along


def find_predicates(doc: Doc) -> tuple[Predicate, ...]:
    """Each verb with its parties, and each noun that somebody is named by, in order of the text."""
    return tuple(found for token in doc for found in _predicates(token))


def _predicates(token: Token) -> Iterator[Predicate]:
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and not _is_helping(token)):
        yield _of_verb(token)
    elif token.children and children(token, _COPULA) and children(token, SUBJECT):
        yield Predicate(
            token_span(token), _parties(_doers(token)), form="state", is_main=_is_main(token)
        )
    elif token.children and token.pos_ == "NOUN":
        yield from _of_noun(token)


def _is_main(token: Token) -> bool:
    """Whether a word heads its sentence, or is joined to one that does."""
    return token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.dep_ == "ROOT")


def _is_helping(token: Token) -> bool:
    return token.dep_.startswith("aux") or token.dep_ == "cop"


def _of_verb(verb: Token) -> Predicate:
    phrases = [(case, noun) for case, noun in prepositional(verb) if noun.dep_ != "obl:tmod"]
    if is_passive(verb):
        doers, done_to = agents(verb), passive_subjects(verb) or _lent(verb)
        phrases = [(case, noun) for case, noun in phrases if noun not in doers]
    else:
        doers = _doers(verb)
        done_to = [*objects(verb), *children(verb, INDIRECT_OBJECT), *_of_relative(verb)]
    receivers = _parties(_antecedents(done_to))
    others = _parties(noun for _, noun in phrases)
    return Predicate(token_span(verb), _parties(doers), receivers, others, is_main=_is_main(verb))


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


def _doers(verb: Token) -> list[Token]:
    """Who does an active verb: its subject, or the one it is lent by the clause it hangs on."""
    found = subjects(verb) if verb.dep_ != "xcomp" else children(verb, SUBJECT)
    if found or children(verb, PASSIVE_SUBJECT):
        return _antecedents(found)
    return _lent(verb)


def _lent(verb: Token, depth: int = 0) -> list[Token]:
    """The party that a participle, an infinitive or a verb behind "and" takes from another."""
    head = verb.head
    if depth > _LONGEST_CHAIN or head is verb:
        return []
    if verb.dep_ == "acl" or verb.dep_ in _RELATIVES:
        return [head] if head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} else []
    if verb.dep_ not in {"xcomp", "advcl", "conj", "ccomp"} or head.pos_ not in {"VERB", "AUX"}:
        return []
    is_lending = head.lemma_ not in _USING and not is_passive(head)
    if verb.dep_ == "xcomp" and is_lending and objects(head):
        return objects(head)
    own = children(head, SUBJECT | PASSIVE_SUBJECT)
    if verb.dep_ == "ccomp":
        return []
    return _antecedents(own) or _lent(head, depth + 1)


def _of_relative(verb: Token) -> list[Token]:
    """Whom a relative clause with a subject of its own is about ("the man police shot")."""
    if verb.dep_ not in _RELATIVES or objects(verb):
        return []
    own = [each for each in children(verb, SUBJECT) if each.lower_ not in _RELATIVE_WORDS]
    return [verb.head] if own else []


def _antecedents(found: Iterable[Token]) -> list[Token]:
    """``found`` with whom "who" and "which" stand for in their place."""
    return [_antecedent(each) for each in found]


def _antecedent(token: Token) -> Token:
    if token.lower_ not in _RELATIVE_WORDS or token.head.dep_ not in _RELATIVES:
        return token
    return token.head.head


def _parties(heads: Iterable[Token]) -> tuple[Party, ...]:
    """The phrases of ``heads``, of all that are joined to them and of what these are called."""
    whole = (each for head in heads for each in conjuncts(head))
    named = (part for each in whole for part in (each, *children(each, _APPOSED)))
    found = {each.i: Party(phrase_span(each), token_span(each)) for each in named}
    return tuple(found[at] for at in sorted(found))
