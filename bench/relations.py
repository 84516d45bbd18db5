"""Relations: acts of two actors read by hand, held against the acts a relation counts.

``data/relations.jsonl`` holds ten pairs of actors (governments, two persons, two companies, a
prosecutor and whom he charges) over 113 articles of text-news-2018 and stories-news-cluster,
and each act between the two that their headlines, openings and sentences about both tell: where it
is told, PLOVER's type, who does it, the days it may have been done on, and whether an analyst
would list it. An act is what one has done or said to or about the other: a threat is the word it
is; what is planned, demanded of others or holds (a trade war, tariffs in force) is none.

``act``: of the dated acts counted in what was read, those that are one, each once. Of these,
``direction``: done by whom the relation says; ``sign``: cooperation or conflict; ``day``: counted
for its day (or, where its article dates it, the day after), and for no more than a month.
``recall``: the listed acts that count with their sign; ``read`` those that are read as an act,
dated or not. ``months``: those with acts by hand that have acts; ``net``: of these, with a net of
the same sign. ``judged_`` scores are those of the five pairs no rule was written on; whoever wrote
the rules had read their articles for labelling.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import story_sets
from merged_events import stories
from rashomon.analysis.events import plover_score
from rashomon.comparing.overview.relation_acts import COUNTED, direction_of
from rashomon.comparing.overview.relation_partners import with_partners
from rashomon.comparing.overview.relation_sides import find_actor, side_of
from rashomon.comparing.overview.relations import measure_relation
from rashomon.pipeline import analyse, compare
from reporting import report_scores

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.comparing.overview.relation_sides import Side
    from rashomon.types import Article, DatedTime, Event, Record, Relation, RelationAct

LABELS = Path(__file__).parent / "data" / "relations.jsonl"
A_MONTH = timedelta(days=31)  # a day known no better says nothing of the month an act counts in
Row = dict[str, Any]
Months = dict[str, float]
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Pair:
    """Two actors with their articles and the acts between them that were read."""

    head: Row
    acts: list[Row]

    @property
    def half(self) -> str:
        return f"{self.head['half']}_"


def read_labels() -> list[Pair]:
    heads: dict[str, Row] = {}
    acts: dict[str, list[Row]] = defaultdict(list)
    for row in map(json.loads, LABELS.read_text(encoding="utf-8").splitlines()):
        if "articles" in row:
            heads[row["pair"]] = row
        else:
            acts[row["pair"]].append(row)
    return [Pair(head, acts[key]) for key, head in heads.items()]


def articles_of(folder: Path, pairs: Sequence[Pair]) -> dict[str, list[Article]]:
    """The articles of each pair by its key."""
    wanted = {each.head["pair"]: each.head["articles"] for each in pairs}
    named = {name for names in wanted.values() for name in names}
    found: dict[str, Article] = {}
    for articles in story_sets.read_news_cluster(folder).values():
        found |= {each.id: each for each in articles if each.id in named}
    of_2018 = {"all": sorted(named - found.keys())}
    for key, articles in stories(folder, of_2018):
        found |= {each.id: each for each in articles} if key == "all" else {}
    return {key: [found[name] for name in names] for key, names in wanted.items()}


class Read:
    """A pair's record, with the acts its relation counts held against those read by hand."""

    def __init__(self, pair: Pair, record: Record) -> None:
        self.pair = pair
        self.events = {each.id: each for each in record.events}
        self.relation: Relation | None = None
        self.between: list[Event] = []
        self.counted: list[RelationAct] = []
        left, right = (find_actor(record, pair.head[side]) for side in ("left", "right"))
        if left and right:
            sides = side_of(record, left), side_of(record, right)
            self.relation = measure_relation(record, *sides)
            events = with_partners(record, *sides)
            self.between = [each for each in events if _is_between(each, *sides)]
            self.counted = [act for point in self.relation.points for act in point.acts]

    def act_of(self, event: Event) -> int | None:
        """Which of the acts read most of the event's tellings tell."""
        votes: Counter[int] = Counter()
        for told in event.attestations:
            place = told.trigger.article, told.trigger.span.start, told.trigger.span.end
            shared = {
                at: max(_shared(place, each) for each in act["tellings"])
                for at, act in enumerate(self.pair.acts)
            }
            best = max(shared, key=lambda at: (shared[at], -at), default=None)
            if best is not None and shared[best] > 0:
                votes[best] += 1
        return min(votes, key=lambda at: (-votes[at], at)) if votes else None

    def is_read(self, event: Event) -> bool:
        """Whether any telling stands in what was read by hand."""
        read = self.pair.head["read"]
        return any(
            start <= told.trigger.span.start < end
            for told in event.attestations
            for start, end in read[told.trigger.article]
        )


