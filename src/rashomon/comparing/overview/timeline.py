"""The story in order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from rashomon.comparing.overview.days import weight_of
from rashomon.types import Event, Interval, Quote, TimelineEntry


def build_timeline(
    events: Iterable[Event],
    quotes: Iterable[Quote] = (),
    *,
    weights: Mapping[date, float] | None = None,
) -> tuple[TimelineEntry, ...]:
    """Stretches of time with what happened in them, oldest first, the undated group last.

    Items of one interval share an entry. A longer stretch comes before the days it holds:
    "January 2026" stands before 3 January 2026. ``weights`` are those of the days (``weigh_days``).
    """
    items: dict[Interval | None, list[str]] = defaultdict(list)
    merged: list[Event | Quote] = [*sorted(events, key=_id), *sorted(quotes, key=_id)]
    for item in merged:
        items[_bare(item.time.interval) if item.time else None].append(item.id)
    entries = [
        TimelineEntry(each, tuple(ids), weight_of(each, weights or {}) if each else 0.0)
        for each, ids in items.items()
    ]
    return tuple(sorted(entries, key=_place))


def _id(item: Event | Quote) -> str:
    return item.id


def _bare(interval: Interval) -> Interval:
    """The interval without its zone: days are compared as the texts name them."""
    return Interval(interval.start, interval.end, interval.precision)


def _place(entry: TimelineEntry) -> tuple[bool, datetime, float, str]:
    if entry.interval is None:
        return True, datetime.max, 0.0, ""
    length = (entry.interval.end - entry.interval.start).total_seconds()
    return False, entry.interval.start, -length, entry.interval.precision
