"""Leaders, ministers and survivors told beside their names; nouns that are only said of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.entities import find_entities
from rashomon.analysis.entities.nouns import regular_forms
from rashomon.types import Article, ArticleEntity

if TYPE_CHECKING:
    from spacy.language import Language


def entities_of(language: Language, text: str) -> dict[str, ArticleEntity]:
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    return {each.name: each for each in find_entities(article, language(text))}


def mentions(entity: ArticleEntity, text: str) -> list[str]:
    return [mention.span.of(text) for mention in entity.mentions]


def test_the_leader_of_a_body_is_the_name_after_the_comma(language: Language) -> None:
    text = (
        "Prime Minister Olof Brandt spoke with reporters. The leader of the dockers' union, Marta "
        "Ilves, threatened to close the port. She told a crowd that the strike would be long."
    )
    entity = entities_of(language, text)["Marta Ilves"]
    assert [role.title for role in entity.roles] == ["leader"]
    assert "She" in mentions(entity, text)


def test_a_lawyer_for_somebodys_wife_is_not_his_lawyer(language: Language) -> None:
    text = "Olof Brandt left. Marta Ilves, a lawyer for Brandt's wife, said she was ill."
    [role] = entities_of(language, text)["Marta Ilves"].roles
    assert (role.title, role.of) == ("lawyer", "Brandt's wife")


def test_a_survivor_who_opens_the_sentence_is_named_after_the_comma(language: Language) -> None:
    text = "A survivor, Anders Holt, told the radio that the ship had no boats. He was rescued."
    entity = entities_of(language, text)["Anders Holt"]
    assert mentions(entity, text) == ["A survivor", "Anders Holt", "He"]


def test_a_title_behind_a_first_name_is_part_of_the_name(language: Language) -> None:
    found = entities_of(
        language, "His counterpart Hassan Sheikh Odowa left before Sheikh Amal did."
    )
    assert {"Hassan Sheikh Odowa", "Amal"} <= found.keys()
    assert not found["Hassan Sheikh Odowa"].roles


def test_a_first_name_stays_before_two_surnames(language: Language) -> None:
    text = (
        "The tape was released by Zerlina Okafor Maxwell. Okafor Maxwell said it was real. "
        "Okafor Maxwell left on Monday. Then Zerlina left."
    )
    assert "Okafor Maxwell" not in entities_of(language, text)
    assert "Zerlina" in mentions(entities_of(language, text)["Zerlina Okafor Maxwell"], text)


def test_an_age_is_no_part_of_what_somebody_is(language: Language) -> None:
    text = "The ambulance was slow, said Odowa's 31-year-old sister, Danielle Smith."
    assert [each.title for each in entities_of(language, text)["Danielle Smith"].roles] == [
        "sister"
    ]


def test_a_ministers_field_is_no_body(language: Language) -> None:
    text = "Energy and Mines Minister Hugo Calle resigned on Friday."
    entities = entities_of(language, text)
    assert sorted(entities) == ["Hugo Calle"]
    assert [role.title for role in entities["Hugo Calle"].roles] == ["Energy and Mines Minister"]


def test_what_a_country_is_said_to_be_is_nobody(language: Language) -> None:
    text = "Kenya is a partner of the bank. It is seen as an ally in the region."
    assert {"partner", "ally"}.isdisjoint(entities_of(language, text))


def test_at_least_is_no_part_of_a_group(language: Language) -> None:
    assert "nine miners" in entities_of(language, "At least nine miners died in the pit.")


def test_regular_forms_follow_the_spelling() -> None:
    assert regular_forms("push") == ("push", "pushes", "pushed", "pushing")


def test_a_surname_before_a_relative_is_brought_in_is_not_the_relatives(
    language: Language,
) -> None:
    text = (
        "Okafor sat on the couch and told her story. Okafor owns a house by the sea. Her father, "
        "Robert Okafor, teaches in Lund. “I was young,” Okafor said. She has never been back."
    )
    found = entities_of(language, text)
    assert mentions(found["Robert Okafor"], text).count("Okafor") == 0
    assert mentions(found["Okafor"], text).count("Okafor") == 3


def test_a_relative_told_of_first_keeps_the_surname(language: Language) -> None:
    text = "Her father, Robert Okafor, teaches in Lund. Okafor is 70."
    assert "Okafor" in mentions(entities_of(language, text)["Robert Okafor"], text)


def test_a_surname_that_is_a_trade_too_names_its_bearer_alone(language: Language) -> None:
    text = "Mayor Ana Baker opened the fair. Baker left early. The baker went home."
    found = entities_of(language, text)
    assert mentions(found["Ana Baker"], text) == ["Ana Baker", "Baker"]
    assert "The baker" not in mentions(found["Ana Baker"], text)


def test_a_club_that_bears_somebodys_surname_is_not_the_person(language: Language) -> None:
    text = (
        "President Odowa stayed away from the service. Odowa had feuded with the senator. "
        "The president went to the Odowa National Golf Club instead."
    )
    found = entities_of(language, text)
    assert mentions(found["Odowa"], text).count("Odowa") == 2
    assert mentions(found["Odowa National Golf Club"], text) == ["Odowa National Golf Club"]


def test_a_surname_that_reads_like_an_acronym_is_not_that_body(language: Language) -> None:
    text = "North Korean leader Kim Jong Un spoke. Kim's country is under U.N. sanctions."
    found = entities_of(language, text)
    assert "U.N." not in mentions(found["Kim Jong Un"], text)
    assert found["Kim Jong Un"].country == "PRK"


def test_the_whole_nationality_says_whose_leader_somebody_is(language: Language) -> None:
    text = "'North Korean Leader Bo Il Won just said that the button was on his desk at all times.'"
    [role] = entities_of(language, text)["Bo Il Won"].roles
    assert (role.title, role.of) == ("Leader", "North Korea")


@pytest.mark.parametrize("place", ["Ohio", "Chicago", "Texas"])
def test_the_state_or_town_of_somebody_with_a_title_is_no_part_of_the_name(
    place: str, language: Language
) -> None:
    text = (
        f"“It is a shame,” said U.S. Senator Ada Quint of {place}, the top Democrat in the Senate."
    )
    found = entities_of(language, text)
    assert found["Ada Quint"].kind == "person"
    assert found[place].kind == "place"
