"""Articles into stories, and a date for those that have none."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from dam_accounts import herald, independent, rewrite

from rashomon.comparing.clustering.dating import infer_publications, main_weekday
from rashomon.comparing.clustering.stories import cluster_stories
from rashomon.comparing.witnessing.publishers import extended_names, publisher_names, publisher_of
from rashomon.errors import InputError
from rashomon.testing import article, day

QUAKE = """\
A {size} earthquake shook {place} on {weekday} morning, the survey said. It struck at a depth of \
{depth} kilometres, {far} kilometres off {place}. No damage was reported and no tsunami warning \
was issued. Residents of {place} said that crockery rattled for some seconds. The survey counts \
several quakes of this size each year along the coast.
"""

APRIL = article(
    QUAKE.format(size="4.1", place="Varna Bay", weekday="Monday", depth=11, far=30),
    published=day(2031, 4, 7),
    name="april",
)
MAY = article(
    QUAKE.format(size="5.3", place="Cape Lisse", weekday="Friday", depth=24, far=90),
    published=day(2031, 5, 9),
    name="may",
)
BACKGROUND = article(
    """\
What the flood of 1931 taught the Orlen valley

Seventy looms stood under water, and the priest of Sarn rowed from roof to roof. A century of \
photographs in the county museum shows how the valley built its first dam with convict labour, \
why the weavers went on strike for three winters, and what became of the engineer who drew the \
plans and died a pauper in Trieste. The exhibition runs until September, entry is free, and the \
curator gives tours on Sundays in three languages.
""",
    publisher="Herald",
    published=day(2030, 11, 2),
    name="background",
)
STORY = [herald, rewrite, independent]


def test_accounts_of_one_happening_are_one_story() -> None:
    assert ("courier", "herald", "post") in cluster_stories([*STORY, APRIL, MAY])


def test_one_template_filled_in_twice_makes_two_stories() -> None:
    assert cluster_stories([APRIL, MAY]) == (("april",), ("may",))


def test_background_does_not_join_a_story() -> None:
    assert cluster_stories([*STORY, BACKGROUND]) == (("background",), ("courier", "herald", "post"))


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_stories_are_the_same_in_any_order(order: tuple[int, ...]) -> None:
    articles = [*STORY, APRIL]
    assert cluster_stories([articles[at] for at in order]) == cluster_stories(articles)


def test_no_articles_make_no_story() -> None:
    assert cluster_stories([]) == ()


def test_a_shared_weekday_dates_an_undated_article() -> None:
    undated = replace(herald, published=None)
    stories = [("courier", "herald", "post")]
    found = infer_publications([undated, rewrite, independent], (), stories)
    assert sorted(found) == ["herald"]
    interval = found["herald"].interval
    assert (interval.start, interval.end) == (
        day(2031, 5, 8).start,
        day(2031, 5, 9).end,
    )
    assert found["herald"].basis == "inferred"
    assert "Thursday, 2031-05-08" in found["herald"].evidence


def test_the_day_beside_an_agency_dates_an_undated_article() -> None:
    text = "CAPE LISSE, Norvia, Jan 2 (Reuters) - Norvia shut its bridge to Estvia on Wednesday."
    undated = article(text, name="undated")
    dated = article("Norvia shut a bridge.", name="dated", published=day(2030, 12, 30))
    found = infer_publications([undated, dated], (), [("dated", "undated")])
    assert found["undated"].interval == day(2031, 1, 2)


def test_an_undated_article_alone_stays_undated() -> None:
    assert infer_publications([replace(herald, published=None)], (), [("herald",)]) == {}


def test_a_weekday_in_speech_or_with_a_date_is_not_the_main_one() -> None:
    text = "“Friday, Friday!” he cried. On Monday, 3 May, it began; Tuesday was calm."
    assert main_weekday(text) == "Tuesday"


def test_sites_of_one_company_are_one_publisher() -> None:
    sites = ("https://edition.cnn.com/a", "http://money.cnn.com/b", "https://www.cnn.com/c")
    assert {
        publisher_of(replace(APRIL, publisher="", originator="", address=site)) for site in sites
    } == {"CNN"}


def test_an_unlisted_site_stands_for_itself() -> None:
    assert publisher_of(
        replace(APRIL, publisher="", originator="", address="https://news.sarn.co.uk/1")
    ) == ("sarn.co.uk")


def test_users_add_publishers_by_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "mine.csv"
    table.write_text("name,publisher\nsarn.co.uk,Sarn Gazette\n", encoding="utf-8")
    names = extended_names(table)
    site = replace(APRIL, publisher="", originator="", address="https://news.sarn.co.uk/1")
    assert publisher_of(site, names) == "Sarn Gazette"
    assert len(names) == len(publisher_names()) + 1


def test_a_publisher_file_without_its_columns_is_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "mine.csv"
    table.write_text("domain;owner\na;b\n", encoding="utf-8")
    with pytest.raises(InputError, match="name,publisher"):
        extended_names(table)
