"""Dates, places, speakers and counts that differ, and what sort of difference it is."""

from __future__ import annotations

import pytest
from merged_pairs import Pair, merged

from rashomon.comparing.merging.merging import Merged
from rashomon.testing import Called, Counted, Said, Told, analysis, article, day
from rashomon.types import Discrepancy, Interval

JAN_3 = day(2031, 1, 3)
JANUARY = Interval(JAN_3.start.replace(day=1), JAN_3.start.replace(month=2, day=1), "month")
QUINT, VEL = Called(("Mara Quint", "Quint")), Called(("Tomas Vel", "Vel"))


def arrest(text: str, publisher: str, *, place: str = "", when: str = "") -> Pair:
    source = article(text, publisher=publisher)
    called = (QUINT, VEL, *((Called((place,), "place"),) if place else ()))
    time = (when, JANUARY if "month" in when else JAN_3) if when else None
    event = Told(
        "arrested", "COERCE", "Mara Quint", "Tomas Vel",
        mode="arrest", place=place or None, when=time,
    )  # fmt: skip
    return source, analysis(source, entities=called, events=(event,))


def kinds(result: Merged) -> list[tuple[str, str]]:
    return [(each.kind, each.relation) for each in result.discrepancies]


def test_a_month_beside_a_day_is_a_matter_of_precision() -> None:
    result = merged(
        arrest("Mara Quint arrested Tomas Vel last month.", "A", when="last month"),
        arrest("Mara Quint arrested Tomas Vel on January 3.", "B", when="January 3"),
    )
    assert kinds(result) == [("date", "precision")]
    (found,) = result.discrepancies
    assert sorted(side.value for side in found.values) == ["January 3", "last month"]
    assert not any(event.support.is_disputed for event in result.events)


@pytest.mark.parametrize(
    "by",
    [
        "By last month Mara Quint had arrested Tomas Vel.",
        "Dana Roe asked Mara Quint last month about the arrested Tomas Vel.",
        "http: / / news. example / last month / Mara Quint arrested Tomas Vel.",
    ],
)
def test_a_time_that_does_not_tell_when_is_no_other_precision_of_a_day(by: str) -> None:
    on = arrest("Mara Quint arrested Tomas Vel on January 3.", "B", when="January 3")
    assert kinds(merged(arrest(by, "A", when="last month"), on)) == []


def test_a_day_that_only_points_back_is_no_other_precision_of_a_month() -> None:
    result = merged(
        arrest("Mara Quint arrested Tomas Vel last month.", "A", when="last month"),
        arrest("Later that day Mara Quint arrested Tomas Vel.", "B", when="Later that day"),
    )
    assert kinds(result) == []


def test_a_stretch_beside_its_day_is_no_other_precision() -> None:
    text = "On Friday last month Mara Quint arrested Tomas Vel and met his lawyer."
    source = article(text, publisher="A")
    arrested = Told(
        "arrested", "COERCE", "Mara Quint", "Tomas Vel", mode="arrest", when=("last month", JANUARY)
    )
    met = Told("met", "CONSULT", "Mara Quint", when=("Friday", JAN_3))
    on = arrest("Mara Quint arrested Tomas Vel on January 3.", "B", when="January 3")
    told = source, analysis(source, entities=(QUINT, VEL), events=(arrested, met))
    assert kinds(merged(told, on)) == []


def in_places(left: str, right: str) -> list[Discrepancy]:
    return list(
        merged(
            arrest(f"Mara Quint arrested Tomas Vel in {left}.", "A", place=left),
            arrest(f"Mara Quint arrested Tomas Vel in {right}.", "B", place=right),
        ).discrepancies
    )


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Geneva", "Vienna", "conflict"),
        ("Colombia", "Peru", "conflict"),
        ("Medellín", "Colombia", "precision"),
    ],
)
def test_places_apart_conflict_and_a_city_in_its_country_does_not(
    left: str, right: str, relation: str
) -> None:
    (found,) = in_places(left, right)
    assert (found.kind, found.relation) == ("place", relation)
    assert {side.value for side in found.values} == {left, right}


def test_an_account_that_names_both_places_contradicts_neither() -> None:
    both = "Mara Quint arrested Tomas Vel in Geneva. He had come from Vienna."
    source = article(both, publisher="A")
    called = (QUINT, VEL, Called(("Geneva",), "place"), Called(("Vienna",), "place"))
    event = Told("arrested", "COERCE", "Mara Quint", "Tomas Vel", mode="arrest", place="Geneva")
    result = merged(
        (source, analysis(source, entities=called, events=(event,))),
        arrest("Mara Quint arrested Tomas Vel in Vienna.", "B", place="Vienna"),
    )
    assert kinds(result) == []


def counting(text: str, publisher: str, *counts: Counted) -> Pair:
    source = article(text, publisher=publisher)
    return source, analysis(source, figures=counts)


def test_groups_of_people_of_whom_nothing_is_said_are_no_rivals() -> None:
    result = merged(
        counting("Officers at the Sorrel depot looked for three men.", "A",
                 Counted("three", 3, "", "men")),
        counting("Officers at the Sorrel depot spoke to two men.", "B",
                 Counted("two", 2, "", "men")),
    )  # fmt: skip
    assert kinds(result) == []


def test_a_count_of_several_happenings_contradicts_no_toll() -> None:
    result = merged(
        counting("Two workers were killed in the Sorrel depot fire.", "A",
                 Counted("Two", 2, "person", "workers killed")),
        counting("Nine workers were killed in depot fires this year.", "B",
                 Counted("Nine", 9, "person", "workers killed")),
    )  # fmt: skip
    assert kinds(result) == []


def test_the_toll_is_what_most_accounts_count_and_others_come_on_top() -> None:
    text = "The blast in Sorrel killed three workers. It injured a guard and two others. {}"
    pairs = [
        counting(text.format(name), name,
                 Counted("three", 3, "person", "workers killed"),
                 Counted("two", 2, "person", "others injured"))
        for name in ("A", "B")
    ]  # fmt: skip
    pairs.append(
        counting("The blast in Sorrel killed four workers.", "C",
                 Counted("four", 4, "person", "workers killed"))
    )  # fmt: skip
    tolls = {each.fate: each.values[0].value for each in merged(*pairs).tolls}
    assert tolls == {"killed": 3, "injured": 2}


def said(text: str, publisher: str, speaker: str) -> Pair:
    source = article(text, publisher=publisher)
    quote = Said(("The bridge will be shut until the spring of next year",), speaker)
    return source, analysis(source, entities=(QUINT, VEL), quotes=(quote,))


def test_one_quote_from_two_mouths_is_a_conflict() -> None:
    words = "“The bridge will be shut until the spring of next year,”"
    result = merged(
        said(f"{words} Mara Quint said.", "A", "Mara Quint"),
        said(f"{words} Tomas Vel said.", "B", "Tomas Vel"),
    )
    assert kinds(result) == [("attribution", "conflict")]
