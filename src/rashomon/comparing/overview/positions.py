"""What each main actor said and did on each issue, side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rashomon.comparing.overview.issues import find_issues
from rashomon.reading.cleaning.outlet_names import is_outlet_name
from rashomon.reading.outlets import known_outlet
from rashomon.text.words import find_words
from rashomon.types import Citation, Entity, Event, Position, Quote, Record

MAIN_ACTORS = 6
"""Actors whose positions are told: what a reader can hold side by side."""
ACTORS = frozenset({"person", "organisation", "place"})
NOT_DONE = frozenset({"alleged", "denied", "hypothetical", "negated"})
"""What nobody is told as a fact to have done: no stand of whoever is said to have."""
_CIRCUMSTANCE = re.compile(
    r"\b(?:after|amid|before|during|following|since|till|until|within)\s"
    r"(?:(?:an?|the|this|that|his|her|its|their|last|next|[\w’'-]+[’']s)\s)?(?:[\w’'-]+\s)?\Z",
    re.IGNORECASE,
)
"""Words before a noun that only says when something else was: "after the hearing"."""
LONGEST_CIRCUMSTANCE = 40
"""Characters before a noun that are read for such words."""

Item = Quote | Event


def find_positions(record: Record) -> tuple[Position, ...]:
    """The positions of ``record``: by issue, then actor, those with most to say first."""
    items = _items_by_actor(record)
    by_id: dict[str, Item] = {quote.id: quote for quote in record.quotes}
    by_id |= {event.id: event for event in record.events}
    told = [by_id[name] for names in items.values() for name in names]
    stems, sentences = _stems_by_item(record, told), _sentences_by_item(record, told)
    return tuple(
        _position(actor, issue.words, names, by_id)
        for issue in find_issues(record, stems, items, sentences)
        for actor, names in sorted(
            issue.items_by_actor.items(), key=lambda each: (-len(each[1]), each[0])
        )
    )


def _position(actor: str, issue: str, names: Iterable[str], by_id: Mapping[str, Item]) -> Position:
    found = [by_id[name] for name in names]
    return Position(
        actor,
        issue,
        tuple(each.id for each in found if isinstance(each, Quote)),
        tuple(each.id for each in found if isinstance(each, Event)),
    )


def _items_by_actor(record: Record) -> dict[str, frozenset[str]]:
    """What each of the main actors said and did: an alleged act is a position of who alleges it,
    and nobody's where no name is given for that."""
    may_act = {entity.id for entity in record.entities if _takes_a_side(entity)}
    found: dict[str, set[str]] = defaultdict(set)
    for quote in record.quotes:
        found[quote.speaker or ""].add(quote.id)
    for event in record.events:
        own = () if event.modality in NOT_DONE else event.actors
        for actor in (event.holder,) if event.holder else own:
            found[actor].add(event.id)
    ranked = sorted(found.keys() & may_act, key=lambda actor: (-len(found[actor]), actor))
    return {actor: frozenset(found[actor]) for actor in ranked[:MAIN_ACTORS]}


def _takes_a_side(entity: Entity) -> bool:
    """Whether an entity is somebody with a name, or a body, whose words are its own: an outlet
    mostly passes on others', and who "his wife" or "a man" is only one article tells."""
    is_named = entity.kind != "person" or entity.name[:1].isupper()
    is_known = known_outlet(entity.name) or known_outlet(f"The {entity.name}")
    is_outlet = is_known or (entity.kind == "organisation" and is_outlet_name(entity.name))
    return entity.kind in ACTORS and is_named and not is_outlet


def _stems_by_item(record: Record, items: Iterable[Item]) -> dict[str, frozenset[str]]:
    texts = {article.id: article.text for article in record.articles}
    return {
        item.id: frozenset(
            stem
            for place in _places(item)
            for stem in _stems_spoken_of(place.span.of(texts[place.article]))
        )
        for item in items
    }


def _stems_spoken_of(words: str) -> Iterator[str]:
    """The stems of ``words``, but for those that only say when something was."""
    for word in find_words(words):
        before = words[max(0, word.start - LONGEST_CIRCUMSTANCE) : word.start]
        if not _CIRCUMSTANCE.search(before):
            yield word.stem


def _sentences_by_item(record: Record, items: Iterable[Item]) -> dict[str, frozenset[Citation]]:
    readings = {analysis.article: analysis for analysis in record.analyses}
    return {
        item.id: frozenset(
            Citation(place.article, sentence)
            for place in _tellings(item)
            for sentence in readings[place.article].sentences
            if sentence.overlaps(place.span)
        )
        for item in items
    }


def _tellings(item: Item) -> Iterable[Citation]:
    if isinstance(item, Quote):
        return _places(item)
    return (telling.trigger for telling in item.attestations)


def _places(item: Item) -> Iterable[Citation]:
    if isinstance(item, Quote):
        return (citation for telling in item.attestations for citation in telling.content)
    return (item.summary,)
