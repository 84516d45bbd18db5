"""The times of a text in order, each told in the light of those before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rashomon.analysis.times.calendar_units import Moment, floor
from rashomon.analysis.times.clock_days import BESIDE_REACH, SENTENCE_END, ClockPlace, Day, day_told
from rashomon.analysis.times.grammar import Match
from rashomon.analysis.times.reference_frames import Frame, Resolution, Tense
from rashomon.analysis.times.resolution import resolve_match
from rashomon.analysis.times.terms import term_start
from rashomon.types import Publication, Span, TimeExpression

_PARAGRAPH_BREAK = re.compile(r"\n\s*\n|\n(?=\S)")
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
        if resolution.moment is None:
            return self
        is_told = resolution.basis == "explicit" or resolution.anchor not in {"", "publication"}
        narrative = resolution.moment if is_told and is_adverbial else None
        return replace(self, narrative=narrative, paragraph=paragraph)

    def narrative_in(self, paragraph: int) -> Moment | None:
        """The dated past the paragraph is in, if it is."""
        return self.narrative if paragraph == self.paragraph else None


def tell(
    text: str,
    matches: Sequence[Match],
    tenses: Sequence[Tense],
    published: Publication | None,
) -> tuple[TimeExpression, ...]:
    """One expression for each match, resolved against ``published`` and the times before it."""
    day = floor(published.interval.start, "minute") if published else None
    breaks = [each.start() for each in _PARAGRAPH_BREAK.finditer(text)]
    story = _Story()
    days: list[Day] = []
    found = []
    for index, (match, tense) in enumerate(zip(matches, tenses, strict=True)):
        paragraph = bisect_right(breaks, match.start)
        frame = _frame(day, tense, story, paragraph)
        if match.meaning == "into":
            frame = _with_start_of_term(frame, text, matches, index)
        if match.meaning == "clock":
            frame = ClockPlace(text, matches, tenses, index).frame(frame, days)
        resolution = resolve_match(match, frame)
        found.append(_expression(match, tense, resolution))
        days += filter(None, [day_told(text, match, resolution.moment, tense)])
        is_told = tense == "past" and _is_adverbial(text, match)
        story = story.after(match, resolution, text[match.start : match.end])
        story = story.narrating(resolution, paragraph, is_adverbial=is_told)
    return tuple(found)


def _frame(day: datetime | None, tense: Tense, story: _Story, paragraph: int) -> Frame:
    told = story.narrative_in(paragraph)
    return Frame(day, tense, story.reference, story.words, told, story.period)


def _is_adverbial(text: str, match: Match) -> bool:
    return bool(_ADVERBIAL.search(text[max(0, match.start - 8) : match.start]))


def _with_start_of_term(frame: Frame, text: str, matches: Sequence[Match], index: int) -> Frame:
    """The frame with what dates "six days into": a full date beside it, or the term's start."""
    here = matches[index]
    for other in (*matches[index + 1 : index + 2], *matches[max(0, index - 1) : index]):
        first, last = sorted((here, other), key=lambda each: each.start)
        between = text[first.end : last.start]
        if len(between) > BESIDE_REACH or SENTENCE_END.search(between):
            continue
        moment = resolve_match(other, replace(frame, published=None, reference=None)).moment
        if moment is not None and moment.grain == "day":
            words = text[other.start : other.end]
            return replace(frame, beside=moment, beside_words=words)
    return replace(frame, term_start=term_start(text, here.end, frame.published))


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
