"""The word lists of figures, read once from ``data/``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> dict[str, str]:
    """A two-column table of ``data/`` as word → meaning."""
    path = files("rashomon.analysis.figures") / "data" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    return {pair[0]: pair[1] for pair in pairs}


@cache
def longest_words(name: str) -> int:
    """How many words the longest entry of a table has."""
    return max(len(words.split()) for words in table(name))
