"""Acts beside others: told as done, or not, by their own words and not by their neighbours'."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import EventMention


def event(text: str, kind: str, language: Language) -> EventMention:
    """The first event of that type in a text published on 20 June 2018."""
    found = analyse_article(article(text, published=day(2018, 6, 20)), language)
    return next(each for each in found.events if each.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Judge Petra Lindqvist stepped in to support Weber's plan.", "SUPPORT", "actual"),
        ("Four jets flew a formation to honor the late pilot.", "SUPPORT", "actual"),
        ("The song spurred players to kneel to protest the law.", "PROTEST", "actual"),
        ("Petra Lindqvist flew to Norland to thank the mayor.", "SUPPORT", "planned"),
        ("Petra Lindqvist could summon Weber to force him to talk.", "COERCE", "hypothetical"),
    ],
)
def test_what_an_act_is_a_way_to_show_is_done_with_it(
    text: str, kind: str, expected: str, language: Language
) -> None:
    assert event(text, kind, language).modality == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Lindqvist said they could not get past work for Jonas Weber, an aide who met Brandt.",
            "CONSULT",
            "alleged",
        ),
        (
            "Petra Lindqvist said Norland has failed to keep the law that ousted the king.",
            "SANCTION",
            "alleged",
        ),
        ("To win the election, we do not need to change.", "OTHER", "hypothetical"),
        ("The party opposed the war.", "ASSAULT", "actual"),
        ("The party opposed the sanctions on Norland.", "SANCTION", "actual"),
        ("The ministry has sixty days before the agency rejects the plan.", "REJECT", "planned"),
        ("Petra Lindqvist said Weber is not likely to fire Reiss.", "SANCTION", "hypothetical"),
        ("The two were expected to discuss Weber's threat of war.", "THREATEN", "actual"),
        ("A law permits the deportation of any foreigner.", "COERCE", "hypothetical"),
        ("The meeting, held on Friday, was arranged by Erik Lind.", "CONSULT", "actual"),
        ("Weber was slated for deportation to Sudmark after two burglaries.", "COERCE", "planned"),
        ("The paper had reports that top lawyers rejected the minister.", "REJECT", "alleged"),
    ],
)
def test_what_becomes_of_a_clause_says_nothing_of_an_act_told_beside_it(
    text: str, kind: str, expected: str, language: Language
) -> None:
    assert event(text, kind, language).modality == expected


def test_whoever_would_urge_urges(language: Language) -> None:
    text = "“So I would urge you to resign,” Petra Lindqvist said."
    assert event(text, "REQUEST", language).modality == "alleged"
    assert event(text, "RETREAT", language).modality == "demanded"


def test_what_may_be_having_an_effect_is_going_on(language: Language) -> None:
    told = analyse_article(article("The boycott may be hurting Norland Air."), language).events
    assert not [each for each in told if each.modality == "hypothetical"]


def test_a_storm_expected_to_do_harm_is_none_that_is_planned(language: Language) -> None:
    told = analyse_article(article("Banks expected the hurricane to cost jobs."), language).events
    assert not [each for each in told if each.modality == "planned"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Brandt leads the inquiry into meddling in the 1998 election.", "ACCUSE", "actual"),
        ("Norland restored sanctions on Sudmark lifted under the 2001 deal.", "SANCTION", "actual"),
        ("Kolb is suspected of ordering the murder of his brother in 1999.", "ACCUSE", "actual"),
        ("Hallam promised help to those who were ill in 1997.", "AGREE", "actual"),
        ("The massacre of 1988 killed nine men in Sorrel.", "ASSAULT", "historical"),
        ("Norland sent troops to the border in 1994.", "MOBILIZE", "historical"),
    ],
)
def test_the_year_of_another_thing_makes_no_act_history(
    text: str, kind: str, expected: str, language: Language
) -> None:
    assert event(text, kind, language).modality == expected


def test_what_takes_effect_on_a_weekday_is_to_come(language: Language) -> None:
    found = analyse_article(
        article("The ban takes effect Monday.", published=day(2018, 6, 20)), language
    )
    (time,) = found.times
    assert time.interval is not None
    assert time.interval.start.day == 25


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Police failed to prevent the Sorrel attacks.", "ASSAULT", "actual"),
        ("The guard could not prevent the killing of the mayor.", "ASSAULT", "actual"),
        ("Brandt could not stop Norland from deporting Weber.", "COERCE", "actual"),
        ("Brandt stopped Norland from deporting Weber.", "COERCE", "negated"),
        ("Officers prevented the attack.", "ASSAULT", "negated"),
        ("The governor refused to block the execution of Weber.", "ASSAULT", "hypothetical"),
    ],
)
def test_what_nobody_managed_to_prevent_was_done(
    text: str, kind: str, expected: str, language: Language
) -> None:
    assert event(text, kind, language).modality == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("It emerged", "actual"),
        ("It turned out", "actual"),
        ("It did not emerge", "hypothetical"),
    ],
)
def test_what_comes_to_light_was_done(verb: str, expected: str, language: Language) -> None:
    text = f"{verb} that Brandt met Weber in Sorrel."
    assert event(text, "CONSULT", language).modality == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will be the first meeting between Brandt and Weber.", "planned"),
        ("Both agreed to hold what would be the first meeting of the two.", "hypothetical"),
        ("It was the first meeting between Brandt and Weber.", "actual"),
    ],
)
def test_what_something_will_be_is_yet_to_come(
    text: str, expected: str, language: Language
) -> None:
    assert event(text, "CONSULT", language).modality == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velmora is the latest to sue Norland.", "actual"),
        ("Brandt was the second to sue Norland.", "actual"),
        ("Velmora will be the latest to sue Norland.", "planned"),
        ("Velmora is ready to sue Norland.", "planned"),
    ],
)
def test_who_is_the_latest_to_do_something_has_done_it(
    text: str, expected: str, language: Language
) -> None:
    assert event(text, "ACCUSE", language).modality == expected
