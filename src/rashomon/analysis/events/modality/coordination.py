"""What coordinated verbs share of how they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import FINITE, is_verb
from rashomon.analysis.events.lexicon.operators import SAME
from rashomon.analysis.events.modality.own_words import HEARSAY, local_reading, modal_reading
from rashomon.analysis.events.modality.readings import Reading

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token


def shared_reading(child: Token, head: Token) -> Reading:
    """What two coordinated verbs share: the auxiliaries of the first, where there is but one."""
    if child.tag_ == "VB" and any(each.tag_ == "TO" for each in child.children):
        return Reading(SAME)
    if child.tag_ in FINITE and head.tag_ in {"VB", "VBG"}:
        return Reading(SAME)
    if _is_set_against_denied(child, head):
        modal = next((each for each in syntax.auxiliaries(head) if each.tag_ == "MD"), None)
        return modal_reading(child, modal) if modal is not None else Reading(cue=child)
    if _is_told_with(child, head):
        return local_reading(head)  # "after allegedly calling them and threatening to shoot"
    if child.tag_ == "VB" and not syntax.auxiliaries(child) and _has_modal(head):
        return local_reading(head)
    if {each.lower_ for each in syntax.auxiliaries(child)} == {"be"} and _has_modal(head):
        return local_reading(head)  # "will be heard and be removed"
    return Reading(SAME)


def _has_modal(head: Token) -> bool:
    """Whether a bare verb joined to ``head`` shares its modal ("would be furious, call her …")."""
    return is_verb(head) or any(each.tag_ == "MD" for each in syntax.auxiliaries(head))


def _is_set_against_denied(child: Token, head: Token) -> bool:
    """Whether ``child`` is what is done instead ("will not part families but detain them")."""
    is_but = any(each.dep_ == "cc" and each.lower_ == "but" for each in child.children)
    return is_but and syntax.is_negated(head) and not syntax.is_negated(child)


def _is_told_with(child: Token, head: Token) -> bool:
    """Whether ``child`` stands under the "allegedly" of ``head`` before it, as a verb of the same
    form without a subject or an auxiliary of its own."""
    own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT | syntax.AUXILIARY
    is_alike = child.tag_ == head.tag_ and not syntax.children(child, own)
    return is_alike and any(each.lower_ in HEARSAY and each.i < head.i for each in head.children)
