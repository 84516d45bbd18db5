"""How a dependent clause is built into its governor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.parsed import asked_once

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

IN_A_CALL = frozenset({"congratulate", "apologize", "apologise", "thank", "say", "tell", "ask"})
IN_A_CALL |= {"discuss", "offer", "express", "inform", "complain", "wish", "condemn", "talk"}
LEAVING = frozenset({"leave", "keep", "catch", "find", "see", "hear"})


@asked_once
def complement_kind(verb: Token) -> str:
    """How the clause of ``verb`` is built into its governor: "inf", "that", "ing", "of ing",
    "participle" (which is no content: "reports seized by police")…"""
    marks = [
        child.lower_
        for child in verb.children
        if child.i < verb.i and child.dep_ in {"mark", "case", "aux"}
    ]
    if "to" in marks and verb.tag_ != "VBG" and not _is_arranged(verb):
        return "inf"
    auxiliaries = syntax.children(verb, syntax.AUXILIARY)
    if any(each.lower_ == "having" for each in auxiliaries) and marks:
        return f"{marks[0]} ing"
    is_being = any(each.lower_ == "being" for each in auxiliaries) and len(auxiliaries) == 1
    is_finite = auxiliaries or any(each.dep_ == "cop" for each in verb.children)  # "is underway"
    if is_being or (verb.tag_ == "VBG" and not is_finite):
        kind = f"{marks[0]} ing" if marks else _preposition_before(verb)
        return "participle" if kind == "ing" and verb.dep_ == "acl" else kind
    is_bare = verb.tag_ == "VBN" and not marks and not auxiliaries
    is_participle = verb.dep_ == "acl" or is_fronted(verb)
    return "participle" if is_bare and is_participle else "that"


def is_fronted(verb: Token) -> bool:
    """Whether a clause without a subject of its own opens what its governor says ("criticised by
    Norland, Ruiz said", where Norland did criticise him)."""
    is_before = verb.dep_ == "advcl" and verb.i < verb.head.i
    return is_before and not syntax.children(verb, syntax.SUBJECT | syntax.PASSIVE_SUBJECT)


def _is_arranged(verb: Token) -> bool:
    """Whether a clause says what "is to" happen, which is no infinitive of what stands over it."""
    return any(
        child.lower_ in {"is", "are", "was", "were"} and child.dep_ in {"cop", "aux"}
        for child in verb.children
        if child.i < verb.i
    )


def _preposition_before(verb: Token) -> str:
    before = verb.nbor(-1) if verb.i else verb
    while before.i and before.tag_ in {"RB", "RBR"}:
        before = before.nbor(-1)
    return f"{before.lower_} ing" if before.tag_ == "IN" and before is not verb else "ing"


def is_outside_marks(verb: Token, head: Token) -> bool:
    """Whether a closing quotation mark stands between ``head`` and ``verb`` behind it, so that what
    the words in marks say is not what ``verb`` tells."""
    between = verb.doc[head.i : verb.i] if head.i < verb.i else ()
    marks = [each for each in between if each.text in {"”", '"'}]
    opened = [each for each in between if each.text == "“"]
    return len(marks) % 2 == 1 and len(opened) < len(marks)


def is_left_at(verb: Token) -> bool:
    """Whether an -ing form says at what somebody left, kept or found the object before it."""
    is_bare = verb.tag_ == "VBG" and not any(child.dep_ == "mark" for child in verb.children)
    is_behind = any(each.i < verb.i for each in syntax.objects(verb.head))
    is_close = verb.left_edge.nbor(-1).text != "," if verb.left_edge.i else False
    return is_bare and is_behind and is_close and lemma(verb.head) in LEAVING


def is_added_to(verb: Token, kind: str) -> bool:
    """Whether something is done "in addition to" what the clause above tells."""
    return kind == "to ing" and lemma(verb.head) == "addition"


def calls_to_say(verb: Token) -> bool:
    """Whether "called Ruiz to thank her" tells of a call, in which the caller does what follows."""
    if lemma(verb) != "call":
        return False
    behind = [each for each in verb.children if each.i > verb.i]
    if any(
        each.dep_ == "obl" and each.left_edge.lower_ in {"on", "upon", "for"} for each in behind
    ):
        return False
    told = [each for each in behind if each.dep_ in {"xcomp", "advcl"} and each.tag_ == "VB"]
    return any(lemma(each) in IN_A_CALL for each in told)


def wanted_done(verb: Token) -> Token | None:
    """The verb of wanting whose object a participle says what is to be done to, where the parse
    took it for a description ("want all the tariffs abolished")."""
    noun, over = verb.head, verb.head.head
    is_behind = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.i == noun.i + 1
    is_wanted = noun.dep_ in syntax.OBJECT and lemma(over) in {"want", "need", "prefer"}
    return over if is_behind and is_wanted else None
