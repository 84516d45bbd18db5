"""Pages on several crimes: which part of them tells the crime of the story."""

from __future__ import annotations

import pytest
from spacy.language import Language

from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.accounts import Account, pair_accounts
from rashomon.comparing.merging.merging import compare
from rashomon.comparing.overview.crime_parts import find_parts, own_part
from rashomon.testing import CountedWitnesses, article, day
from rashomon.types import Span, Stemma, Story

OWN = """Man shot on Harrow Street

A clerk was shot near Alder Mill on Harrow Street on Monday, police said."""

PAGE = """Night of gunfire in Sorrel

The first shooting happened about 1 p.m. on Tenter Lane. Two men were shot in the leg.

The second shooting happened about 7 p.m. in the 1400 block of Harrow Street, near Alder Mill.
A clerk was shot in the arm.

In a separate incident, four people were shot at the Bell Inn."""


def accounts(language: Language, *texts: str) -> tuple[Account, ...]:
    articles = [article(text, publisher=text[:9], published=day(2031, 5, 6)) for text in texts]
    names = tuple(sorted(each.id for each in articles))
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, 2)))
    return pair_accounts(articles, list(analyse_articles(articles, language)), [story])


def tolls(language: Language, *texts: str) -> dict[str, list[float]]:
    told = accounts(language, *texts)
    articles = [each.article for each in told]
    names = tuple(sorted(each.id for each in articles))
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, 2)))
    merged = compare(
        articles, [each.analysis for each in told], [story], CountedWitnesses(articles)
    )
    return {toll.fate: [each.value for each in toll.values] for toll in merged.tolls}


def parts(language: Language, text: str) -> list[str]:
    (account,) = accounts(language, text)
    return [part.of(text)[:24] for part in find_parts(account)]


def test_a_page_on_several_crimes_is_parted_where_the_next_is_told(language: Language) -> None:
    assert parts(language, PAGE) == [
        "Night of gunfire in Sorr",
        "The second shooting happ",
        "In a separate incident, ",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot at 7 p.m. on Monday. About 7:20 p.m., a woman was found shot there.",
        "A man was shot on Monday. Another man was shot in the arm.",
        "A man was shot on Monday. A second shooting victim was taken to a hospital.",
        "Two people were shot on Monday. In one of the shootings, a car was hit.",
    ],
)
def test_a_page_on_one_crime_has_one_part(language: Language, text: str) -> None:
    assert len(parts(language, text)) == 1


@pytest.mark.parametrize(
    "turn",
    [
        "About 11:30 p.m. a woman was shot in the 600 block of Tenter Lane.",
        "Two other men were shot on Saturday at the Bell Inn.",
        "Elsewhere, two women were shot at the Bell Inn.",
        "Officers were called to a second shooting on Tenter Lane, where a man was shot.",
    ],
)
def test_another_hour_or_day_or_place_is_another_crime(language: Language, turn: str) -> None:
    lead = "A man was shot about 7 p.m. on Monday in the 1400 block of Harrow Street."
    assert len(parts(language, f"{lead} {turn}")) == 2


def test_the_toll_is_that_of_the_crime_that_the_rest_of_the_story_tells(
    language: Language,
) -> None:
    assert tolls(language, OWN, PAGE) == {"injured": [1.0]}


def test_where_nothing_decides_the_page_is_taken_whole(language: Language) -> None:
    page, other = accounts(language, PAGE, "Mayor visits the harbour\n\nThe mayor spoke on Monday.")
    (page,) = (each for each in (page, other) if each.article.text == PAGE)
    assert own_part(page, [other]) == Span(0, len(PAGE))
