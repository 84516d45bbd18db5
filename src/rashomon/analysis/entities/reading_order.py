"""An article read from its first word to its last: each mention finds its referent in turn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.analysis.entities.appositions import (
    Apposition,
    body_after,
    find_appositions,
    is_trade,
    period_of,
    role_of,
)
from rashomon.analysis.entities.descriptions import (
    GOVERNMENT_NOUNS,
    body_described,
    described_before,
    person_described,
)
from rashomon.analysis.entities.governments import palace_country, seat_government
from rashomon.analysis.entities.groups import (
    Coordination,
    coordinations,
    members_described,
    pair_before,
)
from rashomon.analysis.entities.names import NameSpan
from rashomon.analysis.entities.noun_phrases import Phrase, find_phrases
from rashomon.analysis.entities.nouns import speech_verbs
from rashomon.analysis.entities.pronouns import PRONOUNS, Pronoun, best, candidates, is_empty_it
from rashomon.analysis.entities.referents import Referent, Seen
from rashomon.analysis.entities.salience import SUBJECTS, Memory, head_of
from rashomon.analysis.entities.titles import Title, title_before
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_named, government_name
from rashomon.types import Role

NOT = frozenset({"not", "n't", "never", "no"})
SPEECH_REACH = 15  # tokens from a quotation to its verb, from a sentence's start to its subject
COPULAS = frozenset({"is", "was", "'s", "are", "were", "been", "be"})


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
    governments: dict[str, Referent] = field(default_factory=dict)
    groups: dict[tuple[int, ...], Referent] = field(default_factory=dict)
    by_noun: dict[str, list[Referent]] = field(default_factory=dict)


def read_through(table: TokenTable, linked: dict[NameSpan, Referent]) -> list[Referent]:
    """Every referent of the article with its mentions, things that are no actors left out."""
    reader = _prepared(table, linked)
    for position, _, item in sorted(_items(reader), key=lambda each: (each[0], each[1])):
        if isinstance(item, NameSpan):
            _read_name(reader, item)
        elif isinstance(item, Phrase):
            _read_phrase(reader, item)
        elif isinstance(item, Coordination):
            _read_coordination(reader, item)
        else:
            _read_pronoun(reader, position)
    _share_countries(reader)
    return [each for each in reader.referents if each.mentions and not each.is_thing]


def _prepared(table: TokenTable, linked: dict[NameSpan, Referent]) -> Reader:
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
    reader.referents = _unique(linked[name] for name in names)
    return reader


def _unique(referents: Iterable[Referent]) -> list[Referent]:
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
            _learn_phrase(referent, phrase, role)
    for name in reader.names:
        body = body_after(reader.table, name, firsts) if name.kind == "person" else None
        if body is not None:
            words = reader.table.words(body.first, body.last)
            reader.linked[name].learn_role(Role("", words), "", "work")
        _learn_nation(reader, name)


def _learn_phrase(referent: Referent, phrase: Phrase, role: Role) -> None:
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


Item = NameSpan | Phrase | Coordination | None


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
    referent = _government(reader, country) if country else reader.linked[name]
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


def _government(reader: Reader, country: str) -> Referent:
    known = reader.governments.get(country)
    if known is None:
        name = government_name(country)
        known = Referent("organisation", canonical=name, country=country)
        known.families.add("government")
        reader.governments[country] = known
        reader.referents.append(known)
    return known


def _read_coordination(reader: Reader, item: Coordination) -> None:
    members = tuple(_unique(reader.memory.by_token[name.last - 1] for name in item.names))
    if len(members) < 2:
        return
    group = _group(reader, members)
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


def _group(reader: Reader, members: tuple[Referent, ...]) -> Referent:
    key = tuple(sorted(map(id, members)))
    known = reader.groups.get(key)
    if known is None:
        known = Referent("group", is_plural=True, members=members)
        reader.groups[key] = known
        reader.referents.append(known)
    return known


def _read_phrase(reader: Reader, phrase: Phrase) -> None:
    owner = reader.memory.by_token.get(phrase.owner) if phrase.owner is not None else None
    referent = _described(reader, phrase, owner)
    if referent is None:
        referent = _new_described(reader, phrase, owner)
    if not phrase.is_thing and phrase.family not in referent.families and not referent.is_plural:
        referent.families.add(phrase.family)
    if phrase.country and not referent.is_thing:
        referent.country = referent.country or phrase.country
    referent.learn_gender(phrase.gender)
    reader.memory.note(referent, Seen(phrase.first, phrase.last, phrase.head, "nominal"))


def _described(reader: Reader, phrase: Phrase, owner: Referent | None) -> Referent | None:
    if phrase.head in reader.apposed:
        return reader.linked[reader.apposed[phrase.head].name]
    beside = _described_twice(reader, phrase)
    if beside is not None:
        return beside
    predicated = _predicated(reader, phrase)
    if predicated is not None:
        return predicated
    government = _governed(reader, phrase, owner)
    if government is not None:
        return government
    if phrase.opening not in {"definite", "demonstrative", "possessive", "both"}:
        return _people(reader, phrase)
    if phrase.kind == "group" or phrase.is_plural:
        members = members_described(reader.memory, phrase, reader.referents)
        if members and phrase.opening != "possessive":
            return _group(reader, members)
    return _definite(reader, phrase, owner)


def _described_twice(reader: Reader, phrase: Phrase) -> Referent | None:
    """Whom "a member of the party" in "the president, a member of the party, said" stands for."""
    table, comma = reader.table, phrase.first - 1
    if comma < 1 or table.word[comma] != "," or phrase.opening != "indefinite":
        return None
    referent = reader.memory.by_token.get(comma - 1)
    last = referent.last_seen if referent is not None else None
    if referent is None or last is None or last.last != comma or last.form != "nominal":
        return None
    same = referent.kind == phrase.kind and referent.is_plural == phrase.is_plural
    return referent if same and not phrase.is_thing else None


def _definite(reader: Reader, phrase: Phrase, owner: Referent | None) -> Referent | None:
    memory = reader.memory
    found: Referent | None = None
    if phrase.kind == "person" and not phrase.is_plural and _describes_named(phrase):
        people = [each for each in reader.referents if each.kind == "person" and each.names]
        found = person_described(memory, phrase, people, owner)
    elif phrase.opening != "possessive" and not phrase.is_plural:
        found = body_described(memory, phrase)
    if found is not None:
        return found
    known = reader.by_noun.get(_noun_key(phrase, owner), [])
    return described_before(memory, phrase, owner, known)


def _describes_named(phrase: Phrase) -> bool:
    """Whether a definite person noun may stand for somebody named: offices, trades; and with
    a possessor only counterparts and nations ("Colombia's leader", not "his lawyer")."""
    return phrase.opening != "possessive" or phrase.family == "counterpart" or bool(phrase.country)


def _noun_key(phrase: Phrase, owner: Referent | None) -> str:
    return f"{phrase.noun}/{id(owner) if owner is not None else ''}"


def _people(reader: Reader, phrase: Phrase) -> Referent | None:
    """A people by its name: "Colombians" is one group wherever it is printed; and so are
    "officials" where nothing sets them apart."""
    if phrase.is_plural and phrase.opening == "bare" and not phrase.is_thing:
        known = reader.by_noun.get(_bare_key(reader, phrase))
        if known:
            return known[0]
    if phrase.country and phrase.kind == "group":
        known = reader.by_noun.get(f"={phrase.country}/{phrase.noun}")
        return known[0] if known else None
    return None


def _bare_key(reader: Reader, phrase: Phrase) -> str:
    return "*" + reader.table.words(phrase.first, phrase.last).lower()


def _predicated(reader: Reader, phrase: Phrase) -> Referent | None:
    """Who a noun is said of: "Petro is the president", "Warhol was an artist and a trader"."""
    if phrase.kind not in {"person", "organisation", "place"} or phrase.is_plural:
        return None
    referent = _subject_said_of(reader, phrase.head)
    if referent is None or referent.is_plural or referent.is_thing:
        return None
    if phrase.kind != "person" and phrase.kind != referent.kind:
        return None
    if phrase.kind == "person" and referent.kind == "person" and is_trade(phrase.noun):
        _learn_phrase(referent, phrase, role_of(reader.table, phrase, reader.name_at))
    return referent


def _subject_said_of(reader: Reader, head: int) -> Referent | None:
    """The subject of the copula on ``head``, or on what ``head`` is coordinated with."""
    table = reader.table
    if table.dep[head] == "conj" and table.head[head] < head:
        head = table.head[head]
    first = table.sent_starts[table.sent[head]]
    kids = [i for i in range(first, head) if table.head[i] == head]
    if table.lower[head - 1 : head] == ("not",) or any(table.lower[i] in NOT for i in kids):
        return None
    if not any(table.dep[i] == "cop" and table.lower[i] in COPULAS for i in kids):
        return None
    subject = next((i for i in kids if table.dep[i] == "nsubj"), None)
    return reader.memory.by_token.get(subject) if subject is not None else None


def _governed(reader: Reader, phrase: Phrase, owner: Referent | None) -> Referent | None:
    """The government a phrase names: "the Trump administration", "his government"."""
    if phrase.family not in GOVERNMENT_NOUNS or phrase.is_plural:
        return None
    country = phrase.country
    head = owner or _ruler_inside(reader, phrase)
    if country is None and head is not None:
        country = head.country
        if head.kind == "person" and country is None:
            return _administration(reader, head)
    if country is None and phrase.opening == "definite":
        known = [
            each for each in reader.memory.within(phrase.head) if "government" in each.families
        ]
        return known[0] if known else _government_of_ruler(reader)
    return _government(reader, country) if country else None


def _government_of_ruler(reader: Reader) -> Referent | None:
    """The government of the one ruler named so far, for a bare "the administration"."""
    rulers = [each for each in reader.referents if each.is_ruler and each.names and each.mentions]
    if len(rulers) != 1:
        return None
    country = rulers[0].country
    return _government(reader, country) if country else _administration(reader, rulers[0])


def _ruler_inside(reader: Reader, phrase: Phrase) -> Referent | None:
    for i in range(phrase.head - 1, phrase.first - 1, -1):
        referent = reader.memory.by_token.get(i)
        if referent is not None and referent.kind == "person":
            return referent
    return None


def _administration(reader: Reader, head: Referent) -> Referent:
    """The government of somebody whose country the article does not tell."""
    key = f"person/{reader.referents.index(head)}"
    known = reader.governments.get(key)
    if known is None:
        known = Referent("organisation", families={"government"})
        reader.governments[key] = known
        reader.referents.append(known)
    return known


def _new_described(reader: Reader, phrase: Phrase, owner: Referent | None) -> Referent:
    referent = Referent(
        phrase.kind,
        gender=phrase.gender,
        is_plural=phrase.is_plural,
        is_thing=phrase.is_thing,
        country=phrase.country,
    )
    reader.referents.append(referent)
    reader.by_noun.setdefault(_noun_key(phrase, owner), []).append(referent)
    if phrase.is_plural and phrase.opening == "bare":
        reader.by_noun.setdefault(_bare_key(reader, phrase), []).append(referent)
    if phrase.country and phrase.kind == "group":
        reader.by_noun.setdefault(f"={phrase.country}/{phrase.noun}", []).append(referent)
    if phrase.rank and not phrase.is_plural and period_of(reader.table, phrase) != "former":
        referent.ranks.add(phrase.rank)
    return referent


def _read_pronoun(reader: Reader, i: int) -> None:
    """Puts the pronoun at token ``i`` to the referent that fits it best, if any does."""
    table = reader.table
    pronoun = PRONOUNS[table.lower[i]]
    if is_empty_it(table, i):
        return
    pool = candidates(reader.memory, i, pronoun)
    if pronoun.is_person and table.quoted[i]:
        speaker = _speaker(reader, i)
        pool = [each for each in pool if each is not speaker]
    referent = _named_ahead(reader, i, pronoun) or best(reader.memory, i, pronoun, pool)
    if pronoun.is_plural and not _is_explicit(table, i, referent):
        members = pair_before(reader.memory, i)
        referent = _group(reader, members) if members else referent
    if referent is not None:
        referent.learn_gender(pronoun.gender)
        reader.memory.note(referent, Seen(i, i + 1, i, "pronoun"))


def _is_explicit(table: TokenTable, i: int, referent: Referent | None) -> bool:
    """Whether a plural has been mentioned so lately that "they" needs no pair of its own."""
    last = referent.last_seen if referent is not None else None
    if referent is None or last is None:
        return False
    return referent.is_plural and table.sent[i] - table.sent[last.head] <= 1


def _speaker(reader: Reader, i: int) -> Referent | None:
    """Who says the quotation around token ``i``: the subject of the verb of speech that
    follows it, else of the one before it."""
    table = reader.table
    first = last = i
    while last < len(table) and table.quoted[last]:
        last += 1
    while first > 0 and table.quoted[first]:
        first -= 1
    after = range(last, min(len(table), last + SPEECH_REACH))
    before = range(first, max(-1, first - SPEECH_REACH), -1)
    for window in (after, before):
        for j in window:
            if table.lemma[j] in speech_verbs() and table.pos[j] == "VERB" and not table.quoted[j]:
                return _sayer(reader, j)
    return None


def _sayer(reader: Reader, verb: int) -> Referent | None:
    """Whom the subject of ``verb`` names, where names are known before they are read."""
    table = reader.table
    for j in range(max(0, verb - SPEECH_REACH), min(len(table), verb + SPEECH_REACH)):
        if table.head[j] == verb and table.dep[j] in SUBJECTS:
            named = reader.name_at.get(j)
            return reader.by_first[named] if named is not None else reader.memory.by_token.get(j)
    return None


def _named_ahead(reader: Reader, i: int, pronoun: Pronoun) -> Referent | None:
    """Who is meant in "In his speech, Petro said …": the subject after the opening phrase."""
    table = reader.table
    first, last = table.sentence(table.sent[i])
    opens = table.pos[first] in {"ADP", "SCONJ"} or table.tag[first] in {"VBG", "VBN"}
    if not opens or not pronoun.is_person or table.quoted[i]:
        return None
    for j in range(i + 1, min(last - 1, first + SPEECH_REACH)):
        if table.word[j] != ",":
            continue
        name = reader.name_at.get(j + 1)
        referent = reader.by_first[name] if name is not None else None
        if referent is None or referent.kind != "person" or table.quoted[j + 1]:
            return None
        return referent if referent.gender in {pronoun.gender, "u"} else None
    return None


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
