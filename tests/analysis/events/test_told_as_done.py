"""What is told as done though other words of its sentence are not, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article
from rashomon.types import EventMention

if TYPE_CHECKING:
    from spacy.language import Language


def told(text: str, language: Language) -> tuple[EventMention, ...]:
    return analyse_article(article(text), language).events


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("The chairman rejected her requests for talks.", "REQUEST", "actual"),
        ("Ruiz opposed Moreno's decision to withdraw from the treaty.", "SANCTION", "planned"),
        ("Critics said she was the third official to be fired.", "SANCTION", "alleged"),
        ("Ruiz flew out to keep the summit with Norland on track.", "CONSULT", "planned"),
        ("Aides put the meeting of Ruiz and Vel back on the calendar.", "CONSULT", "planned"),
        ("It raises the question: why does Ruiz not just fire Vel?", "SANCTION", "negated"),
        ("It raises the question: would Ruiz fire Vel?", "SANCTION", "hypothetical"),
        ("He has been one of the few lawmakers to demand reforms.", "REQUEST", "actual"),
        ("Ruiz becomes the second minister this year to be arrested.", "COERCE", "actual"),
        ("It marked the anniversary of the failed invasion of Norland.", "ASSAULT", "historical"),
        ("Norland rejected calls for a ceasefire.", "REQUEST", "actual"),
        ("Ruiz disproved the allegations against her.", "ACCUSE", "actual"),
        ("Because of the sanctions on Sundia, Norland could decide.", "SANCTION", "actual"),
        (
            "Officials told him he had to turn around because Norland had banned him.",
            "COERCE",
            "alleged",
        ),
        ("Norland did not come, denouncing Ruiz's claim.", "ACCUSE", "actual"),
        ("Republicans balked at funding the hospital.", "AID", "negated"),
        ("The letter highlighted how Ruiz was arrested.", "COERCE", "actual"),
        ("Ruiz dismissed Moreno's continuing investigation.", "ACCUSE", "ongoing"),
        ("He was accused of using the case to pressure the union.", "REQUEST", "alleged"),
        ("They will be heard and be arrested.", "COERCE", "planned"),
        ("Beyond condemning Ruiz, they could pass a law.", "ACCUSE", "hypothetical"),
        ("Analysts assessed that the army attacked Bree.", "ASSAULT", "alleged"),
        (
            "“Properly planned and built dams work,” Ruiz wrote on Twitter, a day after her "
            "defense secretary resigned in protest, allies protested plans to leave the coast, and "
            "lawmakers braced for a strike.",
            "RETREAT",
            "actual",
        ),
        (
            "It is blamed for its attempt to bribe Ruiz into voting against him.",
            "REJECT",
            "hypothetical",
        ),
    ],
)
def test_each_clause_has_the_standing_its_own_words_give(
    text: str, event_type: str, modality: str, language: Language
) -> None:
    found = next(each for each in told(text, language) if each.type == event_type)
    assert found.modality == modality


def test_what_something_is_used_for_is_no_old_habit(language: Language) -> None:
    text = "Accounts that are used to spread disinformation were closed."
    assert "historical" not in {each.modality for each in told(text, language)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The league ended its ban on foreign players.", "COERCE"),
        ("Norland ended its sanctions on Sundia.", "SANCTION"),
        ("Norland lifted its sanctions on Sundia.", "SANCTION"),
        ("The company failed to prevent the fraud.", "OTHER"),
        ("The government must tell voters whether it will ban the union.", "THREATEN"),
        ("No serious person would say Norland should withdraw.", "REQUEST"),
        ("The group did harm by suggesting they could be linked to rebels.", "REQUEST"),
    ],
)
def test_what_is_over_or_only_reported_is_no_act_of_its_own(
    text: str, event_type: str, language: Language
) -> None:
    assert event_type not in {each.type for each in told(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "The new rules kill off demand for oil.",
        "The agency moved staff, freeing up agents for patrols.",
        "The list must be submitted to the Senate by March.",
        "The bill cleared the Senate.",
        "She allowed herself to be led.",
        "The suspect handcuffed himself.",
        "Tactics: Take the criticism to heart.",
        "You meet somebody and he is a friend.",
        "Desperate times call for desperate measures.",
        "Imports of steel from Sundia threaten to impair security.",
        "The decision bears on this year's battle for control of the Senate.",
        "They hurt those who trade, the producers and the consumers.",
        "Democrats continue to grapple with the response.",
        "Ruiz declares war on opioid abuse.",
        "The bill is dead on arrival in the Senate.",
        "Ana Ruiz contributed.",
        "One pill can kill.",
        "They live by their convictions.",
        "Ana Ruiz injured her knee in the second half.",
        "The speech has broad appeal to voters.",
        "Many of them hail from Norland.",
        "Officials undertook a change of the rules.",
        "The book has a trigger warning for readers.",
        "Ruiz sacked the quarterback in the second quarter.",
        "Ruiz had beaten the drum for months.",
        "A clash in the two ways of seeing the world can hurt.",
        "The law bears on people convicted of felonies.",
        "The office of Ruiz did not respond to a request for comment on Wednesday.",
    ],
)
def test_words_that_only_paint_or_advise_tell_no_act(text: str, language: Language) -> None:
    assert not [each for each in told(text, language) if each.type != "OTHER"]


@pytest.mark.parametrize(
    "text", ["The Azure Party is not buying it.", "Old funds expire on Friday."]
)
def test_idioms_of_trade_and_term_tell_nothing(text: str, language: Language) -> None:
    assert not told(text, language)


def test_certain_people_convicted_are_told_of(language: Language) -> None:
    (event,) = told("The list names three people convicted of fraud in Bree.", language)
    assert event.mode == "convict"


def test_those_kicked_out_are_expelled_not_struck(language: Language) -> None:
    assert told("The union voted to kick the deputies out.", language)[-1].mode == "expel"


def test_a_politician_is_pummeled_with_words(language: Language) -> None:
    text = "Ana Warren was pummeled by Hugo Moreno over her claims."
    assert [each.type for each in told(text, language)] == ["ACCUSE"]


def test_one_can_still_be_quoted_on_what_you_did(language: Language) -> None:
    found = told('"You attacked the mayor," Ruiz said.', language)
    assert [each.type for each in found] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland said it would close the port, a plan criticised by Estia.", "ACCUSE"),
        (
            "Norland said on Saturday it would suspend the tests, a declaration welcomed by world "
            "leaders.",
            "SUPPORT",
        ),
    ],
)
def test_what_was_made_of_all_before_is_in_nobody_s_words(
    text: str, kind: str, language: Language
) -> None:
    story = article(text)
    event = next(each for each in analyse_article(story, language).events if each.type == kind)
    assert (event.modality, event.holder) == ("actual", None)


@pytest.mark.parametrize(
    "text",
    [
        "Hours after Ada Rill resigned on Monday, Quint said the council should wait.",
        "“We wait,” Quint said in the hall, hours after Ada Rill resigned.",
        "“We wait,” Quint said, after Ada Rill resigned.",
    ],
)
def test_when_something_was_said_is_not_part_of_it(text: str, language: Language) -> None:
    [event] = [each for each in told(text, language) if each.mode == "resign"]
    assert (event.modality, event.holder) == ("actual", None)


def test_when_what_is_said_happened_is_part_of_it(language: Language) -> None:
    text = "Quint said the council waited after Ada Rill resigned."
    [event] = [each for each in told(text, language) if each.mode == "resign"]
    assert event.modality == "alleged"


def test_who_speaks_was_hired_though_the_parse_hangs_it_on_their_words(language: Language) -> None:
    text = (
        "“Whatever the scope of the mayor’s authority, he may not rewrite the harbour laws to "
        "impose a condition that Norland has expressly forbidden,” said Tigar, who was appointed "
        "by former President Okafor."
    )
    [hired] = [each for each in told(text, language) if each.mode == "appointment"]
    assert (hired.modality, [each.span.of(text) for each in hired.recipients]) == (
        "actual",
        ["Tigar"],
    )


def test_what_a_pact_spoken_of_was_is_the_reporters(language: Language) -> None:
    text = (
        '"We will leave it," Ruiz said of the agreement, which was signed in December 1987 by '
        "former President Ada Okafor and former President Tomas Vel."
    )
    [signed] = [each for each in told(text, language) if each.type == "SUPPORT"]
    assert (signed.modality, signed.holder) == ("actual", None)
