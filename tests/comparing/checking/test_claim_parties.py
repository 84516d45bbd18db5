"""Claims in a reporter's own words, by who does what to whom, held against two accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Norland coach freed on bail after ferry row

Accused by more than 40 women, Tomas Ortega surrendered to the harbour court on Monday.

Tomas Miguel Ortega was arrested at his house in Quellport, court papers show.

Pia Salas, the coach of Norland, slipped on a wet deck and hurt her knee.

The government of Peru won't pay for the burnt ferry.

The samples were sent to a team in Oldhaven for analysis.

Scientists say they have found the wreck of the ferry near Quellport.

Senator Ines Duarte voted against Judge Omar Pell.

Duarte called on Monday for the harbour office to be abolished.

In the past month the harbour has lost four pilots.

Prosecutors are seeking bail of $9,000 for Lena Voss, who denies the charges.

Thousands of visitors marched through Quellport.

A Peruvian court convicted the owner of the ferry of fraud.

Pilot Nuno Reis conducted the search for the wreck.

Rosa Lind left the mayor a note on Friday.

President Ada Rill says 21 pupils abducted by the Red Reef group have been released.

Omar Lang's endorsement of Mira Oda was read out in the harbour office.

Mira Oda lost just 43 votes in Quellport.

Mayor Kai Brun voted against advancing Eva Thorn to the court.

The suit targets three Californian laws on ferries.
"""
ECHO = """Ortega turns himself in

Ortega turned himself in on Monday.

A harbour guard said the wreck was found by divers.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE, Echo=ECHO)


@pytest.mark.parametrize(
    "claim",
    [
        "More than 40 women have accused Ortega.",
        "Police arrested Tomas Ortega.",
        "Ortega gave himself up on Monday.",
        "The Norland coach slipped.",
        "Peru refused to pay for the ferry.",
        "The samples were sent to Oldhaven.",
        "Scientists found the wreck of the ferry.",
        "Duarte wants the harbour office scrapped.",
        "The harbour lost four pilots in a month.",
        "Peru convicted the ferry's owner of fraud.",
        "Reis carried out the search for the wreck.",
        "A court in Peru convicted the ferry's owner of fraud.",
        "The suit targets three laws of California.",
    ],
)
def test_a_claim_in_other_words_is_found(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict in FOUND


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("Tomas Ortega accused more than 40 women.", "direction"),
        ("Mara Quint conducted the search for the wreck.", "actor"),
        ("Senator Ines Duarte voted against Pia Salas.", "actor"),
    ],
)
def test_a_party_in_anothers_place_is_told_differently(ask: Ask, claim: str, kind: str) -> None:
    found = ask(claim)
    assert found.verdict not in FOUND
    assert kind in {each.kind for each in found.differences}


@pytest.mark.parametrize(
    "claim",
    [
        "Lena Voss was freed on bail.",
        "The harbour office has been abolished.",
        "More than 5,000 visitors marched through Quellport.",
        "Rosa Lind has resigned.",
        "The guard bit the mayor.",
        "Pia Salas was arrested in Oldhaven.",
        "Mayor Quint flew to Quellport.",
        "Red Reef's leader was captured.",
        "Mira Oda endorsed Omar Lang.",
        "Mira Oda lost the vote.",
        "Eva Thorn voted against Kai Brun.",
    ],
)
def test_what_no_account_tells_is_not_attested(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict not in FOUND


def test_an_act_of_others_in_the_same_words_is_no_difference(ask: Ask) -> None:
    assert ask("Police shot Pia Salas.").verdict == "not_found"
