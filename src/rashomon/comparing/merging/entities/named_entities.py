"""Every article's own entities, with what identity across articles is decided on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.entities.personal_names import (
    GENERATIONS,
    NameKey,
    generation_of,
    name_key,
)
from rashomon.types import Analysis, ArticleEntity

Key = tuple[str, str]  # (article id, ArticleEntity.id)

# A bare surname or acronym goes to whoever is named this many times as often as the next; read off
# stories of 2018 in which two bearers of one surname appear.
_DOMINANCE = 4


@dataclass(frozen=True, slots=True)
class Named:
    """One local entity with what identity is decided on."""

    key: Key
    entity: ArticleEntity
    story: str
    name: NameKey
    is_named: bool
    acts: bool  # takes part in an event or speaks, more often than it is a place

    @property
    def is_full(self) -> bool:
        """Whether it is a person called by first name and surname."""
        return self.entity.kind == "person" and self.is_named and len(self.name) >= 2

    @property
    def full_names(self) -> frozenset[NameKey]:
        """First name and surname of a person, in every form that its article prints."""
        if not self.is_full:
            return frozenset()
        if self.name[-1] in GENERATIONS:
            return frozenset({self.name})
        names = {self.name, *map(name_key, self.entity.aliases)}
        return frozenset(name for name in names if len(name) >= 2 and set(name) <= set(self.name))

    @property
    def is_bare(self) -> bool:
        """Whether it is a person called by one name only."""
        return self.entity.kind == "person" and self.is_named and len(self.name) == 1


def name_entities(accounts: Iterable[Account]) -> list[Named]:
    """The entities of all accounts that are mentioned, each with its name and whether it acts."""
    return _with_generations(list(_named(accounts)))


def _named(accounts: Iterable[Account]) -> Iterator[Named]:
    for account in accounts:
        acting = _acting(account.analysis)
        for entity in filter(lambda entity: entity.mentions, account.analysis.entities):
            yield Named(
                key=(account.id, entity.id),
                entity=entity,
                story=account.story,
                name=name_key(entity.name),
                is_named=any(mention.form == "name" for mention in entity.mentions),
                acts=acting[entity.id] > 0,
            )


def _with_generations(named: Sequence[Named]) -> list[Named]:
    """``named`` with "Jr." in the names of those whom an article tells from a namesake without."""
    people: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for each in named:
        if each.entity.kind == "person" and each.is_named and each.name:
            people[each.key[0], each.name[-1]].append(each)
    apart = {
        (one.story, surname)
        for (_, surname), found in people.items()
        for one in found
        if generation_of(one.entity.name) and any(_is_namesake(each, one) for each in found)
    }
    return [
        replace(each, name=(*each.name, *generation_of(each.entity.name)))
        if each.name and (each.story, each.name[-1]) in apart
        else each
        for each in named
    ]


def _is_namesake(each: Named, junior: Named) -> bool:
    """Whether somebody of another generation may be called like ``junior``."""
    is_apart = generation_of(each.entity.name) != generation_of(junior.entity.name)
    return is_apart and (min(len(each.name), len(junior.name)) == 1 or each.name == junior.name)


def _acting(analysis: Analysis) -> Counter[str]:
    """How much oftener each entity acts or speaks than it is where something happens."""
    counts: Counter[str] = Counter()
    for event in analysis.events:
        counts.update(each.entity for each in (*event.actors, *event.recipients) if each.entity)
        if event.place and event.place.entity:
            counts[event.place.entity] -= 1
    counts.update(quote.speaker for quote in analysis.quotes if quote.speaker)
    return counts


def most_named(counts: Counter[Key]) -> Key | None:
    """The only one that is named at all, or the one named far more often than any other."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] == 0:
        return None
    if len(ranked) > 1 and ranked[0][1] < _DOMINANCE * max(1, ranked[1][1]):
        return None
    return ranked[0][0]
