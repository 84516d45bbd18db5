"""Tolls as newsrooms of several countries word them, each construction in a report of our own."""

from __future__ import annotations

import pytest
from spacy.language import Language
from told_tolls import tolls, tolls_of_all


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A fire left three people dead and another person injured in Sorrel.", (3, 1)),
        ("The shooting death of one soldier stunned Sorrel.", (1, 0)),
        ("A man was taken to hospital and died.", (1, 0)),
        ("Four women were killed. A fifth victim was airlifted to Sorrel Hospital and succumbed "
         "to his injuries on Saturday.", (5, 0)),
        ("The toll in a stampede in Sorrel rose to 12 after two more devotees succumbed to their "
         "injuries.", (12, 0)),
        ("Eleven people were killed and as many injured when a truck hit a van in Sorrel.",
         (11, 11)),
        ("Two soldiers were martyred in an attack in Sorrel.", (2, 0)),
        ("A grandmother died shielding her two grandchildren from a fire.", (1, 0)),
        ("Police found a dead man and three others with gunshot wounds in Sorrel.", (1, 3)),
    ],
)  # fmt: skip
def test_the_dead_are_told_in_many_words(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A woman killed herself after critically shooting her mother in Sorrel.", (1, 1)),
        ("A woman in her 20s was treated for a hand injury after a fight in Sorrel.", (0, 1)),
        ("A man was treated for dog bites in Sorrel.", (0, 1)),
        ("The driver of a bus was cut by broken glass in Sorrel.", (0, 1)),
        ("A crash in Sorrel left a student paralysed.", (0, 1)),
        ("Both officers were discharged from hospital after a brawl in Sorrel.", (0, 2)),
        ("More than 70 people remain in hospital after a fire in Sorrel.", (0, 70)),
        ("Two devotees were hurt in a stampede in Sorrel, a jawan said.", (0, 2)),
        ("Six pilgrims were admitted to hospital after a stampede in Sorrel.", (0, 6)),
        ("A man was transferred to a specialist burns unit after a fire in Sorrel.", (0, 1)),
        ("Rescuers pulled seven people out; all of them were taken to hospital.", (0, 7)),
        ("Some 30 people were treated at the scene and a further eight taken to hospital.",
         (0, 38)),
        ("Two bouncers were shot and a woman was trampled at a club in Sorrel.", (0, 3)),
        ("Three people were shot in Sorrel. A woman was hit in the back, and two men, 30 and 41, "
         "were hurt.", (0, 3)),
    ],
)  # fmt: skip
def test_the_hurt_are_told_in_other_words(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officers found two men with gunshot wounds in Sorrel. Vel Orr died at a hospital.",
         (1, 1)),
        ("A family of five was found dead in Sorrel. All five had gunshot wounds.", (5, 0)),
        ("A boy was found with at least one gunshot wound in Sorrel, and he died.", (1, 0)),
        ("A boy died in Sorrel. Police believe the child was struck by a bullet.", (1, 0)),
        ("A girl died in Sorrel. Police believe the boy was hurt in the same room.", (1, 1)),
        ("The boy was killed. An adult man was also shot and is expected to recover.", (1, 1)),
        ("Two of the four men shot in Sorrel have died.", (2, 2)),
        ("The teen believed he had been gunned down by a rival in Sorrel, police said.", (0, 1)),
        ("A man shot his daughter and killed her mother before turning the gun on himself in "
         "Sorrel. Deputies found a woman and a teenager, both of whom had been shot. Ana Hall was "
         "pronounced dead; Mya Vern was flown to hospital in critical condition.", (2, 1)),
        ("A driver who killed a student in Sorrel and left her friend paralysed was jailed.",
         (1, 1)),
    ],
)  # fmt: skip
def test_whoever_died_is_not_hurt_as_well(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


def test_a_killer_s_dead_are_not_told_as_hurt_by_a_headline(language: Language) -> None:
    text = "A man who stabbed three people to death in 2009 has lost an appeal in Sorrel."
    assert tolls(language, text, "Killer who stabbed three loses appeal")[1] == 0


def test_a_count_told_again_below_is_part_of_the_list_there(language: Language) -> None:
    text = (
        "Rangers helped in the death of two children. {}Two children and their father were found "
        "dead in a car."
    )
    assert tolls(language, text.format("Friends came and laid flowers. " * 25)) == (3, 0)


def test_a_crisis_that_people_succumbed_to_has_no_dead(language: Language) -> None:
    assert tolls(language, "Eight families succumbed to the crisis in Sorrel.") == (0, 0)


def test_whose_office_a_headline_tells_is_one(language: Language) -> None:
    text = "The former mayor Ada Rill has died at the age of 80."
    assert tolls(language, text, "Ada Rill, former city secretary general, dies") == (1, 0)


def test_a_one_time_shot_hits_nobody(language: Language) -> None:
    assert tolls(language, "Rill said this is a one-time shot for Sorrel.") == (0, 0)


def test_another_than_the_one_who_gave_himself_up_is_one(language: Language) -> None:
    text = "A 17-year-old has surrendered to police after another teen was critically injured."
    assert tolls(language, text, "Teen surrenders after girl injured in Sorrel") == (0, 1)


def test_a_headline_s_child_in_hospital_is_hurt(language: Language) -> None:
    title = "Murder-suicide leaves man and woman dead, child in hospital in Sorrel"
    assert tolls(language, "Police were at a house.", title) == (2, 1)


def test_an_hour_and_a_channel_count_nobody(language: Language) -> None:
    text = "Around 10 Saturday night, four people were shot outside a party in Sorrel."
    assert tolls(language, text) == (0, 4)
    assert tolls(language, "Police confirmed to 13abc that a baby was shot in Sorrel.") == (0, 1)


def test_the_titles_of_films_beside_an_article_tell_no_dead(language: Language) -> None:
    films = "1:51 Boy killed with machete; uncle sought\n\n0:59 Mother speaks of attack\n\n"
    assert tolls(language, f"{films}Police seek a man who shot five people.") == (0, 5)


def test_a_wife_called_by_name_is_not_hurt_beside_her_son(language: Language) -> None:
    text = (
        "A man was charged with killing his wife and wounding his stepson. Edgar Finch shot Carla "
        "Finch in the kitchen and then fired at her son, Drew, who was hit in the arm."
    )
    assert tolls(language, text, "Man accused of killing wife, wounding stepson") == (1, 1)


def test_a_headline_over_several_shootings_leads_with_no_toll_of_one(language: Language) -> None:
    text = "Three boys were shot in Sorrel. Two of the victims died."
    assert tolls(language, text, "Police look into several shootings in Sorrel") == (0, 0)
    assert tolls(language, text, "Police look into a shooting in Sorrel") == (2, 1)


def test_all_who_were_shot_are_the_hurt_of_others_and_the_dead(language: Language) -> None:
    told = tolls_of_all(
        language,
        "One woman died and seven people were injured in a shooting in Sorrel on Monday.",
        "A man accused of shooting eight people in Sorrel is in jail. {}He killed a woman.".format(
            "He was held in a cell of the county jail and said nothing. " * 12
        ),
    )
    assert told["injured"] == [7]


def test_a_second_victim_told_beside_the_dead_is_news(language: Language) -> None:
    text = (
        "A boy was killed in Sorrel on Sunday. {}The second victim was hit in the hand. Vel died."
    )
    assert tolls(language, text.format("Friends came and laid flowers. " * 25)) == (1, 1)


def test_parts_that_police_relate_are_one_happening(language: Language) -> None:
    told = tolls_of_all(
        language,
        "Third person dies after shooting in Sorrel\n\nA third person has died, police said.\n\n"
        "The shooting happened at 8 p.m. Saturday at Elm Row, where Ada Brook, 23, was shot and "
        "killed.\n\nAround 11 p.m., a person was shot at Oak Row. Vel Orr, 24, died later.\n\n"
        "Police said they believed the shootings were related.",
        "Vel Orr, 24, of Oak Row was shot in Sorrel on Saturday at 11 p.m.",
    )
    assert told["killed"] == [3]
