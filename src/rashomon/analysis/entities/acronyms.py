"""Acronyms printed in brackets behind the name they stand for: "All Norland Airways (ANA)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.analysis.entities.name_evidence import Votes
from rashomon.analysis.entities.name_spans import NameSpan, key_of
from rashomon.analysis.entities.nouns import fold
from rashomon.analysis.entities.tokentable import TokenTable

_SMALL_WORDS = frozenset({"of", "the", "and", "for", "on", "in", "to", "&", "de", "la"})
_FEWEST, _MOST = 2, 6  # letters of an acronym


def spelled_out(table: TokenTable, spans: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """The spans, a body's name before its acronym with all words that have their letter in it:
    what is found of the name may lack the first ("All")."""
    for span in spans:
        first = _full_start(table, span) if _has_acronym(table, span) else None
        yield span if first is None else NameSpan(first, span.last, "organisation")


def vote_for_acronyms(table: TokenTable, spans: Iterable[NameSpan], votes: Votes) -> None:
    """An acronym in brackets behind a body's name is that body's, whoever else it might name."""
    for span in spans:
        if _has_acronym(table, span) and _full_start(table, span) == span.first:
            tally = votes[key_of(table.word[span.last + 1])]
            tally["organisation"] += sum(tally.values()) + 1


def _has_acronym(table: TokenTable, span: NameSpan) -> bool:
    """Whether capitals in brackets follow a name that is no person's or place's."""
    at = span.last
    if span.kind not in {"organisation", "other"} or at + 2 >= len(table):
        return False
    letters = table.word[at + 1]
    is_bracketed = table.word[at] == "(" and table.word[at + 2] == ")"
    return is_bracketed and letters.isupper() and _FEWEST <= len(letters) <= _MOST


def _full_start(table: TokenTable, span: NameSpan) -> int | None:
    """Where the name begins whose initials are the letters behind it, none where they are not."""
    letters = table.lower[span.last + 1]
    opens, _ = table.sentence(table.sent[span.first])
    for first in range(span.first, max(opens, span.last - 2 * len(letters)) - 1, -1):
        if not table.is_capital(first):
            continue
        if initials(table.words(first, span.last)) == letters:
            return first
    return None


def initials(words: str) -> str:
    """The acronym a long name would have, folded ("" for short names).

    >>> initials("U.N. Office on Drugs and Crime"), initials("World Health Organization")
    ('unodc', 'who')
    """
    kept = [word for word in words.replace("-", " ").split() if word.lower() not in _SMALL_WORDS]
    letters = [fold(word) if word.isupper() and len(word) < 5 else fold(word[0]) for word in kept]
    return "".join(letters) if len(kept) > 1 else ""
