"""Furniture that markup glued into the line of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.reading.data_tables import table
from rashomon.types import Furniture, FurnitureKind, Span

MIN_REST = 8  # words that must be left: a line with fewer is furniture as a whole, or none
EDGE = 600  # characters at the end of a longer line that are looked at: a bound on the cost, for
# all patterns but those that name the part to be cut


@cache
def _patterns() -> tuple[tuple[FurnitureKind, re.Pattern[str]], ...]:
    rows = table("glued.tsv")
    return tuple((cast(FurnitureKind, row["kind"]), re.compile(row["pattern"])) for row in rows)


def find_glued(lines: Sequence[PageLine]) -> tuple[Furniture, ...]:
    """The stretches of ``lines`` that are furniture, in order, as spans of the original.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> text = "The council of Port Alder voted on Monday to close it. ADVERTISEMENT Traders wept."
    >>> [item.span.of(text) for item in find_glued(split_lines(text))]
    ['ADVERTISEMENT']
    """
    found = (item for line in lines if line.n_words > MIN_REST for item in _of_line(line))
    return tuple(sorted(found, key=lambda item: item.span))


def _of_line(line: PageLine) -> Iterator[Furniture]:
    taken: list[Span] = []
    for kind, pattern in _patterns():
        is_inside = "cut" in pattern.groupindex
        for match in pattern.finditer(line.text, 0 if is_inside else max(0, len(line.text) - EDGE)):
            span = Span(*match.span("cut")) if is_inside else _stripped(match)
            if len(span) and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield Furniture(span.shifted(line.span.start), kind)


def _stripped(match: re.Match[str]) -> Span:
    text = match.group()
    return Span(match.start() + len(text) - len(text.lstrip()), match.end())
