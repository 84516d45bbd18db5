"""What tells that somebody was hurt without saying so: wounds, hospitals, what struck them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.syntax import (
    PASSIVE_SUBJECT,
    SUBJECT,
    children,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"critical", "serious", "stable", "grave", "fair", "guarded", "good"})
_SUFFERING = frozenset({"suffer", "sustain", "receive"})
HARM = frozenset(
    {"wound", "wounds", "injury", "injuries", "burn", "burns", "inhalation", "cut", "cuts"}
    | {"bruise", "bruises", "bruising", "laceration", "lacerations", "fracture", "fractures"}
    | {"concussion", "concussions", "hypothermia"}
)
_FINDING = frozenset({"find", "locate", "discover"})
_COMING = frozenset({"arrive", "walk", "show", "come", "turn"})
_NEEDING = frozenset({"need", "require", "receive", "seek"})
_CARE = frozenset({"treatment", "attention", "surgery", "stitches", "hospitalization"})
_BROKEN = frozenset({"broken", "fractured", "shattered"})
_SENT = frozenset({"flown", "flew"})  # whatever they are taken for forms of
_SENDING = frozenset({"take", "rush", "airlift", "transport", "send", "fly", "bring", "treat"})
HOSPITALS = frozenset({"hospital", "hospitals", "hospitalization", "infirmary"})
_WARDS = frozenset({"center", "centre", "centers", "unit", "clinic", "facility"})
_OF_CARE = frozenset({"medical", "trauma", "burn", "health", "care"})
_HOSPITAL_NAMES = frozenset({"General", "Memorial", "Medical"})
MISSILES = frozenset(
    {"bullet", "bullets", "gunfire", "shots", "shrapnel", "round", "rounds", "pellets"}
)
_BODY = frozenset(
    {"head", "neck", "face", "eye", "jaw", "chest", "back", "stomach", "abdomen", "torso", "groin"}
    | {"arm", "shoulder", "elbow", "wrist", "hand", "hip", "buttocks", "leg", "thigh", "knee"}
    | {"calf", "ankle", "foot", "arms", "legs", "feet", "hands"}
)
_VEHICLES = frozenset(
    {"car", "truck", "van", "minivan", "suv", "pickup", "bus", "train", "tram", "vehicle", "driver"}
    | {"motorcycle", "motorist", "trolley", "taxi", "lorry"}
)
_STRIKING = frozenset({"hit", "struck"})
_SURVIVING = frozenset({"survive", "live", "recover"})
_CRIMES = frozenset(
    {"shooting", "stabbing", "attack", "crash", "accident", "collision", "wreck", "fire", "blast"}
    | {"explosion", "fall"}
)
_LIVES = frozenset({"life", "lives"})
_AWAY = frozenset({"from", "off", "out"})


def is_bad_condition(token: Token) -> bool:
    """ "in critical condition"."""
    return token.lower_ == "condition" and any(
        child.lower_ in _CONDITIONS for word in token.children for child in (word, *word.children)
    )


def is_suffered(token: Token) -> bool:
    """ "suffered gunshot wounds", "received a broken arm"."""
    return token.lemma_ in _SUFFERING and any(
        each.lower_ in HARM or any(child.lower_ in _BROKEN for child in each.children)
        for each in objects(token)
    )


def is_recovering(token: Token) -> bool:
    """ "is recovering from a gunshot wound", "recovers in hospital", "are recovering after a
    shooting"."""
    if token.lemma_ != "recover":
        return False
    return any(
        head.lower_ in HARM
        or (case in {"in", "at"} and is_hospital(head))
        or (case in {"after", "following"} and head.lower_ in _CRIMES)
        for case, head in prepositional(token)
    )


def is_fighting_for_life(token: Token) -> bool:
    """ "are fighting for their lives"."""
    return token.lemma_ == "fight" and any(
        case == "for" and head.lower_ in _LIVES for case, head in prepositional(token)
    )


def bearers_of(harm: Token) -> list[Token]:
    """Who is found or comes with the wound of that word: "found a man with a gunshot wound", "a man
    walked into a hospital with a wound", "a man suffering from a wound"."""
    cases = {child.lower_ for child in harm.children if child.dep_ == "case"}
    governor = harm.head
    if governor.lemma_ == "suffer" and "from" in cases:
        return subjects(governor) or [governor.head] * (governor.dep_ == "acl")
    if "with" not in cases:
        return []
    if governor.lemma_ in _FINDING:
        return passive_subjects(governor) or objects(governor)
    if governor.lemma_ in _COMING:
        return subjects(governor)
    is_found = governor.head.lemma_ in _FINDING and governor in objects(governor.head)
    return [governor] if is_found else []


def is_of_gunshot(harm: Token) -> bool:
    """ "a gunshot wound"."""
    return any(child.lower_ in {"gunshot", "bullet", "graze"} for child in harm.children)


