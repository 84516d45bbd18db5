"""One event made of all tellings of one happening: what most of them say of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.comparing.merging.events.event_summary import best_summary, best_time, summary_span
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.types import Event, EventAttestation, Modality

# A participant that fewer than this share of the tellings of the one most often named have is
# taken for a misreading.
_PARTICIPANT_SHARE = 0.25
_PLAINEST: tuple[Modality, ...] = ("actual", "ongoing", "historical")


def make_event(tellings: Sequence[Telling], witnesses: Attesting) -> Event:
    """The event that ``tellings`` are of."""
    typical = _typical(tellings)
    clearest = best_summary(tellings)
    summary = clearest.account.cite(summary_span(clearest))
    attestations = tuple(_attestation(each) for each in tellings)
    return Event(
        id=_event_id(typical, clearest.account.words(summary.span)),
        type=typical.mention.type,
        mode=typical.mention.mode,
        score=typical.mention.score,
        modality=_modality(tellings),
        actors=_participants(each.actors for each in tellings),
        recipients=_participants(each.recipients for each in tellings),
        summary=summary,
        attestations=attestations,
        support=witnesses.support([each.clause for each in attestations]),
        holder=_one_for_most([each.holder for each in tellings]),
        place=_commonest(each.place for each in tellings),
        time=best_time(tellings),
        is_background=all(each.mention.is_background for each in tellings),
    )


def _typical(tellings: Sequence[Telling]) -> Telling:
    """The first telling of the type and mode that most of them have."""
    counts = Counter((each.mention.type, each.mention.mode or "") for each in tellings)
    return min(
        tellings,
        key=lambda each: (-counts[each.mention.type, each.mention.mode or ""], each.order),
    )


def _modality(tellings: Sequence[Telling]) -> Modality:
    """The plainest modality of what is told as an act, else the one that most tellings have."""
    found = Counter(each.mention.modality for each in tellings)
    doubtful = sorted(set(found) - set(_PLAINEST))
    if doubtful:
        return max(doubtful, key=lambda each: found[each])
    return next(each for each in _PLAINEST if each in found)


def _event_id(typical: Telling, summary: str) -> str:
    mention = typical.mention
    words = f"{mention.type}|{mention.mode}|{typical.standing}|{typical.head}|{summary}"
    return "ev-" + hashlib.sha256(words.encode()).hexdigest()[:10]


def _participants(parties: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """Who takes part, oftenest named first, without what a few tellings alone say."""
    counts = Counter(party for each in parties for party in each)
    most = max(counts.values(), default=0)
    kept = [party for party, count in counts.items() if count >= _PARTICIPANT_SHARE * most]
    return tuple(sorted(kept, key=lambda party: (-counts[party], party)))


def _one_for_most(holders: Sequence[str | None]) -> str | None:
    """The holder that more than half of the tellings name: one must not be lent to the others."""
    holder = _commonest(holders)
    return holder if 2 * holders.count(holder) > len(holders) else None


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _attestation(telling: Telling) -> EventAttestation:
    account, mention = telling.account, telling.mention
    return EventAttestation(
        clause=account.cite(mention.span),
        trigger=account.cite(mention.trigger_span),
        qualifiers=tuple(account.cite(span) for span in mention.qualifiers),
    )
