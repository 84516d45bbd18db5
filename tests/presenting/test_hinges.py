"""Sentences that begin by themselves go before those that hang on what stands before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.presenting.figure_lines import figure_line
from rashomon.presenting.hinges import hangs_on, points_back
from rashomon.presenting.importance import open_desk
from rashomon.presenting.news_sentences import _items_by_sentence
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
