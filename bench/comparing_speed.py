"""Seconds to compare 30 and 300 articles about one happening after analysis, and of these for the
stemma.

The articles are those of the oil-spill sets of ``timelines-timeline17``, in order of their names:
a long running story of several outlets, taken as one.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.language import load_language
from rashomon.pipeline import analyse, compare
from rashomon.types import Article
from story_sets import data_folder, make_article

SIZES = (30, 300)


def oil_articles(folder: Path) -> list[Article]:
    """The articles of the oil-spill sets, each outlet its own publisher.

    The sets are tokenised: their quotation marks are made into those that a page prints.
    """
    found = []
    for path in sorted((folder / "timelines-timeline17").glob("bpoil_*/InputDocs/*/*")):
        text = path.read_text(encoding="utf-8", errors="replace").strip()
        text = text.replace("``", "“").replace("''", "”")
        name = "/".join(path.relative_to(folder).parts[1:])
        outlet, _, day, _ = name.split("/")
        if text:
            found.append(make_article(name, "", text, date=day, publisher=outlet))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    options = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    articles = oil_articles(folder)
    analyses = analyse(articles[: max(options.sizes)], load_language())
    seconds: dict[str, float] = {}
    for size in options.sizes:
        start = time.process_time()
        trace_stemma(articles[:size])
        traced = time.process_time()
        compare(articles[:size], analyses[:size])
        seconds[f"stemma of {size}, seconds"] = round(traced - start, 2)
        seconds[f"comparing {size}, seconds"] = round(time.process_time() - traced, 2)
    if options.json:
        print(json.dumps(seconds))
        return 0
    for name, value in seconds.items():
        print(f"{name:28s} {value:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
