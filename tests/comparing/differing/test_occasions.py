"""Statements alike that were made on two occasions, in two languages or by two crowds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

SAID = "The deeply rotten lock has made it plain that we need to rebuild the harbour to suit our {}"


def kinds(language: Language, *texts: str) -> list[str]:
    return [
        each.kind for each in read(language, *texts).discrepancies if each.relation == "conflict"
    ]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Mara Quint told a crowd: “{}.”", "“{},” Mara Quint told the rally.", ["wording"]),
        ("Mara Quint told a crowd: “{}.”", "In a post on Facebook Mara Quint wrote, “{}.”", []),
        ("“{},” Mara Quint said in a statement.", "“{},” Mara Quint said in a speech.", []),
    ],
)
def test_a_post_and_a_speech_are_two_statements(
    language: Language, one: str, other: str, found: list[str]
) -> None:
    texts = one.format(SAID.format("values")), other.format(SAID.format("morals"))
    assert kinds(language, *texts) == found


def test_a_crowd_has_more_than_one_chant(language: Language) -> None:
    told = "Mara Quint marched on. Chanting “Hey hey, ho ho, the {} has got to go now”, they left."
    assert kinds(language, told.format("harbour tax"), told.format("old mayor")) == []


def test_a_foreign_agency_hands_on_a_translation(language: Language) -> None:
    told = "“This move not only {} the trade of both ports but the rules too,” said Mara Quint{}."
    plain = told.format("does harm to", ""), told.format("is bad for", "")
    assert kinds(language, *plain) == ["wording"]
    agency = ", according to Xinhua"
    assert kinds(language, told.format("does harm to", agency), plain[1]) == []


def test_whoever_passes_a_statement_on_in_a_post_did_not_make_it(language: Language) -> None:
    said = "These charges are a reminder that everybody stands equal before the bar of the harbour"
    told = f"“{said},” said Geraint Berrow, a lawyer, in Sorrel."
    post = f"The court sat in Sorrel.\\n\\n“{said}” — Mara Quint (@maraquint) May 4, 2031"
    assert "attribution" not in kinds(language, told, post.replace("\\n", "\n"))


def test_a_letter_more_or_less_makes_no_other_speaker(language: Language) -> None:
    said = "I told some jokes about our mayor at the harbour dinner and he took them home with him"
    one, other = (f"“{said},” {name} said in Sorrel." for name in ("Meyrink", "Mayrink"))
    assert kinds(language, one, other) == []
