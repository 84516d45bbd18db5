"""Whom a noun is of: for an act ("the arrest of Ruiz"), for what somebody is to another ("Ruiz, an
adviser to Ortega"), and for an act that a light verb carries ("Ruiz launched an attack")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.lexicon.event_frames import noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.triggers.carriers import carrier_of, light_verb, subject_part
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
    from rashomon.analysis.parsed import Token

APPOSED = frozenset({"appos"})
COPULA = frozenset({"cop"})
_OWNERS = frozenset({"nmod:poss", "poss"})
_ABOUT = frozenset({"of", "against", "on"})
_AGENTS = ("er", "or", "ist", "sponsor", "advocate", "critic", "host", "ally")
_PATIENTS = ("ee",)
_ACTS = ("ment", "tion", "sion", "ance", "ence")  # ends of nouns for an act
_CARRYING = frozenset({"carry", "commit", "conduct", "deliver", "do", "extend", "file", "get"})
_CARRYING |= {"give", "have", "hold", "impose", "issue", "launch", "level", "levy", "lodge", "make"}
_CARRYING |= {"mount", "offer", "pay", "perform", "place", "put", "slap", "stage", "submit", "take"}
_CARRYING |= {"undertake", "voice", "wage", "come", "face", "receive", "suffer", "undergo", "win"}
_BY = frozenset({"by", "from"})


def find_noun_predicates(noun: Token) -> Iterator[Predicate]:
    """What a noun tells with the parties that stand by it, in every reading it allows."""
    yield from _named_by(noun)
    yield from _as_role(noun)
    yield from _carried(noun)


def _named_by(noun: Token) -> Iterator[Predicate]:
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
        yield Predicate(token_span(noun), parties(by), parties(about), parties(others), form="noun")


def _as_role(noun: Token) -> Iterator[Predicate]:
    """What a noun for somebody who does something, or to whom it is done, says that somebody named
    is to another ("Ruiz is Ortega's nominee", "the bill's sponsor, Ruiz")."""
    bearers = parties(_bearers(noun)) if is_role(noun.lower_) else ()
    bearers = tuple(each for each in bearers if each.head != token_span(noun))
    if bearers:
        phrases = list(prepositional(noun))
        whose = [*children(noun, _OWNERS), *(each for case, each in phrases if case == "of")]
        others = [each for _, each in phrases if each not in whose]
        yield Predicate(token_span(noun), bearers, parties(whose), parties(others), form="role")


def is_role(word: str) -> bool:
    """Whether a noun may be for who does what its verb tells, or to whom that is done.

    >>> is_role("adviser"), is_role("nominee"), is_role("booth")
    (True, True, False)
    """
    return word.removesuffix("s").endswith(_AGENTS) or is_undergone_role(word)


def is_undergone_role(word: str) -> bool:
    """Whether a noun is for those to whom it is done ("nominee")."""
    return word.removesuffix("s").endswith(_PATIENTS)


def _bearers(noun: Token) -> list[Token]:
    """Who is said to be what a common noun says: its subject, or a name beside it."""
    if children(noun, COPULA):
        return list(children(noun, SUBJECT))
    if noun.dep_ in APPOSED and noun.head.pos_ == "PROPN":
        return [noun.head]
    return [each for each in children(noun, APPOSED) if each.pos_ == "PROPN"]


def _carried(noun: Token) -> Iterator[Predicate]:
    """An act that a light verb carries, with the verb's subject as who does it ("launched an
    attack") or to whom it is done ("faces charges")."""
    is_act = lemma(noun) in noun_frames() or lemma(noun).endswith(_ACTS)
    verb = carrier_of(noun) if is_act else None
    if verb is None or lemma(verb) not in _CARRYING or light_verb(verb).modality != "actual":
        return
    part = subject_part(noun, verb)
    subjects = list(logical_subjects(verb)) if part != "-" else []
    phrases = [*prepositional(noun), *prepositional(verb)]
    about = [each for case, each in phrases if case in _ABOUT and each.dep_ != "obl:tmod"]
    by = [each for case, each in phrases if case in _BY]
    doers, receivers = (subjects, about) if part == "actor" else (by, subjects)
    taken = {noun, *doers, *receivers}
    others = [each for _, each in phrases if each not in taken]
    if subjects:
        sides = parties(doers), parties(receivers), parties(others)
        yield Predicate(token_span(noun), *sides, form="carried", is_main=is_main(verb))


def is_main(token: Token) -> bool:
    """Whether a word heads its sentence, or is joined to one that does."""
    return token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.dep_ == "ROOT")


def parties(heads: Iterable[Token]) -> tuple[Party, ...]:
    """The phrases of ``heads``, of all that are joined to them and of what these are called."""
    whole = (each for head in heads for each in conjuncts(head))
    named = (part for each in whole for part in (each, *children(each, APPOSED)))
    found = {each.i: Party(phrase_span(each), token_span(each)) for each in named}
    return tuple(found[at] for at in sorted(found))
