"""Who is who across articles: one entity for everything that names it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.entities.joined_bodies import (
    join_acronyms,
    join_bodies_of_places,
    join_short_names,
)
from rashomon.comparing.merging.entities.joined_forces import join_forces
from rashomon.comparing.merging.entities.joined_people import (
    join_bare_surnames,
    join_misspelled,
    join_people,
)
from rashomon.comparing.merging.entities.named_entities import Key, Named, name_entities
from rashomon.comparing.merging.entities.personal_names import NameKey, generation_of, name_key
from rashomon.comparing.merging.grouping import Grouping
from rashomon.text.countries import (
    country_name,
    country_named,
    country_of_demonym,
    country_of_seat,
)
from rashomon.text.words import fold
from rashomon.types import (
    Analysis,
    Article,
    Citation,
    Entity,
    EntityKind,
    Role,
    Story,
)

EntityIds = Mapping[Key, str]


def merge_entities(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    *,
    stories: Sequence[Story] = (),
) -> tuple[tuple[Entity, ...], dict[Key, str]]:
    """Every entity of all articles, and the id that each article's own entity has among them.

    Full names join across all articles, bare surnames, acronyms and descriptions only within a
    story. Two full names that one article keeps apart stay apart.
    """
    named = name_entities(pair_accounts(articles, analyses, stories))
    grouping = Grouping([each.key for each in named])
    by_key = {each.key: each for each in named}
    _join_countries(named, grouping)
    _join_equal_names(named, grouping)
    join_people(named, grouping)
    join_misspelled(named, grouping)
    join_bare_surnames(named, grouping)
    join_acronyms(named, grouping)
    join_short_names(named, grouping)
    join_bodies_of_places(named, grouping)
    join_forces(named, grouping)
    _join_halves(named, grouping)
    _join_office_holders(named, grouping)
    _join_plurals(named, grouping)
    groups = [[by_key[key] for key in group] for group in grouping.groups()]
    return _entities(groups)


def _join_countries(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    by_country: dict[str, list[Key]] = defaultdict(list)
    for each in named:
        code = _country_itself(each)
        if code:
            by_country[code].append(each.key)
    for keys in by_country.values():
        grouping.join_all(keys)


def _country_itself(each: Named) -> str | None:
    """The code of the country that ``each`` is, under its own name or that of its government."""
    if each.entity.kind == "person" or not each.is_named:
        return None
    bare = _without_government(each.entity.name)
    named = country_named(bare) or (bare != each.entity.name and country_of_demonym(bare))
    if named:
        return named
    seat = country_of_seat(each.entity.name)
    return seat if seat and (each.acts or each.entity.kind == "organisation") else None


_GOVERNMENT = re.compile(
    r"(?:['’]s)? (?:government|administration|authorities|regime|state)$", re.IGNORECASE
)


def _without_government(name: str) -> str:
    """The country in "Colombia's government"; any other name as it is."""
    return _GOVERNMENT.sub("", name)


def _join_equal_names(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    groups: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for each in named:
        if each.name and not _is_of_known_members(each):
            groups[_sameness(each)].append(each.key)
    for keys in groups.values():
        grouping.join_all(keys)


def _is_of_known_members(each: Named) -> bool:
    """Whether it is only described and its members are known ("the two countries"): others of
    whom the same words are said are not the same."""
    return not each.is_named and len(each.entity.members) > 1


def _sameness(each: Named) -> tuple[str, ...]:
    """What two entities share when their names alone make them one."""
    if not each.is_named:
        return ("described", each.story, each.entity.kind, *each.name)
    if each.entity.kind == "person":
        return ("person", each.story if len(each.name) == 1 else "", *each.name)
    return ("named", "", *_bare_place(each.name))


def _bare_place(name: NameKey) -> NameKey:
    """A place's name without the word for what it is: "Pacific Ocean" is the Pacific."""
    return name[:-1] if len(name) == 2 and name[1] in _WATERS else name


_WATERS = frozenset({"ocean", "sea", "river", "strait"})


