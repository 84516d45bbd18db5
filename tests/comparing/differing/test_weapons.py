"""The gun of one shooting, told as of two makes or calibres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import differences, read

if TYPE_CHECKING:
    from spacy.language import Language


RUGER = "Tom Vance shot Ada Brook with a .380-caliber Ruger at Lake Orren."


def test_two_makes_are_shown(language: Language) -> None:
    record = read(
        language,
        RUGER,
        "Tom Vance shot Ada Brook with his .380 caliber Luger at Lake Orren.",
    )
    assert differences(record, "the gun") == [("value", "conflict", ["Luger", "Ruger"])]


def test_two_calibres_are_shown(language: Language) -> None:
    record = read(language, RUGER, "Tom Vance shot Ada Brook with a 9 mm pistol at Lake Orren.")
    assert differences(record, "the gun") == [("value", "conflict", [".380-caliber", "9 mm"])]


@pytest.mark.parametrize(
    "other",
    [
        "Tom Vance shot Ada Brook with a Ruger pistol at Lake Orren.",
        "Tom Vance shot Ada Brook with a 9 mm pistol and a Ruger of .380 caliber at Lake Orren.",
        "Tom Vance was shot by an officer with a 9 mm pistol after Ada Brook died.",
        "Ivo Rill was shot with a 9 mm pistol in Estia.",
        "Ada Brook died of a 9 mm bullet at Lake Orren, but Tom Vance had a .38, his lawyer said.",
    ],
)
def test_the_same_gun_and_those_of_others_are_no_difference(other: str, language: Language) -> None:
    assert differences(read(language, RUGER, other), "the gun") == []
