"""What stands for a merged event: its clearest sentence and its tightest time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.text.words import find_words
from rashomon.types import Citation, DatedTime, Interval, Participant, Span, TimeBasis

# A summary reads well between these numbers of words; read off lead sentences of 2018 news.
_FEWEST_WORDS, _MOST_WORDS = 8, 40
_ZONES = timedelta(days=1)  # by which an article may seem older than what it tells
_BASIS_ORDER: tuple[TimeBasis, ...] = ("explicit", "relative", "anchored", "inferred")


def best_summary(tellings: Sequence[Telling]) -> Telling:
    """The telling whose sentence says plainest who did what when, in the outlet's own words."""
    if len(tellings) == 1:
        return tellings[0]
    return min(tellings, key=lambda each: (-_clarity(each), each.order))


def summary_span(telling: Telling) -> Span:
    """The sentence of ``telling``, or its clause where the sentence is too long to read."""
    account, clause = telling.account, telling.mention.span
    sentence = account.sentence(clause)
    is_short = len(find_words(account.words(sentence))) <= _MOST_WORDS
    return sentence if is_short or len(clause) < 20 else clause


def _clarity(telling: Telling) -> float:
    account, mention = telling.account, telling.mention
    span = summary_span(telling)
    words = len(find_words(account.words(span)))
    return (
        _named_share(account, mention.actors)
        + _named_share(account, mention.recipients)
        + (1.0 if mention.time is not None else 0.0)
        + (0.5 if telling.place else 0.0)
        + (1.0 if _FEWEST_WORDS <= words <= _MOST_WORDS else 0.0)
        - (2.0 if account.is_title(span) else 0.0)
        - (1.5 if _is_spoken(account, mention.trigger_span) else 0.0)
        - (0.5 if mention.is_background else 0.0)
    )


def _named_share(account: Account, participants: Sequence[Participant]) -> float:
    """1 where a participant is called by name, a little where by a description or pronoun."""
    entities = (account.analysis.entity(each.entity) for each in participants)
    forms = {
        mention.form
        for each, entity in zip(participants, entities, strict=True)
        for mention in (entity.mentions if entity else ())
        if mention.span.overlaps(each.span)
    }
    return 1.0 if "name" in forms else 0.3 if participants else 0.0


def _is_spoken(account: Account, span: Span) -> bool:
    return any(
        content.contains(span)
        for quote in account.analysis.quotes
        if quote.kind != "indirect"
        for content in quote.content_spans
    )


def narrower(left: Interval | None, right: Interval | None) -> Interval | None:
    """The shorter of two intervals, or the one that is known."""
    if left is None or right is None:
        return left or right
    return min(left, right, key=lambda each: (each.end - each.start, each.start))


def best_time(tellings: Sequence[Telling]) -> DatedTime | None:
    """The tightest time any telling gives, an explicit date before an inferred one.

    None that begins after another article had already told it as done: that one's page has the date
    of another day. Cited are all words that say just that time.
    """
    told_by = min((end for each in tellings if (end := _told_by(each))), default=None)
    dated = [
        found
        for each in tellings
        if (found := _dated(each)) is not None
        if told_by is None or found.interval.start < told_by
    ]
    if not dated:
        return None
    best = min(dated, key=_tightness)
    same = {time for each in dated if each.interval == best.interval for time in each.citations}
    return DatedTime(best.interval, best.basis, tuple(sorted(same)))


def _told_by(telling: Telling) -> datetime | None:
    """When an act had happened by, the day its article came out wherever on earth that is."""
    published = telling.account.published
    is_done = telling.standing == "act" and published is not None
    return published.end.replace(tzinfo=None) + _ZONES if published and is_done else None


def _dated(telling: Telling) -> DatedTime | None:
    index = telling.mention.time
    if index is None or telling.interval is None:
        return None
    time = telling.account.analysis.times[index]
    citations = (telling.account.cite(time.span),)
    return DatedTime(telling.interval, time.basis or "inferred", citations)


def _tightness(time: DatedTime) -> tuple[timedelta, int, datetime, tuple[Citation, ...]]:
    interval = time.interval
    length = interval.end - interval.start
    return length, _BASIS_ORDER.index(time.basis), interval.start, time.citations
