"""What holds of times and figures in any text whatever."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.analysis.figures import find_figures, find_numerals
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.times import find_times, resolve_times
from rashomon.types import Article, Interval, Publication

BLANK = spacy.blank("en")
BLANK.add_pipe("sentencizer")
WORDS = """on the Tuesday last May 3 2026 , . - two million years ago hundred and a half $ percent
killed people more to 12:30 p.m. quarter 1990s every day after one third 25:61 1/0 century into
Thanksgiving 9e99 99999999999999999999 February 30 term"""
PIECES = st.sampled_from([*WORDS.split(), "\n\n", "’s"])
NEWSLIKE = st.lists(PIECES, max_size=25).map(" ".join)
ANY_TEXT = st.one_of(NEWSLIKE, st.text(max_size=120))
DAYS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1))


def publication(moment: datetime) -> Publication:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return Publication(Interval(day, day + timedelta(days=1), "day"), "stated", "given")


def article_of(text: str) -> Article:
    return Article("a", "a.txt", text, text, b"", "")


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT, DAYS)
def test_spans_lie_inside_the_text_trimmed_and_in_order(text: str, moment: datetime) -> None:
    article, doc = article_of(text), copy_parse(BLANK(text))
    times = find_times(article, doc, published=publication(moment))
    figures = find_figures(article, doc, entities=(), times=times)
    for spans in ([time.span for time in times], [figure.span for figure in figures]):
        assert spans == sorted(spans)
        for span in spans:
            assert span.of(text)
            assert span.of(text) == span.of(text).strip()
    subjects = [figure.subject_span for figure in figures if figure.subject_span]
    assert all(span.end <= len(text) for span in subjects)


@settings(max_examples=100, deadline=None)
@given(NEWSLIKE, DAYS)
def test_telling_again_from_the_same_day_changes_nothing(text: str, moment: datetime) -> None:
    article, published = article_of(text), publication(moment)
    undated = find_times(article, copy_parse(BLANK(text)), published=None)
    dated = find_times(article, copy_parse(BLANK(text)), published=published)
    assert resolve_times(undated, article, published=published) == dated
    assert resolve_times(dated, article, published=None) == undated


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_yesterday_is_always_the_day_before_publication(moment: datetime) -> None:
    text = "It rained yesterday."
    (time,) = find_times(article_of(text), copy_parse(BLANK(text)), published=publication(moment))
    day = publication(moment).interval.start
    assert time.interval == Interval(day - timedelta(days=1), day, "day")


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(min_value=1, max_value=400))
def test_a_later_publication_never_makes_yesterday_earlier(moment: datetime, days: int) -> None:
    text = "The vote was held last week."
    article, doc = article_of(text), copy_parse(BLANK(text))
    early = find_times(article, doc, published=publication(moment))[0].interval
    late = find_times(article, doc, published=publication(moment + timedelta(days=days)))[
        0
    ].interval
    assert early is not None
    assert late is not None
    assert early.start <= late.start


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_numerals_do_not_overlap(text: str) -> None:
    numerals = find_numerals(text)
    assert all(left.end <= right.start for left, right in pairwise(numerals))
