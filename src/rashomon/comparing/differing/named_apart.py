"""People of whom articles print two names, alike in both parts, or in one part beside one age."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rashomon.analysis.entities.credits import gives_credit
from rashomon.comparing.differing.ages import told_ages
from rashomon.comparing.differing.spellings import have_lost_letters
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.entities.personal_names import (
    GENERATIONS,
    NameKey,
    is_misspelling,
    is_own_form,
    name_key,
)
from rashomon.comparing.merging.entities.romanising import is_romanised_alike
from rashomon.types import Citation, Discrepancy, Entity

_FEWEST_LETTERS = 3  # of a name: "J" stands for many


def find_named_apart(compared: Compared) -> Iterator[Discrepancy]:
    """The two names, and the two ages beside them, of people who were not taken for one."""
    for left, right, is_of_one_age in _pairs(compared):
        sides = [compared.side(each.name, _named(each, compared)) for each in (left, right)]
        topic = f"the name of {left.name}"
        yield differ(left.id, "wording", "conflict", topic=topic, sides=sides)
        if not is_of_one_age:
            yield from _ages_apart(left, right, compared)


def _pairs(compared: Compared) -> Iterator[tuple[Entity, Entity, bool]]:
    """Pairs who are one by what their articles print, and whether their age tells it.

    Either first name and surname are each other's slips ("Joanne Sinclaire", "Jo Ann Sinclair"),
    or one of them is the same and both are of one age ("Tom Vance, 22", "Tom Price, 22"). No
    article prints both.
    """
    people = [each for each in compared.entities.values() if _is_named(each)]
    by_letter: dict[str, list[Entity]] = defaultdict(list)
    by_age: dict[float, list[Entity]] = defaultdict(list)
    for each in people:
        by_letter[name_key(each.name)[-1][0]].append(each)
        for age in {age for age, _ in told_ages(each, compared)}:
            by_age[age].append(each)
    yield from _found(by_letter.values(), False, compared)
    yield from _found(by_age.values(), True, compared)


def _found(
    groups: Iterable[list[Entity]], is_of_one_age: bool, compared: Compared
) -> Iterator[tuple[Entity, Entity, bool]]:
    are_alike = _have_one_part if is_of_one_age else _are_slips
    for group in groups:
        for left, right in combinations(group, 2):
            if are_alike(name_key(left.name), name_key(right.name)) and _are_of_one_story(
                left, right, compared
            ):
                yield left, right, is_of_one_age


def _is_named(entity: Entity) -> bool:
    """Whether it is somebody called by first name and surname, both written large."""
    key = name_key(entity.name)
    is_full = len(key) > 1 and key[-1] not in GENERATIONS
    is_name = all(word[:1].isupper() for word in entity.name.split())
    return entity.kind == "person" and is_full and is_name and all(map(str.isalpha, key[-1]))


def _are_slips(left: NameKey, right: NameKey) -> bool:
    """Whether both parts differ by a letter or two, or by a space, and not as one name of another
    script may be written in ours."""
    if len(left) == len(right) and left[1:-1] != right[1:-1]:
        return False
    firsts, lasts = ("".join(left[:-1]), "".join(right[:-1])), (left[-1], right[-1])
    if have_lost_letters(left, right) or not is_misspelling(*lasts):
        return False
    if is_romanised_alike("".join(left), "".join(right)):
        return False
    shorter, longer = sorted(firsts, key=len)
    return is_misspelling(*firsts) or longer.startswith(shorter)


def _have_one_part(left: NameKey, right: NameKey) -> bool:
    """Whether the first names are the same and the surnames others, or the other way round."""
    if len(_parts(left) & _parts(right)) != 1 or _parts(left) <= _parts(right):
        return False
    if _parts(right) <= _parts(left):
        return False
    if min(map(len, (left[0], right[0], left[-1], right[-1]))) < _FEWEST_LETTERS:
        return False
    if left[0] == right[0]:
        return True
    return left[-1] == right[-1] and not is_own_form(left[0], right[0])


def _parts(name: NameKey) -> set[str]:
    return {part for word in name for part in word.split("-")}


def _are_of_one_story(left: Entity, right: Entity, compared: Compared) -> bool:
    """Whether articles of one story name them, and none names both."""
    articles = [{cited.article for cited in each.mentions} for each in (left, right)]
    stories = [{compared.accounts[name].story for name in each} for each in articles]
    return bool(stories[0] & stories[1]) and not articles[0] & articles[1]


def _named(entity: Entity, compared: Compared) -> list[Citation]:
    """Where an article prints the whole name."""
    key = name_key(entity.name)
    return [
        cited
        for cited in entity.mentions
        if name_key(compared.words(cited)) == key
        and not gives_credit(
            compared.accounts[cited.article].words(
                compared.accounts[cited.article].sentence(cited.span)
            )
        )
    ]


def _ages_apart(left: Entity, right: Entity, compared: Compared) -> Iterator[Discrepancy]:
    ages = [dict(told_ages(each, compared)) for each in (left, right)]
    if all(len(each) == 1 for each in ages) and ages[0].keys() != ages[1].keys():
        sides = [
            compared.side(compared.words(cited), [cited])
            for each in ages
            for cited in each.values()
        ]
        topic = f"the age of {left.name}"
        yield differ(left.id, "value", "conflict", topic=topic, sides=sides)
