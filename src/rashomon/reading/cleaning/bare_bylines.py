"""Bylines that are no more than a name, told by where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.reading.cleaning.bylines import ROLE, SPLIT, Byline, is_person_name, without_stamps
from rashomon.reading.cleaning.outlet_names import is_outlet_name
from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import FurnitureKind

MAX_NAMES = 4  # in one line: longer lists are of people in the story
NEAR = 2  # lines between the name and the date or the role that shows it to be a byline
BODY_SAMPLE = 6_000  # characters of body in which the name must not come: an author is not told of
HANDLE = re.compile(r"\s?@\w{2,30}\b")
POSTED_IN = re.compile(r"\s+in\s+[A-Z][\w.'’, -]{2,40}\Z")  # "Ana Díaz in Quito"


def find_bare_bylines(
    lines: Sequence[PageLine],
    kinds: Mapping[int, FurnitureKind],
    *,
    headline: PageLine | None,
) -> dict[int, Byline]:
    """Names by themselves above the first paragraph, beside a date or a role, or above an outlet.

    At the very top of a text without a headline several names need nothing beside them. Only
    where no other line is a byline. A name that the body has is somebody told of, and a place or
    an outlet is no author.
    """
    prose = next((line.index for line in lines if line.is_prose and line.index not in kinds), None)
    if prose is None:
        return {}
    head = lines[headline.index + 1 if headline else 0 : prose]
    if any(kinds.get(line.index) == "byline" for line in head):
        return {}
    kept = (line.text for line in lines[prose:] if line.index not in kinds)
    body = "\n".join(kept)[:BODY_SAMPLE]
    for line in head:
        names = _names(line, body) if kinds.get(line.index) in {None, "date"} else ()
        outlet = _outlet_below(line, head)
        if names and outlet:
            return {line.index: Byline(names, outlet), line.index + 1: Byline((), outlet)}
        if names and headline and _is_beside(line, head, kinds):
            return {line.index: Byline(names)}
        offices = {other.index: Byline() for other in head[1:2] if _is_office(other)}
        if names and headline is None and line is lines[0] and (offices or len(names) > 1):
            return {line.index: Byline(names), **offices}
    return {}


def _outlet_below(line: PageLine, head: Sequence[PageLine]) -> str:
    """The outlet's name where it stands by itself in the next line."""
    below = next((other for other in head if other.index == line.index + 1), None)
    return below.bare if below is not None and is_outlet_name(below.bare) else ""


def _names(line: PageLine, body: str) -> tuple[str, ...]:
    bare = POSTED_IN.sub("", without_stamps(HANDLE.sub("", line.bare)))
    parts = [part for part in SPLIT.split(bare) if part]
    if not 0 < len(parts) <= MAX_NAMES or not all(_is_author(part, body) for part in parts):
        return ()
    return tuple(parts)


def _is_author(name: str, body: str) -> bool:
    is_name = is_person_name(name) and not is_outlet_name(name)
    return is_name and name not in body


def _is_beside(
    line: PageLine, head: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> bool:
    """Whether a date or a line of office stands beside, or in the same line."""
    if kinds.get(line.index) == "date":
        return True
    near = [other for other in head if 0 < abs(other.index - line.index) <= NEAR]
    return any(kinds.get(other.index) == "date" or _is_office(other) for other in near)


def _is_office(line: PageLine) -> bool:
    """Whether a short line names an office or a desk: "Staff writer", "Opinion contributor"."""
    return line.n_words <= NEAR + 3 and ROLE.search(line.text) is not None