def _shared(place: Place, telling: Sequence[Any]) -> int:
    """How many characters of a telling stand at ``place``."""
    (article, start, end), (name, first, last) = place, telling
    return max(0, min(end, last) - max(start, first)) if name == article else 0


def _is_between(event: Event, left: Side, right: Side) -> bool:
    return event.modality in COUNTED and direction_of(event, left, right) is not None


def count(read: Read) -> Iterator[tuple[str, bool]]:
    """(measure, whether right) for each act counted, each act listed and each month."""
    told: set[int] = set()
    signed: set[int] = set()
    for counted in read.counted:
        event = read.events[counted.event]
        at = read.act_of(event)
        if at is None and not read.is_read(event):
            yield "unread", True
            continue
        yield "act", at is not None and at not in told
        if at is not None and at not in told:
            told.add(at)
            yield from _held_against(counted, read.pair.acts[at])
        with_it = (read.act_of(read.events[each]) for each in (counted.event, *counted.again))
        signed |= {each for each in with_it if each is not None and _is_signed(counted, read, each)}
    seen = {read.act_of(event) for event in read.between}
    for at, act in enumerate(read.pair.acts):
        if act["listed"] and plover_score(act["type"]):
            yield "recall", at in signed
            yield "read", at in seen
    yield from _months(read)


def _held_against(counted: RelationAct, act: Row) -> Iterator[tuple[str, bool]]:
    score = plover_score(act["type"])
    yield "direction", act["from"] in {"both", counted.by}
    if score:
        yield "sign", counted.score * score > 0
    if act["day"]:
        yield "day", _is_day(counted.time, *map(datetime.fromisoformat, act["day"]))


def _is_signed(counted: RelationAct, read: Read, at: int) -> bool:
    return counted.score * plover_score(read.pair.acts[at]["type"]) > 0


def _is_day(found: DatedTime, start: datetime, end: datetime) -> bool:
    """Whether an act counts for its day; for what its article dates, that day or the one before."""
    first, last = found.interval.start, found.interval.end
    if found.basis == "inferred":
        first -= timedelta(days=1)
    return last - first <= max(A_MONTH, end - start) and first < end and start < last


def _months(read: Read) -> Iterator[tuple[str, bool]]:
    by_hand: Months = defaultdict(float)
    for act in read.pair.acts:
        score = plover_score(act["type"])
        if act["day"] and act["listed"] and score:
            first, last = map(datetime.fromisoformat, act["day"])
            if last - first <= A_MONTH:
                by_hand[f"{first:%Y-%m}"] += score
    points = read.relation.points if read.relation else ()
    found = {f"{each.start:%Y-%m}": each.net for each in points}
    for month, net in sorted(by_hand.items()):
        yield "months", month in found
        if month in found and net:
            yield "net", found[month] * net > 0


def measure(folder: Path, language: Language) -> dict[str, float]:
    pairs = read_labels()
    articles = articles_of(folder, pairs)
    counts: Counter[tuple[str, bool]] = Counter()
    for pair in pairs:
        given = articles[pair.head["pair"]]
        read = Read(pair, compare(given, analyse(given, language)))
        for name, is_right in count(read):
            counts[f"{pair.half}{name}", is_right] += 1
            counts[name, is_right] += 1
    return dict(sorted(_shares(counts)))


def _shares(counts: Counter[tuple[str, bool]]) -> Iterator[tuple[str, float]]:
    for name in {name for name, _ in counts}:
        right, wrong = counts[name, True], counts[name, False]
        if name.endswith("unread"):
            yield name, float(right)
        else:
            yield name, 100 * right / (right + wrong)
        if name.endswith(("act", "recall")):
            yield f"{name}_of", float(right + wrong)


if __name__ == "__main__":
    report_scores(measure, __doc__)
