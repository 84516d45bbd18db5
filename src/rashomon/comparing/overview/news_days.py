"""When what an article leads with happened, where nothing in the text says: as it came out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from rashomon.types import Analysis, Interval, Record, Span

LEAD_SENTENCES = 3
"""Sentences of an article, the headline among them, that tell its own news and not what went before
(a choice of editing)."""
_EXACT = timedelta(days=2)  # a publication known no better than this dates nothing
_LASTING = frozenset({"DURATION", "SET"})
_PERFECT = re.compile(r"\b(?:has|have|had|['’]ve|['’]d)\s(?:[\w-]+\s){0,6}\Z", re.IGNORECASE)
_REACH = 60  # characters before a verb in which its auxiliary stands
_NEWS = frozenset({"actual", "ongoing"})


def find_news_days(record: Record) -> Mapping[str, Interval]:
    """Event id → the publication of the earliest article that leads with it, for what is told as
    done, as news and without a time."""
    days = _days(record)
    texts = {article.id: article.text for article in record.articles}
    leads = {
        each.article: frozenset(_news_in(texts[each.article], each))
        for each in record.analyses
        if each.article in days
    }
    found: dict[str, Interval] = {}
    for event in record.events:
        if event.time is None and event.modality in _NEWS and not event.is_background:
            places = (each.trigger for each in event.attestations)
            led = [days[e.article] for e in places if e.span in leads.get(e.article, ())]
            if led:
                found[event.id] = min(led, key=lambda day: (day.start, day.end))
    return found


def _days(record: Record) -> dict[str, Interval]:
    """Article id → when it came out, where that is known to the day."""
    return {
        article.id: article.published.interval
        for article in record.articles
        if article.published and _is_exact(article.published.interval)
    }


def _is_exact(interval: Interval) -> bool:
    return interval.end - interval.start <= _EXACT


def _news_in(text: str, analysis: Analysis) -> Iterator[Span]:
    """The words for what the lead tells as of one day: nothing that went on for months, or that
    somebody has done at some time or other."""
    sentences = analysis.sentences[:LEAD_SENTENCES]
    lasting = [time.span for time in analysis.times if time.timex_type in _LASTING]
    plain = [each for each in sentences if not any(map(each.contains, lasting))]
    for event in analysis.events:
        at = event.trigger_span
        is_perfect = _PERFECT.search(text, max(0, at.start - _REACH), at.start) is not None
        if not is_perfect and any(each.contains(at) for each in plain):
            yield at
