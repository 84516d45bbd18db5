"""Two printings of like numbers that count two things: some more of them, many of another time,
and plurals that only tell how many there were at least."""

from __future__ import annotations

import re
from datetime import timedelta

from rashomon.comparing.merging.figures.figure_counts import Counted
from rashomon.types import Span

_VAGUE = re.compile(r"\b(?:dozens|scores|tens|hundreds|thousands|millions|billions)\b", re.I)
_SINCE = re.compile(r"\bsince\s\Z", re.I)
_MORE = re.compile(r"\s(?:more|additional|further)\b", re.I)
_LEAST_ALIKE = 2  # stems around both, beside what is counted, where one is only "dozens"
_NEWS = timedelta(days=180)  # what is older is no part of the news of its article


def are_counted_apart(left: Counted, right: Counted) -> bool:
    """Whether the words around two numbers that may both hold tell that they count two things."""
    if _is_vague(left) != _is_vague(right) and not _are_told_alike(left, right):
        return True
    if left.bounds == right.bounds:
        return False
    return _is_of_more(left) != _is_of_more(right) or _is_of_past(left) != _is_of_past(right)


def _is_vague(counted: Counted) -> bool:
    """Whether a plural without a number counts ("tens of thousands of voters")."""
    return _VAGUE.search(counted.account.words(counted.mention.span)) is not None


def _are_told_alike(left: Counted, right: Counted) -> bool:
    around = (left.context & right.context) - left.subject - right.subject
    return len(around) >= _LEAST_ALIKE


def _is_of_more(counted: Counted) -> bool:
    """Whether it counts some beside others: "two more people"."""
    return _MORE.match(counted.account.article.text, counted.mention.span.end) is not None


def _is_of_past(counted: Counted) -> bool:
    """Whether its sentence tells of a time long before its article, and of no later one."""
    account = counted.account
    published, sentence = account.published, account.sentence(counted.mention.span)
    told = [
        time.interval
        for time in account.analysis.times
        if time.interval is not None and _is_within(time.span, sentence)
        if not _SINCE.search(account.article.text, max(0, time.span.start - 8), time.span.start)
    ]
    if published is None or not told:
        return False
    return all(each.end + _NEWS < published.start for each in told)


def _is_within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start and span.end <= sentence.end
