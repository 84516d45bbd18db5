"""Who the names in a claim are, and where a passage mentions them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.comparing.personal_names import NameKey, may_be_one_person, name_key
from rashomon.text.countries import country_named, country_of_seat
from rashomon.text.words import Word
from rashomon.types import Entity, EntityKind, Record

_LONGEST_NAME = 7  # words; longer entity names are phrases and are not looked for
_LEADERS = frozenset(
    {"president", "minister", "chancellor", "king", "queen", "leader", "premier", "administration"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """One naming of somebody or something: the words ``[first, last)`` of a statement.

    ``ids`` are record entities (a group's members among them), none where nobody is known.
    """

    first: int
    last: int
    ids: frozenset[str]
    key: NameKey
    kind: EntityKind | None
    words: str
    is_name: bool = True


class Naming:
    """The entities of a record, asked by name, by mention and by the country they act for."""

    def __init__(self, record: Record) -> None:
        self.entities = {entity.id: entity for entity in record.entities}
        self._by_key = _by_key(record.entities)
        self._mentions = _mentions(record.entities)

    def mentions(self, article: str, words: Sequence[Word]) -> list[Named]:
        """Every mention of an entity of the record in those words of an article."""
        if not words:
            return []
        found = self._mentions.get(article, [])
        at = bisect_left(found, (words[0].start, 0, ""))
        named = []
        for start, end, entity_id in found[at:]:
            if start >= words[-1].end:
                break
            first = bisect_left(words, start, key=lambda word: word.start)
            last = bisect_left(words, end, key=lambda word: word.start)
            if first < last and end <= words[-1].end + 1:
                named.append(self._named(entity_id, first, last))
        return named

    def _named(self, entity_id: str, first: int, last: int) -> Named:
        entity = self.entities[entity_id]
        ids = frozenset({entity_id, *entity.members})
        is_name = entity.kind != "group"
        return Named(first, last, ids, name_key(entity.name), entity.kind, entity.name, is_name)

    def find(self, words: Sequence[Word], text: str) -> list[Named]:
        """The longest runs of ``words`` that are a name of the record, capitalised in ``text``."""
        found, at = [], 0
        while at < len(words):
            named = self._longest_at(words, at, text)
            if named:
                found.append(named)
            at = named.last if named else at + 1
        return found

    def _longest_at(self, words: Sequence[Word], at: int, text: str) -> Named | None:
        if not text[words[at].start].isupper():
            return None
        for last in range(min(len(words), at + _LONGEST_NAME), at, -1):
            key = tuple(bare(word.form) for word in words[at:last])
            entity = self._by_key.get(key)
            if entity and text[words[last - 1].start].isupper():
                printed = text[words[at].start : words[last - 1].end]
                ids = frozenset({entity.id, *entity.members})
                return Named(at, last, ids, name_key(printed), entity.kind, printed)
        return None

    def known(self, key: NameKey) -> Entity | None:
        """The entity of the record that a name's key can only mean, full names first."""
        exact = self._by_key.get(key)
        if exact or len(key) < 2:
            return exact
        bearer = self._by_key.get(key[-1:])
        if bearer and bearer.kind == "person" and may_be_one_person(key, name_key(bearer.name)):
            return bearer
        return None

    def country(self, ids: Iterable[str]) -> frozenset[str]:
        """The countries that governments, capitals and leaders among ``ids`` stand for."""
        codes = (self._stands_for(self.entities[each]) for each in ids if each in self.entities)
        return frozenset(code for code in codes if code)

    def lies_in(self, ids: Iterable[str]) -> frozenset[str]:
        """The countries that ``ids`` belong to in any way."""
        entities = (self.entities[each] for each in ids if each in self.entities)
        return frozenset(each.country for each in entities if each.country)

    def role_words(self, ids: Iterable[str]) -> frozenset[str]:
        """The folded words of the roles that the articles give to ``ids``."""
        return frozenset(
            part
            for each in ids
            if each in self.entities
            for role in self.entities[each].roles
            for part in f"{role.title} {role.of}".casefold().split()
        )

    def _stands_for(self, entity: Entity) -> str | None:
        if entity.kind == "person":
            leads = any(
                word in _LEADERS for role in entity.roles for word in role.title.lower().split()
            )
            return entity.country if leads else None
        if country_named(entity.name) or country_of_seat(entity.name):
            return entity.country or country_named(entity.name) or country_of_seat(entity.name)
        is_government = {"government", "administration"} & set(entity.name.lower().split())
        return entity.country if is_government else None


def bare(form: str) -> str:
    """A folded word without its possessive ending.

    >>> bare("petro's")
    'petro'
    """
    return form.removesuffix("'s").removesuffix("'")


def _by_key(entities: Sequence[Entity]) -> dict[tuple[str, ...], Entity]:
    """Name, alias or last name → entity, the most mentioned where several share it."""
    found: dict[tuple[str, ...], Entity] = {}
    for entity in sorted(entities, key=lambda each: (-len(each.mentions), each.id)):
        if entity.kind == "group":
            continue
        for name in (entity.name, *entity.aliases):
            if name[:1].isupper() and name_key(name):
                found.setdefault(name_key(name), entity)
    for entity in sorted(entities, key=lambda each: (-len(each.mentions), each.id)):
        if entity.kind == "person" and entity.name[:1].isupper():
            found.setdefault(name_key(entity.name)[-1:], entity)
    found.pop((), None)
    return found


def _mentions(entities: Iterable[Entity]) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for each in entity.mentions:
            place = (each.span.start, each.span.end, entity.id)
            found.setdefault(each.article, []).append(place)
    return {article: sorted(places) for article, places in found.items()}
