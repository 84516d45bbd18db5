"""Blows, bites and burns: what tells that somebody was hurt by what struck them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.figures.people_nouns import is_of_people
from rashomon.analysis.syntax import (
    PASSIVE_SUBJECT,
    SUBJECT,
    agents,
    children,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MISSILES = frozenset(
    {"bullet", "bullets", "gunfire", "shots", "shrapnel", "round", "rounds", "pellets"}
)
BODY = frozenset(
    {"head", "neck", "face", "eye", "jaw", "chest", "back", "stomach", "abdomen", "torso", "groin"}
    | {"arm", "shoulder", "elbow", "wrist", "hand", "hip", "buttocks", "leg", "thigh", "knee"}
    | {"calf", "ankle", "foot", "arms", "legs", "feet", "hands", "finger", "fingers", "skull"}
    | {"ear", "ears", "rib", "ribs", "nose", "collarbone", "pelvis", "spine", "forearm", "cheek"}
    | {"side", "shoulders", "knees", "ankles", "wrists", "eyes"}
)
"""Parts of the body."""

_VEHICLES = frozenset(
    {"car", "truck", "van", "minivan", "suv", "pickup", "bus", "train", "tram", "vehicle", "driver"}
    | {"motorcycle", "motorist", "trolley", "taxi", "lorry", "jeep", "ambulance", "snowplow"}
    | {"tractor", "trailer", "semi", "forklift", "bicycle", "bike", "scooter", "cyclist", "boat"}
)
_FALLING = frozenset(
    {"tree", "branch", "limb", "debris", "lightning", "rock", "brick", "beam", "ball"}
)
_BEATEN_HOW = frozenset(
    {"badly", "severely", "brutally", "savagely", "viciously", "repeatedly", "up"}
)
_BESIDE_BEATING = frozenset(
    {"robbed", "kicked", "stabbed", "shot", "punched", "choked", "tortured", "raped", "bound"}
)
_MAULING = frozenset(
    {"burned", "burnt", "bitten", "bit", "mauled", "mauls", "gored", "slashed", "slashes"}
    | {"clubbed", "bludgeoned", "scalded", "trampled", "maimed", "crushed"}
)
_CUTTING = frozenset({"glass", "debris", "shrapnel", "metal", "knife", "blade", "machete", "razor"})
_STRIKING = frozenset({"hit", "struck"})


def is_struck(token: Token) -> bool:
    """ "hit by a stray bullet", "struck by gunfire", "hit in the ankle", "hit by a car", or without
    a word for what struck them: "was struck in a crosswalk"."""
    if token.lower_ not in _STRIKING:
        return False
    return (
        is_struck_by_missile(token)
        or _is_struck_alone(token)
        or any(
            (case in {"in", "on"} and head.lower_ in BODY)
            or (case == "by" and head.lower_ in _VEHICLES | _FALLING)
            for case, head in prepositional(token)
        )
    )


def _is_struck_alone(token: Token) -> bool:
    """ "was struck while crossing": people, and nothing is told to have done it."""
    if agents(token) or not children(token, frozenset({"aux:pass", "auxpass"})):
        return False
    is_otherwise = any(case == "with" for case, _ in prepositional(token))
    is_figure_of_speech = any(each.lower_ in {"hard", "hardest"} for each in token.children)
    return not (is_otherwise or is_figure_of_speech) and any(
        map(is_of_people, passive_subjects(token))
    )


def is_mauled(token: Token) -> bool:
    """ "were burned in a fire", "bitten by a dog", "slashed three people"."""
    if not (token.lower_ in _MAULING or _is_beaten(token) or _is_cut(token)):
        return False
    return any(map(is_of_people, mauled(token)))


def _is_cut(token: Token) -> bool:
    """ "was cut by broken glass"."""
    return token.lower_ == "cut" and any(
        case in {"by", "with", "on"} and head.lower_ in _CUTTING
        for case, head in prepositional(token)
    )


def _is_beaten(token: Token) -> bool:
    """ "was badly beaten", "beaten and robbed", "beaten to death": not in a game."""
    if token.lower_ not in {"beaten", "beat"}:
        return False
    beside = {each.lower_ for each in (*token.children, *token.conjuncts)}
    is_with_tool = any(case == "with" for case, _ in prepositional(token))
    return is_with_tool or bool(beside & (_BEATEN_HOW | _BESIDE_BEATING | {"death"}))


def mauled(verb: Token) -> list[Token]:
    """Whom such a ``verb`` was done to."""
    modified = [verb.head] if verb.tag_ == "VBN" and verb.dep_ == "acl" else []
    found = passive_subjects(verb) or objects(verb) or modified
    if not found and verb.dep_ in {"xcomp", "advcl"}:  # "was found beaten to death"
        found = passive_subjects(verb.head) or objects(verb.head)
    return found or (subjects(verb) if verb.tag_ in {"VBN", "VBD"} and _is_headline(verb) else [])


def _is_headline(verb: Token) -> bool:
    """ "Woman bitten by dog": a headline's participle taken for a verb."""
    heads = subjects(verb)
    return bool(agents(verb)) and all(not children(each, frozenset({"det"})) for each in heads)


def owner_of(part: Token) -> list[Token]:
    """Whose a part of the body is: "a man's head", "the arm of a woman"."""
    own = [each for each in part.children if each.dep_ in {"nmod:poss", "poss"}]
    return own or [head for case, head in prepositional(part) if case == "of"]


def is_struck_by_missile(token: Token) -> bool:
    """ "struck by gunfire", "gunfire struck three people", "hit when shots were fired"."""
    if token.lower_ not in _STRIKING:
        return False
    doers = children(token, SUBJECT) if objects(token) else []
    behind = [head for _, head in prepositional(token)]
    clauses = children(token, frozenset({"advcl"}))
    flying = [each for one in clauses for each in children(one, SUBJECT | PASSIVE_SUBJECT)]
    return any(each.lower_ in MISSILES for each in (*doers, *behind, *flying))
