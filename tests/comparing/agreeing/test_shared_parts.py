"""What two accounts tell alike within sentences that tell more, in verbs or in nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_agreements import agreed

if TYPE_CHECKING:
    from spacy.language import Language

PLANS = (
    "The package would widen the canal, including the doubling of the herring quota and an "
    "increase in the pilot levy."
)
PROMISES = (
    "Sailors heard of many plans for the coast, including a doubling of the pilot levy and an "
    "increase in the herring quota."
)
LICENCE = (
    "The licence of the line is set to expire on Jan. 19, long before the repairs of the pier end."
)


def test_the_same_rare_words_close_together_are_told_alike(language: Language) -> None:
    (found,) = agreed(PLANS, PROMISES, language)
    assert all("doubling" in words and "quota" in words for words in found)
    assert not any("canal" in words or "Sailors" in words for words in found)


def test_a_part_of_another_clause_is_told_alike(language: Language) -> None:
    other = "The rescue came weeks before the licence expires on Jan. 19, which the mayor regrets."
    (found,) = agreed(LICENCE, other, language)
    assert "The licence of the line is set to expire on Jan. 19" in found


@pytest.mark.parametrize(
    "other",
    [
        # another day; not so; only asked; more than one thing told of
        "The rescue came weeks before the licence expires on Feb. 19, which the mayor regrets.",
        "The rescue came as the licence never expires on Jan. 19, which the mayor regrets.",
        "The rescue came as all asked whether the licence expires on Jan. 19, to their regret.",
        "The licence is one thing, while what expires on Jan. 19 with the mayor is another.",
    ],
)
def test_a_part_told_otherwise_is_not(other: str, language: Language) -> None:
    assert agreed(LICENCE, other, language) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # only asked
        ("Clerks looked into whether Ines Vandal defeated Tom Orring, the harbour pilot.",
         "An inquiry about whether Ines Vandal defeated Tom Orring in the primary is to end."),
        # the beginning of something else
        ("The share of the catch sold was 35.7 percent, while the effective harbour levy fell.",
         "The Vell line paid an effective harbour levy of 35.7 percent that year."),
        # a bound
        ("The campaign of the divers has raised $1.1 million, an aunt of the pilot said at noon.",
         "For widows, the campaign of the divers has raised more than $1.1 million since May."),
        # the words of neither
        ("Clerks wept, including over the doubling of the herring quota and an increase in the "
         "pilot levy, as did the crew of the tug and many divers from Orrington.",
         "Long letters came, including on the doubling of the herring quota and an increase in the "
         "pilot levy, and the mayor answered each of them by hand that week."),
    ],
)  # fmt: skip
def test_neither_is_what_is_asked_cut_or_copied(
    first: str, second: str, language: Language
) -> None:
    assert agreed(first, second, language) == []


def test_no_part_is_a_name_alone(language: Language) -> None:
    first = "The mayor spoke of the Grand Morn Harbour Pilots Guild and then went to the tugs."
    second = "A clerk of the Grand Morn Harbour Pilots Guild had brought her a basket of herring."
    assert agreed(first, second, language) == []


FIRST = "It was the first primary in which Ines Vandal defeated Tom Orring."


def test_an_act_is_told_alike_by_verb_and_noun(language: Language) -> None:
    other = "Ines Vandal's defeat of Tom Orring in the primary surprised the harbour."
    (found,) = agreed(FIRST, other, language)
    assert "Ines Vandal defeated Tom Orring" in found


@pytest.mark.parametrize(
    "other",
    [
        # the other way round, somebody else, only planned
        "Tom Orring's defeat of Ines Vandal in the primary surprised the harbour.",
        "Ines Vandal's defeat of Karl Brandt in the primary surprised the harbour.",
        "A plan for Ines Vandal to defeat Tom Orring in the primary surprised the harbour.",
    ],
)
def test_an_act_of_other_parties_or_not_done_is_not(other: str, language: Language) -> None:
    assert agreed(FIRST, other, language) == []
