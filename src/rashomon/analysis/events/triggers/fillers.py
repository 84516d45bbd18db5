"""The words in one slot around a trigger, as the conditions of the lexicon ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import phrases
from rashomon.analysis.events.grammar.participants import is_calendar
from rashomon.analysis.events.grammar.predicates import is_noun
from rashomon.analysis.events.lexicon.event_frames import (
    ANYTHING,
    PERSON,
    PROPER,
    Condition,
    lemma_classes,
)
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.parsed import asked_once

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

THINGS = frozenset(
    {"it", "its", "this", "that", "what", "which", "something", "nothing", "everything"}
)


@dataclass(frozen=True, slots=True)
class Fillers:
    """The words of a slot: all that they may be called, and whether one may be somebody.

    ``is_filled`` where one is no day: "approved the measure on Monday" is on nothing.
    """

    names: frozenset[str]
    may_be_human: bool
    is_filled: bool

    def meet(self, condition: Condition) -> bool:
        """Whether they are what ``condition`` asks for."""
        if condition.words == ANYTHING:
            return self.is_filled != condition.is_negative
        is_met = not self.names.isdisjoint(condition.words)
        if not is_met and self.may_be_human:
            is_met = condition.words >= lemma_classes()["human"]
        return is_met != condition.is_negative


def read_fillers(tokens: Iterable[Token]) -> Fillers:
    """What ``tokens`` may be called; nouns of quantity stand for what they count too."""
    tokens = list(tokens)
    told = [each for token in tokens for each in _with_counted(token)]
    return Fillers(
        names=frozenset(chain.from_iterable(map(_names, told))),
        may_be_human=any(map(_may_be_human, told)),
        is_filled=any(not (is_noun(each) and is_calendar(each)) for each in tokens),
    )


def _with_counted(token: Token) -> list[Token]:
    """``token``, and in "dozens of troops" the troops."""
    if lemma(token) not in lemma_classes()["quantity"] and token.pos_ != "NUM":
        return [token]
    behind = [noun for case, noun in phrases(token) if case == "of" and noun.i > token.i]
    return [token, *(each for noun in behind for each in _with_counted(noun))]


@asked_once
def _names(token: Token) -> tuple[str, ...]:
    """The words for ``token``, alone and with the word before it, and for any name."""
    base = lemma(token)
    alone = (base, token.lower_)
    joined = (f"{lemma(token.nbor(-1))}_{base}",) if token.i else ()
    if not _is_name(token):
        return alone + joined
    is_person = token.ent_type_ in {"PERSON", "PER"}
    return (*alone, *joined, PROPER, *([PERSON] if is_person else ()))


@asked_once
def _may_be_human(token: Token) -> bool:
    return _is_name(token) or (token.pos_ == "PRON" and token.lower_ not in THINGS)


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and not is_calendar(token)
