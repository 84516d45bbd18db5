"""Acts done by deciding on them, and what the words before or around an act say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import EventMention


def told(text: str, language: Language) -> tuple[EventMention, ...]:
    return analyse_article(article(text), language).events


def modality_of(event_type: str, text: str, language: Language) -> str:
    return next(each.modality for each in told(text, language) if each.type == event_type)


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Ruiz's decision to withdraw from the pact angered Norland.", "SANCTION", "actual"),
        ("The fallout over her decision to fire the minister grew.", "SANCTION", "actual"),
        ("Ruiz defended his decision to cancel the summit.", "REJECT", "actual"),
        ("Norland awaits his decision to withdraw from the pact.", "SANCTION", "planned"),
        ("Ruiz could make a decision to cancel the summit.", "REJECT", "hypothetical"),
        ("Ruiz defended her decision to resign.", "RETREAT", "planned"),
    ],
)
def test_a_decision_that_is_its_own_act_is_done_once_it_is_somebodys(
    text: str, event_type: str, modality: str, language: Language
) -> None:
    assert modality_of(event_type, text, language) == modality


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The union was outraged that Ruiz fired the minister.", "SANCTION"),
        ("Tens of thousands of teachers marched to demand that Ruiz resign.", "REQUEST"),
        ("Tens of thousands of teachers marched in Bree on Monday.", "PROTEST"),
    ],
)
def test_what_somebody_feels_about_or_marches_for_is_told_as_done(
    text: str, event_type: str, language: Language
) -> None:
    assert modality_of(event_type, text, language) == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "A cloud hangs over the minister.",
        "Ruiz left the summit on Monday.",
        "He is capable of taking control of it.",
    ],
)
def test_leaving_hanging_and_steering_tell_no_act(text: str, language: Language) -> None:
    assert {each.type for each in told(text, language)} <= {"CONSULT"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pipe bombs were sent to critics of the president.", "ASSAULT"),
        ("Deputies evacuated the building.", "AID"),
        ("Okafor ordered Ruiz fired in June.", "SANCTION"),
    ],
)
def test_the_company_of_a_verb_tells_what_it_is(text: str, kind: str, language: Language) -> None:
    assert [each.type for each in told(text, language)] == [kind]


def test_a_pact_is_no_party_of_its_deal(language: Language) -> None:
    (event,) = told("The NAFTA deal was signed by President Ruiz.", language)
    assert len(event.actors) == 1


def test_where_a_report_was_filed_from_holds_nothing(language: Language) -> None:
    text = (
        "WASHINGTON (Wire) - U.S. President Tom Okafor’s lead attorney said that if the special "
        "counsel investigating Norland’s alleged meddling in the 2016 election were to subpoena "
        "the president, it would set off a legal battle, according to a report on Saturday."
    )
    holders = [each.holder_span for each in told(text, language) if each.holder_span is not None]
    assert not [each for each in holders if each.start < len("WASHINGTON (Wire)")]
