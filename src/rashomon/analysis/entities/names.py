"""Where an article names somebody or something, corrected by the article as a whole.

A small recogniser errs name by name; one article repeats its names. So what it found is trimmed
to the name itself, completed by gazetteers, titles and trade words, and every name gets the kind
that the article's evidence on it favours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.entities.nouns import (
    affiliations,
    bodies_by_name,
    fold,
    organisation_heads,
    organisation_words,
    other_words,
    person_nouns,
    place_words,
    plain_first_names,
)
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable
from rashomon.text.countries import (
    country_holding,
    country_named,
    country_of_demonym,
    country_of_seat,
)
from rashomon.types import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

KIND_BY_LABEL: dict[str, EntityKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "MISC": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "PRODUCT": "other",
    "LAW": "other",
}
CONNECTORS = frozenset(
    {"of", "the", "de", "la", "del", "al", "bin", "van", "von", "der", "da", "&"}
)
DATE_WORDS = frozenset(
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "i",
        "i.",
        "am",
        "pm",
        "gmt",
        "et",
        "est",
        "edt",
        "cst",
        "cdt",
        "pst",
        "pdt",
        "utc",
    }
)
# Evidence in units of one finding of the recogniser; by reading what the recogniser confuses in
# GUM's train news: a title or a gazetteer entry outweighs three of its findings.
GAZETTEER_WEIGHT, SURNAME_WEIGHT, WORD_WEIGHT, FIRST_NAME_WEIGHT = 3.0, 4.0, 2.0, 0.9
# Share of capitalised words from which a sentence is a headline; swept .5-.9 on GUM's train news.
HEADLINE_SHARE = 0.65
PARTICLES = frozenset({"bin", "ibn", "abu", "al", "el", "van", "von", "de", "del", "da", "di"})
ARABIC_PARTICLES = frozenset({"al", "el", "ul"})
LONGEST_TITLE = 5  # words of the longest title in data/person_nouns.tsv
LONGEST_LISTED = 7  # tokens of the longest listed body's name, "the" and "for" among them
LONGEST_NAME = 12  # tokens; the longest person or organisation in UNER-EWT's train part has 11


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens ``first`` up to ``last`` (not included) that name something of ``kind``."""

    first: int
    last: int
    kind: EntityKind


def find_name_spans(
    doc: Doc, table: TokenTable, known: Mapping[str, EntityKind] | None = None
) -> list[NameSpan]:
    """Every name, in order, none overlapping another.

    ``known`` gives further names that count wherever they are printed, folded, with their kinds.
    """
    headlines = _headlines(table)
    listed = _listed(table, known or {})
    found = _without_overlap(_joined(table, [*_recognised(doc, table), *listed]))
    plain = [span for span in found if table.sent[span.first] not in headlines]
    added = [*found, *_overlooked(table, found, headlines)]
    votes = _votes(table, added, plain)
    repeated = [*added, *_repeated(table, added, votes)]
    kept = [_settled(table, _narrowed(table, span, votes), votes) for span in repeated]
    return _without_overlap(span for span in kept if _is_name(table, span))


def key_of(words: str) -> str:
    """What two printings of one name share."""
    folded = fold(words)
    return folded[4:] if folded.startswith("the ") else folded


def is_before_title(table: TokenTable, i: int) -> bool:
    """Whether token ``i`` is a title or trade that can stand before a person's name."""
    noun = person_nouns().get(table.lower[i])
    if noun is None or noun.is_plural:
        return False
    return noun.rank != "work" or table.pos[i] in {"NOUN", "PROPN"}


def _recognised(doc: Doc, table: TokenTable) -> Iterator[NameSpan]:
    for ent in doc.ents:
        kind = KIND_BY_LABEL.get(ent.label_)
        if kind is None:
            continue
        for first, last in _pieces(table, ent.start, ent.end, kind):
            span = _trimmed(table, first, last, kind)
            if span is not None:
                yield span


