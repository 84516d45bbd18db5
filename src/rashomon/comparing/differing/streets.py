"""Streets that an article names, and one street that articles call a court and a drive."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rashomon.comparing.merging.compared import Compared, differ
from rashomon.types import Citation, Discrepancy, Span

_KINDS: Mapping[str, str] = {
    "avenue": "avenue",
    "ave": "avenue",
    "boulevard": "boulevard",
    "blvd": "boulevard",
    "circle": "circle",
    "court": "court",
    "ct": "court",
    "drive": "drive",
    "dr": "drive",
    "lane": "lane",
    "ln": "lane",
    "parkway": "parkway",
    "pkwy": "parkway",
    "place": "place",
    "pl": "place",
    "road": "road",
    "rd": "road",
    "street": "street",
    "st": "street",
    "terrace": "terrace",
    "trail": "trail",
    "way": "way",
}
_STREET = re.compile(
    r"(?<![\w.])(?P<name>[A-Z][a-z'’-]{2,}(?: [A-Z][a-z'’-]{2,})?|\d{1,3}(?:st|nd|rd|th)) "
    rf"(?P<kind>(?:{'|'.join(map(str.title, _KINDS))}))\b"
)
_BLOCK = re.compile(
    r"\bblock of (?:(?:[NSEW]|North|South|East|West)\.? )?(?P<name>[A-Z0-9][\w'’-]*)"
)
# Streets of two kinds with one of these names stand in one town.
_COMMON = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"})
_COMMON |= {"ninth", "tenth", "main", "park"}
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest"})
_DIRECTIONS |= {"southeast", "southwest"}

Streets = dict[str, dict[str, list[Span]]]


def find_streets(text: str) -> Streets:
    """The streets a text names: name → kind → where.

    >>> find_streets("shot on North Alder St. near the corner of 5th Avenue")
    {'alder': {'street': [Span(start=8, end=22)]}, '5th': {'avenue': [Span(start=43, end=53)]}}
    """
    found: Streets = {}
    for match in _STREET.finditer(text):
        words = match["name"].replace("’", "'").casefold().split()
        name = " ".join(words[1:] if words[0] in _DIRECTIONS and words[1:] else words)
        kinds = found.setdefault(name, {})
        kinds.setdefault(_KINDS[match["kind"].casefold()], []).append(Span(*match.span()))
    return found


def find_streets_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Streets of one name and of two kinds, told by articles that know one kind each: "Dover
    Court", "Dover Drive". A number, a common name, and one of which an article names both kinds,
    tell of two streets."""
    told: dict[tuple[str, str], dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    known_both: set[tuple[str, str]] = set()
    for account in compared.accounts.values():
        for name, kinds in find_streets(account.article.text).items():
            if len(kinds) > 1:
                known_both.add((account.story, name))
            for kind, spans in kinds.items():
                told[account.story, name][kind] += map(account.cite, spans)
    for (story, name), kinds_of in sorted(told.items()):
        is_common = name[0].isdigit() or name in _COMMON
        if len(kinds_of) > 1 and not is_common and (story, name) not in known_both:
            sides = [
                compared.side(compared.words(cited[0]), cited)
                for _, cited in sorted(kinds_of.items())
            ]
            yield differ(story, "place", "conflict", topic=f"street called {name}", sides=sides)


def street_names(text: str) -> frozenset[str]:
    """The names of the streets a text tells of, those without a kind behind a block too.

    >>> sorted(street_names("in the 300 block of Ridge Road, off Alder Lane"))
    ['alder', 'ridge']
    """
    blocks = (match["name"].casefold() for match in _BLOCK.finditer(text))
    return frozenset(find_streets(text)) | frozenset(blocks)
