"""Whom a noun for a deed says it is done to, where the sentence names them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    logical_objects,
    logical_subjects,
    phrases,
    possessors,
)
from rashomon.analysis.events.grammar.participants import forces_before, is_player, players_within
from rashomon.analysis.events.grammar.predicates import is_passive
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.cased import cased
from rashomon.analysis.events.parties.charged_parties import charged_in
from rashomon.analysis.events.parties.last_resorts import stands_around
from rashomon.analysis.events.parties.noun_doers import TAKEN_FROM, accused_of_deed
from rashomon.analysis.events.parties.targets import (
    FORCE,
    faced,
    is_place_noun,
    is_vehicle,
    people_of,
    within_clauses,
)
from rashomon.analysis.events.parties.taxed_goods import makers_behind
from rashomon.analysis.events.triggers.triggers import Trigger, clauses
from rashomon.analysis.events.triggers.written_charges import is_of_charge

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SCENES = {"ACCUSE": ("in", "into"), "THREATEN": ("in",), "REQUEST": ("in",), "AGREE": ("in",)}
"""Prepositions that only tell where something is said."""
SITES = ("at", "in", "into", "for", "with", "over")  # "harassment at the firm": not of the firm
HITTING = frozenset({"kill", "wound", "injure", "hit", "strike", "capture", "maim", "seize"})
HITTING |= frozenset({"target", "kidnap", "abduct", "topple", "oust", "displace"})
TARGET_CASES = ("against", "on", "to", "of", "with", "at", "for", "from", "in", "into", "over")
FROM_DOER = tuple(case for case in TARGET_CASES if case != "from")
AIMED = ("against", "into", "on", "upon", "at")
PRESSING = frozenset({"pressure", "press", "punish", "penalise", "penalize", "squeeze", "isolate"})
AIMS = frozenset({"target", "subject", "focus", "object", "victim"})
CONDUCT_CASES = frozenset({"over", "for", "of", "about"})
CONDUCT = frozenset({"handling", "mishandling", "treatment", "conduct", "management", "use"})
CONDUCT |= {"response", "refusal", "failure", "defense", "defence", "embrace", "praise", "support"}
WAVES = frozenset({"barrage", "wave", "torrent", "stream", "flood", "series", "lot", "string"})
IMPUTING = frozenset({"attribute", "blame", "ascribe", "link", "tie", "trace", "pin"})


def deed_targets(
    trigger: Trigger, doers: Sequence[Token], marching: list[Token], *, is_anybodys: bool
) -> list[Token]:
    """Whom the deed is done to: those behind the noun's prepositions who do not do it themselves,
    else by what the noun's type asks for; ``is_anybodys`` where somebody is told to do it."""
    noun, kind = trigger.phrase, trigger.frame.type
    aim = _said_to_be_aim(trigger)
    if aim:
        return aim
    done = {each.i for each in doers}
    found = [each for each in cased(noun, _cases(trigger, marching)) if each.i not in done]
    if kind == "ACCUSE":  # "criticism over his handling of the summit with Oman"
        behind = [each for case, each in phrases(noun) if case in CONDUCT_CASES]
        owners = [p for each in behind if lemma(each) in CONDUCT for p in possessors(each)]
        found = [each for each in owners if is_player(each) and each.i not in done] or found
    if kind == "SANCTION":
        found = makers_behind(noun, trigger.carrier) or found or _pressured(trigger)
    warned = _given(trigger) if kind == "THREATEN" else []
    found = warned or _asked(trigger) or accused_of_deed(noun) or found or _struck(trigger)
    found = found or _given(trigger) or _alleged(trigger) or _moved_on(trigger)
    if kind != "REQUEST" or not is_anybodys:
        told = (each for each in clauses(noun) if not is_of_charge(noun, each))
        found = found or within_clauses([each for each in told if not _imputes(each)])
    if kind == "PROTEST":
        found = found or faced(noun) or (faced(trigger.carrier) if trigger.carrier else [])
    return found or _right_behind(noun) or _looked_into(trigger) or _behind(marching)


