"""The time expressions of one article, found by rules over its words and resolved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.analysis.called_months import is_called_so
from rashomon.analysis.times.anniversaries import move_back, name_days
from rashomon.analysis.times.grammar import Match, find_matches
from rashomon.analysis.times.narration import tell
from rashomon.analysis.times.reference_frames import Tense
from rashomon.analysis.times.tenses import tense_around
from rashomon.text.show_names import is_title
from rashomon.types import Article, Publication, Span, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc

_LATE = frozenset({"last minute", "last-minute", "the last minute", "last second"})
_FOUR_DIGITS = re.compile(r"\d{4}")
_ZONE = re.compile(r"\s(?:GMT|UTC|BST|CET|EDT|EST|ET|PDT|PST|CDT|CST|local time|hours|hrs)\b")
_OPENING = frozenset({"“", "‘", '"', "'"})
_CLOSED = re.compile(r",?[”’\"'](?!\w)")


def find_times(
    article: Article, doc: Doc, *, published: Publication | None
) -> tuple[TimeExpression, ...]:
    """Every time expression of ``article``, in order, told from ``published`` where relative.

    Spans leave out prepositions, as TIMEX3 does ("in [last September]").
    """
    text = article.text
    matches = [each for each in _times_of(text) if not _is_somebody(doc, each)]
    tenses = [tense_around(text, doc, Span(match.start, match.end)) for match in matches]
    return _remembered(text, tell(text, matches, tenses, published), published)


def _is_somebody(doc: Doc, match: Match) -> bool:
    """Whether a bare month is a person's name."""
    tokens = doc.char_span(match.start, match.end)
    return tokens is not None and len(tokens) == 1 and is_called_so(tokens[0])


def resolve_times(
    times: Sequence[TimeExpression], article: Article, *, published: Publication | None
) -> tuple[TimeExpression, ...]:
    """The same expressions told from another publication time, index by index."""
    match_by_span = {(match.start, match.end): match for match in _times_of(article.text)}
    known = [(time, match_by_span.get((time.span.start, time.span.end))) for time in times]
    matches = [match for _, match in known if match]
    tenses: list[Tense] = [time.tense for time, match in known if match]
    fresh = {time.span: time for time in tell(article.text, matches, tenses, published)}
    told = [fresh.get(time.span, time) for time in times]
    return _remembered(article.text, told, published)


def _remembered(
    text: str, times: Sequence[TimeExpression], published: Publication | None
) -> tuple[TimeExpression, ...]:
    """``times`` with the days put in their years that are told by what they are remembered for."""
    day = published.interval.start if published else None
    return name_days(text, move_back(text, times), day)


def _times_of(text: str) -> list[Match]:
    return [
        match
        for match in find_matches(text)[1]
        if match.meaning != "none" and not _is_no_time(text, match)
    ]


def _is_no_time(text: str, match: Match) -> bool:
    """Whether the words are a show's name ("its show, “Today,” …", "on 60 Minutes"), or four digits
    a clock of a day told already ("12:08 p.m. (1608 GMT)")."""
    printed = text[match.start : match.end]
    if printed.lower() in _LATE:
        return True  # "a last minute endorsement"
    if _FOUR_DIGITS.fullmatch(printed):
        return _ZONE.match(text, match.end) is not None
    is_marked = text[match.start - 1 : match.start] in _OPENING and match.start > 0
    is_closed = _CLOSED.match(text, match.end) is not None
    return (is_marked and is_closed and printed[:1].isupper()) or is_title(
        text, match.start, match.end
    )


def explicit_intervals(times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions that date themselves, without any publication time."""
    return tuple(time for time in times if time.interval and time.basis == "explicit")
