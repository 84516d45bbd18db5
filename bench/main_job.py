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
import tempfile
import time
from itertools import pairwise
from pathlib import Path

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data"))
SEEDS = DATA.parent / "seeds"
SIZES = (100, 1000)


def files(count: int) -> list[str]:
    """``count`` article files of stories-basil and stories-news-cluster, then stories-incidents.

    The first two hold 555 articles; whatever is wanted beyond them comes from the third.
    """
    folders = ("stories-basil", "stories-news-cluster")
    found = [str(path) for each in folders for path in sorted((DATA / each).glob("*.json"))]
    missing = count - len(found)
    return found[:count] if missing <= 0 else [*found, str(incidents(missing))]


def incidents(count: int) -> Path:
    """A file of the first ``count`` articles of stories-incidents, one JSON line each."""
    lines = (DATA / "stories-incidents" / "incidents.jsonl").read_text("utf-8").splitlines()
    articles = [article for line in lines for article in json.loads(line)["articles"]]
    path = Path(tempfile.mkdtemp()) / "incidents.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in articles[:count]), "utf-8")
    return path


def run_whole(addresses: list[str]) -> dict[str, float]:
    """Wall and processor seconds and peak megabytes of ``rashomon read --json`` by itself."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "rashomon", "read", "--json", *addresses]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return {
        "seconds": time.perf_counter() - started,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_mb": usage.ru_maxrss / 1024,
    }


def run_stages(addresses: list[str]) -> dict[str, float]:
    """Processor seconds of each stage of the path, in this process."""
    from rashomon.language import load_language
    from rashomon.pipeline import analyse, compare
    from rashomon.reading import read_articles

    marks: list[tuple[str, float]] = [("load", time.process_time())]
    language = load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    marks.append(("read", time.process_time()))
    reading = read_articles(addresses)
    marks.append(("analyse", time.process_time()))
    analyses = analyse(reading.articles, language)
    compare(
        reading.articles,
        analyses,
        on_stage=lambda stage: marks.append((stage, time.process_time())),
    )
    marks.append(("end", time.process_time()))
    return {name: later - at for (name, at), (_, later) in pairwise(marks)}


def measure(name: str, addresses: list[str]) -> dict[str, float]:
    """All figures for one set of addresses, under names that begin with ``name``."""
    scores = {f"{name}.{key}": value for key, value in run_whole(addresses).items()}
    for stage, seconds in run_stages(addresses).items():
        scores[f"{name}.stage.{stage}"] = seconds
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
        scores |= measure(f"articles_{size}", files(size))
    scores["this_process.peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if options.json:
        print(json.dumps({key: round(value, 3) for key, value in scores.items()}))
        return
    for key, value in scores.items():
        print(f"{key:40} {value:10.2f}")


if __name__ == "__main__":
    main()
