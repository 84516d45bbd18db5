"""How two actors stand to each other over time, from events weighed by who attests them.

Scores are PLOVER's (-10 conflict .. +10 cooperation). What an article leads with and gives no time
for counts for the day it came out (``news_days``), as event data sets have it. The turning points
are found by binary segmentation with a least-squares cost (``ruptures``) and tested by permutation
(Matteson & James 2014 test change points the same way).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations

import numpy as np
import numpy.typing as npt

from rashomon.comparing.overview.news_days import find_news_days
from rashomon.text.countries import country_named
from rashomon.types import (
    DatedTime,
    Entity,
    Event,
    Interval,
    Record,
    Relation,
    RelationPoint,
    TurningPoint,
)

COUNTED = frozenset({"actual", "ongoing", "historical"})
"""Only what was done counts; a threat counts as the act of threatening (PLOVER THREATEN)."""
FEWEST_EVENTS = 6
"""Below six dated events no permutation test can reach p < .05 with two on each side."""
SIGNIFICANT = 0.05
PERMUTATIONS = 999
PRIOR_SPREAD = 5.8
"""Standard deviation assumed for a period with one event: that of PLOVER's sixteen types (5.79)."""
BAND = 1.645  # 90 % of a normal distribution
LONGEST = timedelta(days=366 * 2)
"""A time known to no better than this says nothing about the order of events."""

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Side:
    """One actor and everybody whose acts count as that actor's."""

    entity: Entity
    members: frozenset[str]


def measure_relations(record: Record) -> tuple[Relation, ...]:
    """The relation of the two most involved actors, countries before persons.

    Empty where no two actors share an event.
    """
    pair = most_involved(record)
    return (measure_relation(record, *pair),) if pair else ()


def find_actor(record: Record, name: str) -> Entity | None:
    """The entity called ``name`` (its name or an alias, any case), the most mentioned first."""
    wanted = name.casefold()
    named = [
        entity
        for entity in record.entities
        if wanted in {entity.name.casefold(), *(alias.casefold() for alias in entity.aliases)}
    ]
    return max(named, key=lambda entity: (len(entity.mentions), entity.id), default=None)


def side_of(record: Record, entity: Entity) -> Side:
    """``entity`` with whoever acts for it: for a country its government, offices and officials."""
    members = {entity.id}
    if _is_country(entity):
        members |= {each.id for each in record.entities if _acts_for(each, entity.country or "")}
    return Side(entity, frozenset(members))


def _acts_for(entity: Entity, country: str) -> bool:
    if entity.country != country:
        return False
    return entity.kind != "person" or bool(entity.roles)


def most_involved(record: Record) -> tuple[Side, Side] | None:
    """The two sides with most events between them, weighed by their support."""
    countries = _country_entities(record)
    code = {entity.id: entity.country for entity in record.entities if _may_relate(entity)}
    weight: dict[tuple[str, str], float] = {}
    for event in record.events:
        for left, right in _pairs(event, code, countries):
            weight[left, right] = weight.get((left, right), 0.0) + _weight(event)
    if not weight:
        return None
    (left, right), _ = min(weight.items(), key=lambda each: (-each[1], each[0]))
    entities = {entity.id: entity for entity in record.entities}
    return side_of(record, entities[left]), side_of(record, entities[right])


def _country_entities(record: Record) -> dict[str, str]:
    """Country code → the entity that is the country (not one of its towns)."""
    places = [each for each in record.entities if _is_country(each)]
    ranked = sorted(places, key=lambda each: (-len(each.mentions), each.id))
    return {each.country: each.id for each in reversed(ranked) if each.country}


def _is_country(entity: Entity) -> bool:
    names = (entity.name, *entity.aliases)
    return entity.kind == "place" and any(
        country_named(name) == entity.country for name in names if entity.country
    )


def _may_relate(entity: Entity) -> bool:
    """Whether an entity is an actor with a name: a person, an organisation, a country."""
    is_named = entity.name[:1].isupper()
    return is_named and (entity.kind in {"person", "organisation"} or _is_country(entity))


def _pairs(
    event: Event, code: dict[str, str | None], countries: dict[str, str]
) -> set[tuple[str, str]]:
    involved = {*event.actors, *event.recipients} & code.keys()
    ids = {countries.get(code.get(each) or "", each) for each in involved}
    return set(combinations(sorted(ids), 2))


def _weight(event: Event) -> float:
    low, high = event.support.witnesses
    return (low + high) / 2


def measure_relation(record: Record, left: Side, right: Side) -> Relation:
    """The dated events between two sides, period by period, with turning points."""
    days = find_news_days(record)
    dated = (_dated(event, days) for event in record.events if _is_between(event, left, right))
    events = sorted(
        (event for event in dated if event.time is not None and _is_exact(event.time.interval)),
        key=lambda event: (_start(event), event.id),
    )
    pair = (left.entity.id, right.entity.id)
    if not events:
        return Relation(pair=pair, points=(), note="No dated event between the two.")
    turns = find_turning_points(events)
    n_led = sum(event.id in days for event in events)
    return Relation(
        pair=pair, points=_points(events), turning_points=turns, note=_note(events, turns, n_led)
    )


