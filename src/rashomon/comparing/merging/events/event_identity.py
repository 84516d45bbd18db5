"""One event for every telling of one happening, with plan, act and denial linked but apart."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.events.derived_words import root_of
from rashomon.comparing.merging.events.event_anaphora import told_as_one
from rashomon.comparing.merging.events.event_likeness import (
    are_unlike_counts,
    felt_by_one,
    is_directed,
    is_enough,
    is_long_past,
    is_mutual,
    likeness,
    parties_conflict,
    recalls,
)
from rashomon.comparing.merging.events.event_summary import narrower
from rashomon.comparing.merging.events.event_tellings import Bounds, Telling, tell
from rashomon.comparing.merging.events.means import are_two_means
from rashomon.comparing.merging.events.merged_event import make_event
from rashomon.comparing.merging.events.several_doers import find_several
from rashomon.comparing.merging.events.sides import EntityIds, Sides, named_ids
from rashomon.comparing.merging.events.told_again import told_again
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.types import Entity, Event, Interval

# A key shared by more distinct tellings than this is too common to propose pairs by itself.
_LONGEST_POSTING = 250
# Of the pairs of tellings across two clusters this share must be like enough for the two to be one
# happening: a single bridge between two crowds is a misreading. Swept on ECB+ topics 1-17, where
# 0.1 to 0.2 do alike, and on the half for developing of bench/merged_events.py, where 0.2 is best.
_LIKE_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Tellings taken for one happening so far, and what they agree on."""

    tellings: tuple[Telling, ...]
    time: Interval | None
    actors: frozenset[str]
    recipients: frozenset[str]
    means: frozenset[str]
    is_of_several: bool  # a telling names several who each did it for himself

    @property
    def standing(self) -> str:
        """The standing of its tellings; where one wording was read in several ways, that of most of
        those that do not tell an act."""
        found = Counter(each.standing for each in self.tellings)
        if len(found) > 1:
            found.pop("act", None)
        return min(found, key=lambda each: (-found[each], each))

    @property
    def counts(self) -> frozenset[Bounds]:
        """The numbers of those it is done to that its tellings print."""
        return frozenset(each.n_recipients for each in self.tellings if each.n_recipients)


@dataclass(frozen=True, slots=True)
class AlignedEvents:
    """The merged events in order of id, and the tellings each was made of."""

    events: tuple[Event, ...]
    tellings: Mapping[str, tuple[Telling, ...]]


def align_events(
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    ids: EntityIds,
    witnesses: Attesting,
) -> AlignedEvents:
    """Every happening the accounts tell, each once, with all its tellings.

    Pairs of tellings are scored (``event_likeness``); from the likest down, two clusters become one
    unless their dates, participants or modality rule it out.
    """
    sides = Sides(entities, named_ids(accounts, ids))
    heaps = _heaps(_tellings(accounts, ids, sides))
    first = [heap[0] for heap in heaps]
    likely = sorted(_candidates(first))
    scored = _scored_pairs(first, likely, sides)
    home = _homes(heaps, scored, told_again(first, likely, sides), sides)
    events = {
        at: make_event(cluster.tellings, witnesses) for at, cluster in sorted(home.clusters.items())
    }
    named = dict(zip(events, _distinct(list(events.values())), strict=True))
    tellings = {named[at].id: home.clusters[at].tellings for at in named}
    return AlignedEvents(_linked(named, home.pairs(scored, sides)), tellings)


def _tellings(accounts: Iterable[Account], ids: EntityIds, sides: Sides) -> Iterator[Telling]:
    for account in accounts:
        for index in range(len(account.analysis.events)):
            yield tell(account, index, ids, sides)


