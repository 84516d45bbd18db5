"""Heavy rewrites without credit, told from independent reports that share a press conference.

``data/rewrites`` holds invented happenings, each as a report, a rewrite or two of it in other words
without credit, and reports by others who heard the same people. Nothing dates or credits them: the
texts alone decide. All were written for this bench. Of the first eight half, by hash, are for
testing; the five of short articles were written for developing, as their hashes say.
``--half dev`` scores those for developing.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from rashomon.comparing.derivation.kinship import weigh_kinship
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.types import Article
from story_sets import is_test, make_article

FOLDER = Path(__file__).parent / "data" / "rewrites"
_PART = re.compile(r"^# (report|rewrite|independent)\n", re.M)


def read_happening(path: Path) -> dict[str, Article]:
    """The articles of one happening, by what they are, numbered."""
    pieces = _PART.split(path.read_text(encoding="utf-8"))[1:]
    told = enumerate(zip(pieces[::2], pieces[1::2], strict=True), start=1)
    return {
        f"{name} {at}": make_article(
            f"{path.stem}-{name}-{at}", *_headed(text), publisher=f"The {name} {at}"
        )
        for at, (name, text) in told
    }


def _headed(text: str) -> tuple[str, str]:
    title, _, body = text.strip().partition("\n\n")
    return title, body


def happenings(half: str) -> Iterator[dict[str, Article]]:
    """Those of one half."""
    for path in sorted(FOLDER.glob("*.txt")):
        if is_test(path.stem) == (half == "test"):
            yield read_happening(path)


def score(told: dict[str, Article], counts: Counter[str], *, shows: bool) -> None:
    """Each pair of ``told`` by itself, then all together."""
    for names in combinations(told, 2):
        left, right = (told[name] for name in names)
        is_linked = bool(trace_stemma([left, right]).derivations)
        is_one = not any(name.startswith("independent") for name in names)
        counts["rewrites" if is_one else "independent pairs"] += 1
        counts["found" if is_one else "wrongly linked"] += is_linked
        if shows and is_linked != is_one:
            odds = weigh_kinship(read_wording(left), read_wording(right)).odds
            print(left.id, right.id, f"log-odds {odds:.2f}", file=sys.stderr)
    counts["happenings"] += 1
    accounts = 1 + sum(name.startswith("independent") for name in told)
    counts["witnesses right"] += trace_stemma(told.values()).witnesses == (accounts, accounts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("test", "dev"), default="test")
    parser.add_argument("--errors", action="store_true", help="name each miss on stderr")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for told in happenings(options.half):
        score(told, counts, shows=options.errors)
    rates = {
        name: round(100 * counts[name] / counts[of], 2)
        for name, of in (
            ("found", "rewrites"),
            ("wrongly linked", "independent pairs"),
            ("witnesses right", "happenings"),
        )
    }
    if options.json:
        print(json.dumps(rates))
        return 0
    for name, value in rates.items():
        print(f"{name:16s} {value:6.1f} %")
    print(dict(sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
