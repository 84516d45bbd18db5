"""Who the names in a claim are, and where a passage mentions them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.comparing.merging.entities.personal_names import NameKey, may_be_one_person, name_key
from rashomon.text.countries import country_named, country_of_seat
from rashomon.text.words import Word
from rashomon.types import Entity, EntityKind, Record

_LONGEST_NAME = 7  # words; longer entity names are phrases and are not looked for
_ARTICLES = frozenset({"the", "a", "an"})
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

    @property
    def places(self) -> range:
        """The words it covers."""
        return range(self.first, self.last)


class Naming:
    """The entities of a record, asked by name, by mention and by the country they act for."""

    def __init__(self, record: Record) -> None:
        self.entities = {entity.id: entity for entity in record.entities}
        self._by_key = _by_key(record.entities)
        self._mentions = _mentions(record.entities)
        self._by_head = _by_head(record)

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
            bearers = self._by_key.get(key)
            if bearers and text[words[last - 1].start].isupper():
                printed = text[words[at].start : words[last - 1].end]
                kind = bearers[0].kind
                return Named(at, last, ids_of(bearers), name_key(printed), kind, printed)
        return None

    def known(self, key: NameKey) -> tuple[Entity, ...]:
        """The entities of the record that a name's key can mean, full names first."""
        exact = self._by_key.get(key, ())
        if exact or len(key) < 2:
            return exact
        bearers = self._by_key.get(key[-1:], ())
        return tuple(
            bearer
            for bearer in bearers
            if bearer.kind == "person" and may_be_one_person(key, name_key(bearer.name))
        )

    def described(self, head: str) -> frozenset[str]:
        """The ids of the one person with a name whom the articles call "the ``head``", and of all
        that are only called so; none where several have names that are not one person's."""
        called = self._by_head.get(head, frozenset())
        names = [self.entities[each].name for each in sorted(called)]
        keys = [name_key(name) for name in names if name[:1].isupper()]
        is_one = all(may_be_one_person(keys[0], key) for key in keys[1:])
        return called if keys and is_one else frozenset()

    def called(self, head: str) -> frozenset[str]:
        """The ids of all people whom the articles call "the ``head``"."""
        return self._by_head.get(head, frozenset())

    def is_only_bearer(self, key: NameKey) -> bool:
        """Whether every person of that last name in the record may be the one ``key`` names."""
        return all(
            may_be_one_person(key, name_key(entity.name))
            for entity in self.entities.values()
            if entity.kind == "person" and name_key(entity.name)[-1:] == key[-1:]
        )

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


def ids_of(entities: Iterable[Entity]) -> frozenset[str]:
    """The ids of ``entities`` and of the members of groups among them."""
    return frozenset(each for entity in entities for each in (entity.id, *entity.members))


def _by_key(entities: Sequence[Entity]) -> dict[NameKey, tuple[Entity, ...]]:
    """Name, alias or last name → its bearers, the most mentioned first; for a last name that
    is nobody's whole name, that one only."""
    found: dict[NameKey, tuple[Entity, ...]] = {}
    ordered = sorted(entities, key=lambda each: (-len(each.mentions), each.id))
    named = [each for each in ordered if each.kind != "group"]
    for entity in named:
        keys = {name_key(name) for name in (entity.name, *entity.aliases) if name[:1].isupper()}
        for key in sorted(keys - {()}):
            found[key] = (*found.get(key, ()), entity)
    for entity in named:
        if entity.kind == "person" and entity.name[:1].isupper():
            found.setdefault(name_key(entity.name)[-1:], (entity,))
    return found


def _by_head(record: Record) -> dict[str, frozenset[str]]:
    """The last word of a description ("the coach") → the people whom the articles describe so."""
    texts = {article.id: article.text for article in record.articles}
    found: dict[str, set[str]] = {}
    for entity in record.entities:
        for each in entity.mentions if entity.kind == "person" else ():
            *before, head = each.span.of(texts[each.article]).casefold().split() or [""]
            if before and head.isalpha() and before[0] in _ARTICLES:
                found.setdefault(head, set()).add(entity.id)
    return {head: frozenset(ids) for head, ids in found.items()}


def _mentions(entities: Iterable[Entity]) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for each in entity.mentions:
            place = (each.span.start, each.span.end, entity.id)
            found.setdefault(each.article, []).append(place)
    return {article: sorted(places) for article, places in found.items()}
