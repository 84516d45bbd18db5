"""Who does each verb to whom, as the parse has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "doers", "receivers"),
    [
        ("A wolf dragged the keeper.", "dragged", ["wolf"], ["keeper"]),
        ("The keeper was dragged by a wolf.", "dragged", ["wolf"], ["keeper"]),
        ("Accused by two guards, Lindqvist left.", "Accused", ["guards"], ["Lindqvist"]),
        ("The guard who shot the wolf left.", "shot", ["guard"], ["wolf"]),
        ("The wolf that guards shot died.", "shot", ["guards"], ["wolf"]),
        ("The director ordered guards to leave.", "leave", ["guards"], []),
        ("The killing of the wolf by guards shocked Marlow.", "killing", ["guards"], ["wolf"]),
        ("Brandt and Ekdal sued the park.", "sued", ["Brandt", "Ekdal"], ["park"]),
    ],
)
def test_the_parties_of_a_verb_are_read_off_the_parse(
    language: Language, text: str, word: str, doers: list[str], receivers: list[str]
) -> None:
    found = analyse_article(article(text), language).predicates
    verb = next(each for each in found if each.word.of(text) == word)
    assert [each.head.of(text) for each in verb.doers] == doers
    assert [each.head.of(text) for each in verb.receivers] == receivers


def test_what_stands_behind_a_preposition_is_kept_apart(language: Language) -> None:
    text = "Brandt voted against Ekdal."
    verb = next(each for each in analyse_article(article(text), language).predicates)
    assert [each.head.of(text) for each in verb.others] == ["Ekdal"]
    assert verb.receivers == ()
    assert verb.is_main


def test_what_somebody_is_told_to_be_is_a_state(language: Language) -> None:
    text = "The keeper was naked."
    (state,) = analyse_article(article(text), language).predicates
    assert state.form == "state"
    assert [each.head.of(text) for each in state.doers] == ["keeper"]


@pytest.mark.parametrize(
    ("text", "form", "word", "doers", "receivers"),
    [
        ("Brandt is Ekdal's nominee.", "role", "nominee", ["Brandt"], ["Ekdal"]),
        ("The park's sponsor, Ida Brandt, left.", "role", "sponsor", ["Ida"], ["park"]),
        ("Ida Brandt, a critic of the park, left.", "role", "critic", ["Ida"], ["park"]),
        ("Brandt launched an attack on Ekdal.", "carried", "attack", ["Brandt"], ["Ekdal"]),
        ("Brandt faces charges of theft.", "carried", "charges", [], ["Brandt"]),
    ],
)
def test_a_noun_tells_what_its_verb_would(
    language: Language, text: str, form: str, word: str, doers: list[str], receivers: list[str]
) -> None:
    found = analyse_article(article(text), language).predicates
    told = next(each for each in found if each.form == form)
    assert told.word.of(text) == word
    assert [each.head.of(text) for each in told.doers] == doers
    assert [each.head.of(text) for each in told.receivers] == receivers
