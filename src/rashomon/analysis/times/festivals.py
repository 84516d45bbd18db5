"""The days that holidays fall on, from the ``holidays`` package."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from importlib.resources import files


@cache
def holiday_names() -> dict[str, str]:
    """Printed names in lower case → the package's names, from ``data/holidays.tsv``."""
    path = files("rashomon.analysis.times") / "data" / "holidays.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {printed.lower(): name for printed, name in pairs}


@cache
def holiday_pattern() -> re.Pattern[str]:
    """Matches a holiday as printed, with either kind of apostrophe."""
    longest_first = sorted(holiday_names(), key=lambda name: (-len(name), name))
    choices = "|".join(re.escape(name).replace("'", "['’]") for name in longest_first)
    openings = "".join(sorted({name[0] for name in longest_first}))
    return re.compile(rf"(?=[{openings}])\b(?:{choices})\b", re.IGNORECASE)


@cache
def _days_of(year: int) -> dict[str, date]:
    import holidays

    categories = ("public", "unofficial", "government")
    table = holidays.country_holidays("US", years=[year], categories=categories, observed=False)
    return {name: day for day, names in sorted(table.items()) for name in names.split("; ")}


def holiday_in(printed: str, year: int) -> datetime | None:
    """The day ``printed`` falls on in ``year``, ``None`` where it was not yet kept then.

    >>> holiday_in("Thanksgiving", 2025)
    datetime.datetime(2025, 11, 27, 0, 0)
    """
    day = _days_of(year).get(holiday_names()[printed.lower().replace("’", "'")])
    return datetime(day.year, day.month, day.day) if day else None
