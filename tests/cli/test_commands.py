"""The command line as its users meet it: streams, exit status, forms of output."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ONE = """Harbour Daily

Ferry sinks off Cape Morn

Published May 6, 2031

CAPE MORN — A ferry sank off Cape Morn on Monday, and harbour master Edda Voss closed the port.

"No boat leaves before the storm is over," Voss said. Four people were injured.
"""


def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rashomon", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "120"},
    )


@pytest.fixture
def one(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(ONE, encoding="utf-8")
    return path


def test_one_article_gives_a_brief_on_stdout_and_nothing_on_stderr(one: Path) -> None:
    done = run("read", str(one))
    assert done.returncode == 0
    assert done.stderr == ""
    assert "Ferry sinks off Cape Morn" in done.stdout
    assert "WHO SAID WHAT" in done.stdout


def test_a_missing_file_is_named_and_the_others_are_read(one: Path) -> None:
    done = run("read", str(one), str(one.parent / "two.txt"))
    assert done.returncode == 1
    assert "two.txt" in done.stderr
    assert "Ferry sinks off Cape Morn" in done.stdout


def test_wrong_usage_is_status_two(one: Path) -> None:
    assert run("read").returncode == 2
    assert run("read", "--rows", "nonsense", "--csv", str(one)).returncode == 2
    assert run("compare", str(one)).returncode == 2


def test_json_is_a_record_that_verifies(one: Path, tmp_path: Path) -> None:
    done = run("read", "--json", str(one))
    path = tmp_path / "record.json"
    path.write_text(done.stdout, encoding="utf-8")
    assert json.loads(done.stdout)["version"] == "1.0"
    checked = run("verify", str(path))
    assert checked.returncode == 0
    assert "0 do not hold" in checked.stdout


def test_verify_finds_a_changed_word(one: Path, tmp_path: Path) -> None:
    done = run("read", "--json", str(one))
    path = tmp_path / "record.json"
    path.write_text(done.stdout.replace("storm is over", "storm is past", 1), encoding="utf-8")
    assert run("verify", str(path)).returncode == 1


def test_csv_has_one_row_an_item_and_its_address(one: Path) -> None:
    done = run("read", "--csv", "--rows", "quotes", str(one))
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["speaker"] for row in rows] == ["Edda Voss"]
    assert rows[0]["addresses"] == str(one)


def test_analyse_prints_one_json_line_an_article(one: Path) -> None:
    done = run("analyse", str(one), "-", stdin=ONE.replace("Monday", "Sunday"))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == 2
    assert {"sentences", "entities", "times", "quotes", "events", "figures"} <= lines[0].keys()


def test_output_folder_holds_the_three_files(one: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    run("read", str(one), "-o", str(folder))
    assert sorted(path.name for path in folder.iterdir()) == [
        "brief.html",
        "brief.md",
        "record.json",
    ]


def test_doctor_names_the_pipeline() -> None:
    done = run("doctor", "--json")
    assert json.loads(done.stdout)["missing"] == "nothing"
