"""What a record need not hold: stances of nobody, what one does to oneself, words to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def told_in(text: str, language: Language) -> list[tuple[str, str]]:
    """The types and modalities of the events in ``text``."""
    found = analyse_article(article(text), language).events
    return [(each.type, each.modality) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "This is not to deny that Norland has a problem.",
        "But the downside would be to endorse the regime's idea.",
    ],
)
def test_a_stance_that_nobody_takes_is_no_act(text: str, language: Language) -> None:
    assert told_in(text, language) == []


def test_charges_of_nobody_in_particular_are_none(language: Language) -> None:
    text = "Allegations of theft must always be taken seriously."
    assert "ACCUSE" not in {kind for kind, _ in told_in(text, language)}


def test_a_deed_that_did_not_come_about_is_told_though_nobody_is_named(language: Language) -> None:
    assert told_in("The expected attack did not materialise.", language) == [("ASSAULT", "negated")]
    assert told_in("The officers have never been charged.", language) == [("ACCUSE", "negated")]


@pytest.mark.parametrize(
    "text",
    [
        "The officials may seek to defend themselves.",
        "The smugglers portray themselves as corrupt.",
        "Visit our offices in Bree for more.",
        "Thank you, Ana.",
        "Members of the club took a beating.",
    ],
)
def test_what_one_does_to_oneself_or_tells_a_reader_to_do_is_no_act(
    text: str, language: Language
) -> None:
    assert told_in(text, language) == []


def test_somebody_found_under_attack_is_no_act_on_oneself(language: Language) -> None:
    text = "The mayor found himself under attack from farmers over felled trees."
    assert ("ACCUSE", "actual") in told_in(text, language)


def test_who_shoots_back_an_answer_shoots_nobody(language: Language) -> None:
    assert told_in("“Then go and do it,” Ana Ruiz shot back.", language) == []
    assert ("ASSAULT", "actual") in told_in("Troops shot two gunmen.", language)


def test_a_thing_that_cannot_hold_people_refuses_no_aid(language: Language) -> None:
    assert told_in("Norland's prisons can not accommodate children.", language) == []


def test_aid_that_is_cut_is_not_given(language: Language) -> None:
    text = "Norland axes $25 million in aid for the refugees."
    assert told_in(text, language) == [("SANCTION", "actual")]
