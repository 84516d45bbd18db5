"""Where an article names somebody or something, corrected by the article as a whole.

A small recogniser errs name by name; one article repeats its names. So what it found is trimmed
to the name itself, completed by gazetteers, titles and trade words, and every name gets the kind
that the article's evidence on it favours.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from rashomon.analysis.called_months import CALLED_MONTHS
from rashomon.analysis.entities.acronyms import spelled_out, vote_for_acronyms
from rashomon.analysis.entities.headline_names import parted
from rashomon.analysis.entities.month_names import is_called
from rashomon.analysis.entities.name_edges import joined, listed, recognised
from rashomon.analysis.entities.name_evidence import Votes, cast_votes, kind_by_words, leading
from rashomon.analysis.entities.name_spans import (
    DATE_WORDS,
    LONGEST_NAME,
    NameSpan,
    is_before_title,
    key_of,
    title_length,
)
from rashomon.analysis.entities.nouns import (
    affiliations,
    bodies_by_name,
    fold,
    person_nouns,
    plain_first_names,
)
from rashomon.analysis.entities.paired_names import apart
from rashomon.analysis.entities.party_tags import party_tags, without_tags
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable
from rashomon.text.countries import (
    country_holding,
    country_named,
    country_of_demonym,
    country_of_seat,
)
from rashomon.types import EntityKind

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc

# Share of capitalised words from which a sentence is a headline; set by judgement, not swept.
HEADLINE_SHARE = 0.65
FIELD_TITLES = frozenset({"minister", "ministers", "secretary"})


def find_name_spans(
    doc: Doc, table: TokenTable, known: Mapping[str, EntityKind] | None = None
) -> list[NameSpan]:
    """Every name, in order, none overlapping another.

    ``known`` gives further names that count wherever they are printed, folded, with their kinds.
    """
    headlines = _headlines(table)
    tags = party_tags(table)
    printed = [*recognised(doc, table), *listed(table, known or {})]
    printed = list(without_tags(table, printed, tags))
    whole = spelled_out(table, joined(table, printed))
    found = list(parted(table, _without_overlap(whole), headlines))
    plain = [span for span in found if table.sent[span.first] not in headlines]
    overlooked = without_tags(table, _overlooked(table, found, headlines), tags)
    added = [*found, *overlooked]
    votes = cast_votes(table, added, plain)
    vote_for_acronyms(table, added, votes)
    repeated = [*added, *without_tags(table, _repeated(table, added, votes), tags)]
    single = apart(table, repeated, votes)
    kept = [_settled(table, _narrowed(table, span, votes), votes) for span in single]
    surnames = _surnames(votes)
    named = _without_overlap(span for span in kept if _is_name(table, span, surnames))
    return _without_portfolios(table, named)


def _without_portfolios(table: TokenTable, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans without those that tell a minister's field ("Energy and Mines Minister")."""
    kept: list[NameSpan] = []
    last = -1  # where a field begins that goes on to its minister
    for span in reversed(spans):
        joins = span.last == last - 1 and table.lower[span.last] == "and"
        if span.kind in {"organisation", "other"} and (joins or _is_field(table, span)):
            last = span.first
        else:
            kept.append(span)
    return kept[::-1]


def _is_field(table: TokenTable, span: NameSpan) -> bool:
    """Whether a minister's or secretary's title follows, and the span is no known body."""
    title = span.last
    if title + 2 < len(table) and table.lower[title] == "and" and table.is_capital(title + 1):
        title += 2
    if title >= len(table) or table.lower[title] not in FIELD_TITLES:
        return False
    words = table.words(span.first, span.last)
    is_body = fold(words) in bodies_by_name() or words.isupper()
    return table.is_capital(title) and not is_body


def _headlines(table: TokenTable) -> frozenset[int]:
    """The numbers of sentences written with capitals throughout, their verbs among them, where
    case tells little: "Vel met Ana Ruiz in Oslo" is none."""
    found = set()
    for number in range(len(table.sent_starts)):
        first, last = table.sentence(number)
        long = [table.word[i] for i in range(first + 1, last) if len(table.word[i]) > 3]
        capital = sum(word[0].isupper() for word in long)
        if any(table.pos[i] == "VERB" and table.word[i].islower() for i in range(first, last)):
            continue
        if len(long) >= 3 and capital / len(long) >= HEADLINE_SHARE:
            found.add(number)
    return frozenset(found)