def _heaps(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Tellings alike in every respect (reprints mostly), to be judged as one."""
    heaps: dict[tuple[object, ...], list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda each: each.order):
        heaps[_alike(telling)].append(telling)
    return list(heaps.values())


def _alike(telling: Telling) -> tuple[object, ...]:
    mention = telling.mention
    return (
        telling.account.story,
        telling.head,
        (mention.type, mention.mode, telling.standing),
        (telling.actors, telling.recipients, telling.place),
        (telling.n_recipients, telling.means),
        telling.interval,
        telling.content,
    )


_Scored = list[tuple[float, int, int]]


def _scored_pairs(
    tellings: Sequence[Telling], likely: Iterable[tuple[int, int]], sides: Sides
) -> _Scored:
    """Pairs like enough to be one happening but for their modality, likest first."""
    scored = []
    for left, right in likely:
        points = likeness(tellings[left], tellings[right], sides)
        if points and is_enough(tellings[left], tellings[right], points, sides):
            scored.append((-points, left, right))
    return sorted(scored)


def _candidates(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    postings: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        for key in _keys(telling):
            postings[key].append(at)
    return {
        pair
        for posting in postings.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(posting, 2)
    }


def _keys(telling: Telling) -> Iterator[tuple[object, ...]]:
    """What two tellings must share at least one of to be compared."""
    story, mention = telling.account.story, telling.mention
    marks: list[object] = [*sorted(telling.parties), *sorted(telling.content), None]
    names: list[object] = [root_of(telling.head)[:4], *sorted(telling.families)]
    if mention.type:
        names.append((mention.type, mention.mode))
    for name in names:
        yield from ((story, name, mark) for mark in marks)
    if telling.interval:
        yield from ((mention.type, each, telling.interval.start) for each in telling.parties)


@dataclass(slots=True)
class _Homes:
    """The clusters by the index of their first heap, and the cluster each heap is in."""

    clusters: dict[int, _Cluster]
    members: dict[int, list[int]]
    home: dict[int, int]
    n_like: dict[int, Counter[int]]  # like pairs between each cluster and each other

    def hold_together(self, left: int, right: int) -> bool:
        """Whether enough of the pairs across two clusters are like enough to be one happening."""
        n_pairs = len(self.members[left]) * len(self.members[right])
        return self.n_like[left][right] >= _LIKE_SHARE * n_pairs

    def join(self, left: int, right: int) -> None:
        """Make one cluster of two, under the index of the first."""
        self.clusters[left] = _joined(self.clusters[left], self.clusters.pop(right))
        for at in self.members[right]:
            self.home[at] = left
        self.members[left] += self.members.pop(right)
        for other, count in self.n_like.pop(right).items():
            self.n_like[left][other] += count
            self.n_like[other][left] += count
            del self.n_like[other][right]
        del self.n_like[left][left]

    def pairs(self, scored: _Scored, sides: Sides) -> list[tuple[int, int]]:
        """The pairs of clusters that would be one happening but for their modality."""
        found = {(self.home[left], self.home[right]) for _, left, right in scored}
        return sorted(
            (left, right) for left, right in found if self._are_linked(left, right, sides)
        )

    def _are_linked(self, left: int, right: int, sides: Sides) -> bool:
        one, two = self.clusters[left], self.clusters[right]
        is_told_otherwise = one.standing != two.standing and not _are_other_counts(one, two)
        return is_told_otherwise and self.hold_together(left, right) and _fit(one, two, sides)


def _homes(
    heaps: Sequence[Sequence[Telling]],
    scored: _Scored,
    again: Iterable[tuple[int, int]],
    sides: Sides,
) -> _Homes:
    several = find_several(scored, [heap[0] for heap in heaps], sides)
    homes = _settle(heaps, scored, several)
    clusters = homes.clusters
    for left, right in again:
        one, two = sorted((homes.home[left], homes.home[right]))
        if one != two:
            homes.join(one, two)
    for before, after in told_as_one([heap[0] for heap in heaps]):
        one, two = sorted((homes.home[before], homes.home[after]))
        if one != two and _fit(clusters[one], clusters[two], sides):
            homes.join(one, two)
    for _, left, right in scored:
        one, two = sorted((homes.home[left], homes.home[right]))
        if one == two or not homes.hold_together(one, two):
            continue
        is_told_alike = clusters[one].standing == clusters[two].standing
        if is_told_alike and _fit(clusters[one], clusters[two], sides):
            homes.join(one, two)
    return homes


def _settle(heaps: Sequence[Sequence[Telling]], scored: _Scored, several: frozenset[int]) -> _Homes:
    """Every heap in a cluster of its own."""
    clusters = {at: _cluster(heap, at in several) for at, heap in enumerate(heaps)}
    n_like: dict[int, Counter[int]] = {at: Counter() for at in clusters}
    for at, other in [pair for _, a, b in scored for pair in ((a, b), (b, a))]:
        n_like[at][other] += 1
    return _Homes(clusters, {at: [at] for at in clusters}, {at: at for at in clusters}, n_like)


def _cluster(heap: Sequence[Telling], is_of_several: bool) -> _Cluster:
    first = heap[0]
    parts = first.interval, first.actors, first.recipients, first.means
    return _Cluster(tuple(heap), *parts, is_of_several)


def _fit(left: _Cluster, right: _Cluster, sides: Sides) -> bool:
    """Whether two clusters may be one happening as wholes, whatever their modality."""
    if left.time and right.time and not left.time.overlaps(right.time):
        return False
    if _is_past_beside_news(left, right) or _is_past_beside_news(right, left):
        return False
    if any(are_unlike_counts(one, two) for one in left.counts for two in right.counts):
        return False
    if are_two_means(left.means, right.means) or _are_two_meetings(left, right, sides):
        return False
    is_apart = sides.conflict(left.actors, right.actors)
    is_apart = is_apart and not sides.are_doers_of_one_deed(left, right)
    if (
        is_apart
        and _is_directed(left, right)
        and (
            sides.are_of_two_countries(left.actors, right.actors)
            or sides.are_two_of_a_kind(left.actors, right.actors)
        )
    ):
        return False
    if _are_all_and_one(left, right) or _are_all_and_one(right, left):
        return False
    if _is_felt(left, right) and sides.are_two_of_a_kind(left.recipients, right.recipients):
        return False
    return not (is_apart and sides.conflict(left.actors, right.recipients))


def _are_other_counts(left: _Cluster, right: _Cluster) -> bool:
    """Whether both print how many it was done to, and no number of one can be one of the other."""
    if not left.counts or not right.counts:
        return False
    return not any(a[0] <= b[1] and b[0] <= a[1] for a in left.counts for b in right.counts)


def _is_felt(left: _Cluster, right: _Cluster) -> bool:
    """Whether what they tell is done to somebody in person: an arrest, a sentence."""
    return all(felt_by_one(each.tellings[0]) for each in (left, right))


def _are_all_and_one(several: _Cluster, one: _Cluster) -> bool:
    return several.is_of_several and not one.is_of_several and len(one.actors) == 1


def _are_two_meetings(left: _Cluster, right: _Cluster, sides: Sides) -> bool:
    """Whether both tell who met, and none of the pairs of one is a pair of the other."""
    one, two = (
        [each for each in cluster.tellings if is_mutual(each) and len(each.parties) > 1]
        for cluster in (left, right)
    )
    return any(parties_conflict(a, b, sides) for a in one for b in two)


def _is_directed(left: _Cluster, right: _Cluster) -> bool:
    """Whether what they tell is done by one side to another, not by both together."""
    return all(is_directed(each.tellings[0]) for each in (left, right))


def _is_past_beside_news(dated: _Cluster, undated: _Cluster) -> bool:
    """Whether ``dated`` lies long before its articles and ``undated`` is told as today's news, the
    two having too little in common for one to recall the other."""
    if undated.time is not None or not any(is_long_past(dated.time, t) for t in dated.tellings):
        return False
    news = [telling for telling in undated.tellings if not telling.mention.is_background]
    return bool(news) and not any(recalls(old, new) for old in dated.tellings for new in news)


def _joined(left: _Cluster, right: _Cluster) -> _Cluster:
    return _Cluster(
        tuple(sorted([*left.tellings, *right.tellings], key=lambda each: each.order)),
        narrower(left.time, right.time),
        left.actors | right.actors,
        left.recipients | right.recipients,
        left.means | right.means,
        left.is_of_several or right.is_of_several,
    )


def _distinct(events: Sequence[Event]) -> list[Event]:
    """The events with ids of their own: the place of the first trigger tells twins apart."""
    counts = Counter(event.id for event in events)
    return [
        replace(event, id=f"{event.id}-{_place(event)}") if counts[event.id] > 1 else event
        for event in events
    ]


def _place(event: Event) -> str:
    first = event.attestations[0].trigger
    place = f"{first.article}|{first.span.start}|{first.span.end}|{event.modality}"
    return hashlib.sha256(place.encode()).hexdigest()[:6]


def _linked(events: Mapping[int, Event], pairs: Iterable[tuple[int, int]]) -> tuple[Event, ...]:
    links: dict[int, set[str]] = defaultdict(set)
    for left, right in pairs:
        links[left].add(events[right].id)
        links[right].add(events[left].id)
    linked = [replace(event, linked=tuple(sorted(links[at]))) for at, event in events.items()]
    return tuple(sorted(linked, key=lambda event: event.id))
