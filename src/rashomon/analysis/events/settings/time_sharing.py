"""Whether one word's time is that of a word it hangs on, or that hangs on it.

Who began on Monday to shell a town shelled it on Monday; who agreed on Monday to send troops sent
them later; who was arrested on Monday in a shooting was so on another day than the shooting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb, keys
from rashomon.analysis.events.lexicon.event_frames import (
    lemma_classes,
    light_verbs,
    noun_frames,
    verb_frames,
)
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.governors import operator_on
from rashomon.analysis.events.modality.readings import FACTUAL
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ATTRIBUTES = frozenset({"nmod:poss", "compound", "nummod", "amod", "nmod:desc", "poss"})
APART = frozenset({"advcl", "acl:relcl", "advcl:relcl", "relcl", "acl", "ccomp", "parataxis"})
# Words whose complement has another modality and yet their day: "is scheduled on Monday to meet",
# "tried on Monday to attack".
OF_ONE_DAY = frozenset({"schedule", "expect", "project", "slate", "anticipate", "set", "bind"})
OF_ONE_DAY |= frozenset(
    {"due", "try", "attempt", "struggle", "strive", "refuse", "fail", "decline"}
)
MEANWHILE = frozenset({"at", "during"})
SETTING = MEANWHILE | {"in", "amid", "on"}  # prepositions of what went on or where
CONCERNING = frozenset({"COERCE", "ACCUSE"})  # of whom "in the shooting" tells what for
PRESENT = frozenset({"VBZ", "VBP", "MD"})
BESIDE = frozenset({"CCONJ", "ADV", "AUX", "PUNCT", "PART"})


def is_shared_up(token: Token, time: Token, trigger: Trigger) -> bool:
    """Whether a time that ``token`` has is that of what ``token`` hangs on, on the way to
    ``trigger``."""
    head = token.head
    if token.dep_ == "conj" and is_verb(token) and is_verb(head):
        return token.i < time.i and _is_joined_right_behind(token, head)
    if is_verb(token) and token.dep_.startswith("xcomp"):
        return _is_of_one_day(token, head)
    is_own = head in {trigger.token, trigger.carrier}
    if token == time or is_own or token.dep_ != "nmod" or not (is_noun(token) and is_noun(head)):
        return True
    if time.dep_ in ATTRIBUTES:  # "her inquiry into meddling in the 2016 election"
        return not trigger.is_nominal and _case(token) in MEANWHILE
    return lemma(head) not in noun_frames() or _case(token) in SETTING


def is_shared_down(token: Token, time: Token) -> bool:
    """Whether a time of what ``token`` hangs on is that of ``token`` too."""
    head = token.head
    if token.dep_ in APART:
        return token.dep_ == "advcl" and _is_misread_complement(token, head)
    if token.dep_ == "conj":
        return not is_verb(token) or not is_verb(head) or _goes_on(token, head, time)
    if is_verb(token):
        return _is_of_one_day(token, head)
    return not is_noun(token) or _is_in_the_making(token, head)


def _is_of_one_day(clause: Token, head: Token) -> bool:
    """Whether what is done in ``clause`` is done in doing what governs it."""
    operator, _ = operator_on(head, complement_kind(clause))
    if operator is None or operator.modality in FACTUAL | {"same", "negated"}:
        return True
    return bool({lemma(head), head.lower_} & OF_ONE_DAY)


def _is_misread_complement(clause: Token, head: Token) -> bool:
    """Whether an infinitive that the parse takes for a purpose, parted by the time from its verb,
    is what that verb asks for: "began on Monday to shell"."""
    kind = complement_kind(clause)
    is_asked = kind == "inf" and operator_on(head, kind)[0] is not None
    return is_asked and _is_of_one_day(clause, head)


def _is_joined_right_behind(second: Token, first: Token) -> bool:
    """Whether nothing but "and" stands between two verbs: "arrested and charged on Monday"."""
    return all(each.pos_ in BESIDE for each in first.doc[first.i + 1 : second.i])


def _goes_on(second: Token, first: Token, time: Token) -> bool:
    """Whether a verb joined to a dated one goes on in its past: with the same subject, or behind a
    time that stands before both."""
    if time.i > second.i:
        return _is_joined_right_behind(second, first)
    helpers = syntax.auxiliaries(second)
    is_present = any(each.tag_ in PRESENT for each in (second, *helpers))
    was_past = any(each.tag_ == "VBD" for each in (first, *syntax.auxiliaries(first)))
    if is_present and was_past:
        return False
    has_subject = bool(syntax.children(second, syntax.SUBJECT | syntax.PASSIVE_SUBJECT))
    return not has_subject or time.i < first.i


def _is_in_the_making(noun: Token, head: Token) -> bool:
    """Whether what a noun names goes on while what it hangs on does: it is what happens, what is
    held, or what the rest happens at."""
    case = _case(noun)
    if not is_verb(head):
        return noun.dep_ in {"compound", "appos", "conj", "flat"} or (
            case == "of" and lemma(head) in lemma_classes()["shell"]
        )
    if noun.dep_ in syntax.SUBJECT:
        return lemma(head) in lemma_classes()["happening"] | lemma_classes()["outcome"]
    if noun.dep_ in syntax.OBJECT or noun.dep_ in syntax.PASSIVE_SUBJECT:
        return any(key in light_verbs() for key in keys(head))
    return case in SETTING and not (case in {"in", "on"} and _is_concerning(head))


def _is_concerning(verb: Token) -> bool:
    """Whether a verb tells what police and courts do about something ("arrested in the raid")."""
    return any(frame.type in CONCERNING for frame in verb_frames().get(lemma(verb), ()))


def _case(noun: Token) -> str:
    return next((each.lower_ for each in noun.children if each.dep_ == "case"), "")
