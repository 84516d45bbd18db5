"""What tells that something struck, or was reported, and of which scene an article tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.comparing.differing.streets import is_told_police, street_names
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared
from rashomon.text.countries import country_named
from rashomon.types import Span

_FEW_WORDS = 3  # words that may stand before an hour which opens its sentence ("On Friday, at 9")
_FEWEST_NAMES = 2  # names both print, by whom two articles tell of one happening

ANOTHER = re.compile(
    r"\b(?:another|an?other|second|third|separate|earlier|previous|later|first|unrelated)\b",
    re.IGNORECASE,
)
_WHAT = (
    r"(?:shooting|incident|stabbing|attack|crash|collision|accident|explosion|blast|fire|robbery|"
    r"quake|earthquake|it|this|gunfire|shots|gunshots|fight|brawl|violence)"
)
STRUCK = re.compile(
    rf"\b{_WHAT}\b[^.,;:]{{0,60}}?\s(?:happened|occurred|took place|erupted|broke out|"
    r"rang out|unfolded|struck|were fired)\b"
    r"|\b(?:was|were)\s(?:\w+ly\s)?(?:shot|stabbed|gunned down)\b"
    r"|\bshot\s(?:himself|herself|an?|the|his|her|and)\b|\bopened fire\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:officers?|police|deputies|troopers|firefighters|they|authorities)\b"
    r"(?:\s[\w’'-]+){0,3}?\s(?:responded|(?:was|were)\s(?:called|dispatched|summoned|notified)|"
    r"(?:received|got)\s(?:an?|the|several|multiple)\b)"
    r"|\bcalls?\s(?:\w+\s){0,3}?came in\b"
    rf"|\b{_WHAT}\s(?:was|were)\s(?:first\s)?reported\b",
    re.IGNORECASE,
)
# Between the verb and its hour: what begins another clause has an hour of its own.
_OTHER_CLAUSE = re.compile(
    r"\b(?:when|while|after|before|until|since|who|which|where|and|but|hours?|minutes?|later|"
    r"earlier|died|pronounced|arrived|found)\b|[;“”\"]",
    re.IGNORECASE,
)
_REACH = 120  # characters between the verb and its hour


@dataclass(frozen=True, slots=True)
class Scene:
    """The streets and names by which an article is known to tell of one happening with another."""

    streets: frozenset[str]
    names: frozenset[str]

    def may_be_of(self, other: Scene, fewest: int = _FEWEST_NAMES) -> bool:
        """Whether two articles tell of one happening: of one street, or of ``fewest`` names."""
        if self.streets & other.streets:
            return True
        return len(self.names & other.names) >= fewest


def find_scenes(compared: Compared) -> Iterator[tuple[Account, Scene]]:
    """Every article with its scene, in order of their ids."""
    names = _names(compared)
    for _, account in sorted(compared.accounts.items()):
        yield account, Scene(street_names(account.article.text), frozenset(names[account.id]))


def has_verb(verb: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether the hour is that of the verb before it, or opens the sentence of the verb."""
    before = list(verb.finditer(text, 0, start))
    if before:
        gap = text[before[-1].end() : start]
        return len(gap) <= _REACH and not _OTHER_CLAUSE.search(gap)
    if len(text[:start].split()) > _FEW_WORDS:
        return False
    behind = verb.search(text, end, end + _REACH)
    return behind is not None and not _OTHER_CLAUSE.search(text[end : behind.start()])


def _names(compared: Compared) -> Mapping[str, set[str]]:
    """Who and what each article names, countries left out."""
    named: dict[str, set[str]] = defaultdict(set)
    for entity in compared.entities.values():
        if entity.name[:1].isupper() and country_named(entity.name) is None:
            for mention in entity.mentions:
                named[mention.article].add(entity.id)
    return named


def is_reported(account: Account, span: Span) -> bool:
    """Whether the words are somebody's own, or tell what somebody told the police, which may not
    have been so."""
    if any(quoted.overlaps(span) for quoted in account.quoted):
        return True
    return is_told_police(account, span)
