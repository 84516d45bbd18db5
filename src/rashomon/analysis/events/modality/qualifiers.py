"""The words that weaken a telling ("reportedly", "without evidence"), each with its own act."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import rows
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

HAPPENING = frozenset({"take", "happen", "occur", "be", "begin", "start", "follow", "come"})
CLAUSES = frozenset({"ccomp", "advcl", "acl", "relcl", "parataxis", "xcomp"})
_SEPARATOR = re.compile(r"\s{0,2}[,—–(-]?\s{0,2}")


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted((row[0] for row in rows("qualifiers.tsv")), key=len, reverse=True)
    openings = "".join(sorted({phrase[0] for phrase in phrases}))
    choices = "|".join(map(re.escape, phrases))
    return re.compile(rf"(?=[{openings}])\b(?:{choices})\b", re.IGNORECASE)


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
    if trigger.is_nominal and trigger.carrier is None and _is_of_another_verb(anchor, words.root):
        return False
    return words.start <= head.i < words.end or not anchor.is_ancestor(head)


def _is_of_another_verb(noun: Token, word: Token) -> bool:
    """Whether an adverb weakens a verb and not the noun beside it: "the summit apparently spanned
    a range of topics" leaves no doubt about the summit, "apparently took place" does."""
    verb = word.head
    is_adverb = word.dep_ == "advmod" and is_verb(verb)
    return is_adverb and not (lemma(verb) in HAPPENING and noun.head == verb)


def _clause_of(token: Token) -> Token:
    """The head of the clause that ``token`` stands in."""
    while token.dep_.split(":")[0] not in CLAUSES and token.head != token:
        token = token.head
    return token
