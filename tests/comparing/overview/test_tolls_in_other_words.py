"""Tolls told without a plain "killed" or "injured": by blows, bodies, gaps and those aboard."""

from __future__ import annotations

import pytest
from spacy.language import Language
from told_tolls import tolls


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man's head was grazed by a bullet in Sorrel.", (0, 1)),
        ("A bullet grazed the arm of a woman in Sorrel.", (0, 1)),
        ("A girl was struck in a crosswalk in Sorrel.", (0, 1)),
        ("A man was struck while crossing a street in Sorrel.", (0, 1)),
        ("A father and his daughter were burned in an explosion in Sorrel.", (0, 2)),
        ("Three people were burned when a grill exploded in Sorrel.", (0, 3)),
        ("Two hikers were bitten by a bear in Sorrel.", (0, 2)),
        ("A woman was mauled by a dog in Sorrel.", (0, 1)),
        ("A man slashed three people with a knife in Sorrel.", (0, 3)),
        ("A man was badly beaten outside a bar in Sorrel.", (0, 1)),
        ("A man was beaten and robbed by two men in Sorrel.", (0, 1)),
        ("A cyclist has a broken pelvis after a crash in Sorrel.", (0, 1)),
        ("A boy broke his arm in a fall in Sorrel.", (0, 1)),
        ("A man suffered what police called a non-life-threatening wound in Sorrel.", (0, 1)),
        ("A grandfather and two children escaped the house with burns.", (0, 3)),
        ("A girl was taken to Children's with a leg injury in Sorrel.", (0, 1)),
        ("A jogger was hit on the head with a rock in Sorrel.", (0, 1)),
    ],
)
def test_whom_a_blow_a_bite_or_a_fire_struck_was_hurt(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man was beaten to death in Sorrel.", (1, 0)),
        ("A store owner was found beaten to death in Sorrel.", (1, 0)),
        ("A worker was crushed to death in Sorrel.", (1, 0)),
        ("A farmer was electrocuted in Sorrel.", (1, 0)),
        ("A body was found in a field in Sorrel.", (1, 0)),
        ("The body of a missing hiker was found in Sorrel on Sunday.", (1, 0)),
        ("A body pulled from a river in Sorrel was that of a student.", (1, 0)),
        ("Human remains were found in the ashes of a cabin in Sorrel.", (1, 0)),
        ("The remains of three people were found behind a house in Sorrel.", (3, 0)),
        ("An officer who was shot in Sorrel on Friday could not be saved.", (1, 0)),
        ("The man who was struck and killed by a train has been identified.", (1, 0)),
        ("A jury convicted a man of murdering a deputy in Sorrel in April.", (1, 0)),
        ("A woman died in what police call a murder-suicide in Sorrel.", (2, 0)),
    ],
)
def test_a_death_is_told_by_a_body_or_a_crime(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Her team was beaten 3-1 by visiting players in Sorrel.", (0, 0)),
        ("Savers were hit hard by a new tax in Sorrel.", (0, 0)),
        ("Two homes were burned in a fire in Sorrel.", (0, 0)),
        ("Police foiled a murder-suicide plot in Sorrel.", (0, 0)),
        ("A passenger was at the hospital to meet a friend in Sorrel.", (0, 0)),
    ],
)
def test_a_figure_of_speech_hurts_nobody(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A clerk was shot in the chest and a customer in the hand at a store.", (0, 2)),
        ("A boy was hit in the arm, a girl in the leg and a man in the back.", (0, 3)),
        ("One man died at the scene in Sorrel and another on the way to a hospital.", (2, 0)),
        ("A shooting left one man dead and another fighting for his life.", (1, 1)),
        ("Gunfire in Sorrel left one student dead and another wounded on Friday.", (1, 1)),
        ("A crash left a man dead and his wife in critical condition.", (1, 1)),
    ],
)
def test_a_verb_left_out_is_said_of_the_next_one_too(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A plane with five people on board crashed near Sorrel, killing all aboard.", (5, 0)),
        ("A plane carrying five people fell near Sorrel. Everyone aboard was killed.", (5, 0)),
        ("A plane with six passengers and two crew fell near Sorrel. All aboard died.", (8, 0)),
        ("A helicopter crash near Sorrel left no survivors among the six people aboard.", (6, 0)),
    ],
)
def test_all_of_those_aboard_are_as_many_as_were_aboard(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two people were pulled from a fire. Both were taken to a hospital.", (0, 2)),
        ("Two people were pulled from a fire. They are both in critical condition.", (0, 2)),
        ("A man died in a crash. The other man is expected to survive.", (1, 1)),
        ("Six workers were pulled from a ruin in Sorrel; all were taken to hospitals.", (0, 6)),
        ("One person was taken to a hospital and six were treated at the scene.", (0, 7)),
        ("Two were rescued from a fire in Sorrel and treated for smoke inhalation.", (0, 2)),
        ("Three people died. The two other passengers are at a hospital.", (3, 2)),
        ("A man with two gunshot wounds to the neck was found in Sorrel.", (0, 1)),
        ("Four men who were hit — one 29, another 52, two others 37 — were hurt.", (0, 4)),
        ("A suspect was killed after he shot an officer, wounding him in the leg.", (1, 1)),
        ("A car hit a taxi, killing its driver and hurting two passengers.", (1, 2)),
    ],
)
def test_whom_the_words_stand_for_is_counted(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A suspect in the shooting of three officers died in a standoff.", (1, 3)),
        ("Ten people were hurt in a crash in Sorrel, one of whom later died.", (1, 9)),
        ("A woman was shot dead in Sorrel and the gunman is in critical condition.", (1, 1)),
        ("A man killed his wife and then shot himself; he is in critical condition.", (1, 1)),
        ("A man shot two officers in Sorrel on Sunday before he was killed.", (1, 2)),
        ("A man killed two relatives before killing himself in Sorrel.", (3, 0)),
        ("The teen who shot himself in the chest and died was taking a picture.", (1, 0)),
        ("A man and a woman were shot in Sorrel on Tuesday. The woman died.", (1, 1)),
        ("A woman and two men were shot in Sorrel on Monday; two of them died.", (2, 1)),
        ("Winds killed 18 in Sorrel. Twelve died in a hall. Three others died in cars.", (18, 0)),
        ("A storm hit Sorrel as one officer gave aid, and five hikers were struck.", (0, 5)),
    ],
)
def test_the_dead_are_none_of_the_hurt(
    language: Language, text: str, told: tuple[float, float]
) -> None:
    assert tolls(language, text) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Officer fatally shot; suspect killed in standoff", (2, 0)),
        ("Boyfriend charged after woman dies, toddler hurt", (1, 1)),
        ("Another man, woman were injured in the same shooting", (0, 2)),
    ],
)
def test_a_headline_tells_of_each_by_a_word_of_its_own(
    language: Language, title: str, told: tuple[float, float]
) -> None:
    assert tolls(language, "Police are at the scene.", title) == told


def test_who_is_told_behind_a_comma_of_a_headline_is_not_the_one_dead(language: Language) -> None:
    title = "Man shot dead, girlfriend wounded in carjacking"
    text = "A man was shot dead and his girlfriend was wounded when two men took their car."
    assert tolls(language, text, title) == (1, 1)


def test_the_how_manieth_far_below_counts_nobody_where_the_lead_counts(language: Language) -> None:
    scene = "Neighbors stood behind a tape while police looked for casings in the street. " * 9
    text = f"Six people were wounded in Sorrel. {scene}An eighth victim was shot in the leg."
    assert tolls(language, text) == (0, 6)


def test_who_shot_himself_in_the_lead_is_hurt_whoever_is_told_below(language: Language) -> None:
    scene = "Neighbors stood behind a tape while police looked for casings in the street. " * 9
    text = f"An officer shot himself by accident in Sorrel. {scene}He is in critical condition."
    assert tolls(language, text) == (0, 1)
