"""Short claims in a reporter's own words, held against two accounts of an invented happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Keeper saved after wolf drags him at Marlow Park

A wolf dragged a keeper across its pen at Marlow Park on Tuesday before guards shot the animal.

Oskar Lindqvist, 41, nearly died of his wounds, surgeons said.

Hanna Brandt, the younger sister of Oskar Lindqvist, sharply criticised the park's owners.

The director opened the door to an early exit from her post after pressure to step down.

The guards were looking for witnesses to the shooting when visitors left the park.

A court in Marlow convicted the owner, Rolf Ekdal, of neglect.

The two vans bumped into each other at the gate but did not derail the miniature train.
"""
ECHO = """Wolf shot after attack on keeper

A keeper was dragged by a wolf at Marlow Park on Tuesday.

The keeper, named as Oskar Lindqvist, was treated by surgeons for three hours.

Five visitors were hurt as the crowd ran for the gates.

Police said the wolf had been shot by guards of the park.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE, Echo=ECHO)


def test_parties_that_are_only_described_keep_their_parts(ask: Ask) -> None:
    assert ask("A wolf dragged a keeper.").verdict in FOUND
    assert ask("The keeper dragged the wolf.").verdict not in FOUND


def test_who_only_spoke_of_an_act_did_not_do_it(ask: Ask) -> None:
    assert ask("The guards shot the wolf.").verdict in FOUND
    assert ask("Police shot the wolf.").verdict not in FOUND


def test_a_name_behind_a_preposition_is_no_subject(ask: Ask) -> None:
    assert ask("Oskar Lindqvist criticised the owners of the park.").verdict not in FOUND


def test_what_nearly_happened_did_not(ask: Ask) -> None:
    found = ask("Oskar Lindqvist died.")
    assert found.verdict == "different"
    assert {each.kind for each in found.differences} == {"modality"}


def test_a_way_out_that_is_open_is_not_taken(ask: Ask) -> None:
    assert ask("The director has resigned.").verdict not in FOUND


def test_a_word_of_the_same_family_alone_does_not_say_an_act_was_not_done(ask: Ask) -> None:
    assert ask("The vans did not collide.").verdict not in FOUND


def test_a_name_is_no_number(ask: Ask) -> None:
    found = ask("Rolf Ekdal was killed.")
    assert "number" not in {each.kind for each in found.differences}


def test_an_age_is_its_bearers(ask: Ask) -> None:
    assert ask("Oskar Lindqvist is 41 years old.").verdict in FOUND
    assert ask("Hanna Brandt is 41 years old.").verdict not in FOUND


def test_the_passage_that_tells_another_number_comes_first(ask: Ask) -> None:
    found = ask("Nine visitors were hurt as the crowd ran.")
    assert found.verdict == "different"
    assert [each.kind for each in found.differences] == ["number"]


def test_an_opposite_said_of_somebody_else_is_no_difference(ask: Ask) -> None:
    found = ask("The court acquitted Rolf Ekdal.")
    assert [each.kind for each in found.differences] == ["direction"]
    assert ask("An otter was acquitted.").verdict == "not_found"


def test_a_description_stands_for_the_one_person_called_so(ask: Ask) -> None:
    assert ask("The keeper was treated for three hours.").verdict in FOUND


def test_the_owner_of_a_noun_is_not_whom_it_names(ask: Ask) -> None:
    assert ask("Oskar Lindqvist's daughter was treated by surgeons.").verdict not in FOUND
