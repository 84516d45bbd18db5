"""Whose word an event is, telling by telling: a merged one has a holder only where all agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rashomon.reading.outlets import known_outlet
from rashomon.types import Analysis, Entity, EventMention, Record, Span

_UNTOLD = frozenset({"hypothetical", "demanded", "negated", "denied"})
"""Whoever only supposes or asks for an act does not tell it."""


def find_holders(record: Record, known: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Event id → who tells, announces or threatens it in any article: no outlet, which only
    reports it, but where it is one of the ``known``."""
    papers = {each.id for each in record.entities if _is_outlet(each)} - known
    whole = {
        (mention.article, mention.span): entity.id
        for entity in record.entities
        for mention in entity.mentions
    }
    held = {
        (analysis.article, mention.trigger_span): holder
        for analysis in record.analyses
        for mention, holder in _held(analysis, whole)
    }
    found: dict[str, set[str]] = defaultdict(set)
    for event in record.events:
        places = ((each.trigger.article, each.trigger.span) for each in event.attestations)
        found[event.id] = {held[place] for place in places if place in held}
        if event.holder is not None:
            found[event.id].add(event.holder)
    return {event: frozenset(holders - papers) for event, holders in found.items()}


def _is_outlet(entity: Entity) -> bool:
    """Whether a body is a newspaper, a station or an agency with a known name."""
    return entity.kind == "organisation" and known_outlet(entity.name)


def _held(
    analysis: Analysis, whole: Mapping[tuple[str, Span], str]
) -> Iterator[tuple[EventMention, str]]:
    """The events of an article that are somebody's word, with the record's entity for him."""
    for mention in analysis.events:
        local = analysis.entity(mention.holder)
        if local is None or mention.modality in _UNTOLD:
            continue
        known = (whole.get((analysis.article, each.span)) for each in local.mentions)
        holder = next((each for each in known if each is not None), None)
        if holder is not None:
            yield mention, holder
