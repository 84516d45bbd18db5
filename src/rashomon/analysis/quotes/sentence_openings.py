"""Where a sentence begins behind the place and agency that it was filed from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import word_list

if TYPE_CHECKING:
    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_DASH = r"\s*[—–-]{1,2}\s*"
_PLACE = r"(?:[A-Z][\w.'’/-]*,?\s){1,5}"
_CAPITALS = r"[A-Z][A-Z.'’/-]{2,}(?:(?:,?\s|/)[A-Z][\w.'’-]*){0,5}"
_GOES_ON = r"(?=[A-Z“\"‘'])"


@cache
def _dateline() -> re.Pattern[str]:
    agency = "|".join(map(re.escape, sorted(word_list("press-names"))))
    return re.compile(
        rf"(?:{_PLACE})?\((?:{agency})\)(?:{_DASH}|\s){_GOES_ON}"
        rf"|{_CAPITALS}\s(?:\([\w ]+\)\s)?[—–-]{{1,2}}\s{_GOES_ON}"
    )


def past_dateline(layout: Layout, unit: Unit) -> int:
    """The first token of ``unit`` behind its dateline ("NORLAND (AP) — The mill closed")."""
    start = layout.doc[unit.start].idx
    found = _dateline().match(layout.text, start, layout.chars(unit.start, unit.end).end)
    if found is None:
        return unit.start
    inside = range(unit.start, unit.end)
    return next((i for i in inside if layout.doc[i].idx >= found.end()), unit.start)
