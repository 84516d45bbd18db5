"""How many were killed and injured, as each of our invented local reports tells it.

``data/tolls.jsonl`` holds reports written for the project with the numbers that a reader may take
from each. "development" ones were read while rules were written; of "held" ones only totals were
seen. ``injured_told`` counts the reports that tell of somebody hurt, ``injured_right`` all of them;
likewise for the killed.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures_agreement import FATES, merge, tally
from parsing import load_parser
from rashomon.analysis import analyse_articles
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(__file__).parent / "data" / "tolls.jsonl"


def read_reports(part: str) -> list[dict[str, Any]]:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["part"] == part]


def tolls_of(report: dict[str, Any], language: Language) -> dict[str, float]:
    """The number that leads for each fate that the report tells."""
    told = date.fromisoformat(report["published"])
    source = article(
        f"{report['title']}\n\n{report['text']}",
        published=day(told.year, told.month, told.day),
        title=report["title"],
        name=report["id"],
    )
    merged = merge([source], list(analyse_articles([source], language)))
    return {toll.fate: toll.values[0].value for toll in merged.tolls}


def measure(language: Language, part: str) -> dict[str, float]:
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for report in read_reports(part):
        found = tolls_of(report, language)
        for fate in FATES:
            is_right = found.get(fate, 0) in report[fate]
            tally(tallies[f"{fate}_right"], is_right)
            if 0 not in report[fate]:
                tally(tallies[f"{fate}_told"], is_right)
    return {name: round(100 * right / of, 1) for name, (right, of) in sorted(tallies.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", choices=("development", "held"), default="held")
    options = parser.parse_args()
    scores = measure(load_parser(), options.part)
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:24} {value:6.1f}")


if __name__ == "__main__":
    main()
