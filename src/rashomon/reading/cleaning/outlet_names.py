"""Names that newspapers, broadcasters and agencies are given, by the words they end in."""

from __future__ import annotations

import re
from functools import cache

from rashomon.reading.cleaning.agencies import agency_named
from rashomon.reading.data_tables import table

FORM = re.compile(
    r"[A-Z0-9\u00c0-\u00de][\w.'’&-]*"
    r"(?: (?:of|the|and|de|&|[A-Z0-9\u00c0-\u00de][\w.'’&-]*)){0,4}"
)
NUMBERED = re.compile(
    r"(?<=[^\W\d]{2})24\Z"
)  # "Midlands24", as round-the-clock channels call themselves


def has_name_form(text: str) -> bool:
    """Whether ``text`` is at most five words in title case, as an outlet's name is."""
    return FORM.fullmatch(text) is not None and not text.endswith(".")


def is_outlet_name(text: str) -> bool:
    """Whether ``text`` has the form of a name and ends as names of outlets or agencies do.

    >>> is_outlet_name("The Andes Post"), is_outlet_name("World News"), is_outlet_name("Quito")
    (True, False, False)
    """
    if not has_name_form(text):
        return False
    words = _stem(text, ("outlet", "agency")).split()
    is_named = any(word not in _words("section") for word in words)
    return is_named or NUMBERED.search(text) is not None


def is_agency(text: str) -> bool:
    """Whether ``text`` is a listed agency or ends as the names of agencies do.

    >>> is_agency("Andes Press Agency"), is_agency("The Andes Post")
    (True, False)
    """
    return bool(agency_named(text) or _stem(text, ("agency",)))


def _stem(text: str, uses: tuple[str, ...]) -> str:
    """What of ``text`` stands before the ending of an outlet's name; ``""`` without one."""
    name = text.lower().removeprefix("the ")
    endings = (word for use in uses for word in _words(use))
    cuts = [len(name) - len(word) for word in endings if name.endswith((f" {word}", f"-{word}"))]
    return name[: min(cuts)].rstrip(" -") if cuts else ""


@cache
def _words(use: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("outlet_words.tsv") if row["use"] == use)
