"""Which noun before a relative clause it is about, where the parse hangs it on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.predicates import is_noun

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SINGULAR = frozenset({"is", "was", "has", "’s", "'s", "does"})
PLURAL = frozenset({"are", "were", "have", "do"})
MANY = frozenset({"NNS", "NNPS"})


def told_about(clause: Token) -> Token:
    """The noun that ``clause`` tells of: the one it hangs on, unless that cannot be who or what the
    clause is about and the noun right before it can.

    So it is in "attorneys for Ruiz, who has accused", by number.
    """
    noun, word = clause.head, _relative(clause)
    if word is None or not is_noun(noun):
        return noun
    near = _right_before(word)
    if near is None or near == noun or near not in noun.subtree:
        return noun
    is_near = _number(clause) is not None and _number(clause) == _is_many(near) != _is_many(noun)
    return near if is_near else noun


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
