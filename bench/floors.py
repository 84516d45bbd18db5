"""Runs every benchmark that has a floor and fails where a score is below it.

``bench/floors.json`` maps a script to its floors: {"quotes.py": {"polnear_dev.cue_f1": 0.68}}.
A script whose data is absent prints why and reports nothing; its floors are then not judged.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parent


def measure(script: str) -> dict[str, float]:
    """What ``script --json`` reports, ``{}`` where its data is absent."""
    done = subprocess.run(
        [sys.executable, str(BENCH / script), "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=BENCH.parent,
    )
    if done.returncode:
        sys.exit(f"{script} failed:\n{done.stderr[-2000:]}")
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else {}


def shortfalls(script: str, floors: dict[str, float]) -> list[str]:
    """A line for each floor of ``script`` that its score does not reach."""
    scores = measure(script)
    if not scores:
        print(f"{script}: data absent, floors not judged")
        return []
    for name, floor in floors.items():
        print(f"{script}: {name} {scores.get(name, float('nan')):.4f} (floor {floor})")
    return [
        f"{script}: {name} is {scores.get(name)}, floor {floor}"
        for name, floor in floors.items()
        if scores.get(name) is None or scores[name] < floor
    ]


def main() -> None:
    """Judge every floor; leave with 1 where one is not reached."""
    floors = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))
    missed = [line for script, each in sorted(floors.items()) for line in shortfalls(script, each)]
    print("\n".join(missed) or "all floors hold")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
