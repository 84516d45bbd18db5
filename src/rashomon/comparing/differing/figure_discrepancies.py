"""Figures of one thing that cannot both hold: a conflict, or a later count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.comparing.differing.lead_tolls import find_lead_tolls
from rashomon.comparing.differing.rival_tolls import LEAD, find_rival_tolls
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.figure_aspects import aspect_of
from rashomon.comparing.merging.grouping import Grouping
from rashomon.types import (
    Citation,
    Discrepancy,
    DiscrepancyRelation,
    DiscrepancyValue,
    Figure,
    Interval,
)

# Words by which a text says that it replaces an earlier count.
_REPLACED = re.compile(
    r"\b(?:correct(?:s|ed|ion)|revis(?:es?|ed|ion)|updat(?:es?|ed)|earlier|previous(?:ly)?|"
    r"initial(?:ly)?|ro(?:se|sen)|rises|risen|climb(?:s|ed)|now|no longer|up from|down from)\b",
    re.IGNORECASE,
)

_DEAD_DOER = re.compile(
    r"\b(?:gunman|shooter|suspect|attacker|assailant|bomber)\b[^.\n]{0,80}"
    r"\b(?:dead|died|dies|killed|himself|herself|to death)\b"
    r"|\b(?:including|among them|was|killed) the (?:gunman|shooter|suspect|attacker|assailant)\b",
    re.IGNORECASE,
)


def find_figure_discrepancies(compared: Compared) -> Iterator[Discrepancy]:
    """One discrepancy for each thing that is counted differently."""
    figures = {figure.id: figure for figure in compared.figures.figures}
    grouping = Grouping(figures)
    rivals = (
        *compared.figures.rivals,
        *find_rival_tolls(compared),
        *find_lead_tolls(compared),
    )
    for left, right in rivals:
        if _counts_doer(figures[left], compared) or _counts_doer(figures[right], compared):
            continue
        grouping.join(left, right)
    for group in grouping.groups():
        apart = _of_different_articles([figures[name] for name in group])
        if len(apart) > 1:
            yield _discrepancy(apart, compared)


def _counts_doer(figure: Figure, compared: Compared) -> bool:
    """Whether it counts dead where a lead tells that whoever did it is dead too.

    Some count that one, and others count the victims only.
    """
    leads = (compared.accounts[name].article.text[:LEAD] for name in figure.support.articles)
    is_of_dead = aspect_of(figure.subject) == "kill"
    return is_of_dead and any(_DEAD_DOER.search(lead) for lead in leads)


def _of_different_articles(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, best attested first, without those that share an article with a better one."""
    kept: list[Figure] = []
    seen: set[str] = set()
    for figure in sorted(figures, key=lambda each: (-len(each.support.articles), each.id)):
        if not seen & set(figure.support.articles):
            kept.append(figure)
            seen |= set(figure.support.articles)
    return sorted(kept, key=lambda each: each.id)


def _discrepancy(figures: Sequence[Figure], compared: Compared) -> Discrepancy:
    best = max(figures, key=lambda each: (bool(each.subject), len(each.support.articles), each.id))
    return differ(
        figures[0].id,
        "value",
        _relation(figures, compared),
        topic=best.subject,
        sides=_one_value_each(figures, compared),
    )


def _one_value_each(figures: Sequence[Figure], compared: Compared) -> list[DiscrepancyValue]:
    """The sides: figures of one value are one side, however many things they were taken for."""
    by_value: dict[tuple[float | None, ...], list[Figure]] = {}
    for figure in figures:
        by_value.setdefault((figure.value, figure.low, figure.high), []).append(figure)
    return [
        compared.side(
            compared.words(group[0].attestations[0]),
            [cited for figure in group for cited in figure.attestations],
        )
        for group in by_value.values()
    ]


def _relation(figures: Sequence[Figure], compared: Compared) -> DiscrepancyRelation:
    """``update`` where of every two figures one is later or replaces the other."""
    pairs = combinations(figures, 2)
    is_update = all(_is_update(left, right, compared) for left, right in pairs)
    return "update" if is_update else "conflict"


def _is_update(left: Figure, right: Figure, compared: Compared) -> bool:
    if _are_in_order(_published(left, compared), _published(right, compared)):
        return True
    if _takes_back(left, right, compared) or _takes_back(right, left, compared):
        return True
    return any(_is_replacing(cited, compared) for cited in _cited(left, right))


def _takes_back(figure: Figure, other: Figure, compared: Compared) -> bool:
    """Whether an article that tells ``figure`` says that ``other`` stood there by mistake."""
    withdrawn = (compared.accounts[name].withdrawn for name in figure.support.articles)
    return any(other.value in each for each in withdrawn)


def _cited(left: Figure, right: Figure) -> tuple[Citation, ...]:
    return (*left.attestations, *right.attestations)


def _is_replacing(citation: Citation, compared: Compared) -> bool:
    account = compared.accounts[citation.article]
    return _REPLACED.search(account.words(account.sentence(citation.span))) is not None


def _published(figure: Figure, compared: Compared) -> list[Interval]:
    """When the articles that print ``figure`` were published; empty where one is undated."""
    times = [compared.accounts[cited.article].published for cited in figure.attestations]
    return [time for time in times if time is not None] if all(times) else []


def _are_in_order(left: Sequence[Interval], right: Sequence[Interval]) -> bool:
    """Whether all of one side were published before all of the other."""
    if not left or not right:
        return False
    return _all_before(left, right) or _all_before(right, left)


def _all_before(earlier: Sequence[Interval], later: Sequence[Interval]) -> bool:
    return max(each.end for each in earlier) <= min(each.start for each in later)
