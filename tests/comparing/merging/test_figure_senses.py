"""Lengths of different kinds and sums for different things are neither one nor in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

from rashomon.comparing.merging.figures.figure_senses import length_sense, purpose_of

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "words", "sense"),
    [
        ("a slick 45 miles wide", "45 miles", "wide"),
        ("a 45-mile-wide slick", "45-mile", "wide"),
        ("about 45 miles from the shore", "45 miles", "away"),
        ("45 miles south-east of Sorrel", "45 miles", "away"),
        ("a bridge 45 miles long", "45 miles", "long"),
        ("45 miles of coast", "45 miles", None),
    ],
)
def test_what_stands_behind_a_length_tells_its_kind(
    text: str, words: str, sense: str | None
) -> None:
    assert length_sense(text, text.index(words) + len(words), unit="mile") == sense


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("spent $9 million on rugs and coats in Sorrel", {"rug", "coat"}),
        ("will pay $9 million to repair bridges", {"repair", "bridg"}),
        ("paid $9 million on Monday", set()),
        ("rose $9 million to $12 million", set()),
    ],
)
def test_money_goes_to_what_is_named_behind_it(text: str, purpose: set[str]) -> None:
    assert purpose_of(text, text.index("million") + len("million"), unit="USD") == purpose


def test_a_width_and_a_distance_are_two_figures(language: Language) -> None:
    record = read(
        language,
        "Oil from the Sorrel rig formed a slick 45 miles wide in the gulf off Alder.",
        "Oil from the Sorrel rig formed a slick about 50 miles away in the gulf off Alder.",
    )
    assert sorted(figure.value or 0 for figure in record.figures) == [45, 50]


@pytest.mark.parametrize(
    ("other", "differ"),
    [("to widen the road ", False), ("", False), ("to repair the bridge ", True)],
)
def test_sums_differ_that_go_to_one_thing(language: Language, other: str, differ: bool) -> None:
    text = "The city will spend ${} million {}in Alder next year, the mayor said."
    record = read(language, text.format(40, "to repair the bridge "), text.format(25, other))
    assert bool(record.discrepancies) == differ


@pytest.mark.parametrize(("other", "differ"), [("minutes", False), ("records", True)])
def test_pages_of_two_sorts_of_papers_do_not_differ(
    language: Language, other: str, differ: bool
) -> None:
    text = "Lawyers for the Sorrel depot filed {} pages of {} with the Alder court on Friday."
    record = read(language, text.format(26, "records"), text.format(12, other))
    assert any(each.kind == "value" for each in record.discrepancies) == differ


def test_those_charged_are_those_who_face_charges(language: Language) -> None:
    record = read(
        language,
        "Two men charged in the Sorrel depot robbery appeared before a judge in Alder.",
        "Two men facing charges in the Sorrel depot robbery appeared before a judge in Alder.",
    )
    assert [len(figure.attestations) for figure in record.figures] == [2]


@pytest.mark.parametrize(
    ("one", "other", "n_figures"),
    [
        ("twice the power of", "twice the price of", 2),
        ("twice the power of", "about twice the power of", 1),
    ],
)
def test_multiples_of_two_things_are_two_figures(
    language: Language, one: str, other: str, n_figures: int
) -> None:
    text = "The new Sorrel engine has {} the engine built in Alder, the mayor said on Friday."
    assert len(read(language, text.format(one), text.format(other)).figures) == n_figures


@pytest.mark.parametrize(("other", "n_figures"), [("tanks", 2), ("soldiers", 1)])
def test_things_of_one_name_are_two_figures(language: Language, other: str, n_figures: int) -> None:
    text = "Three Norland {} crossed the river near Alder on Friday, the mayor said."
    assert len(read(language, text.format("soldiers"), text.format(other)).figures) == n_figures
