"""From the words of a time to what they stand for: interval, TIMEX3 value, basis and anchor.

The rules of reference follow HeidelTime (Strötgen & Gertz 2010, 2013): deictic words are told from
publication, "later" and "that" from the last time told in the text, and a date without its year
is the one nearest to publication that the tense of its clause allows.
"""

from __future__ import annotations

from collections.abc import Callable

from rashomon.analysis.times.captures import Captures
from rashomon.analysis.times.deictics import (
    resolve_anchored_weekday,
    resolve_clock,
    resolve_day,
    resolve_day_part,
    resolve_overnight,
    resolve_the_unit,
    resolve_unit,
    resolve_weekday,
)
from rashomon.analysis.times.grammar import Match
from rashomon.analysis.times.printed_dates import (
    resolve_century,
    resolve_date,
    resolve_decade,
    resolve_holiday,
    resolve_month,
    resolve_month_of_year,
    resolve_range,
    resolve_week_of,
)
from rashomon.analysis.times.reference_frames import Frame, Resolution
from rashomon.analysis.times.shifts import (
    resolve_ago,
    resolve_anchor,
    resolve_duration,
    resolve_earlier,
    resolve_event_day,
    resolve_event_shift,
    resolve_from_now,
    resolve_into,
    resolve_later,
    resolve_ref,
    resolve_set,
    resolve_span,
)
from rashomon.analysis.times.year_parts import (
    resolve_half,
    resolve_latest,
    resolve_quarter,
    resolve_season,
    resolve_year_ago,
    resolve_year_period,
)


def resolve_match(match: Match, frame: Frame) -> Resolution:
    """What the words of ``match`` stand for; nothing where the calendar has no such date."""
    captures = Captures(match.settings, match.captures)
    return resolve(match.meaning, captures, frame) or Resolution("DATE", "")


def resolve(meaning: str, captures: Captures, frame: Frame) -> Resolution | None:
    """What one reading of a time stands for; ``None`` where the calendar has no such date."""
    try:
        return _RESOLVERS[meaning](captures, frame)
    except (ValueError, OverflowError):
        return None


_RESOLVERS: dict[str, Callable[[Captures, Frame], Resolution]] = {
    "date": resolve_date,
    "range": resolve_range,
    "decade": resolve_decade,
    "century": resolve_century,
    "weekof": resolve_week_of,
    "yearperiod": resolve_year_period,
    "yearago": resolve_year_ago,
    "latest": resolve_latest,
    "eventshift": resolve_event_shift,
    "eventday": resolve_event_day,
    "holiday": resolve_holiday,
    "month": resolve_month,
    "monthyear": resolve_month_of_year,
    "season": resolve_season,
    "quarter": resolve_quarter,
    "half": resolve_half,
    "day": resolve_day,
    "overnight": resolve_overnight,
    "daypart": resolve_day_part,
    "weekday": resolve_weekday,
    "anchorweekday": resolve_anchored_weekday,
    "unit": resolve_unit,
    "theunit": resolve_the_unit,
    "ago": resolve_ago,
    "fromnow": resolve_from_now,
    "hence": resolve_from_now,
    "later": resolve_later,
    "earlier": resolve_earlier,
    "into": resolve_into,
    "anchor": resolve_anchor,
    "anchorday": resolve_anchor,
    "span": resolve_span,
    "duration": resolve_duration,
    "set": resolve_set,
    "ref": resolve_ref,
    "clock": resolve_clock,
}
