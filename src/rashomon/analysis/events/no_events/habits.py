"""What is told of anybody, or as a habit, which is no happening ("those who refuse")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_noun
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PRESENT = frozenset({"VBP", "VBZ"})
ANYBODY = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "whoever", "someone"})
ANY = frozenset({"any", "every", "each", "no", "all"})
HABITS = frozenset(
    {"often", "usually", "typically", "sometimes", "generally", "normally", "commonly", "rarely"}
    | {"frequently", "routinely", "always", "traditionally", "occasionally", "seldom", "regularly"}
)
STANDS = frozenset({"SUPPORT", "REJECT", "ACCUSE", "AGREE", "PROTEST", "OTHER"})
"""Types whose present may tell where one party stands today ("a group that opposes the bill")."""


def is_general(trigger: Trigger) -> bool:
    """Whether a verb in the present tells what a kind of people do, or somebody's habit."""
    verb = trigger.token
    if trigger.is_nominal or verb.tag_ not in PRESENT or syntax.auxiliaries(verb):
        return False
    if any(each.lower_ in HABITS and each.head == verb for each in verb.children):
        return trigger.frame.type != "OTHER"
    if verb.dep_ not in syntax.RELATIVE_CLAUSE:
        return False
    if _is_anybody(verb.head):
        return True
    return trigger.frame.type not in STANDS and _is_a_sort(verb.head)


def _is_anybody(noun: Token) -> bool:
    before = {each.lower_ for each in noun.children if each.i < noun.i}
    is_people = noun.lower_ == "people" and not before
    return noun.lower_ in ANYBODY or is_people or bool(before & ANY)


def _is_a_sort(noun: Token) -> bool:
    """Whether a common noun has no owner, number or "the" that would make it one known party."""
    if noun.pos_ != "NOUN" or not is_noun(noun):
        return False
    before = [each for each in noun.children if each.i < noun.i]
    articles = {each.lower_ for each in before if each.dep_ == "det"}
    is_owned = any(each.dep_ == "nmod:poss" for each in before)
    return not is_owned and not (articles - {"a", "an"}) and (bool(articles) or noun.tag_ == "NNS")
