"""Teasers of a site's other stories that its page prints twice each, above or amid the article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import FurnitureKind

MIN_WORDS = 5  # of a line printed twice in a row: buttons have fewer
MIN_PAIRS = 3  # different ones: of 5,800 articles read in four corpora eight have as many, all of
# them teasers; one line printed twice may be a slip
GAP = 3  # lines between two pairs that belong to such a block: single teasers
MIN_REST = 4  # paragraphs that must stand elsewhere: a text may be doubled as a whole


def find_teaser_pairs(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """The lines of the blocks in which at least three different lines stand twice in a row."""
    blocks = [block for block in _blocks(lines) if _n_texts(lines, block) >= MIN_PAIRS]
    inside = {index for block in blocks for index in block}
    rest = [line for line in lines if line.is_prose and line.index not in inside]
    is_article = len({line.text for line in rest}) >= MIN_REST
    return dict.fromkeys(sorted(inside), "related") if is_article else {}


def _blocks(lines: Sequence[PageLine]) -> list[range]:
    """From the first to the last of pairs that stand close together."""
    blocks: list[range] = []
    for line, other in pairwise(lines):
        if line.n_words < MIN_WORDS or line.text != other.text:
            continue
        if blocks and line.index - blocks[-1].stop <= GAP:
            blocks[-1] = range(blocks[-1].start, other.index + 1)
        else:
            blocks.append(range(line.index, other.index + 1))
    return blocks


def _n_texts(lines: Sequence[PageLine], block: range) -> int:
    """How many different lines of ``block`` stand in it twice in a row."""
    return len({line.text for line, other in pairwise(lines[i] for i in block)
                if line.text == other.text and line.n_words >= MIN_WORDS})  # fmt: skip
