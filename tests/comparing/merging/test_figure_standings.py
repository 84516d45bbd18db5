"""What a number is told as decides whether another number contradicts it."""

from __future__ import annotations

import pytest
from merged_pairs import Pair, merged

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figures.figure_standings import (
    is_change,
    is_reached,
    is_vague,
    is_wanted,
)
from rashomon.testing import Called, Counted, Said, analysis, article, day
from rashomon.types import Interval, Span

MAY_5, MAY_7 = day(2031, 5, 5), day(2031, 5, 7)


def dead(text: str, publisher: str, value: float, *, on: Interval = MAY_5, said: str = "") -> Pair:
    source = article(text, publisher=publisher, published=on)
    words = said or f"{value:g} people"
    counted = Counted(words, value, "person", "people killed")
    return source, analysis(source, figures=(counted,))


def relations(*pairs: Pair) -> list[str]:
    return [each.relation for each in merged(*pairs).discrepancies]


FEVER = "Sorrel fever has killed 81 people, doctors said."


def test_a_suspected_toll_does_not_contradict_the_confirmed_one() -> None:
    tested = "Sorrel fever is confirmed to have killed 20 people, doctors said."
    other = "Sorrel fever has killed 60 people, doctors said."
    assert relations(dead(FEVER, "A", 81), dead(other, "B", 60)) == ["conflict"]
    assert relations(dead(FEVER, "A", 81), dead(tested, "B", 20)) == []


def test_a_toll_that_grew_is_an_update_though_some_print_the_former_still() -> None:
    former = "Sorrel fever has killed 60 people, doctors said."
    grown = dead(FEVER, "A", 81, on=MAY_7)
    assert relations(dead(former, "B", 60), dead(former, "C", 60, on=MAY_7), grown) == ["update"]
    shrunk = dead(former, "B", 60, on=MAY_7)
    assert relations(dead(FEVER, "A", 81), dead(FEVER, "C", 81, on=MAY_7), shrunk) == ["conflict"]


def test_two_rivals_of_one_toll_that_may_both_hold_are_not_sides_against_each_other() -> None:
    low = "Sorrel fever has killed 60 people, doctors said."
    rounded = ("Sorrel fever has killed about 150 people, doctors said.", "about 150 people")
    source = article(rounded[0], publisher="C", published=MAY_5)
    about = Counted(rounded[1], 150, "person", "people killed", comparator="about")
    exact = dead("Sorrel fever has killed 159 people, doctors said.", "D", 159)
    (found,) = merged(
        dead(low, "A", 60), dead(low, "B", 60), (source, analysis(source, figures=(about,))), exact
    ).discrepancies
    values = {side.value for side in found.values}
    assert "60 people" in values
    assert not {"about 150 people", "159 people"} <= values


def placed(text: str, words: str) -> tuple[Account, Span]:
    source = article(text, publisher="A", published=MAY_5)
    start = text.index(words)
    return Account(source, analysis(source)), Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shares of Sorrel Oil fell 11 percent since the fire.", "11 percent"),
        ("Sorrel Oil was down by 3 percent on Friday.", "3 percent"),
        ("There was a 3 percent drop in sales.", "3 percent"),
    ],
)
def test_a_move_is_told_from_a_level(text: str, words: str) -> None:
    assert is_change(*placed(text, words))
    assert not is_change(*placed("Shares of Sorrel Oil fell to $48.", "$48"))
    assert not is_change(*placed("Sorrel Oil owns 11 percent of the field.", "11 percent"))


def test_what_somebody_should_pay_is_wanted_and_millions_are_vague() -> None:
    wanted = "Sorrel Oil cleans the beach. It should be fined $20 million a day."
    assert is_wanted(*placed(wanted, "$20 million"))
    agreed = "Sorrel Oil agreed in 2014 to each spend $20 million a day."
    assert is_wanted(*placed(agreed, "$20 million"))
    paid = "Critics said it should pay more. Sorrel Oil paid $20 million."
    assert not is_wanted(*placed(paid, "$20 million"))
    assert is_vague(*placed("It pays millions of dollars a day.", "millions of dollars"))
    assert not is_vague(*placed("It pays $20 million a day.", "$20 million"))


