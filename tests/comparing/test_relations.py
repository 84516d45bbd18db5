"""How two actors stand to each other: who counts, what counts, where it turned."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.overview.relations import (
    find_actor,
    find_turning_points,
    measure_relation,
    measure_relations,
    side_of,
)
from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day
from rashomon.types import (
    Citation,
    DatedTime,
    Entity,
    Event,
    EventAttestation,
    Interval,
    Modality,
    Record,
    Role,
    Span,
    Support,
)

if TYPE_CHECKING:
    from spacy.language import Language

ARCTIA = Entity("arctia", "Iceland", "place", (Citation("a1", Span(0, 6)),), country="ISL")
BOREA = Entity("borea", "Norway", "place", (Citation("a1", Span(7, 12)),), country="NOR")
RULER = Entity(
    "ruler", "Una Holt", "person", (Citation("a1", Span(0, 6)),), country="ISL",
    roles=(Role("President", "Iceland"),),
)  # fmt: skip
SINGER = Entity("singer", "Ada Fenn", "person", (Citation("a1", Span(0, 6)),), country="ISL")


def event(
    number: int, score: float, *, actor: str = "arctia", modality: Modality = "actual"
) -> Event:
    start = datetime(2030, 1, 10) + timedelta(days=31 * number)
    where = Citation("a1", Span(0, 6))
    return Event(
        id=f"v{number}",
        type="CONSULT" if score > 0 else "ACCUSE",
        mode=None,
        score=score,
        modality=modality,
        actors=(actor,),
        recipients=("borea",),
        summary=where,
        attestations=(EventAttestation(where, where),),
        support=Support(("a1",), (), (1, 1)),
        time=DatedTime(Interval(start, start + timedelta(days=1), "day"), "explicit"),
    )


def record(*events: Event) -> Record:
    entities = (ARCTIA, BOREA, RULER, SINGER)
    return Record((), (), (), entities, (), events, (), (), (), (), ())


def relation_of(*events: Event):  # type: ignore[no-untyped-def]
    whole = record(*events)
    return measure_relation(whole, side_of(whole, ARCTIA), side_of(whole, BOREA))


def test_a_president_acts_for_the_country_and_a_singer_does_not() -> None:
    assert side_of(record(), ARCTIA).members == {"arctia", "ruler"}


def test_a_threatened_sanction_is_not_counted() -> None:
    relation = relation_of(event(0, -6.0, modality="threatened"), event(1, 3.0))
    assert [point.net for point in relation.points] == [3.0]


def test_too_few_events_say_so_and_claim_no_turn() -> None:
    relation = relation_of(event(0, -6.0), event(1, 3.0, actor="ruler"))
    assert relation.turning_points == ()
    assert "too few to say" in relation.note


def test_a_clear_thaw_is_one_turning_point_at_its_month() -> None:
    events = [event(n, -6.0 - n % 2) for n in range(8)]
    events += [event(n, 4.0 + n % 2) for n in range(8, 16)]
    turns = find_turning_points(events)
    assert [(turn.date.year, turn.date.month) for turn in turns] == [(2030, 9)]
    assert turns[0].change > 9
    assert turns[0].p_value < 0.05


def test_noise_has_no_turning_point() -> None:
    assert find_turning_points([event(n, (-5.0, 4.0)[n % 2]) for n in range(14)]) == ()


def test_the_band_narrows_with_more_events() -> None:
    one = relation_of(event(0, 3.0)).points[0]
    same_month = [event(0, 3.0), event(0, 2.5), event(0, 3.5)]
    three = relation_of(*same_month).points[0]
    assert three.high - three.low < one.high - one.low


def test_the_most_involved_pair_is_the_two_countries() -> None:
    (relation,) = measure_relations(record(event(0, -6.0, actor="ruler"), event(1, 3.0)))
    assert relation.pair == ("arctia", "borea")


def test_an_actor_is_found_by_name_in_any_case() -> None:
    assert find_actor(record(), "una holt") is RULER
    assert find_actor(record(), "nobody") is None


BEGINNING = "Sweden imposed tariffs on $2 billion of Peruvian steel."


@pytest.mark.parametrize(
    ("text", "n_events"),
    [
        (BEGINNING, 1),
        (f"The port was full. Boats came in. Crews went home. {BEGINNING}", 0),
        ("For months, Sweden imposed tariffs on Peruvian steel.", 0),
        ("Sweden has long imposed tariffs on Peruvian steel.", 0),
        ("Sweden will impose tariffs on Peruvian steel.", 0),
    ],
)
def test_what_an_article_leads_with_counts_for_the_day_it_came_out(
    text: str, n_events: int, language: Language
) -> None:
    text = f"{text} Peru and Sweden trade in steel."
    papers = [article(text, publisher="A", published=day(2031, 5, 5))]
    told = compare(papers, analyse(papers, language))
    sides = [find_actor(told, name) for name in ("Sweden", "Peru")]
    relation = measure_relation(told, *(side_of(told, each) for each in sides if each))
    months = [point.start.month for point in relation.points if point.events]
    assert months == [5] * n_events
    assert ("1 by the day of the article" in relation.note) == bool(n_events)
