"""Deaths told without a word for killing: by one's own hand, in a fall, gunned down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.syntax import PARTICLE, children, objects, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

REFLEXIVES = frozenset({"himself", "herself"})
_GUNS = frozenset({"gun", "guns", "weapon", "rifle", "pistol", "handgun", "shotgun", "firearm"})
_KILLING = frozenset({"killed", "killing", "kills", "kill", "fatally", "dead", "death", "slain"})
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
    is_down = any(each.lower_ == "down" for each in children(token, PARTICLE | {"advmod"}))
    return token.lower_ in {"gunned", "guns"} and is_down
