"""Offices, descriptions, governments, groups and pronouns put to who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.entities import find_entities
from rashomon.types import Article, ArticleEntity

if TYPE_CHECKING:
    from spacy.language import Language


class Reading:
    """The entities of a text, asked by name or by the words of a mention."""

    def __init__(self, language: Language, text: str) -> None:
        article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
        self.text = text
        self.entities = find_entities(article, language(text))

    def named(self, name: str) -> ArticleEntity:
        return next(each for each in self.entities if each.name == name)

    def of(self, words: str, nth: int = 0) -> ArticleEntity:
        """The entity of the ``nth`` mention that reads ``words``."""
        found = [
            (mention.span.start, each)
            for each in self.entities
            for mention in each.mentions
            if mention.span.of(self.text) == words
        ]
        return sorted(found, key=lambda pair: pair[0])[nth][1]


def test_the_leader_of_a_nation_is_whoever_was_given_its_office(language: Language) -> None:
    reading = Reading(
        language,
        "Kenyan President Amina Odhiambo met Swedish Prime Minister Karin Lund on Monday. "
        "The Kenyan leader praised the talks. The Swedish prime minister did not.",
    )
    assert reading.of("The Kenyan leader").name == "Amina Odhiambo"
    assert reading.of("The Swedish prime minister").name == "Karin Lund"


def test_the_president_is_nobody_who_is_only_named_beside_a_year_long_ago(
    language: Language,
) -> None:
    text = "In 1974 President Tomas Vel shut the port of Morn. The president opened it again."
    told = Reading(language, text)
    assert told.of("The president") is told.named("Tomas Vel")
    recalled = Reading(language, f"{text} The boats of 2018 are new.")
    at = text.index("The president")
    assert all(each.span.start != at for each in recalled.named("Tomas Vel").mentions)


def test_a_counterpart_is_the_other_one(language: Language) -> None:
    reading = Reading(
        language,
        "President Amina Odhiambo spoke first. She thanked her Swedish counterpart, Karin Lund, "
        "for coming.",
    )
    lund = reading.named("Karin Lund")
    assert lund.country == "SWE"
    assert reading.of("her Swedish counterpart").id == lund.id


def test_an_apposition_tells_a_role(language: Language) -> None:
    reading = Reading(
        language,
        "The price will rise, said Peter Lindqvist, director of the Nordic Water Institute.",
    )
    roles = reading.named("Peter Lindqvist").roles
    assert [(role.title, role.of) for role in roles] == [("director", "Nordic Water Institute")]


def test_a_role_keeps_its_hyphened_words(language: Language) -> None:
    text = "Ana Ruiz, Peru's first left-wing leader, met reporters on Tuesday."
    reading = Reading(language, text)
    assert [role.title for role in reading.named("Ana Ruiz").roles] == ["first left-wing leader"]


def test_a_member_of_a_body_has_it_as_role(language: Language) -> None:
    reading = Reading(
        language, "“Nobody knows,” said Peter Lindqvist of the Nordic Water Institute."
    )
    roles = reading.named("Peter Lindqvist").roles
    assert [(role.title, role.of) for role in roles] == [("", "Nordic Water Institute")]


def test_former_and_then_holders_are_not_in_office(language: Language) -> None:
    reading = Reading(
        language,
        "Former President Daniel Otieno criticised the deal. He signed it with then-Prime Minister "
        "Lars Holm in 2009.",
    )
    assert [role.period for role in reading.named("Daniel Otieno").roles] == ["former"]
    assert [role.period for role in reading.named("Lars Holm").roles] == ["former"]


def test_a_capital_that_acts_is_the_government(language: Language) -> None:
    reading = Reading(
        language,
        "Washington imposed sanctions on the bank. The talks were held in Washington in May.",
    )
    government = reading.of("Washington", 0)
    assert (government.name, government.kind) == ("United States government", "organisation")
    assert government.country == "USA"
    assert reading.of("Washington", 1).kind == "place"


def test_an_administration_is_a_government_and_not_its_head(language: Language) -> None:
    reading = Reading(
        language,
        "Kenyan President Amina Odhiambo arrived on Monday. The Odhiambo administration had "
        "raised taxes.",
    )
    government = reading.of("The Odhiambo administration")
    assert (government.kind, government.country) == ("organisation", "KEN")
    assert government.id != reading.named("Amina Odhiambo").id


def test_the_government_of_a_country_is_not_the_one_named_before(language: Language) -> None:
    reading = Reading(
        language,
        "The Canadian government refused. Ana Lind praised the government of Saudi Arabia. "
        "She met the government of the United States.",
    )
    assert reading.of("the government").name == "Saudi government"
    assert reading.of("the government", 1).name == "United States government"


def test_the_president_of_a_union_is_not_the_president(language: Language) -> None:
    reading = Reading(
        language,
        "Last year President Tomas Vel took office. Ana Lind, president of the National Dockers' "
        "Council, spoke on Monday. Critics praised the president.",
    )
    assert reading.of("the president").name == "Tomas Vel"


def test_two_presidents_are_a_group_of_the_two(language: Language) -> None:
    reading = Reading(
        language,
        "Kenyan President Amina Odhiambo met Finnish President Pekka Aalto in Oslo. "
        "The two presidents signed a treaty.",
    )
    group = reading.of("The two presidents")
    members = {reading.named("Amina Odhiambo").id, reading.named("Pekka Aalto").id}
    assert group.kind == "group"
    assert set(group.members) == members


def test_presidents_of_two_countries_are_the_two(language: Language) -> None:
    reading = Reading(language, "The presidents of Kenya and Finland met in Oslo.")
    assert reading.of("The presidents").id == reading.of("Kenya and Finland").id


def test_the_two_governments_are_those_of_the_countries_named(language: Language) -> None:
    reading = Reading(language, "Kenya and Finland will trade, the two governments announced.")
    members = {reading.named("Kenya").id, reading.named("Finland").id}
    assert set(reading.of("the two governments").members) == members


def test_a_president_of_a_country_acts_for_it(language: Language) -> None:
    reading = Reading(language, "President Pekka Aalto of Finland met Amina Odhiambo in Oslo.")
    assert reading.named("Pekka Aalto").country == "FIN"


def test_names_joined_by_and_are_a_group(language: Language) -> None:
    reading = Reading(
        language, "Peter Lindqvist and Amina Odhiambo met on Monday. They agreed on nothing."
    )
    group = reading.of("Peter Lindqvist and Amina Odhiambo")
    assert group.kind == "group"
    assert reading.of("They").id == group.id


def test_a_speaker_is_not_the_he_of_his_own_words(language: Language) -> None:
    reading = Reading(
        language,
        "Peter Lindqvist met Daniel Otieno in Lund. “He was very kind,” Lindqvist said.",
    )
    assert reading.of("He").name == "Daniel Otieno"


def test_a_pronoun_may_come_before_its_name(language: Language) -> None:
    reading = Reading(language, "In his speech, Peter Lindqvist said the price would rise.")
    assert reading.of("his").name == "Peter Lindqvist"


def test_an_acronym_joins_the_long_name(language: Language) -> None:
    reading = Reading(
        language,
        "The Nordic Water Institute said the lake is dry. The report by the NWI came on Monday.",
    )
    assert reading.of("NWI").name == "Nordic Water Institute"


def test_spellings_with_and_without_accents_are_one_name(language: Language) -> None:
    reading = Reading(language, "Sergio Beltrán arrived on Monday. Sergio Beltran left on Tuesday.")
    assert [each.kind for each in reading.entities].count("person") == 1


def test_short_and_long_names_of_a_country_are_one_place(language: Language) -> None:
    reading = Reading(
        language, "The United States sent ships. A U.S. official said the US would send more."
    )
    country = reading.named("United States")
    words = [mention.span.of(reading.text) for mention in country.mentions]
    assert words == ["United States", "U.S.", "US"]
    assert country.country == "USA"


def test_a_people_is_a_group_of_its_country(language: Language) -> None:
    reading = Reading(language, "Kenyans voted on Monday. Many Kenyans waited for hours.")
    assert reading.of("Kenyans").kind == "group"
    assert reading.of("Kenyans").country == "KEN"


def test_an_airline_is_the_body_whose_name_tells_it_flies(language: Language) -> None:
    reading = Reading(
        language,
        "A jet of Norland Airways turned back over the sea on Tuesday. Norland Airways gave no "
        "reason at first. A woman on board had a Sorrel Air ticket. The airline said it was sorry. "
        "The carrier will pay. The company has twelve jets.",
    )
    norland = reading.named("Norland Airways")
    assert norland is reading.of("The airline")
    assert norland is reading.of("The carrier")
    assert norland is reading.of("The company")


def test_an_aircraft_carrier_is_no_body(language: Language) -> None:
    reading = Reading(
        language,
        "Norland Airways cut its flights. The aircraft carrier left the port on Sunday.",
    )
    norland = reading.named("Norland Airways")
    assert [each.span.of(reading.text) for each in norland.mentions] == ["Norland Airways", "its"]


def test_the_cabinet_of_a_sentence_in_a_capital_is_that_countrys(language: Language) -> None:
    reading = Reading(
        language,
        "The Norwegian government was ready to act on Monday. In London, the cabinet said it had "
        "agreed to the plan.",
    )
    assert reading.of("the cabinet").country == "GBR"
    assert reading.of("the cabinet") != reading.of("The Norwegian government")


def test_the_firm_is_the_one_whose_people_address_it(language: Language) -> None:
    reading = Reading(
        language,
        "Bergen Air was criticised again. Bergen Air flies to Oslo and Bergen Air sells tickets. "
        "In May two Statoil investors asked the firm to publish its plans.",
    )
    assert reading.of("the firm").name == "Statoil"


def test_the_company_is_no_office_of_a_state(language: Language) -> None:
    reading = Reading(
        language,
        "Velmora Inc. lost the files of its customers on Monday. There are six million Estians, "
        "according to the Estian Census Bureau. Shares fell by a fifth. The company apologised.",
    )
    assert reading.of("The company").name == "Velmora Inc."


def test_a_woman_whom_the_text_calls_spokesman_is_the_spokesman(language: Language) -> None:
    reading = Reading(
        language,
        "Ana Vel, the spokesman for Mayor Edda Voss, met the union. The spokesman left at noon.",
    )
    assert reading.of("The spokesman").name == "Ana Vel"


def test_a_body_named_right_behind_what_it_is_is_that_body(language: Language) -> None:
    text = "Campaign groups left. The organization Citizens for Truth filed a suit. It won."
    reading = Reading(language, text)
    assert reading.of("The organization").name == "Citizens for Truth"
    text = "The newspaper of the Bree Post group accused Carl Meyer."
    assert Reading(language, text).of("The newspaper").name != "Bree Post"


def test_the_country_is_not_the_one_that_only_tells_whose_president(language: Language) -> None:
    text = "Peruvian officials left. Peru President Ana Ruiz took aim at China's plans by taxing"
    reading = Reading(language, f"{text} a thousand of the country's products.")
    assert reading.of("the country").name == "China"


def test_a_minister_is_not_the_leader_of_his_nation(language: Language) -> None:
    text = "The Omani leader was asked to come. Ana Ruiz met Omani Foreign Minister Sami Vel."
    reading = Reading(language, text)
    assert reading.of("The Omani leader") is not reading.named("Sami Vel")


def test_a_nation_is_led_by_who_is_named_beside_a_president_of_nowhere(language: Language) -> None:
    reading = Reading(
        language,
        "A summit of President Ruiz and Jo Kim was planned. The Omani leader then left.",
    )
    assert reading.of("The Omani leader") is reading.named("Jo Kim")


def test_who_blames_remarks_did_not_make_them(language: Language) -> None:
    reading = Reading(language, "Carl Meyer spoke on Monday. Tom Vel mocked his remarks.")
    assert reading.of("his") is reading.named("Carl Meyer")


def test_an_agency_is_rather_the_bureau_than_who_reports_on_it(language: Language) -> None:
    reading = Reading(
        language,
        "Azure News said that Ana Ruiz was fired as FBI director. The agency's search went on.",
    )
    assert reading.of("The agency") is reading.of("FBI")


def test_what_somebody_is_pressed_to_end_is_his(language: Language) -> None:
    text = "Vega Bank said on Monday that the ministry pressed Norland Air to end its search."
    reading = Reading(language, text)
    assert reading.of("its") is reading.named("Norland Air")
