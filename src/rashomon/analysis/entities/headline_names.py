"""Names in headlines that the text below takes apart: "Voss Chides Obst" names two people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from rashomon.analysis.entities.name_spans import NameSpan, key_of
from rashomon.analysis.entities.nouns import fold, plain_first_names
from rashomon.analysis.entities.tokentable import TokenTable

SHORTEST_CAPITALS = 3
"""Letters of a word in capitals that is a place or a label and no initials of a name."""


def parted(
    table: TokenTable, found: Iterable[NameSpan], headlines: Collection[int]
) -> Iterator[NameSpan]:
    """The names ``found``, those of people in headlines as the text below has them.

    A run of words that no sentence prints, but whose first and last words are surnames there, is
    two people and what the one does to the other; a word in capitals behind a surname is a
    dateline or a label ("Vel SORREL").
    """
    names = list(found)
    told = [each for each in names if table.sent[each.first] not in headlines]
    people = [each for each in told if each.kind == "person"]
    printed = {key_of(table.words(each.first, each.last)) for each in told}
    plain = {word for word in table.word if word.islower()}
    surnames = {fold(table.word[each.last - 1]) for each in people} - plain
    for whole in names:
        span = _without_noun(table, whole, plain, surnames)
        is_bare = table.sent[span.first] in headlines and span.kind == "person"
        if not is_bare or key_of(table.words(span.first, span.last)) in printed:
            yield span
        else:
            yield from _as_told(table, span, surnames)


def _without_noun(
    table: TokenTable, span: NameSpan, plain: Collection[str], surnames: Collection[str]
) -> NameSpan:
    """``span`` without a noun in capitals behind a surname, which the text also prints small ("Vel
    Impeachment" where it tells of "the impeachment")."""
    if span.kind != "person" or span.last - span.first != 2:
        return span
    name, word = fold(table.word[span.first]), table.lower[span.last - 1]
    is_surname = name in surnames and name not in plain_first_names()
    return NameSpan(span.first, span.first + 1, "person") if is_surname and word in plain else span


def _as_told(table: TokenTable, span: NameSpan, surnames: Collection[str]) -> Iterator[NameSpan]:
    first, last = (fold(table.word[i]) for i in (span.first, span.last - 1))
    n_words = span.last - span.first
    if n_words > 1 and first in surnames and _is_label(table.word[span.last - 1], last, surnames):
        yield from _as_told(table, NameSpan(span.first, span.last - 1, span.kind), surnames)
    elif n_words > 2 and first != last and {first, last} <= set(surnames):
        yield NameSpan(span.first, span.first + 1, span.kind)
        yield NameSpan(span.last - 1, span.last, span.kind)
    else:
        yield span


def _is_label(word: str, name: str, surnames: Collection[str]) -> bool:
    return word.isupper() and len(word) >= SHORTEST_CAPITALS and name not in surnames
