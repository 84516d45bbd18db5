"""Sentences held against two independent accounts of one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.comparing.checking import Check, check_claim, claim_as_article
from rashomon.comparing.checking.word_likeness import is_like, opposites_of
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.pipeline import analyse, compare
from rashomon.testing import CountedWitnesses, article, day
from rashomon.testing.asking import Ask, asking

if TYPE_CHECKING:
    from spacy.language import Language

HERALD = """Brazil revokes licence of Helvia Steel after dam failure

President Carla Mendes revoked the licence of Helvia Steel on Tuesday after a dam failed.

Seven workers were killed and 23 people were injured in Ouro Branco on Monday.

Mendes accused Peter Lang of ignoring three warnings.

Germany threatened to impose tariffs on Brazilian coffee.

"We did everything the inspectors asked," Peter Lang said.

Chancellor Anna Weiss did not visit Ouro Branco.

Mendes and Weiss will meet in Lisbon on May 20.

Peter Lang turned down an offer of help from Germany.

Anna Weiss called off a trip to the mine.
"""
COURIER = """Helvia Steel loses its licence in Brazil

The licence of Helvia Steel was revoked by Brazilian President Carla Mendes on Tuesday.

Seven workers died in the disaster in Ouro Branco on Monday, and 23 others were hurt.

President Carla Mendes accused Peter Lang, the company's owner, of ignoring three warnings.

