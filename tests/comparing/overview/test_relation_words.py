"""Whose word an act may be that counts between two, read from articles."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.overview.relation_holders import find_holders
from rashomon.comparing.overview.relation_sides import find_actor, side_of
from rashomon.comparing.overview.relations import measure_relation
from rashomon.pipeline import analyse, compare
from rashomon.testing.handmade import article
from rashomon.types import Interval

if TYPE_CHECKING:
    from spacy.language import Language

DAY = Interval(datetime(2031, 5, 6), datetime(2031, 5, 6) + timedelta(days=1), "day")


def acts(text: str, language: Language, title: str = "") -> list[tuple[str, str]]:
    """Type and doer of each act between Iceland and Norway in an article of 6 May 2031."""
    given = [article(text, published=DAY, title=title)]
    record = compare(given, analyse(given, language))
    left, right = find_actor(record, "Iceland"), find_actor(record, "Norway")
    assert left
    assert right
    relation = measure_relation(record, side_of(record, left), side_of(record, right))
    return [(act.type, act.by) for point in relation.points for act in point.acts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iceland will impose tariffs on Norway.", ("THREATEN", "left")),
        (
            "Una Holt, the president of Iceland, reportedly met Norway's president.",
            ("CONSULT", "both"),
        ),
        (
            "Iceland's fleet stayed in port. It rained in the east all day, and few went out. "
            'Shops shut early as well. "Norway is a bully," Iceland\'s foreign minister, Una Holt, '
            "said.",
            ("ACCUSE", "left"),
        ),
    ],
)
def test_a_plan_in_a_lead_a_reported_meeting_and_a_verdict_count(
    text: str, expected: tuple[str, str], language: Language
) -> None:
    assert expected in acts(text, language)


def test_a_meeting_to_come_that_somebody_speaks_of_is_none(language: Language) -> None:
    text = "The path to the summit of Iceland and Norway reportedly became broader on Monday."
    assert ("CONSULT", "both") not in acts(text, language)


def test_what_a_paper_reports_is_no_sources_word(language: Language) -> None:
    text = (
        "The Washington Post reported that Una Holt, the president of Iceland, met Norway's "
        "president."
    )
    assert ("CONSULT", "both") in acts(text, language)


def test_whoever_announces_an_act_in_any_article_holds_it(language: Language) -> None:
    given = [
        article("Una Holt said Iceland was imposing sanctions on Norway.", name="a1"),
        article("The sanctions on Norway were reportedly imposed by Iceland.", name="a2"),
    ]
    record = compare(given, analyse(given, language))
    names = {each.id: each.name for each in record.entities}
    held = {
        names[each] for holders in find_holders(record, frozenset()).values() for each in holders
    }
    assert "Una Holt" in held
