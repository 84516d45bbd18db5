"""Where a report was filed from: "BOGOTÁ, Colombia —", "WASHINGTON (AP) —"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.reading.cleaning.agencies import agency_names, agency_pattern
from rashomon.reading.cleaning.outlet_names import is_outlet_name
from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import Credit, Span

LOOKED_AT = 140  # characters of a paragraph; the longest of 36 datelines found has 24
PARAGRAPHS = 3  # a dateline opens the first paragraph, or follows a standfirst
CAPITALS = (
    r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]+"
    r"(?:[ -](?:de|la|las|los|el|al|[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]*)){0,4}"
)
REGION = (
    r"(?:, (?:[A-Z\u00c0-\u00de][\w.'’-]*)(?: (?:of |and |the )?[A-Z\u00c0-\u00de][\w.'’-]*){0,3})?"
)
TITLECASE = r"[A-Z\u00c0-\u00de][\w.'’-]+(?:[ -](?:de |la |of )?[A-Z\u00c0-\u00de][\w.'’-]+){0,3}"
NO_PLACE = frozenset(
    {"ANALYSIS", "BREAKING", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FILE", "LIVE"}
    | {"NEW", "NEWS", "OPINION", "PHOTOS", "REVIEW", "UPDATE", "UPDATED", "VIDEO", "WATCH"}
)
MIN_INITIALS = 3  # agencies of two letters are listed; other pairs of letters are states
COUNTRIES = frozenset({"USA", "UAE", "DRC"})
WHEN = r"(?:,? \(?(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2}\)?)?"


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place as printed, and the agency named in brackets beside it, if any."""

    place: str
    span: Span  # of the original, place only
    credit: Credit | None = None


@cache
def _expressions() -> tuple[re.Pattern[str], ...]:
    names = rf"\((?P<agency>{agency_pattern('text')})(?: Business| Sports| News)?\)"
    unlisted = r"\((?P<agency>(?:[A-Z]{2,6}|[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+){0,3}))\)"
    dash = r"\s?(?:—|–|--|\u2015|-(?=\s))\s?"
    return (
        re.compile(rf"\A(?P<place>{CAPITALS}{REGION}){WHEN}\s?(?:{names})?{dash}(?=\S)"),
        re.compile(rf"\A(?P<place>{TITLECASE}{REGION}){WHEN}\s?{names}(?:{dash}|\s)(?=\S)"),
        re.compile(rf"\A(?P<place>){names}(?:{dash}|\s)(?=\S)"),
        re.compile(rf"\A(?P<place>{CAPITALS}{REGION}){WHEN}\s?{unlisted}{dash}(?=\S)"),
    )


def find_dateline(prose: Sequence[PageLine]) -> Dateline | None:
    """The dateline that opens one of the first paragraphs ``prose``."""
    found = (_dateline(line) for line in prose[:PARAGRAPHS])
    return next((dateline for dateline in found if dateline), None)


def _dateline(line: PageLine) -> Dateline | None:
    head = line.text[:LOOKED_AT]
    match = next((m for expression in _expressions() if (m := expression.match(head))), None)
    if match is None or (match["place"] and not _is_place(match["place"])):
        return None
    start = line.span.start
    place = Span(start + match.start("place"), start + match.end("place"))
    credit = _credit(match, start) if _names_newsroom(match) else None
    return Dateline(match["place"], place, credit)


def _names_newsroom(match: re.Match[str]) -> bool:
    """Whether the words in brackets are a newsroom and not the region the place lies in."""
    name = match["agency"] or ""
    is_listed = name in agency_names("text")
    is_initials = name.isupper() and len(name) >= MIN_INITIALS and name not in COUNTRIES
    has_region = "," in match["place"]
    return bool(name) and (is_listed or is_initials or has_region or is_outlet_name(name))


def _is_place(text: str) -> bool:
    return len(text) > 2 and text.split()[0] not in NO_PLACE and text not in agency_names("text")


def _credit(match: re.Match[str], start: int) -> Credit:
    span = Span(start + match.start("agency"), start + match.end("agency"))
    name = agency_names("text").get(match["agency"], match["agency"])
    return Credit(name, "text", span, "dateline")
