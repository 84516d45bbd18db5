"""What a rule captured, read as numbers of the calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from rashomon.analysis.times.calendar_units import Grain, Moment
from rashomon.analysis.times.lexemes import Lexeme, lexicon

_GRAINS: dict[str, Grain] = {
    "S": "minute", "M": "minute", "H": "hour", "D": "day", "N": "day", "W": "week",
    "WE": "weekend", "2W": "week", "MO": "month", "Q": "quarter", "Y": "year", "E": "decade",
    "C": "century", "P": "quarter",
}  # fmt: skip
# A two-digit year stands for the century that puts it at most this many years ahead of 2000.
_PIVOT = 50


@dataclass(frozen=True, slots=True)
class Captures:
    """The named tokens of one match and the settings of its rule."""

    settings: dict[str, str]
    tokens: dict[str, Lexeme]

    def word(self, name: str) -> str:
        """The captured word in lower case, "" where nothing was captured."""
        return self.tokens[name].word if name in self.tokens else ""

    def value(self, name: str) -> float:
        """The value of a captured number."""
        return self.tokens[name].value

    def category(self, name: str, category: str) -> str:
        """What the captured word means in ``category``, "" where nothing was captured."""
        return lexicon().value_by_category_word.get((category, self.word(name)), "")

    def number(self, name: str) -> int:
        """The captured weekday, month or "today" as a number."""
        word = self.word(name)
        values = lexicon().value_by_category_word
        for category in ("WEEKDAY", "WDABBR", "WEEKDAYS", "TODAY", "MONTH", "DECADEWORD"):
            if (category, word) in values:
                return int(values[category, word])
        raise ValueError(f"{word!r} has no number")

    def renamed(self, old: str, new: str) -> Captures:
        """The same captures with the one called ``old`` in the place of ``new``."""
        return replace(self, tokens={**self.tokens, new: self.tokens[old]})

    @property
    def offset(self) -> int:
        """How many units away the rule says the time is."""
        return int(self.settings.get("offset", "0"))

    @property
    def mod(self) -> str:
        """START, MID or END where the words say early, mid or late."""
        for category in ("EARLY", "MID", "LATE"):
            if self.category("mod", category):
                return self.category("mod", category)
        return self.settings.get("mod", "")

    @property
    def count(self) -> float | None:
        """How many units: ``None`` where the words leave it open ("several")."""
        if "half" in self.tokens:
            return 0.5
        if "n" in self.tokens:
            return self.value("n") * (2 if self.category_of_unit("u") == "2W" else 1)
        few = self.category("few", "FEW")
        if few:
            return float(few) if few.isdigit() else None
        if "art" in self.tokens or self.word("u").rstrip("s") == self.word("u"):
            return 1.0
        return None

    def category_of_unit(self, name: str) -> str:
        """The letter of the captured unit: D, W, MO…"""
        return self.category(name, "UNIT1") or self.category(name, "UNITS") or "Y"

    def zone(self, start: datetime) -> str | None:
        """The UTC offset of the captured zone at ``start``, where one was printed."""
        name = self.category("zone", "ZONE") or self.category("zone", "ZONEWORD")
        if "/" not in name:
            return name or None
        moved = start.replace(tzinfo=ZoneInfo(name)).strftime("%z")
        return f"{moved[:3]}:{moved[3:]}"


def year_of(captures: Captures) -> int | None:
    """The printed year."""
    if "y" not in captures.tokens:
        return None
    word = captures.word("y")
    return _full_year(int(word[1:])) if word[0] == "'" else int(captures.value("y"))


def _full_year(two_digits: int) -> int:
    return two_digits + (2000 if two_digits < _PIVOT else 1900)


def month_of(captures: Captures) -> int | None:
    """The printed month, 1 to 12."""
    return captures.number("m") if "m" in captures.tokens else None


def day_of(captures: Captures) -> int | None:
    """The printed day of the month."""
    return int(captures.value("d")) if "d" in captures.tokens else None


def unit_of(captures: Captures, name: str) -> Grain:
    """The size of the captured unit of time."""
    return _GRAINS[captures.category_of_unit(name)]


def duration_value(count: float | None, letter: str) -> str:
    """The TIMEX3 value of ``count`` units, ``PXM`` where the count is open.

    >>> duration_value(2, "W"), duration_value(None, "MO"), duration_value(5.5, "H")
    ('P2W', 'PXM', 'PT5H30M')
    """
    times, plain = {"E": (10, "Y"), "C": (100, "Y"), "Q": (3, "M"), "2W": (1, "W")}.get(
        letter, (1, {"MO": "M", "N": "D", "P": "Q"}.get(letter, letter))
    )
    mark = "T" if letter in {"H", "M", "S"} else ""
    if count is None:
        return f"P{mark}X{letter if letter in {'E', 'C', 'Q'} else plain}".replace("XC", "XE")
    amount = count * times
    if letter == "H" and amount % 1 == 0.5:
        return f"PT{int(amount)}H30M" if amount > 1 else "PT30M"
    if letter in {"Y"} and amount % 1 == 0.5:
        return f"P{int(amount * 12)}M"
    return f"P{mark}{amount:g}{plain}" if amount < 1e6 else f"P{mark}{amount:.0f}{plain}"


def clock_of(captures: Captures) -> tuple[int, int, Grain]:
    """The printed (hour, minute) of the day and how exact it is.

    Raises ``ValueError`` for 25:00.
    """
    if "noon" in captures.tokens:
        return (12 if captures.word("noon") == "noon" else 0), 0, "hour"
    printed = captures.word("clock") or captures.word("h") or captures.word("h2")
    pieces = printed.replace(".", ":").split(":")
    minute = int(pieces[1]) if len(pieces) > 1 and captures.word("h2") == "" else 0
    hour = (
        int(pieces[0])
        if pieces[0].isdigit()
        else int(captures.value("h2" if captures.word("h2") else "h"))
    )
    half = captures.word("ampm").replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        raise ValueError(f"{printed}: no such time of day")
    return hour, minute, "minute" if len(pieces) > 1 else "hour"


def iso_moment(captures: Captures) -> Moment | None:
    """The date printed in figures: ISO, or month first unless the figures rule that out."""
    printed = captures.word("iso")
    if not printed:
        return None
    if "-" in printed:
        return _iso(printed)
    mark = "/" if "/" in printed else "."
    first, second, third = (int(piece) for piece in printed.split(mark))
    if first > 31:
        return Moment(datetime(first, second, third), "day")
    year = third if third > 99 else _full_year(third)
    is_day_first = mark == "." or first > 12
    month, day = (second, first) if is_day_first else (first, second)
    return Moment(datetime(year, month, day), "day")


def _iso(printed: str) -> Moment:
    day = datetime.fromisoformat(printed[:10])
    if len(printed) == 10:
        return Moment(day, "day")
    hour, minute = int(printed[11:13]), int(printed[14:16])
    tail = printed[16:].lstrip(":0123456789") if printed[16:17] == ":" else printed[16:]
    zone = "+00:00" if tail.startswith("z") else None
    if tail[:1] in {"+", "-"}:
        zone = f"{tail[:3]}:{tail[-2:]}"
    return Moment(day.replace(hour=hour, minute=minute), "minute", zone=zone)
