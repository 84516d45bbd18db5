"""Whose acts count as an actor's: a country's government and officials, a body's, a person's own.

Who acts for a country is not who belongs to it. Its ministers, envoys, ministries and forces act;
its citizens and firms do not, but what is done to them is done to it, as event data sets have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.analysis.entities.nouns import organisation_nouns, person_nouns
from rashomon.comparing.overview.relation_words import relation_words
from rashomon.text.countries import countries, country_named, country_of_demonym, country_of_seat
from rashomon.types import Entity, Record, Role

_STATE_FAMILIES = frozenset({"state", "body", "force"})
_LENDS = re.compile(r"\b([A-Z][\w.]*(?:[ -][A-Z][\w.]*)?)(?:['’]s?)?\s\Z")
_REACH = 30  # characters before a name in which a country stands that it belongs to
_HOME_OFFICES = {
    "secretary of state": "USA",
    "treasury secretary": "USA",
    "commerce secretary": "USA",
    "defense secretary": "USA",
    "secretary of defense": "USA",
    "home secretary": "GBR",
    "chancellor of the exchequer": "GBR",
}
"""Offices that one country alone calls so."""
_DOMINANCE = 4  # as in naming entities: who is mentioned so much oftener is meant by a surname


@dataclass(frozen=True, slots=True)
class Side:
    """One actor, everybody whose acts count as that actor's, and on whom an act is one on it."""

    entity: Entity
    members: frozenset[str]
    belonging: frozenset[str] = frozenset()

    @property
    def reached(self) -> frozenset[str]:
        """Everybody on whom an act counts as one on this side."""
        return self.members | self.belonging


def find_actor(record: Record, name: str) -> Entity | None:
    """The entity called ``name`` (its name or an alias, any case), the most mentioned first."""
    wanted = name.casefold()
    named = [
        entity
        for entity in record.entities
        if wanted in {entity.name.casefold(), *(alias.casefold() for alias in entity.aliases)}
    ]
    return max(named, key=lambda entity: (len(entity.mentions), entity.id), default=None)


def side_of(record: Record, entity: Entity) -> Side:
    """``entity`` with whoever acts for it and whatever is its own."""
    if is_country(entity) and entity.country:
        members = _acting_for_country(record, entity.country)
        belonging = {each.id for each in record.entities if each.country == entity.country}
    else:
        members = {each.id for each in record.entities if _acts_for(each, entity)}
        belonging = set()
    members |= {entity.id}
    members |= set(_namesakes(record, members))
    members |= set(_called_after(record, members))
    return Side(entity, frozenset(members), frozenset(belonging - members))


def is_country(entity: Entity) -> bool:
    """Whether an entity is a country, and not one of its towns."""
    return entity.kind == "place" and any(
        country_named(name) == entity.country for name in _names(entity) if entity.country
    )


def may_be_one_side(left: Entity, right: Entity) -> bool:
    """Whether one may be of the other: somebody of no known country, and a country."""
    pairs = ((left, right), (right, left))
    return any(
        is_country(land) and each.kind == "person" and not each.country for each, land in pairs
    )


def _names(entity: Entity) -> tuple[str, ...]:
    return entity.name, *entity.aliases


def _acting_for_country(record: Record, code: str) -> set[str]:
    texts = {article.id: article.text for article in record.articles}
    return {
        each.id
        for each in record.entities
        if _acts_for_country(texts, each, code) or _rules_unnamed(record, each, code)
    }


def _rules_unnamed(record: Record, entity: Entity, code: str) -> bool:
    """Whether a ruler of no named country stands in articles that name its seat ("the President"
    and "the White House")."""
    if entity.kind != "person" or entity.country or not any(map(_is_ruler, entity.roles)):
        return False
    inside = {mention.article for mention in entity.mentions}
    buildings = _seats(code)
    return any(
        set(_names(each)) & buildings and any(m.article in inside for m in each.mentions)
        for each in record.entities
        if each.kind != "person" and each.country == code
    )


def _seats(code: str) -> frozenset[str]:
    """The houses a country is ruled from, its capital aside: "White House", "Kremlin"."""
    seats = next((each.seats for each in countries() if each.iso3 == code), ())
    return frozenset(seat for seat in seats if not seat.startswith(seats[0]))


def _is_ruler(role: Role) -> bool:
    noun = person_nouns().get(role.title.casefold())
    return role.period == "current" and not role.of and noun is not None and noun.rank == "ruler"


