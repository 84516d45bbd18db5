"""Nouns that open what a clause tells though another verb stands between: "fears grew that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import logical_subjects
from rashomon.analysis.events.grammar.predicates import is_called, is_noun, is_pressing, is_verb
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import SAME, operator_of
from rashomon.analysis.events.modality.governors import first, holder_of
from rashomon.analysis.events.modality.readings import ALLEGED, PRESSING, Reading

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token


def of_subject(child: Token, head: Token, kind: str) -> Reading | None:
    """The operator noun that is the subject of ``head`` and whose content ``child`` is.

    So in "pressure mounted for her to resign" and "fears grew that rebels would attack".
    """
    if not is_verb(head) or syntax.objects(head) or syntax.is_passive(head):
        return None
    if lemma(head) == "mean":
        return None  # "the pledge does not mean that she will resign"
    has_own = bool(syntax.children(child, syntax.SUBJECT | syntax.PASSIVE_SUBJECT))
    for noun in syntax.children(head, syntax.SUBJECT) if has_own else []:
        operator = operator_of(lemma(noun), "n", kind) if is_noun(noun) else None
        if operator is not None and operator.modality != SAME:
            return Reading(operator.modality, holder_of(noun, operator), noun)
    return None


def of_name(head: Token, kind: str) -> Reading | None:
    """Why somebody is called something, which whoever calls them so says that they did ("called
    Ruiz a coward for siding with Oman")."""
    if kind != "for ing" or not is_called(head):
        return None
    return Reading(ALLEGED, first(logical_subjects(head.head)), head)


def of_pressure(child: Token, head: Token, kind: str) -> Reading | None:
    """What stands behind a verb that only carries it: "came under pressure from Oslo to resign"."""
    if kind == "inf" and is_verb(head) and is_pressing(head):
        return Reading("demanded", first(logical_subjects(head)), head)  # "put pressure on him to"
    nouns = [noun for _, noun in syntax.prepositional(head) if head.i < noun.i < child.i]
    for noun in nouns if kind == "inf" and is_verb(head) else []:
        operator = operator_of(lemma(noun), "n", "inf")
        if operator is not None and operator.modality in PRESSING:
            senders = [each for case, each in syntax.prepositional(noun) if case == "from"]
            senders += [each for case, each in syntax.prepositional(head) if case == "from"]
            return Reading(operator.modality, first(senders), noun)
    return None
