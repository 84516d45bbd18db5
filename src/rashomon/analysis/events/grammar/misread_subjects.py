"""The subjects and agents of a verb that the parse took for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import FINITE, is_noun, is_verb, word_before
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_JOINED = 4  # words between two participles that share their "by"
UNNAMED_SUBJECT = frozenset({"advmod", "obl:unmarked", "dep", "vocative", "dislocated", "compound"})


def doer_before(verb: Token) -> list[Token]:
    """The subject of a verb misread as an adjective: the noun before it, or that of the verb
    it is joined to by "and"."""
    before = word_before(verb)
    if syntax.children(verb, syntax.SUBJECT):
        return syntax.children(verb, syntax.SUBJECT)
    if before.lower_ != "and":
        return [before] if is_noun(before) or before.tag_ == "PRP" else []
    for token in reversed(verb.doc[verb.sent.start : before.i]):
        if is_verb(token) and token.tag_ in {*FINITE, "VBN"}:
            return syntax.children(token, syntax.SUBJECT)
    return []


def agents_beside(verb: Token) -> list[Token]:
    """The "by" phrase of a passive verb that the parse hangs on the object it kept ("was denied a
    visa by Norland"), or that stands behind the verb it is joined to ("was praised and hugged by
    Ruiz")."""
    kept = syntax.objects(verb)
    found = [noun for each in kept for case, noun in syntax.prepositional(each) if case == "by"]
    joined = [each for each in verb.children if each.dep_ == "conj" and each.tag_ == "VBN"]
    joined = [each for each in joined if not syntax.auxiliaries(each)]
    joined = [each for each in joined if each.i - verb.i <= MAX_JOINED]
    return found or [noun for each in joined for noun in syntax.agents(each)]


def visitors(verb: Token) -> list[Token]:
    """Who is said to be "visiting" before a verb, where the parse took that for a clause."""
    first = verb.sent[0]
    is_clause = first.lower_ == "visiting" and first.head == verb and first.i < verb.i
    return syntax.objects(first) if is_clause and "," not in _words(first, verb) else []


def told_of_before(verb: Token) -> Token | None:
    """The noun before a relative clause of saying, which the verb in it has for its subject ("a law
    that Ruiz says parts families")."""
    report = verb.head
    if verb.dep_ != "ccomp" or report.dep_ not in syntax.RELATIVE_CLAUSE or verb.i < report.i:
        return None
    is_finite = verb.tag_ in FINITE or any(
        each.tag_ in {*FINITE, "MD"} for each in syntax.auxiliaries(verb)
    )
    is_report = any(lemma(report) in lemma_classes()[each] for each in ("reporting", "supposing"))
    is_told = bool(syntax.children(verb, syntax.SUBJECT | syntax.PASSIVE_SUBJECT))
    if not (is_finite and is_report) or is_told or not is_noun(report.head):
        return None
    opens = any(each.lower_ == "that" and each.dep_ == "mark" for each in verb.children)
    return None if opens else report.head


def _words(first: Token, last: Token) -> set[str]:
    return {each.text for each in first.doc[first.i : last.i]}


def late_subjects(verb: Token) -> list[Token]:
    """Objects that the parse took for a second subject ("X accused the United States of …")."""
    own = syntax.children(verb, syntax.SUBJECT - {"expl"})
    if len(own) < 2 or syntax.objects(verb) or own[0].i > verb.i:
        return []
    return [each for each in own if each.left_edge.i == verb.i + 1]


def without_strayed(verb: Token, own: list[Token]) -> list[Token]:
    """``own`` subjects, without the sentence's topic beside a nearer one ("my guess is that they
    will meet") and without those of the "that" clause behind ("they demanded that Ruiz go")."""
    inner = [each for each in own if not _is_behind_to(each)]
    inner = [each for each in inner if each.dep_ != "nsubj:outer"] or inner
    if len(inner) < 2:
        return inner
    astray = [each for clause in verb.children for each in strayed(clause)]
    return [each for each in inner if each not in astray] or inner


def _is_behind_to(noun: Token) -> bool:
    """Whether a "subject" stands behind "to" ("wrote a letter to Ruiz asking her to go")."""
    return any(
        each.dep_ == "case" and each.lower_ == "to" and each.i < noun.i for each in noun.children
    )


def strayed(clause: Token) -> list[Token]:
    """The subjects of a "that" clause that the parse hangs on the verb over it."""
    if clause.dep_ != "ccomp" or clause.i < clause.head.i:
        return []
    marks = [each for each in clause.children if each.dep_ == "mark" and each.lower_ == "that"]
    over = syntax.children(clause.head, frozenset({"nsubj"})) if marks else []
    return [each for each in over if marks[0].i < each.i < clause.i]


def name_before(verb: Token) -> list[Token]:
    """The noun right before ``verb`` that the parse hung on it without calling it a subject."""
    before: Token = verb
    while before.i > verb.sent.start:
        before = before.nbor(-1)
        if before.dep_ not in {"aux", "aux:pass", "advmod"} or is_noun(before):
            break
    is_hanging = before.head == verb and before.dep_ in UNNAMED_SUBJECT
    if is_hanging and before.lower_ in lemma_classes()["calendar"]:  # "Norland Friday reimposed"
        return [each for each in before.children if each.pos_ == "PROPN" and each.i < before.i][-1:]
    return [before] if is_hanging and is_noun(before) and verb.tag_ != "VBG" else []
