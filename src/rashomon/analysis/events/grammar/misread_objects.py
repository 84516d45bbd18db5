"""The objects of a verb that the parse took for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import (
    is_called,
    is_noun,
    is_passive,
    is_verb,
    particles,
)
from rashomon.analysis.events.lexicon.event_frames import lemma_classes

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PHRASAL = frozenset({"over", "up", "down", "out", "off"})
COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "appear", "feel", "look", "go"})


def undergoing(participle: Token) -> list[Token]:
    """Whom a participle behind a noun is done to: that noun, but not where a preposition stands
    between ("the risk of being arrested")."""
    is_behind = any(each.dep_ in {"mark", "case"} for each in participle.children)
    is_ing = is_behind and any(each.lower_ == "being" for each in syntax.auxiliaries(participle))
    found = being_done_to(participle) or (None if is_ing else participle.head)
    return [found] if found is not None else []


def being_done_to(verb: Token) -> Token | None:
    """The noun right before "being", which a participle tells of wherever the parse hangs it ("an
    answer to the Azure Front being accused")."""
    being = next((each for each in syntax.auxiliaries(verb) if each.lower_ == "being"), None)
    before = being.nbor(-1) if being is not None and being.i > verb.sent.start else None
    while before is not None and before.dep_ == "flat":
        before = before.head
    return before if before is not None and is_noun(before) else None


def counted_object(verb: Token) -> list[Token]:
    """The object behind "more than", "up to" or a particle, taken for an oblique by the parse."""
    found = [noun for case, noun in syntax.prepositional(verb) if case in {"than", "to"}]
    phrasal = [noun for case, noun in syntax.prepositional(verb) if case in PHRASAL]
    behind = [noun for noun in phrasal if noun.left_edge.i == verb.i + 1] or _bare(verb)
    return behind or [
        noun
        for noun in found
        if any(child.dep_ == "nummod" for child in noun.children)
        and noun.left_edge.i <= verb.i + 3
        and noun.doc[max(0, noun.left_edge.i - 1)].lower_ in {"more", "fewer", "less", "up"}
    ]


def _bare(verb: Token) -> list[Token]:
    """The noun right behind a particle that the parse took for an adverbial ("call in guards")."""
    found = [child for child in verb.children if child.dep_ in {"obl", "obl:unmarked"}]
    return [
        noun
        for noun in found
        if noun.left_edge.i > verb.i and noun.left_edge.nbor(-1).lower_ in particles(verb)
        if not any(child.dep_ == "case" for child in noun.children) and is_noun(noun)
        if noun.lower_ not in lemma_classes()["calendar"] and noun.ent_type_ != "DATE"
    ]


def named_object(verb: Token) -> list[Token]:
    """The name right behind an active ``verb``, or the noun behind its particle ("called off a
    strike"), taken for a predicate by the parse."""
    if is_passive(verb):
        return []
    for child in syntax.children(verb, syntax.COMPLEMENT):
        before = child.left_edge.nbor(-1) if child.left_edge.i else verb
        if before.dep_ in syntax.PARTICLE and before.head == verb and is_noun(child):
            return [child]
        is_said = any(each.dep_ == "mark" and each.lower_ == "to" for each in child.children)
        is_beside = child.left_edge.i == verb.i + 1 and not (is_said or is_verb(child))
        named = syntax.children(child, syntax.SUBJECT) if is_called(child) else []
        if is_beside and named:
            return named[:1]  # "called Ana Ruiz a coward for siding with Oman"
        if is_beside and verb.lemma_ not in COPULAS:
            names = [each for each in child.subtree if each.pos_ == "PROPN"]
            if names:
                return [names[-1]]
    return []


def late_object(verb: Token) -> list[Token]:
    """The object that follows the phrase of the one who gets it ("handed to police a letter")."""
    if is_passive(verb):
        return []
    behind = [each for each in verb.children if each.dep_ == "obl" and each.i > verb.i]
    bare = [each for each in behind if not any(child.dep_ == "case" for child in each.children)]
    is_late = len(bare) == 1 and len(behind) == 2 and behind[0].left_edge.lower_ == "to"
    has_det = is_late and any(child.dep_ == "det" for child in bare[0].children)
    return bare if has_det and is_noun(bare[0]) and bare[0].ent_type_ != "DATE" else []


def object_of_charge(verb: Token) -> list[Token]:
    """The object that stands before the preposition of a clause whose subject the parse took it
    for ("accusing Norland of angling for a war")."""
    if is_passive(verb):
        return []
    for clause in verb.children:
        marks = [each for each in clause.children if each.dep_ == "mark"]
        if clause.tag_ != "VBG" or not marks:
            continue
        found = [each for each in syntax.children(clause, syntax.SUBJECT) if each.i < marks[0].i]
        if found and found[0].left_edge.i == verb.i + 1:
            return found
    return []
