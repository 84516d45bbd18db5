"""Names in a sentence that gives credit are nobody's whom the text tells of."""

from __future__ import annotations

import pytest
from spacy.language import Language

from rashomon.analysis.entities import find_entities
from rashomon.types import Article


@pytest.mark.parametrize(
    "credit",
    [
        "(Additional reporting by Tom Vel; Editing by Dana Kim)",
        "Dana Kim contributed to this report.",
    ],
)
def test_whoever_worked_on_a_text_is_not_called_by_surname_before(
    credit: str, language: Language
) -> None:
    text = f"Chairman Kim spoke on Monday. Kim praised the dam and left at noon.\n\n{credit}"
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    names = {
        each.name: [one.span.of(text) for one in each.mentions if one.form == "name"]
        for each in find_entities(article, language(text))
    }
    assert names["Dana Kim"] == ["Dana Kim"]
    assert names["Kim"] == ["Kim", "Kim"]
