"""How many were killed and injured: the number that leads, and below it every other one told."""

from __future__ import annotations

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import Desk, is_headline, sentence_at, words_of
from rashomon.types import Citation, Fate, Toll, TollStanding, TollValue

STANDING_LABELS: dict[TollStanding, str] = {
    "leading": "",
    "earlier": "told earlier",
    "withdrawn": "taken back in a correction",
    "different": "told differently",
}
LATEST_LABEL = "the latest number"


def toll_lines(desk: Desk, *, others: int) -> list[Line]:
    """A line for each toll, with at most ``others`` further numbers below it."""
    lines: list[Line] = []
    for story in desk.record.stories:
        own = [
            _toll_line(desk, each, others) for each in desk.record.tolls if each.story == story.id
        ]
        if own and len(desk.record.stories) > 1:
            cited = tuple(citation for line in own for citation in line.citations)
            lines.append(Line(story.title, cited, lines=tuple(own)))
        else:
            lines += own
    return lines


def _toll_line(desk: Desk, toll: Toll, others: int) -> Line:
    leading, *rest = toll.values
    is_latest = any(each.standing == "earlier" for each in rest)
    return _value_line(
        desk,
        toll.fate,
        leading,
        label=LATEST_LABEL if is_latest else "",
        lines=tuple(
            _value_line(desk, toll.fate, each, label=STANDING_LABELS[each.standing])
            for each in rest[:others]
        ),
    )


def _value_line(
    desk: Desk, fate: Fate, value: TollValue, *, label: str, lines: tuple[Line, ...] = ()
) -> Line:
    shown = min(value.citations, key=lambda each: _plainness(desk, each))
    return Line(
        text=words_of(desk, sentence_at(desk, shown)),
        citations=(shown, *(each for each in value.citations if each != shown)),
        lead=f"{value.value:,.0f} {fate}",
        label=label,
        support=value.support,
        lines=lines,
    )


def _plainness(desk: Desk, citation: Citation) -> tuple[bool, int, Citation]:
    """Sorts a sentence of the body before a headline, the first one first."""
    return is_headline(desk, citation), citation.span.start, citation
