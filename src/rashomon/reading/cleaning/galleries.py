"""Slides of a photo gallery that a page prints as lines, each under the gallery's title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import FurnitureKind

MIN_SLIDES = 3  # fewer lines that begin alike may be chance
MIN_TITLE = 4  # words they share: of 4,187 articles in text-news-2018 none has three lines in a
# row that share as many and go on with a capital, rhetoric ("Raise your hand if …") included

OPENING = "\"'“‘("  # before the first letter of a sentence


def find_galleries(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Lines in a row that begin with the same title and go on with a sentence of their own."""
    kinds: dict[int, FurnitureKind] = {}
    for run in _runs(lines):
        if len(run) >= MIN_SLIDES and _share_title(run):
            kinds |= dict.fromkeys((line.index for line in run), "caption")
    return kinds


def _runs(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    runs: list[list[PageLine]] = []
    for line in lines:
        if runs and _title_words(runs[-1][-1]) == _title_words(line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _title_words(line: PageLine) -> list[str]:
    return line.bare[:200].split()[:MIN_TITLE]


def _share_title(run: Sequence[PageLine]) -> bool:
    words = [line.bare[:200].split() for line in run]
    n_shared = len(list(takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))))
    rests = ["".join(each[n_shared : n_shared + 1]).lstrip(OPENING) for each in words]
    goes_on = all(rest[:1].isupper() or rest[:1].isdigit() for rest in rests)
    title = words[0][:n_shared]
    return n_shared >= MIN_TITLE and goes_on and not any(word[-1] in ".!?" for word in title)
