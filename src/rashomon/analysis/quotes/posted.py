"""Embedded posts: direct speech of whoever signs them, without quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution
from rashomon.text.posts import find_posts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rashomon.analysis.quotes.quotelayout import Layout

METHOD = "post"


def find_posted(layout: Layout) -> list[Attribution]:
    """The words of each post in the layout, attributed to the name that signs it."""
    starts = [layout.doc[unit.start].idx for unit in layout.units]
    if not starts:
        return []
    last = layout.doc[layout.end - 1]
    end = last.idx + len(last)
    return [
        Attribution((post.words,), None, post.name, METHOD, _unit_at(starts, post.words.start))
        for post in find_posts(layout.text)
        if starts[0] <= post.words.start and post.name.end <= end
    ]


def _unit_at(starts: Sequence[int], place: int) -> int:
    return bisect_right(starts, place) - 1
