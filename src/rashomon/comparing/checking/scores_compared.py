"""Votes and results of a claim ("by 97 to 1") and those a passage prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.statements import Statement

_SCORE = re.compile(
    r"(?<![\w$€£./–-])(\d{1,3})(?:[-–]| to )(\d{1,3})(?![\w%/–-]|\.\d)"
    r"(?! ?(?:year|percent|per cent|mil|bil|of the))"
)

Score = tuple[int, int]


def scores_of(statement: Statement) -> dict[Score, str]:
    """The pairs of numbers that a statement sets against each other, with their words."""
    words = statement.citation.span.of(statement.text)
    return {(int(each[1]), int(each[2])): each[0] for each in _SCORE.finditer(words)}


def score_differences(laid: Laid) -> Iterator[Difference]:
    """Votes of the claim that the passage counts otherwise."""
    ours, theirs = scores_of(laid.claim), scores_of(laid.passage)
    for score, words in ours.items():
        if theirs and score not in theirs:
            yield Difference("number", words, "; ".join(theirs.values()))


def met_scores(laid: Laid) -> frozenset[float]:
    """The numbers of the claim that stand in a vote which the passage counts as the claim does."""
    same = scores_of(laid.claim).keys() & scores_of(laid.passage).keys()
    return frozenset(float(each) for score in same for each in score)


def set_apart(statement: Statement) -> frozenset[float]:
    """The numbers of a statement that stand in votes."""
    return frozenset(float(each) for score in scores_of(statement) for each in score)
