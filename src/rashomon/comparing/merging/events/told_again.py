"""Tellings that give one sentence or one quotation in nearly the same words: one happening, however
the words around them made each be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.comparing.merging.events.event_likeness import is_ruled_out
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.merging.events.sides import Sides
from rashomon.text.words import find_words

_FEWEST = 4  # stems that carry content, from which a wording is no common phrase
_ALIKE = 0.8  # of the stems of both, that both have
_VERBATIM = 0.9  # of the words of both sentences, where the two were read in two ways


def told_again(
    tellings: Sequence[Telling], pairs: Iterable[tuple[int, int]], sides: Sides
) -> Iterator[tuple[int, int]]:
    """Those of ``pairs`` that tell one thing in one wording, in two articles."""
    for left, right in pairs:
        one, two = tellings[left], tellings[right]
        if is_told_again(one, two) and not is_ruled_out(one, two, sides):
            yield left, right


def is_told_again(left: Telling, right: Telling) -> bool:
    """Whether two articles give one clause in nearly the same words, and the whole sentence where
    only one of them takes it for a fact."""
    if left.head != right.head or left.account.id == right.account.id:
        return False
    one, two = (each.account.stems(each.mention.span) for each in (left, right))
    if len(one & two) < max(_FEWEST, _ALIKE * len(one | two)):
        return False
    return left.standing == right.standing or _are_one_sentence(left, right)


def _are_one_sentence(left: Telling, right: Telling) -> bool:
    """Whether the sentences around two tellings are the same but for a word or two."""
    one, two = (_words(each) for each in (left, right))
    return len(one & two) >= _VERBATIM * len(one | two)


def _words(telling: Telling) -> frozenset[str]:
    sentence = telling.account.sentence(telling.mention.span)
    return frozenset(word.form for word in find_words(telling.account.words(sentence)))
