"""The gun of one happening, told as of two calibres or makes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rashomon.comparing.differing.striking import Scene, find_scenes
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.types import Citation, Discrepancy, Span

_MAKES = r"Glock|Ruger|Luger|Beretta|Smith (?:and|&) Wesson|Taurus|Colt|Remington|Mossberg|Walther"
_CALIBRE = r"\.?\b(?P<calibre>\d{1,3}(?:\.\d{1,2})?)[\s-]?(?:mm\b|millimeter|caliber|calibre)"
_BARE = r"(?<![\d$])\.(?P<bare>22|25|32|357|38|380|40|44|45|50)\b(?![\d%])"  # "had a .32"
_GUN = re.compile(rf"{_CALIBRE}|{_BARE}|\b(?P<make>{_MAKES})\b", re.IGNORECASE)
# Words by which a gun may be another's.
_OTHER = re.compile(
    r"\b(?:officers?|deput(?:y|ies)|guards?|another|second|other|also|guns|weapons|toy|fake)\b",
    re.IGNORECASE,
)
_AROUND = 40  # characters before and behind the words for a gun in which those words stand


@dataclass(frozen=True, slots=True)
class _Gun:
    """What all places say of the only gun that an article tells of."""

    marks: Mapping[str, str]  # "calibre" or "make" → which
    cited: Mapping[str, Citation]


def find_weapons_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Guns of two calibres or makes, told by articles on one scene that tell of one each."""
    stories: dict[str, list[tuple[Scene, _Gun]]] = defaultdict(list)
    for account, scene in find_scenes(compared):
        gun = _own_gun(account)
        if gun is not None:
            stories[account.story].append((scene, gun))
    for story, told in sorted(stories.items()):
        for mark in ("calibre", "make"):
            sides: dict[str, list[Citation]] = defaultdict(list)
            for (left, one), (right, two) in combinations(told, 2):
                if left.may_be_of(right) and _are_apart(mark, one, two):
                    for gun in (one, two):
                        sides[gun.marks[mark]].append(gun.cited[mark])
            if sides:
                values = [compared.side(compared.words(own[0]), own) for own in sides.values()]
                yield differ(story, "value", "conflict", topic="the gun", sides=values)
                break


def _own_gun(account: Account) -> _Gun | None:
    """The gun of which the article tells, if it tells of one only."""
    marks: dict[str, str] = {}
    cited: dict[str, Citation] = {}
    text = account.article.text
    for match in _GUN.finditer(text):
        mark = "make" if match["make"] else "calibre"
        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if _OTHER.search(around):
            return None
        value = (match[mark] or match["bare"]).casefold()
        if marks.setdefault(mark, value) != value:
            return None
        cited.setdefault(mark, account.cite(Span(*match.span())))
    return _Gun(marks, cited) if marks else None


def _are_apart(mark: str, one: _Gun, two: _Gun) -> bool:
    return mark in one.marks and mark in two.marks and one.marks[mark] != two.marks[mark]
