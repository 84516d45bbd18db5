"""Which day an event has: that of its own clause, never that of another act in the sentence."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.events import find_events
from rashomon.types import Article, Interval, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.language import Language


def article_of(text: str) -> Article:
    return Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")


def dated(text: str, language: Language, *days: tuple[str, str]) -> dict[str, int | None]:
    """The times of the events of ``text`` by trigger, ``days`` being its dates."""
    times = tuple(
        TimeExpression(
            span=Span(text.index(words), text.index(words) + len(words)),
            timex_type="DATE",
            timex_value=day,
            interval=Interval(
                datetime.fromisoformat(day), datetime.fromisoformat(day) + timedelta(days=1), "day"
            ),
            basis="explicit",
        )
        for words, day in days
    )
    found = find_events(article_of(text), language(text), times=times)
    return {each.trigger_span.of(text): each.time for each in found}


def test_that_takes_the_time_of_the_sentence_before(language: Language) -> None:
    text = "Rebels attacked the port on 4 March 2025. That prompted Norway to arrest the general."
    found = dated(text, language, ("4 March 2025", "2025-03-04"))
    assert found["arrest"] == 0


def test_a_response_takes_the_time_of_what_it_answers(language: Language) -> None:
    text = "Rebels attacked the port on 4 March 2025. The army responded by bombing the camp."
    assert dated(text, language, ("4 March 2025", "2025-03-04"))["bombing"] == 0


def test_an_event_that_only_comes_next_takes_no_time(language: Language) -> None:
    text = "Rebels attacked the port on 4 March 2025. The army bombed the camp."
    assert dated(text, language, ("4 March 2025", "2025-03-04"))["bombed"] is None


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("An investigation into the cause of Monday's explosion continues.", "Monday",
         {"investigation": None}),
        ("Norland arrested the pilot at Monday's meeting of ministers.", "Monday",
         {"arrested": 0}),
        ("The Monday explosion killed two men.", "Monday", {"killed": 0}),
        ("In the days before Monday's vote, Vel bombed the camp.", "Monday", {"bombed": None}),
        ("The 1950s singer died in Oslo.", "1950s", {"died": None}),
        ("The 1940s singer, Mara Quint, died in Oslo.", "The 1940s", {"died": None}),
        ("It was the fifth attack since September.", "September", {"attack": None}),
        ("It was the worst attack since 2011.", "2011", {"attack": None}),
    ],
)  # fmt: skip
def test_a_time_that_only_tells_which_thing_is_meant_dates_nothing_else(
    text: str, day: str, told: dict[str, int | None], language: Language
) -> None:
    found = dated(text, language, (day, "2025-03-03"))
    assert {word: found[word] for word in told} == told


def test_another_paragraph_lends_no_time(language: Language) -> None:
    text = "Rebels attacked the port on 4 March 2025.\n\nThe army responded by bombing the camp."
    assert dated(text, language, ("4 March 2025", "2025-03-04"))["bombing"] is None


def on_monday(text: str, language: Language) -> set[str]:
    """The triggers of ``text`` that happened on its Monday."""
    found = dated(text, language, ("Monday", "2025-03-03"))
    return {trigger for trigger, time in found.items() if time is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Norland agreed on Monday to expel the envoy.",
        "The minister vowed Monday to bomb the camp.",
        "On Monday, the general threatened to bomb the camp.",
        "The president ordered the army Monday to attack the port.",
        "The president on Monday urged the minister to resign.",
    ],
)
def test_what_is_yet_to_be_done_has_no_day_of_the_promise(text: str, language: Language) -> None:
    assert not on_monday(text, language) & {"expel", "bomb", "attack", "resign"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The army began on Monday to shell the town.", "shell"),
        ("On Monday, the army tried to attack the town.", "attack"),
        ("The minister was forced on Monday to resign.", "resign"),
        ("The leaders are scheduled on Monday to meet in Oslo.", "meet"),
        ("The army refused on Monday to attack the town.", "attack"),
    ],
)
def test_what_is_done_in_doing_it_has_the_day_of_its_verb(
    text: str, act: str, language: Language
) -> None:
    assert act in on_monday(text, language)


def test_a_promise_has_no_day_of_what_is_promised(language: Language) -> None:
    text = "The general threatened to bomb the camp on Monday."
    assert "threatened" not in on_monday(text, language)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("On Monday, the leaders condemned the attack on the camp.", "attack"),
        ("On Monday, police arrested a man in the shooting of a teacher.", "shooting"),
        ("On Monday, the minister resigned after the attack on the camp.", "attack"),
        ("The senator on Monday denied the accusations of the judge.", "accusations"),
        ("On Monday, the family of the man killed in the attack sued the firm.", "attack"),
    ],
)
def test_what_an_act_is_about_has_another_day(text: str, other: str, language: Language) -> None:
    assert other not in on_monday(text, language)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("On Monday, talks between Norland and Rohan began in Oslo.", "talks"),
        ("Three people fainted on Monday during a protest by teachers in Oslo.", "protest"),
        ("On Monday, rebels launched an attack on the camp.", "launched an attack"),
        ("The attack on Monday shocked the town.", "attack"),
    ],
)
def test_a_noun_has_the_day_of_the_verb_that_makes_it_happen(
    text: str, act: str, language: Language
) -> None:
    assert act in on_monday(text, language)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("The minister has denied the claims and on Monday sued the paper.", "denied"),
        ("Rohan invaded Gondor for its oil and attacked Mordor on Monday.", "invaded"),
        ("On Monday, rebels attacked the port, and the army is bombing the camp.", "bombing"),
    ],
)
def test_of_two_acts_joined_each_has_its_own_day(
    text: str, without: str, language: Language
) -> None:
    found = on_monday(text, language)
    assert found
    assert without not in found


def test_two_acts_joined_share_the_day_before_or_right_behind_them(language: Language) -> None:
    assert {"attacked", "bombed"} <= on_monday(
        "On Monday, rebels attacked the port and bombed the camp.", language
    )
    assert {"arrested", "charged"} <= on_monday(
        "Two men were arrested and charged on Monday.", language
    )


def test_the_year_of_an_election_dates_no_inquiry_into_it(language: Language) -> None:
    text = "Mara Quint's investigation into Norland's interference in the 2016 election ended."
    found = dated(text, language, ("2016", "2016-01-01"))
    assert (found["investigation"], found["interference"]) == (None, 0)


def test_a_date_on_a_line_of_its_own_dates_nothing_on_another(language: Language) -> None:
    text = "Rebels attack port\nMonday, March 3\nThe army bombed the camp."
    assert not on_monday(text, language)


def test_the_date_a_report_was_filed_dates_nothing_in_it(language: Language) -> None:
    text = "OSLO, Monday (Wire) - Rebels attacked the port."
    assert not on_monday(text, language)


def test_the_scene_its_subject_is_set_in_dates_the_main_clause(language: Language) -> None:
    text = "Diaz, who was attending a summit on 4 May 2025, accused Norway of theft."
    assert dated(text, language, ("4 May 2025", "2025-05-04"))["accused"] == 0


def test_what_was_done_where_something_was_done_long_ago_has_another_time(
    language: Language,
) -> None:
    text = "Ruiz visited the Bree Cemetery, near where the army was attacked on 4 March 1918."
    told = dated(text, language, ("4 March 1918", "1918-03-04"))
    assert (told["visited"], told["attacked"]) == (None, 0)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Vel is the second chief of a mill to leave the post since 4 March 2025.", "leave"),
        ("The railway has had four crashes since 4 March 2025.", "had four crashes"),
    ],
)
def test_since_when_acts_are_counted_is_the_day_of_none(
    text: str, trigger: str, language: Language
) -> None:
    found = dated(text, language, ("4 March 2025", "2025-03-04"))
    assert found[trigger] is None


def test_people_die_on_the_day_of_the_flood_they_die_in(language: Language) -> None:
    text = "Forty people died in a flood that struck the valley on 4 March 2025."
    assert dated(text, language, ("4 March 2025", "2025-03-04"))["died"] == 0


def test_a_happening_has_the_day_its_relative_clause_gives_it(language: Language) -> None:
    text = (
        "Mara Quill, who was in charge during the protests that rocked the city on 4 March 2025, "
        "said that the tone was wrong."
    )
    assert dated(text, language, ("4 March 2025", "2025-03-04"))["protests"] == 0


def test_what_a_count_is_held_against_dates_no_act(language: Language) -> None:
    days = ("a year earlier", "2024-03-04")
    plain = "Norway arrested 30 rebels a year earlier."
    held = "Norway arrested 30 rebels, up from 20 a year earlier."
    assert dated(plain, language, days)["arrested"] == 0
    assert dated(held, language, days)["arrested"] is None