def is_in_need_of_care(token: Token) -> bool:
    """ "six people needed hospital treatment": those counted, for anybody may need it once."""
    if token.lemma_ not in _NEEDING or not any(each.tag_ == "CD" for each in _counted(token)):
        return False
    return any(each.lower_ in _CARE for each in objects(token))


def is_left_harmed(token: Token) -> bool:
    """ "left a woman with a gunshot wound", "put three in the hospital"."""
    if token.lemma_ not in {"leave", "put", "land"} or not objects(token):
        return False
    behind = [*prepositional(token)]
    behind += [pair for each in objects(token) for pair in prepositional(each)]
    return any(
        (case == "with" and head.lower_ in HARM) or (case == "in" and is_hospital(head))
        for case, head in behind
    )


def is_expected_to_live(token: Token) -> bool:
    """ "three victims are expected to survive"."""
    return token.lower_ == "expected" and bool(surviving(token))


def surviving(expected: Token) -> list[Token]:
    """The verb of living on that somebody is ``expected`` to do."""
    verbs = children(expected, frozenset({"xcomp", "ccomp"}))
    return [each for each in verbs if each.lemma_ in _SURVIVING]


def is_hospital(noun: Token) -> bool:
    """A hospital or its ward: "Children's Hospital", "a trauma center", "Harbor General"."""
    word = noun.lower_
    if word in HOSPITALS:
        return True
    if word in _WARDS:
        return any(child.lower_ in _OF_CARE for child in noun.children)
    parts = (noun, *(child for child in noun.children if child.dep_ in {"flat", "compound"}))
    is_named = noun.tag_ == "NNP" and len(parts) > 1
    return is_named and any(each.text in _HOSPITAL_NAMES | {"Hospital"} for each in parts)


def is_sent_to_hospital(token: Token) -> bool:
    """ "was taken to a hospital", "is being treated at the hospital"."""
    is_sending = token.lemma_ in _SENDING or token.lower_ in _SENT
    if not is_sending or token.pos_ != "VERB":
        return False
    behind = [head for _, head in prepositional(token)]
    is_of_mind = any(each.lower_ in _OF_MIND for head in behind for each in head.subtree)
    return any(is_hospital(head) for head in behind) and not is_of_mind


_OF_MIND = frozenset({"mental", "psychiatric", "psychological"})  # "for a mental health evaluation"


def is_going_to_hospital(token: Token) -> bool:
    """ "three people went to the hospital": those counted, for whoever is named may visit it."""
    if token.lemma_ not in {"go", "end"} or not any(
        child.tag_ == "CD" for child in _counted(token)
    ):
        return False
    cases = {"to"} if token.lemma_ == "go" else {"in", "at"}
    return any(case in cases and is_hospital(head) for case, head in prepositional(token))


def _counted(verb: Token) -> list[Token]:
    return [each for head in children(verb, SUBJECT) for each in (head, *head.children)]


def is_in_hospital(token: Token) -> bool:
    """ "another is in the hospital": the noun for it, as what is said of somebody."""
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    is_said = bool(children(token, frozenset({"cop"}))) and "in" in cases
    return is_said and is_hospital(token) and bool(children(token, SUBJECT | PASSIVE_SUBJECT))


def is_taken_care_of(token: Token) -> bool:
    """Whether it tells of a hospital, or of treatment: "treated for wounds", "at the scene"."""
    is_treated = token.lemma_ == "treat" and token.pos_ == "VERB"
    return (
        is_sent_to_hospital(token)
        or _is_airlifted(token)
        or (is_treated and any(head.lower_ in HARM | {"scene"} for _, head in prepositional(token)))
    )


def _is_airlifted(token: Token) -> bool:
    """ "was airlifted": not out of floods, and nowhere but to a hospital."""
    if token.lemma_ != "airlift" or not passive_subjects(token):
        return False
    behind = list(prepositional(token))
    is_elsewhere = any(case == "to" and not is_hospital(head) for case, head in behind)
    return not is_elsewhere and not any(case in _AWAY for case, _ in behind)


def is_struck(token: Token) -> bool:
    """ "hit by a stray bullet", "struck by gunfire", "hit in the ankle", "hit by a car"."""
    return is_struck_by_missile(token) or any(
        (case == "in" and head.lower_ in _BODY) or (case == "by" and head.lower_ in _VEHICLES)
        for case, head in (prepositional(token) if token.lower_ in _STRIKING else ())
    )


def is_struck_by_missile(token: Token) -> bool:
    """ "struck by gunfire", "gunfire struck three people", "hit when shots were fired"."""
    if token.lower_ not in _STRIKING:
        return False
    doers = children(token, SUBJECT) if objects(token) else []
    behind = [head for _, head in prepositional(token)]
    clauses = children(token, frozenset({"advcl"}))
    flying = [each for one in clauses for each in children(one, SUBJECT | PASSIVE_SUBJECT)]
    return any(each.lower_ in MISSILES for each in (*doers, *behind, *flying))
