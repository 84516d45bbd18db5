"""The killed and injured of one story, counted differently in the leads of its articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations

from rashomon.comparing.differing.rival_tolls import LEAD
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared
from rashomon.comparing.merging.figures.figure_aspects import said_of_counted
from rashomon.comparing.merging.figures.figure_places import country_of
from rashomon.comparing.merging.figures.figure_standings import are_as_certain
from rashomon.comparing.overview.article_tolls import ArticleToll, read_tolls
from rashomon.comparing.overview.toll_printings import Printing, read_printings
from rashomon.types import Span

# Words beside a number by which it is left open, or counts some of several.
_OPEN = re.compile(
    r"\b(?:at least|more than|over|nearly|almost|about|around|some|as many as|up to|"
    r"dozens?|several|others?|more|another)\b",
    re.IGNORECASE,
)
_APART = timedelta(days=3)  # between the days that two leads on one happening name at most
_WOUNDS = frozenset({"wound", "wounds"})  # whoever has them may have died of them
_REACH = 24  # characters before and behind a number in which those words are looked for
# Whoever did it may be counted among the dead, or not; those hurt badly are some of those hurt.
_PARTLY = re.compile(
    r"\b(?:gun(?:man|men)|shooters?|suspects?|suspected|attackers?|assailants?|bombers?|"
    r"murder-suicide|himself|herself|including|includes|critical(?:ly)?|serious(?:ly)?)\b",
    re.IGNORECASE,
)


def find_lead_tolls(compared: Compared) -> Iterator[tuple[str, str]]:
    """Pairs of ids of figures: exact tolls of one fate that two articles of a story lead with."""
    figure_at = {
        cited: figure.id for figure in compared.figures.figures for cited in figure.attestations
    }
    for tolls in _by_kind(compared):
        for left, right in combinations(tolls, 2):
            if left.value != right.value and _may_be_of_one(left, right, compared):
                one, two = (figure_at[toll.printings[0].citation] for toll in (left, right))
                if one != two:
                    yield min(one, two), max(one, two)


def _may_be_of_one(left: ArticleToll, right: ArticleToll, compared: Compared) -> bool:
    """Whether both are confirmed or neither is, of no two countries, and told in a common word."""
    one, two = _place(left, compared), _place(right, compared)
    countries = {country_of(*one), country_of(*two)} - {None}
    if len(countries) > 1 or _are_days_apart(one[0], two[0]):
        return False
    shared = _around(*one) & _around(*two) - said_of_counted()
    return bool(shared) and are_as_certain(one, two)


def _are_days_apart(left: Account, right: Account) -> bool:
    """Whether the leads name days, and each day of one lies far from those of the other: two
    happenings of one kind in one town."""
    days = [_days(account) for account in (left, right)]
    gaps = [abs(one - two) for one in days[0] for two in days[1]]
    return bool(gaps) and min(gaps) > _APART


def _days(account: Account) -> list[datetime]:
    return [
        time.interval.start
        for time in account.analysis.times
        if time.span.start < LEAD
        and time.interval
        and time.interval.end - time.interval.start <= timedelta(days=1)
    ]


def _place(toll: ArticleToll, compared: Compared) -> tuple[Account, Span]:
    first = toll.printings[0].citation
    return compared.accounts[first.article], first.span


def _around(account: Account, figure: Span) -> frozenset[str]:
    """The words of content of the sentence; those of the lead for a headline, which has few."""
    if account.is_title(figure):
        return account.stems(Span(0, min(LEAD, len(account.article.text))))
    return account.stems(account.sentence(figure))


def _by_kind(compared: Compared) -> list[list[ArticleToll]]:
    """The exact tolls of each story by how those counted fared: killed, wounded, or shot."""
    found: dict[tuple[str, str], list[ArticleToll]] = defaultdict(list)
    printings = read_printings(compared.figures.figures, compared.accounts)
    for name, own in printings.items():
        for toll in read_tolls(own):
            if _is_exact(toll, compared):
                found[compared.accounts[name].story, toll.printings[0].aspect].append(toll)
    return [found[kind] for kind in sorted(found)]


def _is_exact(toll: ArticleToll, compared: Compared) -> bool:
    """Whether the article counts them itself, in its lead, and leaves nothing open."""
    first = toll.printings[0]
    is_own = first.is_leading and not first.is_aside and not first.is_implied
    is_of_wounds = bool(first.heads & _WOUNDS)
    is_alone = is_own and not is_of_wounds and toll.value == first.value
    return is_alone and not _is_open(first, compared)


def _is_open(printing: Printing, compared: Compared) -> bool:
    account, span = compared.accounts[printing.citation.article], printing.citation.span
    text = account.article.text
    around = text[max(0, span.start - _REACH) : span.end + _REACH]
    return bool(_OPEN.search(around) or _PARTLY.search(account.words(printing.sentence.span)))
