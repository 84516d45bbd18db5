"""Which tellings of one article are one happening: a bare "the meeting", what a talk is for, what
stands in the headline and below it."""

from __future__ import annotations

import pytest
from merged_pairs import merged

from rashomon.testing import Called, Told, analysis, article
from rashomon.types import Event

PEOPLE = (Called(("Norvia",)), Called(("Estvia",)))
OPENING = "Norvia met Estvia in the old mill. "


def meetings(text: str, *more: Told) -> tuple[Event, ...]:
    """The merged meetings of one article that opens with one between two countries."""
    source = article(OPENING + text, publisher="Lantern")
    first = Told("met", "CONSULT", "Norvia", "Estvia", mode="meet")
    return merged((source, analysis(source, entities=PEOPLE, events=(first, *more)))).events


@pytest.mark.parametrize(
    "text",
    [
        "Hours passed before the meeting ended.",
        "Nobody spoke after this meeting.",
        "Crowds waited, and Monday’s two-hour meeting dragged on.",
    ],
)
def test_a_known_meeting_without_parties_is_the_one_told_before(text: str) -> None:
    (event,) = meetings(text, Told("meeting", "CONSULT", mode="meet"))
    assert len(event.attestations) == 2


@pytest.mark.parametrize(
    "text", ["Crowds waited for the second meeting.", "Crowds waited for a meeting."]
)
def test_a_new_meeting_is_another(text: str) -> None:
    assert len(meetings(text, Told("meeting", "CONSULT", mode="meet"))) == 2


@pytest.mark.parametrize(
    ("text", "n_events"),
    [
        ("Norvia welcomed Estvia in March for their first call in years.", 1),
        ("Norvia welcomed Estvia in March after a call.", 2),
    ],
)
def test_who_is_received_for_a_talk_is_talked_with(text: str, n_events: int) -> None:
    welcomed = Told("welcomed", "CONSULT", "Norvia", "Estvia", mode="visit")
    assert len(meetings(text, welcomed, Told("call", "CONSULT", mode="phone"))) == n_events


def test_a_plan_is_not_the_act_told_before() -> None:
    planned = Told("meeting", "CONSULT", mode="meet", modality="planned")
    assert len(meetings("Crowds waited for the meeting.", planned)) == 2


def test_a_pronoun_marked_for_a_mention_is_the_act_told_before() -> None:
    (event,) = meetings("It ended at noon.", Told("It", "CONSULT", mode="meet"))
    assert len(event.attestations) == 2


HEADLINE = "Voss Apologizes After Outcry"
VOSS = (Called(("Edda Voss", "Voss")), Called(("Lumen Council",), "organisation"))


def apologies(text: str, *, is_titled: bool = True) -> tuple[Event, ...]:
    """The merged apologies of one article below a headline that tells one."""
    title = HEADLINE if is_titled else ""
    source = article(f"{HEADLINE}\n\n{text}", publisher="Lantern", title=title)
    told = (
        Told("Apologizes", "CONCEDE", "Voss", mode="apologize"),
        Told("apologized", "CONCEDE", "Lumen Council", mode="apologize"),
    )
    return merged((source, analysis(source, entities=VOSS, events=told))).events


def test_what_the_headline_tells_the_opening_tells_again() -> None:
    (event,) = apologies("Rain fell. The Lumen Council apologized on Friday. Bells rang.")
    assert len(event.attestations) == 2


def test_what_stands_far_below_the_headline_is_another_act() -> None:
    assert len(apologies("Rain fell. Bells rang. The Lumen Council apologized on Friday.")) == 2


def test_a_first_line_that_is_no_headline_tells_its_own_act() -> None:
    assert len(apologies("The Lumen Council apologized on Friday.", is_titled=False)) == 2
