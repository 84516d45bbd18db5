"""One named person given two ages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.comparing.merging.figures.age_bearers import is_age_of
from rashomon.types import Citation, Discrepancy, Entity, FigureMention, Span

_UNIT = "year-old"
_GENERATION = re.compile(r"\b(?:Jr|Sr|Junior|Senior|I{2,3}|IV)\b")
_TWO_PEOPLE = 15  # years apart from which on one name is that of two people
_DAYS = 365.25
_UNDATED = 2  # years that may lie between an undated article and another on one happening
_BIRTHDAY = 30  # days between two articles from which on one may be a year older in the later

Ages = Mapping[float, list[Citation]]


def find_ages_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Ages of one person that articles of one time print differently beside the full name."""
    ages = {account.id: _ages(account) for account in compared.accounts.values()}
    for entity in compared.entities.values():
        if entity.kind == "person":
            yield from _of(entity, ages, compared)


def told_ages(entity: Entity, compared: Compared) -> list[tuple[float, Citation]]:
    """Each age that stands beside the full name of somebody, and where."""
    accounts = (compared.accounts[name] for name in {each.article for each in entity.mentions})
    return sorted(set(_told(entity, {each.id: _ages(each) for each in accounts}, compared)))


def _ages(account: Account) -> list[FigureMention]:
    found = [each for each in account.analysis.figures if each.unit == _UNIT and each.value]
    return sorted(found, key=lambda figure: figure.span)


def _of(
    entity: Entity, ages: Mapping[str, list[FigureMention]], compared: Compared
) -> Iterator[Discrepancy]:
    sides = _of_one_each(_told(entity, ages, compared))
    if sides and max(sides) - min(sides) > _TWO_PEOPLE:
        return  # father and son are called alike
    apart = any(
        not _are_one_later(left, right, sides, compared) for left, right in combinations(sides, 2)
    )
    if len(sides) > 1 and apart:
        yield differ(
            entity.id,
            "value",
            "conflict",
            topic=f"the age of {entity.name}",
            sides=[
                compared.side(compared.words(cited[0]), cited) for _, cited in sorted(sides.items())
            ],
        )


def _told(
    entity: Entity, ages: Mapping[str, list[FigureMention]], compared: Compared
) -> Iterator[tuple[float, Citation]]:
    """Each age that stands beside the full name, and where."""
    for mention in entity.mentions:
        words = compared.words(mention)
        if _GENERATION.search(words) or not _is_full_name(words, entity):
            continue
        account = compared.accounts[mention.article]
        for figure in _near(ages[mention.article], mention.span):
            if is_age_of(figure.span, mention.span, account.article.text):
                yield figure.value or 0.0, account.cite(figure.span)


def _near(ages: list[FigureMention], span: Span) -> Iterator[FigureMention]:
    at = bisect_left(ages, span.start, key=lambda figure: figure.span.start)
    yield from ages[max(0, at - 1) : at + 2]


def _is_full_name(words: str, entity: Entity) -> bool:
    """Whether the words give first and last name of ``entity``, in capitals as names have."""
    key, whole = name_key(words), name_key(entity.name)
    if len(key) < 2 or len(whole) < 2 or key[-1] != whole[-1]:
        return False
    return all(word[:1].isupper() for word in words.split())


def _of_one_each(told: Iterator[tuple[float, Citation]]) -> dict[float, list[Citation]]:
    """The ages with their places, without those articles that print more than one."""
    by_article: dict[str, set[float]] = defaultdict(set)
    places = sorted(set(told))
    for age, cited in places:
        by_article[cited.article].add(age)
    sides: dict[float, list[Citation]] = defaultdict(list)
    for age, cited in places:
        if len(by_article[cited.article]) == 1:
            sides[age].append(cited)
    return sides


def _are_one_later(left: float, right: float, sides: Ages, compared: Compared) -> bool:
    """Whether the older age may be the younger one some time later; nobody knows how much later
    where an article is undated."""
    younger, older = sorted((left, right))
    days = _days_between(sides[younger], sides[older], compared)
    if days is None:
        return older - younger <= _UNDATED
    return days >= _BIRTHDAY and older - younger <= days / _DAYS + 1


def _days_between(
    earlier: list[Citation], later: list[Citation], compared: Compared
) -> float | None:
    """Days from the first article of ``earlier`` to the last of ``later``."""
    starts = [compared.accounts[each.article].published for each in earlier]
    ends = [compared.accounts[each.article].published for each in later]
    known = [time for time in starts if time], [time for time in ends if time]
    if not all(known):
        return None
    last, first = max(time.start for time in known[1]), min(time.start for time in known[0])
    return (last - first).total_seconds() / 86_400
