"""Kings, queens and popes called by one name that is somebody else's surname too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.nouns import fold
from rashomon.analysis.entities.tokentable import TokenTable

_TITLES = frozenset(
    {"king", "queen", "pope", "prince", "princess", "emperor", "empress", "sultan", "emir"}
)


def sovereign_names(table: TokenTable, spans: Iterable[NameSpan]) -> dict[NameSpan, str]:
    """What tells a title's bearer from a namesake who never bears it: "King Hussein" for
    "Hussein" where the only full name with it is "Saddam Hussein"."""
    people = [span for span in spans if span.kind == "person"]
    titles_by_end: dict[str, list[str | None]] = defaultdict(list)
    openings: set[str] = set()
    for span in people:
        if span.last - span.first > 1:
            titles_by_end[fold(table.word[span.last - 1])].append(_title(table, span))
            openings.add(fold(table.word[span.first]))
    names = {}
    for span in people:
        title, name = _title(table, span), fold(table.word[span.first])
        if title is None or span.last - span.first > 1 or name in openings:
            continue
        if name in titles_by_end and not any(titles_by_end[name]):
            names[span] = f"{title} {table.word[span.first]}"
    return names


def _title(table: TokenTable, span: NameSpan) -> str | None:
    """The title of a sovereign right before a name."""
    i = span.first - 1
    is_title = i >= 0 and table.lower[i] in _TITLES and table.sent[i] == table.sent[span.first]
    return table.word[i] if is_title and table.is_capital(i) else None
