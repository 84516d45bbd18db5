"""Pronouns and descriptions that the build of their sentence ties to somebody, or bars from him."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.entities import find_entities
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language

OPENING = "Tomas Ruiz, the president of Chile, met Erik Pohl, Norway's president, on Monday. "


def who(language: Language, sentence: str, words: str) -> str:
    """The name of whoever the last ``words`` of ``sentence``, after an opening, stand for."""
    text = OPENING + sentence
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    start = max(found.start() for found in re.finditer(rf"\b{words}\b", text))
    return next(
        entity.name
        for entity in find_entities(article, language(text))
        for mention in entity.mentions
        if mention.span.start == start
    )


@pytest.mark.parametrize(
    ("sentence", "pronoun", "name"),
    [
        (
            "Ruiz started as a banker, while Pohl led a union before he joined a party.",
            "he",
            "Pohl",
        ),
        ("Pohl praised Ruiz for his speech on the harbour.", "his", "Ruiz"),
        (
            "Norway's leader has lambasted Ruiz on everything from his raids on alleged smugglers"
            " in the Baltic, to his backing for the march on Lima.",
            "his",
            "Ruiz",
        ),
        (
            "Ruiz cut off aid after Pohl's speech at the assembly, where he burned a flag.",
            "he",
            "Pohl",
        ),
        ("Pohl accused Ruiz of fraud and hinted he could be held by Norway's army.", "he", "Ruiz"),
        ("Pohl began to press him on Monday.", "him", "Ruiz"),
        (
            "Ruiz spoke. Seen as an ally ever since Pohl named him, he backed the plan.",
            "he",
            "Ruiz",
        ),
        ("Ruiz spoke. After meeting Pohl in Morn, he backed the plan.", "he", "Ruiz"),
        ("Ruiz spoke after Pohl. His government sanctioned Pohl in May.", "His", "Ruiz"),
    ],
)
def test_a_pronoun_is_whoever_its_clause_ties_it_to(
    language: Language, sentence: str, pronoun: str, name: str
) -> None:
    assert who(language, sentence, pronoun).endswith(name)


def test_nobody_is_described_as_the_object_of_what_he_does_himself(language: Language) -> None:
    sentence = "Ruiz lashed out at Pohl, only to praise the president on Tuesday."
    assert who(language, sentence, "the president").endswith("Pohl")


def test_a_description_is_not_the_subject_above_it_where_another_fits(language: Language) -> None:
    sentence = "Pohl showed a copy of Ruiz's book, which had a note from the president in it."
    assert who(language, sentence, "the president").endswith("Ruiz")


def test_nobody_is_described_by_the_body_he_owns(language: Language) -> None:
    sentence = "Ruiz spoke. His government sanctioned Pohl in May, blaming the president for it."
    assert who(language, sentence, "the president").endswith("Pohl")
