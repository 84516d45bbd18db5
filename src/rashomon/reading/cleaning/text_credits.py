"""Which other newsroom a page credits, and whether for its text or for a picture."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from rashomon.reading.cleaning.agencies import agency_named, agency_names, agency_pattern
from rashomon.reading.cleaning.bylines import Byline
from rashomon.reading.cleaning.page_lines import PATTERN_LENGTH, PageLine
from rashomon.types import Credit, FurnitureKind, Span

COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?"
    r",?\s*(?:by )?(?P<name>[^.,|•\n]{2,60})",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\A(?:source|via)s?\s*[:|]\s*(?P<name>.{2,60})\Z", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"\b(?:originally|first) (?:published|appeared|reported)(?: \w+){0,3}?"
    r" (?:by|on|in|at) (?P<name>[^.,;]{2,60})"
    r"|\b(?:re-?published|reprinted|reproduced|syndicated|provided|distributed|produced)"
    r" (?:with permission )?(?:from|by|courtesy of) (?P<name2>[^.,;]{2,60})",
    re.IGNORECASE,
)
SELF = re.compile(r"\A(?:this|the) (?:story|article|report|piece|analysis|post|column)\b", re.I)


def find_credits(
    lines: Sequence[PageLine],
    kinds: Mapping[int, FurnitureKind],
    bylines: Mapping[int, Byline],
) -> tuple[Credit, ...]:
    """Every credit on the page, in order of the page."""
    found: list[Credit] = []
    for line in lines:
        if len(line.text) <= PATTERN_LENGTH:
            found += _of_line(line, lines, kinds)
        if line.index in bylines and bylines[line.index].agency:
            found.append(Credit(bylines[line.index].agency, "text", line.span, "byline"))
    return tuple(dict.fromkeys(found))


def _of_line(
    line: PageLine, lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> list[Credit]:
    kind = kinds.get(line.index)
    source = SOURCE.match(line.bare)
    if source:
        of_picture = _stands_under_picture(line, lines, kinds)
        return [_credit(line, source["name"], source.start("name"), of_picture=of_picture)]
    if kind in {"credit", "caption"}:
        return _pictured(line)
    if kind == "copyright":
        return _copyright(line)
    return _elsewhere(line) + _contributed(line)


def _credit(line: PageLine, name: str, at: int, *, of_picture: bool) -> Credit:
    clean = agency_named(name, "picture" if of_picture else "text") or name.strip()
    start = line.span.start + line.text.find(line.bare) + at
    span = Span(start, start + len(name.rstrip()))
    return Credit(clean, "picture" if of_picture else "text", span, "source-line")


def _stands_under_picture(
    line: PageLine, lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> bool:
    """In the head of a page, or under a caption, a source line names whose picture it is."""
    above = kinds.get(line.index - 1)
    is_head = not any(other.is_prose for other in lines[: line.index])
    return is_head or above in {"caption", "duplicate"}


@cache
def _picture_names() -> re.Pattern[str]:
    return re.compile(agency_pattern("picture"))


def _pictured(line: PageLine) -> list[Credit]:
    names = agency_names("picture")
    return [
        Credit(
            names[match.group()],
            "picture",
            Span(line.span.start + match.start(), line.span.start + match.end()),
            "source-line",
        )
        for match in _picture_names().finditer(line.text)
    ]


def _copyright(line: PageLine) -> list[Credit]:
    match = COPYRIGHT.search(line.text)
    if match is None:
        return []
    name = agency_named(match["name"])
    start = line.span.start + match.start("name")
    span = Span(start, start + len(match["name"].rstrip()))
    holder = name or _holder(match["name"])
    return [Credit(holder, "text", span, "copyright")] if _is_holder(holder) else []


def _is_holder(name: str) -> bool:
    return re.search(r"[^\W\d]{2}", name) is not None and "www" not in name


def _holder(name: str) -> str:
    """A copyright holder's name without the words of law around it."""
    cut = re.split(r"\b(?:all rights|inc\b|ltd\b|llc\b|limited\b|corp\b|plc\b)", name, flags=re.I)[
        0
    ]
    return cut.strip(" ,.;:-–—|")


def _elsewhere(line: PageLine) -> list[Credit]:
    match = ELSEWHERE.search(line.text)
    if match is None or not SELF.match(line.bare):
        return []
    group = "name" if match["name"] else "name2"
    name = agency_named(match[group]) or match[group].strip()
    start = line.span.start + match.start(group)
    return [Credit(name, "text", Span(start, start + len(match[group])), "source-line")]


@cache
def _writers() -> re.Pattern[str]:
    agency = agency_pattern("text")
    return re.compile(
        rf"\A(?:The )?(?P<name>{agency})(?P<all> (?:staff )?writers?\b)?.{{0,300}}\bcontributed\b"
    )


def _contributed(line: PageLine) -> list[Credit]:
    match = _writers().match(line.bare)
    if match is None:
        return []
    start = line.span.start + line.text.find(line.bare) + match.start("name")
    span = Span(start, start + len(match["name"]))
    name = agency_names("text")[match["name"]]
    return [Credit(name, "text", span, "byline" if match["all"] else "inline")]
