"""Who acts and who is meant where another word stands between them and what is done: a power, a
text, a copula, a topic, a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import Named, parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

PRETEXT = "Norland has used the fight against smuggling as justification for attacking Oman."
COWARD = "Carl Meyer called Senator Ana Ruiz a coward for siding with Oman and delaying the vote."


@pytest.mark.parametrize(
    ("text", "event_type", "actors"),
    [
        ("Police said Ana Ruiz had the authority to fire the prosecutor.", "SANCTION", "Ana Ruiz"),
        ("Ana Ruiz filed a motion asking Judge Carl Meyer to wait.", "REQUEST", "Ana Ruiz"),
        ("Norland on Monday ordered four Oman diplomats to leave.", "SANCTION", "Norland"),
        ("Norland hit back, giving four Oman envoys 72 hours to leave.", "SANCTION", "Norland"),
        ("Carl Meyer received a letter accusing him of fraud.", "ACCUSE", ""),
        ("Vega Bank is a private firm and can ban anyone it wants.", "COERCE", "Vega Bank"),
        ("Ana Ruiz is no fan of it and urged Oman to leave.", "REQUEST", "Ana Ruiz"),
        ("Ana Ruiz said that the campaign won't ban reporters.", "COERCE", "the campaign"),
        ("Most Estvians oppose splitting up children from parents.", "COERCE", ""),
        (
            "Carl Meyer has sent emails to supporters asking them for money.",
            "REQUEST",
            "Carl Meyer",
        ),
        ("Oman ended a law that Ana Ruiz says separates children from parents.", "COERCE", ""),
        ("Ana Ruiz put pressure on Oman to release the men.", "RETREAT", "Oman"),
        ("The sultan said Oman has no budget and called on Peru to pay.", "REQUEST", "The sultan"),
        (
            "Clerks saw attention from the Vega Bank, which censored users.",
            "COERCE",
            "the Vega Bank",
        ),
        ("The suit of attorneys for Ana Ruiz, who has accused Oman, began.", "ACCUSE", "Ana Ruiz"),
        ("“Arrest the men and leave,” Ana Ruiz told the police.", "COERCE", ""),
        ("Ana Ruiz took the opportunity to chide Carl Meyer.", "ACCUSE", "Ana Ruiz"),
        (PRETEXT, "ASSAULT", "Norland"),
        ("Vega CEO Held Private Meetings With Union Leaders", "CONSULT", "Vega CEO"),
    ],
)
def test_whoever_has_the_power_the_text_or_the_office_acts(
    text: str, event_type: str, actors: str, language: Language
) -> None:
    assert ", ".join(parties(text, event_type, language)[0]) == actors


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Ruiz dismissed the notion that Bree faced a threat from migrants.", "REJECT", ""),
        ("Ana Ruiz threatened to resign if Carl Meyer was fired.", "THREATEN", ""),
        ("A Sundian lawyer promised damaging information on Ana Ruiz.", "AGREE", ""),
        ("On her website, Ana Ruiz calls for a higher wage.", "REQUEST", ""),
        ("Ana Ruiz is waiting until the police look into her claims.", "ACCUSE", ""),
        ("Carl Meyer pleaded guilty in a federal court in Bree.", "CONCEDE", ""),
        ("Meyer's critics have accused him of arming the rebels.", "ACCUSE", "Meyer"),
        (COWARD, "ACCUSE", "Ana Ruiz"),
    ],
)
def test_whom_only_the_content_names_is_not_meant(
    text: str, event_type: str, recipients: str, language: Language
) -> None:
    named = [each.removeprefix("Senator ") for each in parties(text, event_type, language)[1]]
    assert ", ".join(named) == recipients


def test_whoever_is_called_a_coward_for_it_is_said_to_have_done_it(language: Language) -> None:
    found = analyse_article(article(COWARD), language).events
    siding = next(each for each in found if each.type == "SUPPORT")
    assert [each.span.of(COWARD) for each in siding.actors] == ["Senator Ana Ruiz"]
    assert siding.modality == "alleged"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerks saw the files of the Ana Ruiz email probe.", ([], ["Ana Ruiz"])),
        ("The Omani inquiry began. They went on with the inquiry into Oman.", ([], ["Omani"])),
        ("The Omani inquiry began in May.", (["Omani"], [])),
        ("The Ruiz inquiry began in May.", (["Ruiz"], [])),
    ],
)
def test_an_inquiry_is_into_whom_its_topic_or_the_text_tells(
    text: str, expected: Named, language: Language
) -> None:
    assert parties(text, "ACCUSE", language) == expected


def test_a_list_of_people_with_what_they_are_is_told_whole(language: Language) -> None:
    text = (
        "The mayor met with Eva Lind, adviser to Minister Carl Meyer, television anchor Greta Vale,"
        " news contributor Guy Bent, and union president Grover Hale."
    )
    met = " ".join(parties(text, "CONSULT", language)[1])
    assert all(name in met for name in ("Eva Lind", "Greta Vale", "Guy Bent", "Grover Hale"))
    text = "Ana Ruiz met with Vega News host Sean Hale and with Sen. Ted Cole on Monday."
    assert len(parties(text, "CONSULT", language)[1]) == 2


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("“You may blame Carl Meyer,” Ana Ruiz told Eva Lind.", ["Eva Lind"]),
        ("“You may blame Carl Meyer,” Ana Ruiz said.", []),
    ],
)
def test_you_are_whoever_is_spoken_to_or_nobody(
    text: str, actors: list[str], language: Language
) -> None:
    analysis = analyse_article(article(text), language)
    names = {each.id: each.name for each in analysis.entities}
    blamed = [each for each in analysis.events if each.type == "ACCUSE"]
    assert [names.get(one.entity or "") for each in blamed for one in each.actors] == actors
