"""Whom a denial answers: whoever said what is denied, never who it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    logical_objects,
    modifiers,
    phrases,
    possessors,
)
from rashomon.analysis.events.grammar.participants import is_name, is_player, players_within
from rashomon.analysis.events.lexicon.event_frames import noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

DENYING = frozenset({"deny", "disclaim", "disavow"})
SAID = frozenset({"claim", "report", "account", "story", "assertion", "suggestion", "rumour"})
SAID |= {"rumor", "statement", "version", "finding", "article", "request", "appeal"}


def is_denial(trigger: Trigger) -> bool:
    """Whether a verb says that something is not so, rather than keeps it from somebody."""
    verb = trigger.token
    if trigger.frame.type != "REJECT" or lemma(verb) not in DENYING:
        return False
    if trigger.frame.mode is not None or syntax.children(verb, syntax.INDIRECT_OBJECT):
        return False
    return not any(is_player(each) for each in logical_objects(verb))


def answered_by_denial(verb: Token) -> list[Token]:
    """Who said what is denied ("denied Oman's claims", "denied a report by the agency"): in "denied
    collusion with Oman" nobody."""
    said = [noun for noun in logical_objects(verb) if _is_said(noun)]
    sayers = [each for noun in said for each in _sayers(noun)]
    return [each for sayer in sayers for each in players_within(sayer)]


def _is_said(noun: Token) -> bool:
    is_charge = any(frame.type == "ACCUSE" for frame in noun_frames().get(lemma(noun), ()))
    return is_charge or lemma(noun) in SAID


def _sayers(noun: Token) -> list[Token]:
    behind = [each for case, each in phrases(noun) if case in {"by", "from", "of"}]
    own = [*possessors(noun), *(each for each in modifiers(noun) if is_name(each))]
    return own or [each for each in behind if is_player(each)]
