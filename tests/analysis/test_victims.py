"""People named as killed, injured or shot, where no number is printed."""

from __future__ import annotations

import pytest
from spacy.language import Language

from rashomon.analysis import analyse_articles
from rashomon.testing import article
from rashomon.types import FigureMention


def victims(language: Language, text: str) -> list[tuple[float | None, str]]:
    return [(each.value, each.subject) for each in figures(language, text) if each.is_implied]


def figures(language: Language, text: str) -> tuple[FigureMention, ...]:
    (analysis,) = analyse_articles([article(text)], language)
    return analysis.figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man was killed in Harrow Street on Monday.", (1, "man killed")),
        ("Teen fatally shot in Harrow Street", (1, "Teen killed")),
        ("Police said a woman, her son and a neighbor were killed.",
         (3, "woman, son, neighbor killed")),
        ("The farmer killed his wife and himself.", (2, "wife, himself killed")),
        ("The shooting death of a 21-year-old woman shocked the town.", (1, "woman killed")),
        ("A police officer is in critical condition after the crash.", (1, "officer injured")),
        ("A clerk was shot in the arm.", (1, "clerk shot")),
        ("A child was hit by a stray bullet.", (1, "child shot")),
        ("A boy was taken to a hospital.", (1, "boy injured")),
        ("Another man was injured in the blast.", (1, "another man injured")),
        ("A couple and their son were killed.", (3, "couple, son killed")),
        ("A boy was hit in the ankle on Harrow Street.", (1, "boy injured")),
        ("A girl is recovering from a gunshot wound.", (1, "girl injured")),
        ("A woman was killed and another man was hospitalized.", (1, "another man injured")),
        ("Child Killed, Father Critical After Shooting In Sorrel", (1, "Child killed")),
        ("Mother, Teen Daughter Found Dead After Fire", (2, "Mother, Daughter killed")),
        ("Police arrested a farmer in a fatal shooting on Monday.", (1, "people killed")),
        ("The blast left a man dead and a woman wounded.", (1, "woman injured")),
        ("The crash left a girl in critical condition.", (1, "girl injured")),
        ("A driver was treated for wounds and released.", (1, "driver injured")),
        ("Man charged in shooting that injured 5-year-old", (1, "old injured")),
        ("A woman died on Monday. Vel Orr was also killed.", (1, "another Vel killed")),
        ("A boy has died and his father is in critical condition.", (1, "father injured")),
        ("Child killed\n\nThe gunman was killed too.", (1, "gunman killed")),
        ("The shooting left a woman with a gunshot wound.", (1, "woman injured")),
        ("Bullets left a girl abandoned in critical condition.", (1, "girl injured")),
        ("Girl, Teen Shot in Sorrel", (2, "Girl, Teen shot")),
        ("Boy kills girl, wounds her mother in Sorrel", (1, "mother injured")),
        ("A third female victim was grazed by a bullet.", (1, "third victim injured")),
        ("A clerk is expected to survive.", (1, "clerk injured")),
        ("Child in critical condition after fire in Sorrel", (1, "Child injured")),
        ("Juvenile shot in arm in Sorrel", (1, "Juvenile shot")),
        ("Boy, 3 others wounded in Sorrel", (4, "Boy, others injured")),
        ("A woman and two other men were wounded.", (3, "woman, men injured")),
        ("A 19-year-old was shot. A 23-year-old was shot in the arm.", (1, "old shot")),
    ],
)  # fmt: skip
def test_a_victim_without_a_number_counts_as_one(
    language: Language, text: str, told: tuple[float, str]
) -> None:
    assert told in victims(language, text)


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt.",
        "He threatened to kill a man.",
        "A man could have been killed.",
        "A passer-by was almost killed.",
        "Officers shot at a car.",
    ],
)
def test_what_did_not_happen_has_no_victim(language: Language, text: str) -> None:
    assert victims(language, text) == []


def test_a_number_far_from_its_verb_tells_how_those_fared(language: Language) -> None:
    text = "Five adults who had been at the party on the lake near the old mill were killed."
    (figure,) = figures(language, text)
    assert (figure.value, figure.subject, figure.is_implied) == (5, "adults killed", False)


def test_those_who_did_it_are_not_its_victims(language: Language) -> None:
    (figure,) = [each for each in figures(language, "Two officers shot him.") if each.value == 2]
    assert figure.subject == "officers"


