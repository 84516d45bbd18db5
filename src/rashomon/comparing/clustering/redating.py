"""Which articles were written in another week than their pages say, as their story tells.

A page put up anew has the day of that for its date, and its "Sunday" then seems to be another one.
Other articles of its story that tell the same in nearly the same words, on the same day of the
week, know which Sunday it was. The stated date stays what it is: only the days told are taken anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Analysis, Article, Interval, Publication

# Two sentences tell one thing that share so much of their stems, and no number of one alone: weekly
# reports in one wording have other numbers. Set by hand, as too few pages are dated wrong to sweep.
_ALIKE = 0.7
_FEWEST = 5
_PUBLISHERS = 2  # who must tell it so, or as many sentences of one earlier article
_EXACT = timedelta(days=2)  # an article dated less exactly does not say which Sunday is meant
_APART = timedelta(days=6)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence that tells something of a day of the week."""

    article: Article
    weekday: str
    day: datetime
    stems: frozenset[str]
    numbers: frozenset[str]

    def tells(self, other: _Said) -> bool:
        """Whether both sentences tell one thing."""
        shared = len(self.stems & other.stems)
        is_alike = shared >= max(_FEWEST, _ALIKE * len(self.stems | other.stems))
        return is_alike and self.numbers == other.numbers


def find_misdated(
    articles: Iterable[Article], analyses: Iterable[Analysis], stories: Iterable[Sequence[str]]
) -> dict[str, Publication]:
    """Article id → from when its days are told, where its story contradicts its date.

    Asked for: sentences told alike by two publishers on one and the same other day, or two
    sentences of an article dated a week or more before; and nothing that agrees with its date.
    """
    by_id = {article.id: article for article in articles}
    reading = {analysis.article: analysis for analysis in analyses}
    found: dict[str, Publication] = {}
    for story in stories:
        told = [by_id[each] for each in sorted(story) if _is_exact(by_id[each])]
        said = [each for article in told for each in _said(article, reading[article.id])]
        for article in told:
            moved = _moved(article, said, reading[article.id])
            if moved is not None:
                found[article.id] = moved
    return dict(sorted(found.items()))


def _is_exact(article: Article) -> bool:
    reference = article.reference
    if reference is None or reference.basis == "inferred":
        return False
    return reference.interval.end - reference.interval.start <= _EXACT


def _said(article: Article, analysis: Analysis) -> Iterator[_Said]:
    """The sentences of an article that tell a day by its name alone."""
    for time in analysis.times:
        weekday = _WEEKDAY.search(time.span.of(article.text))
        if weekday is None or time.interval is None or time.basis == "explicit":
            continue
        if time.interval.end - time.interval.start > timedelta(days=1):
            continue
        words = analysis.sentence_of(time.span).of(article.text)
        day = time.interval.start.replace(hour=0, minute=0, second=0, microsecond=0)
        stems = frozenset(content_of(find_words(words)))
        yield _Said(article, weekday[0], day, stems, frozenset(_NUMBER.findall(words)))


def _moved(article: Article, said: Sequence[_Said], analysis: Analysis) -> Publication | None:
    own = [each for each in said if each.article.id == article.id]
    weekdays = {each.weekday for each in own}
    others = [e for e in said if e.article.id != article.id and e.weekday in weekdays]
    pairs = [
        (one, two) for one in own for two in others if one.weekday == two.weekday and one.tells(two)
    ]
    if not pairs or len({two.day - one.day for one, two in pairs}) > 1:
        return None
    if pairs[0][0].day == pairs[0][1].day or not _is_enough(article, pairs):
        return None
    return _told_from(article, pairs, analysis)


def _is_enough(article: Article, pairs: Sequence[tuple[_Said, _Said]]) -> bool:
    """Whether several tell it so: publishers, or sentences of an article much older."""
    publishers = {two.article.publisher or two.article.id for _, two in pairs}
    if len(publishers - {article.publisher}) >= _PUBLISHERS:
        return True
    sentences = {one.stems for one, two in pairs if _start(two.article) + _APART <= _start(article)}
    return len(sentences) >= _PUBLISHERS


def _told_from(
    article: Article, pairs: Sequence[tuple[_Said, _Said]], analysis: Analysis
) -> Publication | None:
    """The time of the article that tells most alike, unless a full date in the text is later."""
    counts = Counter(two.article.id for _, two in pairs)
    peers = {two.article.id: two.article for _, two in pairs}
    best = min(peers.values(), key=lambda each: (-counts[each.id], _start(each), each.id))
    reference = best.reference
    if reference is None or _has_later_date(article, analysis, reference.interval):
        return None
    names = sorted({each.publisher or each.title or each.id for each in peers.values()})
    weekday = pairs[0][0].weekday
    evidence = (
        f'tells of "{weekday}" in the words of {" and ".join(names)}, '
        f"where it is {pairs[0][1].day.date().isoformat()}"
    )
    return Publication(reference.interval, "inferred", evidence)


def _has_later_date(article: Article, analysis: Analysis, told: Interval) -> bool:
    """Whether the text itself tells a full date between ``told`` and its page's date."""
    return any(
        time.basis == "explicit"
        and time.interval is not None
        and time.interval.end - time.interval.start <= timedelta(days=1)
        and told.end < time.interval.start <= _start(article)
        for time in analysis.times
    )


def _start(article: Article) -> datetime:
    reference = article.reference
    assert reference is not None  # only articles with an exact date are asked
    return reference.interval.start.replace(tzinfo=None)
