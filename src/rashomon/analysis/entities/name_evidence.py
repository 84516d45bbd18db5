"""What kind of thing a name is: the evidence of its words and of the whole article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rashomon.analysis.entities.name_spans import (
    NameSpan,
    is_before_title,
    key_of,
)
from rashomon.analysis.entities.nouns import (
    bodies_by_name,
    fold,
    organisation_words,
    other_words,
    person_nouns,
    place_words,
    plain_first_names,
)
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import (
    country_holding,
    country_named,
)
from rashomon.types import EntityKind

# Evidence of one printing, in units of one finding of the recogniser: what the words themselves
# tell outweighs it; a first name, a trade or a word like "Park" decides only where nothing else
# does. Set by judgement on UNER-EWT's dev part, not swept.
GAZETTEER_WEIGHT, SURNAME_WEIGHT, WORD_WEIGHT, HINT_WEIGHT = 3.0, 4.0, 2.0, 0.9
Votes = dict[str, dict[EntityKind, float]]


def cast_votes(table: TokenTable, spans: Iterable[NameSpan], plain: Iterable[NameSpan]) -> Votes:
    """For each name, what speaks for each kind over the whole article."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for span in plain:
        votes[key_of(table.words(span.first, span.last))][span.kind] += 1
    for span in spans:
        words = table.words(span.first, span.last)
        tally = votes[key_of(words)]
        tally[span.kind] += 0  # a name seen in headlines only is still known
        told = kind_by_words(table, span.first, span.last)
        if told is not None:
            tally[told[0]] += told[1]
    _lend_to_short_names(votes)
    return votes


def leading(tally: dict[EntityKind, float]) -> tuple[EntityKind, float]:
    """The kind with most evidence and how much (ties fall by name)."""
    if not tally:
        return "other", 0.0
    best = max(sorted(tally), key=lambda kind: (tally[kind], kind != "other"))
    return best, tally[best]


def _lend_to_short_names(votes: Votes) -> None:
    """A surname is a person because the full name is ("Donald Trump" for "Trump")."""
    lent = set()
    for key in sorted(votes):
        kind, weight = leading(votes[key])
        if kind == "person" and " " in key and weight > 0:
            last = key.split(" ")[-1]
            is_free = country_named(last.title()) is None and not _is_acronym_of_body(last)
            if last in votes and last not in lent and is_free:
                lent.add(last)
                votes[last]["person"] += SURNAME_WEIGHT


def _is_acronym_of_body(key: str) -> bool:
    """Whether ``key`` is how a known body's letters read ("un": Kim Jong Un is not the U.N.)."""
    body = bodies_by_name().get(key)
    return body is not None and " " in body.name and key not in fold(body.name).split()


def kind_by_words(table: TokenTable, first: int, last: int) -> tuple[EntityKind, float] | None:
    """The kind a name's own words or the title before it tell, with its weight."""
    words = table.words(first, last)
    body = bodies_by_name().get(fold(words))
    if body is not None and (" " in words or words.isupper() or len(words) > 4):
        return "organisation", WORD_WEIGHT
    if country_named(words) is not None:
        return "place", GAZETTEER_WEIGHT
    if last - first > 1:
        return _kind_of_long(table, first, last, words)
    if words in organisation_words() or not _has_title(table, first, last):
        return None
    return "person", _title_weight(table, first)


def _title_weight(table: TokenTable, first: int) -> float:
    """What the title before a name weighs: a trade ("champion") may also qualify a team."""
    noun = person_nouns().get(table.lower[first - 1])
    return HINT_WEIGHT if noun is None or noun.rank == "work" else WORD_WEIGHT


def _kind_of_long(
    table: TokenTable, first: int, last: int, words: str
) -> tuple[EntityKind, float] | None:
    """The kind told by the words of a name that has several."""
    if country_holding(words) is not None:
        return "place", WORD_WEIGHT
    if table.word[last - 1] in place_words():
        return "place", HINT_WEIGHT
    if table.word[last - 1] in other_words():
        return "other", WORD_WEIGHT
    if not organisation_words().isdisjoint(table.word[first:last]):
        return "organisation", WORD_WEIGHT
    if _has_title(table, first, last):
        return "person", _title_weight(table, first)
    if fold(table.word[first]) in plain_first_names():
        return "person", HINT_WEIGHT
    return None


def _has_title(table: TokenTable, first: int, last: int) -> bool:
    """Whether a title stands before the name, and the name is not part of a longer title."""
    if not first or table.sent[first - 1] != table.sent[first]:
        return False
    if last < len(table) and table.lower[last] in person_nouns():
        return False
    return is_before_title(table, first - 1)