The families of the dead marched through the town with candles.
"""
TUESDAY = day(2031, 5, 6)


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    articles = [
        article(HERALD, publisher="Herald", published=TUESDAY),
        article(COURIER, publisher="Courier", published=TUESDAY),
    ]
    return asking(articles, language)


def kinds(found: Check) -> set[str]:
    return {difference.kind for difference in found.differences}


def test_a_claim_that_two_accounts_carry_is_corroborated(ask: Ask) -> None:
    assert (
        ask("Carla Mendes revoked the licence of Helvia Steel on Tuesday.").verdict
        == "corroborated"
    )


def test_a_passive_says_the_same_as_an_active(ask: Ask) -> None:
    found = ask("The licence of Helvia Steel was revoked by Carla Mendes.")
    assert found.verdict == "corroborated"


def test_another_word_for_the_same_act_is_found(ask: Ask) -> None:
    assert ask("Seven workers died in Ouro Branco on Monday.").verdict == "corroborated"


def test_what_one_account_alone_tells_is_single(ask: Ask) -> None:
    found = ask("The families of the dead marched through the town.")
    assert found.verdict == "single"
    assert len(found.attestations) == 1


@pytest.mark.parametrize(
    "claim",
    [
        "Peter Lang accused Carla Mendes of ignoring three warnings.",
        "Carla Mendes was accused by Peter Lang of ignoring three warnings.",
    ],
)
def test_a_swapped_actor_is_never_corroborated(ask: Ask, claim: str) -> None:
    found = ask(claim)
    assert found.verdict == "different"
    assert kinds(found) == {"direction"}


def test_a_changed_number_is_told_differently(ask: Ask) -> None:
    found = ask("Nine workers were killed in Ouro Branco on Monday.")
    assert found.verdict == "different"
    assert "number" in kinds(found)


def test_a_number_of_something_else_in_the_sentence_does_not_count(ask: Ask) -> None:
    found = ask("23 workers were killed in Ouro Branco.")
    assert found.verdict not in {"corroborated", "single"}


def test_a_wrong_day_is_told_differently(ask: Ask) -> None:
    found = ask("Seven workers were killed in Ouro Branco on Friday.")
    assert found.verdict == "different"
    assert "date" in kinds(found)


def test_a_calendar_date_is_the_weekday_it_falls_on(ask: Ask) -> None:
    assert ask("Seven workers were killed in Ouro Branco on May 5.").verdict == "corroborated"


def test_a_wrong_place_is_told_differently(ask: Ask) -> None:
    found = ask("Mendes and Weiss will meet in Madrid on May 20.")
    assert found.verdict == "different"
    assert "place" in kinds(found)


def test_another_person_in_the_slot_is_told_differently(ask: Ask) -> None:
    found = ask("Anna Weiss accused Peter Lang of ignoring three warnings.")
    assert found.verdict == "different"
    assert "actor" in kinds(found)


def test_a_namesake_is_somebody_else(ask: Ask) -> None:
    found = ask("Rosa Mendes accused Peter Lang of ignoring three warnings.")
    assert found.verdict not in {"corroborated", "single", "reported"}


def test_a_negation_of_what_is_told_names_the_negation(ask: Ask) -> None:
    found = ask("Carla Mendes did not revoke the licence of Helvia Steel.")
    assert found.verdict == "different"
    assert "negation" in kinds(found)


def test_what_is_told_not_to_have_happened_is_denied(ask: Ask) -> None:
    assert ask("Chancellor Anna Weiss visited Ouro Branco.").verdict == "denied"


def test_a_threat_is_not_the_act(ask: Ask) -> None:
    found = ask("Germany imposed tariffs on Brazilian coffee.")
    assert found.verdict == "different"
    assert "modality" in kinds(found)


def test_a_threat_told_as_a_threat_is_found(ask: Ask) -> None:
    assert ask("Germany threatened to impose tariffs on Brazilian coffee.").verdict == "single"


def test_a_plan_is_not_the_act(ask: Ask) -> None:
    found = ask("Mendes and Weiss met in Lisbon on May 20.")
    assert found.verdict == "different"
    assert "modality" in kinds(found)


def test_somebodys_words_are_reported_not_told(ask: Ask) -> None:
    found = ask("We did everything the inspectors asked.")
    assert found.verdict == "reported"
    assert found.attestations[0].speaker == "Peter Lang"


def test_a_saying_needs_its_speaker(ask: Ask) -> None:
    said = 'Carla Mendes said "We did everything the inspectors asked."'
    assert ask(said).verdict not in {"corroborated", "single", "reported"}


def test_what_nobody_tells_is_not_found(ask: Ask) -> None:
    found = ask("Farmers in Norway sold their potatoes at a loss.")
    assert found.verdict == "not_found"
    assert found.attestations == ()
    assert found.support is None


def test_one_verb_in_common_is_no_denial(ask: Ask) -> None:
    assert ask("Six aunts paid a visit on Saturday.").verdict == "not_found"


@pytest.mark.parametrize(
    "claim",
    [
        "The Brazilian president revoked the licence of Helvia Steel on Tuesday.",
        "Brazil's president withdrew the permit of Helvia Steel on Tuesday.",
        "The president of Brazil cancelled Helvia Steel's licence on Tuesday.",
    ],
)
def test_an_office_of_one_person_names_that_person(claim: str, ask: Ask) -> None:
    assert ask(claim).verdict == "corroborated"


def test_an_office_nobody_holds_here_is_no_match(ask: Ask) -> None:
    assert ask("The Chilean president revoked the licence of Helvia Steel.").verdict not in {
        "corroborated",
        "single",
    }


def test_a_claim_whose_verb_no_passage_has_is_not_found(ask: Ask) -> None:
    assert ask("Carla Mendes admired the licence of Helvia Steel.").verdict == "not_found"


def test_a_present_tense_with_a_day_to_come_is_a_plan(ask: Ask) -> None:
    assert ask("Mendes and Weiss meet in Lisbon on May 20.").verdict == "single"
    assert ask("Mendes and Weiss met in Lisbon on May 20.").verdict == "different"


def test_a_verb_with_its_particle_is_found_by_its_meaning(ask: Ask) -> None:
    assert ask("Anna Weiss cancelled a trip to the mine.").verdict == "single"


def test_a_passage_with_the_opposite_tells_the_act_otherwise(ask: Ask) -> None:
    check = ask("Peter Lang accepted an offer of help from Germany.")
    assert check.verdict == "different"
    assert {difference.kind for difference in check.differences} & {"direction", "negation"}


@pytest.mark.parametrize("words", ["obey disobey", "agree disagree", "arm disarm"])
def test_a_word_and_its_undoing_do_not_stand_for_each_other(words: str) -> None:
    one, other = map(verb_stem, words.split())
    assert other in opposites_of(one)


def test_opposites_of_one_family_do_not_stand_for_each_other() -> None:
    assert not is_like("win", "lose")
    assert opposites_of("win") & {"lose", "los"}


def test_the_order_of_articles_changes_nothing(language: Language) -> None:
    articles = [
        article(HERALD, publisher="Herald", published=TUESDAY),
        article(COURIER, publisher="Courier", published=TUESDAY),
    ]
    claim = claim_as_article("Carla Mendes accused Peter Lang of ignoring three warnings.")
    reading = analyse_article(claim, language)
    found = []
    for ordered in (articles, articles[::-1]):
        record = compare(ordered, analyse(ordered, language))
        witnesses = CountedWitnesses(ordered)
        found.append(check_claim(claim, reading, record=record, witnesses=witnesses))
    assert found[0] == found[1]


def test_whom_the_articles_name_has_to_be_told_even_if_the_name_is_a_common_word(
    language: Language,
) -> None:
    text = (
        "Bree Goods said: The company will no longer sell semi-automatic rifles in their stores."
        "\n\nFacebook and Google have stifled ads for gun locks. Facebook did not answer."
    )
    ask = asking([article(text, publisher="Herald", published=TUESDAY)], language)
    found = ask("Facebook will no longer sell semi-automatic rifles.")
    assert (found.verdict, kinds(found)) == ("different", {"actor"})


def test_what_comes_after_before_is_not_told_as_done(language: Language) -> None:
    text = (
        "The lawyers want proof that Peter Lang sought other ways to find answers before"
        " interviewing Mendes."
    )
    ask = asking([article(text, publisher="Herald", published=TUESDAY)], language)
    assert ask("Mendes was interviewed by Lang.").verdict not in {"single", "reported"}
