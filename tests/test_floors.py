"""The accuracy floors name scripts that are there, and are judged in the right direction."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

BENCH = Path(__file__).parent.parent / "bench"


def floors_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", BENCH / "floors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_floor_names_a_benchmark_that_is_there() -> None:
    floors = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))
    assert floors
    assert [name for name in floors if not (BENCH / name.split()[0]).is_file()] == []


def test_a_score_below_its_floor_does_not_hold() -> None:
    holds = floors_module()._holds
    assert holds("f1", 80, 80.5)
    assert not holds("f1", 80, 79.9)
    assert not holds("f1", 80, None)


def test_a_ceiling_is_not_to_be_passed() -> None:
    holds = floors_module()._holds
    assert holds("false_corroborations <=", 0, 0)
    assert not holds("false_corroborations <=", 0, 1)
