"""Indirect speech and fragments of quotes, each with the statement that it reports best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.quotes.one_wording import is_one_wording
from rashomon.comparing.merging.quotes.quote_echoes import echoed_words, nearly_alike
from rashomon.comparing.merging.quotes.quote_paraphrases import StoryWords, retold_share
from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quotes.quote_voices import Allies
from rashomon.text.frequencies import rarity
from rashomon.types import Span

_FAITHFUL = 0.5  # of what a report tells, that its statement has, for others to join by it
_NEAR = 0.5  # what two sentences that go nearly alike weigh beside one told again in full
_RAREST = 6  # words of a wording by which another telling of it is looked for
_LONGEST_POSTING = 400  # as for quoted speech


def with_strays(groups: list[list[QuoteTelling]], matching: Matching) -> list[list[QuoteTelling]]:
    """The groups after indirect speech and fragments have each joined the best of them.

    A fragment joins one group and never makes one of two: it may be part of several statements.
    """
    settled = [group for group in groups if not group[0].is_loose]
    strays = [each for group in groups if group[0].is_loose for each in group]
    first, rest = _assigned(strays, settled, matching)
    # What tells again a report that has found its place is of the same statement, unless the report
    # tells of more than the statement.
    faithful = [
        [each for each in first[at] if _tells_no_more(each, group)]
        for at, group in enumerate(settled)
    ]
    second, rest = _assigned(rest, faithful, matching)
    joined = [
        sorted([*group, *first[at], *second[at]], key=_order) for at, group in enumerate(settled)
    ]
    return sorted([*joined, *_among(rest, matching)], key=lambda group: group[0].order)


def _tells_no_more(report: QuoteTelling, group: Sequence[QuoteTelling]) -> bool:
    """Whether most of what a report tells stands in the statement that it has joined."""
    known = frozenset[str]().union(*(each.wording.told for each in group))
    told = report.statement.told
    return len(told & known) >= _FAITHFUL * len(told)


def _assigned(
    strays: Sequence[QuoteTelling], groups: Sequence[Sequence[QuoteTelling]], matching: Matching
) -> tuple[dict[int, list[QuoteTelling]], list[QuoteTelling]]:
    """The strays by the index of the group that each fits best, and those that fit none."""
    index = _Index(groups)
    found: dict[int, list[QuoteTelling]] = defaultdict(list)
    rest: list[QuoteTelling] = []
    for each in strays:
        best = index.best(each, matching)
        (rest if best is None else found[best]).append(each)
    return found, rest


def _among(strays: Sequence[QuoteTelling], matching: Matching) -> list[list[QuoteTelling]]:
    """What no quoted speech holds, joined where two quote the same words in like surroundings or
    tell nearly the same."""
    grouping = Grouping(range(len(strays)))
    for left, right in sorted(_stray_pairs(strays)):
        is_likely = strays[right] in matching.likely[strays[left]]
        if is_likely and matching.score(strays[left], strays[right]):
            grouping.join(left, right)
    return [[strays[at] for at in group] for group in grouping.groups()]


def _stray_pairs(strays: Sequence[QuoteTelling]) -> set[tuple[int, int]]:
    """Pairs that quote one piece alike, or that have one of their rarest words in common."""
    postings: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(strays):
        if not each.is_indirect:
            for part in each.parts:
                postings[part.words].append(at)
        rarest = sorted(each.wording.told, key=lambda word: (-rarity(word), word))
        for word in rarest[:_RAREST]:
            postings[each.account.story, word].append(at)
    return {
        pair
        for posting in postings.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(sorted(set(posting)), 2)
    }


def _order(each: QuoteTelling) -> tuple[str, Span]:
    return each.order


class _Index:
    """Finds the settled group that a stray wording belongs to."""

    def __init__(self, groups: Sequence[Sequence[QuoteTelling]]) -> None:
        self._groups = groups
        self._home = {each: at for at, group in enumerate(groups) for each in group}
        self._content = [
            frozenset[str]().union(*(each.wording.content for each in group)) for group in groups
        ]

    def best(self, stray: QuoteTelling, matching: Matching) -> int | None:
        """The index of the group with the telling that ``stray`` fits best, if it has enough of
        its content."""
        scored = [
            (-score, self._home[each])
            for each in matching.likely[stray]
            if each in self._home
            and self._is_near(stray, self._home[each])
            and (score := matching.score(stray, each))
        ]
        return min(scored)[1] if scored else None

    def _is_near(self, stray: QuoteTelling, at: int) -> bool:
        shared = len(stray.wording.content & self._content[at])
        return shared >= max(1, min(2, stray.least_content))


@dataclass(frozen=True, slots=True)
class Matching:
    """What tells whether a stray wording belongs to another."""

    allies: Allies
    words_by_story: Mapping[str, StoryWords]
    likely: Mapping[QuoteTelling, Set[QuoteTelling]]  # those worth comparing
    joins_near: bool = False  # sentences that go nearly alike too

    def score(self, stray: QuoteTelling, each: QuoteTelling) -> float:
        """How well ``stray`` fits ``each``: words quoted in both before words that tell the same;
        0 where they are two statements."""
        if stray.account.story != each.account.story or stray.is_inside(each):
            return 0.0
        quoted = 0.0
        if not stray.is_indirect and not each.is_indirect:
            quoted = _fragment_score(stray, each, self.allies)
        if not quoted and stray.is_headline_fragment:
            quoted = _headline_score(stray, each)
        quoted = quoted or echoed_words(stray, each)
        if quoted:
            return 1.0 + quoted
        if not stray.is_indirect and stray.mention.kind != "mixed":
            return 0.0
        words = self.words_by_story[stray.account.story]
        retold = retold_share(stray, each, words, self.allies)
        if retold or not self.joins_near:
            return retold
        return _NEAR * nearly_alike(stray, each)


def _headline_score(stray: QuoteTelling, each: QuoteTelling) -> float:
    """1 where a headline's fragment stands in its own article's quote; 0.5 in that of another's."""
    if not any(each.wording.holds(part) for part in stray.weighty):
        return 0.0
    if stray.account.id == each.account.id:
        return 1.0
    return 0.5 if stray.speaker is not None and stray.speaker == each.speaker else 0.0


def _fragment_score(stray: QuoteTelling, each: QuoteTelling, allies: Allies) -> float:
    """How many words of the fragment ``each`` has too; 0 where they are two statements."""
    return max(
        (
            float(min(len(one.words), len(two.words)))
            for one, two in product(stray.weighty, each.weighty)
            if is_one_wording(one, two, stray, each, allies)
        ),
        default=0.0,
    )