def _acts_for_country(texts: dict[str, str], entity: Entity, code: str) -> bool:
    if entity.kind == "person":
        is_official = entity.country == code and _is_office(entity.name)
        return is_official or any(_is_office_of(role, entity, code) for role in entity.roles)
    if _is_nation(entity, code):
        return True
    if not _is_state_body(entity):
        return False
    return entity.country == code or (not entity.country and _is_lent(texts, entity, code))


def _is_nation(entity: Entity, code: str) -> bool:
    """Whether an entity is the country, its people or its seat of government by name."""
    if entity.kind == "place" and entity.country != code:
        return False
    names = _names(entity)
    return any(code in {country_named(name), country_of_seat(name)} for name in names) or (
        entity.kind in {"other", "organisation"} and country_of_demonym(names[0]) == code
    )


def _is_office_of(role: Role, person: Entity, code: str) -> bool:
    if role.period == "former" or not _is_office(role.title):
        return False
    stated = person.country or _HOME_OFFICES.get(role.title.casefold())
    return code == (stated or country_named(role.of) or country_of_seat(role.of))


def _is_office(title: str) -> bool:
    words = title.casefold().split()
    ends = [" ".join(words[at:]) for at in range(len(words))]
    ranks = {noun.rank for each in ends if (noun := person_nouns().get(each))}
    return bool(ranks & {"ruler", "office"} or relation_words("speaker") & set(words))


def _is_state_body(entity: Entity) -> bool:
    words = entity.name.casefold().replace("’", "'").split()
    families = {organisation_nouns().get(each) for each in (*words, " ".join(words[-2:]))}
    if families & _STATE_FAMILIES:
        return True
    last = words[-1] if words else ""
    noun = person_nouns().get(last)
    is_plural = entity.kind == "group" and last.removesuffix("s") in relation_words("speaker")
    return is_plural or (entity.kind == "group" and noun is not None and noun.rank == "office")


def _is_lent(texts: dict[str, str], entity: Entity, code: str) -> bool:
    """Whether a body without a country is said to be one's ("Norland's Commerce Ministry")."""
    for mention in entity.mentions:
        text = texts.get(mention.article, "")
        at = mention.span.start
        before = _LENDS.search(text, max(0, at - _REACH), at)
        words = before[1] if before else ""
        if code in {country_named(words), country_of_demonym(words)}:
            return True
    return False


def _acts_for(each: Entity, actor: Entity) -> bool:
    """Whether somebody acts for a person or a body that is no country."""
    names = {name.casefold() for name in _names(actor) if len(name) > 1}
    if each.kind == "person":
        return any(
            role.of.casefold() in names and role.period != "former" and _speaks(role.title)
            for role in each.roles
        )
    words = each.name.casefold().replace("’s ", " ").replace("'s ", " ").replace("’ ", " ").split()
    is_staff = bool(words) and bool(
        relation_words("staff") & {words[-1], words[-2] if words[1:] else ""}
    )
    return is_staff and any(words[: len(name.split())] == name.split() for name in names)


def _speaks(title: str) -> bool:
    words = set(title.casefold().split())
    return bool(
        words & (relation_words("speaker") | relation_words("staff") | {"ceo", "president"})
    )


def _namesakes(record: Record, members: set[str]) -> Iterator[str]:
    """People called by the bare surname of a member, where nobody else of that name is at hand."""
    people = [each for each in record.entities if each.kind == "person"]
    surnames = {
        each.name.split()[-1].casefold(): len(each.mentions)
        for each in people
        if each.id in members and " " in each.name
    }
    others: dict[str, int] = {}
    for each in people:
        surname = each.name.split()[-1].casefold()
        if each.id not in members and " " in each.name:
            others[surname] = max(others.get(surname, 0), len(each.mentions))
    for each in people:
        name = each.name.casefold()
        if name in surnames and surnames[name] >= _DOMINANCE * others.get(name, 0):
            yield each.id


def _called_after(record: Record, members: set[str]) -> Iterator[str]:
    """Who is called after a member: a name joined of two ("Holt-Aas"), "the Holt government"."""
    called = {
        name
        for entity in record.entities
        if entity.id in members
        for name in (*_names(entity), entity.name.split()[-1])
    }
    for each in record.entities:
        parts = re.split(r"[-–/]", each.name)
        is_joined = len(parts) == 2 and all(part[:1].isupper() for part in parts)
        first, _, last = each.name.partition(" ")
        is_ruled = organisation_nouns().get(last.casefold()) == "state" and first in called
        if is_ruled or (is_joined and called & set(parts)):
            yield each.id
