"""Who may be whom among the participants of two tellings: in person, or for one country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.entities.personal_names import may_be_told_as_one, name_key
from rashomon.text.countries import country_holding, country_of_demonym, is_city, lie_apart
from rashomon.types import Entity

_RELATED = frozenset({"allies", "ally", "partners", "friends", "neighbors", "neighbours", "rivals"})
_ROOT = 6  # letters that two forms of one word begin with
EntityIds = Mapping[tuple[str, str], str]


class Parties(Protocol):
    """Who did it, and to whom: of a telling, or of all tellings of one happening."""

    @property
    def actors(self) -> frozenset[str]: ...

    @property
    def recipients(self) -> frozenset[str]: ...


SAME_PARTICIPANT, SAME_SIDE = 1.5, 0.75
"""Points for a participant in common, in person or by the country both act for."""


class Sides:
    """Which entities act for one country, and which are one person or body only."""

    def __init__(self, entities: Iterable[Entity], named: frozenset[str]) -> None:
        self._entity_by_id = {entity.id: entity for entity in entities}
        self._articles_by_id = {key: _articles(each) for key, each in self._entity_by_id.items()}
        self._named = named

    def members(self, entity_id: str) -> frozenset[str]:
        """Who is meant: the members of a group that has members, else the entity itself."""
        entity = self._entity_by_id.get(entity_id)
        return frozenset(entity.members) if entity and entity.members else frozenset({entity_id})

    def are_named_alike(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether somebody called by a name takes part in both."""
        return bool(left & right & self._named)

    def names_one_of(self, parties: frozenset[str]) -> bool:
        """Whether some article calls one of them by a name."""
        return bool(parties & self._named)

    def are_named(self, parties: frozenset[str]) -> bool:
        """Whether some article calls each of them by a name."""
        return parties <= self._named

    def are_doers_of_one_deed(self, left: Parties, right: Parties) -> bool:
        """Whether one tells a person and the other a body that did it, to somebody of one name:
        a club and its chairman fire one coach."""
        is_done_to_one = self.are_named_alike(left.recipients, right.recipients)
        kinds = [self._kinds(left.actors), self._kinds(right.actors)]
        return is_done_to_one and {"person"} in kinds and {"organisation"} in kinds

    def are_two_of_a_kind(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether each is one named person, or each one named body, that cannot be the other: no
        word of their names is the same or begins alike ("Democrats", "Democratic Party")."""
        if len(left) != 1 or len(right) != 1 or not left | right <= self._named:
            return False
        one, two = (self._entity_by_id[each] for each in (*left, *right))
        is_of_kind = one.kind == two.kind and one.kind in {"person", "organisation"}
        roots = [{word[:_ROOT] for word in name_key(each.name)} for each in (one, two)]
        return is_of_kind and not roots[0] & roots[1] and self.conflict(left, right)

    def share(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Points for having a participant in common, in person or by the country they act for."""
        if left & right:
            return SAME_PARTICIPANT
        return SAME_SIDE if self.are_allied(left, right) else 0.0

    def are_allied(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether somebody of one and somebody of the other act for one country."""
        return any(self._stand_for_one(one, two) for one in left for two in right)

    def _stand_for_one(self, left: str, right: str) -> bool:
        one, two = self._entity_by_id.get(left), self._entity_by_id.get(right)
        if one is None or two is None or one.country is None or one.country != two.country:
            return False
        kinds = {one.kind, two.kind}
        return kinds != {"person"} and not kinds & {"group", "other"}

    def conflict(
        self, left: frozenset[str], right: frozenset[str], *, is_felt: bool = False
    ) -> bool:
        """Whether both name participants and none of one can be any of the other.

        Those who are only described ("a critic") may be anybody. What is felt by one person
        (``is_felt``: an arrest, a sanction) is not felt by that person's country or people.
        """
        if is_felt and self._are_one_and_people(left, right):
            return True
        if left & right or not (left <= self._named and right <= self._named):
            return False
        if self._may_share_one(left, right) or self._may_be_within(left, right):
            return False
        if self._are_thing_and_somebody(left, right):
            return False
        if is_felt and self._are_people(left) != self._are_people(right):
            return bool(left and right)
        return bool(left and right) and not self.are_allied(left, right)

    def are_of_two_countries(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether the countries of all on both sides are known, by what they are called where
        they have no name ("Chinese officials"), and none is in common."""
        if not left or not right or left & right:
            return False
        one, two = self._countries(left), self._countries(right)
        return bool(one and two) and not one & two

    def _countries(self, side: frozenset[str]) -> set[str]:
        """The countries of all of ``side``, none where that of somebody is not known."""
        found = {self._country(each) for each in side}
        return set() if None in found else {each for each in found if each}

    def _country(self, entity_id: str) -> str | None:
        entity = self._entity_by_id.get(entity_id)
        if entity is None or entity.country is None or entity_id in self._named:
            return entity.country if entity else None
        *words, head = entity.name.split()
        is_told = any(country_of_demonym(word) == entity.country for word in words)
        return entity.country if is_told and head.casefold() not in _RELATED else None

    def are_told_apart(self, left: str | None, right: str | None, articles: set[str]) -> bool:
        """Whether two places lie apart and one of ``articles`` names both, so that it knows one
        from the other; where each names but one, they may differ over where it was."""
        if left is None or right is None or left == right:
            return False
        if not self._lie_apart(left, right):
            return False
        return bool(articles & self._articles_by_id[left] & self._articles_by_id[right])

    def _may_be_within(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether both name places only, one being a country or state the other may lie in."""
        if not self._kinds(left) == self._kinds(right) == {"place"}:
            return False
        pairs = ((one, two) for one in left for two in right)
        return any(self._is_land(pair) and not self._lie_apart(*pair) for pair in pairs)

    def _are_thing_and_somebody(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether one names works, products or ships only and the other something else: the two
        have two parts in what happens."""
        one, two = self._kinds(left), self._kinds(right)
        return (one == {"other"}) != (two == {"other"})

    def _is_land(self, places: Iterable[str]) -> bool:
        names = (self._entity_by_id[each].name for each in places)
        return any(country_holding(name) is not None and not is_city(name) for name in names)

    def _lie_apart(self, left: str, right: str) -> bool:
        return lie_apart(self._entity_by_id[left].name, self._entity_by_id[right].name)

    def _may_share_one(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether somebody of one may be somebody of the other under another form of the name."""
        return any(self._may_be_one(one, two) for one in left for two in right)

    def _may_be_one(self, left: str, right: str) -> bool:
        """Whether two entities of like names may be one: no article names both, as it would have
        to tell two bearers of a name apart."""
        one, two = self._entity_by_id.get(left), self._entity_by_id.get(right)
        if one is None or two is None:
            return False
        if not self._articles_by_id[left].isdisjoint(self._articles_by_id[right]):
            return False
        are_people = {one.kind == "person", two.kind == "person"}
        return len(are_people) == 1 and may_be_told_as_one(
            name_key(one.name), name_key(two.name), is_person=one.kind == "person"
        )

    def _are_one_and_people(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether one names persons only and the other peoples only ("Colombians")."""
        return any(
            self._kinds(one) == {"person"} and self._kinds(two) == {"people"}
            for one, two in ((left, right), (right, left))
        )

    def _kinds(self, side: frozenset[str]) -> set[str]:
        found = [self._entity_by_id[each] for each in side if each in self._entity_by_id]
        return {"people" if each.kind == "group" and each.country else each.kind for each in found}

    def _are_people(self, entities: frozenset[str]) -> bool:
        found = (self._entity_by_id.get(each) for each in entities)
        return any(entity is not None and entity.kind == "person" for entity in found)

    def holds_all(self, smaller: frozenset[str], larger: frozenset[str]) -> bool:
        """Whether everyone named in ``smaller`` may have a counterpart in ``larger``."""
        if not larger <= self._named:
            return True
        return all(self.share(frozenset({one}), larger) for one in smaller & self._named)


def _articles(entity: Entity) -> frozenset[str]:
    """The articles that mention it."""
    return frozenset(mention.article for mention in entity.mentions)


def named_ids(accounts: Iterable[Account], ids: EntityIds) -> frozenset[str]:
    """The ids of the entities that some article calls by a name."""
    return frozenset(
        ids[account.id, entity.id]
        for account in accounts
        for entity in account.analysis.entities
        if (account.id, entity.id) in ids and any(m.form == "name" for m in entity.mentions)
    )
