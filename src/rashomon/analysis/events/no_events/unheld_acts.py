"""Acts that a record need not hold: what is supposed of nobody, what one does to oneself, what a
reader is told to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_objects, logical_subjects
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.readings import Reading
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.types import QuoteMention

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

UNREAL = frozenset({"negated", "hypothetical", "demanded"})
STANCES = frozenset({"SUPPORT", "AGREE", "CONCEDE", "REJECT", "AID", "COOPERATE"})
STANCES |= {"ACCUSE", "REQUEST"}
"""What is said or felt, which is nothing without somebody who does."""
OF_OTHERS = frozenset({"ACCUSE", "SUPPORT", "AID", "THREATEN", "CONSULT"})
TO_ONESELF = frozenset({"handcuff", "release", "free", "arrest", "punish"})
Parties = tuple[Sequence["Token"], Sequence["Token"]]
THINGS = frozenset({"this", "that", "it", "which"})
SELVES = ("self", "selves")
BEFORE_ORDER = frozenset({"please", "just", "so", "and", "but", "now", "then"})


def is_unheld(trigger: Trigger, modality: str, parties: Parties, holder: Token | None) -> bool:
    """Whether a stance that did not come about has nobody who takes it ("this is not to deny
    that"), or is not said to be anybody's at all ("allegations must be heard")."""
    actors, recipients = parties
    is_stance = modality in UNREAL and trigger.frame.type in STANCES
    if not is_stance or actors or holder is not None or _has_subject(trigger):
        return False
    is_said = trigger.frame.type != "AID"  # "would force the evacuation of the island"
    return _is_bare_form(trigger.token) if recipients else is_said


def _is_bare_form(verb: Token) -> bool:
    """Whether a verb is an infinitive or an -ing form, which says nobody's doing it."""
    has_to = any(child.tag_ == "TO" for child in verb.children)
    return is_verb(verb) and (has_to or verb.tag_ == "VBG")


def _has_subject(trigger: Trigger) -> bool:
    """Whether the verb of an act has a subject of its own, though it be nobody one can name."""
    if trigger.is_nominal:
        return False
    own = syntax.children(trigger.token, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    own = [each for each in own if each.dep_ != "nsubj:outer" and each.lower_ not in THINGS]
    return is_passive(trigger.token) or bool(own)


def is_done_to_oneself(trigger: Trigger) -> bool:
    """Whether somebody only defends, blames or presents himself."""
    is_own = not trigger.is_nominal and trigger.frame.actor == "subj"
    is_let = lemma(trigger.token) in {"allow", "permit", "let"}  # "allowed herself to be led"
    is_known = trigger.frame.type in OF_OTHERS or lemma(trigger.token) in TO_ONESELF
    if not is_own or not (is_let or is_known):
        return False
    found = logical_objects(trigger.token)
    return bool(found) and all(each.lower_.endswith(SELVES) for each in found)


def _is_of_reader(trigger: Trigger) -> bool:
    """Whether an act is that of "you", which outside of quotes is anybody."""
    verb = trigger.token
    if trigger.is_nominal or all(
        each.lower_ != "you" for each in verb.doc[verb.sent.start : verb.i]
    ):
        return False
    subjects = logical_subjects(verb)
    return bool(subjects) and all(each.lower_ == "you" for each in subjects)


def is_of_anybody(trigger: Trigger, quote: QuoteMention, reading: Reading) -> bool:
    """Whether "you" in somebody's words is anybody ("the moment you attack them", "you die before
    you are old"): nobody is told to be spoken to, and nothing is said to have been done."""
    is_force = trigger.frame.type == "ASSAULT"  # "if you can kill them, do"
    if quote.addressee is not None or is_force or not _is_of_reader(trigger):
        return False
    verb = trigger.token
    return reading.modality == "hypothetical" or (
        verb.tag_ == "VBP" and not syntax.auxiliaries(verb)
    )


def is_told_to_reader(trigger: Trigger) -> bool:
    """Whether a sentence only tells its reader or hearer what to do ("Visit our pages", "Thank
    you"), or what "you" do."""
    verb = trigger.carrier if trigger.carrier is not None else trigger.token
    if not is_verb(verb) or _is_of_reader(trigger):
        return is_verb(verb)
    if verb.tag_ not in {"VB", "VBP"} or verb.dep_ not in {"ROOT", "parataxis"}:
        return False
    own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT | syntax.AUXILIARY | {"mark"}
    if any(child.dep_ in own for child in verb.children):
        return False
    before = verb.doc[verb.sent.start : verb.i]
    if before and before[-1].text == ":":
        return True
    if verb.dep_ != "ROOT":
        return False
    return all(each.is_punct or each.is_space or each.lower_ in BEFORE_ORDER for each in before)
