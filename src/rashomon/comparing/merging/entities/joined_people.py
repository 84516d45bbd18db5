"""Which people of single articles are one person: by their names in full, then by a bare one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from rashomon.comparing.merging.entities.named_entities import Key, Named, most_named
from rashomon.comparing.merging.entities.personal_names import (
    GENERATIONS,
    NameKey,
    is_misspelled,
    is_one_name,
    may_be_one_person,
    name_key,
)
from rashomon.comparing.merging.grouping import Grouping
from rashomon.text.countries import country_of_seat
from rashomon.types import ArticleEntity

# Name variants are only compared within blocks (a surname, a first name) of at most this many.
_BLOCK = 60
_FAMILY_FIRST = 2  # names beside the family's where that comes first


def join_people(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join people of one full name, and of two that may be one, in any form an article prints."""
    blocks: dict[tuple[str, str], set[NameKey]] = defaultdict(set)
    keys_by_name: dict[NameKey, list[Named]] = defaultdict(list)
    for each in named:
        for name in each.full_names:
            keys_by_name[name].append(each)
            for word in {name[-1], name[0], name[1]}:
                blocks[("name", word)].add(name)
    for block in sorted(blocks):
        names = sorted(blocks[block])[:_BLOCK]
        for left, right in combinations(names, 2):
            if is_one_name(left, right):
                grouping.join(keys_by_name[left][0].key, keys_by_name[right][0].key)
            elif may_be_one_person(left, right):
                _join_unless_told_apart(keys_by_name[left], keys_by_name[right], grouping)
    for bearers in keys_by_name.values():
        grouping.join_all([each.key for each in bearers])


def join_misspelled(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join people of one story whose first names or surnames are the same and the other is spelled
    differently ("Rolando Paz", "Ronaldo Paz"), unless one article names both."""
    blocks: dict[tuple[str, str], dict[NameKey, list[Named]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each in named:
        for name in each.full_names:
            for word in {name[0], name[-1]} - GENERATIONS:
                blocks[each.story, word][name].append(each)
    for block in sorted(blocks):
        bearers = blocks[block]
        for left, right in combinations(sorted(bearers)[:_BLOCK], 2):
            if is_misspelled(left, right):
                _join_unless_told_apart(bearers[left], bearers[right], grouping)


def _join_unless_told_apart(
    left: Sequence[Named], right: Sequence[Named], grouping: Grouping[Key]
) -> None:
    """Join the bearers of two names, unless one article names both as two people."""
    if not {each.key[0] for each in left} & {each.key[0] for each in right}:
        grouping.join(left[0].key, right[0].key)


def join_bare_surnames(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join "Quint" to the one person of its story who has that name."""
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
        weight = len(bearer.entity.mentions) if _is_called(bearer, bare.name) else 0
        counts[grouping.root(bearer.key)] += weight
    if len(counts) > 1:
        alike = [each for each in bearers if _may_share(bare.entity, each.entity)]
        roots = {grouping.root(bearer.key) for bearer in alike}
        counts = Counter({root: count for root, count in counts.items() if root in roots})
    return most_named(counts)


def _is_called(bearer: Named, name: NameKey) -> bool:
    """Whether a bare name is somebody's surname, or the first of three names by which his own
    article calls him too ("Kim" of "Kim Dae-jung")."""
    if bearer.name[-1] == name[0]:
        return True
    return len(bearer.name) > _FAMILY_FIRST and name in map(name_key, bearer.entity.aliases)


def _may_share(left: ArticleEntity, right: ArticleEntity) -> bool:
    return not (left.country and right.country and left.country != right.country)