def _pieces(
    table: TokenTable, first: int, last: int, kind: EntityKind
) -> Iterator[tuple[int, int]]:
    """A finding cut at possessives and line breaks; at commas too where it is a person."""
    cuts = {"'s", "'"} | ({",", "and", "/"} if kind == "person" else set())
    start = first
    for i in range(first, last):
        if table.lower[i] in cuts or "\n" in table.word[i]:
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def _listed(table: TokenTable, known: Mapping[str, EntityKind]) -> Iterator[NameSpan]:
    """Countries and well-known bodies whose names have several words, and ``known`` names."""
    for first in range(len(table)):
        if not table.is_capital(first):
            continue
        for last in range(min(len(table), first + LONGEST_LISTED), first, -1):
            words = table.words(first, last)
            kind = known.get(fold(words))
            if kind is not None:
                yield NameSpan(first, last, kind)
                break
            if last == first + 1 or "\n" in words:
                continue
            if country_named(words) is not None:
                yield NameSpan(first, last, "place")
                break
            if fold(words) in bodies_by_name():
                yield NameSpan(first, last, "organisation")
                break


def _whole_person(table: TokenTable, span: NameSpan, covered: frozenset[int]) -> NameSpan:
    """A person's name with the particle or first name left of it that was overlooked."""
    first = span.first
    floor = table.sentence(table.sent[first])[0]
    while first > floor and first - 1 not in covered:
        lower, word = table.lower[first - 1], table.word[first - 1]
        if lower == "-" and first - 2 >= floor and table.lower[first - 2] in ARABIC_PARTICLES:
            first -= 2
        elif lower in PARTICLES or (word[:1].isupper() and fold(word) in plain_first_names()):
            first -= 1
        else:
            break
    return NameSpan(first, _surname_end(table, span), span.kind)


def _surname_end(table: TokenTable, span: NameSpan) -> int:
    """The end of a name of which only the first name was found ("Mike" of "Mike Pence")."""
    last = span.last
    if last - span.first > 1 or fold(table.word[span.first]) not in plain_first_names():
        return last
    if last >= len(table) or table.sent[last] != table.sent[span.first]:
        return last
    goes_on = table.is_capital(last) and table.pos[last] == "PROPN"
    known = table.lower[last] in DATE_WORDS or is_before_title(table, last)
    return last + 1 if goes_on and not known else last


def _joined(table: TokenTable, spans: list[NameSpan]) -> list[NameSpan]:
    """Names the recogniser broke, whole again: "Office on Drugs", "Washington, D.C."."""
    by_first = {span.first: span for span in spans}
    covered = frozenset(i for span in spans for i in range(span.first, span.last))
    whole = []
    for span in spans:
        if span.kind == "person":
            whole.append(_whole_person(table, span, covered))
            continue
        last = span.last
        if span.kind in {"organisation", "other"}:
            last = _organisation_end(table, span)
            span = NameSpan(_organisation_start(table, span), span.last, span.kind)
        elif span.kind == "place":
            last = _capital_end(table, span)
        following = by_first.get(last)
        if span.kind == "place" and last == span.last and _continues(table, span, following):
            assert following is not None
            last = _organisation_end(table, following)
            span = NameSpan(span.first, last, "organisation")
        kind = "organisation" if last > span.last and span.kind == "other" else span.kind
        whole.append(NameSpan(span.first, last, kind))
    return [*spans, *whole]


def _organisation_end(table: TokenTable, span: NameSpan) -> int:
    """Where a body's name ends when "of …", "on …", "for …" and more capitals follow."""
    last = span.last
    if table.word[last - 1] not in organisation_heads():
        return last
    limit = min(len(table), span.first + LONGEST_NAME, table.sentence(table.sent[span.first])[1])
    allowed = {"of", "on", "for"}
    while last < limit - 1 and table.lower[last] in allowed:
        first = last + 1 + (table.lower[last + 1] == "the")
        if first >= limit or not table.is_capital(first) or table.lower[first] in DATE_WORDS:
            break
        last = first + 1
        while last < limit and table.is_capital(last) and table.pos[last] == "PROPN":
            last += 1
        allowed = {"of", "on", "for", "and"}
    return last


def _organisation_start(table: TokenTable, span: NameSpan) -> int:
    """Where "Faith & Freedom Coalition" begins if only its end was found."""
    first = span.first
    while first > 1 and table.word[first - 1] == "&" and table.is_capital(first - 2):
        first -= 2
    return first


def _capital_end(table: TokenTable, span: NameSpan) -> int:
    """The end of "Washington, D.C.", which is one name."""
    last = span.last
    if last + 1 < len(table) and table.word[last] == "," and table.lower[last - 1] == "washington":
        return last + 2 if table.word[last + 1] in {"D.C.", "DC", "D.C"} else last
    return last


