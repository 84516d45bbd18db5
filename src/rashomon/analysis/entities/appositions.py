"""Roles told beside a name: "Sergio Guzmán, director of the firm Acme", "the leader, X,"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.noun_phrases import Phrase
from rashomon.analysis.entities.nouns import person_nouns
from rashomon.analysis.entities.titles import PERIOD_BY_WORD
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable
from rashomon.text.countries import country_name, country_named, country_of_demonym
from rashomon.types import Role, Span
from rashomon.types.analyses import RolePeriod

OF_WORDS = frozenset({"of", "for", "at", "in", "with", "from", "to"})
MEMBER_WORDS = frozenset({"of", "from", "with", "at"})
CLOSERS = frozenset({",", ".", ";", ":", ")", "—", "–", "-", "”", '"', "\n"})
MERE_PERSONS = frozenset(
    {"man", "woman", "boy", "girl", "guy", "person", "child", "kid", "teenager", "teen", "youth"}
    | {"gentleman", "lady", "adult", "friend", "winner", "victim", "suspect", "member", "lad"}
)
OF_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "CCONJ"})
LONGEST_OF = 14  # tokens of an "of" phrase that are read; longer ones wander into the clause


@dataclass(frozen=True, slots=True)
class Apposition:
    """A phrase that is printed beside a name and says who that is."""

    phrase: Phrase
    name: NameSpan


def find_appositions(
    table: TokenTable, phrases: Sequence[Phrase], names: Sequence[NameSpan]
) -> list[Apposition]:
    """Each phrase for one person or body that stands in apposition to a name."""
    by_first = {phrase.first: phrase for phrase in phrases}
    by_last = {phrase.last: phrase for phrase in phrases}
    found = []
    for name in names:
        phrase = _after(table, name, by_first) or _before(table, name, by_last)
        phrase = phrase or _right_before(table, name, by_last)
        while phrase is not None and _can_stand_for(phrase, name):
            found.append(Apposition(phrase, name))
            phrase = _joined_by_and(table, phrase, by_first)
    return found


def _joined_by_and(
    table: TokenTable, phrase: Phrase, by_first: Mapping[int, Phrase]
) -> Phrase | None:
    """The second half of "curator and director of …"."""
    i = phrase.last
    if i + 1 >= len(table) or table.lower[i] != "and":
        return None
    other = by_first.get(i + 1)
    return other if other is not None and other.opening == "bare" else None


def _after(table: TokenTable, name: NameSpan, by_first: Mapping[int, Phrase]) -> Phrase | None:
    """ "Sergio Guzmán, director of …": a phrase right after the name and a comma."""
    i = name.last
    if i + 1 >= len(table) or table.word[i] not in {",", "("}:
        return None
    phrase = by_first.get(i + 1)
    if phrase is None or table.sent[phrase.head] != table.sent[name.first]:
        return None
    following = phrase.last
    if following >= len(table):
        return phrase
    closed = table.word[following] in CLOSERS or table.lower[following] in OF_WORDS | {"who", "and"}
    return phrase if closed and not _is_enumerated(table, phrase) else None


def _is_enumerated(table: TokenTable, phrase: Phrase) -> bool:
    """Whether the phrase is the next item of a list ("Petro, his wife and his minister")."""
    following = phrase.last
    return following < len(table) and table.lower[following] == "and" and phrase.owner is not None


def _before(table: TokenTable, name: NameSpan, by_last: Mapping[int, Phrase]) -> Phrase | None:
    """ "Colombia's leader, Gustavo Petro,": a definite phrase, a comma, the name, a close."""
    comma = name.first - 1
    if comma < 1 or table.word[comma] != ",":
        return None
    phrase = _heading_of(table, comma, by_last) or by_last.get(comma)
    if phrase is None or (name.last < len(table) and table.word[name.last] not in CLOSERS):
        return None
    if phrase.opening == "indefinite":
        return phrase if _is_aside(table, phrase, name) else None
    return phrase if phrase.opening in {"definite", "possessive"} else None


def _right_before(
    table: TokenTable, name: NameSpan, by_last: Mapping[int, Phrase]
) -> Phrase | None:
    """ "The group Citizens for Truth": a definite phrase right before a body's name."""
    phrase = by_last.get(name.first)
    if phrase is None or name.kind != "organisation" or phrase.opening != "definite":
        return None
    inside = range(name.first, name.last)
    is_its = any(table.dep[i] == "appos" and table.head[i] == phrase.head for i in inside)
    return phrase if is_its else None


def _heading_of(table: TokenTable, comma: int, by_last: Mapping[int, Phrase]) -> Phrase | None:
    """The phrase for a person whose "of …" ends at a comma: "the leader of the union, X,"."""
    for i in range(comma - 1, max(0, comma - LONGEST_OF), -1):
        if table.sent[i] != table.sent[comma] or table.pos[i] not in OF_PARTS:
            return None
        phrase = by_last.get(i) if table.lower[i] == "of" else None
        if phrase is not None and phrase.kind == "person" and phrase.opening == "definite":
            return phrase
    return None


