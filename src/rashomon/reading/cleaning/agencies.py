"""Newsrooms and picture desks that other outlets carry, by any of their names."""

from __future__ import annotations

import re
from functools import cache

from rashomon.reading.data_tables import table


@cache
def agency_names(use: str) -> dict[str, str]:
    """Every printed name of those used for ``use`` (text or picture), to its clean name."""
    rows = [row for row in table("agencies.tsv") if row["use"] in (use, "both")]
    return {
        name: row["name"]
        for row in rows
        for name in (row["name"], *(row["also"] or "").split("|"))
        if name
    }


@cache
def agency_pattern(use: str) -> str:
    """A regular expression that matches any of those names, longest first."""
    names = sorted(agency_names(use), key=lambda name: (-len(name), name))
    return r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)"


def agency_named(text: str, use: str = "text") -> str:
    """The clean name of the agency ``text`` is, or begins with; else ``""``.

    >>> agency_named("The Associated Press. All rights reserved")
    'Associated Press'
    """
    name = re.sub(r"\A[Tt]he ", "", text.strip())
    match = re.match(agency_pattern(use), name)
    return agency_names(use)[match.group()] if match else ""
