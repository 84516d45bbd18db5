"""Where the parser regularly hangs words on the wrong verb, and how they are hung instead.

"Norland said on Saturday it would close the port": the day is that of the saying, which a parser
trained on sentences with "that" gives to the closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_SUBJECTS = SUBJECT | PASSIVE_SUBJECT


def reattach(doc: Doc) -> Doc:
    """``doc``, with what stands between a past verb and the subject of what it reports hung on
    that verb."""
    for token in doc:
        if token.dep_.startswith("obl") and _is_of_saying(token):
            _hang(token, token.head.head)
    return doc


def _is_of_saying(token: Token) -> bool:
    """Whether ``token`` stands right behind the verb that reports the clause it hangs on, before
    the subject of that clause, and no mark ("that") opens the clause first."""
    clause, saying = token.head, token.head.head
    if clause.dep_ != "ccomp" or saying.tag_ != "VBD" or saying.i != token.left_edge.i - 1:
        return False
    return any(each.dep_ in _SUBJECTS and each.i > token.i for each in clause.children)


def _hang(token: Token, verb: Token) -> None:
    clause = token.head
    clause.children.remove(token)
    token.head = verb
    verb.children = sorted([*verb.children, token], key=lambda each: each.i)
    for each in (clause, verb):
        each.labels = frozenset(child.dep_ for child in each.children)
    clause.left_edge = min([clause, *(each.left_edge for each in clause.children)])
