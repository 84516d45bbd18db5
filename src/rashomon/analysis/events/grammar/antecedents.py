"""Which noun before a relative clause it is about, where the parse hangs it on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_noun
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.name_labels import PLACES

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

BODIES = frozenset({"party", "group", "company", "firm", "agency", "government", "union", "court"})
BODIES |= {"committee", "council", "bank", "organisation", "organization", "board", "coalition"}
BODIES |= {"commission", "ministry", "department", "foundation", "institute", "university"}
SINGULAR = frozenset({"is", "was", "has", "’s", "'s", "does"})
PLURAL = frozenset({"are", "were", "have", "do"})
MANY = frozenset({"NNS", "NNPS"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
MAX_STEPS = 6  # words from a verb up to the relative clause it stands in


def told_about(clause: Token) -> Token:
    """The noun that ``clause`` tells of: the one it hangs on, unless that cannot be who or what the
    clause is about and the noun right before it can.

    So it is in "attorneys for Ruiz, who has accused", by number, and in "lawyers in Lima who sued"
    and "leader of the party which backs him", by who is somebody.
    """
    noun, word = clause.head, _relative(clause)
    if word is None or not is_noun(noun):
        return noun
    if word.lower_ == "who" and is_of_speaker(clause):
        return _right_before(word) or noun
    if word.lower_ == "who" and noun.ent_type_ in PLACES:
        return _people_there(noun)
    near = _right_before(word)
    if word.lower_ == "who" and noun.pos_ == "NOUN" and not _may_be_people(noun):
        is_near = near is not None and near in noun.subtree and _is_human(near)
        return near if near is not None and is_near else _people_there(noun)
    if near is None or near == noun or near not in noun.subtree:
        return noun
    is_near = _number(clause) is not None and _number(clause) == _is_many(near) != _is_many(noun)
    is_less = _is_human(noun) or (noun.pos_ == "NOUN" and near.pos_ == "PROPN")
    is_thing = word.lower_ == "which" and is_less and _is_body(near)
    return near if is_near or is_thing else noun


def is_of_speaker(clause: Token) -> bool:
    """Whether a relative clause stands right behind the name of whoever speaks, though the parse
    hangs it on a noun of what they say ("“… a rule that holds,” said Ruiz, who was hired")."""
    word = _relative(clause)
    near = _right_before(word) if word is not None else None
    if near is None or near.pos_ != "PROPN" or near == clause.head:
        return False
    return any(each.tag_ == "''" for each in clause.doc[clause.head.i : near.i])


def _people_there(place: Token) -> Token:
    """Who is told to be in ``place``, where "who" must be somebody ("lawyers in Lima who")."""
    noun = place
    while noun.dep_ in {"conj", "nmod", "appos"} and is_noun(noun.head):
        noun = noun.head
        if _is_human(noun):
            return noun
    return place


def _may_be_people(noun: Token) -> bool:
    classes = lemma_classes()
    return _is_human(noun) or any(lemma(noun) in classes[each] for each in ("human", "forces"))


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG" or lemma(noun) in BODIES


def _is_human(noun: Token) -> bool:
    is_known = lemma(noun) in lemma_classes()["human"] and lemma(noun) not in BODIES
    return noun.ent_type_ == "PERSON" or is_known


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


def without_relatives(verb: Token, nouns: list[Token]) -> list[Token]:
    """``nouns``, with a relative pronoun replaced by the noun it stands for."""
    clause = verb
    for _ in range(MAX_STEPS):
        if clause.dep_ in syntax.RELATIVE_CLAUSE or clause.head == clause:
            break
        clause = clause.head
    if clause.dep_ not in syntax.RELATIVE_CLAUSE:
        return [_antecedent(noun) if noun.lower_ == "who" else noun for noun in nouns]
    head = _undated(told_about(clause))
    meant = [each for each in [head.head, head] if is_noun(each)] if _is_of_both(clause) else [head]
    return [each for noun in nouns for each in (meant if noun.lower_ in RELATIVES else [noun])]


def _is_of_both(clause: Token) -> bool:
    """Whether a relative clause behind the last of several is told of all ("A and B, who were")."""
    last = clause.head
    if last.dep_ != "conj" or last.tag_ not in {"NN", "NNP"}:
        return False
    words = [clause, *syntax.auxiliaries(clause)]
    words += [each for each in clause.children if each.dep_ == "cop"]
    return any(each.tag_ == "VBP" or each.lower_ == "were" for each in words)


def _undated(noun: Token) -> Token:
    """``noun``, or where it only says when or where, the noun it stands by ("the raid last month
    that …", "a bombing in Bree that …")."""
    if not noun.dep_.startswith(("obl", "nmod")) or not is_noun(noun.head):
        return noun
    is_date = noun.lower_ in lemma_classes()["calendar"]
    is_scene = noun.ent_type_ in PLACES and lemma(noun.head) in noun_frames()
    return noun.head if is_date or is_scene else noun


def _antecedent(relative: Token) -> Token:
    """The name or noun right before a "who" that the parse left hanging."""
    before: Token = relative
    while before.i > relative.sent.start and before.i > relative.i - 3:
        before = before.nbor(-1)
        if is_noun(before):
            return before
    return relative
