"""One happening put in two places: neither holds the other (conflict), or one does (precision)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from rashomon.comparing.differing.dates import are_alike, topic_of
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.text.countries import country_holding, country_named, lie_apart
from rashomon.types import Citation, Discrepancy, DiscrepancyRelation, Entity, Event

_MOST_WORDS = 0.5  # of the shorter telling's content that two places of one thing must share


def find_places_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Two places of one event, told by accounts of which neither names the other's."""
    for event in compared.events.events:
        if len(event.support.articles) > 1:
            yield from _of(event, compared)


def _of(event: Event, compared: Compared) -> Iterator[Discrepancy]:
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for each in compared.events.tellings[event.id]:
        if each.place and compared.entities[each.place].kind == "place":
            tellings[each.place].append(each)
    for left, right in combinations(sorted(tellings), 2):
        relation = _relation(compared.entities[left], compared.entities[right])
        if relation is None or _is_named_beside(tellings[left], right, compared):
            continue
        if _is_named_beside(tellings[right], left, compared):
            continue
        if not any(_are_of_one(*pair) for pair in product(tellings[left], tellings[right])):
            continue
        sides = [
            compared.side(compared.entities[name].name, _cited(tellings[name]))
            for name in (left, right)
        ]
        yield differ(event.id, "place", relation, topic=topic_of(event, compared), sides=sides)


def _relation(left: Entity, right: Entity) -> DiscrepancyRelation | None:
    """How two places stand to each other; ``None`` where the tables do not tell.

    A country holds its cities and parts. Two countries, and two cities, lie apart.
    """
    if lie_apart(left.name, right.name):
        return "conflict"
    one, two = country_holding(left.name), country_holding(right.name)
    if one is None or one != two or left.name.casefold() == right.name.casefold():
        return None
    n_countries = sum(country_named(each.name) is not None for each in (left, right))
    return "precision" if n_countries == 1 else None


def _is_named_beside(tellings: Sequence[Telling], place: str, compared: Compared) -> bool:
    """Whether one of the accounts names the other place too: it may tell of both."""
    articles = {each.account.id for each in tellings}
    return any(cited.article in articles for cited in compared.entities[place].mentions)


def _are_of_one(left: Telling, right: Telling) -> bool:
    """Whether the two tell one happening by most of their words, not by a common word for it."""
    shared = len(left.content & right.content)
    most = shared >= _MOST_WORDS * min(len(left.content), len(right.content))
    return most and are_alike(left, right)


def _cited(tellings: Sequence[Telling]) -> list[Citation]:
    return [each.account.cite(each.mention.place.span) for each in tellings if each.mention.place]
