"""What several did each for himself is several acts, though one sentence tells of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record


def doers(record: Record) -> list[list[str]]:
    """The doers of each event, by their names."""
    names = {entity.id: entity.name for entity in record.entities}
    return sorted(sorted(names[each] for each in event.actors) for event in record.events)


@pytest.mark.parametrize(
    ("act", "one", "other", "third"),
    [
        ("banned Tom Vance over his posts", "Velmark", "Orrenta", "Dunnet"),
        ("pleaded guilty to fraud at the bank", "Ada Brook", "Ivo Rill", "Mara Quint"),
    ],
)
def test_a_sentence_that_names_all_doers_makes_no_one_act_of_theirs(
    act: str, one: str, other: str, third: str, language: Language
) -> None:
    record = read(
        language,
        f"{one} {act} on Monday.",
        f"{other} {act}.",
        f"{one}, {other} and {third} have {act}.",
    )
    assert doers(record) == sorted([[one], [other], sorted([one, other, third])])


def test_what_two_did_together_is_one_act(language: Language) -> None:
    record = read(
        language,
        "Ada Brook and Ivo Rill attacked the depot in Norwick.",
        "Ada Brook attacked the depot in Norwick.",
    )
    assert doers(record) == [["Ada Brook", "Ivo Rill"]]


def test_a_telling_without_its_doer_does_not_join_two_doers_suits(language: Language) -> None:
    record = read(
        language,
        "Ada Brook sued the depot over the fire.",
        "A lawsuit over the fire was filed against the depot.",
        "Ivo Rill sued the depot over the fire.",
    )
    assert doers(record) == [["Ada Brook"], ["Ivo Rill"]]


def test_an_arrest_that_names_nobody_does_not_join_those_of_two_people(language: Language) -> None:
    record = read(
        language,
        "Police arrested Ada Brook over the raid on the depot.",
        "Police made an arrest over the raid on the depot on Monday.",
        "Police arrested Ivo Rill over the raid on the depot.",
    )
    names = {entity.id: entity.name for entity in record.entities}
    held = [event.recipients for event in record.events if event.type == "COERCE"]
    assert sorted([names[each] for each in one] for one in held) == [["Ada Brook"], ["Ivo Rill"]]
