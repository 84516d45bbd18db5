"""The clause that tells an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = "SORREL, Jan 1 (Meridian) - Norland indicted a sailor from Estvia on Monday"


@pytest.mark.parametrize(
    "text", [f"By Ana Ruiz\n{TOLD}.", f"Read more\n{TOLD}.", f"{TOLD}\nShare this story"]
)
def test_a_clause_takes_nothing_from_other_lines(text: str, language: Language) -> None:
    story = article(text)
    (event,) = [each for each in analyse_article(story, language).events if each.type == "ACCUSE"]
    assert event.span.of(text) in TOLD
