"""Where the words of an extracted text stand in the source of its page."""

from __future__ import annotations

import html as markup
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.reading.cleaning import Cleaned
from rashomon.types import Credit, Furniture, Segment, Span

TOKEN = re.compile(r"<!--|<(?P<raw>script|style|template)\b|<|&#?\w{1,32};|\s+|[^<&\s]+|&", re.I)
WINDOW = 400_000  # characters of visible text a line is looked for ahead of the line before


@dataclass(frozen=True, slots=True)
class Mapped:
    """Segments, furniture and credits as spans of the page's source."""

    segments: tuple[Segment, ...]
    furniture: tuple[Furniture, ...]
    credits: tuple[Credit, ...]


@dataclass(frozen=True, slots=True)
class VisibleText:
    """A page's text without its markup, and the runs of the source it was read from.

    Run ``i`` is ``lengths[i]`` visible characters from ``starts[i]`` on, read from ``sources[i]``
    on; a character reference or collapsed white space is a run that has no letters of its own.
    """

    text: str
    starts: Sequence[int]
    sources: Sequence[int]
    lengths: Sequence[int]
    is_literal: Sequence[bool]

    def literal_runs(self, low: int, high: int) -> Iterator[tuple[int, int, int]]:
        """Start and length in the visible text, and place in the source, of each literal run."""
        for i in range(max(0, bisect_right(self.starts, low) - 1), len(self.starts)):
            start, end = max(low, self.starts[i]), min(high, self.starts[i] + self.lengths[i])
            if self.starts[i] >= high:
                return
            if start < end and self.is_literal[i]:
                yield start, end - start, self.sources[i] + start - self.starts[i]


def visible_text(html: str) -> VisibleText:
    """The text of ``html`` between its tags, white space collapsed, with the way back.

    >>> visible_text("<p>Talks <b>open</b> &amp; end</p>").text
    'Talks open & end'
    """
    parts: list[str] = []
    runs: list[tuple[int, int, int, bool]] = []
    size, at = 0, 0
    while match := TOKEN.match(html, at):
        at = match.end()
        token = match.group()
        if token[0] == "<":
            at = _tag_end(html, match)
            continue
        shown = " " if token.isspace() else markup.unescape(token) if token[0] == "&" else token
        if shown == " " and parts and parts[-1] == " ":
            continue
        parts.append(shown)
        runs.append((size, match.start(), len(shown), shown == token))
        size += len(shown)
    columns = list(zip(*runs, strict=True)) or [(), (), (), ()]
    return VisibleText("".join(parts), *columns)


def _tag_end(html: str, match: re.Match[str]) -> int:
    """Where the tag, comment, script or style that ``match`` opens is over."""
    if match.group() == "<!--":
        return _after(html, "-->", match.end())
    if match["raw"]:
        return _after(html, f"</{match['raw']}", match.end())
    return _after(html, ">", match.end())


def _after(html: str, ending: str, start: int) -> int:
    at = html.find(ending, start)
    return len(html) if at < 0 else at + len(ending)


def map_page(html: str, body: str, found: Cleaned) -> Mapped:
    """``found``, whose spans are of ``body``, with spans of ``html``.

    Lines are looked for in the page's visible text, in order. Segments are runs that stand letter
    by letter in the source: character references and markup inside a line are left out. Furniture
    and credits that are not found have no entry.
    """
    visible = visible_text(html)
    literal = list(_literal_runs(visible, body))
    furniture = (replace(f, span=s) for f in found.furniture if (s := _moved(f.span, literal)))
    credits = (replace(c, span=s) for c in found.credits if (s := _moved(c.span, literal)))
    return Mapped(tuple(_segments(found, literal)), tuple(furniture), tuple(credits))


def _literal_runs(visible: VisibleText, body: str) -> Iterator[tuple[Span, int]]:
    """Runs of ``body`` and where each stands in the source, in order."""
    start, searched = 0, 0
    for line in body.split("\n"):
        at = visible.text.find(line, searched, searched + WINDOW) if len(line) > 1 else -1
        if at >= 0:
            searched = at + len(line)
            for low, length, source in visible.literal_runs(at, searched):
                yield Span(start + low - at, start + low - at + length), source
        start += len(line) + 1


def _overlapping(span: Span, literal: Sequence[tuple[Span, int]]) -> Iterator[tuple[int, int, int]]:
    first = bisect_right(literal, span.start, key=lambda run: run[0].end)
    for i in range(first, len(literal)):  # a slice would copy the rest for every span
        run, source = literal[i]
        start, end = max(run.start, span.start), min(run.end, span.end)
        if run.start >= span.end:
            return
        yield start, end, source + start - run.start


def _moved(span: Span, literal: Sequence[tuple[Span, int]]) -> Span | None:
    """From where ``span`` begins in the source to where it ends, or ``None``."""
    parts = list(_overlapping(span, literal))
    if not parts:
        return None
    start, (last_start, last_end, last_source) = parts[0][2], parts[-1]
    return Span(start, last_source + last_end - last_start)


def _segments(found: Cleaned, literal: Sequence[tuple[Span, int]]) -> Iterator[Segment]:
    joined: Segment | None = None
    for kept in found.segments:
        by = kept.text.start - kept.original.start
        for start, end, source in _overlapping(kept.original, literal):
            text, original = Span(start + by, end + by), Span(source, source + end - start)
            if joined and (joined.text.end, joined.original.end) == (text.start, original.start):
                joined = Segment(
                    Span(joined.text.start, text.end), Span(joined.original.start, original.end)
                )
                continue
            if joined:
                yield joined
            joined = Segment(text, original)
    if joined:
        yield joined
