"""Half-open stretches of text and of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Precision = Literal[
    "decade", "year", "season", "quarter", "month", "week", "day", "hour", "minute", "fuzzy"
]
TimeBasis = Literal["explicit", "relative", "anchored", "inferred"]
DateBasis = Literal["stated", "metadata", "url", "inferred"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` into one text.

    >>> Span(0, 5).of("Quito awaits")
    'Quito'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of ``text`` this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """This span moved ``by`` characters to the right."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A span of one named article's text: the unit every answer rests on."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A half-open stretch of time ``[start, end)`` known to ``precision``.

    Times are naive, in the zone the text speaks of; ``zone`` is that zone's UTC offset
    (``"-06:00"``) where the text tells, else ``None``.
    """

    start: datetime
    end: datetime
    precision: Precision
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"an interval needs start < end, got {self.start}..{self.end}")

    def overlaps(self, other: Interval) -> bool:
        """Whether some instant lies in both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Interval) -> bool:
        """Whether ``other`` lies wholly inside this interval."""
        return self.start <= other.start and other.end <= self.end
