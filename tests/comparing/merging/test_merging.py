"""Several accounts merged into one set of items."""

from __future__ import annotations

from itertools import permutations

import pytest
from merged_pairs import Pair, merged

from rashomon.testing import Called, Counted, Said, Told, analysis, article, day
from rashomon.types import Interval

QUINT = Called(("Mara Quint", "Quint"))
VEL = Called(("Tomas Vel", "Vel"))
PEOPLE = (QUINT, VEL)
JAN_3 = day(2031, 1, 3)
JAN_4 = day(2031, 1, 4)
YEAR_2024 = Interval(day(2024, 1, 1).start, day(2025, 1, 1).start, "year")


def told(text: str, *events: Told, publisher: str, figures: tuple[Counted, ...] = ()) -> Pair:
    source = article(text, publisher=publisher)
    return source, analysis(source, entities=PEOPLE, events=events, figures=figures)


def arrest(trigger: str, *, on: tuple[str, Interval] | None = None) -> Told:
    return Told(trigger, "COERCE", "Quint", "Vel", mode="arrest", when=on)


def test_one_happening_under_two_verbs_and_two_precisions_is_one_event() -> None:
    january = Interval(JAN_3.start.replace(day=1), JAN_3.start.replace(month=2, day=1), "month")
    result = merged(
        told("Quint captured Vel on January 3.", arrest("captured", on=("January 3", JAN_3)),
             publisher="A"),
        told("Last month Quint abducted Vel in a raid.",
             arrest("abducted", on=("Last month", january)), publisher="B"),
    )  # fmt: skip
    (event,) = result.events
    assert event.time is not None
    assert event.time.interval == JAN_3
    assert event.support.witnesses == (2, 2)
    assert [each.relation for each in result.discrepancies] == ["precision", "framing"]


def test_an_account_that_has_both_words_chooses_neither() -> None:
    january = ("January 3", JAN_3)
    result = merged(
        told("Quint captured Vel on January 3.", arrest("captured", on=january), publisher="A"),
        told("Quint abducted Vel on January 3, and Vel was captured alone.",
             arrest("abducted", on=january), publisher="B"),
    )  # fmt: skip
    (event,) = result.events
    assert event.support.witnesses == (2, 2)
    assert not result.discrepancies


def test_a_threat_is_not_the_act_but_is_linked_to_it() -> None:
    result = merged(
        told("Quint sanctioned Vel over timber exports.",
             Told("sanctioned", "SANCTION", "Quint", "Vel"), publisher="A"),
        told("Quint threatened to sanction Vel over timber exports.",
             Told("sanction", "SANCTION", "Quint", "Vel", "threatened"), publisher="B"),
    )  # fmt: skip
    act, threat = sorted(result.events, key=lambda event: event.modality)
    assert (act.modality, threat.modality) == ("actual", "threatened")
    assert act.linked == (threat.id,)
    assert threat.linked == (act.id,)


def test_an_act_and_a_threat_of_another_day_are_not_linked_by_an_undated_telling() -> None:
    result = merged(
        told("Quint sanctioned Vel over timber on January 3.",
             Told("sanctioned", "SANCTION", "Quint", "Vel", when=("January 3", JAN_3)),
             publisher="A"),
        told("Quint sanctioned Vel over timber exports.",
             Told("sanctioned", "SANCTION", "Quint", "Vel"), publisher="B"),
        told("Quint threatened to sanction Vel over timber exports on January 4.",
             Told("sanction", "SANCTION", "Quint", "Vel", "threatened",
                  when=("January 4", JAN_4)),
             publisher="C"),
    )  # fmt: skip
    act, threat = sorted(result.events, key=lambda event: event.modality)
    assert act.support.witnesses == (2, 2)
    assert (act.linked, threat.linked) == ((), ())


