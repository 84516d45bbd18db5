"""Acts between two that are told away from their usual words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        (
            "Estia said it was imposing its largest package of sanctions to pressure Norland.",
            "SANCTION",
            ["Estia"],
            ["Norland"],
        ),
        (
            "The navy withdrew an invitation to Norland for a major drill.",
            "SANCTION",
            ["The navy"],
            ["Norland"],
        ),
        (
            "Norland struck back on Friday with tariffs on Estia.",
            "SANCTION",
            ["Norland"],
            ["Estia"],
        ),
        (
            "Norland went on by announcing further retaliatory actions against Estia.",
            "SANCTION",
            ["Norland"],
            ["Estia"],
        ),
        ("Estia moved Ruiz from prison to house arrest.", "RETREAT", ["Estia"], ["Ruiz"]),
        (
            "President Ana Ruiz hit Norland with $50 billion in tariffs.",
            "SANCTION",
            ["President Ana Ruiz"],
            ["Norland"],
        ),
        (
            "Estian officials met with counterparts at the State Department on Tuesday.",
            "CONSULT",
            ["Estian officials"],
            ["counterparts"],
        ),
        (
            "President Ana Ruiz responded defiantly to Brandt's announcement on Friday.",
            "REJECT",
            ["President Ana Ruiz"],
            ["Brandt"],
        ),
        (
            "Norland's state media hailed the summit with Estia as a success.",
            "SUPPORT",
            ["Norland's state media"],
            ["Estia"],
        ),
    ],
)
def test_who_does_it_to_whom(
    text: str, event_type: str, actors: list[str], recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language) == (actors, recipients)


def test_two_who_act_together_at_a_meeting_meet(language: Language) -> None:
    text = "Ana Ruiz and Tom Brandt reached a truce at a meeting over dinner in Lima on Saturday."
    assert parties(text, "CONSULT", language) == (["Ana Ruiz", "Tom Brandt"],) * 2


def test_a_counterpart_at_a_body_is_that_body(language: Language) -> None:
    text = "Estian officials met with counterparts at the State Department on Tuesday."
    found = analyse_article(article(text), language)
    names = {each.id: each.name for each in found.entities}
    met = next(each for each in found.events if each.type == "CONSULT")
    assert [names.get(each.entity or "") for each in met.recipients] == ["Department of State"]


def test_who_was_somewhere_to_meet_somebody_met(language: Language) -> None:
    text = "Estia's foreign minister was in Oslo on Tuesday to meet with Norwegian officials."
    found = analyse_article(article(text), language)
    assert [each.modality for each in found.events if each.type == "CONSULT"] == ["actual"]


def test_a_year_that_counts_trips_dates_none(language: Language) -> None:
    text = "Ana Ruiz was on her second trip to Norway this year."
    found = analyse_article(article(text), language)
    assert [each.time for each in found.events if each.type == "CONSULT"] == [None]


def test_an_adverb_before_a_verb_hides_no_doer(language: Language) -> None:
    text = "President Ana Ruiz again berated Attorney General Tom Brandt on Saturday."
    found = analyse_article(article(text), language)
    names = {each.id: each.name for each in found.entities}
    blamed = next(each for each in found.events if each.type == "ACCUSE")
    assert [names.get(each.entity or "") for each in blamed.actors] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Why does Ruiz not just fire Brandt?", "negated"),
        ("Ruiz did not just fire Brandt, she sued him.", "actual"),
    ],
)
def test_why_he_does_not_just_act_tells_of_no_act(
    text: str, modality: str, language: Language
) -> None:
    found = analyse_article(article(text), language)
    fired = next(each for each in found.events if each.type == "SANCTION")
    assert fired.modality == modality
