"""Whom an act is aimed at: behind prepositions, in complements, among the words of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.types import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language

Named = tuple[list[str], list[str]]


def events_in(text: str, language: Language) -> tuple[EventMention, ...]:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    return analyse_article(article, language).events


def parties(text: str, event_type: str, language: Language) -> Named:
    """Actors and recipients of the first event of that type, as printed."""
    mention = next(each for each in events_in(text, language) if each.type == event_type)
    return (
        [each.span.of(text) for each in mention.actors],
        [each.span.of(text) for each in mention.recipients],
    )


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        (
            "Norland revoked the editor's visa.",
            "SANCTION",
            ["Norland"],
            ["the editor"],
        ),
        (
            "The two countries accused each other of violating the truce.",
            "ACCUSE",
            ["The two countries"],
            ["The two countries"],
        ),
        (
            "Workers went on strike over the ministry's plan to cut pensions.",
            "PROTEST",
            ["Workers"],
            ["the ministry"],
        ),
        (
            "Miners blocked roads to protest a tax imposed by President Rojas.",
            "PROTEST",
            ["Miners"],
            ["President Rojas"],
        ),
        (
            "Hundreds of nurses took to the streets on Friday demanding that the governor resign.",
            "PROTEST",
            ["Hundreds of nurses"],
            ["the governor"],
        ),
        (
            "The opposition boycotted talks called by the king.",
            "REJECT",
            ["The opposition"],
            ["the king"],
        ),
        (
            "Farmers threatened to block highways unless the government cut taxes.",
            "THREATEN",
            ["Farmers"],
            ["the government"],
        ),
        (
            "The rebels agreed to end their boycott of parliament.",
            "AGREE",
            ["The rebels"],
            ["parliament"],
        ),
        (
            "Villagers blocked a highway to protest the killing of two men by police.",
            "PROTEST",
            ["Villagers"],
            ["police"],
        ),
        (
            "Norland condemned the bombing of a market in Lesk by Estvian jets.",
            "ACCUSE",
            ["Norland"],
            ["Estvian jets"],
        ),
        (
            "Norland condemned the killing of two nurses.",
            "ACCUSE",
            ["Norland"],
            [],
        ),
        (
            "Crowds gathered after the closure of a border crossing by Estvia.",
            "COERCE",
            ["Estvia"],
            [],
        ),
        (
            "Thousands marched through Lisbon to protest wage cuts.",
            "PROTEST",
            ["Thousands"],
            ["Lisbon"],
        ),
        (
            "Militiamen attacked a camp for Estvian refugees on Monday.",
            "ASSAULT",
            ["Militiamen"],
            ["Estvian refugees"],
        ),
        (
            "A bus full of Norland tourists was bombed in Lesk.",
            "ASSAULT",
            [],
            ["Norland tourists"],
        ),
        (
            "Rebels shelled a convoy carrying aid workers.",
            "ASSAULT",
            ["Rebels"],
            ["aid workers"],
        ),
        (
            "Commandos seized a tanker belonging to Greece near Hormuz.",
            "COERCE",
            ["Commandos"],
            ["Greece"],
        ),
        (
            "Turkish troops shelled positions held by Kurdish fighters.",
            "ASSAULT",
            ["Turkish troops"],
            ["Kurdish fighters"],
        ),
        (
            "Gunmen raided a school for drivers.",
            "ASSAULT",
            ["Gunmen"],
            ["drivers"],
        ),
        (
            "Vandals burned a factory built by the army.",
            "ASSAULT",
            ["Vandals"],
            ["a factory"],
        ),
        (
            "Norland complained to Estvia about a fishing vessel.",
            "ACCUSE",
            ["Norland"],
            ["Estvia"],
        ),
        (
            "Nurses went on strike over the death of a patient.",
            "PROTEST",
            ["Nurses"],
            [],
        ),
        (
            "Nearly 100 students demonstrated on Tuesday in Serbia.",
            "PROTEST",
            ["Nearly 100 students"],
            ["Serbia"],
        ),
        (
            "Kenya urged Somalia to withdraw its troops from the town.",
            "REQUEST",
            ["Kenya"],
            ["Somalia"],
        ),
        (
            "Sudan's government lifted a state of emergency in West Darfur.",
            "CONCEDE",
            ["Sudan's government"],
            ["West Darfur"],
        ),
        (
            "Thousands marched through Lisbon to demand the resignation of the finance minister.",
            "PROTEST",
            ["Thousands"],
            ["the finance minister"],
        ),
        (
            "Japan pledged 50 million dollars in aid to the Philippines.",
            "AGREE",
            ["Japan"],
            ["the Philippines"],
        ),
        (
            "The ambassador walked out of the talks with the rebels.",
            "SANCTION",
            ["The ambassador"],
            ["the rebels"],
        ),
        (
            "The bank lent Ghana 200 million dollars.",
            "AID",
            ["The bank"],
            ["Ghana"],
        ),
        (
            "The president dismissed opposition calls for early elections.",
            "REJECT",
            ["The president"],
            ["opposition"],
        ),
        (
            "Miners armed with dynamite marched on the presidential palace.",
            "PROTEST",
            ["Miners"],
            ["the presidential palace"],
        ),
        (
            "The finance minister of Ghana asked the bank for help.",
            "REQUEST",
            ["The finance minister of Ghana"],
            ["the bank"],
        ),
        (
            "The army pulled its soldiers out of the northern province.",
            "RETREAT",
            ["The army"],
            ["the northern province"],
        ),
    ],
)
def test_the_recipient_is_found_where_the_sentence_puts_it(
    text: str, event_type: str, actors: list[str], recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language) == (actors, recipients)


def test_who_seized_stands_behind_the_thing_seized(language: Language) -> None:
    text = "The seizure of two tankers by Iranian forces angered Washington."
    assert parties(text, "COERCE", language) == (["Iranian forces"], ["two tankers"])


def test_the_owner_of_a_seizure_is_its_actor_where_what_was_seized_is_told(
    language: Language,
) -> None:
    text = "Israel's annexation of the hills was condemned by Norway."
    assert parties(text, "ASSAULT", language) == (["Israel"], ["the hills"])


def test_the_other_side_of_a_treaty_is_found_on_the_verb(language: Language) -> None:
    text = "Chile signed a free trade agreement with Peru."
    assert parties(text, "SUPPORT", language) == (["Chile"], ["Peru"])


def test_officials_of_two_nations_are_two_parties(language: Language) -> None:
    text = "Kenyan and Sudanese officials held talks in Geneva."
    both = ["Kenyan", "Sudanese"]
    assert parties(text, "CONSULT", language) == (both, both)


def test_leaders_of_two_countries_are_two_recipients(language: Language) -> None:
    text = "The chancellor met the leaders of Serbia and Kosovo."
    assert parties(text, "CONSULT", language)[1] == ["the leaders of Serbia", "Kosovo"]


def test_a_target_that_is_nobody_is_kept_with_the_words_that_tell_which(language: Language) -> None:
    text = "Gunmen attacked a convoy carrying United Nations staff."
    assert parties(text, "ASSAULT", language)[1] == ["a convoy carrying United Nations staff"]


def test_nobody_is_aimed_at_where_their_leads_back_to_the_actor(language: Language) -> None:
    text = "Palestinian prisoners rioted on Monday, setting fire to their mattresses."
    assert parties(text, "PROTEST", language) == (["Palestinian prisoners"], [])


def test_a_visiting_king_is_no_visit(language: Language) -> None:
    text = "The president refused to meet Jordan's visiting king in Vienna."
    assert "visit" not in {each.mode for each in events_in(text, language)}


def test_the_accused_does_what_he_is_accused_of(language: Language) -> None:
    text = "Uganda accused Rwanda of backing rebels in the east."
    assert parties(text, "SUPPORT", language)[0] == ["Rwanda"]


def test_the_place_of_a_bombing_does_not_kill(language: Language) -> None:
    text = "Police blamed students for a bombing in Tel Aviv that killed nine people."
    killed = [each for each in events_in(text, language) if each.trigger_span.of(text) == "killed"]
    assert [each.actors for each in killed] == [()]


def test_who_attacked_killed_not_what_was_attacked(language: Language) -> None:
    text = "A camp for refugees was attacked by militiamen, killing 156 people."
    killing = next(x for x in events_in(text, language) if x.trigger_span.of(text) == "killing")
    assert [each.span.of(text) for each in killing.actors] == ["militiamen"]


def test_what_ought_to_have_been_done_asks_nothing(language: Language) -> None:
    text = "Lawmakers argued that the agency should have followed its rules."
    assert "REQUEST" not in {each.type for each in events_in(text, language)}


def test_a_share_that_falls_is_what_fell(language: Language) -> None:
    text = "The price of oil fell on Monday after the ministers met."
    fall = next(each for each in events_in(text, language) if each.type == "OTHER")
    assert [each.span.of(text) for each in fall.recipients] == ["The price of oil"]
