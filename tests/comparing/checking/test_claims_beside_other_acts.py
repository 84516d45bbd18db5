"""Claims whose words a passage has, but of another act that stands beside the one they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Two presidents meet

Peruvian President Maria Torres and Norwegian President Peter Olsen met in Oslo on Monday.

Both leaders hailed the talks as useful, while admitting that old quarrels divide them.

Torres has slapped tariffs on Norway and threatened to send ships to its harbour.

Olsen welcomed the Peruvian envoy Eva Hill for a second round of talks.

Olsen threatened a blockade of Peru.

Olsen vowed to impose a toll on its ferries.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE)


@pytest.mark.parametrize(
    "claim",
    [
        "Maria Torres praised the talks.",
        "Maria Torres slapped tariffs on Norway.",
        "Maria Torres threatened to send ships.",
        "Peter Olsen threatened a blockade.",
        "Peter Olsen vowed to impose a toll.",
    ],
)
def test_what_is_told_of_the_act_itself_is_found(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict in FOUND


@pytest.mark.parametrize(
    "claim",
    [
        "Maria Torres praised Peter Olsen.",
        "Peter Olsen praised Maria Torres.",
        "Peter Olsen welcomed the second round.",
    ],
)
def test_what_two_do_to_something_they_do_not_do_to_each_other(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict not in FOUND


def test_what_was_done_beside_a_threat_was_not_threatened(ask: Ask) -> None:
    found = ask("Maria Torres threatened Norway with tariffs.")
    assert found.verdict == "different"
    assert [each.kind for each in found.differences] == ["modality"]
