"""Two names that a hyphen joins, as those of the sides of talks or a war ("Mali-Chad talks")."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from rashomon.analysis.entities.name_evidence import Votes, leading
from rashomon.analysis.entities.name_spans import NameSpan, key_of
from rashomon.analysis.entities.nouns import bodies_by_name, fold, plain_first_names
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_holding, country_named, country_of_seat, is_city
from rashomon.types import EntityKind

HYPHENS = frozenset({"-", "–", "‑"})
SHORTEST_SYLLABLE, LONGEST_SYLLABLE = 2, 4
"""Letters of a part of a name that is no surname ("Jong-un"), though another name ends with it, and
of one that only capitals tell from a body's initials ("Ki-Un")."""


def apart(table: TokenTable, spans: Iterable[NameSpan], votes: Votes) -> Iterator[NameSpan]:
    """The ``spans``, those that hold two names as two.

    A half is a name by itself where it is that of a country, a seat of government or a known body,
    or where the article prints it elsewhere too; a surname of two parts is not parted elsewhere.
    """
    surnames = {key.split(" ")[-1] for key in votes}
    for span in spans:
        yield from _halves(table, span, votes, surnames) or [span]


def _halves(
    table: TokenTable, span: NameSpan, votes: Votes, surnames: Collection[str]
) -> list[NameSpan]:
    """The two names of ``span``, none where it is one."""
    hyphens = [i for i in range(span.first + 1, span.last - 1) if table.word[i] in HYPHENS]
    if len(hyphens) != 1 or not _is_tight(table, hyphens[0]) or _is_one(table, span):
        return []
    halves = [
        NameSpan(span.first, hyphens[0], span.kind),
        NameSpan(hyphens[0] + 1, span.last, span.kind),
    ]
    if all(_is_full(table, half) for half in halves):
        return halves
    told = [(half, _kind(table, half, votes, surnames)) for half in halves]
    if table.lower[halves[0].last - 1] == table.lower[halves[1].last - 1]:
        return []
    found = [NameSpan(half.first, half.last, kind) for half, kind in told if kind is not None]
    return found if len(found) == len(halves) else []


def _is_tight(table: TokenTable, hyphen: int) -> bool:
    before, after = table.end(hyphen - 1), table.start[hyphen + 1]
    return before == table.start[hyphen] and after == table.end(hyphen)


def _is_one(table: TokenTable, span: NameSpan) -> bool:
    """Whether the whole is a known name ("Guinea-Bissau")."""
    words = table.words(span.first, span.last)
    is_place = country_holding(words) is not None or is_city(words)
    return is_place or fold(words) in bodies_by_name()


def _kind(
    table: TokenTable, half: NameSpan, votes: Votes, surnames: Collection[str]
) -> EntityKind | None:
    """What a half names by itself, ``None`` where nothing tells that it does."""
    words = table.words(half.first, half.last)
    if country_named(words) is not None or country_of_seat(words) is not None:
        return "place"
    if fold(words) in bodies_by_name() and (words.isupper() or len(words) > LONGEST_SYLLABLE):
        return "organisation"
    key = key_of(words)
    if len(words) <= SHORTEST_SYLLABLE or key.split(" ")[-1] not in surnames:
        return None
    tally = votes.get(key)
    if tally and any(tally.values()):
        return leading(tally)[0]
    return "person" if half.kind == "person" or " " not in key else None


def _is_full(table: TokenTable, half: NameSpan) -> bool:
    """Whether a half is a first name with what follows it ("Tom Okafor-Ana Ruiz"), or a name of
    more than two words."""
    n_words = half.last - half.first if half.kind == "person" else 0
    return n_words > 2 or (n_words > 1 and fold(table.word[half.first]) in plain_first_names())
