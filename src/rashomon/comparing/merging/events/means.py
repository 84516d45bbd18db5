"""By what means somebody is attacked, as the words of an attack tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rashomon.comparing.merging.events.happenings import read_rows, verb_stem
from rashomon.text.frequencies import rarity
from rashomon.text.stems import stem
from rashomon.text.words import find_words
from rashomon.types import Article, EventMention, Span

_REACH = 40  # characters before an attack in which the words for its means stand
_JOINT = re.compile(r"[.,;:!?()\"“”]")  # what ends the words that go with a noun
_BARE_RARITY = 0.1  # commoner words (prepositions, articles) end them too
_SORT_BY_MODE = {
    "unconventional": "poison",
    "heavy-weapons": "ordnance",
    "suicide-attack": "ordnance",
    "firearms": "gun",
    "sexual": "sex",
}


def find_means(article: Article, mention: EventMention) -> frozenset[str]:
    """The sorts of means by which ``mention`` tells that somebody was attacked.

    They stand in the words of the attack and right before them ("a chemical weapons attack"), or
    its mode tells them ("shot").
    """
    if mention.type != "ASSAULT":
        return frozenset()
    trigger = mention.trigger_span
    words = [word.form for word in find_words(trigger.of(article.text))]
    words += _before(article.text, trigger)
    found = {sort for word in words for sort in _sorts().get(verb_stem(word), ())}
    by_mode = _SORT_BY_MODE.get(mention.mode or "")
    return frozenset(found | {by_mode} if by_mode else found)


def are_two_means(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two attacks were made by means that one attack is not made by.

    >>> are_two_means(frozenset({"poison"}), frozenset({"ordnance"}))
    True
    >>> are_two_means(frozenset({"poison"}), frozenset({"poison", "ordnance"}))
    False
    >>> are_two_means(frozenset({"gun"}), frozenset({"ordnance"}))
    False
    """
    if not left or not right or left & right:
        return False
    return not any(two in _companions()[one] for one in left for two in right)


def _before(text: str, trigger: Span) -> Iterator[str]:
    """The words that go with the noun ``trigger``, backwards."""
    before = _JOINT.split(text[max(0, trigger.start - _REACH) : trigger.start])[-1]
    for word in reversed(list(find_words(before))):
        if rarity(stem(word.form)) <= _BARE_RARITY:
            return
        yield word.form


@cache
def _sorts() -> Mapping[str, frozenset[str]]:
    """The stem of each word → the sorts of means it names."""
    found: dict[str, set[str]] = {}
    for row in read_rows("means.tsv"):
        sort, _, words = row.split("\t")
        for word in words.split():
            found.setdefault(verb_stem(word), set()).add(sort)
    return {word: frozenset(sorts) for word, sorts in found.items()}


@cache
def _companions() -> Mapping[str, frozenset[str]]:
    """Each sort → those that one attack may be told by beside it."""
    rows = (row.split("\t") for row in read_rows("means.tsv"))
    return {sort: frozenset(beside.split()) for sort, beside, _ in rows}
