"""Who takes part where only one side is named, by another word, or as "I"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import Named, parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("Talks with the rebels went on.", "CONSULT", ([], ["the rebels"])),
        (
            "Borland is in talks with Estvian companies.",
            "CONSULT",
            (["Borland"], ["Estvian companies"]),
        ),
        (
            "President Ana Ruiz returned to Bree. She's meeting with her advisers.",
            "CONSULT",
            (["She"], ["her advisers"]),
        ),
        ("Talks between Norland and Estvia went on.", "CONSULT", (["Norland", "Estvia"],) * 2),
        ("The king wanted Ruiz prosecuted.", "ACCUSE", ([], ["Ruiz"])),
        ("The king wanted to have Ruiz assassinated.", "ASSAULT", ([], ["Ruiz"])),
        ("Pablo Ruiz will remain detained.", "COERCE", ([], ["Pablo Ruiz"])),
        (
            "The 90 family units apprehended at the border so far easily tops the record.",
            "COERCE",
            ([], ["The 90 family units"]),
        ),
        (
            "The absence of Ana Ruiz left envoys privately complaining of the delay.",
            "ACCUSE",
            (["envoys"], []),
        ),
        ("Given the criticism that Ruiz took, he may leave.", "ACCUSE", ([], ["Ruiz"])),
        (
            "OSLO (Wire) - Norland President Ana Hallam on Friday renewed her attacks on players.",
            "ACCUSE",
            (["Norland President Ana Hallam"], ["players"]),
        ),
        (
            "In an interview with the Bree Times, Ruiz did not rule out a compromise.",
            "REJECT",
            (["Ruiz"], []),
        ),
        (
            "The players protested in the morning, before facing the Bree Rovers.",
            "PROTEST",
            (["The players"], []),
        ),
    ],
)
def test_the_parties_are_those_the_sentence_names(
    text: str, event_type: str, expected: Named, language: Language
) -> None:
    assert parties(text, event_type, language) == expected


def test_the_i_of_a_quote_is_whoever_speaks(language: Language) -> None:
    found = analyse_article(article("“I will veto the bill,” Ana Ruiz said."), language)
    names = {each.id: each.name for each in found.entities}
    veto = next(each for each in found.events if each.type == "REJECT")
    assert [names.get(each.entity or "") for each in veto.actors] == ["Ana Ruiz"]


def test_one_who_is_named_twice_takes_part_once(language: Language) -> None:
    text = "The secret North Norland meeting of North Norland was short."
    found = analyse_article(article(text), language).events
    assert all(len({each.entity for each in e.actors}) == len(e.actors) for e in found)


def test_whoever_would_not_serve_rejects_not_himself(language: Language) -> None:
    found = analyse_article(
        article("Ana Ruiz said she would “not say no” if Hallam asked her to serve."),
        language,
    )
    said = next(each for each in found.events if each.type == "REJECT")
    doers = {each.entity for each in said.actors}
    assert not [each for each in said.recipients if each.entity in doers]


def test_a_barrage_of_inquiries_is_what_its_launcher_may_do(language: Language) -> None:
    text = "Ruiz may work with them unless the deputies launch a barrage of investigations."
    told = analyse_article(article(text), language).events
    assert [(each.type, each.modality) for each in told if each.type == "ACCUSE"] == [
        ("ACCUSE", "hypothetical")
    ]


def test_a_meeting_that_did_not_last_was_held(language: Language) -> None:
    found = analyse_article(article("Tuesday's meeting did not last long."), language).events
    assert [each.modality for each in found] == ["actual"]


def test_whoever_had_a_visa_revoked_lost_it(language: Language) -> None:
    found = analyse_article(article("Ana Ruiz had her visa revoked."), language).events
    assert [(each.type, each.modality) for each in found] == [("SANCTION", "actual")]


def test_what_went_before_an_announcement_is_no_part_of_it(language: Language) -> None:
    text = "Hallam announced the order last month after meeting with farmers."
    found = analyse_article(article(text), language).events
    assert [each.modality for each in found if each.type == "CONSULT"] == ["actual"]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Publishers still want all the tariffs abolished.", "RETREAT", "demanded"),
        ("It is one of the first steps in banning the devices.", "COERCE", "planned"),
    ],
)
def test_what_is_wanted_or_begun_is_not_yet_done(
    text: str, kind: str, modality: str, language: Language
) -> None:
    found = analyse_article(article(text), language).events
    assert [(each.type, each.modality) for each in found] == [(kind, modality)]
