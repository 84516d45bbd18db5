"""Lists of victims as headlines print them, without "and": "Mother, two children killed in fire",
"kills wife, her son, himself", "Sheriff: boy hurt"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.analysis.figures.deaths import REFLEXIVES
from rashomon.analysis.figures.people_nouns import names_people, number_of
from rashomon.analysis.syntax import children, objects

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

_THEIRS = frozenset({"his", "her", "their"})
_OPENING = frozenset({":", "—", "–"})
_BEFORE_NOUN = frozenset({"NN", "NNP", "JJ", "CD"})
_NAMING = frozenset({"identified", "named", "known"})


def find_listed_before(head: Token) -> list[Token]:
    """Who is listed before ``head``, where the list opens its sentence or follows a colon."""
    if head.tag_ == "NNP" or children(head, frozenset({"det", "nmod"})):
        return []
    found: list[Token] = []
    doc, at = head.doc, _opening(head)
    while at - 2 >= head.sent.start and doc[at - 1].text == ",":
        noun = doc[at - 2]
        if not _is_plain_person(noun):
            return []
        found.append(noun)
        at = noun.i
        while at > head.sent.start and doc[at - 1].tag_ in _BEFORE_NOUN:
            at -= 1
    is_open = at == head.sent.start or doc[at - 1].text in _OPENING
    return found[::-1] if is_open else []


def _is_plain_person(noun: Token) -> bool:
    """Whether it stands for one person, or for several with their number, and has no article."""
    if children(noun, frozenset({"det", "nmod", "nmod:poss"})):
        return False
    if noun.tag_ == "NNS":
        return names_people(noun.lower_) and bool(children(noun, frozenset({"nummod"})))
    return noun.tag_ == "NN" and number_of(noun.lower_) == "one"


def find_listed_behind(head: Token) -> list[Token]:
    """Who a headline lists behind ``head``: "kills woman, her son, himself", "Two men, woman
    hurt"."""
    if children(head, frozenset({"det", "nmod:poss"})):
        return []
    if head not in objects(head.head):
        opening = _opening(head)
        is_open = opening == head.sent.start or head.doc[opening - 1].text in _OPENING
        return [each for each in _last_of(head) if is_open and _is_plain_person(each)]
    if head.tag_ not in {"NN", "NNS", "CD"}:
        return []
    beside = children(head, frozenset({"appos"}))
    return [each for each in beside if each.lower_ in REFLEXIVES or _is_theirs(each)]


def _last_of(head: Token) -> list[Token]:
    """The noun beside ``head`` that ends its phrase, but for what is said of it."""
    beside = children(head, frozenset({"appos"}))[-1:]
    beside = [each for each in beside if head.doc[_opening(each) - 1].text == ","]
    return [each for each in beside if not _is_closed(each)]


def _is_closed(noun: Token) -> bool:
    """Whether a comma ends its phrase: "Ada Rill, former mayor, dies" tells of one."""
    behind = max(each.i for each in noun.subtree) + 1
    return behind < noun.sent.end and noun.doc[behind].text == ","


def _opening(noun: Token) -> int:
    """Where the phrase of ``noun`` begins, marks aside."""
    edge = noun.left_edge
    while edge.is_punct and edge.i < noun.i:
        edge = edge.nbor()
    return int(edge.i)


def _is_theirs(noun: Token) -> bool:
    owners = {each.lower_ for each in children(noun, frozenset({"nmod:poss"}))}
    return bool(owners & _THEIRS) and names_people(noun.lower_)


def without_tellers(heads: Sequence[Token]) -> list[Token]:
    """``heads`` without whoever tells it before a colon ("Sheriff: boy hurt"), and without a name
    that only says who another of them is ("the victim, later identified as Ann Ruiz")."""
    own = [each for each in heads if not _is_name_given(each)]
    last = max((_colon_before(own[0], each) for each in own[1:]), default=-1)
    return [each for each in own if each.i > last]


def told_of(head: Token, word: Token) -> list[Token]:
    """Whom ``word`` tells of where ``head`` only tells it: "Tarn sheriff: boy injured"."""
    if _colon_before(head, word) < 0 or head.i > word.i:
        return [head]
    behind = [each for each in children(head, _BEHIND_COLON) if head.i < each.i < word.i]
    return [each for each in behind if _is_plain_person(each)] or [head]


_BEHIND_COLON = frozenset({"appos", "parataxis", "conj"})


def _is_name_given(head: Token) -> bool:
    if head.i < 2 or head.nbor(-1).lower_ != "as":
        return False
    return head.nbor(-2).lower_ in _NAMING


def _colon_before(first: Token, other: Token) -> int:
    """Where a colon stands between two of a list; -1 where none does."""
    between: Iterable[Token] = first.doc[first.i : other.i]
    return max((each.i for each in between if each.text == ":"), default=-1)
