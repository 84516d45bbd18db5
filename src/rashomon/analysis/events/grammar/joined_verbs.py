"""The verb that a joined one goes with, where the parse joins it to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.complements import is_outside_marks
from rashomon.analysis.events.grammar.predicates import (
    FINITE,
    is_plural_subject,
    is_predicate,
    is_verb,
)
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.operators import operator_of

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_STEPS = 6  # verbs asked, from the joined one up
CALLING_ON = frozenset({"call", "urge", "demand", "accuse", "vow", "pledge", "warn", "threaten"})


def governor(verb: Token) -> Token:
    """The head of ``verb``; of a finite verb the parse coordinates with a non-finite one, the
    finite verb above that ("accused him of lying and hinted": "hinted" goes with "accused")."""
    head: Token = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in FINITE:
        return head
    if _is_of_speaker(verb):
        return head.head
    for _ in range(MAX_STEPS):
        if head.tag_ not in {"VBG", "VB"} or head.head == head or _has_finite_auxiliary(head):
            break
        head = head.head
    return _agreeing(verb, head if is_verb(head) else verb.head)


def _agreeing(verb: Token, head: Token) -> Token:
    """``head``, or the verb further up whose subject ``verb`` agrees with where it does not with
    that of ``head`` ("We think that Roe has a future and disagree")."""
    if verb.tag_ not in {"VBP", "VBZ"} or syntax.children(verb, syntax.SUBJECT):
        return head
    above = head
    for _ in range(MAX_STEPS):
        own = syntax.children(above, syntax.SUBJECT)
        is_open = any(each.lower_ in {"who", "which", "that"} for each in own)
        if is_open or (own and is_plural_subject(own[0]) == (verb.tag_ == "VBP")):
            return above
        if above.head == above or (above is head and not own):
            break
        above = above.head
    return head


def _is_of_speaker(verb: Token) -> bool:
    """Whether a verb of speech that the parse joins to what somebody says of a state is theirs
    ("said the land had no government and called on the king to go")."""
    head = verb.head
    is_state = lemma(head) in {"have", "lack", "need"} or is_predicate(head)
    over = operator_of(lemma(head.head), "v", "that")
    is_content = head.dep_ == "ccomp" and over is not None and over.modality == "alleged"
    is_bare = not syntax.children(verb, syntax.SUBJECT | syntax.AUXILIARY)
    is_theirs = is_state and lemma(verb) in CALLING_ON
    return is_content and is_bare and (is_theirs or is_outside_marks(verb, head))


def _has_finite_auxiliary(verb: Token) -> bool:
    return any(child.tag_ in {*FINITE, "MD"} for child in syntax.auxiliaries(verb))
