"""Quotes that go on: the second half of an interrupted quote, and paragraphs that run on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.analysis.quotes.attributed import Attribution
    from rashomon.analysis.quotes.quotelayout import Layout


def continue_quotes(layout: Layout, found: list[Attribution]) -> list[Attribution]:
    """Gives each unclaimed quotation that opens a sentence to the direct quote it goes on with.

    It goes on where it follows in the same paragraph ("…," she said. "…"), or where the paragraph
    before ended without a closing mark.
    """
    found = list(found)
    cued = {each.unit for each in found}
    last: int | None = None
    position = 0
    for number, unit in enumerate(layout.units):
        index = layout.quote_at(unit.start)
        if index >= 0 and number not in cued and last is not None:
            if _goes_on(layout, found[last], index):
                outer = layout.quoted[index].outer
                found[last] = replace(found[last], contents=(*found[last].contents, outer))
            continue
        here = []
        while position < len(found) and found[position].unit <= number:
            here += [position] if found[position].kind == "speech" else []
            position += 1
        last = _goes_on_from(layout, found, here, last)
    return found


def _goes_on_from(
    layout: Layout, found: list[Attribution], here: list[int], last: int | None
) -> int | None:
    """Which attribution of a sentence a quotation after it goes on with: the last that quotes
    whole, whatever is reported beside it ("…," she said, referring to …)."""
    quoting = [at for at in here if any(span in layout.inners for span in found[at].contents)]
    return next(iter(reversed(quoting or here)), last)


def _goes_on(layout: Layout, each: Attribution, index: int) -> bool:
    quoted = layout.quoted[index]
    if quoted.continues:
        return True
    end = max(each.contents[-1].end, each.cue.end if each.cue else 0)
    return "\n" not in layout.text[end : quoted.outer.start].strip(" ")
