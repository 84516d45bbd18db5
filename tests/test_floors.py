"""The accuracy floors name scripts that are there, and are judged in the right direction."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parent.parent / "bench"


def bench_module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, BENCH / f"{name}.py")
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
    holds = bench_module("floors")._holds
    assert holds("f1", 80, 80.5)
    assert not holds("f1", 80, 79.9)
    assert not holds("f1", 80, None)


def test_a_ceiling_is_not_to_be_passed() -> None:
    holds = bench_module("floors")._holds
    assert holds("false_corroborations <=", 0, 0)
    assert not holds("false_corroborations <=", 0, 1)


def test_a_script_that_fails_is_told_and_the_others_are_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = bench_module("floors")
    (tmp_path / "breaks.py").write_text("raise ValueError('no such corpus')", encoding="utf-8")
    (tmp_path / "scores.py").write_text("print('{\"f1\": 70}')", encoding="utf-8")
    monkeypatch.setattr(module, "BENCH", tmp_path)
    broken, low = module.all_shortfalls(
        {"scores.py": {"f1": 80}, "breaks.py": {"f1": 80}}, workers=2
    )
    assert broken.startswith("breaks.py failed")
    assert "no such corpus" in broken
    assert low == "scores.py: f1 80, measured 70"


def test_a_parse_read_again_is_the_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(bench_module("floors").SHARED_PARSES, str(tmp_path))
    text = "The minister met envoys in Lima on Tuesday.\n\n“We agreed,” she said."
    made, again = (bench_module("parsing").load_parser() for _ in range(2))
    first = made(text)
    (second,) = again.pipe([text])
    assert len(list(tmp_path.iterdir())) == 1
    assert second.to_json() == first.to_json()
