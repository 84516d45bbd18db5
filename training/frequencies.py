"""How many articles of text-news-2018 use each stem: ``text/data/document_frequencies.tsv``.

Counted in title and text. A change to the stemmer asks for a new count, on which the weights of
the shipped rules rest:

    python training/frequencies.py --data ../shared/data
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.text.words import stems_of

TABLE = Path(__file__).parents[1] / "src/rashomon/text/data/document_frequencies.tsv"
FEWEST = 4  # articles a stem must stand in to be listed


def read_texts(path: Path) -> Iterator[str]:
    """Title and text of every article."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield f"{row['title'] or ''}\n{row['content_original'] or ''}"


def rows(texts: Iterable[str], *, fewest: int = FEWEST) -> Iterator[str]:
    """The rows of the table: the number of texts, then each stem of letters or digits only."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({"#articles", *stems_of(text)})
    yield f"#articles\t{counts.pop('#articles')}"
    for stem, count in sorted(counts.items()):
        if count >= fewest and stem.isalnum():
            yield f"{stem}\t{count}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    texts = read_texts(options.data / "text-news-2018" / "articles-2018.jsonl")
    TABLE.write_text("".join(f"{row}\n" for row in rows(texts)), encoding="utf-8")


if __name__ == "__main__":
    main()
