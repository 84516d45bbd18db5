"""On which day a bare time of day was: the day told for the act, not that of a saying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rashomon.analysis.times.calendar_units import Moment, floor
from rashomon.analysis.times.grammar import Match
from rashomon.analysis.times.reference_frames import Frame, Tense
from rashomon.analysis.times.resolution import resolve_match
from rashomon.analysis.times.sayings import is_of_saying

BESIDE_REACH = 80
"""How far from a time that it dates a day may be printed, in characters."""
SENTENCE_END = re.compile(r"[.!?][\"”'’)]?\s|\n")

_CLAUSE_END = re.compile(
    r"[.!?;,—–:][\"”'’)]?\s|\n|\b(?:and|but|after|before|since|until|till|to)\b"
)
_NEW_SENTENCE = re.compile(r"\.\s+[A-Z]\w*\s")  # "about 7 p.m. The mill closed Monday"
_AT = re.compile(r",?\s(?:at|about|around)(?:\sabout)?\s")

_DAYS = frozenset({"day", "part"})
_OWN_DAY = frozenset({"m", "t", "wd"})  # captures of "7 p.m. Wednesday"
_NEWS = timedelta(days=3)  # what is said in news happened hardly earlier; by hand


@dataclass(frozen=True, slots=True)
class Day:
    """A day that the text told, in its words; that of a saying dates nothing else."""

    moment: Moment
    words: str
    tense: Tense
    is_of_saying: bool


@dataclass(frozen=True, slots=True)
class ClockPlace:
    """A time of day among the times of its text."""

    text: str
    matches: Sequence[Match]
    tenses: Sequence[Tense]
    index: int

    def frame(self, frame: Frame, told: Sequence[Day]) -> Frame:
        """``frame`` with the day it was, where that is another than the last of ``told``.

        That is the day behind it in its clause, where none stands before it in its sentence
        ("shot about 7 p.m. near the mill on Tuesday"). What is past was on no day that is still to
        come ("the hearing is on July 30. He gave himself up at 7 a.m."). Where the last day told is
        only that of a saying, it is another day told of an act; without any it stays open whether
        it was on the day of the saying or on the one before.
        """
        here = self.matches[self.index]
        if _OWN_DAY & here.captures.keys() or self._is_of_saying(here):
            return frame
        behind = None if self._is_dated_before() else self._behind(frame)
        if behind and self._is_in_clause() and not behind.is_of_saying:
            return _beside(frame, behind)
        default = frame
        if told and not self._is_dated_before() and _lies_ahead(told[-1], frame):
            told = [each for each in told if not _lies_ahead(each, frame)]
            default = _beside(frame, told[-1] if told else _today(frame))
        said = told[-1] if told else behind
        if said is None or not said.is_of_saying or frame.tense not in {"past", ""}:
            return default
        acts = (each for each in (*reversed(told), *self._later(frame)) if not each.is_of_saying)
        act = next((each for each in acts if _is_news_of(each, said)), None)
        if act is not None:
            return _beside(frame, act)
        return replace(frame, said=said.moment, said_words=said.words)

    def _is_of_saying(self, here: Match) -> bool:
        """Whether it tells when something was said: "said at 7 p.m.", "said Monday at 7 p.m."."""
        before = self.matches[: self.index][-1:]
        last = [each for each in before if _AT.fullmatch(self.text[each.end : here.start])]
        return any(is_of_saying(self.text, each.start, each.end) for each in (here, *last))

    def _is_dated_before(self) -> bool:
        """Whether another time stands before it in its sentence."""
        before = self.matches[: self.index][-1:]
        return any(
            not SENTENCE_END.search(self.text[each.end : self.matches[self.index].start])
            for each in before
        )

    def _behind(self, frame: Frame) -> Day | None:
        """The day told next in its sentence."""
        here, later = self.matches[self.index], self.matches[self.index + 1 :]
        gap = self.text[here.end : later[0].start] if later else "\n"
        is_near = len(gap) <= BESIDE_REACH and not SENTENCE_END.search(gap)
        if not is_near or _NEW_SENTENCE.match(self.text, here.end - 1):
            return None
        return next(self._days(frame, self.index + 1, 1), None)

    def _is_in_clause(self) -> bool:
        """Whether no clause ends between it and the time behind it."""
        here, behind = self.matches[self.index : self.index + 2]
        return not _CLAUSE_END.search(self.text[here.end : behind.start])

    def _later(self, frame: Frame) -> Iterator[Day]:
        """The days that the text tells further down, of what is over."""
        for each in self._days(frame, self.index + 1, len(self.matches)):
            if each.tense == "past":
                yield each

    def _days(self, frame: Frame, first: int, count: int) -> Iterator[Day]:
        every = list(zip(self.matches, self.tenses, strict=True))
        for match, tense in every[first : first + count]:
            moment = resolve_match(match, replace(frame, tense=tense)).moment
            day = day_told(self.text, match, moment, tense)
            if day is not None and moment is not None and moment.grain in _DAYS:
                yield day


def day_told(text: str, match: Match, moment: Moment | None, tense: Tense) -> Day | None:
    """The day that ``match`` was found to tell, if it tells one."""
    if moment is None or moment.grain not in {"day", "part", "hour", "minute"}:
        return None
    is_said = is_of_saying(text, match.start, match.end)
    return Day(moment, text[match.start : match.end], tense, is_said)


def _beside(frame: Frame, day: Day) -> Frame:
    return replace(frame, beside=day.moment, beside_words=day.words)


def _lies_ahead(day: Day, frame: Frame) -> bool:
    """Whether a past act cannot have been on ``day``, which is told as still to come."""
    published = frame.published
    is_later = published is not None and floor(published, "day") < floor(day.moment.start, "day")
    return frame.tense == "past" and day.tense != "past" and is_later


def _today(frame: Frame) -> Day:
    assert frame.published is not None
    return Day(Moment(floor(frame.published, "day"), "day"), "publication", "past", False)


def _is_news_of(act: Day, said: Day) -> bool:
    """Whether ``act`` is so little before the saying that it may be what is said."""
    days = floor(said.moment.start, "day") - floor(act.moment.start, "day")
    return timedelta(0) <= days <= _NEWS
