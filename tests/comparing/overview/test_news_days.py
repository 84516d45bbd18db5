"""Which day an act counts for where its own clause has none, and what counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.overview.relation_sides import find_actor, side_of
from rashomon.comparing.overview.relations import measure_relation
from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day
from rashomon.types import RelationAct

if TYPE_CHECKING:
    from spacy.language import Language

TARIFF = "Sweden imposed tariffs on $2 billion of Peruvian steel."
SCENE = (
    "The port of Callao was full of boats. Their crews went home early in the day. "
    "It rained all night there and no ship came in."
)
END = "Peru and Sweden trade in steel."


def acts_in(text: str, language: Language, *, title: str = "") -> list[RelationAct]:
    """The acts between Sweden and Peru that a paper of Monday, 5 May 2031 tells."""
    whole = f"{title}\n\n{text} Peru and Sweden trade in steel." if title else f"{text} {END}"
    papers = [article(whole, title=title, publisher="A", published=day(2031, 5, 5))]
    told = compare(papers, analyse(papers, language))
    sides = [find_actor(told, name) for name in ("Sweden", "Peru")]
    relation = measure_relation(told, *(side_of(told, each) for each in sides if each))
    return [act for point in relation.points for act in point.acts]


def days_of(text: str, language: Language) -> list[int]:
    return [act.time.interval.start.day for act in acts_in(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        TARIFF,
        f"Share this.\n\nShare Post Email\n\nListen to it 5:06\n\n{TARIFF}",
        "Sweden has imposed tariffs on Peruvian steel.",
        f"{SCENE} {TARIFF}",
        f"{SCENE} Sweden denounced Peru, which wants to double its fleet by 2035.",
    ],
)
def test_what_is_told_as_news_counts_for_the_day_it_came_out(text: str, language: Language) -> None:
    (act,) = acts_in(text, language)
    assert (act.time.interval.start.day, act.time.basis) == (5, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "For months, Sweden imposed tariffs on Peruvian steel.",
        "Sweden has long imposed tariffs on Peruvian steel.",
        f"{SCENE} Sweden has imposed tariffs on Peruvian steel.",
        f"{SCENE} Sweden originally imposed tariffs on Peruvian steel.",
        f"{SCENE} Boats left after Sweden imposed tariffs on Peruvian steel.",
    ],
)
def test_what_may_be_of_another_day_counts_for_none(text: str, language: Language) -> None:
    assert acts_in(text, language) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ministers met in Lima on Saturday and Sweden denounced Peru.", [3]),
        ("On Saturday, boats left after Sweden criticized Peru over steel.", []),
        ("Sweden criticized Peru, which had closed a port on Saturday.", [5]),
        ("A Swedish envoy meets Peru's president as they leave a ship in Lima, May 2, 2031.", [2]),
    ],
)
def test_an_act_takes_the_only_day_of_its_sentence_where_that_is_of_its_clause(
    text: str, days: list[int], language: Language
) -> None:
    assert days_of(text, language) == days


def test_a_headline_is_not_counted_beside_the_act_it_is_for(language: Language) -> None:
    text = "Sweden denounced Peru on Saturday over steel."
    (act,) = acts_in(text, language, title="Sweden slams Peru")
    assert act.time.interval.start.day == 3


def test_a_standing_quarrel_is_no_act(language: Language) -> None:
    assert acts_in("Prices rose in the trade war between Sweden and Peru.", language) == []


def test_what_a_government_says_it_will_do_is_its_threat(language: Language) -> None:
    text = "Sweden said it would impose tariffs on Peruvian steel."
    assert [(act.type, act.score) for act in acts_in(text, language)] == [("THREATEN", -3.5)]
