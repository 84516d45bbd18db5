"""Stretches inside quotation marks, by the marks alone."""

from __future__ import annotations

import re

from rashomon.text.sentences import find_paragraphs
from rashomon.types import Span

_OPENING = "“„«"
_CLOSING = "”»"
_MARK = re.compile(r"[“”„«»\"]|(?<!\w)‘(?=\w)|(?<=[\w.,!?…])’(?!\w)")


def find_quoted(text: str) -> tuple[Span, ...]:
    """What stands inside quotation marks, marks excluded, in order of the text.

    A paragraph that opens a quote and does not close it is quoted to its end (speech that runs
    over several paragraphs opens each and closes the last). Unpaired straight marks count only
    where the next paragraph opens with one.

    >>> text = 'He called it “a pact”. "Between opponents," he said.'
    >>> [span.of(text) for span in find_quoted(text)]
    ['a pact', 'Between opponents,']
    """
    paragraphs = find_paragraphs(text)
    found: list[Span] = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        runs_on = following is not None and text[following.start] in '“"'
        found += _quoted_in(text, paragraph, runs_on=runs_on)
    return tuple(found)


def _quoted_in(text: str, paragraph: Span, *, runs_on: bool) -> list[Span]:
    found: list[Span] = []
    opened: tuple[str, int] | None = None
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        sign = mark.group()
        if opened is None:
            if sign not in _CLOSING and sign != "’":
                opened = (sign, mark.end())
        elif _closes(opened[0], sign):
            found.append(Span(opened[1], mark.start()))
            opened = None
    if opened and (opened[0] in _OPENING or (opened[0] == '"' and runs_on)):
        found.append(Span(opened[1], paragraph.end))
    return [span for span in found if len(span)]


def _closes(opening: str, sign: str) -> bool:
    if opening == "‘":
        return sign == "’"
    return sign == '"' if opening == '"' else sign in _CLOSING
