"""Acts told in the passive, with and without who did them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The wreckage was found off the coast on Friday.", ("discovery", [], [])),
        ("Two airliners were delivered to Norland.", ("delivery", [], ["Two airliners"])),
        ("Two jets were bought by Norland.", ("purchase", ["Norland"], ["Two jets"])),
        ("The trove was leaked to a newspaper.", ("cyber", [], ["a newspaper"])),
        ("Paul Weller was hospitalised on Monday.", ("illness", [], ["Paul Weller"])),
    ],
)
def test_what_a_passive_is_done_to_decides_what_it_tells(
    text: str, told: tuple[str, list[str], list[str]], language: Language
) -> None:
    story = article(text)
    (event,) = analyse_article(story, language).events
    parties = (event.actors, event.recipients)
    mode, *named = told
    assert event.mode == mode
    assert [[each.span.of(story.text) for each in side] for side in parties] == named


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (
            "Arrested on Monday, Mayor Ana Vel said the charges were false.",
            "COERCE",
            ("actual", [], ["Mayor Ana Vel"]),
        ),
        (
            "Accused by police in May, Ana Paz denied that she stole.",
            "ACCUSE",
            ("actual", ["police"], ["Ana Paz"]),
        ),
        (
            "Criticized by Norland, Mayor Ana Vel was freed on bail.",
            "ACCUSE",
            ("actual", ["Norland"], ["Mayor Ana Vel"]),
        ),
    ],
)
def test_what_was_done_to_a_speaker_before_is_not_in_what_he_says(
    text: str, kind: str, told: tuple[str, list[str], list[str]], language: Language
) -> None:
    story = article(text)
    event = next(e for e in analyse_article(story, language).events if e.type == kind)
    parties = (event.actors, event.recipients)
    modality, *named = told
    assert event.modality == modality
    assert [[each.span.of(story.text) for each in side] for side in parties] == named
