"""What an article has already told as done did not happen on a later day of another's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from datetime import date

    from spacy.language import Language


def day_of_arrest(language: Language, first: str, second: str) -> date | None:
    papers = [
        article(first, publisher="P0", published=day(2031, 5, 5)),
        article(second, publisher="P1", published=day(2031, 5, 20)),
    ]
    record = compare(papers, analyse(papers, language))
    [arrest] = [each for each in record.events if each.mode == "arrest"]
    assert len(arrest.support.articles) == 2
    return arrest.time.interval.start.date() if arrest.time else None


def test_a_day_after_another_article_came_out_is_not_the_act_s(language: Language) -> None:
    told = "Mara Quint, 61, was arrested {}by Sorrel police over the theft of two church bells."
    assert day_of_arrest(language, told.format(""), told.format("on Monday ")) is None


def test_a_day_before_both_articles_is(language: Language) -> None:
    told = "Mara Quint, 61, was arrested {}by Sorrel police over the theft of two church bells."
    found = day_of_arrest(language, told.format(""), told.format("on May 3 "))
    assert found is not None
    assert (found.month, found.day) == (5, 3)
