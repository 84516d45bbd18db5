"""Claims told from the other side or in another construction than by any account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.checking.word_likeness import (
    is_like,
    may_stand_for,
    opposites_of,
    rows_of,
    told_stems,
)
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Quarrel over the harbour

Tuva Lind received a letter from Oskar Brandt on Monday.

Ruiz sent Ekdal a letter about the harbour.

Vance Steel sold the harbour to Quarn Holdings in May.

Hedda Moe lost to Lars Hope in the primary.

Brandt paid Ekdal 5,000 crowns before the vote.

Lind said that she was not considering the closure of the harbour.

"We do not have a policy of flooding the docks," Moe said.

The council's bill failed in the assembly on Thursday.

Two sailors were beaten in the station.

The guards were shot inside the tower.

Marlow's roof collapsed in the storm.

Hope gave up the chair of the harbour board.

Rolf Ekdal defended the sale of the lighthouse.

Ekdal announced the closure of the mill in his hometown of Brill.

Moe threatened to sell the ferry to Estia.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE)


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("Oskar Brandt sent Tuva Lind a letter.", "Tuva Lind sent Oskar Brandt a letter."),
        ("Ekdal received a letter from Ruiz.", "Ruiz received a letter from Ekdal."),
        (
            "Quarn Holdings bought the harbour from Vance Steel.",
            "Vance Steel bought the harbour from Quarn Holdings.",
        ),
        (
            "Lars Hope beat Hedda Moe in the primary.",
            "Hedda Moe beat Lars Hope in the primary.",
        ),
        (
            "Ekdal received 5,000 crowns from Brandt.",
            "Brandt received 5,000 crowns from Ekdal.",
        ),
        ("Ruiz wrote to Ekdal about the harbour.", "Ekdal wrote to Ruiz about the harbour."),
        ("Brandt wrote to Lind.", "Lind wrote to Brandt."),
    ],
)
def test_an_act_told_from_the_other_side_is_found_and_not_turned_round(
    ask: Ask, told: str, turned: str
) -> None:
    assert ask(told).verdict == "single"
    assert ask(turned).verdict not in FOUND


def test_an_act_told_from_the_other_side_keeps_its_numbers_and_standing(ask: Ask) -> None:
    changed = ask("Ekdal received 7,000 crowns from Brandt.")
    assert [each.kind for each in changed.differences] == ["number"]
    assert ask("Quarn Holdings did not buy the harbour from Vance Steel.").verdict not in FOUND
    assert ask("Quarn Holdings will buy the harbour from Vance Steel.").verdict not in FOUND
    assert ask("Estia bought the ferry from Moe.").verdict not in FOUND


def test_what_somebody_denies_is_what_he_says_is_not_so(ask: Ask) -> None:
    assert ask("Lind denied that she was weighing the closure of the harbour.").verdict in FOUND
    assert ask("Moe denied that there was a policy of flooding the docks.").verdict in FOUND
    other = ask("Brandt denied that he was weighing the closure of the harbour.")
    assert [each.kind for each in other.differences] == ["actor"]
    assert ask("Lind denied that she had received a letter from Brandt.").verdict not in FOUND
    assert ask("Lind said that she was weighing the closure of the harbour.").verdict not in FOUND


def test_a_bill_that_fails_is_an_act_and_not_one_undone(ask: Ask) -> None:
    assert ask("The bill failed in the assembly.").verdict in FOUND
    assert ask("The bill passed in the assembly.").verdict not in FOUND
    assert ask("The assembly failed.").verdict not in FOUND


def test_whose_something_is_does_not_do_what_it_does(ask: Ask) -> None:
    assert ask("Marlow's roof collapsed in the storm.").verdict in FOUND
    assert ask("Marlow collapsed in the storm.").verdict not in FOUND
    assert ask("The council failed in the assembly.").verdict not in FOUND


def test_a_town_behind_its_noun_is_where_it_happens(ask: Ask) -> None:
    assert ask("Ekdal announced the closure of the mill in Brill.").verdict in FOUND
    assert ask("Ekdal announced the closure of the mill in Quarn.").verdict not in FOUND


def test_inside_is_in_and_not_outside(ask: Ask) -> None:
    found = ask("The sailors were beaten inside the station.")
    assert found.verdict == "single"
    assert found.attestations[0].content_share == 1.0
    assert ask("The guards were shot outside the tower.").verdict not in FOUND


def test_verbs_with_particles_say_what_one_word_does(ask: Ask) -> None:
    assert ask("Ekdal stood up for the sale of the lighthouse.").verdict in FOUND
    assert ask("Ekdal spoke out against the sale of the lighthouse.").verdict not in FOUND
    assert told_stems(["drew", "it", "up"])[0] == verb_stem("design")
    assert told_stems(["lost", "her", "life"]) == (verb_stem("die"),) * 3
    assert told_stems(["lost", "the", "match"])[0] != verb_stem("die")


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("larger", "bigger", "smaller"),
        ("scold", "berate", "praise"),
        ("shelve", "suspend", "resume"),
    ],
)
def test_plainer_words_stand_for_each_other(one: str, same: str, other: str) -> None:
    assert may_stand_for(verb_stem(one), verb_stem(same))
    assert not may_stand_for(verb_stem(one), verb_stem(other))


def test_imports_are_no_exports() -> None:
    assert not is_like(verb_stem("imports"), verb_stem("exports"))


def test_no_phrase_says_the_opposite_of_its_first_word_alone() -> None:
    for row in (*rows_of("phrases_of_claims.tsv"), *rows_of("phrasal_verbs_of_claims.tsv")):
        phrase, _, meaning = row.partition("\t")
        first = phrase.split()[0]
        assert meaning, row
        assert verb_stem(meaning) not in opposites_of(verb_stem(first)), row
