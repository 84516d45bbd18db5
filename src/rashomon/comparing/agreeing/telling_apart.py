"""What shows that clauses told alike are one text that both print, or tell of two days."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rashomon.comparing.agreeing.told_clauses import Told

LONGEST_ALIKE = 15
"""Words in a row from which two sentences print one text: what somebody wrote, set without marks,
or what both had from a third. Fewer may be the name of a charge (read in 130 stories)."""
FEWEST_UNMARKED = 5
"""Words in a row that are most of a clause, from which it is a quotation's."""
MOSTLY, MOST_ALIKE = 12, 0.75
"""The same where they are most of the shorter sentence, and which part of it."""


def is_one_text(told: Told, other: Told) -> bool:
    """Whether two sentences are the same words for so long that neither account made them.

    One voice may well be printed in the same words; what one account quotes word for word and the
    other prints bare is the same speech without its marks.
    """
    if told.voice is not None and other.voice is not None:
        return False
    if other.voice is not None and other.voice.is_direct and _is_unmarked(told, other):
        return True
    left, right = told.sentence_words, other.sentence_words
    run = _longest_run(left, right)
    is_most = run >= MOSTLY and run >= MOST_ALIKE * min(len(left), len(right))
    return is_most or run >= LONGEST_ALIKE


def _is_unmarked(told: Told, other: Told) -> bool:
    words = told.wording.split()
    run = _longest_run(words, other.wording.split())
    return run >= FEWEST_UNMARKED and run >= MOST_ALIKE * len(words)


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """The most words in a row that stand in both."""
    best = 0
    runs = [0] * (len(right) + 1)
    for word in left:
        runs = [0, *(runs[at] + 1 if word == each else 0 for at, each in enumerate(right))]
        best = max(best, *runs)
    return best


def are_of_one_time(tellings: Sequence[Told]) -> bool:
    """Whether no two of several tellings have times that exclude each other, though the shortest
    has none: "pleaded guilty", "pleaded guilty in August", "pleaded guilty last week"."""
    times = [
        [each.interval for each in told.statement.times if each.interval is not None]
        for told in tellings
    ]
    return not any(
        one and two and not any(left.overlaps(right) for left in one for right in two)
        for one, two in combinations(times, 2)
    )
