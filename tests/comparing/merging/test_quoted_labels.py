"""Labels that accounts quote in other words: names for somebody, not statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("one", "other", "topics"),
    [
        (
            "Ana Ruiz said: “Brandt is a tired old fox who should have gone long ago.” So Ana Ruiz"
            " called Olof Brandt a “tired old fox” on Monday in Morn.",
            "On Monday Ana Ruiz called Olof Brandt an “old fox” once more.",
            [],
        ),
        (
            "Ana Ruiz called Olof Brandt a “cheap fish trader” on Monday in Morn.",
            "On Monday Ana Ruiz called Olof Brandt a “fish trader” once more.",
            ["cheap fish trader"],
        ),
        (
            "A spokesman for Ana Ruiz said only: “The paper speaks for itself.”",
            "A spokesman for Ana Ruiz said the paper “speaks for itself” and left.",
            [],
        ),
        (
            "Ana Ruiz said in Morn that Brandt had no “cheap reason why” the port was sold.",
            "Ana Ruiz said that Brandt had no “cheap reason” in Morn to sell the port.",
            [],
        ),
        (
            "Ana Ruiz called Olof Brandt a “cheap fish trader” on Monday in Morn.",
            "On Monday Ana Ruiz called Olof Brandt a “cheap fish” once more.",
            [],  # quoted longer
        ),
        (
            "Ana Ruiz called Olof Brandt the “war on honest, cheap fish” on Monday in Morn.",
            "On Monday Ana Ruiz called Olof Brandt a “cheap fish” once more.",
            [],  # of something else
        ),
        (
            "Ana Ruiz told Olof Brandt of “boats reportedly fishing shadow lanes” on Monday.",
            "On Monday Ana Ruiz told Olof Brandt of “shadow lanes” once more.",
            [],  # a headline around it
        ),
        (
            "Ana Ruiz told Olof Brandt she was “two hundred percent” sure and “two hundred percent"
            " certain” on Monday in Morn.",
            "On Monday Ana Ruiz told Olof Brandt she was “two hundred percent positive” once more.",
            ["two hundred percent positive"],
        ),
    ],
)
def test_a_label_differs_and_a_statement_cut_short_does_not(
    language: Language, one: str, other: str, topics: list[str]
) -> None:
    articles = [article(one, publisher="A"), article(other, publisher="B")]
    record = compare(articles, analyse(articles, language))
    framed = [each for each in record.discrepancies if each.relation == "framing"]
    assert [each.topic for each in framed] == topics
