"""Who does what a noun, a joined verb or a title leaves open, and whose words something is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

RAID = "Carl Meyer does not dismiss the possibility of cooperating with the probe into Omani banks."
COMEDIAN = "Comedian and “Late Saturday” alumnus Carl Meyer praised Ana Ruiz."
DUTY = "Ana Ruiz accused Carl Meyer of “neglect of duty” by abandoning the tariffs."
EFFORT = "Asked about the effort in the Senate to protect Ana Ruiz, Carl Meyer spoke."


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        ("Democrat Carl Meyer has also praised Ana Ruiz.", "SUPPORT", ["Carl Meyer"]),
        (COMEDIAN, "SUPPORT", ["Carl Meyer"]),
        (RAID, "COOPERATE", ["Carl Meyer"]),
        (EFFORT, "AID", ["the Senate"]),
        ("Carl Meyer indicated a willingness to meet Ana Ruiz.", "CONSULT", ["Carl Meyer"]),
        ("The union reserves the right to sue the bank.", "ACCUSE", ["The union"]),
        (DUTY, "CONCEDE", ["Carl Meyer"]),
        ("Ana Ruiz calls upon the cabinet to reverse the policy.", "CONCEDE", ["the cabinet"]),
        ("Three unions sued on Friday in federal court.", "ACCUSE", ["Three unions"]),
        ("Where 65 percent voted for Ana Ruiz, she won.", "SUPPORT", ["65 percent"]),
        ("The special counsel probe was closed.", "ACCUSE", ["special counsel"]),
    ],
)
def test_who_acts_is_read_through_nouns_and_titles(
    text: str, event_type: str, actors: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[0] == actors


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        (RAID, "COOPERATE", []),
        ("Dozens of colleges were placed under guard and threatened.", "THREATEN", ["colleges"]),
        ("Carl Meyer was arrested in May and charged with fraud.", "ACCUSE", ["Carl Meyer"]),
        ("Carl Meyer Criticized for Remarks on the Port", "ACCUSE", ["Carl Meyer"]),
        ("The clerk confirmed being called and being urged to go.", "REQUEST", ["The clerk"]),
        (
            "Peru withdrew from the Ruiz-era deal with Oman.",
            "SANCTION",
            ["Oman"],
        ),
        (
            "It led to charges against ex-officials Carl Meyer and Ana Ruiz.",
            "ACCUSE",
            ["ex-officials Carl Meyer", "Ana Ruiz"],
        ),
    ],
)
def test_whom_it_is_done_to_is_shared_by_joined_verbs(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    found = parties(text, event_type, language)[1]
    assert [each.removeprefix("Dozens of ") for each in found] == recipients


ROE = (
    "We think she’s wrong to infer from the respect for precedent that Roe has a safe future, and,"
    " of course, disagree with her on the merits of that decision."
)


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        (
            ROE,
            "REJECT",
            ["We"],
        ),
        ("The superstar, who rose early, has mocked Ana Ruiz.", "ACCUSE", ["The superstar"]),
        ("A registered Democrat, Meyer praised Ana Ruiz.", "SUPPORT", ["Meyer"]),
        ("“Ana Ruiz, thank you,” Carl Meyer said.", "SUPPORT", ["Carl Meyer"]),
        ("Ana Ruiz made headlines last year for mocking Carl Meyer.", "ACCUSE", ["Ana Ruiz"]),
    ],
)
def test_who_acts_agrees_with_the_verb_and_is_somebody(
    text: str, event_type: str, actors: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[0] == actors


APPOINTED = "Ana Ruiz was condemned despite being re-elected after being appointed by Carl Meyer."
REBUKE = "It is a rebuke to Prince Omar for the killing of Mr. Ruiz and to Mr. Meyer for failing."


@pytest.mark.parametrize(
    ("text", "mode", "recipients"),
    [
        ("The Vega Bank did not answer when asked for a reply.", "", ["The Vega Bank"]),
        ("It was Ana Ruiz, detained in May and sentenced in June.", "convict", ["Ana Ruiz"]),
        (
            "Ana Ruiz, who also taught here and was detained in May, left.",
            "arrest",
            ["Ana Ruiz"],
        ),
        (APPOINTED, "appointment", ["Ana Ruiz"]),
        (REBUKE, "targeted", ["Mr. Ruiz"]),
        ("Three unions sued, seeking an injunction against Ruiz's order.", "allege", ["Ruiz"]),
        ("Clerks oppose splitting up families.", "", []),
        ("Top bank official resigns, accuses Oman of theft.", "resign", []),
        ("Others applauded the show, with Senator Ana Ruiz who cheered.", "", []),
    ],
)
def test_whom_it_is_done_to_is_found_where_the_parse_hangs_them_elsewhere(
    text: str, mode: str, recipients: list[str], language: Language
) -> None:
    told = article(text)
    found = analyse_article(told, language).events
    mention = next(each for each in found if (each.mode or "") == mode)
    assert [each.span.of(told.text) for each in mention.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norlanders hacked senate officials in May.", [("COERCE", "cyber")]),
        ("Hackers attacked voting systems in May.", [("COERCE", "cyber")]),
        ("Oman has imposed restrictions on Ana Ruiz.", [("SANCTION", "discontinue")]),
        ("Carl Meyer has been fighting the Vega Ministry.", [("ACCUSE", "disapprove")]),
        ("Many people hold those common-sense convictions.", []),
        ("It became a proxy battle between Ana Ruiz and Carl Meyer.", [("ACCUSE", "disapprove")]),
        ("The bank has a team charged with investigating leaks.", []),
        ("A student refused to stand for the Pledge of Allegiance.", [("REJECT", None)]),
    ],
)
def test_one_act_is_told_once_and_as_what_it_is(
    text: str, told: list[tuple[str, str | None]], language: Language
) -> None:
    found = analyse_article(article(text), language).events
    assert [(each.type, each.mode) for each in found] == told


QUOTED = "Ruiz complained that, “We have bad laws” and urged voters to “send help” by Friday."
BUT = "Carl Meyer says a deal is near, but Meyer disputed a report by the bank."
DESPITE = "Despite voters saying they want calm, the Vega brothers pushed senators to act."


@pytest.mark.parametrize(
    ("text", "event_type"), [(QUOTED, "REQUEST"), (BUT, "REJECT"), (DESPITE, "REQUEST")]
)
def test_what_is_told_beside_a_saying_is_not_said(
    text: str, event_type: str, language: Language
) -> None:
    found = analyse_article(article(text), language).events
    assert [each.modality for each in found if each.type == event_type] == ["actual"]


def test_how_somebody_feels_is_no_act(language: Language) -> None:
    text = "Their neighbours felt threatened by the clerks."
    assert analyse_article(article(text), language).events == ()
