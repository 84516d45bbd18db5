"""Where somebody was hit, told as two parts of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import differences, read

if TYPE_CHECKING:
    from spacy.language import Language


LEG = "A 12-year-old boy was shot in the leg at Lake Orren on Monday."


@pytest.mark.parametrize(
    ("other", "value"),
    [
        ("A 12-year-old boy was shot in the arm at Lake Orren.", "shot in the arm"),
        (
            "The boy was treated for a gunshot wound to the hand at Lake Orren.",
            "wound to the hand",
        ),
    ],
)
def test_two_parts_of_the_body_are_shown(other: str, value: str, language: Language) -> None:
    [(kind, relation, values)] = differences(read(language, LEG, other), "where the victim")
    assert (kind, relation) == ("value", "conflict")
    assert values == sorted(["shot in the leg", value])


def test_the_left_hand_is_not_the_right_one(language: Language) -> None:
    record = read(
        language,
        "A 12-year-old boy was shot in the left hand at Lake Orren.",
        "A 12-year-old boy was shot in his right hand at Lake Orren.",
    )
    assert len(differences(record, "where the victim")) == 1


@pytest.mark.parametrize(
    "other",
    [
        "A 12-year-old boy was shot in the left thigh at Lake Orren.",
        "A 12-year-old boy and a 30-year-old man were shot; the man was hit in the arm.",
        "A 12-year-old boy shot at Lake Orren was first said to be shot in the arm.",
        "A 12-year-old boy was shot in the arm and leg at Lake Orren.",
        "A 12-year-old boy at Lake Orren was shot in the arm on an earlier occasion.",
        "Asked about a 12-year-old boy shot in the arm at Lake Orren, he did not reply.",
        "The man fired at Lake Orren in retaliation for a clash in which one was shot in the arm.",
    ],
)
def test_a_narrower_part_and_another_victim_are_no_difference(
    other: str, language: Language
) -> None:
    assert differences(read(language, LEG, other), "where the victim") == []


def test_his_arm_is_not_her_back(language: Language) -> None:
    record = read(
        language,
        "One was killed at Lake Orren on Monday. She was shot in her back.",
        "One was killed at Lake Orren on Monday. He was shot in his arm.",
    )
    assert differences(record, "where the victim") == []
