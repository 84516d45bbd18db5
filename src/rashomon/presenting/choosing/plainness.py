"""Which of an event's tellings says it plainest."""

from __future__ import annotations

from rashomon.presenting.choosing.hinges import hangs_on, points_back
from rashomon.presenting.choosing.importance import (
    Desk,
    earliness,
    is_foreign,
    is_headline,
    is_spoken,
    sentence_at,
    words_of,
)
from rashomon.types import Citation, Event

SUMMARY_BONUS = 0.2
"""What the clause chosen as the event's summary is ahead of the others (a choice of editing)."""
SHORTEST_CLAUSE = 40
"""Characters below which a clause seldom tells who did what (a choice of editing)."""
PASSING_PENALTY = 2.0
"""What a telling loses whose clause mainly says something else: more than being all of its sentence
and naming nobody else can give (a choice of editing)."""


HANGING_PENALTY = 0.3
"""What a telling loses whose sentence begins in the middle of something ("But …", "She …"): as
much as standing first in its article gives (a choice of editing)."""


def plainest_telling(desk: Desk, event: Event) -> Citation:
    """The clause to show an event by: one that is most of its sentence.

    A sentence whose main point is something else would lend that point the event's support.
    """
    clauses = (each.clause for each in event.attestations)
    return max(clauses, key=lambda each: plainness(desk, event, each))


def plainness(desk: Desk, event: Event, clause: Citation) -> tuple[float, Citation]:
    """Higher is a clearer telling: most of its sentence, early, no headline, nobody's speech."""
    share = len(clause.span) / max(1, len(sentence_at(desk, clause).span))
    points = min(1.0, share) + 0.3 * earliness(desk, clause)
    is_summary = clause.article == event.summary.article and clause.span.overlaps(
        event.summary.span
    )
    points += SUMMARY_BONUS if is_summary else 0.0
    points -= 1.0 if is_headline(desk, clause) or is_spoken(desk, clause) else 0.0
    points -= 1.0 if is_foreign(desk, clause) else 0.0
    points -= 0.5 if len(clause.span) < SHORTEST_CLAUSE else 0.0
    words = words_of(desk, sentence_at(desk, clause))
    points -= HANGING_PENALTY if hangs_on(words) or points_back(words) else 0.0
    points -= PASSING_PENALTY if is_told_in_passing(desk, event, clause) else 0.0
    return points, clause


def is_told_in_passing(desk: Desk, event: Event, clause: Citation) -> bool:
    """Whether ``clause`` mainly says something else than ``event``."""
    return all(
        each.trigger in desk.in_passing for each in event.attestations if each.clause == clause
    )
