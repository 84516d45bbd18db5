"""What led to a happening, told apart from what led to something else in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

BURNED = "Police in Sorrel arrested Tomas Vel on Monday after he burned the old mill."


@pytest.mark.parametrize(
    ("other", "causes"),
    [
        (
            "Police in Sorrel arrested Tomas Vel on Monday following a raid on the harbour office.",
            ["a raid on the harbour office", "he burned the old mill"],
        ),
        (
            "Mayor Ana Ruiz praised the arrest of Tomas Vel in Sorrel on Monday after a long debate"
            " in the council.",
            [],
        ),
    ],
)
def test_what_led_to_the_main_act_is_no_cause_of_one_told_in_passing(
    other: str, causes: list[str], language: Language
) -> None:
    articles = [article(BURNED, publisher="A"), article(other, publisher="B")]
    record = compare(articles, analyse(articles, language))
    (arrest,) = [each for each in record.events if each.mode == "arrest"]
    assert arrest.support.witnesses == (2, 2)
    found = [each for each in record.discrepancies if each.kind == "cause"]
    assert sorted(side.value for each in found for side in each.values) == causes


@pytest.mark.parametrize(
    "other",
    [
        "North Korea tested a missile over the Asian island nation of Estvia on Monday.",
        "On Monday North Korea tested a missile, since Kim came to power after his father's death.",
    ],
)
def test_what_is_flown_over_or_led_to_something_else_is_no_cause(
    other: str, language: Language
) -> None:
    texts = ["North Korea tested a missile on Monday after the failure of talks in Sorrel.", other]
    wednesday = day(2031, 3, 5)
    articles = [
        article(text, publisher=name, published=wednesday)
        for text, name in zip(texts, "AB", strict=True)
    ]
    record = compare(articles, analyse(articles, language))
    (launch,) = [each for each in record.events if each.mode == "weapons"]
    assert launch.support.witnesses == (2, 2)
    assert not [each for each in record.discrepancies if each.kind == "cause"]
