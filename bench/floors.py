"""Runs every benchmark that has a floor and fails where a score is below it.

``bench/floors.json`` maps a script, with its arguments, to its floors: {"quotes.py --split dev":
{"cue.f1": 68}}. A script whose data is absent prints why and reports nothing; its floors are then
not judged. A name that ends in " <=" has a ceiling and not a floor. What one script has parsed is
not parsed again by another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BENCH = Path(__file__).parent
SHARED_PARSES = "RASHOMON_SHARED_PARSES"  # what ``parsing.py`` calls the folder
MOST_AT_ONCE = 4  # scripts, each of which may take a gigabyte of memory


def measure(script: str) -> dict[str, float]:
    """What ``script --json`` reports, ``{}`` where its data is absent.

    Raises ``ChildProcessError`` with the end of what it said where the script fails.
    """
    name, *arguments = script.split()
    done = subprocess.run(
        [sys.executable, str(BENCH / name), *arguments, "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=BENCH.parent,
    )
    if done.returncode:
        raise ChildProcessError(f"{script} failed:\n{done.stderr[-2000:]}")
    start = done.stdout.find("{")
    found: dict[str, float] = json.loads(done.stdout[start:]) if start >= 0 else {}
    return found


def shortfalls(script: str, floors: dict[str, float]) -> list[str]:
    """A line for each floor of ``script`` that its score does not reach."""
    started = time.monotonic()
    try:
        scores = measure(script)
    except ChildProcessError as failure:
        return [str(failure)]
    seconds = time.monotonic() - started
    if not scores:
        print(f"{script}: data absent, floors not judged", flush=True)
        return []
    lines = [
        f"{name} {bound} (measured {scores.get(_bare(name))})" for name, bound in floors.items()
    ]
    print("\n".join(f"{script}: {line}" for line in lines), f"[{seconds:.0f} s]", flush=True)
    return [
        f"{script}: {name} {bound}, measured {scores.get(_bare(name))}"
        for name, bound in floors.items()
        if not _holds(name, bound, scores.get(_bare(name)))
    ]


def _bare(name: str) -> str:
    return name.removesuffix(" <=")


def _holds(name: str, bound: float, score: float | None) -> bool:
    if score is None:
        return False
    return score <= bound if name.endswith(" <=") else score >= bound


def all_shortfalls(floors: dict[str, dict[str, float]], workers: int) -> list[str]:
    """The shortfalls of all scripts in order of their names; ``workers`` run side by side."""
    with ThreadPoolExecutor(workers) as pool:
        found = pool.map(lambda script: shortfalls(script, floors[script]), sorted(floors))
        return [line for lines in found for line in lines]


def main() -> None:
    """Judge every floor; leave with 1 where one is not reached."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    floors = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ[SHARED_PARSES] = folder
        missed = all_shortfalls(floors, workers=min(MOST_AT_ONCE, os.cpu_count() or 1))
    print("\n".join(missed) or "all floors hold")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
