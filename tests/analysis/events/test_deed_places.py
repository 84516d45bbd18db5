"""What stands around an event that is not who does it: datelines, scenes, states, figures."""

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


def first_of(text: str, event_type: str, language: Language) -> EventMention:
    return next(each for each in events_in(text, language) if each.type == event_type)


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        (
            "OSLO/LIMA (Wire) - President Ana Ruiz on Tuesday criticized the bank.",
            "ACCUSE",
            "President Ana Ruiz",
            "the bank",
        ),
        (
            "LIMA – President Ana Ruiz began Monday by criticizing the head of the union.",
            "ACCUSE",
            "President Ana Ruiz",
            "the head of the union",
        ),
        ("He spoke after the Oslo shooting on Monday.", "ASSAULT", "", "Oslo"),
        ("The Peru probe is in its second year.", "ACCUSE", "", "Peru"),
        ("Peru was hit by a series of U.S. sanctions.", "SANCTION", "U.S.", "Peru"),
        ("Peru and Chile are still at war.", "ASSAULT", "Peru, Chile", "Peru, Chile"),
        ("The union is on strike over pay.", "PROTEST", "The union", ""),
        ("Ruiz is under investigation by the police.", "ACCUSE", "the police", "Ruiz"),
        (
            "Clashes erupted in Lima between the army and rebels.",
            "ASSAULT",
            "the army, rebels",
            "the army, rebels",
        ),
        (
            "Thousands took to the streets of Lima against corruption.",
            "PROTEST",
            "Thousands",
            "Lima",
        ),
        (
            "Thousands rallied in front of parliament in Lima to demand elections.",
            "PROTEST",
            "Thousands",
            "parliament",
        ),
        ("Police fired tear gas to disperse crowds in Lima.", "ASSAULT", "Police", "crowds"),
        (
            "By agreeing to be interviewed by Ruiz, Moreno took a risk.",
            "AGREE",
            "Moreno",
            "Ruiz",
        ),
        ("Ruiz denied Moreno's allegations.", "REJECT", "Ruiz", "Moreno"),
        (
            "Ruiz threatened to impose tariffs on all goods that Peru exports.",
            "THREATEN",
            "Ruiz",
            "Peru",
        ),
        (
            "Ruiz is a former director who was appointed by Moreno.",
            "OTHER",
            "Moreno",
            "a former director",
        ),
        ("Ruiz, whose campaign was backed by Moreno, won.", "SUPPORT", "Moreno", "Ruiz"),
        ("Ruiz criticized the tax cuts Moreno signed.", "ACCUSE", "Ruiz", "Moreno"),
        ("Ruiz has agreed to testify before the panel.", "AGREE", "Ruiz", "the panel"),
        ("Ruiz refused to step down despite calls from the union.", "REJECT", "Ruiz", "the union"),
        ("Ruiz faces a lawsuit from Moreno.", "ACCUSE", "Moreno", "Ruiz"),
        ("Farmers staged a protest outside the ministry.", "PROTEST", "Farmers", "the ministry"),
        (
            "Students rallied at the Peruvian embassy in Oslo.",
            "PROTEST",
            "Students",
            "the Peruvian embassy",
        ),
        ("Gunmen opened fire on a bus carrying pilgrims.", "ASSAULT", "Gunmen", "pilgrims"),
        ("Moreno forfeited several properties.", "COERCE", "", "Moreno"),
        ("Changes sought by union activists were not made.", "REQUEST", "union activists", ""),
    ],
)
def test_who_acts_is_told_from_where_and_to_whom(
    text: str, event_type: str, actors: str, recipients: str, language: Language
) -> None:
    mention = first_of(text, event_type, language)
    assert ", ".join(each.span.of(text) for each in mention.actors) == actors
    assert ", ".join(each.span.of(text) for each in mention.recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz faces a primary battle in June.",
        "The lawsuit threatens to complicate many policies.",
        "The process is threatening to collapse into chaos.",
        "Ruiz committed a grave sin.",
        "The interview involves the execution of presidential authority.",
        "The agency charged with issuing the rules received letters.",
        '"It will be difficult for us to win," Ruiz warned.',
        "The president held a campaign rally in Lima.",
        "The tariff list struck at farming districts.",
        "He took control of the campaign's digital arm.",
        "The group released its declaration of independence.",
    ],
)
def test_words_that_only_paint_tell_no_event(text: str, language: Language) -> None:
    assert [each.type for each in events_in(text, language)] == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The company threatened to sue the city.", "THREATEN"),
        ("Police charged Ruiz with murder.", "ACCUSE"),
        ("The government released twelve prisoners.", "RETREAT"),
        ("Militants attacked a convoy for hours.", "ASSAULT"),
        ("Rebels attacked a camp for refugees.", "ASSAULT"),
        ("The execution of two men drew protests.", "ASSAULT"),
    ],
)
def test_the_act_itself_is_still_told(text: str, event_type: str, language: Language) -> None:
    assert event_type in {each.type for each in events_in(text, language)}


def test_a_meeting_that_took_place_is_told_once(language: Language) -> None:
    found = events_in("The meeting took place on Monday in Lima.", language)
    assert [each.type for each in found] == ["CONSULT"]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Ruiz attacked the senator in a tweet on Monday.", "ACCUSE"),
        ("Ruiz attacked Moreno for failing to stop the leak.", "ACCUSE"),
        ("In the primary, Conley beat the incumbent lawmaker.", "OTHER"),
    ],
)
def test_a_contest_of_words_or_votes_is_no_assault(
    text: str, event_type: str, language: Language
) -> None:
    assert [each.type for each in events_in(text, language)] == [event_type]


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("She described an assault she alleges Moreno committed.", "ASSAULT", "alleged"),
        ("Peru will respond as soon as the tariffs are imposed.", "SANCTION", "planned"),
        ("Critics would be furious and demand her resignation.", "REQUEST", "hypothetical"),
        ("It opened in May and is planning a march on the capital.", "PROTEST", "planned"),
        ("He will face Ruiz in November's general election.", "OTHER", "planned"),
    ],
)
def test_what_is_said_or_still_ahead_is_not_told_as_done(
    text: str, event_type: str, modality: str, language: Language
) -> None:
    assert first_of(text, event_type, language).modality == modality
