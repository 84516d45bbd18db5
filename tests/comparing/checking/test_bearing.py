"""Which passages tell a claim otherwise."""

from __future__ import annotations

import pytest

from rashomon.comparing.checking.bearing import Bearing, refuting
from rashomon.comparing.checking.difference import Difference, DifferenceKind
from rashomon.types import Citation, Span


def _bearing(
    start: int, coverage: float, missing: str, *differing: DifferenceKind, content: float = 1.0
) -> Bearing:
    differences = tuple(Difference(kind, "Lund", "Oster") for kind in differing)
    gaps = (missing,) if missing else ()
    passage = Citation("a1", Span(start, start + 9))
    return Bearing(passage, coverage, content, differences, gaps, None, 1.0, shared=2, anchors=1)


@pytest.mark.parametrize("kind", ["actor", "place", "modality"])
def test_another_party_tells_nothing_where_a_nearer_passage_differs_in_nothing(
    kind: DifferenceKind,
) -> None:
    far, near = _bearing(0, 0.6, "", kind), _bearing(20, 1.0, "who does it to whom")
    assert refuting([far]) == [far]
    assert refuting([near, far]) == []


def test_another_number_is_told_whatever_else_is_near() -> None:
    far, near = _bearing(0, 0.6, "", "number"), _bearing(20, 1.0, "who does it to whom")
    assert refuting([near, far]) == [far]


def test_a_passage_without_the_name_in_question_is_no_nearer_one() -> None:
    far, near = _bearing(0, 0.6, "", "actor"), _bearing(20, 0.8, "name: Lund")
    assert refuting([near, far]) == [far]


@pytest.mark.parametrize("kind", ["modality", "negation"])
def test_an_act_told_in_part_tells_nothing_of_how_far_it_is_done(kind: DifferenceKind) -> None:
    assert refuting([_bearing(0, 0.8, "", kind, content=0.8)])
    assert refuting([_bearing(0, 0.8, "", kind, content=0.6)]) == []


def test_a_plan_without_the_number_in_question_may_be_another() -> None:
    assert refuting([_bearing(0, 1.0, "date: Tuesday", "modality")])
    assert refuting([_bearing(0, 1.0, "number: 67", "modality")]) == []
    assert refuting([_bearing(0, 1.0, "number: 67", "modality", "number")])
