"""How many an article tells to have been killed and injured, read from its words."""

from __future__ import annotations

import pytest
from spacy.language import Language
from told_tolls import tolls


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three people were stabbed at a bar in Sorrel on Tuesday.", (0, 3)),
        ("A man was stabbed to death and two others were stabbed in Sorrel.", (1, 2)),
        ("A man fatally shot three people and wounded two at a bar in Sorrel.", (3, 2)),
        ("A clerk was gunned down and two friends were wounded in Sorrel.", (1, 2)),
        ("A climber fell to his death near Sorrel on Sunday.", (1, 0)),
        ("A man shot his wife to death and then took his own life in Sorrel.", (2, 0)),
        ("A man shot and killed his wife before turning the gun on himself.", (2, 0)),
        ("A man shot and killed another man and wounded a woman in Sorrel.", (1, 1)),
        ("A suspect was shot and killed and an officer was injured in Sorrel.", (1, 1)),
        ("The blast in Sorrel left three people dead and another injured.", (3, 1)),
        ("A bomb in Sorrel resulted in one death and six injuries.", (1, 6)),
    ],
)
def test_how_somebody_died_is_told_in_many_words(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three firefighters suffered burns in a fire in Sorrel.", (0, 3)),
        ("Two people were treated for smoke inhalation after a fire in Sorrel.", (0, 2)),
        ("Four people were airlifted after a crash in Sorrel on Tuesday.", (0, 4)),
        ("Four people were flown to a trauma center after a crash in Sorrel.", (0, 4)),
        ("Six people were rushed to Sorrel Medical Center after a crash.", (0, 6)),
        ("Three people went to the hospital after a crash in Sorrel.", (0, 3)),
        ("Six people ended up in the hospital after a crash in Sorrel.", (0, 6)),
        ("A crash in Sorrel put six people in the hospital.", (0, 6)),
        ("A shooting in Sorrel killed one and left three others in the hospital.", (1, 3)),
        ("One person is dead and another is in the hospital after a fire.", (1, 1)),
        ("Three people are fighting for their lives after a fire in Sorrel.", (0, 3)),
        ("Three people are recovering after a shooting in Sorrel.", (0, 3)),
        ("Six people required medical treatment after a crash in Sorrel.", (0, 6)),
        ("Two people were struck by bullets in Sorrel on Sunday.", (0, 2)),
        ("Gunfire in Sorrel struck three people on Sunday.", (0, 3)),
        ("Three cyclists were hit by a car in Sorrel on Sunday.", (0, 3)),
        ("Both drivers were hurt when a car hit a school bus in Sorrel.", (0, 2)),
        ("A trio of men were shot in Sorrel on Sunday.", (0, 3)),
        ("Doctors in Sorrel were treating two gunshot victims on Sunday.", (0, 2)),
        ("A man showed up at a Sorrel hospital with a gunshot wound.", (0, 1)),
        ("A man was found with a gunshot wound to the arm in Sorrel. A second man arrived at a "
         "hospital with a graze wound.", (0, 2)),
        ("Seven people suffered non-life-threatening injuries in a crash.", (0, 7)),
        ("Four teens were injured, one critically, in a drive-by shooting in Sorrel.", (0, 4)),
    ],
)  # fmt: skip
def test_the_hurt_are_told_in_many_words(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hikers were airlifted from a flooded camp near Sorrel.", (0, 0)),
        ("Norland's minister went to the hospital to see his son.", (0, 0)),
        ("Neither deputy was injured in the shooting in Sorrel.", (0, 0)),
        ("None of the 40 passengers was hurt when a bus burned in Sorrel.", (0, 0)),
        ("A mother of 12 was killed in a crash in Sorrel.", (1, 0)),
        ("Former mayor Vel Orr died at 95 in Sorrel on Sunday.", (1, 0)),
        ("A man was found with a gunshot wound in Sorrel. He was pronounced dead.", (1, 0)),
    ],
)
def test_what_only_looks_like_a_toll_is_none(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The death toll from the Sorrel fire rose to four on Tuesday.", (4, 0)),
        ("The death toll of the fire in Sorrel has climbed to 31 people, officials said.", (31, 0)),
        ("The number of people killed in the Sorrel quake rose to 31. A crew left.", (31, 0)),
        ("The number of dead rose to 12 when a team found three more bodies in Sorrel.", (12, 0)),
        ("The quake in Sorrel has a death toll of 12, officials said.", (12, 0)),
        ("Two more victims of the fire have died, bringing the death toll to four.", (4, 0)),
        ("Police found the bodies of two people in a Sorrel apartment.", (2, 0)),
        ("Ten tourists among 12 dead in Sorrel plane crash, officials said.", (12, 0)),
        ("A third person has died after the Sorrel shooting, police said.", (3, 0)),
        ("Four clerks were killed. A fifth person died at a hospital.", (5, 0)),
        ("Three people were shot in Sorrel. The third victim died.", (1, 2)),
        ("A mother and two of her children died in a fire in Sorrel.", (3, 0)),
        ("A grandmother and her two grandchildren died in a fire in Sorrel.", (3, 0)),
    ],
)
def test_a_total_counts_all_who_died(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six people were shot at a party. One of them, a cook, died at a hospital.", (1, 5)),
        ("Six people were shot at a party, including a 19-year-old man who died.", (1, 5)),
        ("Three people were shot in Sorrel, one of them fatally.", (1, 2)),
        ("Three people were shot in Sorrel and one has since died.", (1, 2)),
        ("One of five people shot in Sorrel has died, authorities said Tuesday.", (1, 4)),
        ("Police found two victims, one of whom died. The other is in stable condition.", (1, 1)),
        ("Two men were shot. One died at the scene and the other was hospitalized.", (1, 1)),
        ("One man was killed and a second was wounded in a shooting.", (1, 1)),
        ("Two deputies were shot and a suspect was killed in Sorrel.", (1, 2)),
        ("Three people were shot in Sorrel. Two are in critical condition.", (0, 3)),
        ("Four people were wounded and the gunman was also injured in Sorrel.", (0, 5)),
        ("A trio of men were shot in Sorrel. The two others had less serious wounds.", (0, 3)),
    ],
)
def test_the_hurt_are_those_shot_without_the_dead(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "A train hit a truck, killing two in the line's fourth fatal crash since March.",
        "A gunman killed two clerks in one of the deadliest attacks on record.",
        "A plane crashes in Sorrel, killing two, officials said.",
        "So far two clerks were killed in the fire in Sorrel.",
        "Two clerks died in a fire in Sorrel during a nationwide strike.",
        "A man killed two clerks and then hid in a separate part of Sorrel.",
        "A storm claimed at least two lives in Sorrel on Sunday.",
    ],
)
def test_a_killing_among_others_of_the_year_is_news_of_its_own(
    language: Language, text: str
) -> None:
    assert tolls(language, text) == (2, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two men died and a 3-year-old boy was wounded in Sorrel. Two men were shot.", (2, 1)),
        ("Female student dead, another girl injured at Sorrel school, police say.", (1, 1)),
        ("A boy was killed in Sorrel. A blast killed a boy and critically wounded his father.",
         (1, 1)),
        ("Two people are in critical condition and three were treated for wounds.", (0, 5)),
        ("A clerk was killed. A second victim was hit in the leg and survived.", (1, 1)),
        ("A boy shot himself in the hand in Sorrel. Eight children were killed in shootings this "
         "year.", (0, 1)),
        ("2 adults dead, 2 children wounded in Sorrel, police say.", (2, 2)),
        ("One person is in critical condition. Three people were hurt in Sorrel.", (0, 3)),
        ("Over 50 people died in Sorrel. The mayor said 52 people died.", (52, 0)),
        ("A quake destroyed four huts and killed at least three people. Four villages were "
         "destroyed and three people killed, officials said.", (3, 0)),
        ("Four people were taken to a hospital while 20 others were slightly hurt.", (0, 24)),
        ("She opened fire, killing two women and critically injuring a third co-worker before "
         "being held.", (2, 1)),
    ],
)  # fmt: skip
def test_counts_told_beside_each_other_are_kept_apart(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


def test_a_count_restated_in_a_longer_list_is_part_of_it(language: Language) -> None:
    text = "A crash killed 10 tourists. The plane fell, killing two pilots and 10 tourists."
    assert tolls(language, text) == (12, 0)


def test_the_dead_of_the_lead_are_not_those_of_a_look_back(language: Language) -> None:
    text = "A cook was killed in Sorrel. {}A blast in Norland left 17 people dead."
    text = text.format("Stalls were shut and the square was swept. " * 20)
    assert tolls(language, text) == (1, 0)


def test_the_hurt_told_in_a_breath_with_the_dead_below_the_lead_are_told(
    language: Language,
) -> None:
    text = "A bus driver was killed in Sorrel on Sunday. {}The man died. Seven others were hurt."
    text = text.format("Stalls were shut and the square was swept. " * 20)
    assert tolls(language, text) == (1, 7)


def test_a_death_that_only_dates_something_else_is_none_of_the_story(language: Language) -> None:
    later = "When Justice Ada Rill died, the Sorrel council ruled that nobody would follow her. "
    assert tolls(language, f"{later}On Monday it changed its mind.") == (0, 0)
    assert tolls(language, "Justice Ada Rill died in Sorrel on Monday.") == (1, 0)
