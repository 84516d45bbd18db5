"""Ages, addresses and tolls of one story that its articles print differently, and what is no
difference."""

from __future__ import annotations

import pytest
from merged_pairs import Pair, merged

from rashomon.testing import Called, Counted, Said, Told, analysis, article, day
from rashomon.types import Interval

MAY_5, MAY_7, SEPTEMBER = day(2031, 5, 5), day(2031, 5, 7), day(2031, 9, 5)
QUINT = Called(("Mara Quint", "Quint"))


def aged(text: str, publisher: str, words: str, age: float, *, on: Interval | None = MAY_5) -> Pair:
    source = article(text, publisher=publisher, published=on)
    return source, analysis(source, entities=(QUINT,), figures=(Counted(words, age, "year-old"),))


def differences(*pairs: Pair) -> list[tuple[str, str, list[str]]]:
    return [
        (each.kind, each.relation, sorted(side.value for side in each.values))
        for each in merged(*pairs).discrepancies
    ]


def test_two_ages_of_one_named_person_are_a_conflict() -> None:
    assert differences(
        aged("Mara Quint, 47, was shot in Sorrel.", "A", "47", 47),
        aged("Police found 41-year-old driver Mara Quint in Sorrel.", "B", "41-year-old", 41),
    ) == [("value", "conflict", ["41-year-old", "47"])]


@pytest.mark.parametrize(
    "text",
    [
        "The 41-year-old son of Mara Quint was shot in Sorrel.",
        "A 41-year-old shot Mara Quint in Sorrel.",
        "Court frees 41-year-old\n\nMara Quint spoke in Sorrel.",
    ],
)
def test_an_age_of_somebody_else_is_not_hers(text: str) -> None:
    pair = aged("Mara Quint, 47, was shot in Sorrel.", "A", "47", 47)
    assert differences(pair, aged(text, "B", "41-year-old", 41)) == []


def test_father_and_son_of_one_name_have_their_own_ages() -> None:
    pair = aged("Mara Quint, 47, was shot in Sorrel.", "A", "47", 47)
    assert differences(pair, aged("Mara Quint, 7, was shot in Sorrel.", "B", "7", 7)) == []


def test_who_is_a_year_older_months_later_has_one_age() -> None:
    assert (
        differences(
            aged("Mara Quint, 47, was shot in Sorrel.", "A", "47", 47),
            aged("Mara Quint, 48, spoke in court.", "B", "48", 48, on=SEPTEMBER),
        )
        == []
    )


def test_an_undated_article_may_be_of_another_year() -> None:
    young = aged("Mara Quint, 47, was shot in Sorrel.", "A", "47", 47)
    assert differences(young, aged("Mara Quint, 49, is dead.", "B", "49", 49, on=None)) == []
    found = differences(young, aged("Mara Quint, 41, is dead.", "B", "41", 41, on=None))
    assert found == [("value", "conflict", ["41", "47"])]


def plain(text: str, publisher: str) -> Pair:
    source = article(text, publisher=publisher, published=MAY_5)
    return source, analysis(source)


def test_two_blocks_of_one_street_are_two_places() -> None:
    assert differences(
        plain("It happened in the 500 block of West Alder Lane.", "A"),
        plain("Officers went to the 800 block of W. Alder Ln. at noon.", "B"),
    ) == [("place", "conflict", ["500 block of West Alder Lane", "800 block of W. Alder Ln"])]


def test_a_numbered_road_and_its_short_form_are_one() -> None:
    assert differences(
        plain("It happened in the 500 block of Orren County Road 20 on Monday.", "A"),
        plain("Officers went to the 800 block of OCR 20 Monday.", "B"),
    ) == [("place", "conflict", ["500 block of Orren County Road 20", "800 block of OCR 20"])]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in the 8-hundred block of Alder Lane.",
        "It happened in the 840 block of Alder Lane.",
        "It began in the 500 block of Alder Lane and ended in the 800 block of Alder Lane.",
        "It happened in the 500 block of Elm Lane.",
    ],
)
def test_what_may_be_one_block_or_another_street_is_no_difference(text: str) -> None:
    assert differences(plain("It was the 800 block of Alder Lane.", "A"), plain(text, "B")) == []


def hurt(text: str, publisher: str, words: str, value: float, *, on: Interval = MAY_5) -> Pair:
    source = article(text, publisher=publisher, published=on)
    counted = Counted(words, value, "person", "people injured")
    return source, analysis(source, figures=(counted,))


