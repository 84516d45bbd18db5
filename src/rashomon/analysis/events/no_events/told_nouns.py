"""Whether a noun tells of one happening, or only names it or a kind of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import possessors
from rashomon.analysis.events.grammar.participants import is_calendar, is_name
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.plover import OTHER
from rashomon.analysis.events.modality.readings import ACTUAL, Reading
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_DATED = 5  # words between an event noun and the date that makes it an event
HOSTILE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION"})
ENDING = frozenset({"end", "finish", "halt", "stop", "settle", "resolve"})
LIFTING = frozenset({"lift", "ease", "scrap"})
JUDICIAL = frozenset({"convict", "charge", "sue", "indict", "sentence", "acquit", "try"})
AFTER = frozenset({"after", "before", "during", "since", "following", "amid", "despite", "in"})
KINDS = frozenset({"OTHER", "PROTEST", "ASSAULT", "COERCE"})
"""Types whose bare plural names a kind of happening ("permits for demonstrations")."""
NARROWING = frozenset({"det", "nummod", "nmod:poss", "poss", "det:predet"})
HELD = frozenset({"threatened", "demanded", "offered", "ongoing", "denied"})


def is_told(
    trigger: Trigger, actors: list[Token], recipients: list[Token], reading: Reading
) -> bool:
    """Whether a noun tells of one happening rather than of a kind of happening."""
    noun = trigger.token
    if not actors and not recipients and _is_kind(trigger, reading):
        return False
    if trigger.frame.type == OTHER:
        return _is_dated(trigger, reading)
    if reading.cue is not None and lemma(reading.cue) in JUDICIAL:
        return False
    if _is_over(trigger):
        return False
    if trigger.carrier is not None or actors or recipients or reading.cue is not None:
        return True
    if noun.dep_.startswith("nsubj") and noun.head.lemma_ in lemma_classes()["happening"]:
        return True
    if possessors(noun) or _has_date(noun):
        return True
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_definite = any(child.lower_ in {"the", "this", "that"} for child in noun.children)
    is_judged = is_definite and not cases and lemma(noun.head) in lemma_classes()["judging"]
    return is_judged or (is_definite and bool(cases & AFTER))


def _is_over(trigger: Trigger) -> bool:
    """Whether the verb over a hostile act ends it ("ended its dispute with Oman", "lifted its ban
    on flights"): that is an act of another kind."""
    noun, carrier = trigger.token, trigger.carrier
    if carrier is not None and lemma(carrier) in ENDING and trigger.frame.type in HOSTILE:
        return True
    is_lifted = noun.dep_ in syntax.OBJECT | syntax.PASSIVE_SUBJECT and lemma(noun.head) in LIFTING
    return is_lifted and trigger.frame.type in {"COERCE", "SANCTION"}


def _is_dated(trigger: Trigger, reading: Reading) -> bool:
    """Whether an election, a death or a disaster is told of, not just named: it has a verb that
    carries it, a verb of happening, a modality of its own, or a date."""
    noun = trigger.token
    if trigger.carrier is not None or reading.cue not in {None, noun}:
        return True
    if noun.dep_.startswith("nsubj") and lemma(noun.head) in lemma_classes()["happening"]:
        return True
    return _has_date(noun)


def _has_date(noun: Token) -> bool:
    """Whether a date or a year stands in the noun's own phrase ("the 1988 massacre")."""
    near = (each for each in noun.subtree if abs(each.i - noun.i) <= MAX_DATED)
    return any(is_calendar(each) or (each.is_digit and len(each) == 4) for each in near)


def _is_kind(trigger: Trigger, reading: Reading) -> bool:
    """Whether a plural without article, owner, number, name or date names a kind of happening
    ("permits for demonstrations", "when they win elections", "ways to prevent attacks")."""
    noun = trigger.token
    if noun.tag_ != "NNS" or trigger.frame.type not in KINDS or reading.modality in HELD:
        return False
    if trigger.carrier is not None and reading.modality == ACTUAL:
        return False
    if noun.dep_.startswith("nsubj") and lemma(noun.head) in lemma_classes()["happening"]:
        return False
    own = [each for each in noun.children if each.dep_ in NARROWING]
    return not own and not _has_date(noun) and not any(map(is_name, noun.subtree))
