"""Lines that say when the article was published or last updated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.reading.cleaning.bylines import BYLINE_WORDS, read_byline, without_stamps
from rashomon.reading.cleaning.page_lines import WORD, PageLine
from rashomon.reading.day_orders import DayOrder
from rashomon.reading.stamps import Stamp, find_stamps
from rashomon.text.posts import is_signature
from rashomon.types import Interval, Publication, Span

MAX_RESIDUE = 4  # words beside date and label that a date line may hold ("Politics", a city)
UPDATE = re.compile(r"\b(?:last |latest )?(?:updated?|modified|edited|corrected|revised)\b", re.I)
LABEL = re.compile(
    r"\b(?:updated?|published|posted|modified|first published|created|issued|filed|date)\b", re.I
)
RELATIVE = re.compile(
    r"(?:(?:updated|published|posted)\s)?(?:about |an? |\d+ )"
    r"(?:min(?:ute)?|hour|hr|day|week|month|year)s?"
    r" ago|(?:updated|published|posted)[: ]+(?:today|yesterday|just now|\d{1,2}:\d\d.{0,12})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """One line's date, and whether the line calls it an update."""

    line: PageLine
    span: Span  # of the original
    interval: Interval | None  # None where it could be two days
    is_update: bool


def find_date_lines(
    lines: Sequence[PageLine], *, order: DayOrder | None = None
) -> tuple[DateLine, ...]:
    """The dates of all lines that are date lines, in order; ``order`` reads 03/04/2025."""
    return tuple(found for line in lines for found in _dates(line, order))


def is_date_line(line: PageLine) -> bool:
    """Whether ``line`` says no more than when (and perhaps by whom) it was published."""
    if len(line.text) > 200 or line.n_words > BYLINE_WORDS or is_signature(line.text):
        return False
    if RELATIVE.fullmatch(line.bare):
        return True
    if not find_stamps(line.text):
        return False
    residue = without_stamps(line.bare)
    is_sentence = re.search(r"(?<![ap]\.m)[.?]\Z", line.text)
    is_short = len(WORD.findall(residue)) <= MAX_RESIDUE and not is_sentence
    return is_short or _is_signed(line)


def _is_signed(line: PageLine) -> bool:
    return bool(LABEL.search(line.text) or re.search(r"[|•·]", line.text)) and bool(
        read_byline(line)
    )


def _dates(line: PageLine, order: DayOrder | None) -> list[DateLine]:
    if not is_date_line(line):
        return []
    return [
        DateLine(
            line,
            stamp.span.shifted(line.span.start),
            stamp.interval,
            _is_update(line.text, stamp),
        )
        for stamp in find_stamps(line.text, order=order)
    ]


def _is_update(text: str, stamp: Stamp) -> bool:
    labels = [match.group() for match in LABEL.finditer(text[: stamp.span.start])]
    return bool(labels) and bool(UPDATE.fullmatch(labels[-1]))


def find_publication(dates: Sequence[DateLine]) -> tuple[Publication | None, Publication | None]:
    """When it was published and when last updated, as far as the page says either.

    The update stands for the publication too where the page states no other time before it.
    """
    told = [stated for date in dates if (stated := _stated(date))]
    updates = [stated for stated in told if stated.updated]
    last = max(updates, key=lambda stated: stated.interval.start, default=None)
    firsts = [stated for stated in told if not stated.updated and _may_precede(stated, last)]
    first = max(firsts, key=lambda stated: stated.interval.precision == "minute", default=last)
    return first, last


def _may_precede(stated: Publication, last: Publication | None) -> bool:
    return last is None or stated.interval.start <= last.interval.start


def _stated(date: DateLine) -> Publication | None:
    if date.interval is None:
        return None
    evidence = f"the page says “{date.line.bare}”"
    return Publication(date.interval, "stated", evidence, date.span, date.is_update)
