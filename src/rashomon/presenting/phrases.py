"""Dates, support and figures in the words a reporter reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from rashomon.text.openings import shortened
from rashomon.types import Article, Discrepancy, Interval, Modality, Publication, Support

# Spelled here because ``calendar`` and ``strftime`` follow the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

MODALITY_LABELS: dict[Modality, str] = {
    "actual": "",
    "ongoing": "going on",
    "planned": "planned",
    "threatened": "threatened",
    "demanded": "demanded",
    "offered": "offered",
    "alleged": "alleged",
    "denied": "denied",
    "hypothetical": "told as a possibility only",
    "negated": "told as not having happened",
    "historical": "history",
}
HELD_LABELS: dict[Modality, str] = {
    "threatened": "threatened by {holder}",
    "demanded": "demanded by {holder}",
    "offered": "offered by {holder}",
    "alleged": "alleged by {holder}",
    "denied": "denied by {holder}",
    "hypothetical": "a possibility, in the words of {holder}",
    "negated": "not so, in the words of {holder}",
}
"""How a happening is marked that somebody holds to be, or to have been, or to come."""
DIFFERENCE_PHRASES = {
    "value": "figures",
    "date": "dates",
    "place": "places",
    "wording": "words chosen",
    "attribution": "who said it",
    "cause": "what led to it",
    "modality": "done or not yet done",
    "presence": "whether it happened",
}
RELATION_PHRASES = {
    "conflict": "cannot both hold",
    "update": "a later report",
    "precision": "one is more exact",
    "framing": "",
}

SPELLING = "one name, spelled differently"


def difference_phrase(discrepancy: Discrepancy) -> str:
    """What differs and how, in plain words: "figures: cannot both hold"."""
    if discrepancy.kind == "wording" and discrepancy.relation == "conflict":
        return "one statement, printed in different words"
    how = RELATION_PHRASES[discrepancy.relation]
    return DIFFERENCE_PHRASES[discrepancy.kind] + (f": {how}" if how else "")


UNNAMED = "an outlet not stated"
LONGEST_NAME = 60
"""Characters of a headline that name an article (a choice of editing)."""


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
    """How many articles and witnesses stand behind an item; publishers where they are fewer.

    >>> support_phrase(Support(("a1",), ("Kestrel Post",), (1, 1)))
    '1 article'
    >>> support_phrase(Support(("a1", "a2", "a3"), ("Kestrel Post", "The Ferry"), (1, 2)))
    '3 articles · 2 publishers · 1–2 witnesses'
    """
    n_articles, n_publishers = len(support.articles), len(support.publishers)
    parts = [plural(n_articles, "article")]
    if 0 < n_publishers < n_articles:
        parts.append(plural(n_publishers, "publisher"))
    if n_articles > 1:
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
    is_one_day = start.date() == last.date()  # "late Monday" is on Monday
    return f"about {words}" if interval.precision == "fuzzy" and not is_one_day else words


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
    return ", ".join([*known, *_doubts(article)])


def _doubts(article: Article) -> Iterator[str]:
    """What the story says of a stated date that it contradicts."""
    if article.written is not None:
        day = date_phrase(article.written.interval)
        yield f"its days told as of {day}, inferred: {article.written.evidence}"


def _known_time(publication: Publication) -> str:
    verb = "updated" if publication.updated else "published"
    words = f"{verb} {date_phrase(publication.interval)}"
    if publication.basis == "inferred":
        return f"{words}, inferred: {publication.evidence}"
    return words


def outlet_phrase(article: Article) -> str:
    """Who printed an article and, where another newsroom wrote it, who that was."""
    publisher = article.publisher or UNNAMED
    if article.originator and article.originator != article.publisher:
        return f"{article.originator}, carried by {publisher}"
    return publisher


def article_phrase(article: Article) -> str:
    """An article by its outlet; by its headline or its file where no outlet is stated.

    >>> article_phrase(Article("a1", "in/one.txt", "", "", b"", "", title="Port shut"))
    'an outlet not stated (“Port shut”)'
    """
    if article.publisher:
        return outlet_phrase(article)
    title = shortened(article.title, LONGEST_NAME).strip('“”"')
    return f"{outlet_phrase(article)} ({f'“{title}”' if title else file_name(article.address)})"


def file_name(address: str) -> str:
    """The last part of a path or address.

    >>> file_name("seeds/one.txt"), file_name("https://example.org/news/")
    ('one.txt', 'news')
    """
    return address.rstrip("/").rsplit("/", 1)[-1]


def rest_phrase(n_left: int) -> str:
    """How many quotes or acts are not shown, ``""`` where all are."""
    return f"{n_left} more in the record" if n_left > 0 else ""