WORDS = "We were warned about the valve in the dam for many years and did nothing"


def quoted(speaker: str, publisher: str) -> Pair:
    source = article(f"“{WORDS},” {speaker} said.", publisher=publisher, published=MAY_5)
    named = Called((speaker,), "organisation")
    return source, analysis(source, entities=(named,), quotes=(Said((WORDS,), speaker),))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Harbour Guard", "Harbourguard"),
        ("Sorrel Dam Trust", "SDT"),
        ("Mara Quint", "Reuters"),
    ],
)
def test_one_speaker_written_in_two_ways_or_passed_on_is_one(left: str, right: str) -> None:
    assert relations(quoted(left, "A"), quoted(right, "B")) == []


def test_a_slip_of_the_pen_is_no_other_wording() -> None:
    pairs = []
    for publisher, words in (("A", WORDS), ("B", WORDS.replace("nothing", "nothinng"))):
        source = article(f"“{words},” Mara Quint said.", publisher=publisher, published=MAY_5)
        said = Said((words,), "Mara Quint")
        pairs.append(
            (source, analysis(source, entities=(Called(("Mara Quint",)),), quotes=(said,)))
        )
    assert relations(*pairs) == []


def test_units_and_small_numbers_are_written_in_two_ways_without_a_difference() -> None:
    pairs = []
    for publisher, words in (("A", "six feet"), ("B", "6 ft")):
        said = f"The water in the old dam at Sorrel rose by {words} in a single night"
        source = article(f"“{said},” Mara Quint said.", publisher=publisher, published=MAY_5)
        quote = Said((said,), "Mara Quint")
        named = (Called(("Mara Quint",)),)
        pairs.append((source, analysis(source, entities=named, quotes=(quote,))))
    assert relations(*pairs) == []


def test_leads_without_a_common_word_tell_tolls_of_two_things() -> None:
    other = "A ferry sank with 20 people killed near the harbour."
    assert relations(dead(FEVER, "A", 81), dead(other, "B", 20)) == []


def test_dead_animals_are_no_other_toll() -> None:
    source = article(
        "The Sorrel fever outbreak left 43 birds dead.", publisher="B", published=MAY_5
    )
    birds = (source, analysis(source, figures=(Counted("43", 43, "", "birds dead"),)))
    assert relations(dead("The Sorrel fever outbreak killed 81 people.", "A", 81), birds) == []


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Sorrel Oil fell 7.8 percent to $48.10 on Monday.",
        "Sorrel Oil closed at $48.10.",
        "Sorrel Oil was trading at about $48.10.",
        "Sorrel Oil gave $48.10 in early trading.",
        "Sorrel Oil was worth $48.10 at the close.",
    ],
)
def test_where_a_price_stands_at_one_hour_is_told_from_a_price(text: str) -> None:
    assert is_reached(*placed(text, "$48.10"))
    assert not is_reached(*placed("Sorrel Oil paid $48.10 a share.", "$48.10"))
    assert not is_reached(*placed("Sorrel Oil fell. It gave $48.10 to Alder.", "$48.10"))


def price(text: str, publisher: str, words: str, value: float) -> Pair:
    source = article(text, publisher=publisher, published=MAY_5)
    counted = Counted(words, value, "USD", "Sorrel Oil share price")
    return source, analysis(source, figures=(counted,))