def _continues(table: TokenTable, span: NameSpan, following: NameSpan | None) -> bool:
    """Whether a place and the body after it are one name ("Colombia Risk Analysis")."""
    if following is None or following.kind != "organisation":
        return False
    if table.sent[span.first] != table.sent[following.first] or table.word[span.first].isupper():
        return False
    words = table.word[following.first : following.last]
    return len(words) > 1 and any(word in organisation_words() for word in words)


def _trimmed(table: TokenTable, first: int, last: int, kind: EntityKind) -> NameSpan | None:
    if kind == "person":
        first = _after_title(table, first, last)
    while first < last and not _can_start(table, first, last, kind):
        first += 1
    while last > first and not _can_end(table, last - 1):
        last -= 1
    return NameSpan(first, last, kind) if first < last <= first + LONGEST_NAME else None


def _after_title(table: TokenTable, first: int, last: int) -> int:
    """Where the name begins in a finding that takes in the title before it."""
    start, i = first, first
    while i < last:
        length = _title_length(table, i, last)
        i += max(length, 1)
        if length:
            start = i
    if start == last and first + 1 == last:
        return first
    return last if start < last and table.lower[start] in {"of", "for"} else start


def _title_length(table: TokenTable, i: int, last: int) -> int:
    """How many tokens the longest title at token ``i`` has; 0 where none stands."""
    for length in range(min(LONGEST_TITLE, last - i), 0, -1):
        noun = person_nouns().get(" ".join(table.lower[i : i + length]))
        if noun is not None and noun.is_plural and noun.rank != "work":
            return length  # "Justices Breyer and Kagan"
        if noun is not None and not noun.is_plural:
            return length if length > 1 or is_before_title(table, i) else 0
    return 0


def _can_start(table: TokenTable, i: int, last: int, kind: EntityKind) -> bool:
    word = table.word[i]
    if not (word[:1].isupper() or word[:1].isdigit()) or table.lower[i] in {"the", "a", "an"}:
        return False
    if kind == "person" and last - i > 1:
        is_nation = country_of_demonym(word) is not None and not word.endswith(".")
        return not (is_before_title(table, i) or is_nation)
    return True


def _can_end(table: TokenTable, i: int) -> bool:
    return table.word[i][:1].isalnum() and table.lower[i] not in CONNECTORS


def _headlines(table: TokenTable) -> frozenset[int]:
    """The numbers of sentences written with capitals throughout, where case tells little."""
    found = set()
    for number in range(len(table.sent_starts)):
        first, last = table.sentence(number)
        long = [table.word[i] for i in range(first + 1, last) if len(table.word[i]) > 3]
        capital = sum(word[0].isupper() for word in long)
        if len(long) >= 3 and capital / len(long) >= HEADLINE_SHARE:
            found.add(number)
    return frozenset(found)


def _overlooked(
    table: TokenTable, found: list[NameSpan], headlines: frozenset[int]
) -> Iterator[NameSpan]:
    """Runs of capitalised words the recogniser left out, with the kind their words tell."""
    covered = {i for span in found for i in range(span.first, span.last)}
    for first, last in _capital_runs(table, covered):
        told = _kind_by_words(table, first, last)
        kind = told[0] if told is not None else None
        if kind is None and table.sent[first] in headlines:
            continue
        mid = first not in table.sent_starts and table.pos[first] == "PROPN"
        if kind is not None:
            yield NameSpan(first, last, kind)
        elif mid and first and table.word[first - 1].isalpha():
            yield NameSpan(first, last, "other")


def _capital_runs(table: TokenTable, covered: set[int]) -> Iterator[tuple[int, int]]:
    starts = set(table.sent_starts)
    i, n = 0, len(table)
    while i < n:
        if i in covered or not _is_run_word(table, i, is_first=i in starts):
            i += 1
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


def _kind_by_words(table: TokenTable, first: int, last: int) -> tuple[EntityKind, float] | None:
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
    return "person", WORD_WEIGHT


def _kind_of_long(
    table: TokenTable, first: int, last: int, words: str
) -> tuple[EntityKind, float] | None:
    """The kind told by the words of a name that has several."""
    if table.word[last - 1] in place_words() or country_holding(words) is not None:
        return "place", WORD_WEIGHT
    if table.word[last - 1] in other_words():
        return "other", WORD_WEIGHT
    if not organisation_words().isdisjoint(table.word[first:last]):
        return "organisation", WORD_WEIGHT
    if _has_title(table, first, last):
        return "person", WORD_WEIGHT
    if fold(table.word[first]) in plain_first_names():
        return "person", FIRST_NAME_WEIGHT
    return None


