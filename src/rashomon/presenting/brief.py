"""The brief: the record as an editor would lay it out, every line a span of somebody's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types import Article, Citation, Support

Length = Literal["short", "normal", "long"]
LENGTHS: tuple[Length, ...] = ("short", "normal", "long")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing the brief says: ``text`` in the articles' words and where they stand.

    ``lead`` stands before the text (a date, a speaker), ``label`` qualifies it ("threatened by
    Donald Trump"), ``notes`` follow it, ``lines`` are its parts (the sides of a discrepancy).
    """

    text: str
    citations: tuple[Citation, ...]
    lead: str = ""
    label: str = ""
    support: Support | None = None
    notes: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    is_quoted: bool = False
    item: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether the line only heads its parts, which carry the marks."""
        return bool(self.lines) and self.support is None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; ``note`` is said once above them."""

    key: str
    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A headed list of sections; ``numbers`` gives each article's mark, from 1, in time order."""

    title: str
    subtitle: str
    articles: tuple[Article, ...]
    numbers: dict[str, int]
    sections: tuple[Section, ...]

    def marks(self, citations: tuple[Citation, ...]) -> tuple[int, ...]:
        """The numbers of the cited articles, each once, ascending."""
        return tuple(sorted({self.numbers[each.article] for each in citations}))
