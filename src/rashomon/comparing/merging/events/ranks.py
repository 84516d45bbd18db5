"""The how manieth of its kind a happening is told to be ("the third crash since May"), or how many
of them a telling sums up ("four crashes")."""

from __future__ import annotations

import re

from rashomon.types import Span

_REACH = 30  # characters before a noun in which its rank stands
_NUMBERS = {
    "two": "second", "three": "third", "four": "fourth", "five": "fifth", "six": "sixth",
    "seven": "seventh", "eight": "eighth", "nine": "ninth", "ten": "tenth",
}  # fmt: skip
_RANKED = re.compile(
    rf"\b({'|'.join((*_NUMBERS, *_NUMBERS.values(), 'first'))})\s(?:[a-z-]+\s){{0,2}}\w+\Z", re.I
)


def rank_of(text: str, trigger: Span) -> str | None:
    """The rank before the last word of ``trigger``, a count of them taken for the last one's.

    >>> rank_of("its third fatal crash", Span(16, 21)), rank_of("had four crashes", Span(0, 16))
    ('third', 'fourth')
    >>> rank_of("the crash", Span(4, 9)) is None
    True
    """
    found = _RANKED.search(text[max(0, trigger.start - _REACH) : trigger.end])
    if found is None:
        return None
    word = found[1].lower()
    return _NUMBERS.get(word, word)
