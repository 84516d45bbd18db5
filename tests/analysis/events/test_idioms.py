"""Phrasal verbs and idioms that tell acts, and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.types import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language


def events_in(text: str, language: Language) -> tuple[EventMention, ...]:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    return analyse_article(article, language).events


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Senators vouched for Ruiz.", "SUPPORT", ["Ruiz"]),
        ("Senators stuck with the plan and railed against the mayor.", "ACCUSE", ["the mayor"]),
        ("The minister came to the defence of the police.", "SUPPORT", ["the police"]),
        ("The minister came to the aid of the farmers.", "AID", ["the farmers"]),
        ("Norland walked away from a treaty with Sundia.", "SANCTION", ["Sundia"]),
        ("The governor took a swipe at the president.", "ACCUSE", ["the president"]),
        ("The president instructed the government to set up a panel.", "REQUEST", None),
        ("Norland added Sundia to a blacklist.", "SANCTION", ["Sundia"]),
        ("The president called the regime barbaric.", "ACCUSE", ["the regime"]),
        ("The mayor stood up to the governor.", "REJECT", ["the governor"]),
        ("The governor called in the national guard.", "MOBILIZE", None),
        ("The army carried out strikes on Sundia.", "ASSAULT", ["Sundia"]),
        ("The mayor attacked the governor for his silence.", "ACCUSE", ["the governor"]),
        (
            "A former associate of Ruiz was found guilty.",
            "SANCTION",
            ["A former associate of Ruiz"],
        ),
    ],
)
def test_an_idiom_is_told_with_whom_it_is_aimed_at(
    text: str, event_type: str, recipients: list[str] | None, language: Language
) -> None:
    found = [each for each in events_in(text, language) if each.type == event_type]
    assert found
    if recipients is not None:
        assert [each.span.of(text) for each in found[0].recipients] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds turned out on the common.",
        "The penalty for those who refuse to pay is high.",
        "Vexel is a company that helps banks.",
        "Her style has helped her win attention.",
        "That forces employers to offer more.",
        "Even small details make the indictments read like a novel.",
        "The two parties engaged in a messaging war all weekend.",
        "Vexel changed its rules in the wake of the scandal.",
        "The recordings back up her claims.",
        "Police said the man must be the one who fled.",
        "They say it would be fine with them.",
        "The handover at sea was captured in satellite photos.",
        "Two men were caught on camera near the depot.",
        "The images released by the ministry showed the vessel.",
        "The president has designated Sundia as the main threat.",
        "The agency named the vessel as the Star Six.",
        "Police named the victim as Karl Brandt.",
    ],
)
def test_what_only_looks_like_an_act_is_no_event(text: str, language: Language) -> None:
    assert not [each for each in events_in(text, language) if each.modality == "actual"]


def test_whoever_is_to_be_freed_is_not_asked_for_it(language: Language) -> None:
    text = "Lawmakers called for the release of the journalist."
    request = next(each for each in events_in(text, language) if each.type == "REQUEST")
    assert request.recipients == ()


def test_a_deed_done_on_a_pretext_is_done(language: Language) -> None:
    text = "Norland used the raid as justification for carrying out strikes on Sundia."
    strikes = next(each for each in events_in(text, language) if each.type == "ASSAULT")
    assert strikes.modality == "actual"


def test_winning_a_seat_is_an_election_not_a_blow(language: Language) -> None:
    text = "Finley beat the senator Rod Blum, who has held the seat since 2014."
    assert [(each.type, each.mode) for each in events_in(text, language)] == [("OTHER", "election")]


def test_a_presidential_bid_that_is_won_is_an_election_and_no_contract(language: Language) -> None:
    (won,) = events_in("Ana Ruiz has won her presidential bid.", language)
    assert (won.type, won.mode) == ("OTHER", "election")


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Ruiz let others launch most of the attacks against Paul Weller.", "ACCUSE"),
        ("Gunmen carried out attacks against Paul Weller with rockets.", "ASSAULT"),
        ("Kelly was given credit for bringing order to the house.", "SUPPORT"),
    ],
)
def test_company_tells_a_war_of_words_from_one_of_arms(
    text: str, event_type: str, language: Language
) -> None:
    assert event_type in {each.type for each in events_in(text, language)}


def test_whose_refusal_somebody_takes_for_a_threat_is_told(language: Language) -> None:
    text = "Hale took Ruiz’s refusal to accept the flights as a threat."
    (refusal,) = [each for each in events_in(text, language) if each.type == "REJECT"]
    assert [each.span.of(text) for each in refusal.actors] == ["Ruiz"]


def test_who_charms_attacks_nobody(language: Language) -> None:
    assert not events_in("Norland launched a charm offensive toward Sundia.", language)


def test_a_guest_welcomed_is_received(language: Language) -> None:
    (visit,) = events_in("Hale welcomed his counterpart Tomas Ruiz to the palace.", language)
    assert (visit.type, visit.mode) == ("CONSULT", "visit")


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Chile formalised an alliance with Peru.", "SUPPORT", ["Peru"]),
        ("Chile tipped off Peru about the plot.", "COOPERATE", ["Peru"]),
        ("Chile axed aid to Peru.", "SANCTION", ["Peru"]),
        ("Chile drove Peruvians from their homes.", "COERCE", ["Peruvians"]),
        ("Chile put Peru under martial law.", "COERCE", ["Peru"]),
        ("Chile gave Peru 48 hours to leave.", "THREATEN", ["Peru"]),
        ("Chile restored water to Peruvian villages.", "RETREAT", ["Peruvian"]),
        ("Chile expects Peru to pay.", "REQUEST", ["Peru"]),
        (
            "The bank took to task the minister, and Chile slated Peru for its record.",
            "ACCUSE",
            ["Peru"],
        ),
        ("Students smashed windows at the Peruvian embassy.", "PROTEST", ["the Peruvian embassy"]),
        ("Chile set up roadblocks around the Peruvian town.", "MOBILIZE", ["Peruvian"]),
        ("Militants put a Peruvian nun to death.", "ASSAULT", ["a Peruvian nun"]),
        ("Supplies were flown into Peru by Chile.", "AID", ["Peru"]),
        ("Chile stayed away from the Peruvian summit.", "REJECT", ["Peruvian"]),
    ],
)
def test_dealings_between_two_sides_tell_acts(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    found = [each for each in events_in(text, language) if each.type == event_type]
    assert recipients in [[one.span.of(text) for one in each.recipients] for each in found]
