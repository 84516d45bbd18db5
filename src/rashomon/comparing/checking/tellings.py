"""The verbs of a statement with their parties, as places among its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rashomon.types import Party, Predicate, PredicateForm, Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase for a party: its words, and the one that says who or what."""

    words: frozenset[int]
    head: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A verb, or a noun for an act, at the word ``at``, with its parties.

    As ``Predicate``: whom a noun is "of" is among the ``receivers``, whatever part it has.
    """

    at: int
    doers: tuple[Phrase, ...]
    receivers: tuple[Phrase, ...]
    others: tuple[Phrase, ...]
    form: PredicateForm
    is_main: bool


def read_tellings(
    predicates: Iterable[Predicate], sent: Span, words_at: Callable[[Span], frozenset[int]]
) -> tuple[Telling, ...]:
    """The ``predicates`` whose word stands in ``sent``; ``words_at`` gives the words in a span."""

    def phrases(parties: Iterable[Party]) -> tuple[Phrase, ...]:
        placed = ((words_at(each.span), words_at(each.head)) for each in parties)
        return tuple(Phrase(words, max(head)) for words, head in placed if head)

    found = []
    for each in predicates:
        at = words_at(each.word) if sent.overlaps(each.word) else frozenset[int]()
        if at:
            sides = phrases(each.doers), phrases(each.receivers), phrases(each.others)
            found.append(Telling(min(at), *sides, form=each.form, is_main=each.is_main))
    return tuple(found)
