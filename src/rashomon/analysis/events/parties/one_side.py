"""What several do alike, where the noun names one side only ("in talks with the rebels")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import logical_subjects, phrases
from rashomon.analysis.events.grammar.clause_openings import is_behind_quotation
from rashomon.analysis.events.grammar.participants import is_player
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

DURING = frozenset({"after", "following", "during", "before", "at", "in"})
NARROWING = frozenset({"det", "amod", "compound", "nmod:poss", "nummod"})
TOGETHER = frozenset({"between", "among", "of", "by"})


def is_only_with(trigger: Trigger) -> bool:
    """Whether a noun only names one side of those who take part alike ("talks with the rebels")."""
    if not trigger.is_nominal:
        return False
    cases = {case for case, _ in phrases(trigger.phrase)}
    return "with" in cases and not cases & TOGETHER


def attending(trigger: Trigger) -> list[Token]:
    """Who "left after a meeting with" somebody: whoever does what is told of the meeting's day."""
    noun = trigger.phrase
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_with = any(case == "with" for case, _ in phrases(noun))
    if trigger.frame.type != "CONSULT" or not is_with or not cases & DURING:
        return []
    verb = noun.head
    if is_behind_quotation(noun):  # "“We go,” Ruiz said during a meeting with"
        verb = verb.head
    doers = logical_subjects(verb) if is_verb(verb) else []
    return [each for each in doers if is_player(each) and not is_passive(verb)]


def joined(trigger: Trigger) -> list[Token]:
    """Who does something "in partnership with" or "in talks with" somebody."""
    noun = trigger.phrase
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_with = any(case == "with" for case, _ in phrases(noun))
    if cases != {"in"} or not is_with or not is_verb(noun.head):
        return []
    return [each for each in logical_subjects(noun.head) if is_player(each)]


def is_misread_meeting(noun: Token) -> bool:
    """Whether a verb in -ing was taken for a noun ("He's meeting with his advisers")."""
    is_bare = not any(each.dep_ in NARROWING for each in noun.children)
    return noun.lower_.endswith("ing") and is_bare


def included(noun: Token) -> list[Token]:
    """Those named as some of several ("senators, including Ana Ruiz, criticised")."""
    if noun.tag_ not in {"NNS", "JJ"}:
        return []
    return [
        each
        for case, each in phrases(noun)
        if case == "including" and each.ent_type_ in {"PERSON", "ORG"}
    ]
