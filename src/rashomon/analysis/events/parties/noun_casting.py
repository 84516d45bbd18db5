"""Who did an event that a noun tells, and to whom ("the seizure of two tankers by …")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    logical_subjects,
    modifiers,
    phrases,
    possessors,
    subjects_of,
)
from rashomon.analysis.events.grammar.participants import (
    forces_before,
    is_calendar,
    is_name,
    is_player,
    players_within,
)
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.cased import cased, cased_all
from rashomon.analysis.events.parties.deed_places import is_scene_before, is_venue
from rashomon.analysis.events.parties.filed_from import without_filed_from
from rashomon.analysis.events.parties.hyphened_pairs import parties_of
from rashomon.analysis.events.parties.noun_doers import (
    blamed,
    by_phrases,
    part_of_subject,
    senders,
)
from rashomon.analysis.events.parties.noun_targets import deed_targets, hit_behind, marchers
from rashomon.analysis.events.parties.one_side import (
    attending,
    is_misread_meeting,
    is_only_with,
    joined,
)
from rashomon.analysis.events.parties.targets import (
    FORCE,
    doers_of,
    grieved_at,
    is_place_noun,
    is_vehicle,
    places,
    players_behind,
    struck_by,
)
from rashomon.analysis.events.triggers.carriers import subject_part
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.analysis.events.triggers.written_charges import is_saying

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

BESTOWED = frozenset({"support", "backing", "endorsement", "blessing", "approval", "confidence"})
ENJOYING = frozenset({"have", "enjoy", "win", "gain", "earn", "secure", "get", "lose", "receive"})
CARRIED_CASES = ("against", "on", "upon", "to", "with", "at", "toward", "towards")
OF_FIRST = ("of", "against", "on", "to", "with", "at", "for", "from", "in")
DONE_TO_THINGS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
RECOUNTING = frozenset({"recount", "recall", "remember", "recollect", "describe", "detail"})
SAID_THERE = frozenset({"remark", "comment", "statement", "performance", "appearance", "speech"})
SAID_THERE |= {"conduct", "behavior", "behaviour", "gaffe", "toast", "conference", "refusal"}
SAID_AT = frozenset({"at", "during", "after", "following"})
RETURNING = frozenset({"return", "come", "fly", "arrive", "head"})
ON_A_VISIT = frozenset({"on", "during"})
HANDLING = frozenset({"handling", "account", "version", "description", "recollection"})
DEALING = frozenset({"rule", "refuse", "reject", "walk", "leave", "quit", "seek", "want", "avoid"})
DEALING |= {"shun", "skip", "favor", "favour", "pull", "withdraw", "storm", "break", "discuss"}
READY = frozenset({"open", "amenable", "receptive"})
MEETING_CASES = frozenset({"at", "during"})
LOCAL = frozenset({"ASSAULT", "COERCE", "CONCEDE", "PROTEST"})  # done to the place they are done in


@dataclass(frozen=True, slots=True)
class _Around:
    """Those who stand around an event noun, before its shape says what part they have."""

    actors: list[Token]  # behind "by", blamed for it or sending it
    owners: list[Token]  # whose it is
    scenes: list[Token]  # names before it of where it was
    carried: list[Token]  # whom its light verb makes the actor
    stander: dict[str, list[Token]]  # of whom it is told behind a copula, by part


def cast_noun(trigger: Trigger) -> tuple[list[Token], list[Token]]:
    """The nouns that act in the event that the noun of ``trigger`` tells, and its targets."""
    noun, shape = trigger.phrase, trigger.frame.shape
    if shape == "none":
        return [], []
    if _is_bestowed(trigger):
        return cased(noun, ("of", "from")), _subjects_of_carrier(trigger)
    pair = parties_of(noun, shape)
    if pair:
        return pair, pair
    around = _around(trigger)
    actors, owners, carried = around.actors, around.owners, around.carried
    if shape == "intr":
        left = cased(noun, ("from",)) if trigger.frame.mode == "withdraw" else []
        visited = left or cased(noun, ("to", "in")) or _visited(trigger)
        found = actors or owners or cased(noun, ("of", "by")) or carried
        return found or _visiting(trigger), visited
    if shape == "sym":
        return _cast_meeting(trigger, around)
    both = cased(noun, ("between", "among")) or around.stander.get("both", [])
    if both:
        return actors or carried or both, both
    undergone = _carried(trigger, "target") or _thing_undergoing(trigger) or _blamed_for(trigger)
    if undergone:  # "faces a lawsuit from Moreno"
        owners = [each for each in owners if not _is_of_own(each)]
        return actors or owners or cased(noun, ("from",)), undergone
    if shape == "pat":
        done_to = _done_to(trigger, actors or carried, owners)
        return done_to[0], done_to[1] or around.scenes
    return _cast_deed(trigger, around)


def _around(trigger: Trigger) -> _Around:
    noun = trigger.phrase
    owned = [*possessors(noun), *(possessors(trigger.token) if noun != trigger.token else [])]
    pacts = lemma_classes()["named_pact"]
    names = [each for each in modifiers(noun) if is_name(each) and each.lower_ not in pacts]
    if trigger.frame.type == "CONSULT":
        names = [each for each in names if not is_venue(each)]
    scenes = [each for each in names if is_scene_before(each, trigger.token)]
    owners = [each for each in owned if is_player(each)]
    owners += [each for each in names if each not in scenes]
    stander = _stander(trigger)
    return _Around(
        actors=by_phrases(noun) or blamed(trigger) or senders(trigger),
        owners=owners or forces_before(noun),
        scenes=scenes,
        carried=_carriers(trigger) or stander.get("actor", []),
        stander=stander,
    )


def _cast_meeting(trigger: Trigger, around: _Around) -> tuple[list[Token], list[Token]]:
    """Of a noun for what sides do with each other: those named first, and the others."""
    sides = cased(trigger.phrase, ("between",))
    if len(sides) > 1:  # "arranged a meeting between Ruiz and Meyer"
        return sides, sides
    carried = around.carried
    owners = around.owners or ([] if carried else attending(trigger) or joined(trigger))
    owners = owners or ([] if carried else _ready_for(trigger) or _acting_at(trigger))
    owners = owners or ([] if carried else _dealing(trigger) or _handling(trigger))
    owners = [each for each in owners if each.tag_ != "PRP$" or not carried]
    cases = ("between", "with", "of", "among", *(("from",) if _is_phoned(trigger) else ()))
    others = cased_all(trigger.phrase, cases) or _with_carrier(trigger) or _with_aim(trigger)
    carried = carried or (_going_along(trigger) if others else [])
    taking_part = [*carried, *owners] or (_recounting(trigger) if others else [])
    return taking_part or (_carried(trigger, "target") if others else []), others


def _cast_deed(trigger: Trigger, around: _Around) -> tuple[list[Token], list[Token]]:
    """Of a noun for what one side does to another."""
    doers, owners, carried = around.actors, around.owners, around.carried
    marching = marchers(trigger)
    if marching or trigger.frame.type == "MOBILIZE":
        doers = doers or carried or owners or marching
    targets = deed_targets(trigger, doers, marching, is_anybodys=bool(doers or owners or carried))
    beyond = targets or _beyond(trigger) or around.stander.get("target", [])
    hit = struck_by(trigger.phrase) or hit_behind(trigger)
    return doers or carried or owners, beyond or hit or around.scenes


def _is_of_own(owner: Token) -> bool:
    """Whether "own" says that somebody only has what others do ("faced his own allegations")."""
    follows = owner.nbor().lower_ if owner.i + 1 < len(owner.doc) else ""
    return owner.tag_ == "PRP$" and follows == "own"


def _visiting(trigger: Trigger) -> list[Token]:
    """Who does or undergoes what is told of a visit's time ("was cheered during a visit to Peru",
    "Ruiz, on a trip to Peru, said")."""
    noun, over = trigger.phrase, trigger.phrase.head
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_back = cases == {"from"} and lemma(over) in RETURNING
    if trigger.frame.mode != "visit" or not (is_back or cases & ON_A_VISIT):
        return []
    if not is_verb(over):
        return [over] if is_player(over) else []
    return [each for one in subjects_of(over) for each in players_within(one)]


def _visited(trigger: Trigger) -> list[Token]:
    """Whom a visit is to, where the parse hangs it on the verb ("paid a visit to Peru")."""
    if trigger.frame.mode != "visit" or trigger.carrier is None:
        return []
    return players_behind(trigger.carrier, ("to",))


def _is_bestowed(trigger: Trigger) -> bool:
    """Whether the subject has what others give ("had the endorsement of Ruiz")."""
    noun, carrier = trigger.token, trigger.carrier
    if carrier is None or lemma(noun) not in BESTOWED or lemma(carrier) not in ENJOYING:
        return False
    return bool(cased(noun, ("of", "from"))) and not cased(noun, ("for",))


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


def _with_aim(trigger: Trigger) -> list[Token]:
    """The other side, which the parse hangs on what a deal is for ("struck a deal to share data
    with Peru")."""
    if trigger.frame.type not in {"SUPPORT", "AGREE"}:
        return []
    aims = [each for each in trigger.phrase.children if each.dep_ == "acl" and each.tag_ == "VB"]
    return [each for aim in aims for each in players_behind(aim, ("with",))]


def _handling(trigger: Trigger) -> list[Token]:
    """Whose handling or account of a meeting is told of ("her handling of the summit with"), or who
    said something there ("her remarks at a summit with")."""
    noun, over = trigger.phrase, trigger.phrase.head
    if noun.dep_ != "nmod" or not is_only_with(trigger):
        return []
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_there = lemma(over) in SAID_THERE and bool(cases & SAID_AT)
    is_told = is_there or lemma(over) in HANDLING
    return [each for each in possessors(over) if is_player(each)] if is_told else []


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


def _ready_for(trigger: Trigger) -> list[Token]:
    """Who is "open to talks" with others."""
    noun, head = trigger.phrase, trigger.phrase.head
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    if cases != {"to"} or lemma(head) not in READY:
        return []
    return [each for one in logical_subjects(head) for each in players_within(one)]


def _acting_at(trigger: Trigger) -> list[Token]:
    """The two or more named who do something together at a meeting ("Ruiz and Brandt reached a
    truce at a meeting in Lima")."""
    noun, verb = trigger.phrase, trigger.phrase.head
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    if not (cases & MEETING_CASES and is_verb(verb)) or is_passive(verb):
        return []
    found = [each for one in logical_subjects(verb) for each in players_within(one)]
    is_of_two = len(found) > 1 and all(map(is_name, found))
    return found if is_of_two else []


def _dealing(trigger: Trigger) -> list[Token]:
    """Who wants, leaves or shuns what he does with others ("ruled out talks with Ruiz", "walked
    away from talks with rebels")."""
    noun, verb = trigger.phrase, trigger.phrase.head
    if not is_only_with(trigger) or not is_verb(verb) or is_passive(verb):
        return []
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    if lemma(verb) not in DEALING or not (noun.dep_ in syntax.OBJECT or cases <= {"from", "of"}):
        return []
    return [each for one in logical_subjects(verb) for each in players_within(one)]


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


def _blamed_for(trigger: Trigger) -> list[Token]:
    """Whose deed comes under criticism ("rules drawn up by Oman are coming under criticism")."""
    if part_of_subject(trigger) != "target" or trigger.frame.type != "ACCUSE":
        return []
    found = logical_subjects(trigger.carrier) if trigger.carrier is not None else []
    return [each for noun in found for each in doers_of(noun)]


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
