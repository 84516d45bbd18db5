"""Which publisher an article is by: a company's several sites and feeds are one."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from rashomon.errors import InputError
from rashomon.types import Article

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})


def publisher_of(article: Article, names: Mapping[str, str] | None = None) -> str:
    """The publisher of ``article``; ``""`` where nothing tells.

    The name it was read with decides, else the newsroom it credits, else its address.

    ``names`` maps a folded name or domain to a publisher (``publisher_names``). A name that is
    not listed stands for itself, as does a domain.

    >>> publisher_of(Article("a1", "https://edition.cnn.com/x", "", "", b"", ""))
    'CNN'
    """
    names = publisher_names() if names is None else names
    name = article.publisher.strip() or article.originator.strip()
    if name:
        return names.get(_key(name), name)
    return domain_publisher(article.canonical_url or article.address, names)


def newsroom_of(article: Article, names: Mapping[str, str] | None = None) -> str:
    """The newsroom that wrote ``article``: its originator, else its publisher; ``""`` where
    nothing tells."""
    if article.originator.strip():
        return publisher_of(replace(article, publisher=article.originator), names)
    return publisher_of(article, names)


def domain_publisher(address: str, names: Mapping[str, str]) -> str:
    """The publisher of the site at ``address``: the longest listed ending of its host name."""
    host = (urlsplit(address).hostname or "").removeprefix("www.") if "://" in address else ""
    labels = host.split(".")
    endings = (".".join(labels[at:]) for at in range(len(labels) - 1))
    listed = next((names[ending] for ending in endings if ending in names), None)
    return listed or _registered(labels)


def _registered(labels: list[str]) -> str:
    """The part of a host name that is registered: without subdomains of one site."""
    is_national = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2
    return ".".join(labels[-3:] if is_national else labels[-2:])


@cache
def publisher_names() -> Mapping[str, str]:
    """Folded name or domain → publisher, as shipped."""
    path = files("rashomon.comparing") / "data" / "publishers.csv"
    return _mapping(path.read_text(encoding="utf-8").splitlines())


def extended_names(path: Path) -> Mapping[str, str]:
    """The shipped names with those of a CSV file (``name,publisher``) on top.

    Raises ``InputError`` where the file lacks either column.
    """
    try:
        own = _mapping(path.read_text(encoding="utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as cause:
        raise InputError(str(path), f"not a readable UTF-8 file ({cause})") from cause
    except KeyError as cause:
        raise InputError(str(path), f"no column {cause}; needs name,publisher") from cause
    return {**publisher_names(), **own}


def _mapping(lines: Iterable[str]) -> Mapping[str, str]:
    rows = csv.DictReader(lines)
    return {_key(row["name"]): (row["publisher"] or "").strip() for row in rows}


def _key(name: str) -> str:
    return " ".join(name.casefold().removeprefix("www.").split())
