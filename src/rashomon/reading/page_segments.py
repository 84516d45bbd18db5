"""Where the words of an extracted text stand in the source of its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rashomon.reading.cleaning import Cleaned
from rashomon.types import Credit, Furniture, Segment, Span


@dataclass(frozen=True, slots=True)
class Mapped:
    """Segments, furniture and credits as spans of the page's source."""

    segments: tuple[Segment, ...]
    furniture: tuple[Furniture, ...]
    credits: tuple[Credit, ...]


def map_page(html: str, body: str, found: Cleaned) -> Mapped:
    """``found``, whose spans are of ``body``, with spans of ``html``.

    Lines are looked for letter by letter and in order; a line with markup or character
    references inside it has no segment, and furniture that is not found has no entry.
    """
    places = _places(html, body)
    return Mapped(
        tuple(_segments(found, places)),
        tuple(replace(f, span=s) for f in found.furniture if (s := _moved(f.span, places))),
        tuple(replace(c, span=s) for c in found.credits if (s := _moved(c.span, places))),
    )


def _places(html: str, body: str) -> list[tuple[Span, int]]:
    """Lines of ``body`` and where each begins in ``html``."""
    places, start, searched = [], 0, 0
    for line in body.split("\n"):
        at = html.find(line, searched) if len(line) > 1 else -1
        if at >= 0:
            places.append((Span(start, start + len(line)), at))
            searched = at + len(line)
        start += len(line) + 1
    return places


def _moved(span: Span, places: Iterable[tuple[Span, int]]) -> Span | None:
    for line, at in places:
        if line.contains(span):
            return span.shifted(at - line.start)
    return None


def _segments(found: Cleaned, places: list[tuple[Span, int]]) -> Iterable[Segment]:
    for segment in found.segments:
        for line, at in places:
            start = max(line.start, segment.original.start)
            end = min(line.end, segment.original.end)
            if start < end:
                by = segment.text.start - segment.original.start
                yield Segment(
                    Span(start + by, end + by), Span(start - line.start + at, end - line.start + at)
                )
