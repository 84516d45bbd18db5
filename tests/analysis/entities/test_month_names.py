"""People whose surname is a month: "May" is the minister where she acts, and May elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

OPENING = "Prime Minister Theresa May met lawmakers."


@pytest.mark.parametrize(
    ("text", "n_mentions"),
    [
        (f"{OPENING} On Monday May said no.", 2),
        (f"{OPENING} The union called on May to go.", 2),
        (f"{OPENING} They lost confidence in May's government.", 2),
        (f"{OPENING} May nonetheless stayed.", 2),
        (f"{OPENING} It is the end of May's attempt.", 2),
        (f"{OPENING} They spoke with Prime Minister May for an hour.", 2),
        (f"{OPENING} They will vote in May.", 1),
        (f"{OPENING} They will vote on May 5.", 1),
        (f"{OPENING} They left last May.", 1),
        ("Carl Meyer met lawmakers. On Monday May said no.", 0),
    ],
)
def test_a_month_is_somebody_where_it_acts_and_somebody_is_called_so(
    text: str, n_mentions: int, language: Language
) -> None:
    analysis = analyse_article(article(text), language)
    found = [each for each in analysis.entities if each.name.endswith("May")]
    assert sum(len(each.mentions) for each in found) == n_mentions


def test_whoever_is_called_on_is_asked(language: Language) -> None:
    text = f"{OPENING} The union called on May to resign."
    analysis = analyse_article(article(text), language)
    asked = next(each for each in analysis.events if each.type == "REQUEST")
    names = {each.id: each.name for each in analysis.entities}
    assert [names.get(each.entity or "") for each in asked.recipients] == ["Theresa May"]
