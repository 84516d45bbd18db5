"""What leads the brief: harm to people, then what most accounts put first, then all the rest.

The order is an editor's rule, the same for every story:

1. **Harm.** If more than half of the accounts tell in headline or opening how many died, one
   sentence that tells it leads, with the latest number, else with the one most witnesses tell;
   where nobody died, the same holds of the injured. A sentence that tells something else first
   ("The licence was withdrawn of the mine where nine died") is not it, and a number taken back in
   a correction never leads.
2. **What most accounts put first.** Each act that more than half of the accounts tell in headline
   or opening has one sentence, the one that stands for it best.
3. **The rest**, consequences and reactions among it.

Within a step the sentences keep the order of their scores (``telling``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.presenting.choosing.importance import Desk, is_headline, sentence_around
from rashomon.types import Citation, Event, Fate, Span, TollValue

FRONT = 2
"""Sentences of the body that count as an article's opening: the lead, and the one that rounds it
off (a choice of editing)."""
HARMS = frozenset({"death", "accident", "disaster", "illness"})
"""Modes of happenings that only tell how people came to harm."""
HARM, SHARED, REST = range(3)


@dataclass(frozen=True, slots=True)
class Front:
    """What the headlines and openings of a story tell, and who tells of harm where.

    ``harmed`` has, for each number told of the dead (or, where nobody died, of the injured), the
    leading one first, the sentences that tell it and where in them, if most accounts put the harm
    first; ``earlier`` has those of them that tell a number since raised; ``shared`` the events that
    most accounts put first; ``acts`` the first word in each sentence that tells of anything but
    harm, and the event it tells.
    """

    harmed: tuple[Mapping[Citation, int], ...]
    earlier: frozenset[Citation]
    shared: frozenset[str]
    acts: Mapping[Citation, tuple[int, str]]


def read_front(desk: Desk, account_by_article: Mapping[str, int]) -> Front:
    """What the articles with an account in ``account_by_article`` put first."""
    fronts = {article: front_of(desk, article) for article in desk.texts}
    most = len(set(account_by_article.values())) / 2

    def is_put_first(places: Iterable[Citation]) -> bool:
        accounts = {
            account_by_article[each.article]
            for each in places
            if each.article in account_by_article
            and any(span.overlaps(each.span) for span in fronts[each.article])
        }
        return len(accounts) > most

    numbers = _numbers(desk)
    is_harm_first = is_put_first(place for each in numbers for place in each.citations)
    shared = (
        event.id
        for event in desk.record.events
        if is_put_first(each.trigger for each in event.attestations)
    )
    return Front(
        tuple(_first_places(desk, each.citations) for each in numbers) if is_harm_first else (),
        frozenset(
            sentence
            for each in numbers
            if each.standing == "earlier"
            for sentence in _first_places(desk, each.citations)
        ),
        frozenset(shared),
        _first_acts(desk),
    )


def front_of(desk: Desk, article: str) -> tuple[Span, ...]:
    """The headline of an article and the first sentences of its body."""
    body = [
        span for span in desk.sentences[article] if not is_headline(desk, Citation(article, span))
    ]
    title = desk.titles.get(article)
    return (*((title,) if title else ()), *body[:FRONT])


def _numbers(desk: Desk) -> list[TollValue]:
    """The numbers told of the dead, or of the injured where nobody died: those that lead their
    tolls first, the later of two among them, then the best attested."""
    fates: dict[Fate, list[TollValue]] = defaultdict(list)
    for toll in desk.record.tolls:
        fates[toll.fate] += (each for each in toll.values if each.standing != "withdrawn")
    found = fates["killed"] or fates["injured"]
    return sorted(found, key=lambda each: (each.standing != "leading", -each.support.witnesses[0]))


def _first_acts(desk: Desk) -> dict[Citation, tuple[int, str]]:
    """Each sentence with the first word in it that tells an act, and the id of that event."""
    found: dict[Citation, tuple[int, str]] = {}
    for event in desk.record.events:
        if event.modality in {"actual", "ongoing"} and not _is_harm(event):
            for each in event.attestations:
                sentence = sentence_around(desk.sentences[each.trigger.article], each.trigger)
                told = (each.trigger.span.start, event.id)
                found[sentence] = min(found.get(sentence, told), told)
    return found


def _is_harm(event: Event) -> bool:
    return event.type == "ASSAULT" or event.mode in HARMS


def _first_places(desk: Desk, places: Iterable[Citation]) -> dict[Citation, int]:
    """Each sentence that ``places`` stand in, with the first of them."""
    found: dict[Citation, int] = {}
    for place in places:
        sentence = sentence_around(desk.sentences[place.article], place)
        found[sentence] = min(found.get(sentence, place.span.start), place.span.start)
    return found


def leads_with_harm(front: Front, number: Mapping[Citation, int], sentence: Citation) -> bool:
    """Whether a sentence tells ``number`` of the harmed before it tells of anything done."""
    harm, act = number.get(sentence), front.acts.get(sentence)
    return harm is not None and (act is None or harm < act[0])


def leads_with_shared(front: Front, sentence: Citation, event: str) -> bool:
    """Whether a sentence begins with the act that most accounts put first."""
    return event in front.shared and front.acts.get(sentence, (0, event))[1] == event
