"""Events told in another modality or with another cause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from rashomon.comparing.differing.causes import find_cause
from rashomon.comparing.differing.dates import find_dates_apart, topic_of
from rashomon.comparing.differing.places import find_places_apart
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.event_tellings import Telling
from rashomon.comparing.merging.grouping import Grouping
from rashomon.types import Citation, Discrepancy, DiscrepancyKind, Event

_FEWEST_ALIKE = 3  # content stems that an act and its denial must share without a common party
_FEWEST_OF_CAUSE = 2  # content stems without which words only point at a cause ("the remark")
_SAME_CAUSE = 0.34  # of the shorter cause's content that makes two stated causes one
# Types whose happenings are told with a reason for which somebody answers.
_ANSWERED_FOR = frozenset(
    {"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "RETREAT", "SANCTION"}
)


def find_event_discrepancies(compared: Compared) -> Iterator[Discrepancy]:
    """Differences of date, of place, of modality and of stated cause."""
    yield from find_dates_apart(compared)
    yield from find_places_apart(compared)
    yield from _modalities(compared)
    yield from _causes(compared)


def _modalities(compared: Compared) -> Iterator[Discrepancy]:
    """An act in one account that another tells as a threat or as not done."""
    by_id = {event.id: event for event in compared.events.events}
    for event in compared.events.events:
        for other in (by_id[name] for name in event.linked if name > event.id):
            if _is_told_otherwise(event, other, compared):
                yield _modality(event, other, compared)


def _is_told_otherwise(left: Event, right: Event, compared: Compared) -> bool:
    """Whether no account tells both, and their times do not make one follow the other."""
    standings = {left.modality, right.modality}
    if not standings & _DONE or not standings & _WEAKER:
        return False
    if _is_withdrawal(left, right):
        return False
    if set(left.support.articles) & set(right.support.articles):
        return False
    if not _is_one_act(left, right, compared):
        return False
    if left.time and right.time:
        return left.time.interval.overlaps(right.time.interval)
    act, other = sorted((left, right), key=lambda event: event.modality not in _DONE)
    return other.modality in _SAID_OF_ACTS and _is_still_to_come(act, other, compared)


def _is_withdrawal(left: Event, right: Event) -> bool:
    """Whether one only ends what the other threatens or demands: a threat and its withdrawal."""
    act, other = sorted((left, right), key=lambda event: event.modality not in _DONE)
    is_retreat = act.type in _ENDING and other.type not in _ENDING
    return is_retreat and other.modality in _SAID_OF_ACTS


_ENDING = frozenset({"RETREAT", "CONCEDE", "AGREE"})  # what meets a threat or takes it back


def _is_one_act(left: Event, right: Event, compared: Compared) -> bool:
    """Whether the two share a party and are not alike in their word only; no question is a side.

    One man may be told to have removed one and to have threatened to send others: acts of two
    sorts are one only where their sentences share words.
    """
    one, two = {*left.actors, *left.recipients}, {*right.actors, *right.recipients}
    if _is_asked(left, compared) or _is_asked(right, compared):
        return False
    if "negated" in {left.modality, right.modality}:
        return bool(one & two)
    shared = compared.content(left.summary) & compared.content(right.summary)
    is_one_sort = left.type == right.type
    return (is_one_sort and bool(one & two)) or len(shared) >= _FEWEST_ALIKE


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
_DONE = frozenset({"actual", "ongoing"})
_SAID_OF_ACTS = frozenset({"threatened"})
_AWAITED = timedelta(days=30)  # after an act, in which an account may still tell its threat only


def _is_still_to_come(act: Event, threat: Event, compared: Compared) -> bool:
    """Whether an account published once the act should have happened tells the threat only.

    What happened long before an account is no act that it awaits.
    """
    if act.time is None:
        return False
    start = act.time.interval.start
    published = (compared.accounts[name].published for name in threat.support.articles)
    return any(each is not None and start <= each.start <= start + _AWAITED for each in published)


# A demand is no other standing: what was done may have been called for before.
_WEAKER = frozenset({"threatened", "negated"})


def _modality(left: Event, right: Event, compared: Compared) -> Discrepancy:
    is_denied = "negated" in {left.modality, right.modality}
    kind: DiscrepancyKind = "presence" if is_denied else "modality"
    sides = [
        compared.side(event.modality, [each.clause for each in event.attestations])
        for event in (left, right)
    ]
    return differ(left.id, kind, "conflict", topic=topic_of(left, compared), sides=sides)


def _causes(compared: Compared) -> Iterator[Discrepancy]:
    for event in compared.events.events:
        if event.type in _ANSWERED_FOR and len(event.support.articles) > 1:
            causes = _stated_causes(compared.events.tellings[event.id], compared)
            groups = _by_content(causes, compared)
            if len(groups) > 1 and len({cited.article for cited in causes}) > 1:
                sides = [compared.side(compared.words(group[0]), group) for group in groups]
                topic = topic_of(event, compared)
                yield differ(event.id, "cause", "framing", topic=topic, sides=sides)


def _stated_causes(tellings: Sequence[Telling], compared: Compared) -> list[Citation]:
    found = {cause for telling in tellings if (cause := find_cause(telling)) is not None}
    return sorted(cause for cause in found if len(compared.content(cause)) >= _FEWEST_OF_CAUSE)


def _by_content(causes: Sequence[Citation], compared: Compared) -> list[list[Citation]]:
    """Causes in groups that say the same, told by what their words share."""
    content = {cause: compared.content(cause) for cause in causes}
    grouping = Grouping([cause for cause in causes if content[cause]])
    for left, right in combinations([cause for cause in causes if content[cause]], 2):
        smaller = min(len(content[left]), len(content[right]))
        if len(content[left] & content[right]) >= _SAME_CAUSE * smaller:
            grouping.join(left, right)
    return grouping.groups()
