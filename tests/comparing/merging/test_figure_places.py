"""Counts of two countries are no rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.figures.figure_places import country_of
from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day
from rashomon.types import Span

if TYPE_CHECKING:
    from spacy.language import Language

ONE = "Mexico has confirmed 20 deaths from the new flu, and 1,004 people were infected."
OTHER = "The new flu has killed at least 60 people in Mexico and infected seven in Canada."


def test_a_count_is_of_the_country_behind_it_else_of_its_sentences_only_one(
    language: Language,
) -> None:
    text = f"{OTHER} {ONE} Three people left."
    paper = article(text, publisher="A", published=day(2031, 5, 5))
    (account,) = pair_accounts([paper], analyse([paper], language))

    def country(words: str) -> str | None:
        start = text.index(words)
        return country_of(account, Span(start, start + len(words)))

    assert country("60 people") == "MEX"
    assert country("seven") == "CAN"
    assert country("1,004") == "MEX"
    assert country("Three") is None


def test_counts_of_two_countries_do_not_differ(language: Language) -> None:
    papers = [article(text, publisher=text[:3], published=day(2031, 5, 5)) for text in (ONE, OTHER)]
    record = compare(papers, analyse(papers, language))
    sides = [value.value for each in record.discrepancies for value in each.values]
    assert "seven" not in sides


def values(language: Language, *texts: str) -> list[tuple[float | None, int]]:
    """The figures, each with how many places print it."""
    papers = [article(text, publisher=text, published=day(2031, 5, 5)) for text in texts]
    figures = compare(papers, analyse(papers, language)).figures
    return sorted((figure.value, len(figure.attestations)) for figure in figures)


def test_small_counts_of_two_countries_are_two_figures(language: Language) -> None:
    here = "The new flu has killed 20 people in Mexico, doctors said."
    there = "The new flu has killed 20 people in Canada, doctors said."
    open_one = "The new flu has killed 20 people, doctors said."
    assert values(language, here, there) == [(20, 1), (20, 1)]
    assert values(language, here, open_one, there) == [(20, 1), (20, 2)]


def test_a_large_number_is_one_whosever_and_wherever_it_is_told_to_be(language: Language) -> None:
    here = "The new flu has killed 1,204 people in Mexico, doctors said."
    there = "The new flu has killed 1,204 people in Canada, doctors said."
    assert values(language, here, there) == [(1204, 2)]
