"""Which tellings of one article are of one happening by how it tells them.

A bare noun points back at what was told ("Monday's meeting"); a talk that somebody is received for
is the reception ("welcomed Ruiz for their first meeting"). A pronoun that somebody marked for a
mention ("It was quick") is the last act told before it. What a headline tells, the opening tells
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rashomon.comparing.merging.events.derived_words import is_derived
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.merging.events.happenings import is_light
from rashomon.types import Span

_OPENING = 2  # sentences that tell what the headline above them tells
_REACH = 40  # characters before an event noun in which its determiner stands
# What makes a noun old news: "the meeting", "this call", "Monday's two-hour meeting"; an ordinal
# or "other" tells it from the one before.
_KNOWN = re.compile(
    r"\b(?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)\s"
    r"(?:(?!first|second|third|last|next|previous|earlier|other|only|latest|new)[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)

_PRONOUNS = frozenset({"it", "this", "that", "which"})

# What stands between a verb and the talk that it is for.
_FOR = re.compile(r"\bfor\s(?:[\w'’-]+\s){0,4}\Z")


def told_as_one(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """The indices of each two tellings that their article tells as one happening."""
    order = sorted(range(len(tellings)), key=lambda at: tellings[at].order)
    for _, group in groupby(order, key=lambda at: tellings[at].account.id):
        own, earlier = list(group), list[int]()
        yield from _told_below(tellings, own)
        for at in own:
            if earlier and _is_held_for(tellings[earlier[-1]], tellings[at]):
                yield earlier[-1], at
            before = _pointed_at(tellings, earlier, tellings[at])
            if before is not None:
                yield before, at
            earlier.append(at)


def _told_below(tellings: Sequence[Telling], own: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each act of the headline with the first that the opening tells by its word."""
    above = [at for at in own if _is_in_title(tellings[at]) and _is_named(tellings[at])]
    below = _in_opening(tellings, own) if above else []
    for at in above:
        again = (each for each in below if is_derived(tellings[each].head, tellings[at].head))
        first = next(again, None)
        if first is not None and _may_be_one(tellings[at], tellings[first]):
            yield at, first


def _is_in_title(telling: Telling) -> bool:
    return telling.account.is_title(telling.mention.trigger_span)


def _in_opening(tellings: Sequence[Telling], own: Sequence[int]) -> list[int]:
    """What the first sentences below the headline tell."""
    account = tellings[own[0]].account
    below = [sent for sent in account.analysis.sentences if not account.is_title(sent)][:_OPENING]
    triggers = {at: tellings[at].mention.trigger_span for at in own}
    return [at for at in own if any(sent.contains(triggers[at]) for sent in below)]


def _pointed_at(
    tellings: Sequence[Telling], earlier: Sequence[int], telling: Telling
) -> int | None:
    """The last of ``earlier`` that a telling points back at, if they may be one: for a pronoun the
    last act, for a noun the last by its word."""
    if _is_pronoun(telling):
        return next((at for at in reversed(earlier) if _is_act(tellings[at])), None)
    if not _points_back(telling):
        return None
    named = (at for at in reversed(earlier) if is_derived(tellings[at].head, telling.head))
    last = next(named, None)
    return last if last is not None and _may_be_one(tellings[last], telling) else None


def _points_back(telling: Telling) -> bool:
    """Whether a noun alone names what readers know of: nobody takes part in its words."""
    trigger = telling.mention.trigger_span
    before = telling.account.words(Span(max(0, trigger.start - _REACH), trigger.start))
    is_bare = not telling.parties and not telling.is_spoken and not telling.is_another
    return is_bare and _KNOWN.search(before) is not None


def _is_pronoun(telling: Telling) -> bool:
    words = telling.account.words(telling.mention.trigger_span)
    return words.casefold() in _PRONOUNS


def _is_act(telling: Telling) -> bool:
    """Whether a word names what is done, no pronoun and no saying."""
    return _is_named(telling) and not telling.is_spoken


def _is_named(telling: Telling) -> bool:
    return not _is_pronoun(telling) and not is_light(telling.head)


def _is_held_for(verb: Telling, talk: Telling) -> bool:
    """Whether what ``verb`` tells is done for a talk of the same people."""
    account, first, second = verb.account, verb.mention, talk.mention
    if not first.type == second.type == "CONSULT":
        return False
    if account.sentence(first.trigger_span) != account.sentence(second.trigger_span):
        return False
    between = Span(first.trigger_span.end, max(first.trigger_span.end, second.trigger_span.start))
    is_for = _FOR.search(account.words(between)) is not None
    return is_for and talk.parties <= verb.parties and _may_be_one(verb, talk)


def _may_be_one(left: Telling, right: Telling) -> bool:
    if left.interval and right.interval and not left.interval.overlaps(right.interval):
        return False
    return left.standing == right.standing and left.mention.type == right.mention.type
