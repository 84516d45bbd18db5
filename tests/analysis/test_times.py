"""Words of time stand for the stretch of time a reader takes them for."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from rashomon.analysis.times import resolve_times
from rashomon.analysis.times.timexes import find_times
from rashomon.types import Article, Interval, Publication, TimeExpression

TUESDAY = datetime(2026, 2, 3)


def article_of(text: str) -> Article:
    return Article("a", "a.txt", text, text, b"", "")


def publication(day: datetime = TUESDAY) -> Publication:
    return Publication(Interval(day, day + timedelta(days=1), "day"), "stated", "given")


def read(language, text: str, published: Publication | None = None) -> dict[str, TimeExpression]:  # type: ignore[no-untyped-def]
    times = find_times(article_of(text), language(text), published=published)
    return {time.span.of(text): time for time in times}


def interval(time: TimeExpression) -> tuple[str, str]:
    assert time.interval is not None
    return time.interval.start.isoformat()[:10], time.interval.end.isoformat()[:10]


@pytest.mark.parametrize(
    "words",
    ["February 3, 2026", "3 February 2026", "Feb. 3, 2026", "2026-02-03", "Feb 3rd 2026"],
)
def test_a_full_date_is_the_same_day_however_it_is_printed(language, words: str) -> None:  # type: ignore[no-untyped-def]
    time = read(language, f"The talks took place on {words} in Quito.")[words]
    assert interval(time) == ("2026-02-03", "2026-02-04")
    assert (time.timex_value, time.basis) == ("2026-02-03", "explicit")


@pytest.mark.parametrize(
    ("text", "words", "first", "after"),
    [
        ("She resigned last September.", "last September", "2025-09-01", "2025-10-01"),
        ("He spoke on Monday.", "Monday", "2026-02-02", "2026-02-03"),
        ("They will meet on Friday.", "Friday", "2026-02-06", "2026-02-07"),
        ("He left the post last month.", "last month", "2026-01-01", "2026-02-01"),
        ("He quit a year ago.", "a year ago", "2025-01-01", "2026-01-01"),
        ("The vote is set for next May.", "next May", "2026-05-01", "2026-06-01"),
        ("The mine closed in October.", "October", "2025-10-01", "2025-11-01"),
        ("The mine will close in August.", "August", "2026-08-01", "2026-09-01"),
        ("The mayor resigned on January 3.", "January 3", "2026-01-03", "2026-01-04"),
        ("The mayor resigned on December 30.", "December 30", "2025-12-30", "2025-12-31"),
    ],
)
def test_relative_words_are_told_from_publication(  # type: ignore[no-untyped-def]
    language, text: str, words: str, first: str, after: str
) -> None:
    assert interval(read(language, text, publication())[words]) == (first, after)


def test_an_undated_article_keeps_relative_words_open_until_it_is_dated(language) -> None:  # type: ignore[no-untyped-def]
    text = "He was removed on January 3. They met on Tuesday. It began on 26 January 2025."
    article = article_of(text)
    times = find_times(article, language(text), published=None)
    assert [time.interval is None for time in times] == [True, True, False]
    dated = resolve_times(times, article, published=publication())
    assert [interval(time)[0] for time in dated] == ["2026-01-03", "2026-02-03", "2025-01-26"]


def test_ages_are_not_times(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "A 27-year-old man and a girl 9 years old were hurt.") == {}
