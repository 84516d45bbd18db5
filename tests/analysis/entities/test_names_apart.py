"""What is printed beside a name and names nobody, and two names that are not one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.entities import find_entities
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


def names_and_printings(language: Language, text: str) -> dict[str, list[str]]:
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    printed = {
        each.name: [one.span.of(text) for one in each.mentions if one.form == "name"]
        for each in find_entities(article, language(text))
    }
    return {name: spans for name, spans in printed.items() if spans}


@pytest.mark.parametrize(
    "tag", [" (D-Calif.)", " (R-Wis.)", ", R-Tenn.,", ", D-N.D.,", " (R-ME)", ", R-Texas,"]
)
def test_a_party_and_state_name_nobody(language: Language, tag: str) -> None:
    found = names_and_printings(
        language,
        f"Sen. Maria Torres{tag} met Tom Weber on Monday. Torres said the mill would close.",
    )
    assert found == {"Maria Torres": ["Maria Torres", "Torres"], "Tom Weber": ["Tom Weber"]}


@pytest.mark.parametrize("tags", [(" (D-Calif.)", " (R-Wis.)"), (", D-Calif.,", ", R-Wis.,")])
def test_two_with_their_parties_are_named_together(
    language: Language, tags: tuple[str, str]
) -> None:
    text = f"Sen. Maria Torres{tags[0]} and Sen. Tom Weber{tags[1]} met on Monday."
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    assert 2 in {len(each.members) for each in find_entities(article, language(text))}


def test_a_letter_and_a_hyphen_alone_are_no_party(language: Language) -> None:
    text = "Maria Torres spoke in Paris, D-Day still in mind. Torres flew on to Berlin."
    assert "Paris" in names_and_printings(language, text)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_king_is_not_his_namesake_with_another_first_name(
    language: Language, order: tuple[int, int]
) -> None:
    told = ["King Okafor opened the fair.", "Emeka Okafor was jailed and Emeka Okafor fled."]
    text = f"{told[order[0]]} {told[order[1]]} King Okafor thanked the guests. Okafor wept."
    found = names_and_printings(language, text)
    assert found["Emeka Okafor"][:2] == ["Emeka Okafor"] * 2
    assert "Okafor" in found


def test_a_prince_told_with_his_full_name_is_one(language: Language) -> None:
    text = "Prince Emeka Okafor opened the fair. Prince Okafor thanked the guests."
    assert names_and_printings(language, text) == {"Emeka Okafor": ["Emeka Okafor", "Okafor"]}


@pytest.mark.parametrize("second", ["FBI", "UNESCO", "KLA"])
def test_a_body_and_an_acronym_are_two(language: Language, second: str) -> None:
    text = f"The Department of Justice and {second} opened an inquiry into the mill on Monday."
    assert [second] in names_and_printings(language, text).values()


def test_letters_within_the_name_of_a_body_part_nothing(language: Language) -> None:
    text = "Ana Ruiz led the Center for Harbors and CHIP Services until Monday."
    assert "Center for Harbors" not in names_and_printings(language, text)


@pytest.mark.parametrize(
    "text",
    [
        "President Hale spoke. Tom Hale Jr. mocked the mayor. “Done,” Hale Jr. wrote.",
        "Tom Hale Jr. met a lawyer. President Tom Hale knew nothing of it. Hale spoke.",
        "Tom Hale Jr. met a lawyer. Hale Jr. left. Tom Hale of Norland knew nothing. Hale spoke.",
        "President Hale spoke on Monday. Hale left. Tom Hale Jr. met a lawyer.",
    ],
)
def test_a_son_is_told_from_the_father_of_his_name(language: Language, text: str) -> None:
    found = names_and_printings(language, text)
    juniors = {name for name, printed in found.items() if any("Jr" in each for each in printed)}
    assert juniors == {"Tom Hale Jr."}
    assert all("Jr" in each for each in found["Tom Hale Jr."])


def test_a_suffix_printed_once_makes_no_second_person(language: Language) -> None:
    text = "Tom Hale Jr. led the march. Hale was tired. Gov. Hale said he would rest."
    assert len(names_and_printings(language, text)) == 1


def test_a_body_is_one_with_its_country_before_it_and_without(language: Language) -> None:
    text = "The U.S. Justice Department sued on Monday. The Department of Justice said so."
    assert len(names_and_printings(language, text)) == 1


def test_a_name_behind_itself_in_capitals_is_one_name(language: Language) -> None:
    text = "A mayor's year: DAGNY ORVAL Dagny Orval has paid every bill. Orval is the mayor."
    assert list(names_and_printings(language, text)) == ["Dagny Orval"]


def test_a_party_alone_names_nobody_either(language: Language) -> None:
    text = (
        "Weber defeated former Agriculture Secretary Maria Torres (D) to serve out the remaining "
        "two years of the term. Torres went home."
    )
    assert names_and_printings(language, text)["Maria Torres"] == ["Maria Torres", "Torres"]
