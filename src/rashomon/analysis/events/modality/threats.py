"""Threats told without a word of threat: "will strike unless…", "to leave by noon or be shot"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.clause_modality import governed
from rashomon.analysis.events.modality.governors import first
from rashomon.analysis.events.modality.own_words import FUTURE
from rashomon.analysis.events.modality.prospects import deadline_setter
from rashomon.analysis.events.modality.readings import FACTUAL, Reading
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "ACCUSE", "MOBILIZE"})
UNDERGOING = frozenset({"face", "risk", "suffer"})
OPEN = FACTUAL | {"planned", "demanded", "hypothetical"}


def with_threat(trigger: Trigger, reading: Reading) -> Reading:
    """``reading``, or a threat where the harm is what follows if somebody does not comply."""
    if trigger.frame.type not in HARMFUL or reading.modality not in OPEN:
        return reading
    verb = _verb_of(trigger)
    if verb is None:
        return reading
    if reading.modality == "planned" and _is_conditional(verb):
        return replace(reading, modality="threatened", holder=reading.holder or _doer(verb))
    return _alternative(verb) or reading


def _verb_of(trigger: Trigger) -> Token | None:
    token = trigger.carrier or trigger.token
    if not trigger.is_nominal or trigger.carrier is not None:
        return token
    is_undergone = is_verb(token.head) and lemma(token.head) in UNDERGOING
    return token.head if is_undergone else None


def _is_conditional(verb: Token) -> bool:
    """Whether ``verb`` is to follow unless or once something else is done ("move and we shoot")."""
    for clause in verb.children:
        if clause.dep_.startswith("advcl") and any(
            each.dep_ == "mark" and each.lower_ == "unless" for each in clause.children
        ):
            return True
    is_joined = verb.dep_ == "conj" and any(
        each.dep_ == "cc" and each.lower_ in {"and", "or"} for each in verb.children
    )
    is_future = any(each.lower_ in FUTURE for each in syntax.auxiliaries(verb))
    return is_joined and is_future and _is_order(verb.head)


def _is_order(verb: Token) -> bool:
    """Whether ``verb`` is an imperative."""
    has_own = syntax.children(verb, syntax.SUBJECT | syntax.PASSIVE_SUBJECT | syntax.AUXILIARY)
    is_marked = any(child.dep_ == "mark" for child in verb.children)
    return verb.tag_ == "VB" and not has_own and not is_marked


def _alternative(verb: Token) -> Reading | None:
    """The threat in "told them to leave or be shot", "leave or face arrest"."""
    is_other = verb.dep_ == "conj" and any(
        each.dep_ == "cc" and each.lower_ == "or" for each in verb.children
    )
    if not is_other:
        return None
    asked = verb.head
    if _is_order(asked):
        return Reading("threatened", cue=verb)
    setter = deadline_setter(asked)
    if setter is not None:
        return Reading("threatened", first(logical_subjects(setter)), verb)
    over = governed(asked.head, "inf")
    is_demand = over is not None and over.modality == "demanded"
    return Reading("threatened", over.holder, verb) if over and is_demand else None


def _doer(verb: Token) -> Token | None:
    return None if verb.dep_ == "ccomp" else first(logical_subjects(verb))
