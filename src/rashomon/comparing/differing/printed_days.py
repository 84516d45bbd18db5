"""A happening that happens once, printed with another day of the calendar by one account."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.grouping import Grouping
from rashomon.text.words import fold
from rashomon.types import Citation, Discrepancy, Interval, Span

_SLIP = timedelta(days=10)  # two days farther apart are those of two happenings
_DAY = timedelta(days=1)
_FEWEST_SHARED = 3  # content stems that the sentences share beside the happening
_LEAST_SHARE = 0.3  # of those of the shorter sentence
_FEWEST_TELLING = 2  # articles that print the day which another article does not
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CALENDAR = re.compile(rf"{_MONTH}\s\d{{1,2}}(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}")
_STAMP = re.compile(r",?\s\d{1,2}[.:]\d\d\b")  # "29 April 2010 09.28 BST": when a page was put up
_BEHIND = re.compile(r"[,\s]\s?(?P<word>[a-z]+)\b")
_BEFORE = re.compile(r"\b(?P<word>[a-z]+),?\s(?:on\s)?(?:[A-Z][a-z]+day,?\s)?$")
# What strikes once, by the noun or the verb that stands right beside its day.
_ONCE = (
    "explosion explosions exploded explode exploding blast",
    "crash crashed",
    "earthquake quake temblor",
    "collapse collapsed",
    "derailment derailed",
    "sinking sank",
    "blowout",
    "shooting",
    "bombing",
    "massacre",
    "assassination assassinated",
    "eruption erupted",
    "landslide mudslide",
    "hijacking hijacked",
    "collision collided",
    "disaster",
    "accident",
)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A day beside the word for a happening."""

    account: Account
    span: Span
    day: Interval

    @property
    def citation(self) -> Citation:
        """The day as words of its article."""
        return self.account.cite(self.span)

    @property
    def content(self) -> frozenset[str]:
        """The words of content around it, without those of the day."""
        return self.account.stems(self.account.sentence(self.span)) - self.account.stems(self.span)


def find_printed_days(compared: Compared) -> Iterator[Discrepancy]:
    """Days that two articles or more and one other print right beside one happening.

    Each article prints one day only for a happening of that kind, and the odd one prints the day
    of the others nowhere: it does not tell of two.
    """
    told: dict[tuple[str, str], list[_Printed]] = defaultdict(list)
    for name in sorted(compared.accounts):
        account = compared.accounts[name]
        for kind, printed in sorted(_own_days(account).items()):
            told[account.story, kind] += printed
    for (_, kind), places in sorted(told.items()):
        for group in _alike(places):
            yield from _apart(kind, group, compared)


def _own_days(account: Account) -> dict[str, list[_Printed]]:
    """The kinds of happening for which the article prints one day, with its places."""
    found: dict[str, list[_Printed]] = defaultdict(list)
    text = account.article.text
    for time in account.analysis.times:
        if time.interval is None or time.interval.end - time.interval.start > _DAY:
            continue
        is_stamp = _STAMP.match(text, time.span.end) is not None
        if _CALENDAR.search(time.span.of(text)) and not is_stamp:
            beside = (_BEHIND.match(text, time.span.end), _BEFORE.search(text[: time.span.start]))
            kinds = {_kinds().get(fold(match["word"])) for match in beside if match} - {None}
            if len(kinds) == 1:
                found[str(kinds.pop())].append(_Printed(account, time.span, time.interval))
    return {
        kind: places
        for kind, places in found.items()
        if len({printed.day.start for printed in places}) == 1
    }


@cache
def _kinds() -> Mapping[str, str]:
    return {word: kind.split()[0] for kind in _ONCE for word in kind.split()}


def _alike(places: Sequence[_Printed]) -> list[list[_Printed]]:
    """The places in groups of which the sentences share enough to be of one happening."""
    grouping = Grouping(range(len(places)))
    for right, other in enumerate(places):
        for left, one in enumerate(places[:right]):
            if _are_alike(one, other):
                grouping.join(left, right)
    return [[places[at] for at in group] for group in grouping.groups()]


def _are_alike(one: _Printed, other: _Printed) -> bool:
    shared = len(one.content & other.content)
    fewest = min(len(one.content), len(other.content))
    return shared >= max(_FEWEST_SHARED, _LEAST_SHARE * fewest)


def _apart(kind: str, group: Sequence[_Printed], compared: Compared) -> Iterator[Discrepancy]:
    by_day: dict[Interval, list[_Printed]] = defaultdict(list)
    for printed in group:
        by_day[printed.day].append(printed)
    ranked = sorted(by_day.values(), key=lambda each: (-len(_articles(each)), each[0].citation))
    leading = ranked[0]
    odd = [each for each in ranked[1:] if _is_odd(each, leading)]
    if len(_articles(leading)) >= _FEWEST_TELLING and odd:
        sides = [
            compared.side(compared.words(each[0].citation), [one.citation for one in each])
            for each in (leading, *odd)
        ]
        about = leading[0].account.story
        yield differ(about, "date", "conflict", topic=kind, sides=sides)


def _articles(places: Sequence[_Printed]) -> set[str]:
    return {printed.account.id for printed in places}


def _is_odd(places: Sequence[_Printed], leading: Sequence[_Printed]) -> bool:
    """Whether the day is a slip of the leading one, which these articles print nowhere."""
    day = leading[0].day
    if abs(places[0].day.start - day.start) > _SLIP:
        return False
    return not any(
        time.interval is not None
        and time.interval.overlaps(day)
        and time.interval.end - time.interval.start <= _DAY
        for printed in places
        for time in printed.account.analysis.times
    )
