"""Where a report was filed from: "BOGOTÁ, Colombia —", "WASHINGTON (AP) —"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.reading.cleaning.agencies import agency_names, agency_pattern
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
    dash = r"\s?(?:—|–|--|\u2015|-(?=\s))\s?"
    return (
        re.compile(rf"\A(?P<place>{CAPITALS}{REGION}){WHEN}\s?(?:{names})?{dash}(?=\S)"),
        re.compile(rf"\A(?P<place>{TITLECASE}{REGION}){WHEN}\s?{names}(?:{dash}|\s)(?=\S)"),
        re.compile(rf"\A(?P<place>){names}(?:{dash}|\s)(?=\S)"),
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
    return Dateline(match["place"], place, _credit(match, start))


def _is_place(text: str) -> bool:
    return len(text) > 2 and text.split()[0] not in NO_PLACE and text not in agency_names("text")


def _credit(match: re.Match[str], start: int) -> Credit | None:
    if not match["agency"]:
        return None
    span = Span(start + match.start("agency"), start + match.end("agency"))
    return Credit(agency_names("text")[match["agency"]], "text", span, "dateline")
