"""Events that a clause only mentions beside what it says, and what a report only shifts back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.types import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language


def event_of(text: str, kind: str, language: Language) -> EventMention:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    (found,) = [each for each in analyse_article(article, language).events if each.type == kind]
    return found


@pytest.mark.parametrize(
    ("text", "kind", "is_in_passing"),
    [
        ("Hale took Ruiz’s refusal to accept the flights as a threat.", "REJECT", True),
        ("Ruiz refused to accept the flights.", "REJECT", False),
        ("Norland launched an attack on Sundia.", "ASSAULT", False),
        ("The attack on Sundia lasted two hours.", "ASSAULT", False),
        ("The attack on Sundia prompted crowds to sing.", "ASSAULT", True),
        ("The attack on Sundia shut three schools.", "ASSAULT", False),
        ("Crowds sang after the attack on Sundia.", "ASSAULT", True),
        ("Crowds sang after the flood and the attack on Sundia.", "ASSAULT", True),
    ],
)
def test_a_noun_that_no_verb_carries_is_told_in_passing(
    text: str, kind: str, is_in_passing: bool, language: Language
) -> None:
    assert event_of(text, kind, language).is_in_passing is is_in_passing


@pytest.mark.parametrize(
    ("text", "is_background"),
    [
        ("Hale revealed on Monday that Ruiz had accused the mayor.", False),
        ("Ruiz had accused the mayor.", True),
    ],
)
def test_a_report_in_the_past_makes_no_background(
    text: str, is_background: bool, language: Language
) -> None:
    assert event_of(text, "ACCUSE", language).is_background is is_background