def test_the_number_to_call_in_an_emergency_counts_nothing(language: Language) -> None:
    assert [
        each.value for each in figures(language, "A neighbor called 911 after the blast.")
    ] == []


def test_the_number_to_call_is_none_of_those_shot(language: Language) -> None:
    found = figures(language, "He told a clerk to call 911 for multiple people shot.")
    assert [each.value for each in found] == []


def test_an_age_behind_a_noun_is_an_age(language: Language) -> None:
    found = figures(language, "Boy kills man, 18\n\nPolice said so on Monday.")
    assert [each.unit for each in found if each.value == 18] == ["year-old"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police seek the men behind a triple shooting in Sorrel.", (3, "people shot")),
        ("Officers named the victims of the double homicide.", (2, "people killed")),
    ],
)
def test_the_name_of_a_crime_counts_whom_it_befell(
    language: Language, text: str, told: tuple[float, str]
) -> None:
    assert told in [(each.value, each.subject) for each in figures(language, text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Man charged with shooting six people in Sorrel", (6, "people shot")),
        ("Man suspected of shooting 4 at Harrow bar", (4, "shot")),
        ("A clerk was charged in the shooting of three men.", (3, "men shot")),
        ("Five people were shot and one was killed in Sorrel.", (1, "killed")),
        ("All five victims are expected to recover.", (5, "victims expected to recover")),
        ("2 men busted in shooting that wounded 5", (2, "men")),
        (
            "He was accused of shooting a family of five and killing two, and was found dead.",
            (5, ""),
        ),
    ],
)
def test_shooting_people_counts_whom_it_befell(
    language: Language, text: str, told: tuple[float, str]
) -> None:
    assert told in [(each.value, each.subject) for each in figures(language, text)]


def test_two_victims_of_two_ages_are_two_figures(language: Language) -> None:
    text = "A 19-year-old man was shot in the leg. A 23-year-old man was shot in the arm."
    found = [each for each in figures(language, text) if each.is_implied]
    assert [each.span.of(text) for each in found] == ["A 19-year-old man", "A 23-year-old man"]


def test_those_arrested_are_not_those_killed(language: Language) -> None:
    text = "3 arrested in connection to shooting that killed woman, child in Sorrel"
    assert (3.0, "killed") not in [(each.value, each.subject) for each in figures(language, text)]


def test_what_befell_one_of_five_befell_not_all(language: Language) -> None:
    found = figures(language, "One of five victims in the Sorrel shooting dies at a hospital.")
    assert not [each for each in found if each.value == 5 and "dies" in each.subject]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("One of those whose crash sent five people to a hospital has died.",
         (5, "people sent to hospital")),
        ("He is accused of shooting a family of five and killing two.", (5, "")),
        ("Three others, a woman and two men, were treated for wounds.",
         (3, "others treated for wounds")),
        ("Two men, both of Alder, were taken to a hospital.", (2, "men taken to hospital")),
        ("Police, who had five officers injured, left.", (5, "officers injured")),
    ],
)  # fmt: skip
def test_a_count_tells_what_befell_those_counted_and_not_others(
    language: Language, text: str, counted: tuple[float, str]
) -> None:
    assert counted in [(each.value, each.subject) for each in figures(language, text)]


def test_the_number_of_a_picture_counts_nothing(language: Language) -> None:
    assert 7 not in [each.value for each in figures(language, "Two were killed. Image 7 of 16")]


def test_nobody_is_hurt_whose_mind_a_hospital_looks_into(language: Language) -> None:
    assert victims(language, "A boy was taken to a hospital for a mental health evaluation.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mother, two children killed in fire", (3, "Mother, children killed")),
        ("Teacher, 4 players injured when bus overturns", (5, "Teacher, players injured")),
        ("Officer, suspect wounded in shootout", (2, "Officer, suspect injured")),
        ("Police: Two men, woman injured in crash", (3, "men, woman injured")),
        ("Police: Man kills woman, her son, himself", (3, "woman, son, himself killed")),
        ("Tarn sheriff: 4-year-old Norville boy injured in fall", (1, "boy injured")),
        ("Teacher, mother of two killed in crash", (1, "Teacher killed")),
        ("Driver, 24, killed in crash", (1, "Driver killed")),
    ],
)
def test_a_headline_lists_its_victims_without_and(
    language: Language, text: str, told: tuple[float, str]
) -> None:
    assert victims(language, text) == [told]
