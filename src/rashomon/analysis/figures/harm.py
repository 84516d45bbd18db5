"""What tells that somebody was hurt without saying so: wounds, hospitals, what struck them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.figures.blows import BODY
from rashomon.analysis.figures.people_nouns import is_of_people
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
    from rashomon.analysis.parsed import Token

_CONDITIONS = frozenset({"critical", "serious", "stable", "grave", "fair", "guarded", "good"})
_SUFFERING = frozenset({"suffer", "sustain", "receive"})
HARM = frozenset(
    {"wound", "wounds", "injury", "injuries", "burn", "burns", "inhalation", "cut", "cuts"}
    | {"bruise", "bruises", "bruising", "laceration", "lacerations", "fracture", "fractures"}
    | {"concussion", "concussions", "hypothermia", "bite", "bites"}
)
_FINDING = frozenset({"find", "locate", "discover"})
_COMING = frozenset({"arrive", "walk", "show", "come", "turn"})
_NEEDING = frozenset({"need", "require", "receive", "seek"})
_CARE = frozenset({"treatment", "attention", "surgery", "stitches", "hospitalization"})
_BROKEN = frozenset({"broken", "fractured", "shattered", "dislocated", "sprained", "crushed"})
_SENT = frozenset({"flown", "flew"})  # whatever they are taken for forms of
_SENDING = frozenset(
    {"take", "rush", "airlift", "transport", "send", "fly", "bring", "treat"}
    | {"admit", "transfer", "shift", "refer", "convey", "ferry"}
)
_LEAVING = frozenset({"discharge", "release"})
HOSPITALS = frozenset({"hospital", "hospitals", "hospitalization", "infirmary"})
_WARDS = frozenset({"center", "centre", "centers", "unit", "clinic", "facility"})
_OF_CARE = frozenset({"medical", "trauma", "burn", "burns", "health", "care"})
_HOSPITAL_NAMES = frozenset({"General", "Memorial", "Medical"})
_SURVIVING = frozenset({"survive", "live", "recover"})
_CRIMES = frozenset(
    {"shooting", "stabbing", "attack", "crash", "accident", "collision", "wreck", "fire", "blast"}
    | {"explosion", "fall"}
)
_LASTING = frozenset(
    {"paralysed", "paralyzed", "blinded", "maimed", "disfigured", "comatose", "unconscious"}
)
_STAYING = frozenset({"remain", "stay", "lie"})
_LIVES = frozenset({"life", "lives"})
_AWAY = frozenset({"from", "off", "out"})


def is_bad_condition(token: Token) -> bool:
    """ "in critical condition"."""
    return token.lower_ == "condition" and any(
        child.lower_ in _CONDITIONS for word in token.children for child in (word, *word.children)
    )


def is_suffered(token: Token) -> bool:
    """ "suffered gunshot wounds", "received a broken arm", "has burns", "broke his leg"."""
    if token.lemma_ == "have" and any(map(is_of_people, subjects(token))):
        return any(map(_is_harm, objects(token)))
    if token.lemma_ == "break":
        return any(each.lower_ in BODY and _is_own(each) for each in objects(token))
    if token.lemma_ not in _SUFFERING:
        return False
    borne = [*objects(token)]
    borne += [  # "suffered what police called a minor wound"
        called
        for each in borne
        if each.lower_ == "what"
        for clause in children(each, frozenset({"acl:relcl", "relcl"}))
        for called in objects(clause)
    ]
    return any(map(_is_harm, borne))


def _is_harm(noun: Token) -> bool:
    return noun.lower_ in HARM or any(child.lower_ in _BROKEN for child in noun.children)


def _is_own(part: Token) -> bool:
    """ "his leg", "both of her legs"."""
    return any(each.lower_ in {"his", "her", "their"} for each in part.children)


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
    if governor.lemma_ in _COMING or is_escaping(governor):
        return subjects(governor)
    finding = governor.head
    found = (*objects(finding), *passive_subjects(finding))
    is_found = finding.lemma_ in _FINDING and governor in found
    return [governor] if is_found else []


def is_escaping(token: Token) -> bool:
    """ "escaped with burns", "survived with injuries"."""
    return token.lemma_ in {"escape", "survive"}


def is_of_gunshot(harm: Token) -> bool:
    """ "a gunshot wound"."""
    return any(child.lower_ in {"gunshot", "bullet", "graze"} for child in harm.children)


def is_in_need_of_care(token: Token) -> bool:
    """ "six people needed hospital treatment": those counted, for anybody may need it once."""
    if token.lemma_ not in _NEEDING:
        return False
    if any(each.lower_ == "stitches" for each in objects(token)):
        return True
    if not any(each.tag_ == "CD" for each in _counted(token)):
        return False
    return any(each.lower_ in _CARE for each in objects(token))


def is_left_harmed(token: Token) -> bool:
    """ "left a woman with a gunshot wound", "put three in the hospital", "left a
    man paralysed"."""
    if token.lemma_ not in {"leave", "put", "land"} or not objects(token):
        return False
    told = [child for each in (token, *objects(token)) for child in each.children]
    if token.lemma_ == "leave" and any(child.lower_ in _LASTING for child in told):
        return True
    behind = [*prepositional(token)]
    behind += [pair for each in objects(token) for pair in prepositional(each)]
    return any(
        (case == "with" and head.lower_ in HARM) or (case == "in" and is_hospital(head))
        for case, head in behind
    )


