"""What of a claim a passage tells, leaves untold or tells of another act, in invented accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Ferry burns at Port Alder

Officials called the March 4 poisoning of Ada Quint and her son in Port Alder an attack on Norland.

A ferry struck the quay in Port Alder, and four sailors were hurt.

Norland may achieve a feat never attempted by Tarn – landing on the dark moon of Vesper.

If all goes to plan, Norland will do what no power has done: land on the pale moon of Thule.

The summit of Norland and Tarn is planned for June 12.

Norland gave Tarn no message about the drills and said that the June 12 summit was unaffected.

When the Gazette sought comment, a spokeswoman first asked to see the emails sent by Ferrol workers.

A cache of emails shows that “67 emails were sent from Ferrol worker accounts, and dozens more from
firms like Tarn”.

Ada Quint denied the charge.

The court ordered Edda Voss to sell the brewery, and in April she sold the brewery to Lund.

Norland announced last week that it will put tariffs on goods from the U.S. worth millions.
"""
ECHO = """A quiet week on the island of Brink

The mill on Brink closed last week.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE, Echo=ECHO)


def test_a_place_that_a_sentence_gives_a_happening_attests_it(ask: Ask) -> None:
    assert ask("The poisoning of Ada Quint took place in Port Alder.").verdict in FOUND


def test_a_happening_is_not_where_only_something_else_is_told(ask: Ask) -> None:
    assert ask("The poisoning of Ada Quint took place on Brink.").verdict not in FOUND
    assert ask("The poisoning of Ada Quint took place in Thule.").verdict not in FOUND


@pytest.mark.parametrize("moon", ["dark moon of Vesper", "pale moon of Thule"])
def test_what_a_dash_or_a_colon_explains_is_as_undone_as_its_verb(moon: str, ask: Ask) -> None:
    found = ask(f"Norland has landed on the {moon}.")
    assert found.verdict == "different"
    assert "modality" in {each.kind for each in found.differences}


def test_what_a_claim_denies_must_be_denied_of_its_own_words(ask: Ask) -> None:
    assert ask("The summit is planned for June 12.").verdict in FOUND
    assert ask("The summit is not planned for June 12.").verdict == "different"


def test_a_charge_rejected_is_one_denied(ask: Ask) -> None:
    assert ask("Ada Quint rejected the accusation.").verdict in FOUND


def test_words_that_no_passage_has_are_named(ask: Ask) -> None:
    found = ask("A crimson ferry struck the quay in Port Alder.")
    nearest = (*found.attestations, *found.others)[0]
    assert nearest.untold == ("crimson",)


def test_a_number_told_otherwise_is_shown_before_a_plan(ask: Ask) -> None:
    found = ask("Ferrol workers sent 167 emails.")
    assert found.differences[0].kind == "number"


def test_two_words_for_one_country_are_no_difference(ask: Ask) -> None:
    found = ask("Norland announced tariffs on American goods.")
    assert not [each for each in found.differences if each.kind == "place"]


def test_what_was_done_since_neither_tells_nor_gainsays_that_it_is_to_be_done(ask: Ask) -> None:
    assert ask("Edda Voss sold the brewery to Lund.").verdict in FOUND
    assert ask("Edda Voss will sell the brewery to Lund.").verdict == "not_found"
