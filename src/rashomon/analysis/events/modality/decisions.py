"""Acts that are done by deciding on them, told through the decision ("criticised his decision to
cancel the summit")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.own_words import local_reading
from rashomon.analysis.events.modality.readings import FACTUAL

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

DECISIONS = frozenset({"decision", "move", "choice"})
DONE_BY_WORD = frozenset({"cancel", "fire", "dismiss", "sack", "expel"})
DONE_BY_WORD |= frozenset({"recognize", "recognise", "revoke", "rescind", "scrap", "nominate"})
DONE_BY_WORD |= frozenset({"veto", "pardon", "disinvite", "decertify", "reject", "suspend"})
DONE_BY_WORD |= frozenset({"endorse", "indict", "ban", "bar", "abandon", "oust"})
LEAVING = frozenset({"withdraw", "pull", "exit", "quit", "leave"})
JOINED = frozenset({"alliance", "council", "partnership", "talk", "negotiation"})
"""What is left by saying so, as is a pact; troops leave no country so."""
OPEN = frozenset({"oppose", "consider", "weigh", "await", "delay", "postpone", "influence"})
OPEN |= frozenset({"reconsider", "reverse", "block", "stop", "face", "discuss", "debate", "make"})
OPEN |= frozenset({"urge", "avoid", "prevent", "revisit", "rethink", "fear", "expect", "wait"})
OPEN |= frozenset({"affect", "shape"})
"""What is said of decisions that need not have been carried out, or taken."""
OWNERS = frozenset({"nmod:poss", "poss"})


def is_taken(child: Token, head: Token) -> bool:
    """Whether an infinitive tells what somebody has done by deciding on it, which what is told of
    the decision takes for granted ("fallout over her decision to withdraw from the pact")."""
    if lemma(head) not in DECISIONS or child.head != head or not _is_done_by_word(child):
        return False
    if not _is_somebodys(head) or any(each.dep_ == "cop" for each in head.children):
        return False
    over = head.head
    if not is_verb(over):
        return True
    is_subject = head.dep_ in syntax.SUBJECT | syntax.PASSIVE_SUBJECT
    is_told = local_reading(over).modality in FACTUAL
    return is_told if is_subject else lemma(over) not in OPEN


def _is_somebodys(noun: Token) -> bool:
    is_owned = any(each.dep_ in OWNERS for each in noun.children)
    return is_owned or any(case in {"by", "of"} for case, _ in syntax.prepositional(noun))


def _is_done_by_word(verb: Token) -> bool:
    if syntax.is_negated(verb):
        return False
    if lemma(verb) in DONE_BY_WORD:
        return True
    return lemma(verb) in LEAVING and any(_is_left_by_word(each) for each in verb.subtree)


def _is_left_by_word(noun: Token) -> bool:
    is_joined = lemma(noun) in JOINED | lemma_classes()["pact"]
    return is_joined or noun.lower_ in lemma_classes()["named_pact"]
