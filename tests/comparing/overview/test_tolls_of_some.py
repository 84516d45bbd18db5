"""Whoever is hurt beside those an article counts, and those one article names of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_tolls import tolls, tolls_of_all

if TYPE_CHECKING:
    from spacy.language import Language


def test_whoever_was_shot_before_others_were_hurt_is_one_more(language: Language) -> None:
    shot = "A woman was shot five times in an attack in Sorrel on Monday that injured four others."
    dead = "A man was shot and killed in an attack in Sorrel on Monday that injured four others."
    assert tolls(language, shot) == (0, 5)
    assert tolls(language, dead) == (1, 4)


def test_a_boy_whom_a_headline_has_shot_is_hurt_where_his_mother_died(language: Language) -> None:
    text = "The boy, 5, was hit by an officer's bullet. Officers shot his mother dead."
    title = "Police shot Ada Brook's son in Sorrel, officials say"
    assert tolls(language, text, title) == (1, 1)


def test_a_fifth_victim_told_later_raises_the_toll(language: Language) -> None:
    told = tolls_of_all(
        language,
        "Four people were wounded in a shooting in Sorrel on Monday.",
        "Police in Sorrel found four victims who had been struck by gunfire. A fifth victim who "
        "was struck by gunfire was found later at a hospital.",
    )
    assert told == {"injured": [5, 4]}


def test_articles_that_name_one_of_those_hurt_do_not_outvote_a_count(language: Language) -> None:
    told = tolls_of_all(
        language,
        "Two people were injured at a school in Sorrel on Monday.",
        "A student was wounded at a school in Sorrel on Monday.",
        "A guard was injured at a school in Sorrel, police said.",
        "A student was hurt by gunfire at a school in Sorrel, police said.",
    )
    assert told == {"injured": [2, 1]}
