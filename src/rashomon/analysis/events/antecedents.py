"""Which noun before a relative clause it is about, where the parse hangs it on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.event_frames import lemma_classes
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.predicates import is_noun

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PLACES = frozenset({"PLACE", "GPE", "LOC"})
BODIES = frozenset({"party", "group", "company", "firm", "agency", "government", "union", "court"})
BODIES |= {"committee", "council", "bank", "organisation", "organization", "board", "coalition"}
BODIES |= {"commission", "ministry", "department", "foundation", "institute", "university"}
SINGULAR = frozenset({"is", "was", "has", "’s", "'s", "does"})
PLURAL = frozenset({"are", "were", "have", "do"})
MANY = frozenset({"NNS", "NNPS"})


def told_about(clause: Token) -> Token:
    """The noun that ``clause`` tells of: the one it hangs on, unless that cannot be who or what the
    clause is about and the noun right before it can.

    So it is in "attorneys for Ruiz, who has accused", by number, and in "lawyers in Lima who sued"
    and "leader of the party which backs him", by who is somebody.
    """
    noun, word = clause.head, _relative(clause)
    if word is None or not is_noun(noun):
        return noun
    if word.lower_ == "who" and noun.ent_type_ in PLACES:
        return _people_there(noun)
    near = _right_before(word)
    if near is None or near == noun or near not in noun.subtree:
        return noun
    is_near = _number(clause) is not None and _number(clause) == _is_many(near) != _is_many(noun)
    is_less = _is_human(noun) or (noun.pos_ == "NOUN" and near.pos_ == "PROPN")
    is_thing = word.lower_ == "which" and is_less and _is_body(near)
    return near if is_near or is_thing else noun


def _people_there(place: Token) -> Token:
    """Who is told to be in ``place``, where "who" must be somebody ("lawyers in Lima who")."""
    noun = place
    while noun.dep_ in {"conj", "nmod", "appos"} and is_noun(noun.head):
        noun = noun.head
        if _is_human(noun):
            return noun
    return place


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG" or lemma(noun) in BODIES


def _is_human(noun: Token) -> bool:
    is_known = lemma(noun) in lemma_classes()["human"] and lemma(noun) not in BODIES
    return noun.ent_type_ == "PERSON" or is_known


def _relative(clause: Token) -> Token | None:
    opening = (each for each in clause.children if each.i < clause.i and each.tag_ in {"WP", "WDT"})
    own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
    return next((each for each in opening if each.dep_ in own), None)


def _right_before(word: Token) -> Token | None:
    """The head of the name or noun right before ``word``, behind its comma or not."""
    at = word.i - 1
    if at > 0 and word.doc[at].text == ",":
        at -= 1
    if at < word.sent.start or not is_noun(word.doc[at]):
        return None
    noun = word.doc[at]
    while noun.dep_ in {"flat", "compound"} and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _number(clause: Token) -> bool | None:
    """Whether the verb is plural; ``None`` where it does not show."""
    words = {each.lower_ for each in syntax.auxiliaries(clause)}
    if clause.tag_ == "VBZ" or words & SINGULAR:
        return False
    return True if clause.tag_ == "VBP" or words & PLURAL else None


def _is_many(noun: Token) -> bool:
    return noun.tag_ in MANY or any(each.dep_ == "conj" for each in noun.children)
