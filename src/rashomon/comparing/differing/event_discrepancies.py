"""Differences of one event: when, where, whether and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.comparing.differing.causes import find_cause
from rashomon.comparing.differing.dates import find_dates_apart, topic_of
from rashomon.comparing.differing.places import find_places_apart
from rashomon.comparing.differing.standings_apart import find_standings_apart
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.merging.grouping import Grouping
from rashomon.types import Citation, Discrepancy

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
    yield from find_standings_apart(compared)
    yield from _causes(compared)


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
