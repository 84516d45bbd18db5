"""Which clauses of a text tell something by themselves, and in which readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.clauses import find_clauses

if TYPE_CHECKING:
    from spacy.language import Language


def told(text: str, language: Language, *forms: str) -> list[str]:
    kept = forms or ("main", "relative", "attached", "reduced")
    clauses = find_clauses(language(text))
    return [
        " … ".join(piece.of(text) for piece in each.pieces) for each in clauses if each.form in kept
    ]


def test_a_clause_is_read_without_what_stands_between_commas(language: Language) -> None:
    text = "Mara Quint, who left the port in 2016, is the face of the campaign."
    assert "Mara Quint … is the face of the campaign" in told(text, language, "main")


def test_a_clause_is_read_without_the_phrases_at_its_end(language: Language) -> None:
    text = "Quint was arrested in July near the harbour."
    assert told(text, language) == [
        "Quint was arrested in July near the harbour",
        "Quint was arrested in July",
        "Quint was arrested",
    ]


def test_a_second_verb_has_the_subject_of_the_first(language: Language) -> None:
    text = "Quint was arrested in July and lost her licence."
    assert "Quint … lost her licence" in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "If Quint wins the vote, the port will close.",
        "The mayor fears that the port will close.",
        "Before the port will close, nobody leaves.",
    ],
)
def test_what_is_conditional_or_the_content_of_a_verb_stands_in_no_clause_of_its_own(
    text: str, language: Language
) -> None:
    assert "the port will close" not in told(text, language)


def test_what_is_denied_is_not_cut(language: Language) -> None:
    text = "Quint did not vote for the dam in May."
    assert told(text, language) == ["Quint did not vote for the dam in May"]


def test_a_caption_is_no_clause(language: Language) -> None:
    text = "Mayor Mara Quint speaks to the press in Port Vell, May 5, 2031."
    assert told(text, language, "main") == []


def test_what_is_set_beside_a_name_is_told_of_it(language: Language) -> None:
    text = "Mara Quint, the vice-chair of the council, left."
    assert "Mara Quint, the vice-chair of the council" in told(text, language, "reduced")


def test_what_somebody_says_is_a_clause_of_its_own(language: Language) -> None:
    text = "The mayor said that Quint left the port and that the dam burst."
    assert told(text, language, "content")[-1] == "the dam burst"
    assert "Quint left the port" in told(text, language, "content")


def test_what_somebody_asks_is_not(language: Language) -> None:
    assert told("The mayor asked whether Quint left the port.", language, "content") == []


def test_a_clause_behind_a_noun_is_told_with_it(language: Language) -> None:
    text = "Vandal wrote a short dissent, which Judge Tom Orring joined."
    assert "a short dissent, which Judge Tom Orring joined" in told(text, language, "attached")


def test_a_noun_for_a_deed_is_told_with_whose_it_is(language: Language) -> None:
    text = "Sailors spoke of the revocation of her permit and of Quint's departure."
    assert told(text, language, "reduced") == ["the revocation of her permit", "Quint's departure"]


def test_what_is_to_be_keeps_its_to(language: Language) -> None:
    text = "Quint is to be buried on Sunday."
    assert "Quint is to be buried on Sunday" in told(text, language, "main")
