"""Trains the English pipeline from the data sets to the finished folder.

    python training/train.py --data ../shared/data --out build/en_rashomon

Each step of ``recipe.toml`` tunes the encoder from nothing, or from the mean of former steps; each
can be run by itself. The last is written as a pipeline. A step whose result is already in
``--work`` is not repeated.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tomllib
from pathlib import Path

from states import STATE

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Run all steps with the settings of ``recipe.toml``."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path("build/training"))
    parser.add_argument("--recipe", type=Path, default=HERE / "recipe.toml")
    options = parser.parse_args()
    recipe = tomllib.loads(options.recipe.read_text(encoding="utf-8"))
    done: dict[str, Path] = {}
    for step in recipe["step"]:
        name, start = step.pop("name"), [done[each] for each in step.pop("from", ())]
        done[name] = options.work / name
        tune(options.data, done[name], {**({"go-on-from": start} if start else {}), **step})
    run("export", {"data": options.data, "networks": done[name], "out": options.out})


def tune(data: Path, out: Path, settings: dict[str, object]) -> None:
    """Tune into ``out`` unless that is done."""
    if not (out / STATE).exists():
        run("tune", {"data": data, "out": out, **settings})


def run(step: str, settings: dict[str, object]) -> None:
    """Run one step as a process of its own."""
    command = [sys.executable, str(HERE / f"{step}.py")]
    for name, value in settings.items():
        values = value if isinstance(value, list) else [value]
        command += [f"--{name}", *map(str, values)]
    print(" ".join(command), flush=True)
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