def is_of_wounds(succumbed: Token) -> bool:
    """ "succumbed to his injuries", "succumbed on the way": not to a crisis."""
    behind = [head for case, head in prepositional(succumbed) if case == "to"]
    return not behind or any(head.lower_ in HARM for head in behind)


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
    if noun.text == "Children" and any(each.tag_ == "POS" for each in noun.children):
        return True  # "taken to Children's"
    if word in _WARDS:
        return any(child.lower_ in _OF_CARE for child in noun.children)
    parts = (noun, *(child for child in noun.children if child.dep_ in {"flat", "compound"}))
    is_named = noun.tag_ == "NNP" and len(parts) > 1
    return is_named and any(each.text in _HOSPITAL_NAMES | {"Hospital"} for each in parts)


def is_sent_to_hospital(token: Token) -> bool:
    """ "was taken to a hospital", "is being treated at the hospital", "discharged from it"."""
    is_sending = token.lemma_ in _SENDING or token.lower_ in _SENT
    if token.pos_ != "VERB":
        return False
    if token.lemma_ in _LEAVING:
        return any(case == "from" and is_hospital(head) for case, head in prepositional(token))
    if not is_sending:
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
    """ "another is in the hospital": the noun for it, as what is said of somebody; "at" it only
    of those counted, for anybody may be there."""
    if is_headline_hospital(token):
        return True
    if _remaining(token):
        return True
    if "cop" not in token.labels or not is_hospital(token):
        return False
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    is_in = "in" in cases or ("at" in cases and any(e.tag_ == "CD" for e in _counted(token)))
    return is_in and bool(children(token, SUBJECT | PASSIVE_SUBJECT))


def _remaining(noun: Token) -> list[Token]:
    """Who "remains in hospital"."""
    if noun.lower_ not in HOSPITALS or noun.head.lemma_ not in _STAYING:
        return []
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    return children(noun.head, SUBJECT) if "in" in cases else []


def whose_hospital(noun: Token) -> list[Token]:
    """Who is in the hospital of that noun, which ``is_in_hospital`` tells."""
    return _remaining(noun) or children(noun, SUBJECT | PASSIVE_SUBJECT)


def is_headline_hospital(token: Token) -> bool:
    """ "Two dead, child in hospital": a headline's noun without an article, right before."""
    if token.lower_ not in HOSPITALS or token.i - 2 < token.sent.start:
        return False
    case, noun = token.nbor(-1), token.nbor(-2)
    is_bare = not any(each.dep_ in {"det", "nmod:poss"} for each in noun.children)
    is_behind = case.lower_ == "in" and token.head == noun and token.dep_ == "nmod"
    return is_behind and is_bare and noun.tag_ == "NN" and is_of_people(noun)


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
