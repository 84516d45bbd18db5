"""Claims worded otherwise than any account: ages, days, votes, sums, kinds of things, idioms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.checking.word_likeness import may_stand_for
from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Driver caught after shooting at Marlow fair

A gunman shot two visitors at a fair in Marlow on Saturday night and fled in a van.

Police apprehended Rolf Ekdal, 41, on Monday.

Ekdal could spend the rest of his life in prison.

The council voted 12-3 to close the fairground.

A jury found Ekdal guilty on two counts of assault, three counts of theft and one count of fraud.

Tuva Lind, a former Norland spy, denied that she had sold him the rifle.

The Ministry of Mines has published records on the shaft under the fairground.

Protesters chanted "close the fairground" outside the town hall.

A spokesman for Oskar Brandt, who was appointed mayor in May, declined to comment.

An airliner turned back to Marlow.

The North Estians cancelled a planned visit to the fair.

A wolf had tumbled into the keeper's pen a week before.

Brandt lost two of his closest advisers.

Lena Moe filmed Tuva Lind at the gate.
"""
ECHO = """Marlow teen charged with theft

Saturday's shooting at the fair in Marlow left two visitors wounded.

Rolf Ekdal, 41, was arrested on Monday, police said.

Hedda Brandt voiced support for the closure, and a nephew's stance on the fairground is unknown.

Lars Hope quit as a guard in the spring, and his exit was quiet.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE, Echo=ECHO)


def kinds(ask: Ask, claim: str) -> list[str]:
    found = ask(claim)
    assert found.verdict not in FOUND
    return [each.kind for each in found.differences]


def test_an_age_is_told_by_the_number_behind_a_name(ask: Ask) -> None:
    assert ask("Rolf Ekdal is 41.").verdict == "corroborated"
    assert kinds(ask, "Rolf Ekdal is 47.") == ["number"]


def test_a_day_counts_for_a_happening_only_where_it_is_given_to_it(ask: Ask) -> None:
    assert ask("The shooting took place on Saturday.").verdict in FOUND
    assert kinds(ask, "The shooting happened on Monday.") == ["date"]


def test_a_place_that_nobody_names_is_told_otherwise(ask: Ask) -> None:
    assert kinds(ask, "The shooting happened in Quarn.") == ["place"]


def test_a_vote_is_one_however_it_is_printed(ask: Ask) -> None:
    assert ask("The council voted by 12 to 3 to close the fairground.").verdict in FOUND
    assert kinds(ask, "The council voted by 14 to 3 to close the fairground.") == ["number"]


def test_counts_of_one_sentence_come_to_a_sum(ask: Ask) -> None:
    assert ask("The jury found Ekdal guilty on six counts.").verdict in FOUND
    assert ask("The jury found Ekdal guilty on nine counts.").verdict not in FOUND


@pytest.mark.parametrize(
    "claim",
    [
        "Ekdal was caught on Monday.",  # a word of the list for claims
        "Ekdal could spend the rest of his life behind bars.",  # an idiom
        "The plane turned back to Marlow.",  # a general word for a narrower one
        "Brandt lost two close advisers.",  # the highest degree of an adjective
        "The government published records on the shaft.",  # a part of it
        "A teenager was charged with theft.",  # a headline without its "was"
        "Oskar Brandt was appointed mayor in May.",  # "a spokesman for Brandt, who was"
        "Tuva Lind was a spy.",
    ],
)
def test_other_words_for_the_same_are_found(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict in FOUND


@pytest.mark.parametrize(
    "claim",
    [
        "Rolf Ekdal was a spy.",  # that is said of another
        "The South Estians cancelled a visit to the fair.",
        "South Estia cancelled a visit to the fair.",
        "The keeper tumbled into the wolf's pen.",
        "The fairground has been closed.",  # only called for, and voted
        "Tuva Lind sold the rifle.",  # she denies it
        "Lars Hope may quit as a guard.",  # a name is no hope
        "An airliner fled the fair.",
    ],
)
def test_what_nobody_says_is_not_found(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict not in FOUND


def test_a_narrower_word_is_not_told_by_a_general_one(ask: Ask) -> None:
    assert ask("Tuva Lind sold him the rifle.").verdict not in FOUND
    assert ask("A gunman fled in a vehicle.").verdict in FOUND
    assert ask("A gunman fled in an ambulance.").verdict not in FOUND


@pytest.mark.parametrize(
    ("general", "narrower"),
    [
        ("doctor", "surgeon"),
        ("ship", "tanker"),
        ("parent", "mother"),
        ("spacecraft", "lander"),
        ("scientist", "physicist"),
    ],
)
def test_the_lists_let_a_word_stand_for_a_narrower_one_only(general: str, narrower: str) -> None:
    assert may_stand_for(general, narrower)
    assert not may_stand_for(narrower, general)


@pytest.mark.parametrize(
    ("claimed", "printed"),
    [
        ("shoot", "film"),
        ("testify", "tell"),
        ("flee", "run"),
        ("withhold", "hold"),
        ("emerge", "release"),
        ("massacre", "shooting"),
    ],
)
def test_a_word_of_another_act_stands_for_none(claimed: str, printed: str) -> None:
    assert not may_stand_for(claimed, printed)
    assert not may_stand_for(printed, claimed)


def test_who_is_filmed_is_not_shot(ask: Ask) -> None:
    assert ask("Lena Moe filmed Tuva Lind at the gate.").verdict in FOUND
    assert ask("Lena Moe shot Tuva Lind at the gate.").verdict not in FOUND