def _has_title(table: TokenTable, first: int, last: int) -> bool:
    """Whether a title stands before the name, and the name is not part of a longer title."""
    if not first or table.sent[first - 1] != table.sent[first]:
        return False
    if last < len(table) and table.lower[last] in person_nouns():
        return False
    return is_before_title(table, first - 1)


Votes = dict[str, dict[EntityKind, float]]


def _votes(table: TokenTable, spans: Iterable[NameSpan], plain: Iterable[NameSpan]) -> Votes:
    """For each name, what speaks for each kind over the whole article."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for span in plain:
        votes[key_of(table.words(span.first, span.last))][span.kind] += 1
    for span in spans:
        words = table.words(span.first, span.last)
        tally = votes[key_of(words)]
        tally[span.kind] += 0  # a name seen in headlines only is still known
        told = _kind_by_words(table, span.first, span.last)
        if told is not None:
            tally[told[0]] += told[1]
    _lend_to_short_names(votes)
    return votes


def _lend_to_short_names(votes: Votes) -> None:
    """A surname is a person because the full name is ("Donald Trump" for "Trump")."""
    for key in sorted(votes):
        kind, weight = leading(votes[key])
        if kind == "person" and " " in key and weight > 0:
            last = key.split(" ")[-1]
            if last in votes and country_named(last.title()) is None:
                votes[last]["person"] += SURNAME_WEIGHT


def leading(tally: dict[EntityKind, float]) -> tuple[EntityKind, float]:
    """The kind with most evidence and how much (ties fall by name)."""
    if not tally:
        return "other", 0.0
    best = max(sorted(tally), key=lambda kind: (tally[kind], kind != "other"))
    return best, tally[best]


def _repeated(table: TokenTable, spans: list[NameSpan], votes: Votes) -> Iterator[NameSpan]:
    """Further printings of the article's own names that nothing had marked."""
    covered = {i for span in spans for i in range(span.first, span.last)}
    surnames = {key.split(" ")[-1] for key in votes if leading(votes[key])[0] == "person"}
    singles = {key for key in votes if " " not in key} | surnames
    for i in range(len(table)):
        if i in covered or not table.is_capital(i) or len(table.word[i]) < 2:
            continue
        key = fold(table.word[i])
        if key in singles and key not in DATE_WORDS and not _is_adjective(table, i):
            kind = leading(votes[key])[0] if key in votes else "person"
            yield NameSpan(i, i + 1, kind)


def _narrowed(table: TokenTable, span: NameSpan, votes: Votes) -> NameSpan:
    """A long finding cut down to the person's name it ends in ("Presiden Gustavo Petro")."""
    for first in range(span.first + 1, span.last - 1):
        tally = votes.get(key_of(table.words(first, span.last)))
        if tally and leading(tally)[0] == "person" and span.kind != "organisation":
            return NameSpan(first, span.last, "person")
        if tally and tally["person"] > 1 and leading(tally)[0] == "person":
            return NameSpan(first, span.last, "person")
    return span


def _is_adjective(table: TokenTable, i: int) -> bool:
    return table.pos[i] == "ADJ" and not table.tag[i].startswith("NNP")


def _settled(table: TokenTable, span: NameSpan, votes: Votes) -> NameSpan:
    tally = votes.get(key_of(table.words(span.first, span.last)))
    kind = leading(tally)[0] if tally and any(tally.values()) else span.kind
    if kind in {"organisation", "other"} and country_of_seat(table.words(span.first, span.last)):
        kind = "place"  # a seat of government is a place until it acts
    return NameSpan(span.first, span.last, kind)


def _is_name(table: TokenTable, span: NameSpan) -> bool:
    """Whether a span names something: no bare adjective of nationality, title or date."""
    if span.last - span.first > 1:
        title = _title_length(table, span.first, span.last)
        return span.kind != "person" or span.first + title < span.last
    word, lower = table.word[span.first], table.lower[span.first]
    if lower in DATE_WORDS or lower in POSSESSIVES or len(word) < 2 or word == "Us":
        return False
    if country_named(word) is None and country_of_demonym(word) is not None:
        return False
    if word in affiliations():
        return False
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
