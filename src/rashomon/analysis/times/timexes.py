"""The time expressions of one article, found by rules over its words and resolved."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from rashomon.analysis.times.calendar_units import Moment, floor
from rashomon.analysis.times.captures import Captures
from rashomon.analysis.times.grammar import Match, find_matches
from rashomon.analysis.times.resolution import Frame, Resolution, Tense, resolve
from rashomon.analysis.times.tenses import cued_tense, tense_at
from rashomon.types import Article, Publication, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARAGRAPH_BREAK = re.compile(r"\n\s*\n|\n(?=\S)")


def find_times(
    article: Article, doc: Doc, *, published: Publication | None
) -> tuple[TimeExpression, ...]:
    """Every time expression of ``article``, in order, told from ``published`` where relative.

    Spans leave out prepositions, as TIMEX3 does ("in [last September]").
    """
    text = article.text
    matches = _times_of(text)
    tenses = [
        cued_tense(text, match.start) or tense_at(doc, Span(match.start, match.end))
        for match in matches
    ]
    return _resolve_all(text, matches, tenses, published)


def resolve_times(
    times: Sequence[TimeExpression], article: Article, *, published: Publication | None
) -> tuple[TimeExpression, ...]:
    """The same expressions told from another publication time, index by index."""
    match_by_span = {(match.start, match.end): match for match in _times_of(article.text)}
    known = [(time, match_by_span.get((time.span.start, time.span.end))) for time in times]
    matches = [match for _, match in known if match]
    tenses: list[Tense] = [time.tense for time, match in known if match]
    fresh = {time.span: time for time in _resolve_all(article.text, matches, tenses, published)}
    return tuple(fresh.get(time.span, time) for time in times)


def _times_of(text: str) -> list[Match]:
    return [match for match in find_matches(text)[1] if match.meaning != "none"]


# Words that point back from a date without becoming the date the story is at.
_ASIDES = frozenset({"yearago", "earlier", "yearperiod", "decade", "century"})
_ADVERBIAL = re.compile(r"\b(?:in|on|by|since|until|during|from)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Story:
    """What the text has told so far, for words like "later" and for dates without a year."""

    reference: Moment | None = None
    words: str = ""
    narrative: Moment | None = None
    paragraph: int = -1
    period: Moment | None = None

    def after(self, match: Match, resolution: Resolution, words: str) -> _Story:
        """The same once one more time has been told."""
        moment = resolution.moment
        if moment is None or match.meaning in _ASIDES:
            return self
        period = moment if moment.grain in {"quarter", "half"} else self.period
        return replace(self, reference=moment, words=words, period=period)

    def narrating(self, resolution: Resolution, paragraph: int, *, is_adverbial: bool) -> _Story:
        """The same with the dated past the paragraph is now in, if it is."""
        is_told = resolution.basis == "explicit" or resolution.anchor not in {"", "publication"}
        narrative = resolution.moment if is_told and is_adverbial else None
        return replace(self, narrative=narrative, paragraph=paragraph)

    def narrative_in(self, paragraph: int) -> Moment | None:
        """The dated past the paragraph is in, if it is."""
        return self.narrative if paragraph == self.paragraph else None


def _resolve_all(
    text: str,
    matches: Sequence[Match],
    tenses: Sequence[Tense],
    published: Publication | None,
) -> tuple[TimeExpression, ...]:
    start = published.interval.start if published else None
    breaks = [each.start() for each in _PARAGRAPH_BREAK.finditer(text)]
    story = _Story()
    found = []
    for match, tense in zip(matches, tenses, strict=True):
        paragraph = bisect_right(breaks, match.start)
        frame = _frame(start, tense, story, paragraph)
        resolution = resolve(match.meaning, Captures(match.settings, match.captures), frame)
        if resolution is None:
            resolution = Resolution("DATE", "")
        found.append(_expression(match, tense, resolution))
        is_adverbial = bool(_ADVERBIAL.search(text[max(0, match.start - 8) : match.start]))
        if resolution.moment is not None:
            story = story.after(match, resolution, text[match.start : match.end])
            told = is_adverbial and tense == "past"
            story = story.narrating(resolution, paragraph, is_adverbial=told)
    return tuple(found)


def _frame(published: datetime | None, tense: Tense, story: _Story, paragraph: int) -> Frame:
    day = floor(published, "minute") if published else None
    told = story.narrative_in(paragraph)
    return Frame(day, tense, story.reference, story.words, told, story.period)


def _expression(match: Match, tense: Tense, resolution: Resolution) -> TimeExpression:
    return TimeExpression(
        span=Span(match.start, match.end),
        timex_type=resolution.timex_type,
        timex_value=resolution.timex_value,
        interval=resolution.interval,
        basis=resolution.basis if resolution.interval else None,
        anchor=resolution.anchor,
        tense=tense,
    )


def explicit_intervals(times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions that date themselves, without any publication time."""
    return tuple(time for time in times if time.interval and time.basis == "explicit")
