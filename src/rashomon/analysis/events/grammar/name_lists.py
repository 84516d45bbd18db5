"""People named in a list that the parse took for names of the one before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PERSON = "PERSON"


def without_titles(nouns: list[Token]) -> list[Token]:
    """``nouns``, without what somebody named right behind it is ("Democrat Ana Ruiz said"), which
    the parse took for another one."""
    if len(nouns) < 2:
        return nouns
    starts = {each.left_edge.i for each in nouns if each.ent_type_ == PERSON}
    starts |= {at - 1 for at in starts if nouns[0].doc[at - 1].text == ","}
    return [each for each in nouns if each.i + 1 not in starts or each.ent_type_ == PERSON]


def named_behind(noun: Token) -> list[Token]:
    """The people named right behind the plural that says what they are ("ex-aides Ana Ruiz and
    Carl Meyer"), where the parse hangs them on it, or the one whom it hangs beside what he is ("the
    ad from candidate Ana Ruiz")."""
    if noun.i + 1 < len(noun.doc) and _is_named_by(noun, noun.nbor()):
        return [noun.nbor()]
    behind = [each for each in noun.children if each.dep_ == "appos" and each.i == noun.i + 1]
    first = next((each for each in behind if each.ent_type_ == PERSON), None)
    if first is None or noun.tag_ != "NNS":
        return []
    return [first, *(each for each in first.children if each.dep_ == "conj")]


def _is_named_by(noun: Token, name: Token) -> bool:
    is_beside = name.ent_type_ == PERSON and name.dep_ == noun.dep_ == "nmod"
    is_beside = is_beside and name.head == noun.head and noun.tag_ == "NN"
    return is_beside and not any(each.dep_ == "case" for each in name.children)


def titled(noun: Token, others: list[Token]) -> list[Token]:
    """The one person named behind two things that he is ("comedian and alumnus Carl Meyer"), or
    nobody."""
    if noun.tag_ != "NN" or len(others) != 1 or others[0].tag_ not in {"NN", "NNP"}:
        return []
    if any(each.dep_ in {"det", "nmod:poss"} for each in noun.children):
        return []
    told = [*noun.children, *others[0].children]
    told = [each for each in told if each.dep_ == "appos" and each.i > others[0].i]
    return [each for each in told if each.ent_type_ == PERSON and each.nbor(-1).text != ","]


def joined_to_name(noun: Token) -> list[Token]:
    """Those joined to the name behind a title by "and" ("host Ana Ruiz and with Carl Meyer")."""
    names = [each for each in noun.children if each.dep_ == "flat" and each.ent_type_ == PERSON]
    return [each for name in names for each in name.children if each.dep_ == "conj"]


def listed_people(noun: Token) -> list[Token]:
    """The people between ``noun`` and the last of its list, each behind what they are, whom the
    parse took for the one before ("with Ana Ruiz, anchor Carl Meyer, and Eva Lind")."""
    if noun.ent_type_ != PERSON or noun.dep_ == "conj":
        return []
    last = max((each.i for each in noun.conjuncts if each.dep_ == "conj"), default=noun.i)
    return [each for each in noun.doc[noun.i + 1 : last] if _is_listed(each)]


def _is_listed(name: Token) -> bool:
    title = name.head
    is_titled = title.i == name.i - 1 and lemma(title) in lemma_classes()["human"]
    if name.ent_type_ != PERSON or name.dep_ != "appos" or not is_titled:
        return False
    first = title.left_edge
    return "," in {first.text, first.nbor(-1).text if first.i else ""}
