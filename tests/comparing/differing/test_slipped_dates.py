"""One act that two accounts put on different days, and two acts of the same parties."""

from __future__ import annotations

from datetime import timedelta

import pytest
from merged_pairs import Pair, merged

from rashomon.testing import Called, Told, analysis, article, day
from rashomon.types import Interval

PEOPLE = (Called(("Norvia",), "organisation"), Called(("Estvia",), "organisation"))


def pact(date: int, published: int) -> Pair:
    text = f"Norvia agreed with Estvia on May {date} to free forty captured fishermen in Sorrel."
    source = article(text, publisher=str(published), published=day(2031, 5, published))
    when = (f"May {date}", day(2031, 5, date))
    told = Told("agreed", "AGREE", "Norvia", "Estvia", when=when)
    return source, analysis(source, entities=PEOPLE, events=(told,))


def differences(*pairs: Pair) -> list[tuple[str, str]]:
    return [(each.kind, each.relation) for each in merged(*pairs).discrepancies]


def test_one_act_under_two_days_differs() -> None:
    assert differences(pact(3, published=8), pact(6, published=9)) == [("date", "conflict")]


@pytest.mark.parametrize("published", [3, 4])
def test_what_an_article_told_before_the_other_day_came_is_another_act(published: int) -> None:
    assert differences(pact(3, published=published), pact(6, published=7)) == []


def overnight(date: int, published: int) -> Pair:
    text = "Norvia agreed with Estvia overnight to free forty captured fishermen in Sorrel."
    source = article(text, publisher=str(published), published=day(2031, 5, published))
    told = Told("agreed", "AGREE", "Norvia", "Estvia", when=("overnight", day(2031, 5, date)))
    return source, analysis(source, entities=PEOPLE, events=(told,))


def test_one_word_of_two_pages_dates_is_no_difference() -> None:
    assert differences(overnight(3, published=8), overnight(6, published=9)) == []


def pact_at(hours: float, publisher: str) -> Pair:
    """The pact, told to the minute: so many hours after the third of May began."""
    start = day(2031, 5, 3).start + timedelta(hours=hours)
    words = f"{start:%I:%M}"
    text = f"Norvia agreed with Estvia at {words} to free forty captured fishermen in Sorrel."
    source = article(text, publisher=publisher, published=day(2031, 5, 8))
    when = (words, Interval(start, start + timedelta(minutes=1), "minute"))
    told = Told("agreed", "AGREE", "Norvia", "Estvia", when=when)
    return source, analysis(source, entities=PEOPLE, events=(told,))


def test_two_hours_of_one_night_are_no_two_days() -> None:
    assert differences(pact_at(23.5, "A"), pact_at(24.5, "B")) == []
    assert differences(pact_at(23.5, "A"), pact_at(75, "B")) == [("date", "conflict")]
