"""Scores, records of play and counts of votes: "26-24", "a 4-12 season", "ruled 5-4"."""

from __future__ import annotations

import re

_PAIR = re.compile(
    r"(?<![\w.,/$€£-])(?P<left>\d{1,3})\s?[-–]\s?(?P<right>\d{1,3})(?P<draws>\s?[-–]\s?\d{1,3})?"
    r"(?![\w%/-]|[.,]\d|\s?(?:percent|per\scent))"
)
_SCORED = (
    r"season|record|mark|win|victory|triumph|loss|defeat|draw|tie|vote|decision|ruling|majority|"
    r"lead|margin|score|scoreline|run|start|finish|rout|thrashing|series|split|party-line"
)
_NOUN_AFTER = re.compile(rf"\s(?:[\w-]+\s)?(?:{_SCORED})s?\b", re.IGNORECASE)
_VERB_BEFORE = re.compile(
    r"\b(?:won|lost|win|lose|beat|beaten|beating|defeated|winning|losing|went|going|gone|finished|"
    r"drew|lead|led|leading|trailed|trailing|ruled|voted|voting|passed|approved|rejected|upheld|"
    r"score\sof|record\sof)"
    r"\s(?:[^.;:!?\d]{0,40}\s)?$",
    re.IGNORECASE,
)
_LONGEST_CLAUSE = 60


def score_spans(text: str) -> list[tuple[int, int]]:
    """Where scores stand in ``text``: pairs that are no range, by their order or what is said."""
    return [match.span() for match in _PAIR.finditer(text) if _is_score(text, match)]


def _is_score(text: str, match: re.Match[str]) -> bool:
    if match["draws"] or int(match["left"]) >= int(match["right"]):
        return True
    before = text[max(0, match.start() - _LONGEST_CLAUSE) : match.start()]
    return bool(_NOUN_AFTER.match(text, match.end()) or _VERB_BEFORE.search(before))
