"""Nouns told as what goes on or is set for a day: "the siege is in its third week", "is on
strike", "the union called a strike"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.own_words import local_reading
from rashomon.analysis.events.modality.readings import FACTUAL, ONGOING, Reading

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PRESENT = frozenset({"VBZ", "VBP", "VBG"})
LASTING = frozenset({"continue", "persist", "drag", "rage", "remain"})
DURATIONS = frozenset({"hour", "night", "day", "week", "month", "year", "decade"})
STATES = frozenset({"on", "under"})
NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "has", "have"})
STAYING = frozenset({"remain", "stay"})
KEEPING = STAYING | {"have", "get"}  # "had the visa revoked"
CONVENED = ("walkout", "protest", "meeting_place")
OPEN = frozenset({"a", "an", "another", "new", "emergency", "general"})


def is_lasting(head: Token) -> bool:
    """Whether ``head`` says of its subject that it goes on, or has gone on for so long."""
    if lemma(head) in DURATIONS:  # "is in its third week"
        return any(child.lower_ == "in" and child.dep_ == "case" for child in head.children)
    if not is_verb(head):
        return False
    if lemma(head) == "enter":
        behind = [*syntax.objects(head), *(each for _, each in syntax.prepositional(head))]
        return any(lemma(each) in DURATIONS for each in behind)
    goes_on = lemma(head) == "go" and any(each.lower_ == "on" for each in head.children)
    return (goes_on or lemma(head) in LASTING) and head.tag_ in PRESENT


def state_reading(noun: Token) -> Reading | None:
    """The reading of an event noun that says how somebody is ("on strike", "under attack")."""
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_at_war = "at" in cases and lemma(noun) == "war"
    if not cases & STATES and not is_at_war:
        return None
    is_state = any(child.dep_ == "cop" for child in noun.children)
    stays = is_verb(noun.head) and lemma(noun.head) in STAYING
    if not is_state and not stays:
        return None
    verb = noun if is_state else noun.head
    own = local_reading(verb)
    if own.modality not in FACTUAL:
        return own
    words = {verb, *(each for each in verb.children if each.i < verb.i)}
    is_now = any(each.lower_ in NOW for each in words) or verb.tag_ in PRESENT
    return Reading(ONGOING, cue=verb) if is_now else Reading(cue=verb)


def is_convening(verb: Token) -> bool:
    """Whether ``verb`` sets something for a day to come ("called a general strike")."""
    objects = syntax.objects(verb) if lemma(verb) == "call" else []
    return any(_is_new(each) for each in objects) and not syntax.children(verb, syntax.COMPLEMENT)


def _is_new(noun: Token) -> bool:
    is_kind = any(lemma(noun) in lemma_classes()[name] for name in CONVENED)
    return is_kind and any(child.lower_ in OPEN for child in noun.children)
