"""One happening put at two corners of one street."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.comparing.differing.streets import plain_street
from rashomon.comparing.differing.striking import is_reported
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.entities.personal_names import is_misspelling
from rashomon.types import Citation, Discrepancy, Span

_KIND = (
    r"(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|"
    r"Parkway|Pkwy|Highway|Hwy|Terrace|Circle|Pike)"
)
_NUMBERED = r"\d{1,3}(?:st|nd|rd|th)"
_DIRECTION = r"(?:(?:[NSEW]|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\.?\s)?"
_WORD = r"[A-Z][a-z'’-]{2,}"
_STREET = rf"{_DIRECTION}(?:{_WORD}(?:\s{_WORD}){{0,2}}|{_NUMBERED}(?:\s{_KIND}\b)?)\.?"
_CORNER = re.compile(
    r"\b(?:corner of|intersection of|near|at|around|on)\s(?:the\s(?:corner|intersection)\sof\s)?"
    rf"(?P<one>{_STREET})\s(?:and|at|&)\s(?P<two>{_STREET})(?=[\s.,;])"
)
_IS_STREET = re.compile(rf"\b{_KIND}\b|\b{_NUMBERED}\b")


@dataclass(frozen=True, slots=True)
class _Corner:
    """Where two streets meet, by their names without direction and kind."""

    streets: frozenset[str]
    cited: Citation


def find_corners_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Corners of one street with two others, told by articles that name one corner each and
    nowhere the street that the other names."""
    stories: dict[str, list[tuple[Account, _Corner]]] = defaultdict(list)
    for _, account in sorted(compared.accounts.items()):
        corners = list(_corners(account))
        if len({corner.streets for corner in corners}) == 1:
            stories[account.story].append((account, corners[0]))
    for story, told in sorted(stories.items()):
        yield from _apart(story, told, compared)


def _corners(account: Account) -> Iterator[_Corner]:
    for match in _CORNER.finditer(account.article.text):
        names = [match["one"], match["two"]]
        streets = frozenset(map(plain_street, names)) - {""}
        span = Span(match.start("one"), match.end("two"))
        is_corner = any(map(_IS_STREET.search, names)) and len(streets) == 2
        if is_corner and not is_reported(account, span):
            yield _Corner(streets, account.cite(span))


def _apart(
    story: str, told: Sequence[tuple[Account, _Corner]], compared: Compared
) -> Iterator[Discrepancy]:
    sides: dict[frozenset[str], list[Citation]] = defaultdict(list)
    for (left, one), (right, two) in combinations(told, 2):
        if _are_apart(left, one, two) and _are_apart(right, two, one):
            for corner in (one, two):
                sides[corner.streets].append(corner.cited)
    if sides:
        values = [compared.side(compared.words(own[0]), own) for own in sides.values()]
        shared = sorted(frozenset.intersection(*sides))
        topic = " ".join(["corner of", *shared]) if shared else "the corner"
        yield differ(story, "place", "conflict", topic=topic, sides=values)


def _are_apart(account: Account, own: _Corner, other: _Corner) -> bool:
    """Whether the corners share one street, and the article does not name the other's second."""
    [*unlike] = other.streets - own.streets
    [*beside] = own.streets - other.streets
    if len(unlike) != 1 or (unlike[0].isalpha() and is_misspelling(unlike[0], beside[0])):
        return False
    return re.search(rf"\b{re.escape(unlike[0])}\b", account.article.text.casefold()) is None