def _note(events: Sequence[Event], turns: Sequence[TurningPoint], n_led: int) -> str:
    by_article = f" ({n_led} by the day of the article that leads with it)" if n_led else ""
    told = f"{len(events)} dated events{by_article}"
    if len(events) < FEWEST_EVENTS:
        return f"{told}: too few to say whether the relation turned."
    if not turns:
        return f"{told}; no turn that chance could not explain."
    return f"{told}."


def _is_between(event: Event, left: Side, right: Side) -> bool:
    if event.modality not in COUNTED or not event.score:
        return False
    involved = {*event.actors, *event.recipients}
    return bool(involved & left.members) and bool(involved & right.members)


def _dated(event: Event, days: Mapping[str, Interval]) -> Event:
    """``event``, dated by the article that leads with it where it has no time of its own."""
    if event.time is not None or event.id not in days:
        return event
    return replace(event, time=DatedTime(days[event.id], "inferred"))


def _is_exact(interval: Interval) -> bool:
    return interval.end - interval.start <= LONGEST


def _start(event: Event) -> datetime:
    return _interval(event).start


def _interval(event: Event) -> Interval:
    assert event.time is not None
    return event.time.interval


def _points(events: Sequence[Event]) -> tuple[RelationPoint, ...]:
    by_month: dict[datetime, list[Event]] = {}
    for event in events:
        by_month.setdefault(_month(_start(event)), []).append(event)
    return tuple(_point(month, inside) for month, inside in sorted(by_month.items()))


def _month(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, 1)


def _next_month(month: datetime) -> datetime:
    return datetime(month.year + month.month // 12, month.month % 12 + 1, 1)


def _point(month: datetime, events: Sequence[Event]) -> RelationPoint:
    scores = np.array([event.score for event in events])
    weights = np.array([_weight(event) for event in events])
    total = float(weights.sum())
    net = float((scores * weights).sum() / total)
    spread = BAND * _standard_error(scores)
    return RelationPoint(
        start=month,
        end=_next_month(month),
        cooperation=float((scores * weights)[scores > 0].sum() / total),
        conflict=float((scores * weights)[scores < 0].sum() / total),
        net=net,
        low=max(-10.0, net - spread),
        high=min(10.0, net + spread),
        events=tuple(event.id for event in events),
    )


def _standard_error(scores: Scores) -> float:
    """The standard error of the mean, one assumed observation of ``PRIOR_SPREAD`` included."""
    n = len(scores)
    pooled = (float(scores.var()) * n + PRIOR_SPREAD**2) / (n + 1)
    return float(np.sqrt(pooled / n))


def find_turning_points(events: Sequence[Event]) -> tuple[TurningPoint, ...]:
    """Where the scores of ``events`` (in order of time) change, tested by permutation."""
    if len(events) < FEWEST_EVENTS:
        return ()
    scores = np.array([event.score for event in events])
    return tuple(
        _turn(events, scores, split, low, high, p_value)
        for split, low, high, p_value in sorted(_splits(scores, 0, len(scores)))
    )


def _splits(scores: Scores, low: int, high: int) -> list[tuple[int, int, int, float]]:
    """Binary segmentation: (split, from, to, p) of each significant split of ``low..high``."""
    part = scores[low:high]
    if len(part) < FEWEST_EVENTS:
        return []
    p_value = _p_value(part)
    if p_value >= SIGNIFICANT:
        return []
    at = low + _best_split(part)
    left, right = _splits(scores, low, at), _splits(scores, at, high)
    return [(at, low, high, p_value), *left, *right]


def _best_split(scores: Scores) -> int:
    """Where one change explains most; asked only of series in which a change is significant."""
    import ruptures  # brings scipy.stats along: a second that most records need not wait

    search = ruptures.Dynp(model="l2", min_size=2, jump=1).fit(scores.reshape(-1, 1))
    return int(search.predict(n_bkps=1)[0])


def _gain(scores: Scores) -> float:
    """The largest between-segment sum of squares any one split explains."""
    n = len(scores)
    sums = np.cumsum(scores)
    at = np.arange(2, n - 1)
    left, right = sums[at - 1] / at, (sums[-1] - sums[at - 1]) / (n - at)
    return float((at * (n - at) / n * (left - right) ** 2).max())


def _p_value(scores: Scores) -> float:
    """How often the scores in a random order have a split that explains as much."""
    chance = np.random.default_rng(len(scores))
    observed = _gain(scores)
    larger = sum(_gain(chance.permutation(scores)) >= observed - 1e-9 for _ in range(PERMUTATIONS))
    return (larger + 1) / (PERMUTATIONS + 1)


def _turn(
    events: Sequence[Event], scores: Scores, split: int, low: int, high: int, p_value: float
) -> TurningPoint:
    change = float(scores[split:high].mean() - scores[low:split].mean())
    after = [event for event in events[split:high] if (event.score > 0) == (change > 0)]
    return TurningPoint(
        date=_start(events[split]),
        low=_start(events[split - 1]),
        high=_interval(events[split]).end,
        change=change,
        p_value=p_value,
        events=tuple(event.id for event in after[:3]),
    )
