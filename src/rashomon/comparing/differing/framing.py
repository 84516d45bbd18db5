"""Words that differ though the thing is one: the word chosen for a happening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.events.derived_words import is_derived
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.merging.events.happenings import (
    take_one_stand,
    take_other_stands,
    verb_stems,
)
from rashomon.text.words import find_words
from rashomon.types import Citation, Discrepancy, Event


def find_framing(compared: Compared) -> Iterator[Discrepancy]:
    """Events for which accounts choose words that take different stands."""
    for event in compared.events.events:
        if len(event.support.articles) > 1:
            yield from _words_for(event, compared)


def _words_for(event: Event, compared: Compared) -> Iterator[Discrepancy]:
    tellings = compared.events.tellings[event.id]
    groups = _by_stand(tellings)
    articles = [_articles_with({each.head for each in group}, tellings) for group in groups]
    if len(groups) > 1 and not set.intersection(*articles):
        cited = [[each.account.cite(each.mention.trigger_span) for each in g] for g in groups]
        sides = [compared.side(_shown(citations, compared), citations) for citations in cited]
        topic = compared.words(event.attestations[0].trigger)
        yield differ(event.id, "wording", "framing", topic=topic, sides=sides)


def _by_stand(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings whose word takes a stand that another one's does not, those of one stand, noun
    and verb, together."""
    groups: dict[str, list[Telling]] = {}
    heads = {telling.head for telling in tellings}
    charged = {head for head in heads if _has_rival(head, heads)}
    for telling in sorted(tellings, key=lambda each: (len(each.head), each.head, each.order)):
        if telling.head in charged:
            like = (known for known in groups if _is_one_choice(known, telling.head))
            groups.setdefault(next(like, telling.head), []).append(telling)
    return list(groups.values())


def _is_one_choice(one: str, other: str) -> bool:
    return is_derived(one, other) or take_one_stand(one, other)


def _articles_with(heads: set[str], tellings: Sequence[Telling]) -> set[str]:
    """The articles that have one of the words in a sentence which tells the happening: one that has
    words of both stands there ("condemned the actions, comparing the attacks to murder") chooses
    neither."""
    return {
        telling.account.id
        for telling in tellings
        if any(
            is_derived(stem, head)
            for stem in verb_stems([word.form for word in find_words(_sentence(telling))])
            for head in heads
        )
    }


def _sentence(telling: Telling) -> str:
    return telling.account.words(telling.account.sentence(telling.mention.trigger_span))


def _has_rival(head: str, heads: set[str]) -> bool:
    """Whether another word was chosen that stands in one family with ``head``."""
    others = (other for other in heads if not is_derived(head, other))
    return any(take_other_stands(head, other) for other in others)


def _shown(citations: Sequence[Citation], compared: Compared) -> str:
    return " / ".join(sorted({compared.words(cited).casefold() for cited in citations}))
