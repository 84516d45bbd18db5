"""Clean names of outlets, by the domain of their site."""

from __future__ import annotations

import re
from functools import cache

from rashomon.reading.data_tables import table


@cache
def _names() -> dict[str, str]:
    return {row["domain"]: row["name"] for row in table("outlets.tsv")}


def outlet_of(domain: str) -> str:
    """The outlet whose site is at ``domain``; the bare domain where it is not known.

    >>> outlet_of("www.theguardian.com"), outlet_of("quito-post.example")
    ('The Guardian', 'quito-post.example')
    """
    host = re.sub(r"\A(?:www\d?|m|amp|edition|mobile)\.", "", domain.lower().strip().rstrip("."))
    parts = host.split(".")
    tails = (".".join(parts[i:]) for i in range(max(len(parts) - 1, 1)))
    return next((_names()[tail] for tail in tails if tail in _names()), host)


def known_outlet(name: str) -> bool:
    """Whether ``name`` is the clean name of a listed outlet."""
    return name in _names().values()