def _overlooked(
    table: TokenTable, found: list[NameSpan], headlines: frozenset[int]
) -> Iterator[NameSpan]:
    """Runs of capitalised words the recogniser left out, with the kind their words tell."""
    covered = {i for span in found for i in range(span.first, span.last)}
    by_last = {span.last: span for span in found}
    for first, last in _capital_runs(table, covered):
        told = kind_by_words(table, first, last)
        kind = told[0] if told is not None else None
        if kind is None and table.sent[first] in headlines:
            continue
        mid = first not in table.sent_starts and table.pos[first] == "PROPN"
        before = by_last.get(first)
        if kind == "organisation" and before is not None and last - first > 1:
            first = before.first if _opens_body(table, before) else first
        if kind is not None:
            yield NameSpan(first, last, kind)
        elif mid and first and table.word[first - 1].isalpha():
            yield NameSpan(first, last, "other")


def _opens_body(table: TokenTable, span: NameSpan) -> bool:
    """Whether a name may be the first word of the body after it ("Colombia Risk Analysis")."""
    is_short = span.last - span.first == 1 and not table.word[span.first].isupper()
    return is_short and span.kind in {"place", "other"}


def _capital_runs(table: TokenTable, covered: set[int]) -> Iterator[tuple[int, int]]:
    starts = set(table.sent_starts)
    i, n = 0, len(table)
    while i < n:
        if i in covered or not _is_run_word(table, i, is_first=i in starts):
            i += 1
            continue
        if (length := title_length(table, i, n)) > 1:
            i += length  # "Prime Minister"
            continue
        j = i + 1
        while j < n and j not in covered and j not in starts and _is_run_word(table, j):
            j += 1
        yield i, min(j, i + LONGEST_NAME)
        i = j


def _is_run_word(table: TokenTable, i: int, *, is_first: bool = False) -> bool:
    lower = table.lower[i]
    if not table.is_capital(i) or lower in DATE_WORDS or is_before_title(table, i):
        return False
    if is_first and table.pos[i] != "PROPN":
        return country_named(table.word[i]) is not None
    return table.pos[i] in {"PROPN", "NOUN", "X"} or country_named(table.word[i]) is not None


def _repeated(table: TokenTable, spans: list[NameSpan], votes: Votes) -> Iterator[NameSpan]:
    """Further printings of the article's own names that nothing had marked."""
    covered = {i for span in spans for i in range(span.first, span.last)}
    surnames = {key.split(" ")[-1] for key in votes if leading(votes[key])[0] == "person"}
    singles = {key for key in votes if " " not in key} | surnames
    for i in range(len(table)):
        if i in covered or not table.is_capital(i) or len(table.word[i]) < 2:
            continue
        key = fold(table.word[i])
        is_date = key in DATE_WORDS and not _is_somebody(table, i, surnames)
        if key in singles and not is_date and not _is_adjective(table, i):
            kind = leading(votes[key])[0] if key in votes else "person"
            yield NameSpan(i, i + 1, kind)


def _is_somebody(table: TokenTable, i: int, surnames: Collection[str]) -> bool:
    """Whether a month is the surname of somebody in the article, and here stands for them."""
    return table.lower[i] in CALLED_MONTHS & set(surnames) and is_called(table, i)


def _narrowed(table: TokenTable, span: NameSpan, votes: Votes) -> NameSpan:
    """A long finding cut down to the person's name it ends in ("Presiden Gustavo Petro").

    What stands before two surnames is a first name ("Zerlina Okafor Maxwell").
    """
    for first in range(span.first + 1, span.last - 1):
        tally = votes.get(key_of(table.words(first, span.last)))
        if not tally or leading(tally)[0] != "person" or _is_first_name(table, span, first):
            continue
        if span.kind != "organisation" or tally["person"] > 1:
            return NameSpan(first, span.last, "person")
    return span


def _is_first_name(table: TokenTable, span: NameSpan, behind: int) -> bool:
    """Whether a person's finding up to token ``behind`` is a name before another name."""
    if span.kind != "person":
        return False
    before, after = (fold(table.word[i]) in plain_first_names() for i in (span.first, behind))
    return before or not after


