"""Whose age a figure is: ages belong to people, and two of one number may be two people's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.analysis.entities.nouns import PersonNoun, person_nouns
from rashomon.comparing.merging.accounts import Account
from rashomon.types import FigureMention, Span

EntityIds = Mapping[tuple[str, str], str]

_BEHIND = re.compile(
    r",? *(?:\(|(?:(?:who +)?(?:is|was)|an?|the|age|aged|now|just|only) +)*", re.IGNORECASE
)
_BETWEEN = re.compile(r"(?: +[a-z]+){0,2},? +")  # not over the end of a line
_REACH = 30  # characters between a name and the age beside it
_LIST = re.compile(r"\sand\s\d|,\s\d+(?:,|\sand\b)")  # "Ada and Tom Brook, 34 and 36"
_NAME_BEHIND = re.compile(r"\s(?:[a-z]+\s)?[A-Z]")
_BEHIND_AGE = re.compile(r"(?:\s[a-z-]+){1,3}")  # "27-year-old delivery driver"
_BEFORE_AGE = re.compile(r"\b[a-z]+(?=,?\s(?:aged?\s)?$)")  # "the driver, 27,"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who is so old: the entity named beside the age, or the noun for somebody without a name."""

    entity: str | None = None
    noun: PersonNoun | None = None


def bearer_of(account: Account, mention: FigureMention, ids: EntityIds) -> Bearer | None:
    """Whose age ``mention`` is; ``None`` where it is no age."""
    if not mention.unit.endswith("-old"):
        return None
    text = account.article.text
    for entity in account.analysis.entities:
        if entity.kind == "person" and any(
            is_age_of(mention.span, each.span, text) for each in entity.mentions
        ):
            return Bearer(entity=ids.get((account.id, entity.id)))
    behind = _BEHIND_AGE.match(text, mention.span.end)
    before = _BEFORE_AGE.search(text[max(0, mention.span.start - _REACH) : mention.span.start])
    words = [word for match in (behind, before) if match for word in match[0].split()]
    nouns = [person_nouns()[word] for word in words if word in person_nouns()]
    return Bearer(noun=nouns[0] if nouns else None)


def may_be_one(left: Bearer | None, right: Bearer | None) -> bool:
    """Whether two ages may be one person's: not of two names, nor of a woman and a man."""
    if left is None or right is None:
        return True
    if left.entity and right.entity:
        return left.entity == right.entity
    genders = {each.noun.gender for each in (left, right) if each.noun} - {"u"}
    return len(genders) < 2


def named_bearers(bearer: Bearer | None) -> frozenset[str]:
    """The entity whose age it is, if it has a name."""
    return frozenset({bearer.entity} if bearer and bearer.entity else ())


def is_one(left: Bearer | None, right: Bearer | None) -> bool:
    """Whether two ages are told of one named person."""
    return bool(left and right and left.entity and left.entity == right.entity)


def is_age_of(age: Span, name: Span, text: str) -> bool:
    """Whether the age is of the one named: "Mara Quint, 47", "47-year-old driver Mara Quint".

    Where several ages stand in one list, none is told to be of the name before it.
    """
    if name.end <= age.start <= name.end + _REACH:
        if _LIST.match(text, age.end) or _opens_the_next(age, name, text):
            return False
        return _BEHIND.fullmatch(text, name.end, age.start) is not None
    if not age.end <= name.start <= age.end + _REACH:
        return False
    between = text[age.end : name.start]
    if not _BETWEEN.fullmatch(between):
        return False
    return all(word.strip(",") in person_nouns() for word in between.split())


def _opens_the_next(age: Span, name: Span, text: str) -> bool:
    """Whether the age begins the next of a list of names: "Ada Brook, 29-year-old Tom Pell"."""
    is_bare = text[name.end : age.start].strip() in {",", ", and", "and", ";"}
    is_ahead = age.of(text).endswith("old") and _NAME_BEHIND.match(text, age.end) is not None
    return is_bare and is_ahead
