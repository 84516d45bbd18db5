"""What a report or a question takes for granted: "he added that Tuesday's meeting was pleasant",
"asked what caused the crash"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.participants import is_calendar
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.readings import Reading
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

KNOWN = frozenset({"the", "this", "that", "these", "those"})
OPEN = frozenset({"hypothetical", "demanded"})
LATER = frozenset({"hypothetical", "planned", "demanded"})
CHARGES = frozenset({"allege", "disapprove"})
DEALING = frozenset(
    {"resolve", "settle", "address", "answer", "rebut", "counter", "probe", "weigh"}
)
DEALING |= {"investigate", "examine", "review", "discuss", "handle", "assess", "withstand"}
ANSWERING = frozenset({"respond", "reply", "react", "answer"})
MISHAPS = frozenset({"accident", "disaster"})  # what nobody plans
ASKING = frozenset({"what", "who", "why", "how"})
PAST = frozenset({"was", "were", "been", "had"})
UNREAL = lemma_classes()["false"] | frozenset(
    {"hoax", "stage", "staged", "rumour", "rumor", "myth", "possible", "likely", "unlikely", "real"}
    | {"necessary", "planned", "imminent", "inevitable", "true", "impossible", "fictional", "plot"}
)


def is_presupposed(trigger: Trigger) -> bool:
    """Whether a noun names a happening that its clause only says something of.

    So it is where a definite noun, or one with its own day, is the subject of what somebody says
    it was like: who says that, does not tell that it took place.
    """
    noun, head = trigger.token, trigger.token.head
    is_subject = trigger.is_nominal and trigger.carrier is None and noun.dep_ in syntax.SUBJECT
    copulas = [child for child in head.children if child.dep_ == "cop"]
    if not is_subject or not copulas or lemma(head) in UNREAL or syntax.is_negated(head):
        return False
    is_past = any(each.lower_ in PAST for each in [*copulas, *syntax.auxiliaries(head)])
    is_open = any(each.tag_ == "MD" for each in syntax.auxiliaries(head))
    return _is_known(noun) and is_past and not is_open


def granted(trigger: Trigger, reading: Reading) -> Reading:
    """``reading``, or that of a happening which the words take for granted: what a question asks
    about ("what caused the crash", "who ordered the raid"), and an accident that something only
    may have to do with ("whether the crash will hurt tourism")."""
    noun, verb = trigger.token, trigger.token.head
    if reading.modality in LATER and _is_dealt_with(trigger):
        return Reading(cue=verb)
    if reading.modality not in OPEN or not _is_known(noun) or not is_verb(verb):
        return reading
    is_modal = any(each.tag_ == "MD" for each in syntax.auxiliaries(verb))
    opening = verb.left_edge
    is_asked = opening.lower_ in ASKING and opening.i < noun.i and not is_modal
    is_over = trigger.frame.mode in MISHAPS and lemma(verb) not in lemma_classes()["happening"]
    return Reading(cue=verb) if is_asked or is_over else reading


def _is_dealt_with(trigger: Trigger) -> bool:
    """Whether blame that somebody only is to deal with has been cast ("paid her to settle an
    allegation", "may respond to the criticism")."""
    noun, verb = trigger.token, trigger.token.head
    if trigger.frame.mode not in CHARGES or not is_verb(verb) or trigger.carrier is not None:
        return False
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    is_object = noun.dep_ in syntax.OBJECT and not cases and lemma(verb) in DEALING
    return is_object or (cases == {"to"} and lemma(verb) in ANSWERING)


def _is_known(noun: Token) -> bool:
    is_dated = any(is_calendar(child) for child in noun.children)
    return is_dated or any(child.lower_ in KNOWN for child in noun.children)
