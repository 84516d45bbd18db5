"""A record is checked for its form and for every word it quotes."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from rashomon.record import dump_record, verify_record
from rashomon.testing.story import ferry_record


@pytest.fixture
def plain() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(dump_record(ferry_record()))
    return loaded


def test_a_fresh_record_holds(plain: dict[str, Any]) -> None:
    found = verify_record(plain)
    assert found.faults == ()
    assert found.n_spans > 5


def test_a_span_moved_by_one_character_is_found(plain: dict[str, Any]) -> None:
    moved = copy.deepcopy(plain)
    span = moved["quotes"][0]["attestations"][0]["span"]
    span["start"] += 1
    span["end"] += 1
    assert "is not what stands there" in verify_record(moved).faults[0]


def test_a_word_changed_in_the_text_is_found(plain: dict[str, Any]) -> None:
    changed = copy.deepcopy(plain)
    article = changed["articles"][0]
    article["text"] = article["text"].replace("storm", "winds")
    assert verify_record(changed).faults


def test_a_span_of_an_article_that_is_not_there_is_found(plain: dict[str, Any]) -> None:
    broken = copy.deepcopy(plain)
    broken["quotes"][0]["attestations"][0]["span"]["article"] = "a000000000000"
    assert "does not hold" in verify_record(broken).faults[0]


def test_two_articles_of_one_id_are_a_fault(plain: dict[str, Any]) -> None:
    doubled = copy.deepcopy(plain)
    doubled["articles"].append(doubled["articles"][0])
    assert "articles: two have one id" in verify_record(doubled).faults


def test_a_missing_field_is_a_fault_of_form(plain: dict[str, Any]) -> None:
    broken = copy.deepcopy(plain)
    del broken["quotes"][0]["support"]
    assert verify_record(broken).faults[0].startswith("quotes/0")


def test_an_item_without_attestation_is_a_fault(plain: dict[str, Any]) -> None:
    broken = copy.deepcopy(plain)
    broken["quotes"][0]["attestations"] = []
    assert verify_record(broken).faults


def test_something_that_is_no_record_is_a_fault() -> None:
    assert verify_record({"hello": 1}).faults
