"""What benches of labelled stories share: their one option, and how their scores are printed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import story_sets
from parsing import load_parser

if TYPE_CHECKING:
    from spacy.language import Language


def report_scores(
    measure: Callable[[Path, Language], Mapping[str, float]], description: str | None
) -> None:
    """Print what ``measure`` finds in the corpora, a line a score or, with ``--json``, as one
    object; say so where there are no corpora."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    folder = story_sets.data_folder()
    if folder is None:
        print("no corpora: nothing measured")
        return
    scores = measure(folder, load_parser())
    if options.json:
        print(json.dumps(scores))
        return
    width = max(map(len, scores), default=0)
    for name, value in scores.items():
        print(f"{name:{width}} {value:6.1f}")
