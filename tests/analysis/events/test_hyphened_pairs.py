"""Talks, a war or a deal of two whom a hyphen joins before it ("the Mali-Chad talks")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "event_type", "both"),
    [
        ("The U.S.-Mali talks failed on Tuesday.", "CONSULT", ["U.S.", "Mali"]),
        ("The Mali-Chad trade deal was signed on Monday.", "SUPPORT", ["Mali", "Chad"]),
        ("The Mali-U.S. war began in 2014.", "ASSAULT", ["Mali", "U.S."]),
        ("The Washington-Oslo trade war escalated on Friday.", "SANCTION", ["Washington", "Oslo"]),
        (
            "The Okafor-Ruiz meeting began. Tom Okafor had invited Ana Ruiz.",
            "CONSULT",
            ["Okafor", "Ruiz"],
        ),
    ],
)
def test_names_that_a_hyphen_joins_are_both_parties(
    text: str, event_type: str, both: list[str], language: Language
) -> None:
    assert parties(text, event_type, language) == (both, both)


def test_one_name_with_a_hyphen_is_one_party(language: Language) -> None:
    text = "Ms. Okafor-Cortez met Ms. Ruiz on Monday. The Okafor-Cortez meeting took an hour."
    assert parties(text, "CONSULT", language)[0] == ["Ms. Okafor-Cortez"]


def test_whoever_a_country_backs_keeps_his_whole_phrase(language: Language) -> None:
    text = "A U.S.-backed general was arrested on Monday."
    assert parties(text, "COERCE", language) == ([], ["A U.S.-backed general"])


def test_a_hyphen_that_opens_a_text_joins_nothing(language: Language) -> None:
    assert parties("- talks with Mali failed on Tuesday.", "CONSULT", language)[1] == ["Mali"]
