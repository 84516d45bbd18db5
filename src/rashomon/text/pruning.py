"""Taking stretches out of a text while keeping the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.types import Segment, Span


def prune(original: str, removed: Iterable[Span]) -> tuple[str, tuple[Segment, ...]]:
    """``original`` without ``removed``, and where each kept run came from.

    Nothing is added or changed. Between two kept runs one stretch of the original's white space
    is kept, one with a line break where there is one, so that paragraphs stay apart.

    >>> prune("One.\\nShare\\nTwo.", [Span(5, 10)])[0]
    'One.\\nTwo.'
    """
    kept: list[Span] = []
    spaces: list[Span] = []
    for chunk in _between(len(original), sorted(removed)):
        before, solid, after = _parts(original, chunk)
        if solid is None:
            spaces.append(chunk)
            continue
        if kept:
            kept += _separator(original, [*spaces, before])
        kept.append(solid)
        spaces = [after]
    return _joined(original, kept)


def _between(length: int, cuts: Sequence[Span]) -> Iterator[Span]:
    start = 0
    for cut in (*cuts, Span(length, length)):
        if cut.start > start:
            yield Span(start, cut.start)
        start = max(start, cut.end)


def _parts(original: str, chunk: Span) -> tuple[Span, Span | None, Span]:
    """The white space before, what stands between, and the white space after."""
    text = chunk.of(original)
    start = chunk.start + len(text) - len(text.lstrip())
    end = chunk.start + len(text.rstrip())
    if start >= end:
        return chunk, None, chunk
    return Span(chunk.start, start), Span(start, end), Span(end, chunk.end)


def _separator(original: str, spaces: Sequence[Span]) -> list[Span]:
    held = [space for space in spaces if len(space)]
    broken = [space for space in held if "\n" in space.of(original) or "\r" in space.of(original)]
    return (broken or held)[:1]


def _joined(original: str, spans: Iterable[Span]) -> tuple[str, tuple[Segment, ...]]:
    segments: list[Segment] = []
    offset = 0
    for span in _merged(spans):
        segments.append(Segment(Span(offset, offset + len(span)), span))
        offset += len(span)
    return "".join(segment.original.of(original) for segment in segments), tuple(segments)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].end == span.start:
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return merged
