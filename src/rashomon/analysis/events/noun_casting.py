"""Who did an event that a noun tells, and to whom ("the seizure of two tankers by …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.arguments import (
    logical_objects,
    logical_subjects,
    modifiers,
    phrases,
    possessors,
    subjects_of,
)
from rashomon.analysis.events.carriers import subject_part
from rashomon.analysis.events.cased import cased, cased_all
from rashomon.analysis.events.deed_places import is_scene_before, is_venue
from rashomon.analysis.events.filed_from import without_filed_from
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.last_resorts import stands_around
from rashomon.analysis.events.noun_doers import (
    TAKEN_FROM,
    accused_of_deed,
    blamed,
    by_phrases,
    part_of_subject,
    senders,
)
from rashomon.analysis.events.one_side import attending, is_misread_meeting, is_only_with, joined
from rashomon.analysis.events.participants import (
    forces_before,
    is_calendar,
    is_name,
    is_player,
    players_within,
)
from rashomon.analysis.events.predicates import is_passive, is_verb
from rashomon.analysis.events.targets import (
    FORCE,
    faced,
    grieved_at,
    is_place_noun,
    is_vehicle,
    people_of,
    places,
    players_behind,
    struck_by,
    within_clauses,
)
from rashomon.analysis.events.taxed_goods import makers_behind
from rashomon.analysis.events.triggers import Trigger, clauses
from rashomon.analysis.events.written_charges import is_of_charge, is_saying

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SCENES = {"ACCUSE": ("in", "into"), "THREATEN": ("in",), "REQUEST": ("in",), "AGREE": ("in",)}
"""Prepositions that only tell where something is said."""
SITES = ("at", "in", "into", "for", "with", "over")  # "harassment at the firm": not of the firm
HITTING = frozenset({"kill", "wound", "injure", "hit", "strike", "capture", "maim", "seize"})
HITTING |= frozenset({"target", "kidnap", "abduct", "topple", "oust", "displace"})
BESTOWED = frozenset({"support", "backing", "endorsement", "blessing", "approval", "confidence"})
ENJOYING = frozenset({"have", "enjoy", "win", "gain", "earn", "secure", "get", "lose", "receive"})
TARGET_CASES = ("against", "on", "to", "of", "with", "at", "for", "from", "in", "into", "over")
FROM_DOER = tuple(case for case in TARGET_CASES if case != "from")
CARRIED_CASES = ("against", "on", "upon", "to", "with", "at", "toward", "towards")
AIMED = ("against", "into", "on", "upon", "at")
OF_FIRST = ("of", "against", "on", "to", "with", "at", "for", "from", "in")
DONE_TO_THINGS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
IMPUTING = frozenset({"attribute", "blame", "ascribe", "link", "tie", "trace", "pin"})
RECOUNTING = frozenset({"recount", "recall", "remember", "recollect", "describe", "detail"})
LOCAL = frozenset({"ASSAULT", "COERCE", "CONCEDE", "PROTEST"})  # done to the place they are done in


def cast_noun(trigger: Trigger) -> tuple[list[Token], list[Token]]:
    """The nouns that act in the event that the noun of ``trigger`` tells, and its targets."""
    noun, shape = trigger.phrase, trigger.frame.shape
    if shape == "none":
        return [], []
    if _is_bestowed(trigger):
        return cased(noun, ("of", "from")), _subjects_of_carrier(trigger)
    actors = by_phrases(noun) or blamed(trigger) or senders(trigger)
    owned = [*possessors(noun), *(possessors(trigger.token) if noun != trigger.token else [])]
    owners = [each for each in owned if is_player(each)]
    names = [each for each in modifiers(noun) if is_name(each)]
    if trigger.frame.type == "CONSULT":
        names = [each for each in names if not is_venue(each)]
    scenes = [each for each in names if is_scene_before(each, trigger.token)]
    owners += [each for each in names if each not in scenes]
    owners = owners or forces_before(noun)
    stander = _stander(trigger)
    carried = _carriers(trigger) or stander.get("actor", [])
    if shape == "intr":
        left = cased(noun, ("from",)) if trigger.frame.mode == "withdraw" else []
        visited = left or cased(noun, ("to", "in")) or _visited(trigger)
        return actors or owners or cased(noun, ("of", "by")) or carried, visited
    if shape == "sym":
        owners = owners or ([] if carried else attending(trigger) or joined(trigger))
        owners = [each for each in owners if each.tag_ != "PRP$" or not carried]
        cases = ("between", "with", "of", "among", *(("from",) if _is_phoned(trigger) else ()))
        others = cased_all(noun, cases) or _with_carrier(trigger)
        carried = carried or (_going_along(trigger) if others else [])
        taking_part = [*carried, *owners] or (_recounting(trigger) if others else [])
        return taking_part or (_carried(trigger, "target") if others else []), others
    both = cased(noun, ("between", "among")) or stander.get("both", [])
    if both:
        return actors or carried or both, both
    undergone = _carried(trigger, "target") or _thing_undergoing(trigger)
    if undergone:  # "faces a lawsuit from Moreno"
        owners = [each for each in owners if not _is_of_own(each)]
        return actors or owners or cased(noun, ("from",)), undergone
    if shape == "pat":
        done_to = _done_to(trigger, actors or carried, owners)
        return done_to[0], done_to[1] or scenes
    told = [each for each in clauses(noun) if not (_imputes(each) or is_of_charge(noun, each))]
    cases = TARGET_CASES if trigger.frame.type in TAKEN_FROM else FROM_DOER
    scenes_of = SITES if trigger.frame.mode == "sexual" else SCENES.get(trigger.frame.type, ())
    cases = tuple(case for case in cases if case not in scenes_of)
    marchers = _marchers(trigger)
    if marchers or trigger.frame.type == "MOBILIZE":
        actors, cases = (
            actors or carried or owners or marchers,
            tuple(case for case in cases if case != "of"),
        )
    done = {each.i for each in actors}
    targets = [each for each in cased(noun, cases) if each.i not in done]
    if trigger.frame.type == "SANCTION":
        targets = makers_behind(noun, trigger.carrier) or targets
    warned = _given(trigger) if trigger.frame.type == "THREATEN" else []
    targets = (
        warned
        or _asked(trigger)
        or accused_of_deed(noun)
        or targets
        or _struck(trigger)
        or _given(trigger)
    )
    targets = targets or _alleged(trigger) or _moved_on(trigger)
    if trigger.frame.type != "REQUEST" or not (actors or owners or carried):
        targets = targets or within_clauses(told)
    if trigger.frame.type == "PROTEST":
        targets = targets or faced(noun) or (faced(trigger.carrier) if trigger.carrier else [])
    targets = targets or _right_behind(noun) or _looked_into(trigger) or _behind(marchers)
    beyond = targets or _beyond(trigger) or stander.get("target", [])
    hit = struck_by(noun) or _hit_behind(trigger)
    return actors or carried or owners, beyond or hit or scenes


def _is_of_own(owner: Token) -> bool:
    """Whether "own" says that somebody only has what others do ("faced his own allegations")."""
    follows = owner.nbor().lower_ if owner.i + 1 < len(owner.doc) else ""
    return owner.tag_ == "PRP$" and follows == "own"


def _marchers(trigger: Trigger) -> list[Token]:
    """The people of whom a protest is one ("a march of teachers against the cuts")."""
    if trigger.frame.type not in {"PROTEST", "MOBILIZE"}:
        return []
    behind = [each for case, each in phrases(trigger.phrase) if case == "of"]
    return [each for each in behind if each.tag_ in {"NNS", "NNPS"} and is_player(each)]


def _asked(trigger: Trigger) -> list[Token]:
    """Who is to do what is asked for ("calls for Oman to disarm")."""
    if trigger.frame.type != "REQUEST":
        return []
    told = [each for each in trigger.phrase.children if each.dep_ in {"acl", "advcl"}]
    asked = [each for each in told if any(child.lower_ == "to" for child in each.children)]
    own = [noun for each in asked for noun in syntax.children(each, syntax.SUBJECT)]
    return [player for noun in own for player in players_within(noun)]


def _moved_on(trigger: Trigger) -> list[Token]:
    if trigger.frame.type != "MOBILIZE":
        return []
    return stands_around(trigger.phrase, trigger.carrier)


def _given(trigger: Trigger) -> list[Token]:
    """Who is given what the noun tells ("gave the government an ultimatum to …")."""
    carrier = trigger.carrier
    return syntax.children(carrier, syntax.INDIRECT_OBJECT) if carrier is not None else []


def _alleged(trigger: Trigger) -> list[Token]:
    """Those who did what an allegation says ("the claim that Oman arms rebels")."""
    if trigger.frame.mode != "allege":
        return []
    told = [each for each in trigger.phrase.children if each.dep_ in {"acl", "ccomp"}]
    with_that = [each for each in told if any(child.lower_ == "that" for child in each.children)]
    return [p for each in with_that for noun in subjects_of(each) for p in players_within(noun)]


def _behind(marchers: list[Token]) -> list[Token]:
    """Whom those behind "of" are against, where the parse hangs that on them."""
    return [each for noun in marchers for each in cased(noun, ("against",))]


def _looked_into(trigger: Trigger) -> list[Token]:
    """Who themselves are what an inquiry is into ("an inquiry into bank officials")."""
    if trigger.frame.mode != "investigate":
        return []
    return [each for case, each in phrases(trigger.phrase) if case == "into" and is_player(each)]


def _visited(trigger: Trigger) -> list[Token]:
    """Whom a visit is to, where the parse hangs it on the verb ("paid a visit to Peru")."""
    if trigger.frame.mode != "visit" or trigger.carrier is None:
        return []
    return players_behind(trigger.carrier, ("to",))


def _struck(trigger: Trigger) -> list[Token]:
    """The place, post or vehicle that an act of force is done to ("an attack on a police post")."""
    if trigger.frame.type not in FORCE:
        return []
    cases = {"on", "against", "of"} if trigger.frame.type == "ASSAULT" else {"on", "against"}
    behind = [each for case, each in phrases(trigger.phrase) if case in cases]
    struck = (each for each in behind if is_place_noun(each) or is_vehicle(each))
    return [each for thing in struck for each in people_of(thing) or [thing]] or [
        each for each in behind if forces_before(each)
    ]


def _hit_behind(trigger: Trigger) -> list[Token]:
    """Whom an act of force hits by what is told right behind it ("a raid that killed two men")."""
    if trigger.frame.type not in FORCE:
        return []
    told = [each for each in trigger.phrase.children if each.dep_.startswith(("acl", "relcl"))]
    acts = [each for each in told if each.tag_ != "VBN" and not is_passive(each)]
    done = [each for each in acts if trigger.phrase in logical_subjects(each)]
    hit = [noun for verb in done if lemma(verb) in HITTING for noun in logical_objects(verb)]
    return [player for noun in hit for player in players_within(noun)]


def _is_bestowed(trigger: Trigger) -> bool:
    """Whether the subject has what others give ("had the endorsement of Ruiz")."""
    noun, carrier = trigger.token, trigger.carrier
    if carrier is None or lemma(noun) not in BESTOWED or lemma(carrier) not in ENJOYING:
        return False
    return bool(cased(noun, ("of", "from"))) and not cased(noun, ("for",))


def _imputes(clause: Token) -> bool:
    """Whether a participle says whose deed it is thought to be ("an attack blamed on rebels")."""
    return clause.tag_ == "VBN" and lemma(clause) in IMPUTING


def _done_to(
    trigger: Trigger, actors: list[Token], owners: list[Token]
) -> tuple[list[Token], list[Token]]:
    """Of a noun whose owner is done to, unless an "of" says who is ("its seizure of the hill")."""
    if trigger.frame.type == "COOPERATE" and cased(trigger.phrase, ("to", "with")):
        return actors or owners, cased(trigger.phrase, ("to", "with"))
    taken = {each.i for each in actors}
    named = [each for each in cased(trigger.phrase, ("of",)) if each.i not in taken]
    of = named or _things(trigger, ("of",))
    if owners and (of or is_saying(trigger.phrase)) and not actors:
        return owners, of
    return actors, owners or of or cased(trigger.phrase, OF_FIRST)


def _with_carrier(trigger: Trigger) -> list[Token]:
    """The other side, which the parse hangs on the light verb ("signed a treaty with Peru")."""
    cases = ("with", "between", "from") if _is_phoned(trigger) else ("with", "between")
    return players_behind(trigger.carrier, cases) if trigger.carrier else []


def _going_along(trigger: Trigger) -> list[Token]:
    """Who does something "in coordination with" others."""
    noun = trigger.phrase
    cases = [child.lower_ for child in noun.children if child.dep_ == "case"]
    if cases != ["in"] or trigger.frame.type != "COOPERATE":
        return []
    found = logical_subjects(noun.head) if is_verb(noun.head) else [noun.head]
    return [each for one in found for each in players_within(one)]


def _is_phoned(trigger: Trigger) -> bool:
    """Whether somebody calls another, so that what comes "from" one is with both."""
    return trigger.frame.mode == "phone"


def _recounting(trigger: Trigger) -> list[Token]:
    """Who tells of a meeting with others as one that took part ("recalled a meeting with Ruiz")."""
    noun = trigger.phrase
    if noun.dep_ not in syntax.OBJECT or lemma(noun.head) not in RECOUNTING:
        return []
    return [each for noun in logical_subjects(noun.head) for each in players_within(noun)]


def _things(trigger: Trigger, cases: tuple[str, ...]) -> list[Token]:
    """What a material act is done to where that is nobody ("the seizure of two tankers")."""
    if trigger.frame.type not in DONE_TO_THINGS:
        return []
    return [
        each for case, each in phrases(trigger.phrase) if case in cases and not is_calendar(each)
    ]


def _carriers(trigger: Trigger) -> list[Token]:
    """Whoever the light verb makes the actor."""
    return _carried(trigger, "actor")


def _right_behind(noun: Token) -> list[Token]:
    """The targets right behind the noun that the parse hangs on the verb over it ("obstructed
    the inquiry into Ruiz's company")."""
    if noun.dep_ not in syntax.OBJECT:
        return []
    behind = (pair for pair in syntax.prepositional(noun.head) if pair[0] in AIMED)
    listed = (syntax.conjuncts(of) for _, of in behind if of.left_edge.i == noun.i + 1)
    return [each for of in listed for one in of for each in players_within(one)]


def _stander(trigger: Trigger) -> dict[str, list[Token]]:
    """Of whom a noun behind a copula is told, by part: the actor of "is on strike", the target of
    "is under attack", both of "are at war"."""
    noun = trigger.phrase
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    if not any(child.dep_ == "cop" for child in noun.children):
        return {}
    parts = {"on": "actor", "at": "actor", "under": "target"}
    parts |= {"in": "actor"} if is_only_with(trigger) else {}
    part = next((parts[case] for case in sorted(cases) if case in parts), None)
    if not cases and trigger.frame.shape == "sym" and is_misread_meeting(noun):
        part = "actor"
    found = [each for subject in logical_subjects(noun) for each in players_within(subject)]
    if part is None or not found:
        return {}
    return {"both": found} if "at" in cases and len(found) > 1 else {part: found}


def _carried(trigger: Trigger, part: str) -> list[Token]:
    carrier = trigger.carrier
    if carrier is None or subject_part(trigger.token, carrier) != part:
        return []
    if _is_subject_of(trigger.token, carrier):
        return []
    found = without_filed_from(logical_subjects(carrier), carrier)
    return [each for noun in found for each in players_within(noun) if each.i != trigger.token.i]


def _thing_undergoing(trigger: Trigger) -> list[Token]:
    """The place or vehicle that an act is done to ("the town came under attack")."""
    if part_of_subject(trigger) != "target" or trigger.frame.type not in FORCE:
        return []
    struck = logical_subjects(trigger.carrier) if trigger.carrier is not None else []
    return [each for each in struck if is_place_noun(each) or is_vehicle(each)]


def _subjects_of_carrier(trigger: Trigger) -> list[Token]:
    found = logical_subjects(trigger.carrier) if trigger.carrier is not None else []
    return [each for noun in found for each in players_within(noun)]


def _is_subject_of(noun: Token, carrier: Token) -> bool:
    """Whether the event noun itself does the carrying ("her term ends")."""
    is_modifier = carrier.dep_ in {"acl", "acl:relcl", "relcl"}
    return noun.i < carrier.i and not is_modifier and not is_passive(carrier)


def _beyond(trigger: Trigger) -> list[Token]:
    """The targets that the parse hangs on the light verb ("launched an attack … on the town")."""
    if trigger.carrier is None:
        return []
    given = syntax.children(trigger.carrier, syntax.INDIRECT_OBJECT)
    behind = players_behind(trigger.carrier, CARRIED_CASES)
    local = places(trigger.carrier) if trigger.frame.type in LOCAL else []
    things = _things(trigger, ("on", "against"))
    grieved = grieved_at(trigger.carrier) if trigger.frame.type == "PROTEST" else []
    return _carried(trigger, "target") or given or behind or things or grieved or local