def _is_aside(table: TokenTable, phrase: Phrase, name: NameSpan) -> bool:
    """Whether "a survivor, Ana Paz, said" opens a sentence: elsewhere it may be a list."""
    opens = phrase.first == table.sent_starts[table.sent[phrase.first]]
    return opens and name.last < len(table) and table.word[name.last] == ","


def _can_stand_for(phrase: Phrase, name: NameSpan) -> bool:
    if phrase.is_plural or phrase.is_thing:
        return False
    if name.kind == "person":
        return phrase.kind == "person"
    return phrase.kind == name.kind and phrase.opening != "bare"


def role_of(table: TokenTable, phrase: Phrase, name_at: Mapping[int, int]) -> Role:
    """The role a phrase gives: "the former Colombian foreign minister" as title, of, period."""
    first = _title_start(table, phrase, name_at)
    title = table.words(first, phrase.head + 1)
    of = _owner_words(table, phrase, name_at) or _of_words(table, phrase.head + 1, name_at)
    if not of and phrase.country:
        of = country_name(phrase.country)
    span = Span(table.start[first], table.end(phrase.head))
    return Role(title, of, period_of(table, phrase), span)


def period_of(table: TokenTable, phrase: Phrase) -> RolePeriod:
    """Whether the phrase speaks of a past, present or future holder."""
    words = (table.lower[i].rstrip("-") for i in range(phrase.first, phrase.head))
    return next((PERIOD_BY_WORD[word] for word in words if word in PERIOD_BY_WORD), "current")


def _title_start(table: TokenTable, phrase: Phrase, name_at: Mapping[int, int]) -> int:
    """Where the title begins: after article, nationality, owner and "former"."""
    first = phrase.head - phrase.noun.count(" ")
    while first > phrase.first and _is_title_word(table, first - 1, name_at):
        is_hyphened = first - 3 >= phrase.first and table.word[first - 2] == "-"
        first -= 3 if is_hyphened and _is_title_word(table, first - 3, name_at) else 1
    return first


def _is_title_word(table: TokenTable, i: int, name_at: Mapping[int, int]) -> bool:
    word = table.word[i]
    if i in name_at or country_of_demonym(word) or table.lower[i].rstrip("-") in PERIOD_BY_WORD:
        return False
    if table.lower[i] == "old" and i and table.word[i - 1] == "-":
        return False  # "her 31-year-old sister"
    return table.pos[i] in {"ADJ", "NOUN", "PROPN"} and word[:1].isalpha()


def _owner_words(table: TokenTable, phrase: Phrase, name_at: Mapping[int, int]) -> str:
    if phrase.owner is None or phrase.owner not in name_at:
        return _compound_name(table, phrase, name_at)
    return _as_owner(table.words(name_at[phrase.owner], phrase.owner + 1))


def _compound_name(table: TokenTable, phrase: Phrase, name_at: Mapping[int, int]) -> str:
    """The name inside the phrase: "the Reuters correspondent"."""
    inside = [i for i in range(phrase.first, phrase.head) if i in name_at]
    return _as_owner(table.words(name_at[inside[-1]], inside[-1] + 1)) if inside else ""


def _as_owner(words: str) -> str:
    nation = country_named(words)
    return country_name(nation) if nation else words


def _of_words(table: TokenTable, i: int, name_at: Mapping[int, int]) -> str:
    """What follows "of": the name in it, or its own words without the article."""
    if i >= len(table) or table.lower[i] not in OF_WORDS:
        return ""
    first, last = i + 1, _phrase_end(table, i + 1, name_at)
    named = [j for j in range(first, last) if j in name_at]
    if named and not _owns_more(table, named[-1] + 1, last):
        return _as_owner(table.words(name_at[named[-1]], named[-1] + 1))
    if named:
        return table.words(name_at[named[-1]], last)
    while first < last and table.pos[first] == "DET":
        first += 1
    return table.words(first, last) if first < last and table.lower[i] == "of" else ""


def _owns_more(table: TokenTable, i: int, last: int) -> bool:
    """Whether a name ends at token ``i`` that only tells whose somebody is ("a lawyer for Ruiz's
    wife")."""
    return i + 1 < last and table.word[i] in POSSESSIVES


def _phrase_end(table: TokenTable, first: int, name_at: Mapping[int, int]) -> int:
    last, limit = first, min(len(table), first + LONGEST_OF)
    while last < limit and table.sent[last] == table.sent[first - 1]:
        inside = last in name_at or table.pos[last] in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}
        linked = table.lower[last] in {"'s", "of", "-"} and last + 1 < limit
        if not inside and not linked:
            break
        last += 1
    return last


def body_after(
    table: TokenTable, name: NameSpan, names_by_first: Mapping[int, NameSpan]
) -> NameSpan | None:
    """The organisation in "Adam Isacson of the Washington Office on Latin America"."""
    i = name.last
    if i + 1 >= len(table) or table.lower[i] not in MEMBER_WORDS:
        return None
    first = i + 2 if table.lower[i + 1] == "the" else i + 1
    body = names_by_first.get(first)
    return body if body is not None and body.kind == "organisation" else None


def is_trade(noun: str) -> bool:
    """Whether ``noun`` is one that gives a person a role (not "man", not "friend")."""
    known = person_nouns().get(noun)
    return known is not None and known.rank != "honorific" and noun not in MERE_PERSONS
