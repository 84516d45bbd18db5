"""Content ascribed by a preposition: "according to the report, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_RELATIVE_TAGS = frozenset({"WDT", "WP", "WRB"})
_LINKS = frozenset({"but", "and", "while", "though", "although", "yet"})


def find_according(layout: Layout) -> list[Attribution]:
    """Each "according to X" with the sentence it ascribes to X."""
    return [
        found
        for index, unit in enumerate(layout.units)
        for at in _places(layout, unit)
        if (found := _read(layout, unit, index, at)) is not None
    ]


def _places(layout: Layout, unit: Unit) -> Iterator[int]:
    for i in range(unit.start, unit.end - 2):
        words = layout.doc[i].lower_, layout.doc[i + 1].lower_
        if words == ("according", "to") and layout.quote_at(i) < 0:
            yield i


def _read(layout: Layout, unit: Unit, index: int, at: int) -> Attribution | None:
    end = _source_end(layout, unit, at)
    contents = []
    before = _before(layout, unit, at)
    after = _after(layout, unit, end)
    is_apart = after is not None and (
        layout.doc[at - 1].lower_ in _LINKS or _is_in_relative(layout, unit, at)
    )
    if before is not None and not is_apart:  # "left, but according to Ruiz, …"
        contents.append(layout.chars(*before))
    if after is not None:
        contents.append(layout.chars(*after))
    last = _without_comma(layout, at + 2, end)
    if not contents or last <= at + 2:
        return None
    source = layout.chars(at + 2, last)
    return Attribution(tuple(contents), layout.chars(at, at + 2), source, "according", index)


def _is_in_relative(layout: Layout, unit: Unit, at: int) -> bool:
    """Whether "according to" stands right behind the pronoun of a relative clause ("the vote, in
    which, according to exit polls, Ruiz won"): only that clause is ascribed."""
    before = layout.doc[max(unit.start, at - 2) : at]
    return len(before) == 2 and before[1].text == "," and before[0].tag_ in _RELATIVE_TAGS


def _source_end(layout: Layout, unit: Unit, at: int) -> int:
    """The end of the source: the sentence's, or the last comma before a new clause begins."""
    doc = layout.doc
    is_apart = doc[at - 1].lower_ in _LINKS or _is_in_relative(layout, unit, at)
    starts_sentence = at - unit.start < 2 or is_apart
    for i in range(at + 3, unit.end):
        if layout.quote_at(i) >= 0:
            continue
        if doc[i].text in {".", ";", "!", "?", "—", "–"}:
            return i
        if doc[i].text == "," and (_opens_clause(layout, unit, i) if starts_sentence else True):
            return (
                i
                if starts_sentence or not _is_apposition(layout, unit, i)
                else _full(layout, unit, i)
            )
    return unit.end


def _full(layout: Layout, unit: Unit, at: int) -> int:
    for i in range(at + 1, unit.end):
        if layout.doc[i].text in {".", ";", "!", "?", "—", "–"} and layout.quote_at(i) < 0:
            return i
    return unit.end


def _opens_clause(layout: Layout, unit: Unit, comma: int) -> bool:
    """Whether the words after a comma are the main clause and not an apposition to the source."""
    doc = layout.doc
    if layout.quote_at(comma + 1) >= 0:
        return True
    end = next((i for i in range(comma + 1, unit.end) if doc[i].text == ","), unit.end)
    return any(each.tag_ in {"VBD", "VBZ", "VBP", "MD"} for each in doc[comma + 1 : end])


def _is_apposition(layout: Layout, unit: Unit, comma: int) -> bool:
    """Whether only a description of the source follows a comma, up to the sentence's end."""
    after = layout.doc[comma + 1 : unit.end]
    return bool(len(after)) and after[0].tag_ in {"DT", "NN", "NNP", "JJ", "WP", "WDT", "NNS"}


def _before(layout: Layout, unit: Unit, at: int) -> tuple[int, int] | None:
    end = at
    while (
        end > unit.start
        and layout.doc[end - 1].text in {",", "—", "–", "-", "("}
        and (layout.quote_at(end - 1) < 0)
    ):
        end -= 1
    start = unit.start
    while start < end and layout.doc[start].lower_ in {"but", "and", "so", "yet"}:
        start += 1
    return (start, end) if end - start > 1 else None


def _after(layout: Layout, unit: Unit, start: int) -> tuple[int, int] | None:
    doc = layout.doc
    if start >= unit.end or doc[start].text != ",":
        return None
    end = unit.end
    while end > start + 1 and doc[end - 1].is_punct and layout.quote_at(end - 1) < 0:
        end -= 1
    return (start + 1, end) if end > start + 1 else None


def _without_comma(layout: Layout, start: int, end: int) -> int:
    while end > start and layout.doc[end - 1].text == ",":
        end -= 1
    return end
