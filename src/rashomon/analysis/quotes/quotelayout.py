"""An article laid out for reading: quoted stretches and the sentences of the narration."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import cue_verbs
from rashomon.analysis.syntax import is_numero
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rashomon.analysis.parsed import Doc
    from rashomon.analysis.quotes.marks import Quoted

FINAL = frozenset({".", "!", "?", "…", "..."})
LONGEST_UNIT = 300  # tokens: longer "sentences" are lists or noise, and are cut
_place = attrgetter("idx")
_REACH = 8  # tokens within which a speech tag must follow "…?” — longer ones start a sentence


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of the narration, as a range of tokens; a quotation in it counts as a word."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A stretch of an article (the whole, or the inside of a quotation) ready for reading.

    ``quoted`` are the quotations of this level only. ``cover[i - start]`` is the index in
    ``quoted`` of the one that covers token ``i``, or -1.
    """

    doc: Doc
    text: str
    start: int
    end: int
    quoted: tuple[Quoted, ...]
    cover: tuple[int, ...]
    units: tuple[Unit, ...]
    inners: Mapping[Span, Span]  # of each quotation, by its span with marks
    works: frozenset[int]  # tokens of names in quotation marks

    def quote_at(self, token: int) -> int:
        """The index of the quotation that covers token number ``token``, or -1."""
        inside = self.start <= token < self.end
        return self.cover[token - self.start] if inside else -1

    def quote_tokens(self, index: int) -> tuple[int, int]:
        """The tokens of a quotation, marks included, as a half-open range."""
        outer = self.quoted[index].outer
        return tokens_in(self.doc, outer, self.start, self.end)

    def chars(self, start: int, end: int) -> Span:
        """The characters of tokens ``start`` up to ``end``."""
        last = self.doc[end - 1]
        return Span(self.doc[start].idx, last.idx + len(last))


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed article, its text, and its paragraphs."""

    doc: Doc
    text: str
    paragraphs: tuple[Span, ...]
    works: tuple[Span, ...] = ()  # names in quotation marks


def lay_out(page: Page, quoted: tuple[Quoted, ...], *, within: Span) -> Layout:
    """The layout of the stretch ``within``, whose quotations are ``quoted``."""
    doc = page.doc
    start, end = tokens_in(doc, within, 0, len(doc))
    cover = [-1] * (end - start)
    for index, each in enumerate(quoted):
        first, last = tokens_in(doc, each.outer, start, end)
        cover[first - start : last - start] = [index] * (last - first)
    firsts = (bisect_left(doc, each.start, key=_place) for each in page.paragraphs)
    units = _units(doc, start, end, cover=cover, last={first - 1 for first in firsts})
    inners = {each.outer: each.inner for each in quoted}
    works = (range(*tokens_in(doc, each, start, end)) for each in page.works)
    return Layout(
        doc, page.text, start, end, quoted, tuple(cover), units, inners, frozenset(chain(*works))
    )


def tokens_in(doc: Doc, span: Span, low: int, high: int) -> tuple[int, int]:
    """The tokens that begin inside ``span``, between token numbers ``low`` and ``high``."""
    limit = high
    while low < high:  # first token starting at or after span.start
        middle = (low + high) // 2
        if doc[middle].idx < span.start:
            low = middle + 1
        else:
            high = middle
    first, high = low, limit
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < span.end:
            low = middle + 1
        else:
            high = middle
    return first, low


def _units(doc: Doc, start: int, end: int, *, cover: list[int], last: set[int]) -> tuple[Unit, ...]:
    units: list[Unit] = []
    first = start
    for i in range(start, end):
        if (
            i + 1 == end
            or i - first >= LONGEST_UNIT
            or i in last
            or _breaks_after(doc, i, cover=cover[i - start : i - start + 2])
        ):
            if i + 1 > first:
                units.append(_trimmed(doc, first, i + 1))
            first = i + 1
    return tuple(unit for unit in units if unit.end > unit.start)


def _trimmed(doc: Doc, start: int, end: int) -> Unit:
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return Unit(start, end)


def _breaks_after(doc: Doc, i: int, *, cover: list[int]) -> bool:
    token, after = doc[i], doc[i + 1]
    here, there = cover[0], cover[1]
    if here >= 0:
        if here == there:
            return False
        return _quote_ends_sentence(doc, i)
    if token.text == "." and i and is_numero(doc[i - 1]):
        return False
    if token.text in FINAL or (token.text in {")", "]"} and i and doc[i - 1].text in FINAL):
        return (not after.is_lower and not after.is_punct) or there >= 0 or _opens_aside(doc, i)
    if token.is_quote and i and doc[i - 1].text in FINAL and not doc[i - 1].whitespace_:
        return after.text[0].isupper() or there >= 0
    if token.text.endswith(".") and len(token) > 2 and token.text[0].islower():  # "at 7 p.m. He"
        return after.text[0].isupper() and after.is_sent_start is True
    return False


def _opens_aside(doc: Doc, i: int) -> bool:
    """Whether a sentence in brackets begins after token ``i``."""
    return doc[i + 1].text in {"(", "["} and bool(doc[i].whitespace_)


def _quote_ends_sentence(doc: Doc, i: int) -> bool:
    """Whether a quotation that ends with token ``i`` ends its sentence too."""
    last = i
    while last > 0 and doc[last].is_quote:
        last -= 1
    final, after = doc[last].text[-1:], doc[i + 1]
    if final not in FINAL or after.is_lower or (after.is_punct and not after.is_quote):
        return False
    if after.is_space:
        after = doc[min(i + 2, len(doc) - 1)]
    return final == "." or not _has_tag(doc, i + 1)


def _has_tag(doc: Doc, start: int) -> bool:
    """Whether a short speech tag ("Trump said.") begins at token ``start``."""
    for token in doc[start : start + _REACH]:
        verb = cue_verbs().get(token.lower_)
        if verb is not None and verb.takes("q") and token.tag_.startswith("VB"):
            return True
        if token.text in FINAL or token.is_quote:
            return False
    return False
