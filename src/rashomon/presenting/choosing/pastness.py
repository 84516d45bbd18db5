"""Which sentences tell what lies behind the news: by date, by what they go on from, by habit."""

from __future__ import annotations

import re
from datetime import timedelta

from rashomon.presenting.choosing.importance import STORY_DAYS, Desk
from rashomon.types import Citation, Interval, Span

MOST_BACK = 3
"""Sentences back to the date that one without a date goes on from; longer chains stray from it."""
STANDING_FROM = 4
"""Sentences of an article, headline among them, that are news whatever they say of habits."""
LONG_AGO = 3
"""Times the days of the news that a period up to publication is longer than to lie behind it: "the
past few days" are news, "recent weeks" are not (a choice of editing)."""

_GOING_ON = re.compile(
    r"(?:\W*[\w’'-]+){0,3}?\W*\b(?:then|meanwhile|thereupon|later|afterwards?|subsequently|eventually|ultimately)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:has|have|is|are|will|would|can|may|says?|said|told|now)\b"
    r"|['’](?:s|ve|re|ll) \w+(?:ed|ing)\b|[“”\"]",
    re.IGNORECASE,
)
_ALL_ALONG = re.compile(r"for (?:\w+ )?(?:weeks|months|years|decades)\b", re.IGNORECASE)
_STANDING = re.compile(
    r"\b(?:for (?:instance|example|years|months|decades)|repeatedly|often|frequently|routinely|"
    r"over the years|in the past|in recent (?:years|months)|ha(?:s|ve) (?:even|long|previously))\b",
    re.IGNORECASE,
)


def is_of_the_past(desk: Desk, sentence: Citation) -> bool:
    """Whether all times that the sentence gives are over before the days of the news.

    One without a time that goes on from those before it ("Vel then mocked …") has theirs.
    """
    if desk.news_time is None:
        return False
    inside = _intervals(desk, sentence) or _intervals_before(desk, sentence)
    return bool(inside) and all(_is_over(each, desk.news_time) for each in inside)


def _is_over(when: Interval, news: Interval) -> bool:
    """Whether a time ends before the days of the news; a longer period before publication."""
    slack = timedelta(days=STORY_DAYS)
    is_long = when.end - when.start > LONG_AGO * slack
    return when.end <= (news.start + slack if is_long else news.start)


def _intervals_before(desk: Desk, sentence: Citation) -> list[Interval]:
    """The times of the sentence that ``sentence`` goes on from: it says so ("then"), or it tells
    on in the past, in one paragraph, right behind it."""
    text, spans = desk.texts[sentence.article], desk.sentences[sentence.article]
    at = next((i for i, each in enumerate(spans) if each.overlaps(sentence.span)), 0)
    n_back = MOST_BACK if _GOING_ON.match(text, *_ends(sentence.span)) else 1
    if n_back == 1 and (at == 0 or "\n" in text[spans[at - 1].start : sentence.span.start]):
        return []
    if n_back == 1 and _PRESENT.search(text, *_ends(sentence.span)):
        return []
    before = reversed(spans[max(0, at - n_back) : at])
    dated = (_intervals(desk, Citation(sentence.article, each)) for each in before)
    return next((times for times in dated if times), [])


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _intervals(desk: Desk, sentence: Citation) -> list[Interval]:
    return [
        time.interval
        for time in desk.times[sentence.article]
        if time.interval and time.span.overlaps(sentence.span)
    ]


def is_standing(desk: Desk, sentence: Citation) -> bool:
    """Whether a sentence without a date tells what has been so all along, or an instance of it
    ("has repeatedly accused", "for instance"): background, wherever it stands below the opening.

    "For months, …" is so in an opening too.
    """
    spans = desk.sentences[sentence.article]
    words = sentence.span.of(desk.texts[sentence.article])
    is_opening = any(each.overlaps(sentence.span) for each in spans[:STANDING_FROM])
    if is_opening and not _ALL_ALONG.match(words):
        return False
    return _STANDING.search(words) is not None and not _intervals(desk, sentence)
