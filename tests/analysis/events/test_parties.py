"""Who acts and who is acted upon where the words hide it: forces sent, members, shared clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import Named, parties

from rashomon.analysis import analyse_article
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


def named(text: str, event_type: str, language: Language) -> Named:
    """Actors and recipients of the first event of that type, by the name of their entity."""
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    analysis = analyse_article(article, language)
    names = {entity.id: entity.name for entity in analysis.entities}
    mention = next(each for each in analysis.events if each.type == event_type)
    return (
        [names.get(each.entity or "", "") for each in mention.actors],
        [names.get(each.entity or "", "") for each in mention.recipients],
    )


def test_those_between_whom_something_is_alleged_allege_nothing(language: Language) -> None:
    text = "A media report alleged secret deals between Norland and Sundia."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    told = analyse_article(article, language).events
    assert not [each for each in told if each.type == "ACCUSE" and each.actors]


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Ruiz threatened to send in Norland troops.", "THREATEN", []),
        ("The sultan threatened to send troops into Estvia.", "THREATEN", ["Estvia"]),
        ("Norland threatened to deploy warships against the rebels.", "THREATEN", ["the rebels"]),
        ("The junta refused to send an envoy to Lima.", "REJECT", ["Lima"]),
        ("Norland agreed to send doctors to Estvia.", "AGREE", ["Estvia"]),
        ("The rebels threatened to kill the soldiers.", "THREATEN", ["the soldiers"]),
    ],
)
def test_those_who_are_sent_are_not_whom_it_is_aimed_at(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[1] == recipients


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Police arrested members of the Azure Cartel.", "COERCE", ["Azure Cartel"]),
        ("The army killed two members of the Azure Front on Monday.", "ASSAULT", ["Azure Front"]),
    ],
)
def test_members_stand_for_what_they_are_members_of(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert named(text, event_type, language)[1] == recipients


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        (
            "Norland has suspended visas for Estvians, slapped tariffs on Estvian goods and left.",
            "SANCTION",
            (["Norland"], ["Estvians"]),
        ),
        (
            "Israel Friday reimposed blockades in the West Bank, a military spokesman announced.",
            "COERCE",
            (["Israel"], ["the West Bank"]),
        ),
        (
            "The marshals brought Ruiz to Lima to face drug charges.",
            "ACCUSE",
            ([], ["Ruiz"]),
        ),
    ],
)
def test_who_acts_is_found_beyond_the_clause(
    text: str, event_type: str, expected: Named, language: Language
) -> None:
    assert parties(text, event_type, language) == expected


@pytest.mark.parametrize(
    ("text", "event_type", "expected"),
    [
        ("Paz has accused Ruiz of an assault.", "ASSAULT", (["Ruiz"], [])),
        ("Paz alleged that Ruiz had beaten her.", "ACCUSE", (["Paz"], ["Ruiz"])),
        ("Paz alleged that nuns were beaten by the guards.", "ACCUSE", (["Paz"], ["the guards"])),
        ("There is a nuclear threat from Norland.", "THREATEN", (["Norland"], [])),
        ("The town came under attack from rebels.", "ASSAULT", (["rebels"], ["The town"])),
        ("Drivers faced criticism from the mayor.", "ACCUSE", (["the mayor"], ["Drivers"])),
        ("Vik condemned an attack from Estvia.", "ACCUSE", (["Vik"], ["Estvia"])),
        ("Norland withdrew its troops from Estvia.", "RETREAT", (["Norland"], ["Estvia"])),
        ("Ruiz, who had the endorsement of Pohl, lost.", "SUPPORT", (["Pohl"], ["Ruiz"])),
    ],
)
def test_what_comes_from_somebody_is_their_doing(
    text: str, event_type: str, expected: Named, language: Language
) -> None:
    assert parties(text, event_type, language) == expected


def test_verbs_in_a_row_share_their_doer(language: Language) -> None:
    text = "Norland has suspended aid, slapped higher tariffs on Estvian goods and left the pact."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    tariffs = next(each for each in events if "tariffs" in each.trigger_span.of(text))
    assert [each.span.of(text) for each in tariffs.actors] == ["Norland"]


def test_both_sides_of_their_meeting_meet(language: Language) -> None:
    text = "Ruiz and Pohl spoke to reporters after their meeting in Lima."
    actors, recipients = named(text, "CONSULT", language)
    assert actors == recipients != []


def test_what_somebody_is_accused_of_is_no_part_of_their_name(language: Language) -> None:
    text = "Lawmakers accused the minister of fraud."
    assert parties(text, "ACCUSE", language)[1] == ["the minister"]


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        (
            "Police arrested one of the mayor's fiercest critics on Monday: Ana Ruiz.",
            "COERCE",
            ["Ana Ruiz"],
        ),
        ("Vik met Luis Ruiz and Bolivian senator Eva Paz.", "CONSULT", ["Luis Ruiz", "Eva Paz"]),
    ],
)
def test_each_recipient_has_a_name_of_its_own(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert named(text, event_type, language)[1] == recipients


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("Norland asked Peru and Chile for emergency supplies.", "REQUEST", ["Peru", "Chile"]),
        ("Norland warned Peru over its missile tests.", "THREATEN", ["Peru"]),
        ("The junta promised the European Union to hold a vote.", "AGREE", ["the European Union"]),
        (
            "He appealed to Muslims and Christians to go.",
            "REQUEST",
            ["Muslims", "Christians"],
        ),
        (
            "Chile recalled its envoy to Peru in protest at its tariffs.",
            "SANCTION",
            ["Peru"],
        ),
        ("Warplanes bombed Kurdish rebel positions in northern Iraq.", "ASSAULT", ["Kurdish"]),
        (
            "Miners demanded the prime minister's resignation.",
            "REQUEST",
            ["the prime minister"],
        ),
        ("Pirates hijacked a freighter carrying tanks.", "ASSAULT", ["a freighter carrying tanks"]),
        ("Police deplored the attack on a police post.", "ASSAULT", ["a police post"]),
        ("Ruiz paid a visit to Peru.", "CONSULT", ["Peru"]),
        ("Ruiz offered to open the country's palaces to U.N. experts.", "AGREE", ["U.N. experts"]),
    ],
)
def test_recipients_are_found_behind_words_of_every_kind(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[1] == recipients


@pytest.mark.parametrize(
    ("text", "event_type", "recipients"),
    [
        ("The general promised to crush the rebels.", "THREATEN", ["the rebels"]),
        ("They vowed to avenge the killing of their leader by the army.", "THREATEN", ["the army"]),
        ("The minister promised to help the farmers.", "AGREE", ["the farmers"]),
    ],
)
def test_a_promise_of_harm_is_a_threat_to_those_it_is_meant_for(
    text: str, event_type: str, recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language)[1] == recipients


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Ruiz deplored an attack killing two nuns.", "killing", ([], ["two nuns"])),
        ("Rebels launched an attack killing two nuns.", "killing", (["Rebels"], ["two nuns"])),
        ("He spoke after a bombing that wounded five nuns.", "bombing", ([], ["five nuns"])),
        ("A bomb hit after a raid that killed five soldiers.", "killed", ([], ["five soldiers"])),
    ],
)
def test_what_an_attack_did_is_not_done_by_whoever_speaks_of_it(
    text: str, trigger: str, expected: Named, language: Language
) -> None:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    mention = next(each for each in events if trigger in each.trigger_span.of(text))
    found = (
        [each.span.of(text) for each in each_of] for each_of in (mention.actors, mention.recipients)
    )
    assert tuple(found) == expected


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        (
            "Mayor Quint, who has come under fire from lawmakers, resigned.",
            "ACCUSE",
            ["lawmakers"],
            ["Mayor Quint"],
        ),
        (
            "The mayor's plan was met with outrage by residents.",
            "ACCUSE",
            ["residents"],
            ["The mayor"],
        ),
        ("Ten traders were deported from Peru.", "COERCE", ["Peru"], ["Ten traders"]),
        (
            "The envoy flew to Lima for talks with Peruvian rebels.",
            "CONSULT",
            ["The envoy"],
            ["Peruvian rebels"],
        ),
        (
            "Officers seized a cargo of rifles bound for Peruvian rebels.",
            "COERCE",
            ["Officers"],
            ["Peruvian rebels"],
        ),
        ("Police used tear gas on striking nurses.", "ASSAULT", ["Police"], ["striking nurses"]),
        (
            "The banker was charged on Friday by the attorney general.",
            "ACCUSE",
            ["the attorney general"],
            ["The banker"],
        ),
        (
            "Three bankers stand accused by Chile of fraud.",
            "ACCUSE",
            ["Chile"],
            ["Three bankers"],
        ),
        ("Chile lent Peru 40 million dollars.", "AID", ["Chile"], ["Peru"]),
        ("Chile gave four villages back to Peru.", "RETREAT", ["Chile"], ["Peru"]),
        ("Russia returned to Georgia a base at Morn.", "RETREAT", ["Russia"], ["Georgia"]),
        (
            "A march of teachers against the government of Peru drew thousands.",
            "PROTEST",
            ["teachers"],
            ["the government of Peru"],
        ),
        (
            "Judges staged a sit-in outside the Peruvian consulate.",
            "PROTEST",
            ["Judges"],
            ["the Peruvian consulate"],
        ),
        (
            "Chile opened an inquiry into bank directors.",
            "ACCUSE",
            ["Chile"],
            ["bank directors"],
        ),
        (
            "The troops have completed their pullout from Peru.",
            "RETREAT",
            ["The troops"],
            ["Peru"],
        ),
        ("Chile insisted that Peru withdraw.", "REQUEST", ["Chile"], ["Peru"]),
    ],
)
def test_parties_are_found_where_reporters_put_them(
    text: str, event_type: str, actors: list[str], recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language) == (actors, recipients)


def test_whoever_praises_an_offer_is_not_the_president_who_made_it(language: Language) -> None:
    text = "President Quint arrived late. Quint hailed the president's offer."
    assert named(text, "SUPPORT", language)[1] == [""]


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        (
            "The minister left Lima after a meeting with rebels.",
            "CONSULT",
            ["The minister"],
            ["rebels"],
        ),
        (
            "Visiting President Ana Ruiz on Sunday had talks with Peruvian rebels.",
            "CONSULT",
            ["President Ana Ruiz"],
            ["Peruvian rebels"],
        ),
        (
            "A visit by the Chilean premier to Peru took place.",
            "CONSULT",
            ["the Chilean premier"],
            ["Peru"],
        ),
        (
            "Workers gave the military government an ultimatum to free union leaders.",
            "THREATEN",
            ["Workers"],
            ["the military government"],
        ),
        (
            "The allegation by Chile that Peru smuggles arms was made in a letter.",
            "ACCUSE",
            ["Chile"],
            ["Peru"],
        ),
        ("Calls by Chile for Peru to disarm grew louder.", "REQUEST", ["Chile"], ["Peru"]),
        (
            "A build-up of Chilean forces near Peru was seen.",
            "MOBILIZE",
            ["Chilean forces"],
            ["Peru"],
        ),
        ("Chile massed troops on the border with Peru.", "MOBILIZE", ["Chile"], ["Peru"]),
        ("Chile warned of retaliation against Peru.", "THREATEN", ["Chile"], ["Peru"]),
        (
            "The bombing of a market by Chile was reported.",
            "ASSAULT",
            ["Chile"],
            ["a market"],
        ),
        (
            "Chile said it would impose duties on Peruvian textiles unless an accord was reached.",
            "THREATEN",
            ["Chile"],
            ["Peruvian"],
        ),
        (
            "Chile said it would withdraw its troops from Peru.",
            "CONCEDE",
            ["Chile"],
            ["Peru"],
        ),
        (
            "Kurdish rebels kidnapped four French tourists in eastern Turkey.",
            "ASSAULT",
            ["Kurdish rebels"],
            ["four French tourists"],
        ),
    ],
)
def test_parties_are_found_around_nouns_and_misread_words(
    text: str, event_type: str, actors: list[str], recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language) == (actors, recipients)


def test_whoever_is_accused_of_being_something_is_told_without_it(language: Language) -> None:
    text = (
        "The news did not hurt her standing with members, who in recent days have downplayed the "
        "significance of the court papers and accused the mayor's former longtime attorney of "
        "being a liar."
    )
    assert parties(text, "ACCUSE", language)[1] == ["the mayor's former longtime attorney"]


@pytest.mark.parametrize(
    ("text", "event_type", "actors", "recipients"),
    [
        (
            "Abducted in Morn by unknown men, two nuns were found.",
            "ASSAULT",
            ["unknown men"],
            ["two nuns"],
        ),
        (
            "Police were deployed around the parliament in Lima by the ministry.",
            "MOBILIZE",
            ["the ministry"],
            ["the parliament"],
        ),
        (
            "Chile's build-up of soldiers on the border with Peru continues.",
            "MOBILIZE",
            ["Chile"],
            ["Peru"],
        ),
        (
            "Urging an end to the fighting, the bishop appealed to Peruvian leaders.",
            "REQUEST",
            ["the bishop"],
            [],
        ),
        ("Chile backs down in a dispute with Peru.", "CONCEDE", ["Chile"], ["Peru"]),
        ("The minister resigned over a subsidy scandal.", "RETREAT", ["The minister"], []),
        (
            "The request of Chile for loans was rejected by the bank.",
            "REJECT",
            ["the bank"],
            ["Chile"],
        ),
        (
            "Chile would pull its troops out of Peru by May, its prime minister said.",
            "CONCEDE",
            ["Chile"],
            ["Peru"],
        ),
    ],
)
def test_parties_are_found_before_and_behind_the_clause(
    text: str, event_type: str, actors: list[str], recipients: list[str], language: Language
) -> None:
    assert parties(text, event_type, language) == (actors, recipients)


def test_what_is_to_happen_is_planned_whoever_announces_it(language: Language) -> None:
    text = "Chile is to resume talks with Peru, state television announced."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    assert [each.modality for each in events if each.type == "CONSULT"] == ["planned"]


def test_a_weapon_acts_for_those_who_planted_it(language: Language) -> None:
    text = "A roadside bomb planted by the rebels wounded six Chilean soldiers near Morn."
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    hurt = next(each for each in events if each.trigger_span.of(text) == "wounded")
    assert [each.span.of(text) for each in hurt.actors] == ["the rebels"]


def test_a_place_is_meant_by_what_it_is_called(language: Language) -> None:
    text = "The ministry sued the state of California on Monday."
    assert named(text, "ACCUSE", language)[1] == ["California"]
