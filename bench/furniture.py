"""What cleaning sets aside of 62 and of 260 articles, against lines marked by hand.

``python bench/furniture.py [--json] [--errors]``. The gold (``bench/data/furniture.jsonl``) holds
offsets and hashes only, no text: the articles are those of stories-news-cluster. Half of them, by
hash of their name, were looked at while the rules were written; the other half only to mark them.
The 260 of four corpora in ``furniture_second.jsonl``, drawn by seeds in lots, were marked before
they were scored, and read where they were wrong afterwards. Counted by characters of furniture;
``kept`` is the share of the article's own characters kept. A text that is refused as without an
article counts as set aside.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from rashomon.reading.cleaning import clean_page

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data"))
GOLD = Path(__file__).parent / "data"
PARTS = ("dev", "held", "second")


@dataclass(frozen=True)
class Case:
    """One article's text and the characters of it that are furniture."""

    name: str
    text: str
    furniture: frozenset[int]
    part: str


def cases() -> Iterator[Case]:
    for line in (GOLD / "furniture.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        yield from _case(gold, cluster_text(gold["article"]), half_of(gold["article"]))
    for line in (GOLD / "furniture_second.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        yield from _case(gold, READERS[gold["source"]](gold["article"]), "second")


def _case(gold: dict[str, Any], text: str, part: str) -> Iterator[Case]:
    if hashlib.sha256(text.encode()).hexdigest() == gold["sha256"]:
        yield Case(gold["article"], text, solid(text, gold["spans"]), part)
    else:
        print(f"{gold['article']}: another text than the one marked, passed over")


def half_of(name: str) -> str:
    digest = hashlib.sha256(f"{name}.json".encode()).hexdigest()
    return "held" if int(digest, 16) % 2 else "dev"


def cluster_text(name: str) -> str:
    path = DATA / "stories-news-cluster" / f"{name}.json"
    return str(json.loads(path.read_text(encoding="utf-8"))["text"])


def year_text(name: str) -> str:
    """The text in line ``name``, counted from 0."""
    path = DATA / "text-news-2018" / "articles-2018.jsonl"
    with path.open(encoding="utf-8") as lines:
        return str(json.loads(next(islice(lines, int(name), None)))["content_original"])


def incident_text(name: str) -> str:
    """The text of article ``incident:index``."""
    incident, _, index = name.partition(":")
    path = DATA / "stories-incidents" / "incidents.jsonl"
    with path.open(encoding="utf-8") as lines:
        found = next(each for each in map(json.loads, lines) if each["incident"] == incident)
    return str(found["articles"][int(index)]["text"])


def timeline_text(name: str) -> str:
    path = DATA / "timelines-timeline17" / name
    return path.read_text(encoding="utf-8", errors="replace")


READERS: dict[str, Callable[[str], str]] = {
    "stories-news-cluster": cluster_text,
    "text-news-2018": year_text,
    "stories-incidents": incident_text,
    "timelines-timeline17": timeline_text,
}


def solid(text: str, spans: list[list[int]]) -> frozenset[int]:
    """The offsets inside ``spans`` that are not white space."""
    return frozenset(i for low, high in spans for i in range(low, high) if not text[i].isspace())


def set_aside(case: Case) -> frozenset[int]:
    found = clean_page(case.text)
    if not found.has_article:
        return solid(case.text, [[0, len(case.text)]])
    return solid(case.text, [[item.span.start, item.span.end] for item in found.furniture])


def show(case: Case, got: frozenset[int]) -> None:
    start = 0
    for line in case.text.split("\n"):
        inside = set(range(start, start + len(line)))
        missed, wrong = inside & (case.furniture - got), inside & (got - case.furniture)
        if missed or wrong:
            print(f"{case.name[:8]} {'missed' if missed else 'wrong '} {line[:110]}")
        start += len(line) + 1


def ratio(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="show those of the development half")
    args = parser.parse_args()
    if not DATA.exists():
        print(f"no data at {DATA}: nothing measured (set RASHOMON_DATA)", file=sys.stderr)
        return 0
    counts: Counter[str] = Counter()
    for case in cases():
        got = set_aside(case)
        own = frozenset(i for i, c in enumerate(case.text) if not c.isspace()) - case.furniture
        counts[f"{case.part}.articles"] += 1
        counts[f"{case.part}.both"] += len(got & case.furniture)
        counts[f"{case.part}.got"] += len(got)
        counts[f"{case.part}.gold"] += len(case.furniture)
        counts[f"{case.part}.own"] += len(own)
        counts[f"{case.part}.kept"] += len(own - got)
        if args.errors and case.part == "dev":
            show(case, got)
    report(counts, as_json=args.json)
    return 0


def report(counts: Counter[str], *, as_json: bool) -> None:
    scores = {}
    for part in PARTS:
        scores[f"{part}.precision"] = ratio(counts[f"{part}.both"], counts[f"{part}.got"])
        scores[f"{part}.recall"] = ratio(counts[f"{part}.both"], counts[f"{part}.gold"])
        scores[f"{part}.kept"] = ratio(counts[f"{part}.kept"], counts[f"{part}.own"])
    if as_json:
        print(json.dumps(scores))
        return
    for part in PARTS:
        print(f"{part:6} {counts[f'{part}.articles']} articles", end="")
        for name in ("precision", "recall", "kept"):
            print(f"  {name} {scores[f'{part}.{name}']:5.1f}", end="")
        print()


if __name__ == "__main__":
    sys.exit(main())
