"""Deaths told without a word for killing: by one's own hand, in a fall, gunned down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.figures.people_nouns import is_of_people
from rashomon.analysis.syntax import (
    PARTICLE,
    children,
    is_negated,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

REFLEXIVES = frozenset({"himself", "herself"})
_GUNS = frozenset({"gun", "guns", "weapon", "rifle", "pistol", "handgun", "shotgun", "firearm"})
_KILLING = frozenset({"killed", "killing", "kills", "kill", "fatally", "dead", "death", "slain"})
_FINDING = frozenset({"find", "recover", "discover", "pull", "locate", "retrieve", "spot"})
_CLAUSES = frozenset({"acl", "acl:relcl", "relcl"})
_SAVING = frozenset({"save", "revive", "resuscitate"})
_THINKING = frozenset({"believe", "think", "know", "feel", "realize", "realise", "remember"})
_FALLING = frozenset({"fall", "plunge", "jump", "leap", "tumble"})


def is_self_killing(token: Token) -> bool:
    """ "took his own life", "turned the gun on himself", "died by suicide"."""
    return bool(killed_by_themselves(token))


def killed_by_themselves(token: Token) -> list[Token]:
    """The word for whoever ``token`` tells to have killed himself; none where it tells no such
    thing."""
    if token.lemma_ == "take":
        lives = (each for each in objects(token) if each.lower_ in {"life", "lives"})
        return [each for life in lives for each in _own(life)][:1]
    is_turning = token.lemma_ == "turn" and any(each.lower_ in _GUNS for each in objects(token))
    if is_turning and any(each.lower_ in _KILLING for each in token.sent):
        reached = [*prepositional(token)]
        reached += [pair for each in objects(token) for pair in prepositional(each)]
        return [head for case, head in reached if case == "on" and head.lower_ in REFLEXIVES]
    if token.lemma_ == "commit" and any(each.lower_ == "suicide" for each in objects(token)):
        return subjects(token)
    return []


def _own(life: Token) -> list[Token]:
    """ "his" of "his own life"."""
    words = {child.lower_ for child in life.children}
    whose = [each for each in life.children if each.lower_ in {"his", "her"}]
    return whose if "own" in words else []


def is_falling_to_death(token: Token) -> bool:
    """ "fell to his death"."""
    if token.lower_ not in {"death", "deaths"} or token.head.lemma_ not in _FALLING:
        return False
    return any(case == "to" and head == token for case, head in prepositional(token.head))


def is_gunned_down(token: Token) -> bool:
    """ "was gunned down"."""
    if token.lower_ not in {"gunned", "guns"}:
        return False
    return any(each.lower_ == "down" for each in children(token, PARTICLE | {"advmod"}))


def is_thought_of_oneself(token: Token) -> bool:
    """ "he believed he had been gunned down": nobody thinks so who is dead."""
    above = token.head
    if token.dep_ != "ccomp" or above.lemma_ not in _THINKING:
        return False
    return any(each.lower_ in {"he", "she", "they"} for each in passive_subjects(token))


def is_found_body(token: Token) -> bool:
    """ "a body was found", "pulled a hiker's body from the river", "human remains found"."""
    is_body = token.lower_ == "body" and token.tag_ == "NN"
    if not (is_body or (token.lower_ == "remains" and _are_human(token))):
        return False
    governor = token.head
    is_found = governor.lemma_ in _FINDING and (
        token in passive_subjects(governor) or token in objects(governor)
    )
    return is_found or any(
        each.lemma_ in _FINDING and each.tag_ == "VBN" for each in children(token, _CLAUSES)
    )


def _are_human(remains: Token) -> bool:
    """ "human remains", "the remains of three people"."""
    of = (head for case, head in prepositional(remains) if case == "of")
    return any(each.lower_ == "human" for each in remains.children) or any(map(is_of_people, of))


def whose_body(body: Token) -> list[Token]:
    """Whose a ``body`` is; the body itself where nobody says."""
    return [head for case, head in prepositional(body) if case == "of"] or children(
        body, frozenset({"nmod:poss", "poss"})
    )


def is_beyond_saving(token: Token) -> bool:
    """ "could not be revived"."""
    return token.lemma_ in _SAVING and is_negated(token) and bool(passive_subjects(token))
