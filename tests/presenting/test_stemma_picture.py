"""The stemma as a picture and as a table: lanes for publishers, time in order, all escaped."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from rashomon.presenting.rendering.drawing import WIDTH
from rashomon.presenting.rendering.stemma_picture import ASIDE, draw_stemma, stemma_rows
from rashomon.testing import article
from rashomon.types import (
    Article,
    Derivation,
    Interval,
    Record,
    Stemma,
    Story,
    UnseenOrigin,
)

NUMBERS = {"a": 1, "b": 2, "c": 3, "d": 4}


def told(name: str, publisher: str, hour: int | None) -> Article:
    at = datetime(2031, 5, 4) + timedelta(hours=hour or 0)
    when = Interval(at, at + timedelta(minutes=1), "minute") if hour is not None else None
    return article(f"Report {name}.", name=name, publisher=publisher, published=when)


def record_of(*links: Derivation, publisher: str = "Harbour Post") -> Record:
    articles = (
        told("a", publisher, 6),
        told("b", "Inland Observer", 7),
        told("c", publisher, 300),
        told("d", "Coastline", None),
    )
    unseen = (UnseenOrigin("u1", "Meridian", "agency"),)
    names = ("a", "b", "c", "d")
    story = Story("s", "Ferry", names, Stemma((names,), (1, 1), links, unseen))
    return Record(articles, (), (story,), (), (), (), (), (), (), (), (), ())


REPRINT = Derivation("b", "a", "reprint", True, 0.97, 1.0)
CREDITED = Derivation("d", "u1", "partial", False, 0.61, 0.4)


def marks(svg: str) -> dict[str, tuple[float, float]]:
    found = re.findall(r'<circle cx="(\d+)" cy="(\d+)"[^>]*/><text[^>]*>([^<]+)</text>', svg)
    return {mark: (float(x), float(y)) for x, y, mark in found}


def test_articles_of_one_publisher_share_a_lane_and_stand_in_order_of_time() -> None:
    places = marks(draw_stemma(record_of(REPRINT), NUMBERS))
    assert places["1"][1] == places["3"][1] != places["2"][1]
    assert places["1"][0] < places["2"][0] < places["3"][0]


def test_one_late_article_does_not_press_the_others_together() -> None:
    places = marks(draw_stemma(record_of(REPRINT), NUMBERS))
    assert places["2"][0] - places["1"][0] > 40


def test_what_has_no_date_stands_apart_before_the_dated() -> None:
    svg = draw_stemma(record_of(REPRINT, CREDITED), NUMBERS)
    places = marks(svg)
    assert places["?"][0] == places["4"][0] < places["1"][0]
    assert "no date" in svg
    assert "unseen: Meridian" in svg


def test_a_story_of_which_nothing_is_dated_is_drawn() -> None:
    record = record_of(REPRINT)
    undated = tuple(replace(each, published=None) for each in record.articles)
    drawn = marks(draw_stemma(replace(record, articles=undated), NUMBERS))
    assert drawn.keys() >= {"1", "2", "3", "4"}


def test_the_table_says_each_derivation_in_words() -> None:
    reprint, credited = stemma_rows(record_of(CREDITED, REPRINT), NUMBERS)
    assert (reprint.copy, reprint.link, reprint.origin, reprint.score, reprint.share) == (
        "[2] Inland Observer", "reprints", "[1] Harbour Post", "0.97", "100%",
    )  # fmt: skip
    assert credited.link == "is linked, in no known order, to"
    assert "Meridian" in credited.origin


def test_a_hostile_name_is_escaped_in_the_picture() -> None:
    svg = draw_stemma(record_of(REPRINT, publisher='"><img onerror=x>'), NUMBERS)
    assert "<img" not in svg
    assert "&lt;img" in svg


def test_a_story_without_derivations_has_no_picture() -> None:
    assert draw_stemma(replace(record_of()), NUMBERS) == ""


def test_days_named_on_the_axis_overlap_neither_each_other_nor_the_edge() -> None:
    record = record_of(REPRINT)
    hours = {"a": 0, "b": 50, "c": 95, "d": 97}
    days = tuple(told(name, f"Paper {name}", 208 * 24 + at) for name, at in hours.items())
    svg = draw_stemma(replace(record, articles=days), NUMBERS)
    ticks = re.findall(r'<text x="(\d+)" y="\d+" text-anchor="middle">(\d+ \w+ 2031)<', svg)
    spans = sorted((float(x) - 3 * len(words), float(x) + 3 * len(words)) for x, words in ticks)
    assert len(spans) >= 2
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    assert spans[-1][1] <= WIDTH


def test_a_day_without_room_below_its_mark_is_named_a_little_aside() -> None:
    record = record_of(CREDITED)
    late = tuple(told(each.id, f"Paper {each.id}", 208 * 24) for each in record.articles[:3])
    svg = draw_stemma(replace(record, articles=(*late, record.articles[3])), NUMBERS)
    named = re.search(r'<text x="(\d+)"[^>]*>28 November 2031</text>', svg)
    assert named is not None
    assert marks(svg)["1"][0] < float(named[1]) <= marks(svg)["1"][0] + ASIDE