def test_a_price_at_one_hour_contradicts_no_price_of_the_day() -> None:
    early = "The Sorrel Oil share price was $48.10 in early trading on the Alder exchange."
    other = "The Sorrel Oil share price was $50.20 on the Alder exchange."
    third = "The Sorrel Oil share price was $53.40 on the Alder exchange."
    assert relations(price(early, "A", "$48.10", 48.1), price(other, "B", "$50.20", 50.2)) == []
    assert relations(price(third, "A", "$53.40", 53.4), price(other, "B", "$50.20", 50.2)) != []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Sorrel Oil share price was $53,40 on the Alder exchange.", "$53,40"),
        ("A Sorrel Oil share price of $53.40 would be ideal on the Alder exchange.", "$53.40"),
        ("Sorrel Oil share price: two of the guild's $53.40 on the Alder exchange.", "$53.40"),
    ],
)
def test_a_misprint_a_wish_and_a_whole_contradict_no_figure(text: str, words: str) -> None:
    told = "The Sorrel Oil share price was $50.20 on the Alder exchange."
    third = "The Sorrel Oil share price was $53.40 on the Alder exchange."
    assert relations(price(third, "A", "$53.40", 53.4), price(told, "B", "$50.20", 50.2)) != []
    assert relations(price(text, "A", words, 53.4), price(told, "B", "$50.20", 50.2)) == []


def open_dead(value: float, publisher: str, on: Interval) -> Pair:
    text = f"Sorrel fever has killed more than {value:g} people, doctors said."
    source = article(text, publisher=publisher, published=on)
    words = f"more than {value:g} people"
    counted = Counted(words, value, "person", "people killed", comparator="more than")
    return source, analysis(source, figures=(counted,))


def test_two_counts_left_open_may_both_hold_unless_the_larger_came_later() -> None:
    assert relations(open_dead(100, "A", MAY_5), open_dead(160, "B", MAY_5)) == []
    assert relations(open_dead(100, "A", MAY_7), open_dead(160, "B", MAY_5)) == []
    assert relations(open_dead(100, "A", MAY_5), open_dead(160, "B", MAY_7)) == ["update"]


@pytest.mark.parametrize(("other", "found"), [(1.24, []), (1, []), (1.4, ["conflict"])])
def test_a_share_rounded_is_the_same_share(other: float, found: list[str]) -> None:
    pairs = []
    for publisher, value in (("A", 1.2), ("B", other)):
        text = f"Unpaid harbour loans of Sorrel Bank make {value:g} percent of harbour loans."
        source = article(text, publisher=publisher, published=MAY_5)
        counted = Counted(f"{value:g} percent", value, "percent", "harbour loans")
        pairs.append((source, analysis(source, figures=(counted,))))
    assert relations(*pairs) == found


def test_a_number_in_a_web_address_counts_nothing() -> None:
    address = "http: / / news. example / sorrel / 20 killed /\n\nSorrel fever has killed some."
    assert relations(dead(FEVER, "A", 81), dead(address, "B", 20, said="20 killed")) == []


def test_those_who_do_something_else_are_not_those_killed_before_them() -> None:
    first = article(
        "The gas killed about 70 people, with 43 showing signs of burns.", publisher="A"
    )
    second = article("The gas killed about 45 people in Sorrel.", publisher="B")
    one = analysis(
        first,
        figures=(
            Counted("about 70 people", 70, "person", "people", comparator="about"),
            Counted("43", 43, "", "showing signs"),
        ),
    )
    other = analysis(
        second,
        figures=(Counted("about 45 people", 45, "person", "people", comparator="about"),),
    )
    figures = merged((first, one), (second, other)).figures
    alone = [each for each in figures if 43 in {each.value, each.low, each.high}]
    assert [len(each.attestations) for each in alone] == [1]


def test_one_large_sum_in_like_sentences_is_one_whatever_each_calls_it() -> None:
    first = article(
        "The new import tariffs will hit $34 billion in goods and take effect on July 6.",
        publisher="A",
    )
    second = article(
        "New import tariffs on products worth $34 billion will take effect on July 6.",
        publisher="B",
    )
    other = article("The dam that Quint built in Sorrel cost $34 billion in all.", publisher="C")
    told = [
        (each, analysis(each, figures=(Counted("$34 billion", 34e9, "USD", subject),)))
        for each, subject in ((first, "goods"), (second, "products"), (other, "dam"))
    ]
    assert sorted(len(each.attestations) for each in merged(*told).figures) == [1, 2]
