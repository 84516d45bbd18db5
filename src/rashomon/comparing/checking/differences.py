"""What a sentence says otherwise than a claim: number, date, actor, place, direction, modality."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from rashomon.comparing.checking.statements import Act, Statement
from rashomon.comparing.figure_values import base_unit, bounds_of, overlap
from rashomon.text.words import stems_of
from rashomon.types import FigureMention, Interval

DifferenceKind = Literal["number", "date", "actor", "place", "direction", "modality", "negation"]
NOT_DONE = frozenset(
    {"planned", "threatened", "demanded", "offered", "hypothetical", "alleged", "denied", "negated"}
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which the passage says something else, and what it says there."""

    kind: DifferenceKind
    claim: str
    passage: str


def find_differences(
    claim: Statement, passage: Statement, texts: dict[str, str]
) -> list[Difference]:
    """Every slot in which ``passage`` says something incompatible with ``claim``."""
    found = [
        *_numbers(claim, passage, texts),
        *_dates(claim, passage),
        *_directions(claim, passage),
        *_modalities(claim, passage),
    ]
    if claim.is_negated != passage.is_negated and not found:
        found.append(Difference("negation", _polarity(claim), _polarity(passage)))
    return found


def _polarity(statement: Statement) -> str:
    return "negated" if statement.is_negated else "affirmed"


def _numbers(claim: Statement, passage: Statement, texts: dict[str, str]) -> list[Difference]:
    found = []
    for figure in claim.figures:
        rivals = [
            each for each in passage.figures if base_unit(each.unit) == base_unit(figure.unit)
        ]
        if rivals and not any(overlap(bounds_of(figure), bounds_of(each)) for each in rivals):
            found.append(
                Difference(
                    "number",
                    _printed(figure, claim, texts),
                    "; ".join(_printed(each, passage, texts) for each in rivals),
                )
            )
    return found


def _printed(figure: FigureMention, statement: Statement, texts: dict[str, str]) -> str:
    return figure.span.of(texts[statement.citation.article])


def _dates(claim: Statement, passage: Statement) -> list[Difference]:
    return [
        Difference("date", _day(when), "; ".join(_day(each) for each in passage.times))
        for when in claim.times
        if passage.times and not any(when.overlaps(each) for each in passage.times)
    ]


def _day(interval: Interval) -> str:
    return interval.start.date().isoformat()


def _directions(claim: Statement, passage: Statement) -> list[Difference]:
    opposed = opposite_stems()
    found = [
        Difference("direction", ours, theirs)
        for ours in sorted(claim.stems - passage.stems)
        for theirs in sorted(passage.stems - claim.stems)
        if theirs in opposed.get(ours, frozenset())
    ]
    for ours_act, theirs_act in _same_acts(claim, passage):
        if _is_swapped(ours_act, theirs_act):
            found.append(Difference("direction", "actor and recipient", "the other way round"))
    return found[:1]


def _is_swapped(ours: Act, theirs: Act) -> bool:
    told = bool(theirs.actors and theirs.recipients and ours.actors and ours.recipients)
    return (
        told
        and ours.actors <= theirs.recipients
        and ours.recipients <= theirs.actors
        and not ours.actors & theirs.actors
    )


def _same_acts(claim: Statement, passage: Statement) -> list[tuple[Act, Act]]:
    return [
        (ours, theirs)
        for ours in claim.acts
        for theirs in passage.acts
        if ours.stem == theirs.stem or (ours.type == theirs.type != "OTHER")
    ]


def _modalities(claim: Statement, passage: Statement) -> list[Difference]:
    pairs = [(o, t) for o, t in _same_acts(claim, passage) if o.stem == t.stem]
    for ours, theirs in pairs:
        if any(t.modality == ours.modality for o, t in pairs if o is ours):
            continue
        if (ours.modality in NOT_DONE) != (theirs.modality in NOT_DONE):
            return [Difference("modality", ours.modality, theirs.modality)]
    return []


@cache
def opposite_stems() -> dict[str, frozenset[str]]:
    """Stem → the stems of words that say the opposite."""
    path = files("rashomon.comparing.checking") / "opposites.csv"
    found: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        sides = [
            {stem for word in side.split() for stem in stems_of(word)} for side in line.split(",")
        ]
        for one, other in (sides, sides[::-1]):
            for stem in one:
                found.setdefault(stem, set()).update(other)
    return {stem: frozenset(others) for stem, others in found.items()}
