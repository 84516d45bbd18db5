"""Short claims in a reporter's own words held against stories that no rule was tuned to.

``data/free_claims.jsonl`` holds the claims in full (our own wording) and which articles of the
corpora they are about. Lots 1, 3 to 7 and 9 were developed on; of lot 2, the default, all but five
claims were seen as totals only. ``--lot 8``, ``--lot 10`` and ``--lot 12`` take the last blind
ones; lot 11 was read once it had been scored, lot 13 is scored as totals.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from check import FOUND, NAMED_BY, Checker
from parsing import load_parser
from rashomon.comparing.checking import Check
from rashomon.reading import ReadingOptions, read_articles
from rashomon.types import Article
from story_sets import data_folder, read_basil, read_incidents

CLAIMS = Path(__file__).parent / "data" / "free_claims.jsonl"
CLUSTER_FIELDS = ("title", "authors", "date_publish", "url", "source_domain", "text")
Row = dict[str, Any]


def read_stories(folder: Path, rows: Iterable[Row]) -> Iterator[tuple[list[Row], list[Article]]]:
    """The claims of each story with its articles, as ``rashomon check`` would read them."""
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["corpus"], *row["articles"]].append(row)
    basil, incidents = read_basil(folder), read_incidents(folder)
    clusters, news = _clusters(folder), _news(folder)
    for (corpus, *names), claims in groups.items():
        if corpus == "stories-basil":
            yield claims, basil[names[0]]
        elif corpus == "stories-incidents":
            yield claims, incidents[names[0]]
        elif corpus == "stories-news-cluster":
            yield claims, _from_json(next(c for c in clusters if names[0] in c).values())
        else:
            yield claims, _from_json(news[name] for name in names)


def _clusters(folder: Path) -> list[dict[str, Row]]:
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for path in sorted((folder / "stories-news-cluster").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        kept = {field: row[field] for field in CLUSTER_FIELDS}
        found[json.dumps(row["newsCluster"])][path.stem[:12]] = kept
    return list(found.values())


def _news(folder: Path) -> dict[str, Row]:
    lines = (folder / "text-news-2018" / "articles-2018.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in lines.splitlines()]
    fields = {"url": "url", "title": "title", "date": "date", "authors": "authors"}
    fields |= {"outlet": "source", "text": "content_original"}
    return {row["url"]: {to: row[name] for to, name in fields.items()} for row in rows}


def _from_json(rows: Iterable[Row]) -> list[Article]:
    with tempfile.TemporaryDirectory() as place:
        paths = []
        for number, row in enumerate(rows):
            paths.append(Path(place) / f"{number:02d}.json")
            paths[-1].write_text(json.dumps(row), encoding="utf-8")
        return list(read_articles(list(map(str, paths)), options=ReadingOptions()).articles)


def is_right(row: Row, found: Check) -> bool:
    """True and found, untold and not found, or distorted and the right difference shown first."""
    if row["truth"] == "true":
        return found.verdict in FOUND
    if row["truth"] == "untold":
        return found.verdict == "not_found"
    kind = found.differences[0].kind if found.differences else ""
    return found.verdict not in FOUND and kind in NAMED_BY[row["kind"]]


def measure(checked: list[tuple[Row, Check]]) -> dict[str, float]:
    out: dict[str, float] = {"claims": len(checked)}
    for truth in ("true", "false", "untold"):
        found = [(row, check) for row, check in checked if row["truth"] == truth]
        right = sum(is_right(row, check) for row, check in found)
        out[f"{truth} right"] = round(100 * right / max(1, len(found)), 1)
        for verdict in ("corroborated", "single", "reported"):
            out[f"{truth} {verdict}"] = sum(check.verdict == verdict for _, check in found)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lot", type=int, default=2)
    arguments = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("the corpora are absent (RASHOMON_DATA or ../shared/data)", file=sys.stderr)
        return
    lines = CLAIMS.read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["lot"] == arguments.lot]
    language = load_parser()
    checked = []
    for claims, articles in read_stories(folder, rows):
        checker = Checker(articles, language)
        checked += [(row, checker.check(row["claim"])) for row in claims]
    results = measure(checked)
    if arguments.json:
        print(json.dumps(results))
    else:
        for key, value in results.items():
            print(f"{key:24} {value:8}")


if __name__ == "__main__":
    main()
