"""Whom an act is aimed at where neither the verb's own slots nor its clause says who."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Chile sent two frigates to the waters off Peru.", "MOBILIZE", ["Peru"]),
        ("Chile called up reservists amid fears of fighting with Peru.", "MOBILIZE", ["Peru"]),
        ("Rebel fighters took up positions in the hills facing Peru.", "MOBILIZE", ["Peru"]),
        ("Chile accepted the Peruvian invitation.", "AGREE", ["Peruvian"]),
        ("Chile regretted Peru's decision to leave the treaty.", "ACCUSE", ["Peru"]),
        (
            "A panel is looking into reports that Peruvian soldiers plundered the museum.",
            "ACCUSE",
            ["Peruvian soldiers"],
        ),
        (
            "Nurses called off their strike after a deal with the government of Chile.",
            "CONCEDE",
            ["the government of Chile"],
        ),
    ],
)
def test_the_nearest_that_an_act_can_be_aimed_at_is_its_recipient(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[1] == recipients


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Chile condemned the killing of two nurses.", "ACCUSE"),
        ("Militiamen laid down their arms in the town of Morn.", "RETREAT"),
        ("Ruiz was accused of crimes against many women.", "ACCUSE"),
    ],
)
def test_victims_scenes_and_charges_are_nobody_an_act_is_aimed_at(
    text: str, event_type: str, language: Language
) -> None:
    found = parties(text, event_type, language)[1]
    assert not {"two nurses", "Morn", "many women"} & set(found)
