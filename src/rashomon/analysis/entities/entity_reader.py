"""What is known while one article is read, and what its names tell before it begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rashomon.analysis.entities.appositions import (
    Apposition,
    body_after,
    find_appositions,
    is_trade,
    role_of,
)
from rashomon.analysis.entities.groups import (
    Coordination,
)
from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.noun_phrases import Phrase, find_phrases
from rashomon.analysis.entities.referents import Referent
from rashomon.analysis.entities.salience import Memory
from rashomon.analysis.entities.titles import Title, title_before
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_named, government_name
from rashomon.types import Role

# Names beyond this many are no candidates for descriptions, which keeps the cost linear;
# a long article names about a hundred.
MOST_KNOWN = 300


@dataclass(slots=True)
class Reader:
    """Everything known while one article is read."""

    table: TokenTable
    linked: dict[NameSpan, Referent]
    memory: Memory
    names: list[NameSpan]
    name_at: dict[int, int] = field(default_factory=dict)
    by_first: dict[int, Referent] = field(default_factory=dict)
    titles: dict[NameSpan, Title] = field(default_factory=dict)
    apposed: dict[int, Apposition] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    known: list[Referent] = field(default_factory=list)  # the named ones a description may mean
    governments: dict[str, Referent] = field(default_factory=dict)
    groups: dict[tuple[int, ...], Referent] = field(default_factory=dict)
    by_noun: dict[str, list[Referent]] = field(default_factory=dict)


Item = NameSpan | Phrase | Coordination | None


def prepared(table: TokenTable, linked: dict[NameSpan, Referent]) -> Reader:
    names = sorted(linked, key=lambda each: each.first)
    reader = Reader(table, linked, Memory(table), names)
    reader.name_at = {i: name.first for name in names for i in range(name.first, name.last)}
    reader.by_first = {name.first: linked[name] for name in names}
    starts = {name.last: name.first for name in names}
    for name in names:
        title = title_before(table, name.first, starts) if name.kind == "person" else None
        if title is not None:
            reader.titles[name] = title
            _learn_title(reader.linked[name], title)
    reader.phrases = list(find_phrases(table, reader.name_at))
    in_titles = {i for title in reader.titles.values() for i in range(title.first, title.last)}
    reader.phrases = [each for each in reader.phrases if each.head not in in_titles]
    _learn_appositions(reader)
    reader.referents = unique(linked[name] for name in names)
    reader.known = reader.referents[:MOST_KNOWN]
    return reader


def unique(referents: Iterable[Referent]) -> list[Referent]:
    return list({id(each): each for each in referents}.values())


def _learn_title(referent: Referent, title: Title) -> None:
    referent.learn_gender(title.noun.gender)
    if title.noun.family == "counterpart":
        referent.country = referent.country or title.country
    elif title.role is not None:
        referent.learn_role(title.role, title.noun.family, title.noun.rank)
        referent.country = referent.country or title.country


def _learn_appositions(reader: Reader) -> None:
    """Roles and nationalities told beside names, before the reading begins."""
    firsts = {name.first: name for name in reader.names}
    for apposition in find_appositions(reader.table, reader.phrases, reader.names):
        phrase, referent = apposition.phrase, reader.linked[apposition.name]
        reader.apposed[phrase.head] = apposition
        if phrase.kind == "person" and is_trade(phrase.noun):
            role = role_of(reader.table, phrase, reader.name_at)
            learn_phrase(referent, phrase, role)
    for name in reader.names:
        body = body_after(reader.table, name, firsts) if name.kind == "person" else None
        if body is not None:
            words = reader.table.words(body.first, body.last)
            reader.linked[name].learn_role(Role("", words), "", "work")
        _learn_nation(reader, name)
        _learn_nation_behind(reader, name, firsts)


def learn_phrase(referent: Referent, phrase: Phrase, role: Role) -> None:
    referent.learn_gender(phrase.gender)
    if phrase.family != "counterpart":
        family = phrase.family.removeprefix("former ")
        referent.learn_role(role, family, phrase.rank or "work")
    country = phrase.country or country_named(role.of)
    if role.period != "former" or not referent.country:
        referent.country = referent.country or country


def _learn_nation(reader: Reader, name: NameSpan) -> None:
    """ "Colombia's Petro" acts for Colombia."""
    table, i = reader.table, name.first - 1
    if name.kind != "person" or i < 1 or table.lower[i] != "'s" or i - 1 not in reader.name_at:
        return
    country = country_named(table.words(reader.name_at[i - 1], i))
    reader.linked[name].country = reader.linked[name].country or country


def _learn_nation_behind(reader: Reader, name: NameSpan, firsts: Mapping[int, NameSpan]) -> None:
    """ "President Joseph Banda of Zambia" holds his office there."""
    nation = firsts.get(name.last + 1)
    title = reader.titles.get(name)
    if title is None or title.role is None or nation is None:
        return
    if reader.table.lower[name.last] != "of":
        return
    country = country_named(reader.table.words(nation.first, nation.last))
    referent = reader.linked[name]
    referent.country = referent.country or country


def government(reader: Reader, country: str) -> Referent:
    known = reader.governments.get(country)
    if known is None:
        name = government_name(country)
        known = Referent("organisation", canonical=name, country=country)
        known.families.add("government")
        reader.governments[country] = known
        reader.referents.append(known)
    return known


def administration(reader: Reader, head: Referent) -> Referent:
    """The government of somebody whose country the article does not tell."""
    key = f"person/{reader.referents.index(head)}"
    known = reader.governments.get(key)
    if known is None:
        known = Referent("organisation", families={"government"})
        reader.governments[key] = known
        reader.referents.append(known)
    return known


def group_of(reader: Reader, members: tuple[Referent, ...]) -> Referent:
    key = tuple(sorted(map(id, members)))
    known = reader.groups.get(key)
    if known is None:
        known = Referent("group", is_plural=True, members=members)
        reader.groups[key] = known
        reader.referents.append(known)
    return known
