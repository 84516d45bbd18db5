"""What the words around an event noun say of the event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.events.arguments import is_noun, is_verb, logical_subjects
from rashomon.analysis.events.clause_modality import (
    POSSIBLE,
    clausal_reading,
    first,
    governed,
    holder_of,
    local_reading,
)
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.operators import Operator, operator_of
from rashomon.analysis.events.readings import ACTUAL, FACTUAL, ONGOING, Reading, combined
from rashomon.analysis.events.term_ends import TERM_END, term_reading
from rashomon.analysis.events.triggers import Trigger, light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

SPOKEN = frozenset({"THREATEN", "ACCUSE", "CONCEDE", "SUPPORT", "REQUEST", "REJECT"})
UNHELD = FACTUAL | {"planned"}


def nominal_reading(trigger: Trigger) -> Reading:
    noun = trigger.token
    if trigger.frame.mode == TERM_END:
        return term_reading(trigger)
    own = _noun_words(noun, trigger.carrier)
    if own is not None:
        return own
    if trigger.carrier is not None:
        carried, said = light_verb(trigger.carrier).modality, None
        if carried == "offered" and trigger.frame.type in SPOKEN:
            # "offered a warning", "offered an apology": offering it is the act
            carried, said = ACTUAL, trigger.carrier
        holder = first(logical_subjects(trigger.carrier)) if carried not in UNHELD else None
        outer = clausal_reading(trigger.carrier)
        inner = Reading(carried, holder, trigger.carrier if carried not in FACTUAL else None)
        is_plain = inner.modality == ACTUAL and outer.modality in FACTUAL
        if is_plain:
            return outer if said is None else replace(outer, cue=said)
        return combined(inner, outer)
    return _governed_noun(noun)


def _noun_words(noun: Token, carrier: Token | None) -> Reading | None:
    """What the words before an event noun say ("planned visit", "no attack")."""
    for child in noun.children:
        if child.lower_ == "no" and child.i < noun.i:
            return Reading("negated", cue=child)
        if child.i < noun.i and child != carrier:
            operator = operator_of(child.lower_, "m", "any")
            if operator is not None:
                return Reading(operator.modality, cue=child)
    return None


def _governed_noun(noun: Token) -> Reading:
    first = noun
    while first.dep_ == "conj" and is_noun(first.head):
        first = first.head
    head = first.head
    if head == first:
        return Reading()
    case = " ".join(child.lower_ for child in first.children if child.dep_ == "case")
    kind = f"{case} np" if case else "np"
    if first.dep_.split(":")[0] in {"nsubj", "csubj"}:
        is_any = any(child.lower_ == "any" for child in noun.children)
        return Reading("hypothetical", cue=head) if is_any else _as_subject(head)
    found = governed(head, kind) if not case or is_verb(head) else None
    if found is None and is_noun(head) and case in {"of", "for", "on", "about", "against", "to"}:
        operator = operator_of(lemma(head), "n", "np")
        found = _of_operator_noun(head, operator) if operator else None
    return found or Reading()


def _of_operator_noun(noun: Token, operator: Operator) -> Reading:
    """The reading under "reports of", "fears of"…, itself perhaps denied ("denied reports of")."""
    over = governed(noun.head, "np") if is_verb(noun.head) else None
    if over is not None and over.modality == "denied":
        return over
    return Reading(operator.modality, holder_of(noun, operator), noun)


def _as_subject(head: Token) -> Reading:
    """The reading of an event noun that is the subject: that of a verb of happening, or factual."""
    operator = operator_of(lemma(head), "a", "that") if head.pos_ == "ADJ" else None
    if operator is not None:
        return Reading(operator.modality, cue=head)
    complements = [child for child in head.children if child.dep_ in {"xcomp", "acomp"}]
    for child in complements:
        operator = operator_of(lemma(child), "a", "that")
        if operator is not None:
            return Reading(operator.modality, cue=child)
    own = local_reading(head)
    if own.cue is not None and own.cue.lower_ in POSSIBLE:
        return Reading("hypothetical", cue=own.cue)
    if lemma(head) in {"continue", "persist", "drag", "rage"} and own.modality == ACTUAL:
        return Reading(ONGOING if head.tag_ in {"VBZ", "VBP", "VBG"} else ACTUAL)
    if lemma(head) in {"take", "happen", "occur", "begin", "start", "resume", "be", "last", "set"}:
        return clausal_reading(head)
    if lemma(head) in {"schedule", "plan", "expect", "due", "slate"}:
        return Reading("planned", cue=head)
    return Reading()
