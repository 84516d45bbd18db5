"""Words of force that tell none: wars long over, contests, words in anger, wear and tear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def types_in(text: str, language: Language) -> set[str]:
    return {each.type for each in analyse_article(article(text), language).events}


@pytest.mark.parametrize(
    "text",
    [
        "Hallam, who did not serve in the Vietnam War, praised the mayor.",
        "Reiss won the nomination to battle incumbent Jonas Weber.",
        "It was an early sign of the midterm battle between Norland's parties.",
        "Members of the club are taking a financial beating.",
        "Hallam faces a barrage of ethics complaints.",
        "Hallam is grappling with the inquiry.",
        "Clients are willing to shell out big sums for her bags.",
        "The firm fears an agency hacking the recording device.",
        "Weber would have been picked off in a primary.",
        "Hallam called it a “misleading attack” on the minister.",
        "King Hallam renews attacks on the players.",
        "Ana Ruiz answered Jonas Weber's attacks on Monday.",
        "“Weber is attacking me with lies,” Ana Ruiz said.",
        "Ana Ruiz fought with two senators about the budget.",
        "The rules violate the Clean Air Act.",
        "Free trade is under attack in the capital.",
        "The group sent an open letter to the king urging a war on waste.",
        "The former teacher shot up through the party's ranks.",
        "They voted in order to take back control of at least one tier of Congress.",
        "Weber tried to usurp the scheduling authority of the court.",
        "Hallam resisted attempts to hijack the language.",
        "Weber won the first skirmish over the border wall.",
        "Some senators regularly battled President Ana Ruiz over the river.",
        "Our execution continues to be strong.",
        "They saw to it that the laws are faithfully executed.",
        "Two legislators were kicked out of the leader's team.",
        "“Kill this petition in the cradle,” Ana Ruiz said.",
        "Jonas Weber, who earlier Thursday called it a crime, fired back Friday on Twitter.",
        "The farm slaughtered a pig on Monday.",
        "Weber cut the budget by slashing Medicare.",
        "Weber's bestseller attacks the ideology of the king.",
        "This is a guy who blew up the norms.",
        "Weber believes that talks are a never-ending battle of nerve.",
        "They spoke of a war of words between Weber and Ruiz.",
        "It caused a trade clash between Norland and Estvia.",
        "The inquiry into abuses of the Surveillance Act went on.",
        "Families were bombarded with stories about the king.",
        "Weber torpedoed Ms. Ruiz's incredible opportunity when he told them of it.",
    ],
)
def test_a_figure_of_speech_is_no_assault(text: str, language: Language) -> None:
    assert "ASSAULT" not in types_in(text, language)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Exports stood at $19 billion, with rice making up a third.", "SUPPORT"),
        ("Whom do you trust to have the courage of your convictions?", "SANCTION"),
        ("Soldiers marched through the capital in a parade on Monday.", "PROTEST"),
        ("She looked for a red handbag to match her suit.", "ACCUSE"),
        ("The media say that Hallam is to blame for it.", "ACCUSE"),
        ("They asked whether Hallam committed obstruction of justice.", "AGREE"),
        ("There is proof that Norland undertook an effort to meddle.", "AGREE"),
        ("The mayor was slated for deportation to Norland after two burglaries.", "ACCUSE"),
        ("The vice president had to break a tie in the Senate vote.", "SANCTION"),
        ("Jonas Weber left while dining out.", "CONSULT"),
        ("Wages should put more pressure on prices.", "REQUEST"),
        ("Hallam allowed its release to the public.", "RETREAT"),
        ("They spoke of the removal of a statue of Robert Lind.", "COERCE"),
        ("Jonas Weber told NTV's “Meet the Mayor” on Sunday that he would vote.", "CONSULT"),
        ("I don't recall regular updates on whether Weber was mad.", "OTHER"),
        ("Analysts told of foreign demand for Norland's bonds.", "REQUEST"),
        ("The judge ordered the king to open the archive.", "SANCTION"),
        ("Fear contributed to the collapse of trust in Norland.", "AID"),
        ("Ruiz was fed false information about the king.", "AID"),
        ("Asked by Jonas Weber for his thoughts on it, Ruiz laughed.", "REQUEST"),
        ("A Bree Times editorial offered the argument against any armed teachers.", "AGREE"),
        ("Ruiz pointed to Weber's press release of last year.", "RETREAT"),
        ("The law appeals to voters in Norland.", "REQUEST"),
        ("The Constitution allowed presidents to recommend action.", "CONCEDE"),
        ("Borland allows users to search for products.", "CONCEDE"),
        ("The counties gave Weber the biggest share of their vote.", "CONCEDE"),
        ("They do not give citizens clear notice of it.", "RETREAT"),
        ("The group in October released thousands of emails from Weber.", "RETREAT"),
        ("The office submitted a notice to the Bree Treasury.", "RETREAT"),
        ("Plants are needed to capture emissions at the source.", "COERCE"),
        ("Deputies declined to pass judgment on Ruiz.", "SANCTION"),
        ("Other lawmakers retreated to their partisan camps.", "CONCEDE"),
        ("Norland is not on track to meet its commitment to Estvia.", "CONSULT"),
        ("The problem is a spending avalanche that exceeds last year's.", "OTHER"),
        ("The hearings promise to represent another test of the Senate.", "AGREE"),
        ("The families handed over the keys to the bank.", "AID"),
        ("Weber tried to save his majority.", "AID"),
        ("Ana Ruiz addresses a luncheon at the U.S. Mission to the United Nations.", "CONSULT"),
        ("The case has to do with a surveillance warrant issued by a judge.", "THREATEN"),
        ("The disclosure promises to tarnish further an FBI that was under fire.", "THREATEN"),
        ("Norland's universities receiving federal funds protested.", "CONSULT"),
        ("The blockade of Senator Weber slowed down judicial nominees.", "COERCE"),
    ],
)
def test_an_idiom_is_not_the_act_its_words_name(text: str, kind: str, language: Language) -> None:
    assert kind not in types_in(text, language)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hallam has stepped up his attacks on the inquiry.", "ACCUSE"),
        ("Hallam stepped up his attacks of the investigation.", "ACCUSE"),
        ("The company kicked Otto Reiss off the platform.", "SANCTION"),
        ("Otto Reiss was kicked off the network.", "SANCTION"),
    ],
)
def test_harsh_words_and_bans_are_what_they_are(text: str, kind: str, language: Language) -> None:
    found = types_in(text, language)
    assert kind in found
    assert "ASSAULT" not in found


def test_the_house_a_meeting_is_held_in_is_no_party_to_it(language: Language) -> None:
    found = analyse_article(article("It was said during the Hallam Tower meeting."), language)
    (met,) = [each for each in found.events if each.type == "CONSULT"]
    assert met.actors == met.recipients == ()
    found = analyse_article(article("It was said during the Lindqvist meeting."), language)
    assert [each for each in found.events if each.actors]


def test_a_town_attacked_by_rebels_is_no_war_of_words(language: Language) -> None:
    assert "ASSAULT" in types_in("The rebels renewed attacks on the town of Bree.", language)


def test_arguments_shot_down_are_rejected(language: Language) -> None:
    text = "The judge shot down Weber's arguments against it."
    assert types_in(text, language) == {"REJECT"}
