"""Events that one account tells as done and another as not done, or as a threat only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from rashomon.comparing.differing.dates import topic_of
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.text.stems import stem
from rashomon.types import Discrepancy, DiscrepancyKind, DiscrepancyValue, Event, Modality, Span

_FEWEST_ALIKE = 3  # content stems that an act and its denial must share without a common party
_AWAITED = timedelta(days=30)  # after an act, in which an account may still tell its threat only
_DONE = frozenset({"actual", "ongoing"})
# A demand is no other standing: what was done may have been called for before.
_WEAKER = frozenset({"threatened", "negated"})
_ENDING = frozenset({"RETREAT", "CONCEDE", "AGREE"})  # what meets a threat or takes it back


def find_standings_apart(compared: Compared) -> Iterator[Discrepancy]:
    """An act in one account that another tells as a threat or as not done."""
    by_id = {event.id: event for event in compared.events.events}
    for event in compared.events.events:
        for other in (by_id[name] for name in event.linked if name > event.id):
            told = [_plain_tellings(each, compared) for each in (event, other)]
            if all(told) and _is_told_otherwise(event, other, compared):
                sides = [
                    _side(each.modality, own, compared)
                    for each, own in zip((event, other), told, strict=True)
                ]
                kind: DiscrepancyKind = "modality"
                if "negated" in {event.modality, other.modality}:
                    kind = "presence"
                topic = topic_of(event, compared)
                yield differ(event.id, kind, "conflict", topic=topic, sides=sides)


def _side(modality: Modality, told: Sequence[Telling], compared: Compared) -> DiscrepancyValue:
    return compared.side(modality, [each.account.cite(each.mention.span) for each in told])


def _plain_tellings(event: Event, compared: Compared) -> list[Telling]:
    """The tellings of ``event`` that show its standing by themselves."""
    tellings = compared.events.tellings[event.id]
    return [each for each in tellings if _shows(each, event.modality)]


def _shows(telling: Telling, modality: Modality) -> bool:
    """Whether the words before the one for the happening deny it in the account's own voice, or
    tell the threat: "shortly before they voted, Vel warned" threatens no vote."""
    account, trigger = telling.account, telling.mention.trigger_span
    sentence = account.sentence(trigger)
    before = account.words(Span(min(sentence.start, trigger.start), trigger.start))
    if modality == "negated":
        behind = account.words(Span(trigger.end, max(trigger.end, sentence.end)))
        if _UNTIL.search(behind):
            return False
        is_own = telling.holder is None and not _REPORTED.search(before)
        is_inside = any(quoted.overlaps(trigger) for quoted in account.quoted)
        return is_own and not is_inside and _NOT.search(before) is not None
    return modality != "threatened" or _THREAT.search(before + account.words(trigger)) is not None


_NOT = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|neither|nor)|n['’]t)\s"
    r"(?:(?!(?:for|of|to|that|about|in|on|at|with|by|from|because|only|just|yet)\b)[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
# "did not arrest him until Friday": it did so then.
_UNTIL = re.compile(r"^[^.;:!?]*?\b(?:until|till)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:if|unless|whether|said|says|saying|told|tells|suggest\w*|claim\w*|insist\w*|den(?:y|ie)\w*|"
    r"argu\w*|believ\w*|think\w*|thought|oppos\w*|according)\b",
    re.IGNORECASE,
)
_THREAT = re.compile(
    r"\b(?:threat\w*|vow\w*|warn\w*|pledg\w*|promis\w*|swor[en]|swear\w*|ultimatum)\b",
    re.IGNORECASE,
)


def _is_told_otherwise(left: Event, right: Event, compared: Compared) -> bool:
    """Whether no account tells both, and their times do not make one follow the other."""
    standings = {left.modality, right.modality}
    if not standings & _DONE or not standings & _WEAKER:
        return False
    if _is_withdrawal(left, right):
        return False
    if set(left.support.articles) & set(right.support.articles):
        return False
    if not _share_a_word_for_it(left, right, compared):
        return False
    if not _is_one_act(left, right, compared) or _is_told_beside(left, right, compared):
        return False
    if left.time and right.time:
        return left.time.interval.overlaps(right.time.interval)
    act, other = sorted((left, right), key=lambda event: event.modality not in _DONE)
    return other.modality == "threatened" and _is_still_to_come(act, other, compared)


def _share_a_word_for_it(left: Event, right: Event, compared: Compared) -> bool:
    """Whether one word names the act on both sides: who "is not withdrawing" denies no naming."""
    one, two = (
        {each.head for each in compared.events.tellings[event.id]} for event in (left, right)
    )
    return bool(one & two)


def _is_told_beside(left: Event, right: Event, compared: Compared) -> bool:
    """Whether an account tells the act and a threat in one breath: it threatens something else."""
    act, other = sorted((left, right), key=lambda event: event.modality not in _DONE)
    if other.modality != "threatened":
        return False
    tellings = compared.events.tellings[act.id]
    around = (each.account.words(each.account.sentence(each.mention.span)) for each in tellings)
    return any(_THREAT.search(words) for words in around)


def _is_withdrawal(left: Event, right: Event) -> bool:
    """Whether one only ends what the other threatens: a threat and its withdrawal."""
    act, other = sorted((left, right), key=lambda event: event.modality not in _DONE)
    is_retreat = act.type in _ENDING and other.type not in _ENDING
    return is_retreat and other.modality == "threatened"


def _is_one_act(left: Event, right: Event, compared: Compared) -> bool:
    """Whether the two share a party and are not alike in their word only; no question is a side.

    One man may be told to have removed one and to have threatened to send others: acts of two
    sorts are one only where their sentences share words.
    """
    one, two = {*left.actors, *left.recipients}, {*right.actors, *right.recipients}
    if _is_asked(left, compared) or _is_asked(right, compared):
        return False
    if not _may_be_by_one(left, right):
        return False
    shared = compared.content(left.summary) & compared.content(right.summary)
    if "negated" in {left.modality, right.modality}:
        told = {word for word in shared if not word[0].isdigit()} - _when()
        return bool(one & two) and bool(told)
    is_one_sort = left.type == right.type
    return (is_one_sort and bool(one & two)) or len(shared) >= _FEWEST_ALIKE


def _may_be_by_one(left: Event, right: Event) -> bool:
    """Whether the same doer is told on both sides; who is denied to have acted may go untold
    ("was not arrested"), but a threat is known by who makes it."""
    is_threat = "threatened" in {left.modality, right.modality}
    if (left.actors and right.actors) or is_threat:
        return bool({*left.actors} & {*right.actors})
    return True


@cache
def _when() -> frozenset[str]:
    """The stems of words of time, which any two happenings may share."""
    return frozenset(map(stem, _TIMES))


_TIMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday", "year", "month", "week", "day", "today", "yesterday", "tomorrow"),
)


def _is_asked(event: Event, compared: Compared) -> bool:
    """Whether the sentence of the event asks or says whoever: it tells no standing."""
    account = compared.accounts[event.summary.article]
    words = account.words(account.sentence(event.summary.span))
    return _ASKED.search(words) is not None


# "No school because of the fire" denies the school, not the fire.
_ASKED = re.compile(
    r"\?|\b(?:whoever|whether|anyone who)\b"
    r"|\bno\s\w+[^.?!]{0,40}\b(?:because of|due to|after|following|amid)\b",
    re.IGNORECASE,
)


def _is_still_to_come(act: Event, threat: Event, compared: Compared) -> bool:
    """Whether an account published once the act should have happened tells the threat only.

    What happened long before an account is no act that it awaits.
    """
    if act.time is None:
        return False
    start = act.time.interval.start
    published = (compared.accounts[name].published for name in threat.support.articles)
    return any(each is not None and start <= each.start <= start + _AWAITED for each in published)
