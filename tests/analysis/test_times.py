"""Words of time stand for the stretch of time a reader takes them for."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from rashomon.analysis.times import resolve_times
from rashomon.analysis.times.timexes import find_times
from rashomon.types import Article, Interval, Publication, TimeExpression

TUESDAY = datetime(2026, 2, 3)


def article_of(text: str) -> Article:
    return Article("a", "a.txt", text, text, b"", "")


def publication(day: datetime = TUESDAY) -> Publication:
    return Publication(Interval(day, day + timedelta(days=1), "day"), "stated", "given")


def read(language, text: str, published: Publication | None = None) -> dict[str, TimeExpression]:  # type: ignore[no-untyped-def]
    times = find_times(article_of(text), language(text), published=published)
    return {time.span.of(text): time for time in times}


def interval(time: TimeExpression) -> tuple[str, str]:
    assert time.interval is not None
    return time.interval.start.isoformat()[:10], time.interval.end.isoformat()[:10]


@pytest.mark.parametrize(
    "words",
    ["February 3, 2026", "3 February 2026", "Feb. 3, 2026", "2026-02-03", "Feb 3rd 2026"],
)
def test_a_full_date_is_the_same_day_however_it_is_printed(language, words: str) -> None:  # type: ignore[no-untyped-def]
    time = read(language, f"The talks took place on {words} in Quito.")[words]
    assert interval(time) == ("2026-02-03", "2026-02-04")
    assert (time.timex_value, time.basis) == ("2026-02-03", "explicit")


@pytest.mark.parametrize(
    ("text", "words", "first", "after"),
    [
        ("She resigned last September.", "last September", "2025-09-01", "2025-10-01"),
        ("He spoke on Monday.", "Monday", "2026-02-02", "2026-02-03"),
        ("They will meet on Friday.", "Friday", "2026-02-06", "2026-02-07"),
        ("The ministry spoke early Wednesday.", "early Wednesday", "2026-02-04", "2026-02-04"),
        ("The ministry spoke early Thursday.", "early Thursday", "2026-01-29", "2026-01-29"),
        ("He left the post last month.", "last month", "2026-01-01", "2026-02-01"),
        ("He quit a year ago.", "a year ago", "2025-01-01", "2026-01-01"),
        ("The vote is set for next May.", "next May", "2026-05-01", "2026-06-01"),
        ("The mine closed in October.", "October", "2025-10-01", "2025-11-01"),
        ("The mine will close in August.", "August", "2026-08-01", "2026-09-01"),
        ("The judge set the sentencing for June 28.", "June 28", "2026-06-28", "2026-06-29"),
        ("A vote was called for May 5.", "May 5", "2026-05-05", "2026-05-06"),
        ("Schools will close following Friday's raid.", "Friday", "2026-01-30", "2026-01-31"),
        (
            "He had asked her to resign in an interview with Radio Nord Monday.",
            "Monday",
            "2026-02-02",
            "2026-02-03",
        ),
        (
            "He had stopped short of calling on her to go in a speech Monday.",
            "Monday",
            "2026-02-02",
            "2026-02-03",
        ),
        (
            "In October Vel was charged. Two weeks earlier Ruiz was charged.",
            "Two weeks earlier",
            "2025-09-17",
            "2025-10-18",
        ),
        ("A fire destroyed the mill overnight.", "overnight", "2026-02-02", "2026-02-03"),
        ("The talks will go on overnight.", "overnight", "2026-02-03", "2026-02-04"),
        ("The mayor resigned on January 3.", "January 3", "2026-01-03", "2026-01-04"),
        ("The mayor resigned on December 30.", "December 30", "2025-12-30", "2025-12-31"),
    ],
)
def test_relative_words_are_told_from_publication(  # type: ignore[no-untyped-def]
    language, text: str, words: str, first: str, after: str
) -> None:
    assert interval(read(language, text, publication())[words]) == (first, after)


def test_an_undated_article_keeps_relative_words_open_until_it_is_dated(language) -> None:  # type: ignore[no-untyped-def]
    text = "He was removed on January 3. They met on Tuesday. It began on 26 January 2025."
    article = article_of(text)
    times = find_times(article, language(text), published=None)
    assert [time.interval is None for time in times] == [True, True, False]
    dated = resolve_times(times, article, published=publication())
    assert [interval(time)[0] for time in dated] == ["2026-01-03", "2026-02-03", "2025-01-26"]


def test_ages_are_not_times(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "A 27-year-old man and a girl 9 years old were hurt.") == {}


def test_a_date_beside_it_dates_the_start_of_a_term(language) -> None:  # type: ignore[no-untyped-def]
    text = "It was only six days into her second term — on January 26, 2025 — that the feud began."
    time = read(language, text, publication())["six days"]
    assert (interval(time)[0], time.basis, time.anchor) == (
        "2025-01-26",
        "anchored",
        "January 26, 2025",
    )


def test_days_into_a_us_term_are_told_from_the_inauguration(language) -> None:  # type: ignore[no-untyped-def]
    text = "US President Ada Brook signed it. Six days into Brook's second term the feud began."
    time = read(language, text, publication())["Six days"]
    assert (interval(time)[0], time.basis) == ("2025-01-26", "anchored")


def test_days_into_any_other_term_stay_open(language) -> None:  # type: ignore[no-untyped-def]
    text = "Six days into Duarte's second term the feud began."
    assert read(language, text, publication())["Six days"].interval is None


def test_a_month_follows_the_dated_past_it_is_told_after(language) -> None:  # type: ignore[no-untyped-def]
    text = "In March 2019 he was arrested. In October he was convicted."
    assert interval(read(language, text, publication())["October"]) == ("2019-10-01", "2019-11-01")


def test_two_weeks_later_is_told_from_the_date_before_it(language) -> None:  # type: ignore[no-untyped-def]
    text = "The strike began on March 3, 2025. Two weeks later it ended."
    time = read(language, text, publication())["Two weeks later"]
    assert (interval(time), time.basis) == (("2025-03-17", "2025-03-24"), "anchored")


def test_weeks_after_a_month_are_a_stretch_as_long_as_it(language) -> None:  # type: ignore[no-untyped-def]
    text = "The strike began in August 2025. Six weeks later it ended."
    time = read(language, text, publication())["Six weeks later"]
    assert interval(time) == ("2025-09-12", "2025-10-13")


def test_weeks_after_a_year_lead_nowhere(language) -> None:  # type: ignore[no-untyped-def]
    text = "She tore up the 2001 pact six weeks later."
    assert read(language, text, publication())["six weeks later"].interval is None


@pytest.mark.parametrize(
    ("text", "words", "value", "first"),
    [
        ("Trade grew in the 1990s.", "the 1990s", "199", "1990-01-01"),
        ("Trade grew in the early 2000s.", "the early 2000s", "200", "2000-01-01"),
        (
            "It shut in the third quarter of 2024.",
            "the third quarter of 2024",
            "2024-Q3",
            "2024-07-01",
        ),
        ("They met in the summer of 2023.", "the summer of 2023", "2023-SU", "2023-06-01"),
        ("He was hurt on Thanksgiving 2025.", "Thanksgiving 2025", "2025-11-27", "2025-11-27"),
    ],
)
def test_longer_stretches_keep_their_grain(  # type: ignore[no-untyped-def]
    language, text: str, words: str, value: str, first: str
) -> None:
    time = read(language, text, publication())[words]
    assert (time.timex_value, interval(time)[0]) == (value, first)


def test_a_clock_time_keeps_its_zone(language) -> None:  # type: ignore[no-untyped-def]
    time = read(language, "Updated February 3, 2026 at 3:26 PM CST")[
        "February 3, 2026 at 3:26 PM CST"
    ]
    assert time.interval is not None
    assert (time.timex_value, time.interval.zone) == ("2026-02-03T15:26", "-06:00")


def test_a_two_hour_meeting_is_a_length_of_time(language) -> None:  # type: ignore[no-untyped-def]
    time = read(language, "After a two-hour meeting they left.", publication())["two-hour"]
    assert (time.timex_type, time.timex_value, time.interval) == ("DURATION", "PT2H", None)


def test_what_recurs_is_a_set(language) -> None:  # type: ignore[no-untyped-def]
    time = read(language, "They march every Tuesday.", publication())["every Tuesday"]
    assert (time.timex_type, time.timex_value) == ("SET", "XXXX-WXX-2")


def test_a_day_told_by_its_anniversary_is_not_this_week(language) -> None:  # type: ignore[no-untyped-def]
    told = article_of("Five years ago this week the dam burst.")
    published = publication(datetime(2031, 3, 12))
    times = find_times(told, language(told.text), published=published)
    assert {time.interval.start.year for time in times if time.interval} == {2026}
    assert resolve_times(times, told, published=published) == times


def test_a_day_that_names_what_happened_on_it_is_of_that_year(language) -> None:  # type: ignore[no-untyped-def]
    now = publication(datetime(2016, 9, 28))
    told = read(language, "The September 11 terror attacks killed thousands.", now)
    assert interval(told["September 11"]) == ("2001-09-11", "2001-09-12")
    marked = read(language, "Families of Sept. 11 victims sued on Monday.", now)
    assert marked["Sept. 11"].interval is None
    plain = read(language, "The shop opened on Sept. 11.", now)
    assert interval(plain["Sept. 11"]) == ("2016-09-11", "2016-09-12")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("A man was shot about 7 p.m. near the mill on Monday.", "7 p.m.", "2026-02-02T19:00"),
        ("The vote fell on Monday. It was held at 8 p.m.", "8 p.m.", "2026-02-02T20:00"),
        ("He left at 7 p.m. after a call on Monday.", "7 p.m.", "2026-02-03T19:00"),
        (
            "Ruiz was charged on Monday. The next hearing is scheduled for March 30. He turned "
            "himself in at 7 a.m. at the mill.",
            "7 a.m.",
            "2026-02-02T07:00",
        ),
        ("The hearing will be on March 30. He left at 7 a.m.", "7 a.m.", "2026-02-03T07:00"),
        ("The hearing will be on March 30. It will begin at 7 a.m.", "7 a.m.", "2026-03-30T07:00"),
    ],
)
def test_a_time_of_day_is_of_the_day_told_behind_it_or_last(  # type: ignore[no-untyped-def]
    language, text: str, words: str, value: str
) -> None:
    assert read(language, text, publication())[words].timex_value == value


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot about 7 p.m., police said Monday.",
        "Police said Monday that a man was shot about 7 p.m. in Sorrel.",
        "A man died, police said in a statement on Monday. He was shot about 7 p.m. in Sorrel.",
        "On Monday, police said a man was shot about 7 p.m. in Sorrel.",
    ],
)
def test_the_day_of_the_saying_leaves_open_on_which_of_two_days_it_was(  # type: ignore[no-untyped-def]
    language, text: str
) -> None:
    time = read(language, text, publication())["7 p.m."]
    assert time.interval is not None
    assert (time.timex_value, time.interval.precision) == ("XXXX-XX-XXT19:00", "fuzzy")
    assert interval(time) == ("2026-02-01", "2026-02-03")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A man was shot about 7 p.m., police said Monday. The attack on Sunday was the third.",
         "2026-02-01T19:00"),
        ("A man was shot on Sunday. He was walking home about 7 p.m., police said Monday.",
         "2026-02-01T19:00"),
        ("A man was shot on Sunday, police said Monday. It was about 7 p.m. in Sorrel.",
         "2026-02-01T19:00"),
        ("A man was shot Monday, police said. It was about 7 p.m. in Sorrel.",
         "2026-02-02T19:00"),
        ("Police said Monday a man was shot. He was shot about 7 p.m. They will meet on Sunday.",
         "XXXX-XX-XXT19:00"),
        ("The mayor resigned, a spokesman said Monday at 7 p.m. in Sorrel.", "2026-02-02T19:00"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_of_the_day_told_for_the_act_not_for_the_saying(  # type: ignore[no-untyped-def]
    language, text: str, value: str
) -> None:
    times = read(language, text, publication()).values()
    (clock,) = [each for each in times if "T" in each.timex_value]
    assert clock.timex_value == value


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("He was shot last Monday night, January 26.", "last Monday night, January 26", "01-26T18"),
        ("They met last Friday, 23 January, in Oslo.", "last Friday, 23 January", "01-23T00"),
        ("They will meet next Thursday, Feb. 12.", "next Thursday, Feb. 12", "02-12T00"),
    ],
)
def test_a_date_beside_last_monday_says_which_one(  # type: ignore[no-untyped-def]
    language, text: str, words: str, start: str
) -> None:
    found = read(language, text, publication())[words].interval
    assert found is not None
    assert found.start.isoformat().startswith(f"2026-{start}")


@pytest.mark.parametrize(
    ("text", "words", "year"),
    [
        ("They met on April 20 in Oslo.", "April 20", 2025),
        ("They will meet on April 20 in Oslo.", "April 20", 2026),
        ("They are expected to meet the man she fired in May.", "May", 2025),
        ("The party has lost ground ahead of September's vote.", "September", 2026),
        ("The party lost ground ahead of September's vote.", "September", 2025),
        ("They meet on Sunday, April 20, in Oslo.", "Sunday, April 20", 2025),
        ("They meet on Monday, April 20, in Oslo.", "Monday, April 20", 2026),
        ("The dividend payable Feb. 15 was declared on Friday.", "Feb. 15", 2026),
        ("It would confuse all, since the ban was in force for the vote in June.", "June", 2025),
    ],
)
def test_tense_and_weekday_tell_the_year_of_a_day(  # type: ignore[no-untyped-def]
    language, text: str, words: str, year: int
) -> None:
    assert read(language, text, publication())[words].interval.start.year == year


@pytest.mark.parametrize(
    "words",
    ["Flight 1943", "flight No. 2016", "Route 1960", "Resolution 1973", "Room 2010"],
)
def test_a_number_that_ends_a_name_is_no_year(language, words: str) -> None:  # type: ignore[no-untyped-def]
    assert read(language, f"They spoke of {words} all day.", publication()).keys() <= {"all day"}


def test_minutes_after_a_year_are_no_time_of_it(language) -> None:  # type: ignore[no-untyped-def]
    found = read(language, "She won the race in 2011. Two minutes later he came in.")
    assert found["Two minutes later"].interval is None


@pytest.mark.parametrize(
    ("text", "n_times"),
    [("He called on May to resign.", 0), ("They met in May to talk.", 1), ("It is on May 5.", 1)],
)
def test_a_month_behind_on_without_a_day_is_a_name(language, text: str, n_times: int) -> None:  # type: ignore[no-untyped-def]
    assert len(read(language, text, publication())) == n_times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The plane crashed at 12:08 p.m. (1608 GMT) near Quito.", "1608"),
        ("She left the network's morning show, “Today,” after a row.", "Today"),
        ("He worked for the news program 60 Minutes for a time.", "60 Minutes"),
        ("It won her a last minute endorsement of the mayor.", "last minute"),
    ],
)
def test_a_show_and_four_digits_of_a_clock_are_no_time(language, text: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert words not in read(language, text, publication())


def test_what_is_looming_on_a_weekday_lies_ahead(language) -> None:  # type: ignore[no-untyped-def]
    text = "The mayor bargains over a looming bridge closure Friday and deals with the flood."
    assert interval(read(language, text, publication())["Friday"]) == ("2026-02-06", "2026-02-07")


def test_a_month_that_somebody_is_keen_to_act_ahead_of_is_to_come(language) -> None:  # type: ignore[no-untyped-def]
    text = "The party is keen to remind voters of the flood ahead of November's elections."
    assert interval(read(language, text, publication())["November"]) == ("2026-11-01", "2026-12-01")


def test_a_plan_goes_on_with_its_second_verb(language) -> None:  # type: ignore[no-untyped-def]
    text = "Vel is expected to see officials in Sorrel on Friday and meet the mayor on Saturday."
    found = read(language, text, publication())
    assert interval(found["Saturday"]) == ("2026-02-07", "2026-02-08")
