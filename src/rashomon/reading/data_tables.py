"""The word lists that cleaning works from, read once from ``reading/data``."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``reading/data/<name>`` (tab separated, first row names the columns)."""
    source = files("rashomon.reading") / "data" / name
    lines = source.read_text(encoding="utf-8").splitlines()
    rows = (line for line in lines if line and not line.startswith("#"))
    return tuple(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
