"""Where a name begins and ends: what the recogniser found, trimmed, joined and completed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from rashomon.analysis.entities.name_spans import (
    CONNECTORS,
    DATE_WORDS,
    LONGEST_NAME,
    NameSpan,
    is_before_title,
    title_length,
)
from rashomon.analysis.entities.nouns import (
    bodies_by_name,
    fold,
    organisation_heads,
    organisation_words,
    other_words,
    place_words,
    plain_first_names,
)
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import (
    countries,
    country_holding,
    country_named,
    country_of_demonym,
    country_of_seat,
    is_city,
)
from rashomon.types import EntityKind

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc

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


PARTICLES = frozenset({"bin", "ibn", "abu", "al", "el", "van", "von", "de", "del", "da", "di"})
ARABIC_PARTICLES = frozenset({"al", "el", "ul"})
_OPENING = 4  # letters of a listed name's first word
LONGEST_LISTED = 7  # tokens of the longest listed body's name, "the" and "for" among them


def recognised(doc: Doc, table: TokenTable) -> Iterator[NameSpan]:
    """What the pipeline's recogniser found, trimmed to the names themselves."""
    for ent in doc.ents:
        kind = KIND_BY_LABEL.get(ent.label_)
        if kind is None:
            continue
        for first, last in _pieces(table, ent.start, ent.end, kind):
            span = _trimmed(table, first, last, kind)
            if span is not None:
                yield from _without_place(table, span)


def _without_place(table: TokenTable, span: NameSpan) -> Iterator[NameSpan]:
    """``span``, or the person and the place apart in "President Joseph Banda of Zambia", "Senator
    Ana Ruiz of New York"."""
    of = next((i for i in range(span.first + 1, span.last) if table.lower[i] == "of"), span.last)
    behind = table.words(of + 1, span.last) if of + 1 < span.last else ""
    is_titled = span.first > 0 and is_before_title(table, span.first - 1)
    is_nation = country_named(behind) is not None
    is_part = is_titled and (country_holding(behind) is not None or is_city(behind))
    if behind and (is_part or (is_nation and (is_titled or span.kind == "person"))):
        yield NameSpan(span.first, of, "person")
        yield NameSpan(of + 1, span.last, "place")
    else:
        yield span


@cache
def _listed_openings() -> frozenset[str]:
    """How the listed names begin, which tells most words apart from them."""
    countries_named = (name for each in countries() for name in (each.name, *each.aliases))
    return frozenset(fold(name)[:_OPENING] for name in (*countries_named, *bodies_by_name()))


def listed(table: TokenTable, known: Mapping[str, EntityKind]) -> Iterator[NameSpan]:
    """Countries and well-known bodies whose names have several words, and ``known`` names."""
    openings = _listed_openings() | {name[:_OPENING] for name in known}
    for first in range(len(table)):
        if not table.is_capital(first) or table.lower[first] == "the":
            continue
        opening = fold(table.word[first])[:_OPENING]
        if len(opening) == _OPENING and opening not in openings:
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


def joined(table: TokenTable, spans: list[NameSpan]) -> list[NameSpan]:
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
            span = NameSpan(_organisation_start(table, span, covered), span.last, span.kind)
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


def _pieces(
    table: TokenTable, first: int, last: int, kind: EntityKind
) -> Iterator[tuple[int, int]]:
    """A finding cut at possessives and line breaks; at commas too where it is a person."""
    is_body = kind in {"organisation", "other"} and country_holding(table.word[first]) is None
    cuts = set() if is_body else {"'s", "'"}  # "Lowe's", "Couch's Division" are whole
    if kind == "person":
        cuts |= {",", "and", "/"}
    start = first
    for i in range(first, last):
        is_cut = table.lower[i] in cuts or "\n" in table.word[i]
        if is_cut or (is_body and i > start + 1 and _joins_body(table, i, last)):
            if i > start:
                yield start, i
            start = i + 1
    if last > start:
        yield start, last


def _joins_body(table: TokenTable, i: int, last: int) -> bool:
    """Whether token ``i`` joins a second body to the one before it ("Department of Justice and
    FBI"): a known one, or one told by its letters."""
    if table.lower[i] != "and" or i + 1 >= last:
        return False
    rest = table.words(i + 1, last)
    is_acronym = i + 2 == last and len(rest) > 1 and rest.isalpha() and rest.isupper()
    return is_acronym or fold(rest) in bodies_by_name()


def _trimmed(table: TokenTable, first: int, last: int, kind: EntityKind) -> NameSpan | None:
    if kind == "person":
        first = _behind_itself(table, _after_title(table, first, last), last)
    while first < last and not _can_start(table, first, last, kind):
        first += 1
    while last > first and not _can_end(table, last - 1):
        last -= 1
    return NameSpan(first, last, kind) if first < last <= first + LONGEST_NAME else None


