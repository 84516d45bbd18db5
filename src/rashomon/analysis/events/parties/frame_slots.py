"""What fills a slot of a verb's frame: its subject, its object, those behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    fits_case,
    logical_objects,
    logical_subjects,
    modifiers,
    phrases,
    possessors,
    subjects_of,
    told_to,
    verb_phrases,
)
from rashomon.analysis.events.grammar.misread_subjects import strayed
from rashomon.analysis.events.grammar.participants import is_name, players_within
from rashomon.analysis.events.grammar.predicates import is_passive
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.filed_from import without_filed_from
from rashomon.analysis.events.parties.hanging_recipients import (
    after_that,
    behind_participle,
    given,
    is_for_to,
    that_clauses,
)

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ALLEGING = frozenset({"allege", "claim", "charge", "contend"})


def nouns_in_slot(verb: Token, slot: str) -> list[Token]:
    """The nouns that fill ``slot`` of ``verb``: "obj", "owner" (of an object), "subj", "csubj" (the
    subject of a clause behind it), "iobj" or a preposition."""
    if slot == "obj":
        return objects_of(verb)
    if slot == "owner":
        return [each for noun in objects_of(verb) for each in _owners(noun)]
    if slot == "subj":
        found = logical_subjects(verb) or syntax.children(verb, syntax.SUBJECT)
        return without_filed_from(found, verb)
    if slot == "csubj":
        own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
        with_own = [e for e in that_clauses(verb) if syntax.children(e, own) or strayed(e)]
        found = [each for clause in with_own for each in _charged_by(verb, clause)]
        return found or after_that(verb)
    if slot == "iobj":
        return told_to(verb) or given(verb)
    return _behind(verb, slot)


def _charged_by(verb: Token, clause: Token) -> list[Token]:
    """Who is said to do what ``clause`` says: of what is alleged in the passive, its agents."""
    is_alleged = lemma(verb) in ALLEGING and is_passive(clause)
    return syntax.agents(clause) if is_alleged else subjects_of(clause)


def _owners(noun: Token) -> list[Token]:
    """Whose ``noun`` is: its possessors, or the people its adjective names ("Omani positions")."""
    return possessors(noun) or [each for each in modifiers(noun) if is_name(each)]


def _behind(verb: Token, slot: str) -> list[Token]:
    """The nouns in the prepositional phrases ``slot`` names, those inside "in …" at last
    ("pledged a million dollars in aid to Mali")."""
    near_by = list(verb_phrases(verb))
    scenes = {"in", "at", "on", "during"} if slot == "with" else {"in"}
    after = (noun for case, noun in near_by if case in scenes and noun.i > verb.i)
    inner = [pair for noun in after for pair in phrases(noun)]
    barred = syntax.agents(verb) if is_passive(verb) else []
    barred += [noun for _, noun in near_by if _is_own_setting(noun, verb)]
    barred += [noun for case, noun in near_by if case == "with" and is_set_off(noun, verb)]
    own = [noun for case, noun in near_by if fits_case(slot, case) and noun not in barred]
    own = own or [noun for case, noun in inner if fits_case(slot, case)]
    if not own and slot == "for":  # "set a deadline for Oman to withdraw"
        told = [child for noun in logical_objects(verb) for child in noun.children]
        own = [each for clause in told if is_for_to(clause) for each in subjects_of(clause)]
    return own or behind_participle(verb, slot)


def objects_of(verb: Token) -> list[Token]:
    """The objects of ``verb``; where a clause is what it is told to do, who is told."""
    told, objects = told_to(verb), logical_objects(verb)
    is_told = bool(told) and bool(syntax.children(verb, syntax.COMPLEMENT))
    return told if is_told or not objects else objects


def is_set_off(noun: Token, verb: Token) -> bool:
    """Whether "with …" behind a comma only tells who else did something ("applauded the show, with
    Ruiz who cheered")."""
    own = [each for each in noun.children if each.dep_ == "case" and each.i < noun.i]
    return bool(own) and own[0].i > verb.i and own[0].nbor(-1).text == ","


def _is_own_setting(noun: Token, verb: Token) -> bool:
    """Whether what opens a sentence only says on or in what of one's own ("On her website, Ruiz
    calls for")."""
    is_before = noun.head == verb and noun.i < min([verb.i, *(n.i for n in logical_subjects(verb))])
    players = players_within(noun) if is_before else []
    return bool(players) and all(each.tag_ == "PRP$" for each in players)
