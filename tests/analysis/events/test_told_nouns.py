"""Nouns that only name a kind of happening, and attacks and skirmishes without force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def told_in(text: str, language: Language) -> list[tuple[str, str, str]]:
    """Type, mode and standing of each event in ``text``."""
    found = analyse_article(article(text), language).events
    return [(each.type, each.mode or "", each.modality) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "Fences prevent attacks at entrances to the park.",
        "The mayor issues permits for demonstrations and fairs.",
        "Colleagues had held out hope that spring would return.",
    ],
)
def test_a_kind_of_happening_is_none(text: str, language: Language) -> None:
    assert told_in(text, language) == []


def test_a_plural_that_is_told_to_occur_is_a_happening(language: Language) -> None:
    text = "Attacks occurred across the valley."
    assert told_in(text, language) == [("ASSAULT", "", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Another attack came from Carl Meyer.", ("ACCUSE", "disapprove", "actual")),
        ("Another attack came from Carl Meyer and his troops.", ("ASSAULT", "", "actual")),
        (
            "Farmers recall Oman's trade skirmishes with Peru.",
            ("SANCTION", "discontinue", "actual"),
        ),
    ],
)
def test_an_attack_is_one_of_words_where_nothing_tells_of_force(
    text: str, told: tuple[str, str, str], language: Language
) -> None:
    assert told in told_in(text, language)


def test_what_is_put_in_of_somebody_named_is_not_what_others_say(language: Language) -> None:
    text = "The board said it would not ask Ana Ruiz, who was arrested in May, to speak."
    assert ("COERCE", "arrest", "actual") in told_in(text, language)
