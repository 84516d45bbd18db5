"""An article read from its first word to its last: each mention finds its referent in turn."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.analysis.entities.entity_reader import (
    Item,
    Reader,
    government,
    group_of,
    prepared,
    unique,
)
from rashomon.analysis.entities.governments import palace_country, seat_government
from rashomon.analysis.entities.groups import (
    Coordination,
    coordinations,
)
from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.noun_phrases import Phrase
from rashomon.analysis.entities.phrase_reading import read_phrase
from rashomon.analysis.entities.pronoun_reading import read_pronoun
from rashomon.analysis.entities.pronouns import PRONOUNS
from rashomon.analysis.entities.referents import Referent, Seen
from rashomon.analysis.entities.salience import head_of
from rashomon.analysis.entities.titles import Title
from rashomon.analysis.entities.tokentable import TokenTable


def read_through(table: TokenTable, linked: dict[NameSpan, Referent]) -> list[Referent]:
    """Every referent of the article with its mentions, things that are no actors left out."""
    reader = prepared(table, linked)
    for position, _, item in sorted(_items(reader), key=lambda each: (each[0], each[1])):
        if isinstance(item, NameSpan):
            _read_name(reader, item)
        elif isinstance(item, Phrase):
            read_phrase(reader, item)
        elif isinstance(item, Coordination):
            _read_coordination(reader, item)
        else:
            read_pronoun(reader, position)
    _share_countries(reader)
    return [each for each in reader.referents if each.mentions and not each.is_thing]


def _items(reader: Reader) -> Iterable[tuple[int, int, Item]]:
    """What there is to read, by the token that carries it; inner things before outer ones."""
    yield from ((name.last - 1, 0, name) for name in reader.names)
    yield from ((phrase.head, 1, phrase) for phrase in reader.phrases)
    title_first = {name: title.first for name, title in reader.titles.items()}
    for each in coordinations(reader.table, reader.names, title_first):
        yield each.last - 1, 2, each
    lower = reader.table.lower
    yield from ((i, 0, None) for i in range(len(lower)) if lower[i] in PRONOUNS)


def _read_name(reader: Reader, name: NameSpan) -> None:
    country = seat_government(reader.table, name)
    referent = government(reader, country) if country else reader.linked[name]
    words = reader.table.words(name.first, name.last)
    if country:
        referent.names[words] += 1
    head = head_of(reader.table, name.first, name.last)
    reader.memory.note(referent, Seen(name.first, name.last, head, "name"))
    title = reader.titles.get(name)
    if title is not None and title.noun.family == "counterpart":
        _learn_counterpart(reader, referent, title)
    for i in range(title.first, title.last) if title is not None else ():
        if title is not None and i not in reader.name_at and _in_role(reader, title, i):
            reader.memory.by_token.setdefault(i, referent)


def _learn_counterpart(reader: Reader, referent: Referent, title: Title) -> None:
    """ "His Colombian counterpart Gustavo Petro": a president's counterpart rules as well."""
    owner = reader.memory.by_token.get(title.first - 1)
    if owner is not None and owner is not referent:
        referent.ranks |= owner.ranks & {"ruler", "office"}


def _in_role(reader: Reader, title: Title, i: int) -> bool:
    if title.role is None:
        return True
    return title.role.span is not None and reader.table.start[i] >= title.role.span.start


def _read_coordination(reader: Reader, item: Coordination) -> None:
    members = tuple(unique(reader.memory.by_token[name.last - 1] for name in item.names))
    if len(members) < 2:
        return
    group = group_of(reader, members)
    first = min(
        item.first,
        *(reader.titles[n].first for n in item.names[:1] if n in reader.titles),
        item.first,
    )
    head = head_of(reader.table, item.names[0].first, item.names[0].last)
    words = reader.table.words(item.first, item.last)
    group.names[words] += 1
    by_token = dict(reader.memory.by_token)
    reader.memory.note(group, Seen(first, item.last, head, "name"))
    reader.memory.by_token[head] = by_token[head]


def _share_countries(reader: Reader) -> None:
    """A ruler without a country belongs to the one whose palace the article names."""
    table = reader.table
    palaces = {palace_country(table.words(name.first, name.last)) for name in reader.names}
    seats = sorted({code for code in palaces if code is not None})
    taken = {each.country for each in reader.referents if each.is_ruler}
    free = [code for code in seats if code not in taken]
    rulers = [
        each for each in reader.referents if each.is_ruler and each.names and not each.country
    ]
    if len(free) == 1 and len(rulers) == 1:
        rulers[0].country = free[0]
