"""Several taken as one: "Trump and Petro", "the two presidents", "both leaders"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rashomon.analysis.entities.descriptions import COUNTRY_NOUNS
from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.noun_phrases import PAIR_NOUNS, Phrase
from rashomon.analysis.entities.party_tags import party_tags
from rashomon.analysis.entities.referents import Referent
from rashomon.analysis.entities.salience import WINDOW, Memory, most_mentioned
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_named, country_of_seat

LARGEST_GROUP = 6
JOINING = frozenset({"of", "and", "the", ",", "&"})


@dataclass(frozen=True, slots=True)
class Coordination:
    """Names joined by commas and "and"."""

    names: tuple[NameSpan, ...]

    @property
    def first(self) -> int:
        """The first token."""
        return self.names[0].first

    @property
    def last(self) -> int:
        """The token after the last."""
        return self.names[-1].last


def coordinations(
    table: TokenTable, names: Sequence[NameSpan], title_first: Mapping[NameSpan, int]
) -> Iterator[Coordination]:
    """Each run of names of one kind joined by "and" ("A, B and C"); a party and a state behind a
    name part nothing ("A (R-Ariz.) and B")."""
    tags = party_tags(table)
    run: list[NameSpan] = []
    for name in names:
        if run and not _is_joined(table, run[-1], name, title_first, tags):
            yield from _closed(table, run, tags)
            run = []
        run.append(name)
    yield from _closed(table, run, tags)


def _closed(
    table: TokenTable, run: list[NameSpan], tags: AbstractSet[int]
) -> Iterator[Coordination]:
    """The run as a coordination if an "and" is in it and its size is plausible."""
    if not 2 <= len(run) <= LARGEST_GROUP:
        return
    if run[0].kind == "place" and not all(_is_country(table, name) for name in run):
        return
    between = _untagged(table, run[-2].last, run[-1].first, tags)
    if between[0] in {"and", "&"} or between[1:2] == ["and"]:
        yield Coordination(tuple(run))


def _is_country(table: TokenTable, name: NameSpan) -> bool:
    words = table.words(name.first, name.last)
    return country_named(words) is not None or country_of_seat(words) is not None


def _untagged(table: TokenTable, first: int, last: int, tags: AbstractSet[int]) -> list[str]:
    """The words of tokens ``first`` up to ``last`` without a party and state in brackets or
    between commas."""
    if tags.isdisjoint(range(first, last)):
        return list(table.lower[first:last])
    kept = [i for i in range(first, last) if i not in tags and table.word[i] not in {"(", ")"}]
    words = [table.lower[i] for i in kept]
    return words[1:] if words[:2] == [",", ","] else words


def _is_joined(
    table: TokenTable,
    one: NameSpan,
    other: NameSpan,
    title_first: Mapping[NameSpan, int],
    tags: AbstractSet[int],
) -> bool:
    if (
        one.kind != other.kind
        or one.kind == "other"
        or table.sent[one.first] != table.sent[other.first]
    ):
        return False
    start = title_first.get(other, other.first)
    between = _untagged(table, one.last, start, tags)
    while between and between[-1] in {"the", "both"}:
        between.pop()
    return between in (["and"], [","], [",", "and"], ["&"])


def holders_described(
    table: TokenTable,
    phrase: Phrase,
    name_at: Mapping[int, int],
    by_first: Mapping[int, Referent],
) -> tuple[Referent, ...]:
    """The countries whose office holders a phrase means: "the presidents of Kenya and Somalia".

    ``name_at`` gives the first token of the name each token belongs to, ``by_first`` its bearer.
    """
    if not phrase.is_plural or phrase.rank not in {"ruler", "office"}:
        return ()
    if table.lower[phrase.last : phrase.last + 1] != ("of",):
        return ()
    i = phrase.last
    found: list[Referent] = []
    while i < len(table) and table.lower[i] in JOINING and len(found) < LARGEST_GROUP:
        while i < len(table) and table.lower[i] in JOINING:
            i += 1
        nation = by_first.get(i)
        if nation is None or nation.kind != "place" or not nation.country:
            break
        found.append(nation)
        first = i
        while name_at.get(i) == first:
            i += 1
    return tuple(found) if len(found) > 1 else ()


def members_described(
    memory: Memory, phrase: Phrase, known: Iterable[Referent]
) -> tuple[Referent, ...]:
    """Who "the two presidents", "both countries", "the leaders" are; empty where none fit."""
    fitting = [each for each in known if _is_member(phrase, each)]
    near = set(memory.within(phrase.head, 2 * WINDOW)) if fitting else set()
    recent = [each for each in fitting if each in near]
    n = phrase.count
    if n == 0:
        return tuple(recent) if len(recent) == 2 and phrase.rank in {"ruler", "office"} else ()
    if phrase.noun in PAIR_NOUNS:
        return _latest_group(memory, phrase, n) if phrase.is_bare else ()
    for pool in (recent, fitting):
        chosen = most_mentioned(pool, n)
        if len(chosen) == n:
            return tuple(chosen)
    return _latest_group(memory, phrase, n)


def _latest_group(memory: Memory, phrase: Phrase, n: int) -> tuple[Referent, ...]:
    """The members of the latest group of ``n`` of the right kind ("A and B … the two leaders")."""
    kind = "person" if phrase.rank or phrase.noun in PAIR_NOUNS else phrase.kind
    for referent in memory.within(phrase.head, WINDOW // 2):
        members = referent.members
        if len(members) == n and all(each.kind == kind for each in members):
            return members
    return ()


def _is_member(phrase: Phrase, referent: Referent) -> bool:
    if not referent.names or referent.is_plural:
        return False
    if phrase.kind == "place" or phrase.family in COUNTRY_NOUNS | {"government"}:
        return bool(referent.canonical) and referent.kind == "place"
    if phrase.kind == "organisation":
        return referent.kind == "organisation"
    if referent.kind != "person" or "u" not in {phrase.gender, referent.gender} | {"u"}:
        return False
    if phrase.gender != "u" and referent.gender not in {"u", phrase.gender}:
        return False
    if phrase.family in {"man", "woman", "side"}:
        return True
    if phrase.rank == "ruler":
        return referent.is_ruler or phrase.family in referent.families
    return phrase.family in referent.families


def pair_before(memory: Memory, i: int) -> tuple[Referent, ...]:
    """The two people of the sentence of token ``i``, or of the one before it, if just two."""
    for number in (memory.table.sent[i], memory.table.sent[i] - 1):
        people = [
            each
            for each in memory.recent.get(number, [])
            if each.kind == "person" and not each.is_plural
        ]
        if len(people) == 2:
            return tuple(sorted(people, key=lambda each: each.mentions[0].first))
        if len(people) > 2:
            return ()
    return ()