def _said_to_be_aim(trigger: Trigger) -> list[Token]:
    """Who "is the target of" a deed or "the subject of" an inquiry."""
    told = trigger.phrase
    while lemma(told.head) in WAVES and told.dep_ == "nmod":
        told = told.head  # "the target of a barrage of criticism"
    aim = told.head
    is_of = told.dep_ == "nmod" and told.i > aim.i
    if not is_of or lemma(aim) not in AIMS:
        return []
    is_told = any(each.dep_ == "cop" for each in aim.children)
    found = logical_subjects(aim) if is_told else [aim.head] if aim.dep_ == "appos" else []
    return [player for noun in found for player in players_within(noun)]


def _pressured(trigger: Trigger) -> list[Token]:
    """Whom a measure is to press or punish ("imposed sanctions to pressure Norland")."""
    told = trigger.carrier.children if trigger.carrier is not None else []
    aims = [each for each in told if each.dep_ in {"advcl", "xcomp"} and lemma(each) in PRESSING]
    aimed = [noun for each in aims for noun in logical_objects(each)]
    return [player for noun in aimed for player in players_within(noun)]


def _cases(trigger: Trigger, marching: list[Token]) -> tuple[str, ...]:
    """The prepositions behind which the targets of a noun of that type stand."""
    kind = trigger.frame.type
    cases = TARGET_CASES if kind in TAKEN_FROM else FROM_DOER
    scenes = SITES if trigger.frame.mode == "sexual" else SCENES.get(kind, ())
    doers = ("of",) if marching or kind == "MOBILIZE" else ()
    return tuple(case for case in cases if case not in (*scenes, *doers))


def marchers(trigger: Trigger) -> list[Token]:
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
    """Those who did what an allegation says or an inquiry is to find out ("the claim that Oman
    arms rebels", "opened an inquiry to see if Oman does")."""
    if trigger.frame.mode not in {"allege", "investigate"}:
        return []
    hosts = [trigger.phrase, *([trigger.carrier] if trigger.carrier is not None else [])]
    found = ([p for noun in group for p in players_within(noun)] for group in charged_in(hosts))
    return next((each for each in found if each), [])


def _behind(marchers: list[Token]) -> list[Token]:
    """Whom those behind "of" are against, where the parse hangs that on them."""
    return [each for noun in marchers for each in cased(noun, ("against",))]


def _looked_into(trigger: Trigger) -> list[Token]:
    """Who themselves are what an inquiry is into ("an inquiry into bank officials")."""
    if trigger.frame.mode != "investigate":
        return []
    return [each for case, each in phrases(trigger.phrase) if case == "into" and is_player(each)]


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


def hit_behind(trigger: Trigger) -> list[Token]:
    """Whom an act of force hits by what is told right behind it ("a raid that killed two men")."""
    if trigger.frame.type not in FORCE:
        return []
    told = [each for each in trigger.phrase.children if each.dep_.startswith(("acl", "relcl"))]
    acts = [each for each in told if each.tag_ != "VBN" and not is_passive(each)]
    done = [each for each in acts if trigger.phrase in logical_subjects(each)]
    hit = [noun for verb in done if lemma(verb) in HITTING for noun in logical_objects(verb)]
    return [player for noun in hit for player in players_within(noun)]


def _imputes(clause: Token) -> bool:
    """Whether a participle says whose deed it is thought to be ("an attack blamed on rebels")."""
    return clause.tag_ == "VBN" and lemma(clause) in IMPUTING


def _right_behind(noun: Token) -> list[Token]:
    """The targets right behind the noun that the parse hangs on the verb over it ("obstructed
    the inquiry into Ruiz's company")."""
    if noun.dep_ not in syntax.OBJECT:
        return []
    behind = (pair for pair in syntax.prepositional(noun.head) if pair[0] in AIMED)
    listed = (syntax.conjuncts(of) for _, of in behind if of.left_edge.i == noun.i + 1)
    return [each for of in listed for one in of for each in players_within(one)]
