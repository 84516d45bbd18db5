"""Recipients that the parse hangs elsewhere than on their slot: the owner it took a given name
for, the subject of a lost clause, the object behind a participle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.participants import is_name, is_player

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_GAP = 9  # words behind a verb in which the subject of its lost "that" clause is looked for


def given(verb: Token) -> list[Token]:
    """A name right behind ``verb`` that the parse took for the owner of its object."""
    return [
        child
        for noun in syntax.objects(verb)
        for child in noun.children
        if child.dep_ in {"nmod:poss", "compound"} and child.i == verb.i + 1 and is_name(child)
        if not any(each.dep_ == "case" for each in child.children)
    ]


def that_clauses(verb: Token) -> list[Token]:
    behind = [child for child in verb.children if child.i > verb.i]
    return [child for child in behind if child.dep_ == "ccomp" or is_for_to(child)]


def is_for_to(clause: Token) -> bool:
    """Whether ``clause`` is what is asked of somebody behind "for" ("called for him to go")."""
    marks = [each.lower_ for each in clause.children if each.dep_ == "mark"]
    return marks == ["for", "to"]


def asked_behind_for(verb: Token) -> list[Token]:
    """Who is to do what is asked for, told behind "for" ("called for him to go"): not to whom it is
    to be done."""
    told = [child for child in verb.children if child.i > verb.i and is_for_to(child)]
    subjects = [noun for clause in told for noun in syntax.children(clause, syntax.SUBJECT)]
    return [each for noun in subjects for each in syntax.conjuncts(noun) if is_player(each)]


def after_that(verb: Token) -> list[Token]:
    """The noun behind "that", where the parse lost the clause ("demanded that Mali end …")."""
    following = verb.doc[verb.i + 1 : min(verb.i + MAX_GAP, verb.sent.end)]
    that = next((token for token in following if token.lower_ == "that"), None)
    if that is None or that.i > verb.i + 3:
        return []
    return next(([token] for token in following if token.i > that.i and is_player(token)), [])


def behind_participle(verb: Token, slot: str) -> list[Token]:
    """The players behind a preposition whose participle the parse took for a clause ("used tear
    gas on striking doctors")."""
    return [
        noun
        for clause in verb.children
        if clause.dep_ == "advcl" and clause.tag_ == "VBG"
        if any(each.lower_ == slot and each.i == clause.i - 1 for each in clause.children)
        for noun in syntax.objects(clause)
        if is_player(noun) and noun.tag_ in {"NNS", "NNPS"}
    ]
