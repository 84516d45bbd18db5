"""An age belongs to a person: two people's ages are two figures and never in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record


def ages(record: Record) -> list[tuple[float | None, int]]:
    found = [each for each in record.figures if each.unit == "year-old"]
    return sorted((each.value, len(each.attestations)) for each in found)


def test_two_people_of_one_age_have_two_figures(language: Language) -> None:
    record = read(
        language,
        "Mara Quint, 34, was pulled from the flooded mine at Sorrel on Monday.",
        "Peter Hill, 34, was pulled from the flooded mine at Sorrel on Monday.",
    )
    assert ages(record) == [(34, 1), (34, 1)]


def test_one_person_has_one_age_however_it_is_told(language: Language) -> None:
    record = read(
        language,
        "Mara Quint, 34, was pulled from the flooded mine at Sorrel on Monday.",
        "Rescuers worked for hours. Then 34-year-old Mara Quint could see daylight.",
    )
    assert ages(record) == [(34, 2)]


def test_a_woman_and_a_man_of_one_age_are_two(language: Language) -> None:
    record = read(
        language,
        "A 34-year-old woman was pulled from the flooded mine at Sorrel on Monday.",
        "A 34-year-old man was pulled from the flooded mine at Sorrel on Monday.",
    )
    assert ages(record) == [(34, 1), (34, 1)]


def test_ages_in_a_list_are_in_no_conflict(language: Language) -> None:
    record = read(
        language,
        "Peter and Mara Quint, 36 and 34, were pulled from the flooded mine at Sorrel.",
        "Mara Quint, 34, was pulled from the flooded mine at Sorrel on Monday.",
    )
    assert not [each for each in record.discrepancies if each.kind == "value"]


def test_an_age_that_opens_the_next_of_a_list_is_not_of_the_name_before(
    language: Language,
) -> None:
    record = read(
        language,
        "The dead are 23-year-old Mara Quint, 29-year-old Peter Hill and 5-year-old Nolan Hill.",
        "Mara Quint, 22, was pulled from the flooded mine at Sorrel on Monday.",
    )
    found = [each for each in record.discrepancies if each.topic == "the age of Mara Quint"]
    assert [[side.value for side in each.values] for each in found] == [["22", "23-year-old"]]
