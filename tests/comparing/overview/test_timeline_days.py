"""Which days of a story matter: those that later articles look back on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from rashomon.comparing.merging.accounts import Account, pair_accounts
from rashomon.comparing.overview.days import weigh_days, weight_of
from rashomon.testing import analysis, article
from rashomon.types import Interval, Span, TimeExpression

COLLAPSE, HEARING = date(2026, 3, 2), date(2026, 3, 20)


def day(when: date) -> Interval:
    start = datetime(when.year, when.month, when.day)
    return Interval(start, start + timedelta(days=1), "day")


def account(name: str, published: date, *named: date) -> Account:
    text = f"{name} reports."
    told = article(text, name=name, published=day(published))
    times = tuple(
        TimeExpression(Span(0, 1), "DATE", each.isoformat(), day(each), "explicit")
        for each in named
    )
    return pair_accounts([told], [replace(analysis(told), times=times)])[0]


def test_a_day_that_is_recalled_weeks_later_outweighs_the_news_of_the_day() -> None:
    weights = weigh_days(
        [
            account("one", COLLAPSE, COLLAPSE),
            account("two", HEARING, HEARING, COLLAPSE),
            account("three", HEARING, HEARING, COLLAPSE),
        ]
    )
    assert weights[COLLAPSE] == 1.0
    assert 0 < weights[HEARING] < 0.2


def test_an_article_counts_once_for_a_day_however_often_it_names_it() -> None:
    once = weigh_days([account("one", HEARING, COLLAPSE), account("two", HEARING, HEARING)])
    twice = weigh_days(
        [account("one", HEARING, COLLAPSE, COLLAPSE), account("two", HEARING, HEARING)]
    )
    assert once == twice


def test_a_month_names_no_single_day() -> None:
    march = Interval(datetime(2026, 3, 1), datetime(2026, 4, 1), "month")
    assert weight_of(march, {date(2026, 3, 1): 1.0}) == 0.0


def test_weights_do_not_hang_on_the_order_of_the_articles() -> None:
    accounts = [account("one", HEARING, COLLAPSE), account("two", COLLAPSE, HEARING)]
    assert weigh_days(accounts) == weigh_days(reversed(accounts))
