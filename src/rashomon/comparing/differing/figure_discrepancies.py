"""Figures of one thing that cannot both hold: a conflict, or a later count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from rashomon.comparing.differing.lead_tolls import find_lead_tolls
from rashomon.comparing.differing.rival_tolls import LEAD, find_rival_tolls
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.figures.figure_aspects import aspect_of
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

_MISPRINTED = re.compile(r"\d,\d{1,2}(?!\d)")
_WHOLE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|many|all|none)\s"
    r"(?:out\s)?of\s(?:the|its|his|her|their|all)(?:\s[\w-]+['’]s?)?\s$",
    re.IGNORECASE,
)
_WOULD_BE = re.compile(r"[^,;.]{0,40}\bwould\sbe\b", re.IGNORECASE)

_DEAD_DOER = re.compile(
    r"\b(?:gunman|shooter|suspect|attacker|assailant|bomber)\b[^.\n]{0,80}"
    r"\b(?:dead|died|dies|killed|himself|herself|to death)\b"
    r"|\b(?:including|among them|was|killed) the (?:gunman|shooter|suspect|attacker|assailant)\b",
    re.IGNORECASE,
)


def find_figure_discrepancies(compared: Compared) -> Iterator[Discrepancy]:
    """One discrepancy for each thing that is counted differently."""
    figures = {figure.id: figure for figure in compared.figures.figures}
    rivals = {
        *compared.figures.rivals,
        *find_rival_tolls(compared),
        *find_lead_tolls(compared),
    }
    left_out = {
        name
        for name in {name for pair in rivals for name in pair}
        if _counts_doer(figures[name], compared) or _is_no_count(figures[name], compared)
    }
    apart = {pair for pair in rivals if not left_out & set(pair)}
    grouping = Grouping(figures)
    for left, right in sorted(apart):
        grouping.join(left, right)
    for group in grouping.groups():
        sides = _sides_apart([figures[name] for name in group], apart)
        if len(sides) > 1:
            yield _discrepancy(sides, compared)


def _is_no_count(figure: Figure, compared: Compared) -> bool:
    """Whether it is the whole that a part is counted of ("six of their 16 games"), what would be
    ("9,000 pounds would be ideal"), or misprinted ("$143,00")."""
    return any(_says_no_count(cited, compared) for cited in figure.attestations)


def _says_no_count(cited: Citation, compared: Compared) -> bool:
    account = compared.accounts[cited.article]
    sentence = account.sentence(cited.span)
    before = account.article.text[sentence.start : cited.span.start]
    behind = account.article.text[cited.span.end : sentence.end]
    is_misprinted = _MISPRINTED.search(account.words(cited.span)) is not None
    return is_misprinted or bool(_WHOLE.search(before) or _WOULD_BE.match(behind))


def _counts_doer(figure: Figure, compared: Compared) -> bool:
    """Whether it counts dead where a lead tells that whoever did it is dead too.

    Some count that one, and others count the victims only.
    """
    leads = (compared.accounts[name].article.text[:LEAD] for name in figure.support.articles)
    is_of_dead = aspect_of(figure.subject) == "kill"
    return is_of_dead and any(_DEAD_DOER.search(lead) for lead in leads)


def _sides_apart(figures: Sequence[Figure], rivals: Set[tuple[str, str]]) -> list[list[Figure]]:
    """The figures of the best attested value, and those of values that rival it and one another.

    Two that each rival a third may hold together. Figures of one value are one side, however many
    things they were taken for.
    """
    by_value: dict[tuple[float | None, ...], list[Figure]] = {}
    for figure in _of_different_articles(figures):
        by_value.setdefault((figure.value, figure.low, figure.high), []).append(figure)
    kept: list[list[Figure]] = []
    for side in by_value.values():
        if all(_are_rivals(side, other, rivals) for other in kept):
            kept.append(side)
    return sorted(kept, key=lambda side: min(figure.id for figure in side))


def _of_different_articles(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, best attested first, without those that share an article with a better one."""
    kept: list[Figure] = []
    seen: set[str] = set()
    for figure in sorted(figures, key=lambda each: (-len(each.support.articles), each.id)):
        if not seen & set(figure.support.articles):
            kept.append(figure)
            seen |= set(figure.support.articles)
    return kept


def _are_rivals(
    left: Sequence[Figure], right: Sequence[Figure], rivals: Set[tuple[str, str]]
) -> bool:
    pairs = ((one.id, two.id) for one in left for two in right)
    return any((min(pair), max(pair)) in rivals for pair in pairs)


def _discrepancy(sides: Sequence[Sequence[Figure]], compared: Compared) -> Discrepancy:
    figures = [figure for side in sides for figure in side]
    best = max(figures, key=lambda each: (bool(each.subject), len(each.support.articles), each.id))
    return differ(
        min(figure.id for figure in figures),
        "value",
        _relation(figures, compared),
        topic=best.subject,
        sides=[_side(side, compared) for side in sides],
    )


def _side(figures: Sequence[Figure], compared: Compared) -> DiscrepancyValue:
    first = min(figures, key=lambda figure: figure.id)
    cited = [place for figure in figures for place in figure.attestations]
    return compared.side(compared.words(first.attestations[0]), cited)


def _relation(figures: Sequence[Figure], compared: Compared) -> DiscrepancyRelation:
    """``update`` where of every two figures one is later or replaces the other."""
    pairs = combinations(figures, 2)
    is_update = all(_is_update(left, right, compared) for left, right in pairs)
    return "update" if is_update else "conflict"


def _is_update(left: Figure, right: Figure, compared: Compared) -> bool:
    if _are_in_order(_published(left, compared), _published(right, compared)):
        return True
    if _has_grown(left, right, compared):
        return True
    if _takes_back(left, right, compared) or _takes_back(right, left, compared):
        return True
    return any(_is_replacing(cited, compared) for cited in _cited(left, right))


def _has_grown(left: Figure, right: Figure, compared: Compared) -> bool:
    """Whether both count people who fared alike, and the more were first told on a later day.

    Some articles go on printing the former count.
    """
    if aspect_of(left.subject) is None or left.value is None or right.value is None:
        return False
    fewer, more = sorted((left, right), key=lambda figure: figure.value or 0.0)
    one, two = _published(fewer, compared), _published(more, compared)
    if not one or not two:
        return False
    return min(each.end for each in one) <= min(each.start for each in two)


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
