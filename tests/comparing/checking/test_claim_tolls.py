"""Claims that so many died or were hurt, held against what two accounts come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Three dead in ferry fire at Marlow

Two men and a girl were killed on Tuesday when fire broke out on a ferry at Marlow, police said.

Nine people were injured, the harbour office said.
"""
ECHO = """Ferry fire at Marlow kills three

Three people died and nine others were injured in a fire on a ferry at Marlow on Tuesday.

The ferry was on its way to Norland, where two people drowned in 2019.
"""


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE, Echo=ECHO)


@pytest.mark.parametrize(
    "claim",
    [
        "Three people died in the ferry fire.",
        "The fire killed three people.",
        "The death toll rose to three.",
        "Nine people were hurt.",
        "At least three people were killed on Tuesday.",
    ],
)
def test_a_toll_is_attested_by_those_who_count_the_dead_otherwise(ask: Ask, claim: str) -> None:
    found = ask(claim)
    assert found.verdict == "corroborated"
    assert len({each.passage.article for each in found.attestations}) == 2


@pytest.mark.parametrize(
    ("claim", "told"),
    [("Five people died in the ferry fire.", "3"), ("The fire left four people injured.", "9")],
)
def test_another_number_than_the_toll_is_told_differently(ask: Ask, claim: str, told: str) -> None:
    found = ask(claim)
    assert found.verdict == "different"
    assert [(each.kind, each.passage) for each in found.differences] == [("number", told)]


@pytest.mark.parametrize(
    "claim",
    [
        "Three people died in a ferry fire at Oldhaven.",
        "Three people died in the plane crash.",
        "Three people nearly died in the ferry fire.",
        "Three firefighters died in the ferry fire.",
        "Three people died on Saturday.",
    ],
)
def test_a_toll_attests_no_other_happening(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict not in {"corroborated", "single", "reported"}
