"""Words that differ though the thing is one: the word chosen for a happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.derived_words import is_derived
from rashomon.comparing.merging.event_tellings import Telling
from rashomon.comparing.merging.happenings import stances_of, verb_stems
from rashomon.text.words import find_words
from rashomon.types import Citation, Discrepancy, Event


def find_framing(compared: Compared) -> Iterator[Discrepancy]:
    """Events for which accounts choose words that take different stands."""
    for event in compared.events.events:
        if len(event.support.articles) > 1:
            yield from _words_for(event, compared)


def _words_for(event: Event, compared: Compared) -> Iterator[Discrepancy]:
    tellings = compared.events.tellings[event.id]
    triggers = _triggers(tellings)
    articles = [_articles_with(head, tellings) for head in triggers]
    if len(triggers) > 1 and not set.intersection(*articles):
        sides = [compared.side(_shown(cites, compared), cites) for cites in triggers.values()]
        topic = compared.words(event.attestations[0].trigger)
        yield differ(event.id, "wording", "framing", topic=topic, sides=sides)


def _triggers(tellings: Sequence[Telling]) -> dict[str, list[Citation]]:
    """The words that name the happening and take a stand, by stem, noun and verb together."""
    found: dict[str, list[Citation]] = defaultdict(list)
    heads = {telling.head for telling in tellings}
    charged = {head for head in heads if _has_rival(head, heads)}
    for telling in sorted(tellings, key=lambda each: (len(each.head), each.head, each.order)):
        if telling.head in charged:
            stem = next((known for known in found if is_derived(known, telling.head)), telling.head)
            found[stem].append(telling.account.cite(telling.mention.trigger_span))
    return dict(found)


def _articles_with(head: str, tellings: Sequence[Telling]) -> set[str]:
    """The articles that have the word in a sentence which tells the happening: one that has both
    words there ("condemned the actions, comparing the attacks to murder") chooses neither."""
    return {
        telling.account.id
        for telling in tellings
        if any(
            is_derived(stem, head)
            for stem in verb_stems([word.form for word in find_words(_sentence(telling))])
        )
    }


def _sentence(telling: Telling) -> str:
    return telling.account.words(telling.account.sentence(telling.mention.trigger_span))


def _has_rival(head: str, heads: set[str]) -> bool:
    """Whether another word was chosen that stands in one family with ``head``."""
    others = (other for other in heads if not is_derived(head, other))
    return any(stances_of(head) & stances_of(other) for other in others)


def _shown(citations: Sequence[Citation], compared: Compared) -> str:
    return " / ".join(sorted({compared.words(cited).casefold() for cited in citations}))
