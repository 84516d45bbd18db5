"""What many articles say, merged: entities, quotes, events, figures and how they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rashomon.comparing.differing.discrepancies import find_discrepancies
from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.compared import Compared
from rashomon.comparing.merging.entities.entity_identity import merge_entities
from rashomon.comparing.merging.events.event_identity import align_events
from rashomon.comparing.merging.figures.figure_alignment import align_figures
from rashomon.comparing.merging.quotes.quote_variants import merge_quotes
from rashomon.comparing.overview.days import weigh_days
from rashomon.comparing.overview.presence import find_presence
from rashomon.comparing.overview.timeline import build_timeline
from rashomon.comparing.overview.tolls import find_tolls
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.types import (
    Analysis,
    Article,
    Citation,
    Discrepancy,
    DiscrepancyKind,
    Entity,
    Event,
    Figure,
    Presence,
    Quote,
    Story,
    TimelineEntry,
    Toll,
)

Item = TypeVar("Item", Quote, Event, Figure)


@dataclass(frozen=True, slots=True)
class Merged:
    """The items of a record that rest on all its articles together."""

    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    discrepancies: tuple[Discrepancy, ...]
    timeline: tuple[TimelineEntry, ...]
    presence: tuple[Presence, ...]
    tolls: tuple[Toll, ...]


def compare(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    stories: Sequence[Story],
    witnesses: Attesting,
) -> Merged:
    """Everything that several articles tell, once each, with who attests it.

    The order matters: quotes and events need to know who is who, discrepancies need all items,
    and only then is it known which items are disputed.
    """
    accounts = pair_accounts(articles, analyses, stories)
    entities, ids = merge_entities(articles, analyses, stories=stories)
    quotes = merge_quotes(accounts, entities, ids, witnesses)
    events = align_events(accounts, entities, ids, witnesses)
    figures = align_figures(accounts, entities, ids, witnesses)
    by_article = {account.id: account for account in accounts}
    by_id = {entity.id: entity for entity in entities}
    compared = Compared(by_article, by_id, quotes, events, figures, witnesses)
    discrepancies = find_discrepancies(compared)
    return _merged(entities, compared, discrepancies, stories)


def _merged(
    entities: tuple[Entity, ...],
    compared: Compared,
    discrepancies: tuple[Discrepancy, ...],
    stories: Sequence[Story],
) -> Merged:
    disputed = _disputed(discrepancies)
    quotes = tuple(_marked(quote, disputed) for quote in compared.quotes)
    events = tuple(_marked(event, disputed) for event in compared.events.events)
    figures = tuple(_marked(figure, disputed) for figure in compared.figures.figures)
    return Merged(
        entities=entities,
        quotes=quotes,
        events=events,
        figures=figures,
        discrepancies=discrepancies,
        timeline=build_timeline(events, quotes, weights=weigh_days(compared.accounts.values())),
        presence=find_presence(stories, quotes=quotes, events=events, figures=figures),
        tolls=find_tolls(stories, figures, compared.accounts, compared.witnesses),
    )


_ItemType = type[Quote] | type[Event] | type[Figure]
_ITEM_BY_KIND: dict[DiscrepancyKind, _ItemType] = {
    "value": Figure,
    "date": Event,
    "place": Event,
    "cause": Event,
    "modality": Event,
    "presence": Event,
    "attribution": Quote,
    "wording": Quote,
}


def _disputed(discrepancies: Iterable[Discrepancy]) -> frozenset[tuple[_ItemType, Citation]]:
    """The words that stand in a conflict, with the kind of item they belong to."""
    return frozenset(
        (_ITEM_BY_KIND[each.kind], cited)
        for each in discrepancies
        if each.relation == "conflict"
        for side in each.values
        for cited in side.citations
    )


def _marked(item: Item, disputed: frozenset[tuple[_ItemType, Citation]]) -> Item:
    """``item`` with its support marked disputed where its words stand in a conflict."""
    if not any((type(item), cited) in disputed for cited in _cited(item)):
        return item
    return replace(item, support=replace(item.support, is_disputed=True))


def _cited(item: Quote | Event | Figure) -> tuple[Citation, ...]:
    if isinstance(item, Quote):
        return tuple(cited for each in item.attestations for cited in each.content)
    if isinstance(item, Event):
        return tuple(each.clause for each in item.attestations)
    return item.attestations
