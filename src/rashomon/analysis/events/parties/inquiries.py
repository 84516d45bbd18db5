"""Inquiries as what something else is done to: whoever helps, asks for or hinders one deals with
those who look into it, not with those looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import modifiers
from rashomon.analysis.events.grammar.participants import forces_before
from rashomon.analysis.events.lexicon.event_frames import noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.targets import doers_of

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

INQUIRIES = frozenset({"investigation", "inquiry", "probe", "enquiry", "inquest", "audit"})


def is_inquiry(noun: Token) -> bool:
    """Whether ``noun`` names somebody's looking into something."""
    return lemma(noun) in INQUIRIES and lemma(noun) in noun_frames()


def inquirers(noun: Token) -> list[Token]:
    """Who makes the inquiry ``noun``, where its own phrase says so ("an FBI probe")."""
    bodies = [each for each in modifiers(noun) if each.ent_type_ == "ORG"]
    return doers_of(noun) or bodies or forces_before(noun)
