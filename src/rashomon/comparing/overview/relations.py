"""How two actors stand to each other over time, from acts weighed by who attests them.

Scores are PLOVER's (-10 conflict .. +10 cooperation). The turning points are found by binary
segmentation with a least-squares cost (``ruptures``) and tested by permutation, as Matteson & James
(2014) test change points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations

import numpy as np
import numpy.typing as npt

from rashomon.comparing.overview.relation_acts import MONTH, Acts, find_acts
from rashomon.comparing.overview.relation_sides import Side, is_country, may_be_one_side, side_of
from rashomon.types import (
    Entity,
    Event,
    Interval,
    Record,
    Relation,
    RelationAct,
    RelationPoint,
    TurningPoint,
)

FEWEST_EVENTS = 6
"""Below six dated acts no permutation test can reach p < .05 with two on each side."""
SIGNIFICANT = 0.05
PERMUTATIONS = 999
PRIOR_SPREAD = 5.8
"""Standard deviation assumed for a period with one act: that of PLOVER's sixteen types (5.79)."""
BAND = 1.645  # 90 % of a normal distribution

Scores = npt.NDArray[np.float64]


def measure_relations(record: Record) -> tuple[Relation, ...]:
    """The relation of the two most involved actors, countries before persons.

    Empty where no two actors share an event.
    """
    pair = most_involved(record)
    return (measure_relation(record, *pair),) if pair else ()


def most_involved(record: Record) -> tuple[Side, Side] | None:
    """The two sides with most events between them, weighed by their support."""
    countries = _country_entities(record)
    code = {entity.id: entity.country for entity in record.entities if _may_relate(entity)}
    weight: dict[tuple[str, str], float] = {}
    entities = {entity.id: entity for entity in record.entities}
    for event in record.events:
        for left, right in _pairs(event, code, countries):
            if not may_be_one_side(entities[left], entities[right]):
                weight[left, right] = weight.get((left, right), 0.0) + _weight(event)
    if not weight:
        return None
    (left, right), _ = min(weight.items(), key=lambda each: (-each[1], each[0]))
    return side_of(record, entities[left]), side_of(record, entities[right])


def _country_entities(record: Record) -> dict[str, str]:
    """Country code → the entity that is the country (not one of its towns)."""
    places = [each for each in record.entities if is_country(each)]
    ranked = sorted(places, key=lambda each: (-len(each.mentions), each.id))
    return {each.country: each.id for each in reversed(ranked) if each.country}


def _may_relate(entity: Entity) -> bool:
    """Whether an entity is an actor with a name: a person, an organisation, a country."""
    is_named = entity.name[:1].isupper()
    return is_named and (entity.kind in {"person", "organisation"} or is_country(entity))


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
    """The dated acts between two sides, period by period, with turning points."""
    acts = find_acts(record, left, right)
    pair = (left.entity.id, right.entity.id)
    if not acts.dated:
        note = _undated_note(len(acts.undated))
        return Relation(pair=pair, points=(), note=note, undated=acts.undated)
    weights = {event.id: _weight(event) for event in record.events}
    turns = find_turning_points(acts.dated)
    points = tuple(_points(acts.dated, weights))
    note = _note(acts, turns)
    return Relation(pair, points, turns, note=note, undated=acts.undated)


def _undated_note(n_undated: int) -> str:
    if not n_undated:
        return "No act between the two."
    return f"No dated act between the two; {n_undated} {_acts(n_undated)} of no known month."


def _note(acts: Acts, turns: Sequence[TurningPoint]) -> str:
    n_acts = len(acts.dated)
    by_article = f" ({acts.n_led} by the day of the article)" if acts.n_led else ""
    n_undated = len(acts.undated)
    left_out = f", {n_undated} more of no known month left out" if n_undated else ""
    told = f"{n_acts} dated {_acts(n_acts)}{by_article}{left_out}"
    if n_acts < FEWEST_EVENTS:
        return f"{told}: too few to say whether the relation turned."
    if not turns:
        return f"{told}; no turn that chance could not explain."
    return f"{told}."


def _acts(n: int) -> str:
    return "act" if n == 1 else "acts"


def _points(acts: Sequence[RelationAct], weights: Mapping[str, float]) -> Iterator[RelationPoint]:
    by_period: dict[tuple[datetime, datetime], list[RelationAct]] = {}
    for act in acts:
        by_period.setdefault(_period(act.time.interval), []).append(act)
    for (start, end), inside in sorted(by_period.items()):
        yield _point(start, end, inside, np.array([weights[act.event] for act in inside]))


def _period(interval: Interval) -> tuple[datetime, datetime]:
    """The month an act falls in; the whole time where it is known to no month."""
    if interval.end - interval.start > MONTH:
        return interval.start, interval.end
    month = datetime(interval.start.year, interval.start.month, 1)
    return month, datetime(month.year + month.month // 12, month.month % 12 + 1, 1)


def _point(
    start: datetime, end: datetime, acts: Sequence[RelationAct], weights: Scores
) -> RelationPoint:
    scores = np.array([act.score for act in acts])
    total = float(weights.sum())
    net = float((scores * weights).sum() / total)
    spread = BAND * _standard_error(scores)
    return RelationPoint(
        start=start,
        end=end,
        cooperation=float((scores * weights)[scores > 0].sum() / total),
        conflict=float((scores * weights)[scores < 0].sum() / total),
        net=net,
        low=max(-10.0, net - spread),
        high=min(10.0, net + spread),
        acts=tuple(acts),
    )


def _standard_error(scores: Scores) -> float:
    """The standard error of the mean, one assumed observation of ``PRIOR_SPREAD`` included."""
    n = len(scores)
    pooled = (float(scores.var()) * n + PRIOR_SPREAD**2) / (n + 1)
    return float(np.sqrt(pooled / n))


def find_turning_points(acts: Sequence[RelationAct]) -> tuple[TurningPoint, ...]:
    """Where the scores of ``acts`` (in order of time) change, tested by permutation."""
    if len(acts) < FEWEST_EVENTS:
        return ()
    scores = np.array([act.score for act in acts])
    return tuple(
        _turn(acts, scores, split, low, high, p_value)
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
    acts: Sequence[RelationAct], scores: Scores, split: int, low: int, high: int, p_value: float
) -> TurningPoint:
    change = float(scores[split:high].mean() - scores[low:split].mean())
    after = [act for act in acts[split:high] if (act.score > 0) == (change > 0)]
    return TurningPoint(
        date=acts[split].time.interval.start,
        low=acts[split - 1].time.interval.start,
        high=acts[split].time.interval.end,
        change=change,
        p_value=p_value,
        events=tuple(act.event for act in after[:3]),
    )
