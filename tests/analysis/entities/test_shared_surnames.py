"""Who a surname or an acronym stands for where others bear it, or where two are named at once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from rashomon.analysis.entities import find_entities
from rashomon.types import Article


def names_and_printings(language: Language, text: str) -> dict[str, list[str]]:
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    return {
        each.name: [one.span.of(text) for one in each.mentions if one.form == "name"]
        for each in find_entities(article, language(text))
    }


def test_a_surname_printed_before_the_first_lady_is_not_hers(language: Language) -> None:
    found = names_and_printings(
        language,
        "President Okafor spoke to the house. Okafor praised it. First lady Mira Okafor sat in the "
        "gallery. Okafor left at noon.",
    )
    assert found["Mira Okafor"] == ["Mira Okafor"]
    assert found["Okafor"] == ["Okafor", "Okafor", "Okafor"]


def test_mr_and_mrs_of_one_surname_are_two(language: Language) -> None:
    found = names_and_printings(
        language,
        "Mr. Okafor spoke on Monday. Mary Okafor sat in the gallery. Mr. Okafor thanked the "
        "house. Mrs. Okafor did not.",
    )
    assert found["Mary Okafor"] == ["Mary Okafor", "Okafor"]
    assert found["Okafor"] == ["Okafor", "Okafor"]


def test_two_names_joined_by_a_hyphen_are_both_bearers(language: Language) -> None:
    found = names_and_printings(
        language,
        "Hopes for the Okafor-Ruiz talks rose. President Tom Okafor met Ana Ruiz on Monday. "
        "Okafor smiled and Ruiz left.",
    )
    assert found["Tom Okafor"] == ["Okafor", "Tom Okafor", "Okafor"]
    assert found["Ana Ruiz"] == ["Ruiz", "Ana Ruiz", "Ruiz"]
    assert "Okafor-Ruiz" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S.-Mali border was shut.", ["Mali", "United States"]),
        ("The Mali-Chad border was shut.", ["Chad", "Mali"]),
        ("She entered Guinea-Bissau on Monday.", ["Guinea-Bissau"]),
        ("The Rolls-Royce plant was shut.", ["Rolls-Royce"]),
        ("The Tom Okafor-Ana Ruiz summit was held.", ["Ana Ruiz", "Tom Okafor"]),
        ("The Tom Okafor-Han Dol Sim meeting was held.", ["Han Dol Sim", "Tom Okafor"]),
    ],
)
def test_a_hyphen_parts_the_names_of_countries_and_no_name_of_one(
    text: str, expected: list[str], language: Language
) -> None:
    assert sorted(names_and_printings(language, text)) == expected


def test_a_surname_of_two_parts_is_one_person(language: Language) -> None:
    found = names_and_printings(
        language, "Ana Okafor-Ruiz spoke on Monday. Okafor-Ruiz said the mill would close."
    )
    assert found == {"Ana Okafor-Ruiz": ["Ana Okafor-Ruiz", "Okafor-Ruiz"]}


@pytest.mark.parametrize("body", ["All Norland Airways", "Agency for Norland Affairs"])
def test_an_acronym_in_brackets_is_the_body_before_it(language: Language, body: str) -> None:
    found = names_and_printings(
        language,
        f"The {body} (ANA) gave no reason on Tuesday. Ana Ruiz was angry. ANA said it was sorry.",
    )
    assert found[body] == [body, "ANA", "ANA"]
    assert found["Ana Ruiz"] == ["Ana Ruiz"]


def test_a_name_told_once_after_a_bearer_with_a_title_is_another_person(
    language: Language,
) -> None:
    found = names_and_printings(
        language,
        "President Okafor spoke to the house. Okafor praised it. Later Okafor left. Okafor was "
        "away at the birth of Emeka Okafor. On Monday Okafor came back.",
    )
    assert found["Emeka Okafor"] == ["Emeka Okafor"]
    assert found["Okafor"] == ["Okafor"] * 5


def test_a_full_name_told_late_with_its_title_is_the_bearer(language: Language) -> None:
    found = names_and_printings(
        language,
        "President Okafor spoke to the house. Okafor praised it. Later Okafor left. Okafor was "
        "away. On Monday President Emeka Okafor came back.",
    )
    assert found["Emeka Okafor"] == ["Okafor"] * 4 + ["Emeka Okafor"]


@pytest.mark.parametrize("told", ["whether he was a senator", "if he were a senator"])
def test_nobody_is_what_a_question_or_condition_makes_him(language: Language, told: str) -> None:
    text = f"Ana Ruiz met Olof Brandt. Brandt asked {told}."
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    roles = {each.name: each.roles for each in find_entities(article, language(text))}
    assert roles["Olof Brandt"] == ()


def test_a_bare_surname_beside_a_son_of_that_name_is_no_womans(language: Language) -> None:
    found = names_and_printings(
        language,
        "Anton Hallam Jr. met an envoy in May. The envoy told Hallam Jr. that he could help. "
        "Hallam has denied it. Photos showed Vanessa Hallam in June.",
    )
    assert found["Vanessa Hallam"] == ["Vanessa Hallam"]
    assert found["Hallam"] == ["Hallam"]


def test_a_bare_surname_is_a_sons_until_his_father_is_named(language: Language) -> None:
    found = names_and_printings(
        language,
        "Former senator Anton Hallam Jr. pleaded guilty on Monday. Hallam told the judge that he "
        "was sorry. The forfeited goods include a hat of Victor Hallam. Hallam wept in court. "
        "The judge had met the pastor Anton Hallam.",
    )
    assert found["Victor Hallam"] == ["Victor Hallam"]
    assert found["Anton Hallam Jr."][:2] == ["Anton Hallam Jr.", "Hallam"]


def test_a_bare_surname_is_a_sons_where_his_father_is_only_told_as_that(language: Language) -> None:
    found = names_and_printings(
        language,
        "Hallam Jr. pleads guilty\n\nFormer senator Anton Hallam Jr. pleaded guilty on Monday. He "
        "had written a book with his father, Rev. Anton Hallam. Hallam told the judge that he was "
        "sorry.",
    )
    assert found["Anton Hallam Jr."][-1] == "Hallam"


def test_two_full_names_joined_by_a_hyphen_are_both_bearers(language: Language) -> None:
    found = names_and_printings(
        language,
        "President Okafor will meet Ana Ruiz in Lima. Norland threatens to cancel the Tom "
        "Okafor-Ana Ruiz meeting. Ruiz smiled.",
    )
    assert found["Ana Ruiz"] == ["Ana Ruiz", "Ana Ruiz", "Ruiz"]


def test_a_family_name_that_comes_first_is_found_beside_one_that_comes_last(
    language: Language,
) -> None:
    found = names_and_printings(
        language,
        "Han Dol Sim freed three sailors. Tony Han was among them. On Monday Han met Ruiz in Lima.",
    )
    assert found["Han Dol Sim"] == ["Han Dol Sim", "Han"]
    assert found["Tony Han"] == ["Tony Han"]


@pytest.mark.parametrize("other", ["Martin Luther Brand", "Martin F. Brand"])
def test_a_first_name_before_others_is_no_family_name(other: str, language: Language) -> None:
    found = names_and_printings(
        language, f"{other} was honoured in Lima. Ana Martin sat beside him. Martin smiled."
    )
    assert found["Ana Martin"] == ["Ana Martin", "Martin"]


def test_a_surname_is_nobody_who_is_named_only_later(language: Language) -> None:
    found = names_and_printings(
        language,
        "Han Dol Sim met Ruiz on Monday. Han smiled. Vice Minister Han Kye Rim said it went well. "
        "“It did,” said Han Kye Rim.",
    )
    assert found["Han Dol Sim"] == ["Han Dol Sim", "Han"]
    assert found["Han Kye Rim"] == ["Han Kye Rim", "Han Kye Rim"]


def test_a_sentence_with_a_small_verb_is_no_headline(language: Language) -> None:
    found = names_and_printings(
        language, "Tom Okafor met Okafor Lin Ruiz in Lima. Okafor smiled and Ruiz left."
    )
    assert "Okafor Lin Ruiz" in found


def test_a_relative_who_is_something_else_too_does_not_take_the_surname(
    language: Language,
) -> None:
    found = names_and_printings(
        language,
        "President Peter Okafor spoke of his daughter and palace adviser Mira Okafor on Monday. "
        "Okafor said Mira Okafor had been insulted. Okafor asked for respect for Mira Okafor.",
    )
    assert found["Mira Okafor"] == ["Mira Okafor"] * 3
    assert found["Peter Okafor"] == ["Peter Okafor", "Okafor", "Okafor"]
