"""Whom an act is aimed at where a clause, a copula or a participle says so, and whom such a clause
only tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

if TYPE_CHECKING:
    from spacy.language import Language

PROBE = "The ministry could launch an investigation to determine if Ana Ruiz broke the law."


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("A jury has been investigating whether Ana Ruiz knew of the leak.", "ACCUSE", "Ana Ruiz"),
        (PROBE, "ACCUSE", "Ana Ruiz"),
        (
            "Clerks read the bureau's probe into whether Ana Ruiz sent the files.",
            "ACCUSE",
            "Ana Ruiz",
        ),
        ("A new answer to the Vega Bank being accused of fraud is due.", "ACCUSE", "the Vega Bank"),
        ("The Vega Bank is the target of an investigation for fraud.", "ACCUSE", "The Vega Bank"),
        ("Carl Meyer calls for senators to end the law.", "REQUEST", "senators"),
        (
            "Rules proposed by the Vega Council are coming under criticism.",
            "ACCUSE",
            "the Vega Council",
        ),
        ("Carl Meyer has dismissed Ana Ruiz as a dotard.", "ACCUSE", "Ana Ruiz"),
    ],
)
def test_whom_an_act_is_aimed_at_is_found_where_a_clause_names_them(
    text: str, event_type: str, recipients: str, language: Language
) -> None:
    assert parties(text, event_type, language)[1] == [recipients]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Carl Meyer conceded that Oman may suffer if Ana Ruiz imposes tariffs.", "CONCEDE"),
        ("Carl Meyer backed off the claims, adding that he never saw Ana Ruiz.", "CONCEDE"),
    ],
)
def test_what_somebody_grants_is_done_to_nobody(
    text: str, event_type: str, language: Language
) -> None:
    assert parties(text, event_type, language)[1] == []


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        ("Some in the party are agitating for change.", "REQUEST", "Some"),
        ("The pair met in Lima on Monday.", "CONSULT", "The pair"),
        ("A flight attendant accused the players of theft.", "ACCUSE", "A flight attendant"),
        ("Four clerks were fired or resigned after the report.", "RETREAT", "Four clerks"),
        ("The lawyers in Oslo who sued the firm spoke.", "ACCUSE", "The lawyers"),
        (
            "“Go,” said Nigel Meyer, deputy leader of the Norland party which backs Ana Ruiz.",
            "SUPPORT",
            "the Norland party",
        ),
        ("There is a gang rape allegation against Carl Meyer.", "ACCUSE", ""),
    ],
)
def test_who_acts_is_told_by_words_for_people(
    text: str, event_type: str, actors: str, language: Language
) -> None:
    found = parties(text, event_type, language)[0]
    assert ", ".join(found) == actors
