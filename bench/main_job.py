"""Seconds and peak memory of the main job: the seeds, 100 and 1,000 articles; share of each stage.

Each size runs the whole command in a process of its own. ``--json`` prints one flat object.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data"))
SEEDS = DATA.parent / "seeds"
SIZES = (100, 1000)


def files(count: int) -> list[str]:
    """``count`` article files of stories-basil and stories-news-cluster, repeated names never."""
    folders = ("stories-basil", "stories-news-cluster")
    found = sorted(str(path) for each in folders for path in (DATA / each).glob("*.json"))
    return found[:count]


def run_whole(addresses: list[str]) -> dict[str, float]:
    """Wall seconds and peak megabytes of ``rashomon read --json`` in a process of its own."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "rashomon", "read", "--json", *addresses]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return {"seconds": time.perf_counter() - started, "peak_mb": usage.ru_maxrss / 1024}


def run_stages(addresses: list[str]) -> dict[str, float]:
    """Seconds of each stage of the path, in this process."""
    from rashomon.language import load_language
    from rashomon.pipeline import analyse, compare
    from rashomon.reading import read_articles

    marks: list[tuple[str, float]] = [("load", time.perf_counter())]
    language = load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    marks.append(("read", time.perf_counter()))
    reading = read_articles(addresses)
    marks.append(("analyse", time.perf_counter()))
    analyses = analyse(reading.articles, language)
    compare(
        reading.articles,
        analyses,
        on_stage=lambda stage: marks.append((stage, time.perf_counter())),
    )
    marks.append(("end", time.perf_counter()))
    return {name: later - at for (name, at), (_, later) in pairwise(marks)}


def measure(name: str, addresses: list[str]) -> dict[str, float]:
    """All figures for one set of addresses, under names that begin with ``name``."""
    scores = {f"{name}.{key}": value for key, value in run_whole(addresses).items()}
    for stage, seconds in run_stages(addresses).items():
        scores[f"{name}.stage.{stage}"] = seconds
    scores[f"{name}.articles"] = len(addresses)
    return scores


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES))
    options = parser.parse_args()
    if not SEEDS.is_dir():
        print(f"{SEEDS} is absent: nothing measured", file=sys.stderr)
        return
    scores = measure("seeds", sorted(str(path) for path in SEEDS.glob("*.txt")))
    for size in options.sizes:
        addresses = files(size)
        scores |= measure(f"articles_{len(addresses)}", addresses)
    scores["this_process.peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if options.json:
        print(json.dumps({key: round(value, 3) for key, value in scores.items()}))
        return
    for key, value in scores.items():
        print(f"{key:40} {value:10.2f}")


if __name__ == "__main__":
    main()
