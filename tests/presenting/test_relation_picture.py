"""A relation drawn: every act, the gaps, the last month that has acts, the turn."""

from __future__ import annotations

from datetime import datetime, timedelta

from rashomon.presenting.rendering.relation_picture import relation_svg
from rashomon.types import DatedTime, Interval, Relation, RelationAct, RelationPoint, TurningPoint

NAMES = {"a": "Sweden", "b": "Peru & Co"}


def point(month: int, *scores: float) -> RelationPoint:
    start = datetime(2031, month, 1)
    day = DatedTime(Interval(start, start + timedelta(days=1), "day"), "explicit")
    acts = tuple(
        RelationAct(f"v{n}", "ACCUSE", day, "left", score) for n, score in enumerate(scores)
    )
    net = sum(scores) / len(scores)
    return RelationPoint(
        start, datetime(2031, month + 1, 1), max(net, 0), min(net, 0), net, net - 1, net + 1, acts
    )


def test_every_act_is_drawn_and_the_last_month_with_acts_is_named() -> None:
    picture = relation_svg(Relation(("a", "b"), (point(3, -2.0, -3.5), point(4, 4.0))), NAMES)
    assert picture.count("<title>1 March 2031, Sweden → Peru &amp; Co: accuse") == 2
    assert "1 April 2031, Sweden → Peru &amp; Co: accuse +4.0" in picture
    assert ">April 2031</text>" in picture
    assert "May 2031" not in picture
    assert "Sweden – Peru &amp; Co" in picture


def test_a_month_that_may_be_either_is_grey() -> None:
    clear, open_ = point(3, -3.0), point(4, -0.5)
    picture = relation_svg(Relation(("a", "b"), (clear, open_)), NAMES)
    assert picture.count('stroke="#777" stroke-width="1.5"') == 1
    assert picture.count('stroke="#9c1f2e" stroke-width="1.5"') == 1


def test_months_without_acts_break_the_line() -> None:
    near = relation_svg(Relation(("a", "b"), (point(3, -2.0), point(4, 4.0))), NAMES)
    far = relation_svg(Relation(("a", "b"), (point(3, -2.0), point(9, 4.0))), NAMES)
    assert "stroke-dasharray" not in near
    assert "stroke-dasharray" in far


def test_a_turn_says_which_way_and_how_likely_by_chance() -> None:
    day = datetime(2031, 4, 1)
    turn = TurningPoint(day, day, day, change=-3.0, p_value=0.0123, events=())
    relation = Relation(("a", "b"), (point(3, 2.0), point(4, -4.0)), (turn,))
    assert "turned down, p = 0.012" in relation_svg(relation, NAMES)


def test_one_month_is_no_picture() -> None:
    assert relation_svg(Relation(("a", "b"), (point(3, 2.0),)), NAMES) == ""
