"""What a measure is of: the thing behind or before it, or the subject of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.analysis.figures.subject_phrases import (
    Subject,
    head_after,
    plain_phrase,
    token_from,
)
from rashomon.analysis.syntax import SUBJECT, children
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_OF = re.compile(r"\s(?:worth\s)?of\s")
_IN = re.compile(r"\sin\s")
_OF_BEFORE = re.compile(
    r"[^\W\d_]+\sof\s(?:(?:about|around|nearly|some|up\sto|at\sleast)\s)?$", re.I
)
_VALUED = re.compile(
    r"[^\W\d_]+\s(?:(?:(?:that\s|which\s)?(?:is|are|was|were)\s)?"
    r"(?:worth|valued\sat|total?ling)|on)\s(?:(?:about|around|nearly|some|up\sto|at\sleast|"
    r"more\sthan|an?\sestimated)\s)?$",
    re.I,
)
_OF_REACH = 40  # characters before a measure in which "a fine of at least" is looked for
_AMOUNTS = frozenset({"total", "amount", "sum", "excess", "order", "region", "tune", "course"})
_MAX_CLIMB = 6  # heads climbed from a figure to the verb of its clause
_DIRECTIONS = frozenset(
    {"down", "up", "away", "from", "north", "south", "east", "west", "off", "outside", "inland"}
    | {"northeast", "northwest", "southeast", "southwest", "upstream", "downstream", "offshore"}
)
_COPULA = frozenset({"cop"})
_SAID = frozenset({"ccomp", "parataxis"})  # how a clause hangs on the verb that tells who says it
_DASHES = frozenset({"-", "–", "—", "--"})


def find_measured(doc: Doc, text: str, quantity: Span) -> Subject:
    """What the measure at ``quantity`` is of; nothing where it tells how far away something is."""
    link = _OF.match(text, quantity.end)
    head = head_after(doc, text, link.end()) if link else None
    head = head or _valued(doc, text, quantity) or _measured_thing(doc, text, quantity)
    if head is None and "-" in quantity.of(text):  # "a two-hour meeting"
        head = head_after(doc, text, quantity.end)
    if head is None and _is_way(doc, quantity.end):
        return Subject()
    return head or clause_subject(doc, text, quantity.start)


def _valued(doc: Doc, text: str, quantity: Span) -> Subject | None:
    """What stands before the value it is given ("products worth $34 billion", "tariffs on $50
    million"): who sets a tariff is not what the sum is of."""
    before = _VALUED.search(text[max(0, quantity.start - _OF_REACH) : quantity.start])
    start = quantity.start - len(before[0]) if before else -1
    noun = token_from(doc, start) if before else None
    if noun is None or noun.tag_ not in {"NN", "NNS"} or noun.idx != start:
        return None
    return Subject(noun.text, Span(noun.idx, noun.idx + len(noun)))


def _measured_thing(doc: Doc, text: str, quantity: Span) -> Subject | None:
    """What a quantity is the size of ("a fine of 135 euros"), or comes as ("$9 in damages")."""
    into = _IN.match(text, quantity.end)
    token = token_from(doc, into.end()) if into else None
    if token is not None and token.tag_ in {"NN", "NNS"} and token.ent_iob_ in {"", "O"}:
        return head_after(doc, text, token.idx)
    before = _OF_BEFORE.search(text[max(0, quantity.start - _OF_REACH) : quantity.start])
    last = token_from(doc, quantity.start - len(before[0])) if before else None
    if last is None or last.tag_ not in {"NN", "NNS"} or last.lower_ in _AMOUNTS:
        return None
    first = last
    while first.i and first.nbor(-1).dep_ in {"compound", "amod"} and first.nbor(-1).head == last:
        first = first.nbor(-1)
    span = Span(first.idx, last.idx + len(last))
    return Subject(span.of(text), span)


def _is_way(doc: Doc, offset: int) -> bool:
    """Whether what follows gives a direction: the quantity measures a way, and not a thing."""
    token = token_from(doc, offset)
    return token is not None and token.lower_ in _DIRECTIONS


def clause_subject(doc: Doc, text: str, start: int) -> Subject:
    """The subject of the clause the quantity stands in ("Cocaine production … hit 3,000 tons",
    "the fine was $45 million"), or the noun it describes ("a slick 45 miles wide").

    Whoever only says the clause is not its subject.
    """
    token = token_from(doc, start)
    if token is None or not doc.has_annotation("DEP"):
        return Subject()
    for _ in range(_MAX_CLIMB):
        found = [each for each in children(token, SUBJECT) if not _is_dateline(each)]
        if found and (token.pos_ in {"VERB", "AUX"} or children(token, _COPULA)):
            return plain_phrase(text, found[-1])
        if token.dep_ == "amod" and token.head.i < token.i:
            return plain_phrase(text, token.head)
        if token.dep_ in _SAID:
            break
        token = token.head
    return Subject()


def _is_dateline(token: Token) -> bool:
    """Whether a dash follows it at the start of its line ("LIMA — Shares fell")."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1) if token.i else None
    is_first = before is None or before.is_space or token.is_sent_start
    return bool(is_first and after is not None and after.text in _DASHES)
