"""Speech that a name and a colon introduce without quotation marks: transcripts and headlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution
from rashomon.analysis.quotes.lexicon import word_list
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.analysis.quotes.quotelayout import Layout

# A name in front of a colon: capitals all through ("RUIZ"), or a capital at each word.
_LINE = re.compile(r"[\"“]?(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?P<colon>:) ?(?=\S)")
_FEWEST_TURNS = 2  # lines with names that make a transcript
_FEWEST_WORDS = 4  # words of a headline's statement


def find_transcribed(layout: Layout) -> list[Attribution]:
    """The turns of a transcript, and a headline of the form "Ruiz: The bridge is safe"."""
    lines = list(_lines(layout))
    turns = [each for each in lines if each[1].of(layout.text).isupper()]
    is_transcript = len(turns) >= _FEWEST_TURNS
    speakers = {each[1].of(layout.text) for each in turns} if is_transcript else set()
    found = []
    for unit, name, colon, content in lines:
        is_turn = name.of(layout.text) in speakers
        if is_turn or (unit == 0 and _is_statement(layout, name, content)):
            found.append(Attribution((content,), colon, name, "transcript", unit))
    return found


def _lines(layout: Layout) -> Iterator[tuple[int, Span, Span, Span]]:
    """Each paragraph that a name opens: its first unit, the name, the colon, the rest."""
    starts = [layout.doc[unit.start].idx for unit in layout.units]
    for begin, end in _paragraphs(layout):
        match = _LINE.match(layout.text, begin, end)
        if match is None or _is_label(match["name"]):
            continue
        unit = bisect_left(starts, begin)
        if unit < len(starts) and starts[unit] < end:
            content = Span(match.end(), end)
            yield unit, Span(*match.span("name")), Span(*match.span("colon")), content


def _is_label(name: str) -> bool:
    """Whether the words before a colon say what follows and not who speaks.

    >>> _is_label("FILE PHOTO"), _is_label("Update 2"), _is_label("RUIZ")
    (True, True, False)
    """
    return all(word in word_list("labels") or word.isdigit() for word in name.lower().split())


def _paragraphs(layout: Layout) -> Iterator[tuple[int, int]]:
    if layout.start >= layout.end:
        return
    last = layout.doc[layout.end - 1]
    for match in re.compile(r"[^\n]+").finditer(
        layout.text, layout.doc[layout.start].idx, last.idx + len(last)
    ):
        line = match.group()
        begin = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip().rstrip('"”'))
        if begin < end:
            yield begin, end


def _is_statement(layout: Layout, name: Span, content: Span) -> bool:
    """Whether a headline gives somebody's words: a speaker's name and a sentence of some length."""
    if (
        len(content.of(layout.text).split()) < _FEWEST_WORDS
        or content.of(layout.text)[0] in "\"“‘'"
    ):
        return False
    if name.of(layout.text).lower().split()[-1] in word_list("saying-bodies"):
        return True
    inside = layout.doc.char_span(name.start, name.end)
    return inside is not None and any(
        each.label_.upper() in {"PERSON", "ORG", "ORGANISATION", "ORGANIZATION"}
        for each in inside.ents
    )
