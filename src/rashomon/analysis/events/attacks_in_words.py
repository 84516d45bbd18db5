"""Attacks that people make on each other in words ("her attacks on the nominee"), and what they
fight out with bodies ("Ruiz has been fighting the ministry")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.events.event_frames import lemma_classes
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

ATTACKS = frozenset({"attack", "onslaught", "broadside"})
STRUGGLES = frozenset({"fight", "battle"})
PERSONS = frozenset({"PERSON", "PER"})
OWN = frozenset({"his", "her", "he", "she"})
LANDS = frozenset({"PLACE", "GPE", "LOC"})
ARMED = ("violent", "weapon", "forces", "violence")


def in_words(trigger: Trigger, actors: Sequence[Token], recipients: Sequence[Token]) -> Trigger:
    """``trigger``, or an ACCUSE where one person alone attacks nobody but people or bodies and the
    sentence tells of no force."""
    is_plain = trigger.frame.type == "ASSAULT" and trigger.frame.mode is None
    name = lemma(trigger.token)
    is_struggle = name in STRUGGLES and any(each.ent_type_ == "ORG" for each in recipients)
    if not is_plain or not (name in ATTACKS or is_struggle) or not actors:
        return trigger
    is_one = all(each.ent_type_ in PERSONS or each.lower_ in OWN for each in actors)
    is_on_land = any(each.ent_type_ in LANDS or each.pos_ != "PROPN" for each in recipients)
    if not is_one or is_on_land or any(map(_is_armed, _others(trigger.token))):
        return trigger
    return replace(trigger, frame=replace(trigger.frame, type="ACCUSE", mode="disapprove"))


def _others(token: Token) -> list[Token]:
    return [each for each in token.sent if each.i != token.i and each.is_alpha]


def _is_armed(word: Token) -> bool:
    return any(lemma(word) in lemma_classes()[name] for name in ARMED)
