"""When an undated article was published, as far as its own words and its dated peers tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.comparing.derivation.reuse import shared_passages
from rashomon.comparing.derivation.wording import read_wording
from rashomon.text.calendar_words import MONTH, find_calendar_words
from rashomon.text.quotation import find_quoted
from rashomon.types import Analysis, Article, Interval, Publication

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    rf"\b(?:(last|next|every|each|this) )?({'|'.join(_WEEKDAYS)})\b(?!,? [\w.]* ?\d)"
)
_DAY = timedelta(days=1)
# Of dated articles in stories-basil 92 % (stories-incidents 80 %) are published on the weekday
# they name most, or the day after.
AFTER_WEEKDAY = 2 * _DAY
# A peer dated less exactly than this does not say which Tuesday is meant.
_EXACT = 2 * _DAY
# "LIMA, Jan 20 (Reuters)": within the opening, and this close to the dated articles of its story.
_DATELINE = re.compile(rf",? ({MONTH}\.? \d{{1,2}}) \((?=[A-Z][\w ]+\))")
_OPENING = 400
_NEAR = 10  # days
# Passages two articles share that let one date the other, give or take a day.
_SHARED_PASSAGES = 3
# The dated articles of a story lie this close together where they date one without a clue.
_CLOSE = 3 * _DAY


@dataclass(frozen=True, slots=True)
class _Peer:
    article: Article
    interval: Interval


def infer_publications(
    articles: Iterable[Article],
    _analyses: Iterable[Analysis],
    stories: Iterable[Sequence[str]],
) -> dict[str, Publication]:
    """Article id → inferred publication, for the undated articles that something decides.

    In order: the day its dateline gives ("LIMA, Jan 20 (Reuters)"); the weekday the article names
    most, where dated articles of its story name it too; passages it shares with dated ones; the
    days of its story where they lie close together.
    An article alone, or one whose story is undated, stays undated.
    """
    by_id = {article.id: article for article in articles}
    found: dict[str, Publication] = {}
    for story in stories:
        told = [by_id[each] for each in sorted(story)]
        peers = [_Peer(each, each.published.interval) for each in told if each.published]
        for article in told:
            inferred = None if article.published else infer_publication(article, peers)
            if inferred is not None:
                found[article.id] = inferred
    return dict(sorted(found.items()))


def infer_publication(article: Article, peers: Sequence[_Peer]) -> Publication | None:
    """The publication of ``article`` that its dated ``peers`` imply, or ``None``."""
    exact = [peer for peer in peers if peer.interval.end - peer.interval.start <= _EXACT]
    if not exact:
        return None
    return (
        _by_dateline(article, exact)
        or _by_weekday(article, exact)
        or _by_passages(article, exact)
        or _by_story(exact)
    )


def _by_dateline(article: Article, peers: Sequence[_Peer]) -> Publication | None:
    """The day printed before the agency, in the year in which it lies near its dated peers."""
    found = _DATELINE.search(article.text[:_OPENING])
    named = find_calendar_words(found[1]).days if found else frozenset()
    near = {day for peer in peers for day in _days_around(peer) if (day.month, day.day) in named}
    if found is None or len(near) != 1:
        return None
    (day,) = near
    return _inferred(day, day + _DAY, f'dateline "{found[1]}"')


def _days_around(peer: _Peer) -> list[datetime]:
    first = _midnight(peer.interval.start).replace(tzinfo=None)
    return [first + days * _DAY for days in range(-_NEAR, _NEAR + 1)]


def _by_weekday(article: Article, peers: Sequence[_Peer]) -> Publication | None:
    weekday = main_weekday(article.text)
    sharing = [peer for peer in peers if weekday and main_weekday(peer.article.text) == weekday]
    days = {_latest(weekday, peer.interval) for peer in sharing}
    if not weekday or len(days) != 1:
        return None
    day = days.pop()
    names = " and ".join(
        f"{_name(peer.article)} ({_date(peer.interval.start)})" for peer in sharing
    )
    evidence = f'names "{weekday}" most, like {names}: {weekday}, {_date(day)}'
    return _inferred(day, day + AFTER_WEEKDAY, evidence)


def main_weekday(text: str) -> str:
    """The weekday ``text`` names most outside quotation marks, the first named where two tie.

    >>> main_weekday("They met on Tuesday. Last Friday they had not. Tuesday was cold.")
    'Tuesday'
    """
    quoted = find_quoted(text)
    named = [
        found[2]
        for found in _WEEKDAY.finditer(text)
        if not found[1] and not any(span.start <= found.start() < span.end for span in quoted)
    ]
    counts = Counter(named)
    return max(named, key=lambda name: (counts[name], -named.index(name)), default="")


def _latest(weekday: str, published: Interval) -> datetime:
    """The last such day not after the last day of ``published``."""
    last = _midnight(published.end - timedelta(microseconds=1))
    return last - _DAY * ((last.weekday() - _WEEKDAYS.index(weekday)) % 7)


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _by_passages(article: Article, peers: Sequence[_Peer]) -> Publication | None:
    wording = read_wording(article)
    counts: Mapping[str, int] = {
        peer.article.id: len(shared_passages(wording, read_wording(peer.article))) for peer in peers
    }
    best = max(peers, key=lambda peer: (counts[peer.article.id], peer.article.id))
    shared = counts[best.article.id]
    if shared < _SHARED_PASSAGES:
        return None
    start, end = best.interval.start, best.interval.end
    evidence = f"shares {shared} passages with {_name(best.article)} ({_date(start)})"
    return _inferred(start - _DAY, end + _DAY, evidence)


def _by_story(peers: Sequence[_Peer]) -> Publication | None:
    start = min(peer.interval.start for peer in peers)
    end = max(peer.interval.end for peer in peers)
    if len(peers) < 2 or end - start > _CLOSE:
        return None
    evidence = f"{len(peers)} articles of its story are dated {_date(start)} or close after"
    return _inferred(start - _DAY, end + _DAY, evidence)


def _inferred(start: datetime, end: datetime, evidence: str) -> Publication:
    days = [moment.replace(hour=0, minute=0, second=0, microsecond=0) for moment in (start, end)]
    whole = days[1] if days[1] == end else days[1] + _DAY
    return Publication(Interval(days[0], whole, "day"), "inferred", evidence)


def _name(article: Article) -> str:
    return article.publisher or article.title or article.id


def _date(moment: datetime) -> str:
    return moment.date().isoformat()
