"""What a report takes for granted: "he added that Tuesday's meeting was pleasant"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.event_frames import lemma_classes
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.participants import is_calendar
from rashomon.analysis.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

KNOWN = frozenset({"the", "this", "that", "these", "those"})
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


def _is_known(noun: Token) -> bool:
    is_dated = any(is_calendar(child) for child in noun.children)
    return is_dated or any(child.lower_ in KNOWN for child in noun.children)
