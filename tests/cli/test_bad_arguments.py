"""Whatever is wrong with a file or a name is said in one line that names it, with its status."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Ferry sinks\n\nA ferry sank off Cape Morn on Monday, harbour master Edda Voss said.\n"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rashomon", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def told(done: subprocess.CompletedProcess[str], status: int) -> str:
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.splitlines()
    return line


def test_a_record_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "gone.json: No such file" in told(run("verify", str(tmp_path / "gone.json")), 1)


def test_a_record_nested_too_deeply_is_named(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text("[" * 100_000 + "]" * 100_000, encoding="utf-8")
    assert "deep.json: is no record" in told(run("verify", str(path)), 1)


def test_a_folder_that_cannot_be_made_is_named(article: str) -> None:
    assert f"{article}/out: Not a directory" in told(
        run("read", article, "-o", f"{article}/out"), 1
    )


def test_publishers_that_are_no_text_are_named(article: str, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(bytes(range(256)))
    assert "names.csv: not a readable" in told(run("read", article, "--publishers", str(path)), 1)


def test_an_empty_name_is_not_the_folder_one_is_in(article: str) -> None:
    assert "an empty name" in told(run("stories", article, ""), 1)


def test_one_of_two_that_cannot_be_read_is_a_failed_input(article: str, tmp_path: Path) -> None:
    done = run("compare", article, str(tmp_path / "gone.txt"))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "rashomon: compare takes two articles, got 1"


def test_verify_and_doctor_print_csv(tmp_path: Path) -> None:
    rows = csv.DictReader(run("doctor", "--csv").stdout.splitlines())
    assert {row["name"] for row in rows} >= {"rashomon", "python", "missing"}
    path = tmp_path / "null.json"
    path.write_text("null", encoding="utf-8")
    (fault, spans) = csv.DictReader(run("verify", str(path), "--csv").stdout.splitlines())
    assert (fault["kind"], spans["words"]) == ("fault", "0")
    assert json.loads(run("verify", str(path), "--json").stdout)["spans"] == 0


def test_a_list_is_not_named_where_none_is_printed(article: str) -> None:
    for form in ((), ("--json",)):
        done = run("read", article, "--rows", "quotes", *form)
        assert done.returncode == 2
        assert "--rows says which list --csv or --table prints" in done.stderr


def test_a_list_without_rows_prints_nothing(article: str) -> None:
    for form in ("--csv", "--table"):
        done = run("read", article, form, "--rows", "discrepancies")
        assert (done.returncode, done.stdout) == (0, "")
