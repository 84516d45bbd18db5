"""Tolls told as all of those aboard: "a plane with five people crashed, killing all on board"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.types import FigureMention, Span

_ALL = r"(?:all|everyone|everybody)\s(?:aboard|on\sboard|inside)"
_ALL_DEAD = re.compile(
    rf"\b(?:kill(?:ing|ed|s)\s{_ALL}\b"
    rf"|{_ALL}\s(?:the\s(?:[\w-]+\s){{1,2}})?(?:(?:was|were|are|is)\s)?(?:presumed\s)?"
    r"(?:killed|died|dead|perished|dies?)\b"
    r"|(?:left|were|are|was)\sno\ssurvivors\b|none\s(?:of\s(?:them|those\saboard)\s)?survived\b)",
    re.IGNORECASE,
)
_CARRYING = re.compile(r"\b(?:carrying|with|among\sthe|had)\s$", re.IGNORECASE)
_ABOARD = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:people|passengers|persons|occupants|soldiers|crew)?\s?"
    r"(?:members\s)?(?:aboard|on\sboard)\b",
    re.IGNORECASE,
)
_AND_CREW = re.compile(r"\s(?:[\w-]+\s){0,2}?and\s$", re.IGNORECASE)
_UNITS = frozenset({"", "person"})
_REACH = 400  # characters from those aboard to what befell all of them
_CARRYING_REACH = 12
_CREW_REACH = 30


def find_all_aboard(text: str, told: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """How many were killed where an article tells it of all aboard, and elsewhere how many those
    were."""
    for dead in _ALL_DEAD.finditer(text):
        near = [each for each in told if abs(each.span.start - dead.start()) < _REACH]
        aboard = [each for each in near if _is_of_those_aboard(text, each)]
        if aboard:
            span = Span(dead.start(), dead.end())
            yield FigureMention(
                span=span,
                unit="person",
                comparator="exactly",
                value=(aboard[0].value or 0.0) + _crew(text, aboard[0], near),
                subject="people killed",
                subject_span=span,
                is_implied=True,
            )


def _is_of_those_aboard(text: str, figure: FigureMention) -> bool:
    if figure.value is None or figure.value < 2 or figure.value % 1 or figure.unit not in _UNITS:
        return False
    before = text[max(0, figure.span.start - _CARRYING_REACH) : figure.span.start]
    is_carried = _CARRYING.search(before) is not None
    return not figure.is_implied and (
        is_carried or _ABOARD.match(text, figure.span.end) is not None
    )


def _crew(text: str, first: FigureMention, told: Sequence[FigureMention]) -> float:
    """The second number of "five passengers and two crew"."""
    for each in told:
        between = text[first.span.end : each.span.start]
        is_next = 0 < each.span.start - first.span.end < _CREW_REACH
        is_crew = text[each.span.start : each.span.end + _CREW_REACH].lower().find("crew") >= 0
        if is_next and is_crew and _AND_CREW.fullmatch(between):
            return each.value or 0.0
    return 0.0