def _is_adjective(table: TokenTable, i: int) -> bool:
    return table.pos[i] == "ADJ" and not table.tag[i].startswith("NNP")


def _settled(table: TokenTable, span: NameSpan, votes: Votes) -> NameSpan:
    tally = votes.get(key_of(table.words(span.first, span.last)))
    kind = leading(tally)[0] if tally and any(tally.values()) else span.kind
    if kind == "person" and "of" in table.lower[span.first : span.last]:
        kind = "other"
    is_seat = country_of_seat(table.words(span.first, span.last)) is not None
    if is_seat and kind != "place" and not (kind == "person" and _is_surname(table, span)):
        kind = "place"  # a seat of government is a place until it acts
    return NameSpan(span.first, span.last, kind)


def _is_surname(table: TokenTable, span: NameSpan) -> bool:
    """Whether somebody in the article is called by this word behind another name or a title."""
    if span.last - span.first > 1:
        return True
    word = table.lower[span.first]
    return any(
        table.lower[i] == word
        and table.pos[i - 1] == "PROPN"
        and table.word[i - 1][:1].isupper()
        and table.sent[i - 1] == table.sent[i]
        for i in range(1, len(table))
    )


def _surnames(votes: Votes) -> frozenset[str]:
    """The last names of the people whose first name is told ("baker" of "Ana Baker")."""
    full = (key.split(" ") for key in votes if " " in key and leading(votes[key])[0] == "person")
    return frozenset(words[-1] for words in full if words[0] in plain_first_names())


def _is_addressed(table: TokenTable, i: int) -> bool:
    """Whether "Mr." or the like stands right before token ``i``."""
    before = person_nouns().get(table.lower[i - 1]) if i else None
    return before is not None and before.rank == "honorific" and table.is_capital(i)


def _is_called(table: TokenTable, i: int) -> bool:
    """Whether a surname that is a trade or title too stands alone, as one calls somebody."""
    is_after = bool(i) and table.lower[i - 1] in {"the", "a", "an"}
    is_before = i + 1 < len(table) and table.pos[i + 1] == "PROPN" and table.is_capital(i + 1)
    return table.is_capital(i) and not is_after and not is_before


def _is_qualifying(table: TokenTable, i: int) -> bool:
    """Whether an adjective of nationality goes on to what it qualifies ("Cuban officials")."""
    return _is_adjective(table, i) or table.pos[i + 1 : i + 2] in {("NOUN",), ("ADJ",)}


def _is_name(table: TokenTable, span: NameSpan, surnames: frozenset[str]) -> bool:
    """Whether a span names something: no bare adjective of nationality, title or date."""
    if span.last - span.first > 1:
        title = title_length(table, span.first, span.last)
        return span.kind != "person" or span.first + title < span.last
    word, lower = table.word[span.first], table.lower[span.first]
    if title_length(table, span.first, min(len(table), span.first + 3)) > 1:
        return False  # "Prime" of "Prime Minister"
    if lower in DATE_WORDS:
        return _is_somebody(table, span.first, surnames)
    if lower in POSSESSIVES or len(word) < 2 or word == "Us":
        return False
    if _is_addressed(table, span.first):
        return True  # "Mr. English"
    is_surname = lower in surnames and _is_called(table, span.first)
    if country_named(word) is None and country_of_demonym(word) is not None:
        return is_surname and not _is_qualifying(table, span.first)
    if word in affiliations():
        return False
    if is_surname:
        return True
    noun = person_nouns().get(lower)
    return noun is None or span.kind != "person"


def _without_overlap(spans: Iterable[NameSpan]) -> list[NameSpan]:
    """The spans in order; of two that overlap the longer, then the earlier, stays."""
    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=lambda each: (each.first - each.last, each.first, each.kind)):
        tokens = range(span.first, span.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
    return sorted(kept, key=lambda each: each.first)


def in_country(words: str, kind: EntityKind) -> str | None:
    """The code of the country a named place is or lies in, or a known body belongs to."""
    body = bodies_by_name().get(fold(words))
    if kind == "organisation" and body is not None:
        return body.country
    return country_holding(words) if kind == "place" else None
