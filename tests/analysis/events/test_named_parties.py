"""Who acts and who is acted upon where a sentence names them away from the verb or noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        ("Norland has plans to attack Sundia.", "ASSAULT", ["Norland"]),
        ("Nothing came of the queen's plan to visit Sundia.", "CONSULT", ["the queen"]),
        ("The bill would give lawmakers more time to negotiate.", "CONSULT", ["lawmakers"]),
        ("Refugees will get a second chance to apply for asylum.", "REQUEST", ["Refugees"]),
        ("Ruiz missed the deadline to sue Moreno.", "ACCUSE", ["Ruiz"]),
        ("The bank issued an order banning lawyers from its halls.", "COERCE", ["The bank"]),
        ("Police tricked him into attacking the mayor.", "ASSAULT", ["him"]),
        ("The court found that Ruiz was denied a visa by Norland.", "REJECT", ["Norland"]),
        (
            "The king vowed to impose costs on Norland for meddling in the vote.",
            "COERCE",
            ["Norland"],
        ),
    ],
)
def test_who_has_a_chance_or_is_brought_to_it_acts(
    text: str, event_type: str, actors: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[0] == actors


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        (
            "The talks stem from lawsuits against the ministry brought by the Azure Union.",
            "ACCUSE",
            ["the Azure Union"],
        ),
        (
            "Officials warned that a disinformation campaign from Norland is ongoing.",
            "COERCE",
            ["Norland"],
        ),
        ("The request to close the road came from the union.", "REQUEST", ["the union"]),
        ("Bree policeman fired over shooting of two men", "ASSAULT", ["Bree policeman"]),
        ("The guard was suspended for the killing of Moreno.", "ASSAULT", ["The guard"]),
        ("In his memoir Ruiz recounts a meeting with Moreno.", "CONSULT", ["Ruiz"]),
        ("Ruiz received a phone call from Moreno.", "CONSULT", ["Ruiz"]),
        (
            "Ruiz's friend, in coordination with Moreno's campaign, has put out a statement.",
            "COOPERATE",
            ["Ruiz's friend"],
        ),
        ("A federal judge held a hearing on the matter.", "OTHER", ["A federal judge"]),
    ],
)
def test_a_noun_is_done_by_whom_its_sentence_says(
    text: str, event_type: str, actors: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[0] == actors


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        (
            "Senator Ana Ruiz issued a statement accusing Republicans of angling for a shutdown.",
            "ACCUSE",
            ["Republicans"],
        ),
        ("This is the deputy they voted for.", "SUPPORT", ["the deputy"]),
        ("She said voting against Moreno without proof would be wrong.", "REJECT", ["Moreno"]),
        ("Ruiz set a deadline for Sundia to leave the town.", "REQUEST", ["Sundia"]),
        ("Ruiz accepted the Senate's request to hear Moreno.", "CONCEDE", ["the Senate"]),
        ("The court found that Ruiz was denied a visa.", "REJECT", ["Ruiz"]),
        ("The mayor and the bishop cast blame on each other.", "ACCUSE", ["The mayor", "bishop"]),
    ],
)
def test_whom_a_sentence_names_is_acted_upon(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    told = parties(text, event_type, language)[1]
    assert [each.removeprefix("the ") for each in told] == [
        each.removeprefix("the ") for each in recipients
    ]


@pytest.mark.parametrize(
    ("text", "event_type", "part"),
    [
        (
            "The letter to the Azure Academy's board of trustees didn't call for Ruiz's removal.",
            "REQUEST",
            0,
        ),
        ("Ruiz faced her own allegations of misconduct.", "ACCUSE", 0),
        ("Ruiz called on Moreno to resign from his post.", "RETREAT", 1),
        ("Ruiz denied collusion with Norland.", "REJECT", 1),
        ("Ruiz denied knowing that Norland had paid Moreno.", "REJECT", 1),
        ("Ruiz made a demand to attach a rule to protect the farmers.", "REQUEST", 1),
        ("Moreno will investigate the campaign against Ruiz.", "ACCUSE", 1),
    ],
)
def test_who_is_only_spoken_of_takes_no_part(
    text: str, event_type: str, part: int, language: Language
) -> None:
    assert parties(text, event_type, language)[part] == []


def test_a_denial_answers_whoever_said_it(language: Language) -> None:
    text = "Norland denied Sundia's accusations of spying."
    assert parties(text, "REJECT", language)[1] == ["Sundia"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz charged with fraud over Morn land deal",
        "Former Bree mayor sentenced to 10 years for corruption",
        "Two officers suspended for beating of student in Bree",
        "Ana Ruiz ousted as head of Bree bank",
    ],
)
def test_a_headline_without_an_object_tells_whom_it_was_done_to(
    text: str, language: Language
) -> None:
    told = analyse_article(article(text), language).events[0]
    assert not told.actors
    assert told.recipients[0].span.start == 0


def test_a_statement_is_not_about_whoever_issues_it(language: Language) -> None:
    text = (
        "Senator Hugo Brand is preparing to sue his challenger, Jim Orlo, after the congressman "
        "released a statement accusing him of harassment."
    )
    analysis = analyse_article(article(text), language)
    names = {entity.id: entity.name for entity in analysis.entities}
    accusing = [each for each in analysis.events if each.trigger_span.of(text) == "accusing"]
    assert [names[each.entity or ""] for each in accusing[0].recipients] == ["Hugo Brand"]


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("He left the country before being arrested.", "COERCE", ["He"]),
        ("Moreno, who survived being shot last year, spoke.", "ASSAULT", ["Moreno"]),
        ("The mayor wants to be elected again.", "OTHER", ["The mayor"]),
        (
            "It was written by the deputies, with whom Ruiz will negotiate.",
            "CONSULT",
            ["the deputies"],
        ),
    ],
)
def test_a_passive_without_a_subject_is_done_to_that_of_its_verb(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[1] == recipients


def test_who_is_set_against_the_doer_did_nothing(language: Language) -> None:
    text = "She is being prosecuted by the attorney for the district, not Moreno."
    assert parties(text, "ACCUSE", language)[0] == ["the attorney"]


def test_an_allegation_of_a_deed_is_against_who_did_it(language: Language) -> None:
    text = "The report contains allegations of torture by police."
    assert parties(text, "ACCUSE", language) == ([], ["police"])


def test_two_passives_share_who_did_both(language: Language) -> None:
    text = "Two men were arrested and beaten by police."
    assert parties(text, "COERCE", language)[0] == ["police"]


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        (
            "It helps Attorney General Ana Ruiz and Secretary Hugo Moreno, who were granted "
            "standing to sue Norland.",
            "ACCUSE",
            2,
        ),
        ("Amid criticism of the repeal from consumer groups, Ruiz left.", "ACCUSE", 1),
        ("The firm faced a security breach.", "COERCE", 0),
    ],
)
def test_as_many_act_as_the_sentence_names(
    text: str, event_type: str, actors: int, language: Language
) -> None:
    assert len(parties(text, event_type, language)[0]) == actors
