"""The words that weaken a telling ("reportedly", "without evidence"), each with its own act."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.event_frames import rows
from rashomon.analysis.events.triggers import Trigger
from rashomon.types import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "advcl", "acl", "relcl", "parataxis", "xcomp"})
_SEPARATOR = re.compile(r"\s{0,2}[,—–(-]?\s{0,2}")


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted((row[0] for row in rows("qualifiers.tsv")), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.IGNORECASE)


def qualifiers_of(trigger: Trigger, text: str, clause: Span) -> tuple[Span, ...]:
    """The words in or right behind ``clause`` that weaken what ``trigger`` tells.

    Those of another act are left to it: "perhaps" in "they met as he said that they should perhaps
    give in" weakens the giving in, "attempted to" in "he was shot as he attempted to run" the run.
    """
    sentence = syntax.token_span(trigger.token.sent[0], trigger.token.sent[-1])
    found = _pattern().finditer(text, sentence.start, sentence.end)
    inside = [match for match in found if _bears_on(trigger, clause, match)]
    begin = _SEPARATOR.match(text, clause.end)
    behind = _pattern().match(text, begin.end()) if begin else None
    return tuple(Span(*match.span()) for match in (*inside, behind) if match is not None)


def _bears_on(trigger: Trigger, clause: Span, match: re.Match[str]) -> bool:
    words = trigger.token.doc.char_span(*match.span(), alignment_mode="expand")
    if words is None:
        return False
    anchor = trigger.carrier if trigger.carrier is not None else trigger.token
    if match.group().casefold().endswith(" to"):
        return words.root in {anchor, anchor.head}
    if not clause.contains(Span(*match.span())):
        return False
    head = _clause_of(words.root)
    return words.start <= head.i < words.end or not anchor.is_ancestor(head)


def _clause_of(token: Token) -> Token:
    """The head of the clause that ``token`` stands in."""
    while token.dep_.split(":")[0] not in CLAUSES and token.head != token:
        token = token.head
    return token
