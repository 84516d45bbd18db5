"""The verbs of a statement with their parties, as places among its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
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


def _start(predicate: Predicate) -> int:
    return predicate.word.start


def read_tellings(
    predicates: Sequence[Predicate], sent: Span, words_at: Callable[[Span], frozenset[int]]
) -> tuple[Telling, ...]:
    """The ``predicates``, in the order of the text, whose word stands in ``sent``; ``words_at``
    gives the words in a span."""

    def phrases(parties: Iterable[Party]) -> tuple[Phrase, ...]:
        placed = ((words_at(each.span), words_at(each.head)) for each in parties)
        return tuple(Phrase(words, max(head)) for words, head in placed if head)

    found = []
    first = bisect_right(predicates, sent.start, key=lambda each: each.word.end)
    for each in predicates[first : bisect_left(predicates, sent.end, first, key=_start)]:
        at = words_at(each.word)
        if at:
            sides = phrases(each.doers), phrases(each.receivers), phrases(each.others)
            found.append(Telling(min(at), *sides, form=each.form, is_main=each.is_main))
    return tuple(found)
