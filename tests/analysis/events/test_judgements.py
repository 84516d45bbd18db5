"""What somebody says of another in his own words: praise and blame by saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

Verdict = tuple[str, str, str, str]


def verdicts(text: str, language: Language) -> list[Verdict]:
    """Type, modality, who judges and who is judged, of praise and blame in ``text``."""
    found = analyse_article(article(text), language)
    names = {each.id: each.name for each in found.entities}
    return [
        (each.type, each.modality, names[doer.entity], names[other.entity])
        for each in found.events
        if each.type in {"ACCUSE", "SUPPORT"}
        for doer, other in zip(each.actors, each.recipients, strict=False)
        if doer.entity and other.entity
    ]


BLAMED = ("ACCUSE", "actual", "Ana Ruiz", "Tom Brandt")
PRAISED = ("SUPPORT", "actual", "Ana Ruiz", "Tom Brandt")


@pytest.mark.parametrize(
    "text",
    [
        'Ana Ruiz spoke of Tom Brandt on Monday. "Brandt is a liar," Ruiz said.',
        'Ana Ruiz spoke of Tom Brandt. "Brandt should never have left the talks," Ruiz said.',
        "Ana Ruiz said Tom Brandt was “morally unfit” to lead.",
        'Ana Ruiz said that Tom Brandt\'s demands were "preposterous".',
        'Ana Ruiz called Tom Brandt a "windbag" on Friday.',
        'Ana Ruiz spoke of Tom Brandt. "He does not understand the law," Ruiz said.',
    ],
)
def test_who_blames_in_his_own_words_accuses(text: str, language: Language) -> None:
    assert BLAMED in verdicts(text, language)


@pytest.mark.parametrize(
    "text",
    [
        '"We had a great meeting with Tom Brandt," Ana Ruiz said.',
        'Ana Ruiz spoke of Tom Brandt. "The talks with Brandt are going well," Ruiz said.',
        '"I trust Tom Brandt," Ana Ruiz said.',
        "Ana Ruiz said she trusted Tom Brandt to follow through.",
        'Ana Ruiz spoke of Tom Brandt. "Brandt has great potential," Ruiz said.',
    ],
)
def test_who_praises_in_his_own_words_supports(text: str, language: Language) -> None:
    assert PRAISED in verdicts(text, language)


@pytest.mark.parametrize(
    "text",
    [
        'Ana Ruiz spoke of Tom Brandt. "If Brandt is a liar, we will know," Ruiz said.',
        'Ana Ruiz spoke of Tom Brandt. "Is Brandt a liar?" Ruiz said.',
        'Ana Ruiz spoke of Tom Brandt. "Brandt is not a liar," Ruiz said.',
        "Ana Ruiz said she did not think Tom Brandt was a liar.",
        'Ana Ruiz called Tom Brandt a "great friend" on Friday.',
        'Ana Ruiz spoke of Tom Brandt. "Brandt could be a liar," Ruiz said.',
    ],
)
def test_what_is_supposed_asked_or_denied_blames_nobody(text: str, language: Language) -> None:
    assert BLAMED not in verdicts(text, language)


def test_praise_that_is_taken_back_is_none(language: Language) -> None:
    text = '"I trust Tom Brandt, but it is too bad that he left," Ana Ruiz said.'
    assert PRAISED not in verdicts(text, language)


def test_a_verdict_beside_a_verb_of_blame_is_one_act(language: Language) -> None:
    text = 'Ana Ruiz slammed Tom Brandt, saying Brandt was "a liar".'
    assert verdicts(text, language) == [BLAMED]


def test_nobody_judges_the_own_country(language: Language) -> None:
    text = 'Norwegian President Ana Ruiz said Norway was "a great country".'
    assert verdicts(text, language) == []
