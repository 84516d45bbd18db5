"""The participants of an event as told: nobody twice, no "I" that is not the speaker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.types import Participant, QuoteMention

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

FIRST = frozenset({"i", "me", "my", "myself"})
SECOND = frozenset({"you", "your", "yourself"})


def spoken(
    participants: tuple[Participant, ...], quote: QuoteMention | None, text: str
) -> tuple[Participant, ...]:
    """``participants``, with the "I" of direct speech for whoever speaks, and its "you" for whom
    they speak to, where the text says."""
    if quote is None or quote.kind != "direct":
        return participants
    meant = dict.fromkeys(FIRST, quote.speaker) | dict.fromkeys(SECOND, quote.addressee)
    return tuple(
        replace(each, entity=meant.get(each.span.of(text).lower())) if each.entity is None else each
        for each in participants
    )


def thanking(verb: Token, quote: QuoteMention | None) -> tuple[Participant, ...]:
    """Whoever says "thank you" without an "I"."""
    is_bare = verb.lower_ == "thank" and verb.tag_ in {"VB", "VBP"}
    if not is_bare or quote is None or quote.speaker_span is None:
        return ()
    return (Participant(quote.speaker_span, quote.speaker),)


def is_among(participant: Participant, doers: tuple[Participant, ...]) -> bool:
    """Whether ``participant`` is one of ``doers`` by another word ("would not serve if asked")."""
    known = {each.entity for each in doers if each.entity is not None}
    return participant.entity in known


def is_mutual(actors: list[Token], recipients: list[Token], doers: tuple[Participant, ...]) -> bool:
    """Whether several do something to each other, who are not one by two names."""
    is_one = len(actors) > 1 and len(doers) == 1
    return actors == recipients and not is_one


def _is_within(participant: Participant, actor: Participant) -> bool:
    """Whether ``participant`` is only named inside the words of ``actor``, and is not a "him" that
    means somebody named there ("Ruiz's critics accused him")."""
    is_another = (
        None not in {participant.entity, actor.entity} and participant.entity != actor.entity
    )
    return actor.span.contains(participant.span) and not is_another


def others(
    recipients: tuple[Participant, ...], actors: tuple[Participant, ...], is_mutual: bool
) -> tuple[Participant, ...]:
    """``recipients`` without a pronoun that only leads back to an actor ("burnt their beds")."""
    if is_mutual:
        return recipients
    doing = {actor.entity for actor in actors}
    apart = [each for each in recipients if not any(_is_within(each, actor) for actor in actors)]
    return tuple(
        replace(each, entity=None) if each.entity in doing else each for each in apart
    )  # "Quint hailed the president's offer": whoever hails it is not the president
