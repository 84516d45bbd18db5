"""Streets that an article names, and one street that articles call a court and a drive."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rashomon.comparing.merging.accounts import Account
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

_POINTS = _DIRECTIONS | {"n", "s", "e", "w", "ne", "nw", "se", "sw"}
_ENDS = frozenset(_KINDS) | {"av", "highway", "hwy", "pike", "square"}  # a name ends before these

# "County Road 20" and "CR 20" are one.
_NUMBERED = re.compile(r"\b(?:Road|Rd\.?|Highway|Hwy\.?|Route|[A-Z]{2,3})\s(?P<number>\d{1,4})\b")

_TOLD_POLICE = re.compile(
    r"\b(?:told|tells|telling|lied to)\s(?:[a-z]+\s){0,2}(?:police|officers?|deputies|detectives|"
    r"investigators|authorities|dispatchers?)\b|\b(?:claim(?:s|ed|ing)?|initially|originally)\b",
    re.IGNORECASE,
)

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
                own = [span for span in spans if not is_told_police(account, span)]
                told[account.story, name][kind] += map(account.cite, own)
    for (story, name), places in sorted(told.items()):
        kinds_of = {kind: cited for kind, cited in places.items() if cited}
        is_common = name[0].isdigit() or name in _COMMON
        if len(kinds_of) > 1 and not is_common and (story, name) not in known_both:
            sides = [
                compared.side(compared.words(cited[0]), cited)
                for _, cited in sorted(kinds_of.items())
            ]
            yield differ(story, "place", "conflict", topic=f"street called {name}", sides=sides)


def is_told_police(account: Account, span: Span) -> bool:
    """Whether a sentence has what somebody told the police, or what was said at first: it may not
    have been so."""
    return _TOLD_POLICE.search(account.words(account.sentence(span))) is not None


def street_names(text: str) -> frozenset[str]:
    """The names of the streets a text tells of, those without a kind behind a block too.

    >>> sorted(street_names("in the 300 block of Ridge Road, off Alder Lane"))
    ['alder', 'ridge']
    """
    blocks = (match["name"].casefold() for match in _BLOCK.finditer(text))
    return frozenset(find_streets(text)) | frozenset(blocks)


def plain_street(words: str) -> str:
    """The name without direction and kind.

    >>> plain_street("W. 48th St."), plain_street("48th Street")
    ('48th', '48th')
    >>> plain_street("Weld County Road 20"), plain_street("WCR 20")
    ('road 20', 'road 20')
    """
    if numbered := _NUMBERED.search(words.strip()):
        return f"road {numbered['number']}"
    kept: list[str] = []
    for word in words.replace("’", "'").split():
        plain = word.strip(".,").casefold()
        if plain in _ENDS and kept:
            break
        if plain not in _POINTS:
            kept.append(plain)
    return " ".join(kept)
