"""Words that tell who acts for whom, and what is no act of its day."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def relation_words(sort: str) -> frozenset[str]:
    """The words of one sort in ``data/relation_words.tsv``, which says what the sorts are.

    >>> "envoy" in relation_words("speaker"), "war" in relation_words("standing")
    (True, True)
    """
    path = files("rashomon.comparing") / "data" / "relation_words.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(word for row in rows if row[0] == sort for word in row[1].split())
