"""Relative clauses that tell something of their own, and clefts that deny who did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.event_frames import lemma_classes
from rashomon.analysis.events.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

WHO = frozenset({"who", "which", "that"})
_SUMMING_UP = frozenset(
    {"declaration", "plan", "promise", "pledge", "claim", "offer", "warning", "proposal", "charge"}
)
HAVING = frozenset({"was", "were", "had", "has", "have"})


def is_told_apart(clause: Token) -> bool:
    """Whether a relative clause tells in the past what its noun did or met, whatever becomes of the
    clause around it ("could not get past the work for an aide who spoke with her")."""
    if clause.dep_ not in {"acl:relcl", "relcl"} or clause.tag_ not in {"VBD", "VBN"}:
        return False
    if is_cleft_away(clause.head) or any(each.tag_ == "MD" for each in clause.children):
        return False
    subjects = syntax.children(clause, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)
    opens = any(each.lower_ in WHO for each in subjects)
    return opens and (clause.tag_ == "VBD" or any(_is_had(each) for each in clause.children))


def _is_had(word: Token) -> bool:
    return word.lower_ in {"was", "were", "had", "has", "have"}


def is_cleft_away(head: Token) -> bool:
    """Whether ``head`` is who did not do it ("it was not the army that attacked")."""
    has_it = any(each.lower_ == "it" and each.i < head.i for each in head.children)
    return has_it and syntax.is_negated(head) and any(each.dep_ == "cop" for each in head.children)


def is_of_all_before(clause: Token, noun: Token) -> bool:
    """Whether a clause tells what was made of all that its sentence said before, which a noun in
    apposition sums up ("said he would close it, a plan criticised by Estia")."""
    is_summed_up = noun.dep_ == "appos" and lemma(noun) in lemma_classes()["deed"] | _SUMMING_UP
    opens = any(each.lower_ in {"a", "an"} for each in noun.children)
    return (
        is_summed_up and opens and clause.tag_ in {"VBN", "VBD"} and clause.dep_.startswith("acl")
    )
