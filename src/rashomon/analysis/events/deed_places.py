"""Places before an event noun: where or about whom it is, not who does it ("the Ashford shooting",
"the Oman inquiry")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.event_frames import noun_frames
from rashomon.analysis.events.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PLACES = frozenset({"PLACE", "GPE", "LOC"})
DONE_THERE = frozenset({"ASSAULT", "SANCTION"})
VENUES = frozenset({"tower", "house", "palace", "hall", "hotel", "lodge", "building", "resort"})
VENUES |= frozenset({"club", "room", "office", "ranch", "castle", "villa"})
INQUIRY = "investigate"
DONE_TO_ONE = frozenset({"accusation", "allegation", "killing", "murder", "assassination"})
DONE_TO_ONE |= frozenset({"slaying", "shooting", "poisoning", "kidnapping", "abduction"})
PEOPLE = frozenset({"PERSON", "PER"})


def is_venue(name: Token) -> bool:
    """Whether a name before a meeting is that of a house it was held in ("the Hale Tower
    meeting")."""
    words = [name] if name.i + 1 == len(name.doc) else [name, name.nbor()]
    return any(each.lower_ in VENUES and each.text.istitle() for each in words)


def is_scene_before(name: Token, noun: Token) -> bool:
    """Whether the bare ``name`` before ``noun`` tells where or against whom the deed was.

    Names in letters ("U.S. strike") and adjectives ("Omani strike") say who did it.
    """
    if name.tag_ not in {"NNP", "NN"} or name.i > noun.i or name.dep_ not in {"compound", "nmod"}:
        return False
    if name.ent_type_ in PEOPLE:
        return lemma(noun) in DONE_TO_ONE
    if name.ent_type_ not in PLACES or name.text.isupper() or "." in name.text:
        return False
    frames = [each for each in noun_frames().get(lemma(noun), ()) if not each.has_object]
    return any(each.type in DONE_THERE or each.mode == INQUIRY for each in frames)
