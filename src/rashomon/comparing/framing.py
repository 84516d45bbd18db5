"""Words that differ though the thing is one: the verb chosen for a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.comparing.compared import Compared, differ
from rashomon.comparing.event_likeness import Telling
from rashomon.comparing.happenings import is_derived
from rashomon.types import Citation, Discrepancy, Event

# Types whose verb takes a stand ("abducted", "captured", "removed").
_CHARGED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"})


def find_framing(compared: Compared) -> Iterator[Discrepancy]:
    """Events for which accounts choose different words."""
    for event in compared.events.events:
        if event.type in _CHARGED and len(event.support.articles) > 1:
            yield from _verbs(event, compared)


def _verbs(event: Event, compared: Compared) -> Iterator[Discrepancy]:
    triggers = _triggers(compared.events.tellings[event.id])
    articles = [{cited.article for cited in cites} for cites in triggers.values()]
    if len(triggers) > 1 and not set.intersection(*articles):
        sides = [compared.side(_shown(cites, compared), cites) for cites in triggers.values()]
        topic = compared.words(event.attestations[0].trigger)
        yield differ(event.id, "wording", "framing", topic=topic, sides=sides)


def _triggers(tellings: Sequence[Telling]) -> dict[str, list[Citation]]:
    """The words that name the happening, by stem, noun and verb together."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda each: (len(each.head), each.head, each.order)):
        stem = next((known for known in found if is_derived(known, telling.head)), telling.head)
        found[stem].append(telling.account.cite(telling.mention.trigger_span))
    return dict(found)


def _shown(citations: Sequence[Citation], compared: Compared) -> str:
    return " / ".join(sorted({compared.words(cited).casefold() for cited in citations}))
