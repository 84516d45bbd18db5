"""Labels of maps and charts that a page prints as one line of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import FurnitureKind

SAMPLE = 2_000  # characters of a line looked at
MIN_WORDS = 20  # a shorter line of capitals is a heading or a sign that somebody quotes
CAPITALS = re.compile(r"\b[A-Z]{3,}(?:\s+[A-Z]{3,})+\b")  # two words or more
QUOTED = re.compile(r"[\"“][^\"“”]{0,300}[\"”]")
POST = re.compile(r"@\w|https?://|\bpic\.twitter\b")  # posts shout in capitals
MIN_RUNS = 3  # set on the development half of stories-news-cluster; none of the 104,634 lines of
# text-news-2018, which hold no graphics, has as many outside posts and speech
MIN_SHARE = 0.15  # of the line's words that stand in such runs, as above


def find_graphics(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Lines that are a graphic's labels: runs of capitals between scraps of sentences."""
    return {line.index: "caption" for line in lines if _is_graphic(line)}


def _is_graphic(line: PageLine) -> bool:
    text = QUOTED.sub(" ", line.text[:SAMPLE])
    runs = CAPITALS.findall(text) if line.n_words >= MIN_WORDS and not POST.search(text) else []
    n_capitals = sum(len(run.split()) for run in runs)
    is_open = not line.text.rstrip().endswith((".", "!", "?", "”", '"', "…"))
    return is_open and len(runs) >= MIN_RUNS and n_capitals >= MIN_SHARE * len(text.split())
