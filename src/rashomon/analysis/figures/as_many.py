"""Counts told by another: "eleven were killed and as many injured"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.types import FigureMention, Span

_AS_MANY = re.compile(
    r"\b(?:and|while)\s(?P<number>(?:as\smany|an?\sequal\snumber)(?:\sof)?(?:\s(?:others?|people|persons))?)"
    r"\s(?:(?:were|was|got|sustained|suffered|are|left|reported)\s){0,2}"
    r"(?:\w+ly\s)?(?P<state>injur(?:ed|ies)|wounded|hurt|hospitali[sz]ed|killed|dead)\b",
    re.IGNORECASE,
)
_REACH = 80  # characters from a count to "as many"
_UNITS = frozenset({"", "person"})
_BREAK = re.compile(r"[.;:\n]")


def find_as_many(text: str, told: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """As many as the count of people before in the same clause."""
    if "many" not in text and "equal" not in text:
        return
    for match in _AS_MANY.finditer(text):
        before = [each for each in told if _is_before(text, each, match.start())]
        if before:
            span = Span(*match.span("number"))
            yield FigureMention(
                span=span,
                unit="person",
                comparator=before[-1].comparator,
                value=before[-1].value,
                subject=f"people {match['state']}",
                subject_span=Span(match.start("number"), match.end("state")),
            )


def _is_before(text: str, figure: FigureMention, at: int) -> bool:
    end = figure.span.end
    is_count = figure.unit in _UNITS and figure.value is not None and not figure.is_implied
    return is_count and 0 < at - end < _REACH and _BREAK.search(text, end, at) is None
