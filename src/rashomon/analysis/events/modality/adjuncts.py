"""What a phrase of time or place around an event noun says of it ("pledged at the meeting to")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.own_words import FUTURE, local_reading
from rashomon.analysis.events.modality.readings import ACTUAL, Reading
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ADJUNCT = frozenset({"at", "during", "after"})
"""Prepositions that only say when a past act was done: "pledged at a meeting to"."""
KEEPING = frozenset({"keep", "get", "put", "bring", "hold"})
GOING = frozenset({"talk", "negotiation", "discussion", "dialogue", "dialog", "conversation"})
"""Dealings that go on for long, so that what is kept of them is no day to come."""
STILL_HELD = frozenset({"track", "course", "schedule", "calendar", "alive"})
AIMING = frozenset({"hint", "aim", "balk", "direct", "target", "seek", "look"})


def is_told_past(verb: Token) -> bool:
    """Whether ``verb`` tells as done an act that is not itself aimed at what stands behind it."""
    is_past = verb.tag_ == "VBD" and is_verb(verb) and lemma(verb) not in AIMING
    return is_past and local_reading(verb).modality == ACTUAL


def ahead_with(trigger: Trigger) -> Reading | None:
    """The reading of an election or a meeting in or until which something is yet to be ("will face
    him in the election", "will be free until his sentencing")."""
    noun = trigger.token
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_meeting = trigger.frame.type == "CONSULT" and trigger.frame.mode != "phone"
    is_election = trigger.frame.mode == "election" and bool(cases & {"in", "at", "during", "for"})
    is_there = is_meeting and bool(cases) and cases <= {"at", "during"}
    if not (is_election or is_there or cases == {"until"}):
        return None
    over = local_reading(noun.head) if is_verb(noun.head) else Reading()
    is_ahead = over.cue is not None and over.cue.lower_ in FUTURE
    return Reading("planned", cue=over.cue) if is_ahead else None


def kept_ahead(trigger: Trigger) -> Reading | None:
    """The reading of a meeting that somebody sees to it will be held ("to keep the summit on
    track", "put the visit back on the calendar")."""
    noun, verb = trigger.token, trigger.token.head
    is_meeting = trigger.frame.type == "CONSULT" and lemma(noun) not in GOING
    if not is_meeting or noun.dep_ not in syntax.OBJECT or lemma(verb) not in KEEPING:
        return None
    if any(each.lower_ in {"a", "an"} for each in noun.children):
        return None  # "get a meeting on his calendar": none is planned yet
    behind = [*noun.children, *verb.children]
    still = any(each.i > noun.i and each.lower_ in STILL_HELD for each in behind)
    return Reading("planned", cue=verb) if still else None


def is_in_adjunct(trigger: Trigger) -> bool:
    """Whether a noun only says at, during or after what something was said or done."""
    cases = {child.lower_ for child in trigger.phrase.children if child.dep_ == "case"}
    return trigger.is_nominal and bool(cases) and cases <= ADJUNCT
