"""Lengths of time that are a show's or a film's name: "60 Minutes", "48 Hours"."""

from __future__ import annotations

import re

_LENGTH = re.compile(r"\d+\s(?:Seconds|Minutes|Hours|Days|Weeks|Months|Years)")
_PLAIN_WORD = re.compile(r"\b[a-z]{4,}\b")  # a headline in Title Case has none


def is_title(text: str, start: int, end: int) -> bool:
    """Whether what is printed from ``start`` to ``end`` is a number before a unit in capitals, in a
    line that is no headline.

    >>> is_title("the news program 60 Minutes", 17, 27), is_title("60 Minutes of Fear", 0, 10)
    (True, False)
    """
    if _LENGTH.fullmatch(text, start, end) is None:
        return False
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return _PLAIN_WORD.search(text, first, last if last >= 0 else len(text)) is not None
