"""The police of one place are one force, however an article calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record


def forces(record: Record) -> list[str]:
    return sorted(each.name for each in record.entities if "olice" in each.name)


FIRST = "Two men robbed the bank of Bergen on Monday, Bergen police said. {} caught both by noon."
SECOND = "Two men who robbed the bank of Bergen on Monday were caught by noon, {} said."


def test_a_department_its_city_s_police_and_police_are_one(language: Language) -> None:
    record = read(
        language, FIRST.format("Police"), SECOND.format("the Bergen Police Department"), "Police"
    )
    assert forces(record) == ["Bergen Police Department"]


def test_police_of_an_article_that_names_none_are_the_story_s(language: Language) -> None:
    record = read(language, FIRST.format("They"), SECOND.format("police"))
    assert forces(record) == ["Bergen police"]


def test_police_are_nobody_s_where_two_forces_are_told_of(language: Language) -> None:
    record = read(
        language,
        f"{FIRST.format('They')} The Oslo Police Department had warned of them.",
        SECOND.format("police"),
    )
    assert forces(record) == ["Bergen police", "Oslo Police Department", "police"]