def test_events_of_different_days_or_people_stay_apart() -> None:
    result = merged(
        told("Quint arrested Vel on January 3.", arrest("arrested", on=("January 3", JAN_3)),
             publisher="A"),
        told("Quint arrested Vel on January 4.", arrest("arrested", on=("January 4", JAN_4)),
             publisher="B"),
        told("Vel arrested Quint.", Told("arrested", "COERCE", "Vel", "Quint", mode="arrest"),
             publisher="C"),
    )  # fmt: skip
    assert len(result.events) == 3


def test_attacks_that_share_nothing_but_who_attacked_stay_apart() -> None:
    """One side may strike boats and raid a capital in one story."""
    strikes = told("Trawlers sank when Quint attacked in the lagoon.",
                   Told("attacked", "ASSAULT", "Quint"), publisher="A")  # fmt: skip
    raid = told("The presidential palace fell in a raid by Quint.",
                Told("raid", "ASSAULT", "Quint"), publisher="B")  # fmt: skip
    again = told("In the lagoon, trawlers were hit in strikes by Quint.",
                 Told("strikes", "ASSAULT", "Quint"), publisher="C")  # fmt: skip
    assert len(merged(strikes, raid).events) == 2
    assert len(merged(strikes, again).events) == 1


def test_a_disaster_of_years_ago_is_not_the_news_that_is_told_without_a_date() -> None:
    def dated(text: str, *events: Told, publisher: str) -> Pair:
        source = article(text, publisher=publisher, published=day(2031, 1, 4))
        return source, analysis(source, entities=PEOPLE, events=events)

    killing = Told("were killed", "OTHER", None, None, mode="death")
    years_ago = Told("were killed", "OTHER", None, None, mode="death", when=("in 2024", YEAR_2024))
    result = merged(
        dated("Nine were killed on Monday.", killing, publisher="A"),
        dated("Miners were killed at the reservoir in 2024.", years_ago, publisher="B"),
    )
    assert len(result.events) == 2


def test_figures_agree_within_their_comparators() -> None:
    counts = [
        ("The two-hour meeting ended.", Counted("two-hour", 2, "hour", "meeting")),
        ("The meeting lasted nearly two hours.",
         Counted("nearly two hours", 2, "hour", "meeting", "nearly")),
        ("The meeting took close to two hours.",
         Counted("close to two hours", 2, "hour", "meeting", "about")),
    ]  # fmt: skip
    result = merged(*(told(text, publisher=text, figures=(one,)) for text, one in counts))
    (figure,) = result.figures
    assert figure.value == 2
    assert figure.support.witnesses == (3, 3)
    assert result.discrepancies == ()


def test_a_number_left_open_is_no_other_number_beside_it() -> None:
    text = (
        "The fire in Sorrel killed more than 100 people. One of 2019 in Norvia killed 126 people."
    )
    counted = (
        Counted("more than 100 people", 100, "person", "people killed", comparator="more than"),
        Counted("126 people", 126, "person", "people killed"),
    )
    result = merged(told(text, publisher="A", figures=counted))
    assert sorted(each.value or 0 for each in result.figures) == [100, 126]


@pytest.mark.parametrize(("value", "n_figures"), [(57, 1), (58, 1), (76, 2)])
def test_more_than_a_number_is_no_number_far_above_it(value: int, n_figures: int) -> None:
    result = merged(
        told("The sale of the Sorrel depot saved more than 57 jobs.", publisher="A",
             figures=(Counted("more than 57", 57, "job", "jobs", comparator="more than"),)),
        told(f"The sale of the Sorrel depot saved {value} jobs.", publisher="B",
             figures=(Counted(str(value), value, "job", "jobs"),)),
    )  # fmt: skip
    assert len(result.figures) == n_figures
    assert result.discrepancies == ()


def test_values_that_cannot_both_hold_are_a_conflict() -> None:
    result = merged(
        told("The fire in the Sorrel depot killed 12 workers overnight.", publisher="A",
             figures=(Counted("12", 12, "person", "workers"),)),
        told("A fire in the Sorrel depot overnight killed 15 workers.", publisher="B",
             figures=(Counted("15", 15, "person", "workers"),)),
    )  # fmt: skip
    (found,) = result.discrepancies
    assert (found.kind, found.relation) == ("value", "conflict")
    assert sorted(side.value for side in found.values) == ["12", "15"]
    assert all(figure.support.is_disputed for figure in result.figures)


