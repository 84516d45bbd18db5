"""Figures carry the printed number, its unit, its comparator and what it counts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.figures import find_figures, find_numerals
from rashomon.analysis.times import find_times
from rashomon.types import (
    Article,
    ArticleEntity,
    FigureMention,
    Interval,
    Mention,
    Publication,
    Span,
)

if TYPE_CHECKING:
    from spacy.language import Language

DAY = datetime(2026, 2, 3)


def read(language, text: str) -> dict[str, FigureMention]:  # type: ignore[no-untyped-def]
    article = Article("a", "a.txt", text, text, b"", "")
    published = Publication(Interval(DAY, DAY + timedelta(days=1), "day"), "stated", "given")
    doc = language(text)
    times = find_times(article, doc, published=published)
    figures = find_figures(article, doc, entities=(), times=times)
    return {figure.span.of(text): figure for figure in figures}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-four", 24),
        ("a hundred and five", 105),
        ("3,000", 3000),
        ("2.5 million", 2_500_000),
        ("two and a half", 2.5),
        ("three dozen", 36),
        ("3 million and five hundred thousand", 3_500_000),
    ],
)
def test_a_numeral_has_its_value_however_it_is_written(words: str, value: float) -> None:
    assert [numeral.value for numeral in find_numerals(f"some {words} of them")] == [value]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "comparator"),
    [
        ("The talks lasted nearly two hours.", "nearly two hours", 2, "hour", "nearly"),
        ("It was a two-hour meeting.", "two-hour", 2, "hour", "exactly"),
        ("The talks took close to two hours.", "close to two hours", 2, "hour", "about"),
        ("It makes 68 percent of the supply.", "68 percent", 68, "percent", "exactly"),
        ("They paid hundred dollars for it.", "hundred dollars", 100, "USD", "exactly"),
        ("It costs a dollar and a half.", "a dollar and a half", 1.5, "USD", "exactly"),
        ("The stamp costs 20p.", "20p", 20, "penny", "exactly"),
        ("The bridge cost more than $5bn.", "more than $5bn", 5e9, "USD", "more than"),
        ("The yield is more than double that.", "more than double", 2, "times", "more than"),
        ("A 27-year-old driver stopped.", "27-year-old", 27, "year-old", "exactly"),
        ("Adults over 65 were warned.", "over 65", 65, "year-old", "more than"),
        ("Those under the age of 5 fell ill.", "under the age of 5", 5, "year-old", "less than"),
        ("Members 65 and older pay less.", "65 and older", 65, "year-old", "at least"),
        ("It hired people over 40 miles away.", "over 40 miles", 40, "mile", "more than"),
    ],
)
def test_a_quantity_keeps_its_unit_and_comparator(  # type: ignore[no-untyped-def]
    language, text: str, words: str, value: float, unit: str, comparator: str
) -> None:
    figure = read(language, text)[words]
    assert (figure.value, figure.unit, figure.comparator) == (value, unit, comparator)


def test_casualties_tell_what_befell_whom(language) -> None:  # type: ignore[no-untyped-def]
    figures = read(language, "Three people were killed and five others were injured on Monday.")
    assert [figure.subject for figure in figures.values()] == ["people killed", "others injured"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank opened in 2019.",
        "The bank opened in two thousand nineteen.",
        "The 2000 elections were won.",
        "He lives at 419 Oak Street.",
        "Call 555-123-4567 for help.",
        "They drove along Highway 35.",
        "She came third and he was the 21st.",
        "No one knew.",
        "It has a class one laser.",
        "A bill lets 9/11 families sue.",
        "Three days after the plea a complaint was filed.",
        "He survived a near-fatal crash.",
        "The engine is a CFM56-7B.",
        "The mayor doubled down on the claim.",
        "The choir sang I Would Die 4 U on Sunday.",
        "Nothing compares 2 you.",
        "Thursday 29 April 2010 17.33 BST",
    ],
)
def test_what_does_not_count_is_no_figure(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(language, text) == {}


def test_an_hour_is_one_hour(language) -> None:  # type: ignore[no-untyped-def]
    figure = read(language, "Their phone call lasted nearly an hour.")["nearly an hour"]
    assert (figure.value, figure.unit, figure.comparator) == (1, "hour", "nearly")


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The meeting lasted an hour and a half.", "an hour and a half", 1.5),
        ("He waited a year and a half for the verdict.", "a year and a half", 1.5),
        ("The talks took two hours and a half.", "two hours and a half", 2.5),
        ("The talks took two hours and a quarter.", "two hours and a quarter", 2.25),
        ("It took three months and a quarter of the staff left.", "three months", 3),
    ],
)
def test_a_share_of_its_unit_belongs_to_a_length(  # type: ignore[no-untyped-def]
    language, text: str, printed: str, value: float
) -> None:
    assert read(language, text)[printed].value == value


def test_when_something_was_is_no_length(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "He left an hour and a half after the raid.") == {}


def test_a_two_hour_meeting_measures_the_meeting(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "It was a two-hour meeting.")["two-hour"].subject == "meeting"


@pytest.mark.parametrize(
    ("text", "printed", "subject"),
    [
        ("MORN — Shares of Vel Copper fell 23 percent in Sorrel.", "23 percent", "Shares"),
        ("The pit gives 2 percent of Norland's output.", "2 percent", "Norland's output"),
        ("A dam burst at Sorrel, 40 kilometres down the valley.", "40 kilometres", ""),
        ("The flood claimed the lives of nine miners.", "nine", "miners lost lives"),
        ("Nineteen miners lost their lives.", "Nineteen", "miners lost lives"),
        ("The crew saved the lives of nine miners.", "nine", "miners"),
        ("Two teens were taken to a hospital.", "Two", "teens taken to hospital"),
        ("Two others were left in critical condition.", "Two", "others in critical condition"),
        ("Four adults and two children were killed.", "Four", "adults killed"),
        ("Drivers risk points and a fine of 135 euros.", "135 euros", "fine"),
        (
            "It leaks at a steady rate of about 5,000 barrels a day.",
            "about 5,000 barrels",
            "steady rate",
        ),
        ("A jury awarded $9 million in damages to the miners.", "$9 million", "damages"),
        ("He spent $3 million in Norland.", "$3 million", ""),
        ("During this phase two miners left.", "two", "miners"),
        ("The fine was $45 million.", "$45 million", "The fine"),
        ("The cost of the bridge was $45 million, officials said.", "$45 million", "The cost"),
        ("The slick is 45 miles wide.", "45 miles", "The slick"),
        ("Paul Quint paid $3 million.", "$3 million", "Paul Quint"),
        ("Two men facing charges appeared in court.", "Two", "men"),
        ("It left thousands of the Norland voters at home.", "thousands", "Norland voters"),
        ("Scores of officers came.", "Scores", "officers"),
        ("Two thousand voters left the town.", "Two thousand", "voters"),
    ],
)
def test_a_quantity_knows_what_it_measures(  # type: ignore[no-untyped-def]
    language, text: str, printed: str, subject: str
) -> None:
    assert read(language, text)[printed].subject == subject


def test_a_range_has_two_ends(language) -> None:  # type: ignore[no-untyped-def]
    figure = read(language, "The mill will cost between $2 million and $3 million.")
    (cost,) = figure.values()
    assert (cost.value, cost.low, cost.high, cost.unit) == (None, 2e6, 3e6, "USD")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Two to three million boats sank.", 2e6, 3e6),
        ("Five or six hundred boats sank.", 500, 600),
        ("Two or three dozen boats sank.", 24, 36),
        ("Two hundred to three hundred thousand boats sank.", 200_000, 300_000),
        ("One hundred and fifty to two hundred thousand boats sank.", 150_000, 200_000),
        ("Between five and ten thousand boats sank.", 5000, 10_000),
        ("Twenty to one hundred boats sank.", 20, 100),
        ("Five hundred to one thousand boats sank.", 500, 1000),
    ],
)
def test_both_ends_of_a_range_in_words_have_its_magnitude(  # type: ignore[no-untyped-def]
    language, text: str, low: float, high: float
) -> None:
    (figure,) = read(language, text).values()
    assert (figure.low, figure.high) == (low, high)


def test_vague_plurals_are_ranges(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "The storm left dozens homeless.").values()
    assert (figure.low, figure.high, figure.comparator) == (24, 100, "about")


def test_hundreds_behind_a_year_are_not_multiplied_by_it(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "In 1989 hundreds died in the quake.").values()
    assert (figure.low, figure.high) == (200, 1000)


def test_a_figure_keeps_the_year_it_is_of(language) -> None:  # type: ignore[no-untyped-def]
    text = "The mine produced 3,000 tons of copper in 2024."
    article = Article("a", "a.txt", text, text, b"", "")
    doc = language(text)
    times = find_times(article, doc, published=None)
    (figure,) = find_figures(article, doc, entities=(), times=times)
    assert (figure.subject, figure.as_of) == ("copper", 0)
    assert times[0].timex_value == "2024"


def test_whoever_is_named_as_its_source_is_kept(language) -> None:  # type: ignore[no-untyped-def]
    text = "The fire burned 400 acres, according to the Forest Service."
    article = Article("a", "a.txt", text, text, b"", "")
    start = text.index("the Forest Service")
    mention = Mention(Span(start, start + len("the Forest Service")), "name")
    entity = ArticleEntity("e0", "the Forest Service", "organisation", (mention,))
    (figure,) = find_figures(article, language(text), entities=(entity,), times=())
    assert figure.source == "e0"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ruiz said on Monday after Okafor told reporters that 400 acres had burned.", "Okafor"),
        ("Ruiz said on Monday that 400 acres had burned, and Okafor said no more.", "Ruiz"),
        ("At noon 400 acres had burned, Okafor said.", "Okafor"),
        ("According to the study, the growth of woods near Ruiz covered 400 acres.", None),
        ("According to a study by Ruiz, woods near Okafor covered 400 acres.", "Ruiz"),
        ("Ruiz said he erred, and Okafor issued a statement saying 400 acres had burned.", None),
    ],
)
def test_of_several_sayers_the_nearest_is_the_source(
    text: str, source: str | None, language: Language
) -> None:
    article = Article("a", "a.txt", text, text, b"", "")
    entities = tuple(
        ArticleEntity(name, name, "person", (Mention(Span(at, at + len(name)), "name"),))
        for name in ("Ruiz", "Okafor")
        if (at := text.find(name)) >= 0
    )
    found = find_figures(article, language(text), entities=entities, times=())
    assert [each.source for each in found if each.value == 400] == [source]


def test_a_number_after_a_name_is_an_age(language) -> None:  # type: ignore[no-untyped-def]
    figure = read(language, "Mara Olsen, 34, was taken to a hospital.")["34"]
    assert (figure.value, figure.unit) == (34, "year-old")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Her son is an eighth-grader in Sorrel.", []),
        ("A third-party audit found faults.", []),
        ("She ran a quarter-mile.", [0.25]),
        ("One third of the voters agreed.", [1 / 3]),
    ],
)
def test_what_is_ranked_is_no_part(  # type: ignore[no-untyped-def]
    language, text: str, counted: list[float]
) -> None:
    assert [each.value for each in read(language, text).values()] == counted


def test_an_order_is_no_share(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "They needed a fifth vote on the bench.") == {}


def test_each_figure_keeps_the_year_of_its_own_clause(language) -> None:  # type: ignore[no-untyped-def]
    text = "In 2024 the mine produced 3,000 tons of copper, and 3,100 tons in 2025."
    article = Article("a", "a.txt", text, text, b"", "")
    doc = language(text)
    times = find_times(article, doc, published=None)
    figures = find_figures(article, doc, entities=(), times=times)
    as_of = {
        each.value: times[each.as_of].timex_value for each in figures if each.as_of is not None
    }
    assert as_of == {3000: "2024", 3100: "2025"}


def test_a_group_known_already_is_no_figure(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "The two leaders met on Monday.") == {}
    assert read(language, "Two ministers met on Monday.")["Two"].subject == "ministers"


def test_several_hundred_is_a_stretch(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "Several hundred people marched.").values()
    assert (figure.low, figure.high, figure.comparator) == (200, 1000, "about")


@pytest.mark.parametrize(
    "text",
    [
        "He began his career 10-6 and followed that with an 11-5 record.",
        "The Rovers won 26-24.",
        "It was the end of a 4-12 season.",
        "They had a 7-8-1 record.",
        "The House passed it on a 219-206 vote.",
    ],
)
def test_scores_are_no_figures(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not read(language, text)


def test_a_rising_pair_is_a_range_where_nothing_is_won(language) -> None:  # type: ignore[no-untyped-def]
    found = read(language, "They closed 20-30 shops.").values()
    assert [(each.low, each.high) for each in found] == [(20.0, 30.0)]


def test_what_a_strike_is_over_is_no_bound(language) -> None:  # type: ignore[no-untyped-def]
    matter = read(language, "Unions called a strike over three mines.")
    sued = read(language, "The ministry is suing Norland over three rules.")
    assert [each.comparator for each in sued.values()] == ["exactly"]
    bound = read(language, "Unions closed over three mines.")
    assert [each.comparator for each in matter.values()] == ["exactly"]
    assert [each.comparator for each in bound.values()] == ["more than"]


@pytest.mark.parametrize(
    "text",
    [
        "The crew of Apollo 11 landed on the Moon.",
        "A Boeing 737-800 of the airline turned back over the sea.",
        "She runs a Fortune 500 company in the valley.",
        "He flew home aboard Air Force One that night.",
        "It was the worst storm there since World War Two.",
        "The rule is known as Catch-22 among soldiers.",
        "They drove along Route 66 and watched Channel 4 at night.",
    ],
)
def test_a_number_that_ends_a_name_counts_nothing(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(language, text) == {}


def test_a_number_behind_a_name_may_count_what_follows(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "In Norland 12 miners were killed.")["12"].subject == "miners killed"
    assert read(language, "Flood Kills 12")["12"].value == 12
    figures = read(language, "The caravan came in April – 122 were caught at the border.")
    assert figures["122"].value == 122


def test_a_number_behind_the_name_of_what_is_counted_belongs_to_it(language) -> None:  # type: ignore[no-untyped-def]
    figures = read(language, "The depot launched three Auk 9 boats on Monday.")
    assert {words: each.subject for words, each in figures.items()} == {"three": "Auk 9 boats"}


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It took nine minutes and 30 seconds.", "nine minutes and 30 seconds", 9.5, "minute"),
        ("He got three years and six months.", "three years and six months", 3.5, "year"),
        ("It is 5 feet 3 inches tall.", "5 feet 3 inches", 5.25, "foot"),
        (
            "It took 1 hour, 30 minutes and 36 seconds.",
            "1 hour, 30 minutes and 36 seconds",
            1.51,
            "hour",
        ),
    ],
)
def test_a_measure_in_two_units_is_one(  # type: ignore[no-untyped-def]
    text: str, words: str, value: float, unit: str, language
) -> None:
    (figure,) = read(language, text).items()
    assert (figure[0], round(figure[1].value, 6), figure[1].unit) == (words, value, unit)


def test_months_beside_years_are_their_own_figure(language) -> None:  # type: ignore[no-untyped-def]
    text = "He worked two years, 14 months of them abroad."
    assert list(read(language, text)) == ["two years", "14 months"]


def test_the_last_year_of_several_counts_nothing(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "The 1950-53 Norland War ended.") == {}


def test_what_is_a_name_once_is_one_throughout(language) -> None:  # type: ignore[no-untyped-def]
    text = "Apollo 11 flew to the Moon in a week.\n\nThe Apollo 11 astronauts came home."
    assert [each.value for each in read(language, text).values() if each.value == 11] == []


@pytest.mark.parametrize(
    "text",
    [
        "Shares of 7M fell on Tuesday.\n\n7M said it would close its mill.",
        "7M Co. would not comment on the fire.",
        "The mill that 7M's founder built has burnt down.",
        "Norland-based 7M makes nets.",
    ],
)
def test_a_number_that_speaks_or_owns_is_a_firm(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(language, text) == {}


@pytest.mark.parametrize("text", ["The firm has 7M users.", "The fund lent them $7M, it said."])
def test_a_letter_for_millions_counts(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert [each.value for each in read(language, text).values()] == [7_000_000]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("She leaves two sons, aged 12 and 14.", [12, 14]),
        ("She leaves three sons, aged 12, 14 and 16, in Norland.", [12, 14, 16]),
        ("They held 12- and 14-year-old boys for a day.", [12, 14]),
        ("Mara Quint and Tom Hill, 34 and 36, were rescued.", [34, 36]),
        ("Mara Quint, 34, and 12 others were rescued.", [34]),
        ("A boy aged 12 and two men were rescued.", [12]),
    ],
)
def test_ages_in_a_list_are_so_many(language, text: str, ages: list[int]) -> None:  # type: ignore[no-untyped-def]
    found = read(language, text).values()
    assert [each.value for each in found if each.unit == "year-old"] == ages


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("They walked 30-plus miles.", "30-plus miles", 30, "mile"),
        (
            "It lies about three-quarters of a mile away.",
            "about three-quarters of a mile",
            0.75,
            "mile",
        ),
        ("Some 20-odd kilometres were left.", "Some 20-odd kilometres", 20, "kilometre"),
        (
            "The margin was half a percentage point.",
            "half a percentage point",
            0.5,
            "percentage point",
        ),
    ],
)
def test_a_unit_may_stand_behind_an_afterthought_or_a_share(  # type: ignore[no-untyped-def]
    language, text: str, printed: str, value: float, unit: str
) -> None:
    figure = read(language, text)[printed]
    assert (figure.value, figure.unit) == (value, unit)


def test_a_range_of_ages_has_two_ends(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "It is a club for 12- to 14-year-olds.").values()
    assert (figure.low, figure.high, figure.unit) == (12, 14, "year-old")


@pytest.mark.parametrize(
    ("text", "printed", "subject"),
    [
        ("Ruiz announced tariffs on $50 billion of goods.", "$50 billion", "goods"),
        ("Ruiz announced tariffs on $50 billion worth of goods.", "$50 billion", "goods"),
        ("Ruiz announced tariffs on about $50 billion.", "$50 billion", "tariffs"),
        ("Ruiz listed products worth $34 billion.", "$34 billion", "products"),
        ("Ruiz listed products valued at $34 billion.", "$34 billion", "products"),
        ("The bridge cost $34 billion.", "$34 billion", "The bridge"),
    ],
)
def test_a_sum_is_of_what_it_values_and_not_of_who_sets_it(
    language: Language, text: str, printed: str, subject: str
) -> None:
    found = read(language, text)
    assert next(each for words, each in found.items() if printed in words).subject == subject


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The firm made an offer to 18,000 workers several weeks ago.", "18,000", "workers"),
        ("Crest this quarter reported 7 percent growth in Norland.", "7 percent", ""),
        ("One-time charges will reach $38 million.", "$38 million", "One-time charges"),
    ],
)
def test_what_is_counted_ends_with_its_own_words(  # type: ignore[no-untyped-def]
    language, text: str, words: str, subject: str
) -> None:
    assert read(language, text)[words].subject == subject


def test_a_total_that_is_brought_up_to_a_number_has_that_number(language) -> None:  # type: ignore[no-untyped-def]
    found = read(language, "They found nine more, bringing the total dead in the mine up to 42.")
    assert found["42"].comparator == "exactly"
    assert read(language, "Up to 42 people came.")["Up to 42 people"].comparator == "at most"


def test_a_show_called_by_its_length_lasts_nothing(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "He ran the network's news program, 60 Minutes, for a while.") == {}
