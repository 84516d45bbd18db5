"""The place, day and agency printed before the first words of a report."""

from __future__ import annotations

import re

# "QUITO, Ecuador (Agency) —": capitals, a region, a day or an agency behind them, a dash.
DATELINE = re.compile(
    r"(?:Mc|Mac)?(?=[A-ZÀ-Ý.'’/ -]*[A-ZÀ-Ý]{3})[A-ZÀ-Ý][A-ZÀ-Ý.'’/ -]+(?:, [A-Z][\w. ]{1,22}){0,2}"
    r"(?: ?\([^)\n]{2,40}\))?(?:\s?(?:[—–―]|--)\s*|(?<=\))\s-\s|\s-\s(?=[A-ZÀ-Ý“\"]))"
    r"|\((?:[A-Z]{2,6}|Reuters|Bloomberg)\)\s*(?:[—–―-]+\s*)?(?=[“\"A-ZÀ-Ý])"
)


def without_dateline(words: str) -> str:
    """``words`` less a dateline at their beginning.

    >>> without_dateline("QUITO, Ecuador (Meridian) — The port was shut")
    'The port was shut'
    >>> without_dateline("(MBC) The port was shut")
    'The port was shut'
    >>> without_dateline("SAN JOSE, Costa Rica - The port was shut")
    'The port was shut'
    >>> without_dateline("TV-7 - the port's own channel - was shut")
    "TV-7 - the port's own channel - was shut"
    """
    dateline = DATELINE.match(words)
    return words[dateline.end() :] if dateline else words
