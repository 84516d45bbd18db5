"""Attacks that people make on each other in words ("her attacks on the nominee"), and what they
fight out with bodies ("Ruiz has been fighting the ministry")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.name_labels import PERSONS, PLACES
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ATTACKS = frozenset({"attack", "onslaught", "broadside"})
STRUGGLES = frozenset({"fight", "fighting", "battle"})
PUBLIC = frozenset({"media", "public", "press", "court", "twitter", "over", "about", "proxy"})
"""Words around a fight of people that is fought in words."""
OWN = frozenset({"his", "her", "he", "she"})
ARMED = ("violent", "weapon", "forces", "violence")


def in_words(trigger: Trigger, actors: Sequence[Token], recipients: Sequence[Token]) -> Trigger:
    """``trigger``, or an ACCUSE where one person alone attacks nobody but people or bodies and the
    sentence tells of no force."""
    is_plain = trigger.frame.type == "ASSAULT" and trigger.frame.mode is None
    name = lemma(trigger.token)
    is_struggle = name in STRUGGLES and _is_of_words(trigger.token, actors, recipients)
    if not is_plain or not (is_struggle or (name in ATTACKS and actors)):
        return trigger
    is_one = all(each.ent_type_ in PERSONS or each.lower_ in OWN for each in actors)
    is_one = is_one and bool(actors or any(each.ent_type_ in PERSONS for each in recipients))
    is_on_land = any(
        each.ent_type_ in PLACES or not (is_struggle or each.pos_ == "PROPN") for each in recipients
    )
    if not is_one or is_on_land or any(map(_is_armed, _others(trigger.token))):
        return trigger
    return replace(trigger, frame=replace(trigger.frame, type="ACCUSE", mode="disapprove"))


def _is_of_words(struggle: Token, actors: Sequence[Token], recipients: Sequence[Token]) -> bool:
    """Whether a fight is one with a body or with somebody named, or with people over something."""
    names = all(each.ent_type_ in PERSONS | {"ORG"} for each in recipients)
    near = struggle.doc[max(struggle.sent.start, struggle.i - 3) : struggle.sent.end]
    is_public = any(each.lower_ in PUBLIC for each in near)
    return bool(recipients) and (is_public or (names and bool(actors)))


def _others(token: Token) -> list[Token]:
    return [each for each in token.sent if each.i != token.i and each.is_alpha]


def _is_armed(word: Token) -> bool:
    return any(lemma(word) in lemma_classes()[name] for name in ARMED)
