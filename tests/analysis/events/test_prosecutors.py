"""Whether an indictment is of somebody or by him."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("opening", "actors", "recipients"),
    [
        ("Prosecutor Ivo Weber spoke on Friday.", ["Weber"], []),
        ("Banker Ivo Weber spoke on Friday.", [], ["Weber"]),
        ("Former Prosecutor Ivo Weber spoke on Friday.", [], ["Weber"]),
    ],
)
def test_an_indictment_is_by_a_prosecutor_and_of_anybody_else(
    opening: str, actors: list[str], recipients: list[str], language: Language
) -> None:
    text = f"{opening} Weber's indictment was filed on Monday."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    mention = next(each for each in events if each.trigger_span.of(text) == "indictment")
    assert [each.span.of(text) for each in mention.actors] == actors
    assert [each.span.of(text) for each in mention.recipients] == recipients
