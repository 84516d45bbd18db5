"""Dates, support and figures in the words a reporter reads."""

from __future__ import annotations

from datetime import datetime, timedelta

from rashomon.types import Article, Figure, Interval, Modality, Publication, Support

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

# Spelled here because ``calendar`` and ``strftime`` follow the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

MODALITY_LABELS: dict[Modality, str] = {
    "actual": "",
    "ongoing": "ongoing",
    "planned": "planned",
    "threatened": "threatened",
    "demanded": "demanded",
    "offered": "offered",
    "alleged": "alleged",
    "denied": "denied",
    "hypothetical": "hypothetical",
    "negated": "reported as not having happened",
    "historical": "history",
}


_CONTROLS = dict.fromkeys([*range(0x20), 0x7F, *range(0x80, 0xA0)], None)
_CONTROLS |= {ord(sign): " " for sign in "\t\n\r"}


def printable(words: str) -> str:
    """``words`` less control characters: an article must not steer the reader's terminal.

    >>> printable("a\\x1b[2Jb")
    'a[2Jb'
    """
    return words.translate(_CONTROLS)


def plural(count: int, noun: str) -> str:
    """``count`` and ``noun``, the noun in the number it needs.

    >>> plural(1, "witness"), plural(2, "witness"), plural(3, "article")
    ('1 witness', '2 witnesses', '3 articles')
    """
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun}{'es' if noun.endswith('s') else 's'}"


def witness_phrase(witnesses: tuple[int, int]) -> str:
    """The interval of independent accounts.

    >>> witness_phrase((2, 2)), witness_phrase((1, 3))
    ('2 witnesses', '1–3 witnesses')
    """
    low, high = witnesses
    return plural(low, "witness") if low == high else f"{low}–{high} witnesses"


def support_phrase(support: Support) -> str:
    """How many articles, publishers and witnesses stand behind an item."""
    parts = [plural(len(support.articles), "article")]
    if len(support.publishers) > 1:
        parts.append(plural(len(support.publishers), "publisher"))
    parts.append(witness_phrase(support.witnesses))
    return " · ".join(parts)


def date_phrase(interval: Interval) -> str:
    """The interval in words, no finer than its precision.

    >>> date_phrase(Interval(datetime(2031, 5, 4), datetime(2031, 5, 5), "day"))
    '4 May 2031'
    >>> date_phrase(Interval(datetime(2031, 5, 1), datetime(2031, 6, 1), "month"))
    'May 2031'
    """
    start, last = interval.start, interval.end - timedelta(seconds=1)
    if interval.precision == "minute":
        zone = f" UTC{interval.zone}" if interval.zone else ""
        return f"{day_phrase(start)}, {start:%H:%M}{zone}"
    if interval.precision == "hour":
        return f"{day_phrase(start)}, about {start:%H:%M}"
    if interval.precision == "year" and start.year == last.year:
        return str(start.year)
    if interval.precision == "decade":
        return f"{start.year}s"
    if (start.month, start.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return f"{start.year}–{last.year}" if start.year != last.year else str(start.year)
    words = _span_of_days(start, last)
    return f"about {words}" if interval.precision == "fuzzy" else words


def _span_of_days(start: datetime, last: datetime) -> str:
    if start.date() == last.date():
        return day_phrase(start)
    whole_months = start.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_months:
        if (start.year, start.month) == (last.year, last.month):
            return month_phrase(start)
        if start.year == last.year:
            return f"{MONTHS[start.month - 1]}–{month_phrase(last)}"
        return f"{month_phrase(start)} – {month_phrase(last)}"
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day}–{day_phrase(last)}"
    return f"{day_phrase(start)} – {day_phrase(last)}"


def day_phrase(moment: datetime) -> str:
    return f"{moment.day} {month_phrase(moment)}"


def month_phrase(moment: datetime) -> str:
    return f"{MONTHS[moment.month - 1]} {moment.year}"


def publication_phrase(article: Article) -> str:
    """When an article came out, when it was last updated, and how that is known."""
    first, last = article.published, article.updated
    if first is None and last is None:
        return "no date found"
    known = dict.fromkeys(_known_time(each) for each in (first, last) if each)
    return ", ".join(known)


def _known_time(publication: Publication) -> str:
    verb = "updated" if publication.updated else "published"
    words = f"{verb} {date_phrase(publication.interval)}"
    if publication.basis == "inferred":
        return f"{words}, inferred: {publication.evidence}"
    return words


def outlet_phrase(article: Article) -> str:
    """Who printed an article and, where another newsroom wrote it, who that was.

    An article whose publisher nothing states is called by its file or address.
    """
    publisher = article.publisher or file_name(article.address)
    if article.originator and article.originator != article.publisher:
        return f"{article.originator}, carried by {publisher}"
    return publisher


def file_name(address: str) -> str:
    """The last part of a path or address.

    >>> file_name("seeds/one.txt"), file_name("https://example.org/news/")
    ('one.txt', 'news')
    """
    return address.rstrip("/").rsplit("/", 1)[-1]


def figure_phrase(figure: Figure) -> str:
    """A quantity with its comparator and unit."""
    if figure.value is not None:
        amount = number_phrase(figure.value)
    else:
        ends = [number_phrase(end) if end is not None else "…" for end in (figure.low, figure.high)]
        amount = "–".join(ends)
    unit = {"percent": " %", "": ""}.get(figure.unit, f" {figure.unit}")
    comparator = "" if figure.comparator == "exactly" else f"{figure.comparator} "
    return f"{comparator}{amount}{unit}"


def number_phrase(value: float) -> str:
    """A number with thousands set apart and no needless decimals.

    >>> number_phrase(3000.0), number_phrase(2.5)
    ('3,000', '2.5')
    """
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
