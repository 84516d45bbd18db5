"""A day between a verb of saying and the subject of what is said is the day of the saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.analysis.attachment import reattach
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Norland said on Saturday it would close the port.", "said"),
        ("Norland said that on Saturday it would close the port.", "close"),
        ("Norland said it would close the port on Saturday.", "close"),
    ],
)
def test_a_day_right_behind_said_hangs_on_it(text: str, head: str, language: Language) -> None:
    doc = reattach(language(text))
    [saturday] = [each for each in doc if each.text == "Saturday"]
    assert saturday.head.text == head
    assert saturday in saturday.head.children
    assert all(token.left_edge.i == min(each.i for each in token.subtree) for token in doc)


def test_a_strike_announced_on_saturday_is_not_of_that_saturday(language: Language) -> None:
    story = article("The union announced on Saturday it will strike.", published=day(2031, 5, 13))
    analysis = analyse_article(story, language)
    [saturday] = analysis.times
    assert saturday.timex_value == "2031-05-10"
    assert [each.time for each in analysis.events if each.mode == "strike"] == [None]
