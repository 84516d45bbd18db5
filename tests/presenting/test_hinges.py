"""Sentences that begin by themselves go before those that hang on what stands before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.hinges import hangs_on, points_back, tells_what_was_before
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.choosing.news_sentences import _items_by_sentence
from rashomon.presenting.choosing.telling import tellings
from rashomon.presenting.lines.figure_lines import figure_line
from rashomon.testing import article
from rashomon.types import Citation, Span

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("words", "hangs", "points"),
    [
        ("But on Tuesday Ruiz met Okafor.", True, False),
        ("However, the mayor stayed.", True, False),
        ("But she left.", True, True),
        ("She left.", False, True),
        ("Butter rose in price.", False, False),
        ("Stillwater was flooded.", False, False),
        ("After all, Ruiz led the charge.", True, False),
        ("No: Friends told Ruiz to stay.", True, False),
        ("Since that did not work, Ruiz left.", True, False),
        ("No boat left the port.", False, False),
        ("The man was held on Monday.", False, True),
        ("The man who sold the boat was held on Monday.", False, False),
        ("The two countries broke off talks.", False, False),
    ],
)
def test_a_word_that_sets_a_sentence_beside_another_is_known(
    words: str, hangs: bool, points: bool
) -> None:
    assert (hangs_on(words), points_back(words)) == (hangs, points)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Vel had opened the mine in Sorrel.", True),
        ("The owner of the mine had just been fined.", True),
        ("Vel had a mine.", False),
        ("Vel had to close the mine.", False),
        ("Vel said that she had opened the mine.", False),
        ("Vel, who had opened the mine, was fined.", False),
        ("Vel has opened the mine.", False),
    ],
)
def test_what_had_been_done_before_the_news_is_known(words: str, expected: bool) -> None:
    assert tells_what_was_before(words) is expected


def test_the_news_goes_before_what_had_been_done_before_it(language: Language) -> None:
    before = "Norland had signed the treaty of Sorrel with Estia on ore and coal and salt."
    news = "Norland left the treaty of Sorrel with Estia on ore and coal and salt."
    articles = [
        article(f"{one}\n\n{other}", publisher=name, name=name)
        for name, one, other in (("A", before, news), ("B", before, news))
    ]
    record = compare(articles, analyse(articles, language))
    assert tellings(open_desk(record))[0].sentence.span.of(articles[0].text) == news


def test_a_figure_is_given_by_the_sentence_that_begins_by_itself(language: Language) -> None:
    one = "A mine of copper burned in Morn. However, 4,000 tons of copper were sold last year."
    other = (
        "A mine of copper burned in Morn. Its owner sold as many as 4,000 tons of copper last year."
    )
    articles = [article(one, publisher="A"), article(other, publisher="B")]
    record = compare(articles, analyse(articles, language))
    (figure,) = (each for each in record.figures if each.value == 4000)
    assert len(figure.attestations) == 2
    assert figure_line(open_desk(record), figure).text.startswith("Its owner")


def test_a_figure_is_given_by_a_sentence_that_says_who(language: Language) -> None:
    one = "A mine of copper burned in Morn. It sold 4,000 tons of copper."
    other = "A mine of copper burned in Morn. The Sorrel mine sold 4,000 tons of copper last year."
    articles = [article(one, publisher="A"), article(other, publisher="B")]
    record = compare(articles, analyse(articles, language))
    (figure,) = (each for each in record.figures if each.value == 4000)
    assert len(figure.attestations) == 2
    assert figure_line(open_desk(record), figure).text.startswith("The Sorrel mine")


def test_a_tag_between_two_quotations_is_no_news(language: Language) -> None:
    said = "“The port is safe and the fire is out and nobody was hurt in it,”"
    one = f"{said} Ana Ruiz told reporters on the quay of Morn, before heading home for a speech."
    other = f"Ana Ruiz stood on the quay of Morn. {said} she told reporters."
    articles = [article(one, publisher="A"), article(other, publisher="B")]
    record = compare(articles, analyse(articles, language))
    tag = one.index("Ana Ruiz told")
    parted = [
        replace(each, sentences=(Span(0, tag - 1), Span(tag, len(one))))
        if each.article == articles[0].id
        else each
        for each in record.analyses
    ]
    record = replace(record, analyses=tuple(parted))
    told = _items_by_sentence(open_desk(record))
    assert Citation(articles[0].id, Span(tag, len(one))) not in told
