"""A party and a state printed behind a politician's name, "(D-Calif.)": they name nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_holding

_WORD = r"[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]+)?"
_IN_BRACKETS = re.compile(rf"\(([DRI][-\u2010-\u2013]{_WORD})\)?")
_LETTER = re.compile(r"(?<=[a-z] )\(([DRI])\)")
_BEHIND_COMMA = re.compile(rf", ([DRI][-\u2010-\u2013]({_WORD}))")


_WHOLE = re.compile(r"[DRI][-\u2010-\u2013](?:[A-Z]{2}|[A-Z][A-Za-z.]*\.)")


def is_party_tag(word: str) -> bool:
    """Whether one word is a party and a state cut short.

    >>> is_party_tag("R-Ariz."), is_party_tag("D-NY"), is_party_tag("D-Day")
    (True, True, False)
    """
    return _WHOLE.fullmatch(word) is not None


def party_tags(table: TokenTable) -> frozenset[int]:
    """The tokens of "D-Calif.", "D" and the like, in brackets or behind a comma."""
    tokens: set[int] = set()
    for start, end in _places(table.text):
        first = bisect_left(table.start, start)
        tokens.update(range(first, bisect_left(table.start, end)))
    return frozenset(tokens)


def _places(text: str) -> Iterator[tuple[int, int]]:
    for bracketed in (_IN_BRACKETS, _LETTER):
        yield from (found.span(1) for found in bracketed.finditer(text))
    for found in _BEHIND_COMMA.finditer(text):
        if _is_state(found[2]):
            yield found.span(1)
        elif _is_state(first := found[2].split(" ")[0]):
            yield found.start(1), found.start(2) + len(first)


def _is_state(words: str) -> bool:
    """Whether words may be a state: cut short, two letters, or a part of a country.

    >>> _is_state("Tenn."), _is_state("KY"), _is_state("Texas"), _is_state("Day")
    (True, True, True, False)
    """
    is_short = words.endswith(".") or (len(words) == 2 and words.isupper())
    return (is_short and " " not in words) or country_holding(words) is not None


def without_tags(
    table: TokenTable, spans: Iterable[NameSpan], tags: Collection[int]
) -> Iterator[NameSpan]:
    """The spans up to a tag, those that lie in one left out."""
    for span in spans:
        free = [i for i in range(span.first, span.last) if i not in tags]
        if len(free) == span.last - span.first:
            yield span
        elif free and free[0] == span.first:
            last = next(i for i in range(span.first, span.last) if i in tags)
            while last > span.first and not table.word[last - 1][:1].isalnum():
                last -= 1  # the bracket or comma before the tag
            yield NameSpan(span.first, last, span.kind)
