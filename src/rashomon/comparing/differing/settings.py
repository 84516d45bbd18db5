"""Whether something struck within a house or outside it, where two accounts differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from rashomon.comparing.differing.striking import ANOTHER, Scene, find_scenes, has_verb, is_reported
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.types import Citation, Discrepancy, Span

_HIT = re.compile(
    r"\b(?:shot|killed|wounded|struck|stabbed|gunned down|shooting|stabbing|happened|occurred|"
    r"took place)\b",
    re.IGNORECASE,
)
_WHEN_HIT = re.compile(
    r"\swhen\s(?:he|she|they|the [a-z]+)\s(?:was|were)\s(?:shot|struck|hit|stabbed|killed)\b"
)
_WHOSE = r"(?:an?|the|his|her|their|[A-Za-z]+['’]s)\s(?:[a-z-]+(?:['’]s)?\s){0,2}?"
_HOME = r"(?:home|house|apartment|residence)\b(?!['’])"
_ROOMS = r"(?:bed|living\s|bath|dining\s|family\s)room|kitchen|basement|hallway|closet"
_GROUNDS = r"(?:front|back|side)\s?yard|yard|driveway|porch|lawn|sidewalk|parking lot"
_WITHIN = re.compile(rf"\b(?:in|inside)\s{_WHOSE}(?:{_HOME}|{_ROOMS})")
_WITHOUT = re.compile(
    rf"\b(?:(?:in|on)\s{_WHOSE}(?:{_GROUNDS})|(?:outside|in front of)\s{_WHOSE}{_HOME})"
)
_LEAD = 1500  # characters in which an article tells of its own happening
_SPOTS: Mapping[str, re.Pattern[str]] = {"within": _WITHIN, "outside": _WITHOUT}
# Words of the other sort in any clause of an article: it may know of both.
_TELLS: Mapping[str, re.Pattern[str]] = {
    "within": re.compile(rf"\b(?:inside|indoors|{_ROOMS})\b", re.IGNORECASE),
    "outside": re.compile(
        r"\b(?:outside|outdoors|yard|driveway|porch|lawn|sidewalk|parking lot|in the street)\b",
        re.IGNORECASE,
    ),
}
_OTHER = {"within": "outside", "outside": "within"}


def find_settings_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Shot in a home by one account and in its yard by another, of which neither has words for the
    other sort of place."""
    stories: dict[str, list[tuple[Scene, str, Citation]]] = defaultdict(list)
    for account, scene in find_scenes(compared):
        spot = _own_spot(account)
        if spot is not None:
            stories[account.story].append((scene, *spot))
    for story, told in sorted(stories.items()):
        sides: dict[str, list[Citation]] = defaultdict(list)
        for (left, one, here), (right, two, there) in combinations(told, 2):
            if one != two and left.may_be_of(right, fewest=1):
                sides[one].append(here)
                sides[two].append(there)
        if sides:
            values = [compared.side(compared.words(own[0]), own) for own in sides.values()]
            yield differ(story, "place", "conflict", topic="where it struck", sides=values)


def _own_spot(account: Account) -> tuple[str, Citation] | None:
    """Whether within or outside, and the words, where the article has words for one only."""
    text = account.article.text
    for name, spot in _SPOTS.items():
        if _TELLS[_OTHER[name]].search(text):
            continue
        for match in spot.finditer(text, 0, _LEAD):
            span = Span(*match.span())
            sentence = account.sentence(span)
            words = account.words(sentence)
            at = span.start - sentence.start, span.end - sentence.start
            is_own = has_verb(_HIT, words, *at) or _WHEN_HIT.match(words, at[1])
            if is_own and not (ANOTHER.search(words) or is_reported(account, span)):
                return name, account.cite(span)
    return None