def _join_halves(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join "the North" to the one country of its article whose name begins like that."""
    countries: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for each in named:
        if _country_itself(each) and len(each.name) > 1 and each.name[0] in _HALVES:
            countries[each.key[0], each.name[0]].add(grouping.root(each.key))
    for each in named:
        if each.entity.kind != "person" and len(each.name) == 1 and each.name[0] in _HALVES:
            found = countries[each.key[0], each.name[0]]
            if len(found) == 1:
                grouping.join(min(found), each.key)


_HALVES = frozenset({"north", "south"})


def _join_office_holders(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join a description by office ("the Colombian president") to the one who holds it."""
    holders: dict[tuple[str, str, str], set[Key]] = defaultdict(set)
    for each in named:
        if each.is_full and each.entity.country:
            for role in each.entity.roles:
                if role.period == "current":
                    office = (each.story, each.entity.country, fold(role.title))
                    holders[office].add(each.key)
    for each in named:
        if not each.is_named and each.entity.kind == "person" and each.entity.country:
            title = each.name[-1] if each.name else ""
            found = holders.get((each.story, each.entity.country, title), set())
            roots = {grouping.root(key) for key in found}
            if len(roots) == 1:
                grouping.join(roots.pop(), each.key)


def _join_plurals(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join groups with the same members: "the two presidents", "both leaders"."""
    by_members: dict[tuple[Key, ...], list[Key]] = defaultdict(list)
    for each in named:
        if len(each.entity.members) > 1:
            own = ((each.key[0], member) for member in each.entity.members)
            members = {grouping.root(key) for key in own if key in grouping}
            by_members[tuple(sorted(members))].append(each.key)
    for keys in by_members.values():
        grouping.join_all(keys)


def _entities(groups: Sequence[Sequence[Named]]) -> tuple[tuple[Entity, ...], dict[Key, str]]:
    named = [(_best_name(group), group) for group in groups]
    ids = _ids(named)
    id_by_key = {each.key: ids[at] for at, (_, group) in enumerate(named) for each in group}
    entities = [_entity(ids[at], name, group, id_by_key) for at, (name, group) in enumerate(named)]
    return tuple(sorted(entities, key=lambda entity: entity.id)), id_by_key


def _ids(named: Sequence[tuple[str, Sequence[Named]]]) -> list[str]:
    """Readable ids from kind and name; a hash of the first mention where two would be alike."""
    slugs = [f"{_kind(group)[0]}-{_slug(name)}" for name, group in named]
    counts = Counter(slugs)
    return [
        slug if counts[slug] == 1 and slug[-1] != "-" else f"{slug}-{_digest(group)}"
        for slug, (_, group) in zip(slugs, named, strict=True)
    ]


def _slug(name: str) -> str:
    return "-".join((*name_key(name), *generation_of(name)))[:48]


def _digest(group: Sequence[Named]) -> str:
    first = min((each.key[0], each.entity.mentions[0].span.start) for each in group)
    return hashlib.sha256(repr(first).encode()).hexdigest()[:6]


def _entity(entity_id: str, name: str, group: Sequence[Named], ids: Mapping[Key, str]) -> Entity:
    names = {n for each in group for n in (each.entity.name, *each.entity.aliases)}
    mentions = {
        Citation(each.key[0], mention.span) for each in group for mention in each.entity.mentions
    }
    members = {
        ids[each.key[0], member]
        for each in group
        for member in each.entity.members
        if (each.key[0], member) in ids
    }
    return Entity(
        id=entity_id,
        name=name,
        kind=_kind(group),
        mentions=tuple(sorted(mentions)),
        aliases=tuple(sorted(names - {name})),
        roles=_roles(group),
        country=_commonest(each.entity.country for each in group if each.entity.country),
        members=tuple(sorted(members)),
    )


def _kind(group: Sequence[Named]) -> EntityKind:
    weights: Counter[EntityKind] = Counter()
    for each in group:
        weights[each.entity.kind] += len(each.entity.mentions)
    return min(weights, key=lambda kind: (-weights[kind], kind))


def _best_name(group: Sequence[Named]) -> str:
    """The fullest name in use: a country's usual one, else most words, accents, small letters and
    frequency ("TRUMP" stands in a headline)."""
    code = next((code for each in group if (code := _country_itself(each))), None)
    if code:
        return country_name(code)
    counts = Counter(each.entity.name for each in group)
    is_named = {each.entity.name: each.is_named for each in group}
    return min(
        counts,
        key=lambda name: (
            not is_named[name],
            *_fullness(name),
            name.isupper() and " " not in name,
            -counts[name],
            name,
        ),
    )


def _fullness(name: str) -> tuple[int, int]:
    accents = sum(not letter.isascii() for letter in name)
    return -len(name_key(name)), -accents


def _roles(group: Sequence[Named]) -> tuple[Role, ...]:
    roles = {(role.title, role.of, role.period) for each in group for role in each.entity.roles}
    return tuple(Role(title, of, period) for title, of, period in sorted(roles))


def _commonest(values: Iterable[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
