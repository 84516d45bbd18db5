"""Charges as texts and words: who made them is not who is charged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

LEVELED = frozenset({"level", "make", "bring", "file", "lodge", "raise", "direct", "aim"})
TELLING = frozenset({"indicate", "detail", "describe", "show"})


def is_saying(noun: Token) -> bool:
    """Whether a document says something, so that its owner made it ("Ruiz's indictment states")."""
    is_subject = noun.dep_ == "nsubj" and is_verb(noun.head)
    return is_subject and lemma(noun.head) in lemma_classes()["reporting"] | TELLING


def is_of_charge(noun: Token, clause: Token) -> bool:
    """Whether what is told of a deed is told of the charge over it ("allegations of assault made
    by Ruiz")."""
    is_under = noun.dep_ == "nmod" and noun.head.i < noun.i
    frames = noun_frames().get(lemma(noun.head), ()) if is_under else ()
    is_charge = any(frame.type == "ACCUSE" for frame in frames)
    return is_charge and lemma(clause) in LEVELED
