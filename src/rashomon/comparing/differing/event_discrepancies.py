"""Events told with other dates, in another modality, or with another cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from rashomon.comparing.differing.causes import find_cause
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.event_likeness import Telling
from rashomon.comparing.merging.grouping import Grouping
from rashomon.types import Citation, Discrepancy, DiscrepancyKind, DiscrepancyValue, Event, Interval

# Two dates of one happening are a slip of a few days; farther apart they are two happenings.
_DATE_SLIP = timedelta(days=7)
_DAY = timedelta(days=1)
_ALIKE_SHARE = 0.6  # of the shorter summary's content that two dates of one thing must share
_FEWEST_ALIKE = 3  # content stems they must share in any case
_FEWEST_OF_CAUSE = 2  # content stems without which words only point at a cause ("the remark")
_SAME_CAUSE = 0.34  # of the shorter cause's content that makes two stated causes one
_BLOCK = 40  # events of one type between the same parties that are compared two by two
# Types whose happenings are told with a reason for which somebody answers.
_ANSWERED_FOR = frozenset(
    {"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "RETREAT", "SANCTION"}
)


def find_event_discrepancies(compared: Compared) -> Iterator[Discrepancy]:
    """Differences of date, of modality and of stated cause."""
    yield from _dates(compared)
    yield from _modalities(compared)
    yield from _causes(compared)


def _dates(compared: Compared) -> Iterator[Discrepancy]:
    blocks: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in compared.events.events:
        if event.actors and event.recipients and _day(event) is not None:
            key = (event.type, event.modality, event.actors[0], event.recipients[0])
            blocks[key].append(event)
    for block in blocks.values():
        for left, right in combinations(block[:_BLOCK], 2):
            if _is_one_slipped(left, right, compared):
                sides = [_dated_side(left, compared), _dated_side(right, compared)]
                yield differ(left.id, "date", "conflict", topic=_topic(left, compared), sides=sides)


def _day(event: Event) -> Interval | None:
    """The day of the event where it is known to the day."""
    interval = event.time.interval if event.time else None
    return interval if interval and interval.end - interval.start <= _DAY else None


def _is_one_slipped(left: Event, right: Event, compared: Compared) -> bool:
    """Whether two events are one happening under two dates."""
    one, two = _day(left), _day(right)
    if one is None or two is None or one.overlaps(two) or _articles(left) & _articles(right):
        return False
    if abs(one.start - two.start) > _DATE_SLIP:
        return False
    a, b = compared.content(left.summary), compared.content(right.summary)
    return len(a & b) >= max(_FEWEST_ALIKE, _ALIKE_SHARE * min(len(a), len(b)))


def _articles(event: Event) -> set[str]:
    return set(event.support.articles)


def _dated_side(event: Event, compared: Compared) -> DiscrepancyValue:
    cited = event.time.citations if event.time else ()
    words = " / ".join(sorted({compared.words(each) for each in cited}))
    return compared.side(words, [each.clause for each in event.attestations])


def _topic(event: Event, compared: Compared) -> str:
    return compared.words(event.attestations[0].trigger)


def _modalities(compared: Compared) -> Iterator[Discrepancy]:
    """An act in one account that another tells as a threat, a demand or as not done."""
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
    if _articles(left) & _articles(right):
        return False
    if left.time and right.time:
        return left.time.interval.overlaps(right.time.interval)
    act, other = sorted((left, right), key=lambda event: event.modality not in _DONE)
    return other.modality in _SAID_OF_ACTS and _is_still_to_come(act, other, compared)


_DONE = frozenset({"actual", "ongoing"})
_SAID_OF_ACTS = frozenset({"threatened", "demanded"})


def _is_still_to_come(act: Event, threat: Event, compared: Compared) -> bool:
    """Whether an account published once the act should have happened tells the threat only."""
    if act.time is None:
        return False
    published = (compared.accounts[name].published for name in threat.support.articles)
    return any(each is not None and each.start >= act.time.interval.start for each in published)


_WEAKER = frozenset({"threatened", "negated", "demanded"})


def _modality(left: Event, right: Event, compared: Compared) -> Discrepancy:
    is_denied = "negated" in {left.modality, right.modality}
    kind: DiscrepancyKind = "presence" if is_denied else "modality"
    sides = [
        compared.side(event.modality, [each.clause for each in event.attestations])
        for event in (left, right)
    ]
    return differ(left.id, kind, "conflict", topic=_topic(left, compared), sides=sides)


def _causes(compared: Compared) -> Iterator[Discrepancy]:
    for event in compared.events.events:
        if event.type in _ANSWERED_FOR and len(event.support.articles) > 1:
            causes = _stated_causes(compared.events.tellings[event.id], compared)
            groups = _by_content(causes, compared)
            if len(groups) > 1 and len({cited.article for cited in causes}) > 1:
                sides = [compared.side(compared.words(group[0]), group) for group in groups]
                topic = _topic(event, compared)
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
