"""What events and quotes of a record already tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rashomon.comparing.agreeing.told_clauses import Told
from rashomon.types import Citation, Record, Span


class Known:
    """The words of the events and figures that independent accounts share."""

    def __init__(self, record: Record) -> None:
        self._items: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for item, place in _places(record):
            self._items[place.article].append((place.span, item))

    def tells(self, told: Told, other: Told) -> bool:
        """Whether one item of the record has its words in both clauses, or is what both say."""
        if told.voice is not None and other.voice is not None:
            return told.voice.quote == other.voice.quote
        return bool(self._within(told) & self._within(other))

    def _within(self, told: Told) -> frozenset[str]:
        return frozenset(
            item
            for span, item in self._items.get(told.article.id, ())
            if any(piece.overlaps(span) for piece in told.clause.pieces)
        )


def _places(record: Record) -> Iterator[tuple[str, Citation]]:
    for event in record.events:
        if event.support.witnesses[0] > 1:
            yield from ((event.id, each.trigger) for each in event.attestations)
