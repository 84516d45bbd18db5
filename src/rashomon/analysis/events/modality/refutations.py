"""What takes back the content of a noun: a claim called false, a bid that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb, verb_over
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import operator_of
from rashomon.analysis.events.modality.readings import ALLEGED, Reading
from rashomon.analysis.withholding import is_withholding

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

NOTHING = frozenset({"no", "little", "without"})
NO_WITNESS = frozenset({"nothing", "little"})
FRUITLESS = frozenset({"unsuccessfully", "vainly", "vain"})


def refuted(claim: Token) -> Reading | None:
    """The denial over the noun of a claim, or ``None``.

    So in "rejected reports that", "called the claim false", "the claim that … is false", "no
    truth to claims that".
    """
    verb = verb_over(claim)
    if verb is not None and is_withholding(verb):
        return None
    over = operator_of(lemma(verb), "v", "that") if verb is not None else None
    if verb is not None and over is not None and over.modality == "denied":
        return Reading("denied", next(iter(logical_subjects(verb)), None), verb)
    if verb is not None and _is_false(verb, syntax.COMPLEMENT):
        return Reading("denied", next(iter(logical_subjects(verb)), None), verb)
    if _is_called_false(claim) or _is_groundless(claim):
        return Reading("denied", None, claim.head)
    return None


def _is_called_false(claim: Token) -> bool:
    """Whether the clause of which ``claim`` is the subject says that it is false."""
    head = claim.head
    if claim.dep_ not in syntax.SUBJECT | syntax.PASSIVE_SUBJECT:
        return False
    return _is_false(head, frozenset({"xcomp", "acomp"}))


def _is_false(head: Token, labels: frozenset[str]) -> bool:
    """Whether ``head`` or a predicate on it says "false"."""
    return any(
        each.lower_ in lemma_classes()["false"] and not syntax.is_negated(each)
        for each in [head, *syntax.children(head, labels)]
    )


def _is_groundless(claim: Token) -> bool:
    """Whether ``claim`` is what there is no truth to."""
    ground = claim.head
    if not is_noun(ground) or lemma(ground) not in lemma_classes()["ground"]:
        return False
    return any(child.lower_ in NOTHING for child in ground.children)


def undone(purpose: Token) -> Reading | None:
    """The reading of what a plan or bid was for, where the plan is told to have failed."""
    verb = purpose.head
    cases = {child.lower_ for child in purpose.children if child.dep_ == "case"}
    if cases == {"of"} and is_verb(verb) and lemma(verb) == "come" and has_no_witness(verb):
        return Reading("negated", cue=verb)  # "nothing came of the plan to"
    has_role = purpose.dep_ in syntax.SUBJECT or cases == {"in"}  # "failed in its bid to"
    if not has_role or not is_verb(verb) or lemma(verb) not in lemma_classes()["failing"]:
        return None
    return None if syntax.is_negated(verb) else Reading("negated", cue=verb)


def has_no_witness(report: Token) -> bool:
    """Whether nothing is what "suggests" or "shows" the content of ``report``."""
    return any(each.lower_ in NO_WITNESS for each in syntax.children(report, syntax.SUBJECT))


def is_fruitless(attempt: Token) -> bool:
    """Whether ``attempt`` was made "in vain" or "unsuccessfully"."""
    return any(each.lower_ in FRUITLESS for each in attempt.children)


def is_within_of(child: Token, head: Token) -> bool:
    """Whether ``child`` is what somebody only "came within minutes of" doing."""
    measure = head if is_noun(head) else child.doc[max(head.i, child.left_edge.i - 1)]
    is_within = any(each.lower_ == "within" for each in measure.children)
    return is_within and complement_kind(child) == "of ing" and lemma(measure.head) == "come"


def word_before(noun: Token) -> Reading:
    """What a word before an operator noun says ("has no plans to", "failed attempt to")."""
    for child in noun.children:
        if child.i < noun.i:
            if child.lower_ in {"no", "any"}:
                return Reading("negated", cue=noun)
            operator = operator_of(child.lower_, "m", "any")
            if operator is not None and operator.modality in {"negated", ALLEGED}:
                return Reading(operator.modality, cue=child)
    return Reading()
