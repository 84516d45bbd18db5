"""Quotes that go on: the second half of an interrupted quote, and paragraphs that run on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import cue_verbs

if TYPE_CHECKING:
    from rashomon.analysis.quotes.attributed import Attribution
    from rashomon.analysis.quotes.quotelayout import Layout
    from rashomon.types import Span

_LONGEST_TAG = 6  # words of "Mayor Ana Ruiz said on Monday"


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
    return [_from_its_opening(layout, each, found) for each in found]


def _from_its_opening(layout: Layout, each: Attribution, found: list[Attribution]) -> Attribution:
    """``each`` with the paragraphs before it that ended without a closing mark, where only the last
    of them tells who speaks ("“Ruiz came. / “We left,” Vel said")."""
    place = {quoted.outer: index for index, quoted in enumerate(layout.quoted)}
    index = place.get(each.contents[0], 0)
    before: list[Span] = []
    while index > 0 and layout.quoted[index].continues:
        index -= 1
        outer = layout.quoted[index].outer
        if any(other.holds(outer) for other in found) or _has_own_tag(outer.of(layout.text)):
            break
        before.insert(0, outer)
    return replace(each, contents=(*before, *each.contents)) if before else each


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


def _has_own_tag(words: str) -> bool:
    """Whether a stretch without a closing mark ends with who says it ("“It is safe, Vel said.")."""
    last = words.rpartition(",")[2].rstrip(" .").split()
    verbs = (cue_verbs().get(each.lower()) for each in last[1:_LONGEST_TAG])
    return len(last) <= _LONGEST_TAG and any(each is not None and each.takes("q") for each in verbs)
