"""How two actors stand to each other: who counts, what counts, where it turned."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rashomon.comparing.overview.relation_sides import find_actor, side_of
from rashomon.comparing.overview.relations import (
    find_turning_points,
    measure_relation,
    measure_relations,
)
from rashomon.types import (
    Citation,
    DatedTime,
    Entity,
    Event,
    EventAttestation,
    Interval,
    Modality,
    Record,
    RelationAct,
    Role,
    Span,
    Support,
)

ARCTIA = Entity("arctia", "Iceland", "place", (Citation("a1", Span(0, 6)),), country="ISL")
BOREA = Entity("borea", "Norway", "place", (Citation("a1", Span(7, 12)),), country="NOR")
RULER = Entity(
    "ruler", "Una Holt", "person", (Citation("a1", Span(0, 6)),), country="ISL",
    roles=(Role("President", "Iceland"),),
)  # fmt: skip
SINGER = Entity("singer", "Ada Fenn", "person", (Citation("a1", Span(0, 6)),), country="ISL")


def event(
    number: int,
    score: float,
    *,
    actor: str = "arctia",
    modality: Modality = "actual",
    holder: str | None = None,
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
        holder=holder,
    )


def act(number: int, score: float) -> RelationAct:
    told = event(number, score)
    assert told.time
    return RelationAct(told.id, told.type, told.time, "left", score)


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
    acts = [act(n, -6.0 - n % 2) for n in range(8)]
    acts += [act(n, 4.0 + n % 2) for n in range(8, 16)]
    turns = find_turning_points(acts)
    assert [(turn.date.year, turn.date.month) for turn in turns] == [(2030, 9)]
    assert turns[0].change > 9
    assert turns[0].p_value < 0.05


def test_noise_has_no_turning_point() -> None:
    assert find_turning_points([act(n, (-5.0, 4.0)[n % 2]) for n in range(14)]) == ()


def test_the_band_narrows_with_more_acts() -> None:
    one = relation_of(event(0, 3.0)).points[0]
    later = [replace(event(0, 3.0 - n / 2), id=f"w{n}", type=f"T{n}") for n in range(3)]
    three = relation_of(*later).points[0]
    assert three.high - three.low < one.high - one.low


def test_the_most_involved_pair_is_the_two_countries() -> None:
    (relation,) = measure_relations(record(event(0, -6.0, actor="ruler"), event(1, 3.0)))
    assert relation.pair == ("arctia", "borea")


def test_somebody_of_no_known_country_makes_no_pair_with_one() -> None:
    told = event(0, -6.0, actor="unknown")
    for kind, expected in (("person", 0), ("organisation", 1)):
        unknown = Entity("unknown", "Ivo Marr", kind, (Citation("a1", Span(0, 6)),))
        whole = replace(record(told), entities=(BOREA, unknown))
        assert len(measure_relations(whole)) == expected


def test_an_actor_is_found_by_name_in_any_case() -> None:
    assert find_actor(record(), "una holt") is RULER
    assert find_actor(record(), "nobody") is None


def test_ones_own_word_for_an_act_counts_and_anothers_does_not() -> None:
    own = event(0, -6.0, modality="alleged", holder="ruler")
    assert len(relation_of(own).points) == 1
    assert relation_of(replace(own, holder="borea")).points == ()


def test_acts_on_both_and_of_both_on_another_are_not_between_them() -> None:
    on_both = replace(event(0, -6.0), actors=("singer",), recipients=("arctia", "borea"))
    of_both = replace(event(1, -6.0), actors=("arctia", "borea"), recipients=("zed",))
    together = replace(event(2, 3.0), actors=("arctia", "borea"), recipients=())
    relation = relation_of(on_both, of_both, together)
    assert [point.events for point in relation.points] == [("v2",)]
    assert relation.points[0].acts[0].by == "both"


def test_a_day_holds_one_act_of_a_type_in_each_direction() -> None:
    rebuke, again = event(0, -2.0), replace(event(0, -2.0), id="w0")
    back = replace(event(0, -2.0), id="x0", actors=("borea",), recipients=("arctia",))
    (point,) = relation_of(rebuke, again, back).points
    assert [(act.event, act.by, act.again) for act in point.acts] == [
        ("v0", "left", ("w0",)),
        ("x0", "right", ()),
    ]


def test_an_act_of_no_known_month_is_left_out_and_said_so() -> None:
    year = DatedTime(Interval(datetime(2030, 1, 1), datetime(2031, 1, 1), "year"), "explicit")
    relation = relation_of(event(0, 3.0), replace(event(1, -6.0), time=year))
    assert [point.net for point in relation.points] == [3.0]
    assert "1 more of no known month left out" in relation.note


def test_a_year_before_all_months_is_a_period_of_its_own() -> None:
    year = DatedTime(Interval(datetime(2029, 1, 1), datetime(2030, 1, 1), "year"), "explicit")
    relation = relation_of(event(0, 3.0), replace(event(1, -6.0), time=year))
    assert [(point.start.year, point.end.year) for point in relation.points] == [
        (2029, 2030),
        (2030, 2030),
    ]