def test_the_dead_of_one_happening_counted_differently_are_a_conflict() -> None:
    """However the articles word it: that both tell one attack ties the counts together."""
    bus = Called(("14 people",), kind="group")
    source = article("14 people died when gunmen stopped a bus near Quint.", publisher="A")
    other = article("16 people were killed when gunmen stopped a bus near Quint.", publisher="B")
    died = Told("died", "OTHER", "14 people", None, mode="death")
    killed = Told("were killed", "ASSAULT", None, "16 people")
    result = merged(
        (source, analysis(source, entities=(bus,), events=[died],
                          figures=[Counted("14 people", 14, "person", "people")])),
        (other, analysis(other, entities=(Called(("16 people",), kind="group"),), events=[killed],
                         figures=[Counted("16 people", 16, "person", "people")])),
    )  # fmt: skip
    (found,) = result.discrepancies
    assert (found.kind, found.relation) == ("value", "conflict")
    assert sorted(side.value for side in found.values) == ["14 people", "16 people"]


def test_a_later_toll_is_an_update() -> None:
    pairs = []
    for count, on in ((12, JAN_3), (15, JAN_4)):
        text = f"A fire in the Sorrel depot killed {count} workers."
        source = article(text, publisher=str(count), published=on)
        counted = Counted(str(count), count, "person", "workers")
        pairs.append((source, analysis(source, figures=(counted,))))
    (found,) = merged(*pairs).discrepancies
    assert found.relation == "update"


def test_killed_and_injured_are_two_counts() -> None:
    result = merged(
        told("The blast killed 3 workers and injured 5 workers.", publisher="A",
             figures=(Counted("3", 3, "person", "workers"), Counted("5", 5, "person", "workers"))),
        told("The blast killed 3 workers and wounded 5 workers.", publisher="B",
             figures=(Counted("3", 3, "person", "workers"), Counted("5", 5, "person", "workers"))),
    )  # fmt: skip
    assert sorted(figure.value or 0 for figure in result.figures) == [3, 5]
    assert result.discrepancies == ()


def test_what_one_article_leaves_out_is_told() -> None:
    visa = Told("revoked", "SANCTION", "Quint", "Vel")
    having = [
        told("Quint revoked the licence of Vel.", visa, publisher=name) for name in ("A", "B")
    ]
    lacking = told("Vel sang.", publisher="C")
    by_article = {each.article: each for each in merged(*having, lacking).presence}
    (event,) = merged(*having, lacking).events
    assert by_article[lacking[0].id].left_out == (event.id,)
    assert by_article[having[0][0].id].left_out == ()


@pytest.mark.parametrize(
    ("other", "framed"),
    [("assaulted", []), ("bombed", []), ("massacred", [["attacked", "massacred"]])],
)
def test_words_that_take_one_stand_are_no_other_framing(
    other: str, framed: list[list[str]]
) -> None:
    result = merged(
        told("Quint attacked Vel in Sorrel.", Told("attacked", "ASSAULT", "Quint", "Vel"),
             publisher="A"),
        told(f"In Sorrel Quint {other} Vel.", Told(other, "ASSAULT", "Quint", "Vel"),
             publisher="B"),
    )  # fmt: skip
    assert len(result.events) == 1
    found = [each for each in result.discrepancies if each.relation == "framing"]
    assert [[side.value for side in each.values] for each in found] == framed


def test_different_causes_are_told_apart() -> None:
    result = merged(
        told("Quint arrested Vel after he burned the old mill in Sorrel.", arrest("arrested"),
             publisher="A"),
        told("Vel shouted at soldiers with a loudspeaker. That prompted Quint to arrest Vel.",
             arrest("arrest"), publisher="B"),
    )  # fmt: skip
    (found,) = result.discrepancies
    assert found.kind == "cause"
    assert sorted(side.value for side in found.values) == [
        "Vel shouted at soldiers with a loudspeaker.",
        "he burned the old mill in Sorrel",
    ]


