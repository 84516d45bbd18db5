"""One person's name spelled in two ways is a difference; a short form, and two people, are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

from rashomon.presenting import render_markdown, write_brief

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record


def spellings(record: Record) -> list[set[str]]:
    people = {each.id for each in record.entities}
    found = [each for each in record.discrepancies if each.about in people]
    return [{side.value for side in each.values} for each in found if each.kind == "wording"]


def told(*names: str) -> list[str]:
    return [
        f"The dam at Sorrel burst on Monday. {name} was pulled from the mud by two farmers."
        if at % 2
        else f"Two farmers went down to the dam at Sorrel on Monday. They pulled {name} from the "
        "mud when it burst."
        for at, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rolando Pardo", "Ronaldo Pardo"),
        ("Maria Amil", "Maria Amill"),
        ("Erica Robins", "Erika Robins"),
        ("Ivo Melkarov", "Ivo Merkalov"),
        ("Peter J. Brand", "Peter Brandt"),
        ("Rolando “Rudy” Pardo", "Ronaldo Pardo"),
    ],
)
def test_a_name_that_accounts_spell_in_two_ways_is_shown_with_both(
    one: str, two: str, language: Language
) -> None:
    record = read(language, *told(one, two))
    assert spellings(record) == [{one, two}]
    assert len([each for each in record.entities if "Pardo" in each.name]) <= 1
    assert "one name, spelled differently" in render_markdown(write_brief(record))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Steve Pardo", "Steven Pardo"),
        ("Sergei Pardo", "Sergey Pardo"),
        ("Bettie Pardo", "Betty Pardo"),
        ("De'Mar Pardo", "DeMar Pardo"),
        ("José Pardo", "Jose Pardo"),
        ("Ana Pardo", "Ada Pardo"),
        ("Mike Miller", "Mike Mullen"),
        ("Giannis Vardakos", "Yiannis Vardakos"),
        ("Karolos Pardopoulos", "Carolos Pardopoulos"),
        ("Ivo Pardovich", "Ivo Pardovych"),
        ("José Ángel Córdal", "Jos ngel Crdal"),
        ("Harry Pardman", "Henry Paxdman"),
    ],
)
def test_short_forms_accents_and_other_people_are_no_other_spelling(
    one: str, two: str, language: Language
) -> None:
    assert spellings(read(language, *told(one, two))) == []


def test_two_people_of_one_article_are_no_two_spellings(language: Language) -> None:
    first, second = told("Rolando Pardo", "Ronaldo Pardo")
    record = read(language, f"{first} Ronaldo Pardo, his brother, slept.", second)
    assert spellings(record) == []
    assert len([each for each in record.entities if "Pardo" in each.name]) == 2


def test_who_only_edited_a_text_has_no_second_spelling(language: Language) -> None:
    first, second = told("Mara Quint", "Mara Quint")
    credits = ["(Reporting by Alistair Bell)", "(Reporting by Alistaor Bell)"]
    texts = [f"{text}\n\n{credit}" for text, credit in zip((first, second), credits, strict=True)]
    assert spellings(read(language, *texts)) == []