def test_two_leads_with_two_tolls_differ() -> None:
    boat = "27 people were injured when a ferry struck a pier."
    other = "A pier was hit on Monday; 25 people were injured, officers said."
    found = differences(hurt(boat, "A", "27", 27), hurt(other, "B", "25", 25))
    assert found == [("value", "conflict", ["25", "27"])]
    later = differences(hurt(boat, "A", "27", 27), hurt(other, "B", "25", 25, on=MAY_7))
    assert [relation for _, relation, _ in later] == ["update"]


@pytest.mark.parametrize(
    "text",
    [
        "At least 25 people were injured when something hit a pier.",
        "The gunman and 25 people were injured at the pier.",
        "Of those hit, 25 people were critically injured.",
    ],
)
def test_an_open_or_partial_count_contradicts_no_lead(text: str) -> None:
    boat = "27 people were injured when a ferry struck."
    assert differences(hurt(boat, "A", "27", 27), hurt(text, "B", "25", 25)) == []


def test_the_dead_with_and_without_their_killer_are_no_conflict() -> None:
    text = "Four people were killed at the Sorrel mill. One of those killed was the shooter."
    pairs = []
    for words, value, name in ((text, 4, "A"), ("Three people were killed in Sorrel.", 3, "B")):
        source = article(words, publisher=name, published=MAY_5)
        counted = Counted(words.split()[0], value, "person", "people killed")
        pairs.append((source, analysis(source, figures=(counted,))))
    assert differences(*pairs) == []


def test_who_repeats_another_is_not_the_other_speaker() -> None:
    words = "Drive through the gate or we will do it all again tomorrow"
    vel = Called(("Tomas Vel", "Vel"))
    left = article(f"“{words},” Tomas Vel said.", publisher="A")
    right = article(f"According to Mara Quint, Vel told her: “{words}.”", publisher="B")
    pairs = [
        (left, analysis(left, entities=(vel, QUINT), quotes=(Said((words,), "Tomas Vel"),))),
        (right, analysis(right, entities=(vel, QUINT), quotes=(Said((words,), "Mara Quint"),))),
    ]
    assert differences(*pairs) == []


def test_a_date_of_something_else_does_not_date_the_arrest() -> None:
    arrest = ("arrested", "COERCE", "Mara Quint", "Tomas Vel")
    vel = Called(("Tomas Vel", "Vel"))
    may = Interval(day(2031, 5, 1).start, day(2031, 6, 1).start, "month")
    left = article("Mara Quint arrested Tomas Vel in May’s raid.", publisher="A")
    right = article("Mara Quint arrested Tomas Vel on May 5.", publisher="B")
    pairs = [
        (left, analysis(left, entities=(vel, QUINT),
                        events=(Told(*arrest, mode="arrest", when=("May", may)),))),
        (right, analysis(right, entities=(vel, QUINT),
                         events=(Told(*arrest, mode="arrest", when=("May 5", MAY_5)),))),
    ]  # fmt: skip
    assert differences(*pairs) == []


@pytest.mark.parametrize("words", ["on May 5", "on May 4 and May 5"])
def test_days_told_in_one_breath_are_no_day_of_one_meeting(words: str) -> None:
    arrest = ("arrested", "COERCE", "Mara Quint", "Tomas Vel")
    vel = Called(("Tomas Vel", "Vel"))
    may = Interval(day(2031, 5, 1).start, day(2031, 6, 1).start, "month")
    left = article("Mara Quint arrested Tomas Vel in May.", publisher="A")
    right = article(f"Mara Quint arrested Tomas Vel {words} and spoke.", publisher="B")
    spoke = Told("spoke", "SUPPORT", "Mara Quint", "Tomas Vel", when=("May 4", day(2031, 5, 4)))
    others = (spoke,) if "and" in words else ()
    pairs = [
        (left, analysis(left, entities=(vel, QUINT),
                        events=(Told(*arrest, mode="arrest", when=("May", may)),))),
        (right, analysis(right, entities=(vel, QUINT),
                         events=(Told(*arrest, mode="arrest", when=("May 5", MAY_5)), *others))),
    ]  # fmt: skip
    expected = [] if others else [("date", "precision", ["May", "May 5"])]
    assert differences(*pairs) == expected
