"""Whom each noun phrase stands for, at its place in the text."""

from __future__ import annotations

from rashomon.analysis.entities.appositions import (
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
from rashomon.analysis.entities.entity_reader import (
    Reader,
    administration,
    government,
    group_of,
    learn_phrase,
)
from rashomon.analysis.entities.groups import (
    holders_described,
    members_described,
)
from rashomon.analysis.entities.noun_phrases import Phrase
from rashomon.analysis.entities.referents import Referent, Seen
from rashomon.analysis.entities.salience import grammatical_role
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_named, country_of_seat

LONGEST_COUNTRY = 5  # words of a country's name, at most
NOT = frozenset({"not", "n't", "never", "no"})
OPEN = frozenset({"whether", "if", "unless", "would", "could", "might", "may", "should", "were"})
"""Words by which nothing is said of a subject: "whether he was a candidate"."""
MOST_STEPS = 3  # from a noun to the predicate it is coordinated with or hangs on
COPULAS = frozenset({"is", "was", "'s", "are", "were", "been", "be"})


def read_phrase(reader: Reader, phrase: Phrase) -> None:
    owner = reader.memory.by_token.get(phrase.owner) if phrase.owner is not None else None
    referent = _described(reader, phrase, owner)
    if referent is None:
        referent = _new_described(reader, phrase, owner)
    if referent.is_thing and not phrase.is_thing and _acts(reader.table, phrase):
        referent.is_thing = False
    if not phrase.is_thing and phrase.family not in referent.families and not referent.is_plural:
        referent.families.add(phrase.family)
    if phrase.country and not referent.is_thing:
        referent.country = referent.country or phrase.country
    referent.learn_gender(phrase.gender)
    reader.memory.note(referent, Seen(phrase.first, phrase.last, phrase.head, "nominal"))


def _acts(table: TokenTable, phrase: Phrase) -> bool:
    return grammatical_role(table, phrase.head) == "subject"


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
    holders = holders_described(reader.table, phrase, reader.name_at, reader.by_first)
    if holders:
        return group_of(reader, holders)
    if phrase.opening not in {"definite", "demonstrative", "possessive", "both"}:
        return _people(reader, phrase)
    if phrase.kind == "group" or phrase.is_plural:
        members = members_described(reader.memory, phrase, reader.known)
        if members and phrase.opening != "possessive":
            return group_of(reader, members)
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
        people = [each for each in reader.known if each.kind == "person" and each.names]
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
        learn_phrase(referent, phrase, role_of(reader.table, phrase, reader.name_at))
    return referent


def _subject_said_of(reader: Reader, head: int) -> Referent | None:
    """The subject of the copula on ``head``, or on what ``head`` is coordinated with."""
    table = reader.table
    if table.dep[head] == "conj" and table.head[head] < head:
        head = table.head[head]
    first = table.sent_starts[table.sent[head]]
    kids = [i for i in range(first, head) if table.head[i] == head]
    if table.lower[head - 1 : head] == ("not",) or any(table.lower[i] in NOT | OPEN for i in kids):
        return None
    if not any(table.dep[i] == "cop" and table.lower[i] in COPULAS for i in kids):
        return None
    subject = next((i for i in kids if table.dep[i] == "nsubj"), None)
    return reader.memory.by_token.get(subject) if subject is not None else None


def _names_an_office(table: TokenTable, phrase: Phrase) -> bool:
    """Whether a bare noun stands for an office and nobody in it ("sworn in as president")."""
    if phrase.opening != "bare" or phrase.is_plural or phrase.kind != "person":
        return False
    return grammatical_role(table, phrase.head) not in {"subject", "object"}


def _is_only_predicated(table: TokenTable, phrase: Phrase) -> bool:
    """Whether a noun without a name is only said of another: "it is a key partner", "seen as
    an ally", "the best of friends". Who then acts or speaks becomes somebody."""
    if phrase.opening in {"definite", "demonstrative", "both"}:
        return False
    head = phrase.head
    for _ in range(MOST_STEPS):
        if table.dep[head] != "conj" and not (table.dep[head] == "nmod" and phrase.is_bare):
            break
        head = table.head[head]
    if grammatical_role(table, head) in {"subject", "object", "possessor"}:
        return False
    span = range(table.sent_starts[table.sent[head]], head)
    kids = [i for i in span if table.head[i] == head]
    return any(table.dep[i] == "cop" or table.lower[i] == "as" for i in kids)


def _governed(reader: Reader, phrase: Phrase, owner: Referent | None) -> Referent | None:
    """The government a phrase names: "the Trump administration", "his government"."""
    if phrase.family not in GOVERNMENT_NOUNS or phrase.is_plural:
        return None
    country = phrase.country or _country_behind(reader.table, phrase)
    head = owner or _ruler_inside(reader, phrase)
    if country is None and head is None and phrase.is_bare:
        country = _seat_before(reader.table, phrase)
    if country is None and head is not None:
        country = head.country
        if head.kind == "person" and country is None:
            return administration(reader, head)
    if country is None and phrase.opening == "definite" and not _is_of_place(reader.table, phrase):
        known = [
            each for each in reader.memory.within(phrase.head) if "government" in each.families
        ]
        return known[0] if known else _government_of_ruler(reader)
    return government(reader, country) if country else None


def _country_behind(table: TokenTable, phrase: Phrase) -> str | None:
    """The code of the country right behind "the government of"."""
    first = phrase.head + 2
    if not _is_of_place(table, phrase):
        return None
    first += table.lower[first] == "the"
    ends = range(min(first + LONGEST_COUNTRY, len(table)), first, -1)
    found = (country_named(table.words(first, end)) for end in ends)
    return next((each for each in found if each), None)


def _is_of_place(table: TokenTable, phrase: Phrase) -> bool:
    """Whether a name stands behind a noun and "of" ("the government of Ruritania")."""
    of = phrase.head + 1
    if of + 2 > len(table) or table.lower[of] != "of" or of + 1 >= len(table):
        return False
    name = of + 1 + (table.lower[of + 1] == "the")
    return name < len(table) and table.is_capital(name)


def _seat_before(table: TokenTable, phrase: Phrase) -> str | None:
    """The code of the country that a sentence opens in ("In London, the cabinet …")."""
    first = table.sent_starts[table.sent[phrase.head]]
    comma = next((i for i in range(first + 2, phrase.first) if table.word[i] == ","), None)
    if comma is None or table.lower[first] != "in" or phrase.family == "administration":
        return None
    words = table.words(first + 1, comma)
    return country_of_seat(words) or country_named(words)


def _government_of_ruler(reader: Reader) -> Referent | None:
    """The government of the one ruler named so far, for a bare "the administration"."""
    rulers = [each for each in reader.known if each.is_ruler and each.names and each.mentions]
    if len(rulers) != 1:
        return None
    country = rulers[0].country
    return government(reader, country) if country else administration(reader, rulers[0])


def _ruler_inside(reader: Reader, phrase: Phrase) -> Referent | None:
    for i in range(phrase.head - 1, phrase.first - 1, -1):
        referent = reader.memory.by_token.get(i)
        if referent is not None and referent.kind == "person":
            return referent
    return None


def _new_described(reader: Reader, phrase: Phrase, owner: Referent | None) -> Referent:
    referent = Referent(
        phrase.kind,
        gender=phrase.gender,
        is_plural=phrase.is_plural,
        is_thing=phrase.is_thing
        or _names_an_office(reader.table, phrase)
        or _is_only_predicated(reader.table, phrase),
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
