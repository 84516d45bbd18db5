"""Tariffs and bans are aimed at whose goods they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

from rashomon.analysis import analyse_article
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("goods", "recipient"),
    [
        ("$16 billion of Peruvian goods", "Peruvian"),
        ("billions of dollars’ worth of Peruvian goods", "Peruvian"),
        ("a total of $50 billion in Peruvian items", "Peruvian"),
        ("a whole host of Peruvian products", "Peruvian"),
        ("steel imports from Peru", "Peru"),
        ("boats built in Peru", "Peru"),
    ],
)
def test_a_tariff_is_on_whose_goods_it_is(goods: str, recipient: str, language: Language) -> None:
    found = parties(f"Sweden imposed tariffs on {goods}.", "SANCTION", language)
    assert found == (["Sweden"], [recipient])


def test_the_adjective_of_a_nation_is_its_country_where_that_is_named(language: Language) -> None:
    text = "Sweden imposed tariffs on Peruvian goods. Peru answered on Monday."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    analysis = analyse_article(article, language)
    (event,) = (each for each in analysis.events if each.type == "SANCTION")
    names = {entity.id: entity.name for entity in analysis.entities}
    assert [names[each.entity or ""] for each in event.recipients] == ["Peru"]