def test_what_led_to_something_else_is_no_cause() -> None:
    result = merged(
        told("Quint arrested Vel after he burned the old mill in Sorrel.", arrest("arrested"),
             publisher="A"),
        told("Quint arrested Vel in June, but it was reported only after a paper printed pictures.",
             arrest("arrested"), publisher="B"),
    )  # fmt: skip
    assert not [each for each in result.discrepancies if each.kind == "cause"]


def test_how_long_after_something_is_no_cause() -> None:
    result = merged(
        told("Quint arrested Vel over the timber contracts of the northern port.",
             arrest("arrested"), publisher="A"),
        told("Quint arrested Vel shortly after the spring elections ended in the capital.",
             arrest("arrested"), publisher="B"),
    )  # fmt: skip
    assert not [each for each in result.discrepancies if each.kind == "cause"]


def test_merging_does_not_depend_on_the_order_of_articles() -> None:
    pairs = [
        told("Quint captured Vel on January 3.", arrest("captured", on=("January 3", JAN_3)),
             publisher="A"),
        told("Quint abducted Vel.", arrest("abducted"), publisher="B"),
        told("Quint will seize Vel.", Told("seize", "COERCE", "Quint", "Vel", "planned",
                                           mode="arrest"), publisher="C"),
    ]  # fmt: skip
    assert len({repr(merged(*order)) for order in permutations(pairs)}) == 1


def test_a_copy_adds_attestations_and_no_items() -> None:
    text = "Quint captured Vel. Vel said: “The valley is lost to the floods.”"
    said = Said(("The valley is lost to the floods.",), "Vel")
    twins = []
    for name in ("A", "B"):
        source = article(text, publisher=name)
        found = analysis(source, entities=PEOPLE, events=(arrest("captured"),), quotes=(said,))
        twins.append((source, found))
    alone, both = merged(twins[0]), merged(*twins)
    for name in ("entities", "quotes", "events", "figures"):
        assert len(getattr(alone, name)) == len(getattr(both, name))
    assert len(both.events[0].attestations) == 2
    assert len(both.quotes[0].attestations) == 2


def test_a_threat_and_its_withdrawal_are_no_conflict() -> None:
    pairs = []
    for text, event, name in (
        ("Vel called off a strike in Sorrel on January 3.",
         Told("called off a strike", "RETREAT", "Vel", when=("January 3", JAN_3)), "A"),
        ("Vel threatened a strike in Sorrel.",
         Told("strike", "PROTEST", "Vel", modality="threatened", mode="strike"), "B"),
        ("Vel launched a strike in Sorrel on January 3.",
         Told("launched a strike", "PROTEST", "Vel", when=("January 3", JAN_3)), "C"),
    ):  # fmt: skip
        source = article(text, publisher=name, published=JAN_4)
        pairs.append((source, analysis(source, entities=PEOPLE, events=(event,))))
    threatened, withdrawn, launched = pairs[1], pairs[0], pairs[2]
    assert merged(threatened, withdrawn).discrepancies == ()
    assert len(merged(withdrawn, launched).events) == 2
    (found,) = merged(*pairs).discrepancies
    assert {len(side.support.articles) for side in found.values} == {1}


def test_a_threat_that_one_outlet_reports_as_the_act_is_a_conflict() -> None:
    pairs = []
    for text, strike, name in (
        ("Vel began a strike on January 3 in Sorrel.",
         Told("strike", "PROTEST", "Vel", mode="strike", when=("January 3", JAN_3)), "A"),
        ("Vel threatened a strike in Sorrel.",
         Told("strike", "PROTEST", "Vel", modality="threatened", mode="strike"), "B"),
    ):  # fmt: skip
        source = article(text, publisher=name, published=JAN_4)
        pairs.append((source, analysis(source, entities=PEOPLE, events=(strike,))))
    (found,) = merged(*pairs).discrepancies
    assert (found.kind, found.relation) == ("modality", "conflict")
    assert {side.value for side in found.values} == {"actual", "threatened"}