def _behind_itself(table: TokenTable, first: int, last: int) -> int:
    """Where a name begins that stands twice, as a heading runs into its text: "ANA VEL Ana Vel"."""
    middle = (first + last) // 2
    is_twice = table.lower[first:middle] == table.lower[middle:last]
    return middle if is_twice and middle > first + 1 else first


def _after_title(table: TokenTable, first: int, last: int) -> int:
    """Where the name begins in a finding that takes in the title before it.

    Behind a first name a title is a name itself ("Hassan Sheikh Mohamud", "Martin Luther King").
    """
    start, i = first, first
    while i < last and not (i > start and fold(table.word[i - 1]) in plain_first_names()):
        length = title_length(table, i, last)
        i += max(length, 1)
        if length:
            start = i
    if start == last and first + 1 == last:
        return first
    return last if start < last and table.lower[start] in {"of", "for"} else start


def _can_start(table: TokenTable, i: int, last: int, kind: EntityKind) -> bool:
    word = table.word[i]
    is_particle = word in ARABIC_PARTICLES and _capital_follows(table, i + 1, last)
    has_capital = word[:1].isdigit() or not word.islower() or table.pos[i] == "PROPN"
    if not (has_capital or is_particle) or table.lower[i] in {"the", "a", "an"}:
        return False
    if not word[:1].isalnum():
        return False
    if kind == "person" and last - i > 1:
        is_nation = country_of_demonym(word) is not None and not word.endswith(".")
        return not (is_before_title(table, i) or is_nation)
    return True


def _capital_follows(table: TokenTable, i: int, last: int) -> bool:
    """Whether a capital comes at token ``i``, or after a hyphen there ("al-Qaida")."""
    i += i < last and table.word[i] == "-"
    return i < last and table.is_capital(i)


def _can_end(table: TokenTable, i: int) -> bool:
    if table.word[i] == "!" and i and table.end(i - 1) == table.start[i]:
        return True  # "Yahoo!"
    return table.word[i][:1].isalnum() and table.lower[i] not in CONNECTORS


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
    return NameSpan(first, _surname_end(table, span, covered), span.kind)


def _surname_end(table: TokenTable, span: NameSpan, covered: frozenset[int]) -> int:
    """The end of a name of which only the first word was found ("Mike" of "Mike Pence")."""
    last = span.last
    if last - span.first > 1 or last >= len(table):
        return last
    if not table.is_capital(last):
        return last
    is_first = fold(table.word[span.first]) in plain_first_names()
    if table.pos[last] != "PROPN" or (last in covered and not is_first):
        return last
    is_other = table.word[last] in organisation_words() | place_words() | other_words()
    known = table.lower[last] in DATE_WORDS or is_before_title(table, last)
    return last if is_other or known else last + 1


def _organisation_end(table: TokenTable, span: NameSpan) -> int:
    """Where a body's name ends when "of …", "on …", "for …" and more capitals follow."""
    last = span.last
    if organisation_heads().isdisjoint(table.word[span.first : last]):
        return last
    has_link = not {"of", "on", "for"}.isdisjoint(table.lower[span.first : last])
    if not has_link and table.word[last - 1] not in organisation_heads():
        return last
    limit = min(len(table), span.first + LONGEST_NAME, table.sentence(table.sent[span.first])[1])
    allowed = {"and"} if has_link else {"of", "on", "for"}
    while last < limit - 1 and table.lower[last] in allowed:
        first = last + 1 + (table.lower[last + 1] == "the")
        goes_on = first + 1 < limit and table.is_capital(first + 1)
        if not goes_on and _joins_body(table, last, first + 1):
            break  # "CHIP Services" goes on
        if first >= limit or not table.is_capital(first) or table.lower[first] in DATE_WORDS:
            break
        last = first + 1
        while last < limit and table.is_capital(last) and table.pos[last] == "PROPN":
            last += 1
        allowed = {"of", "on", "for", "and"}
    return last


def _organisation_start(table: TokenTable, span: NameSpan, covered: frozenset[int]) -> int:
    """Where a body's name begins if only its end was found: "Faith & Freedom Coalition",
    "Popular Mobilization Forces"."""
    first = span.first
    floor = table.sentence(table.sent[first])[0]
    while first > floor + 1 and table.word[first - 1] == "&" and table.is_capital(first - 2):
        first -= 2
    if organisation_words().isdisjoint(table.word[first : span.last]):
        return first
    while first > floor and _is_left_part(table, first - 1, covered):
        first -= 1
    return first


def _is_left_part(table: TokenTable, i: int, covered: frozenset[int]) -> bool:
    """Whether token ``i`` belongs to the name of the body after it."""
    if i in covered or table.pos[i] != "PROPN" or not table.is_capital(i):
        return False
    word = table.word[i]
    is_nation = country_of_demonym(word) is not None or country_of_seat(word) is not None
    return not (is_nation or table.lower[i] in DATE_WORDS or is_before_title(table, i))


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
