"""Those a charge or an inquiry is about, whom only the clause behind it names ("is looking into
whether Ruiz knew", "an inquiry to find out if Oman paid", "a suit alleging that Ruiz lied")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import subjects_of
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MARKS = frozenset({"that", "whether", "if"})
FINDING = frozenset({"determine", "establish", "find", "see", "learn", "ascertain", "discover"})
FINDING |= {"assess", "examine", "decide", "allege", "claim", "say", "charge", "contend", "state"}
"""Verbs that open what an inquiry is to find out or a suit says."""
CONTENT = frozenset({"ccomp", "acl", "advcl"})


def charged_in(hosts: list[Token]) -> list[list[Token]]:
    """Who does what each clause behind one of ``hosts`` says, of passive ones their agents."""
    told = [each for host in hosts for each in _clauses(host)]
    return [syntax.agents(each) if is_passive(each) else subjects_of(each) for each in told]


def _clauses(host: Token) -> Iterator[Token]:
    """The finite clauses of content behind ``host``: on it, on a verb of finding out that hangs
    on it, or where "into whether" stands right behind it."""
    behind = [each for each in host.children if each.i > host.i]
    yield from (each for each in behind if _is_content(each))
    for finding in behind:
        if lemma(finding) in FINDING and finding.tag_ in {"VB", "VBG"}:
            inner = [each for each in finding.children if each.i > finding.i]
            yield from (each for each in inner if _is_content(each) or _is_bare_content(each))
    for word in host.doc[host.i + 1 : min(host.i + 3, host.sent.end)]:
        if word.lower_ in {"whether", "if"} and word.head not in behind:
            yield word.head


def _is_content(clause: Token) -> bool:
    marks = {each.lower_ for each in clause.children if each.dep_ == "mark"}
    return clause.dep_ in CONTENT and bool(marks & MARKS)


def _is_bare_content(clause: Token) -> bool:
    return clause.dep_ == "ccomp" and is_verb(clause)
