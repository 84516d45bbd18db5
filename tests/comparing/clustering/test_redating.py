"""A page dated weeks after its text was written, against the other articles of its story."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.comparing.clustering.redating import find_misdated
from rashomon.pipeline import retell_misdated
from rashomon.presenting.phrases import publication_phrase
from rashomon.testing import article, day
from rashomon.types import Article, Publication

if TYPE_CHECKING:
    from spacy.language import Language

CRASH = (
    "A freight train ran into the harbour depot at Marl on Sunday and set two warehouses alight."
)
ARREST = "Police arrested the driver of the train near the old mill on Monday after a short chase."
STORY = f"{CRASH}\n{ARREST}"


def paper(name: str, published: int, text: str = STORY, month: int = 3) -> Article:
    return article(text, publisher=name, published=day(2021, month, published), name=name.lower())


def misdated(language: Language, *articles: Article) -> dict[str, Publication]:
    readings = [analyse_article(each, language) for each in articles]
    return find_misdated(articles, readings, [[each.id for each in articles]])


def test_a_page_put_up_anew_tells_the_sunday_of_its_story(language: Language) -> None:
    late = paper("Courier", 23)
    articles = [paper("Herald", 9), paper("Gazette", 9, f"{STORY}\nThe depot is shut."), late]
    readings = [analyse_article(each, language) for each in articles]
    told, read = retell_misdated(articles, readings, [[each.id for each in articles]])
    days = {each.interval.start for each in read[2].times if each.interval}
    assert days == {datetime(2021, 3, 7), datetime(2021, 3, 8)}
    assert {each.basis for each in read[2].times} == {"inferred"}
    assert told[2].published == late.published
    assert [each.written for each in told[:2]] == [None, None]
    assert publication_phrase(told[2]) == (
        "published 23 March 2021, its days told as of 9 March 2021, inferred: "
        'tells of "Sunday" in the words of Gazette and Herald, where it is 2021-03-07'
    )


def test_two_sentences_of_one_older_article_are_enough(language: Language) -> None:
    assert set(misdated(language, paper("Herald", 9), paper("Courier", 23))) == {"courier"}
    assert misdated(language, paper("Herald", 9, CRASH), paper("Courier", 23, CRASH)) == {}


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("two warehouses", "3 warehouses").replace("the old mill", "mill 4"),
        "A ferry left the harbour of Marl on Sunday. Its crew was arrested on Monday.",
        f"{STORY}\nA court heard the case on 19 March 2021.",
        STORY.replace("on Sunday", "on 14 March 2021").replace("on Monday", "on 15 March 2021"),
    ],
)
def test_what_tells_another_week_stays_there(text: str, language: Language) -> None:
    others = [paper("Herald", 9), paper("Gazette", 9)]
    assert misdated(language, *others, paper("Courier", 23, text)) == {}


def test_a_date_that_some_agree_with_stays(language: Language) -> None:
    told = [paper("Herald", 9), paper("Gazette", 9), paper("Courier", 23), paper("Post", 23)]
    assert misdated(language, *told) == {}
