"""Who is who across articles: one entity for everything that names it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.named_entities import Key, Named, name_entities
from rashomon.comparing.merging.personal_names import (
    GENERATIONS,
    NameKey,
    generation_of,
    initials,
    may_be_one_person,
    name_key,
)
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
    ArticleEntity,
    Citation,
    Entity,
    EntityKind,
    Role,
    Story,
)

EntityIds = Mapping[Key, str]

# A bare surname or acronym goes to whoever is named this many times as often as the next; read off
# stories of 2018 in which two bearers of one surname appear.
_DOMINANCE = 4
# Name variants are only compared within blocks (a surname, a first name) of at most this many.
_BLOCK = 60
_TELLING_CAPITALS = 3  # letters of an acronym that no person is called by


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
    _join_people(named, grouping)
    _join_bare_surnames(named, grouping)
    _join_acronyms(named, grouping)
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


def _join_people(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    blocks: dict[tuple[str, str], set[NameKey]] = defaultdict(set)
    keys_by_name: dict[NameKey, list[Named]] = defaultdict(list)
    for each in named:
        if each.is_full:
            keys_by_name[each.name].append(each)
            for word in {each.name[-1], each.name[0], each.name[1]}:
                blocks[("name", word)].add(each.name)
    for block in sorted(blocks):
        names = sorted(blocks[block])[:_BLOCK]
        for left, right in combinations(names, 2):
            if may_be_one_person(left, right):
                _join_unless_told_apart(keys_by_name[left], keys_by_name[right], grouping)


def _join_unless_told_apart(
    left: Sequence[Named], right: Sequence[Named], grouping: Grouping[Key]
) -> None:
    """Join the bearers of two names, unless one article names both as two people."""
    if not {each.key[0] for each in left} & {each.key[0] for each in right}:
        grouping.join(left[0].key, right[0].key)


def _join_bare_surnames(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    bearers: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for each in named:
        if each.is_full and each.name[-1] not in GENERATIONS:
            bearers[each.story, each.name[-1]].append(each)
            bearers[each.story, each.name[0]].append(each)
    for each in named:
        if each.is_bare or _may_be_surname(each):
            bearer = _only_bearer(each, bearers[each.story, each.name[0]], grouping)
            if bearer is not None:
                grouping.join(bearer, each.key)


def _may_be_surname(each: Named) -> bool:
    """One unexplained word: a surname that was taken for something else."""
    if each.entity.kind not in {"other", "organisation"} or len(each.name) != 1:
        return False
    return each.is_named and country_of_seat(each.entity.name) is None and not each.entity.country


def _only_bearer(bare: Named, bearers: Sequence[Named], grouping: Grouping[Key]) -> Key | None:
    """The person a bare surname stands for: the only bearer, or by far the most named one."""
    counts: Counter[Key] = Counter()
    for bearer in bearers:
        weight = len(bearer.entity.mentions) if bearer.name[-1] == bare.name[0] else 0
        counts[grouping.root(bearer.key)] += weight
    if len(counts) > 1:
        alike = [each for each in bearers if _may_share(bare.entity, each.entity)]
        roots = {grouping.root(bearer.key) for bearer in alike}
        counts = Counter({root: count for root, count in counts.items() if root in roots})
    return _most_named(counts)


def _most_named(counts: Counter[Key]) -> Key | None:
    """The only one that is named at all, or the one named far more often than any other."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] == 0:
        return None
    if len(ranked) > 1 and ranked[0][1] < _DOMINANCE * max(1, ranked[1][1]):
        return None
    return ranked[0][0]


def _may_share(left: ArticleEntity, right: ArticleEntity) -> bool:
    return not (left.country and right.country and left.country != right.country)


def _join_acronyms(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    bodies = [each for each in named if each.is_named and each.entity.kind == "organisation"]
    by_initials: dict[tuple[str, str], dict[Key, int]] = defaultdict(dict)
    for each in bodies:
        for name in (each.entity.name, *each.entity.aliases):
            if len(name_key(name)) > 1:
                by_initials[each.story, initials(name)][each.key] = len(each.entity.mentions)
    for each in named:
        if _is_acronym(each):
            counts: Counter[Key] = Counter()
            for key, count in by_initials[each.story, each.name[0]].items():
                counts[grouping.root(key)] += count
            body = _most_named(counts)
            if body is not None:
                grouping.join(body, each.key)


def _is_acronym(each: Named) -> bool:
    """Whether it is called by capitals only: those of a body, even where they look like a person's
    name if there are enough of them ("NLA")."""
    letters = each.entity.name.replace(".", "")
    if not each.is_named or len(each.name) != 1 or not letters.isupper():
        return False
    is_other = each.entity.kind in {"person", "other"} and len(letters) >= _TELLING_CAPITALS
    return each.entity.kind == "organisation" or is_other


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
