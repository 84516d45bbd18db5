"""Titles printed before a name: "Colombian President", "former Secretary of State", "Mrs."."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rashomon.analysis.entities.nationalities import nationality_before
from rashomon.analysis.entities.nouns import PersonNoun, person_nouns
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable
from rashomon.text.countries import country_name, country_named, country_of_demonym
from rashomon.types import Role, Span
from rashomon.types.analyses import RolePeriod

PERIOD_BY_WORD: dict[str, RolePeriod] = {
    "former": "former",
    "ex": "former",
    "ex-": "former",
    "then": "former",
    "late": "former",
    "ousted": "former",
    "deposed": "former",
    "onetime": "former",
    "one-time": "former",
    "outgoing": "current",
    "acting": "current",
    "interim": "current",
    "incoming": "future",
    "future": "future",
}
LONGEST_TITLE = 5  # words of the longest title in data/person_nouns.tsv
LONGEST_LEAD = 8  # tokens of a title with all that stands before it


@dataclass(frozen=True, slots=True)
class Title:
    """A title with what stands before it: tokens ``first`` up to ``last``, where a name begins."""

    first: int
    last: int
    noun: PersonNoun
    role: Role | None  # None for "Mr."
    country: str | None


def title_before(table: TokenTable, name_first: int, names: Mapping[int, int]) -> Title | None:
    """The title that ends where the name at token ``name_first`` begins.

    ``names`` gives, for the end of every name, its first token ("Microsoft" in "Microsoft
    chief executive Satya Nadella").
    """
    first = _noun_start(table, name_first)
    if first is None:
        return None
    noun = person_nouns()[_lower(table, first, name_first)]
    if noun.rank == "honorific":
        return Title(first, name_first, noun, None, None)
    noun = _joined_title(table, first, noun)
    lead = _lead(table, first, names)
    title = table.words(lead.title_first, name_first)
    span = Span(table.start[lead.title_first], table.end(name_first - 1))
    role = Role(title, lead.of, lead.period, span)
    return Title(lead.first, name_first, noun, role, lead.country)


def _joined_title(table: TokenTable, first: int, noun: PersonNoun) -> PersonNoun:
    """``noun`` with the gender that the title tells which "and" joins to it ("actress and writer
    Ana Ruiz"); "and" is at token ``first`` - 1."""
    if first < 2 or table.lower[first - 1] != "and" or noun.gender != "u":
        return noun
    other = person_nouns().get(table.lower[first - 2])
    is_one = other is not None and not other.is_plural and other.rank != "honorific"
    return replace(noun, gender=other.gender) if other is not None and is_one else noun


def _lower(table: TokenTable, first: int, last: int) -> str:
    return " ".join(table.lower[first:last]).replace(" - ", "-")


def _noun_start(table: TokenTable, last: int) -> int | None:
    """Where the longest title ending before token ``last`` begins."""
    for first in range(max(0, last - LONGEST_TITLE), last):
        if table.sent[first] != table.sent[last]:
            continue
        noun = person_nouns().get(_lower(table, first, last))
        if noun is not None and not noun.is_plural:
            return first
    return None


@dataclass(slots=True)
class _Lead:
    """What the words before a title add to it."""

    first: int
    title_first: int
    floor: int
    of: str = ""
    country: str | None = None
    period: RolePeriod = "current"


def _lead(table: TokenTable, first: int, names: Mapping[int, int]) -> _Lead:
    lead = _Lead(first, first, max(table.sentence(table.sent[first])[0], first - LONGEST_LEAD))
    i = first
    while i > lead.floor:
        step = _step(table, i, names, lead)
        if step == i:
            break
        i = step
    lead.first = i
    return lead


def _step(table: TokenTable, i: int, names: Mapping[int, int], lead: _Lead) -> int:
    """Where the title's lead begins once the word before token ``i`` is taken into it."""
    before = i - 1
    lower = table.lower[before]
    if lower == "-" and before and table.lower[before - 1] in PERIOD_BY_WORD:
        lead.period = PERIOD_BY_WORD[table.lower[before - 1]]
        return before - 1
    if lower.rstrip("-") in PERIOD_BY_WORD:
        lead.period = PERIOD_BY_WORD[lower.rstrip("-")]
        return before
    if table.word[before] in POSSESSIVES and before in names:
        return _owner(table, names[before], before, lead)
    if i in names:
        return _owner(table, names[i], i, lead)
    nation = nationality_before(table, i, lead.floor)
    if nation is not None:
        first, code = nation
        lead.country = lead.country or code
        lead.of = lead.of or country_name(code)
        return first
    if lower == "and" and lead.title_first == i and table.is_capital(i) and before:
        return _joined_field(table, i, lead)
    if table.is_capital(i) and not table.is_capital(before):
        return i  # "Queen" in "a row Queen Elizabeth" has no modifier
    if table.pos[before] in {"ADJ", "NOUN", "PROPN"} and table.word[before][0].isalpha():
        lead.title_first = before if lead.title_first == i else lead.title_first
        return before
    return i


def _joined_field(table: TokenTable, i: int, lead: _Lead) -> int:
    """Where "Energy" begins in "Energy and Mines Minister", read up to "Mines"."""
    first = i - 2
    is_field = table.is_capital(first) and table.pos[first] in {"NOUN", "PROPN"}
    if not is_field or table.lower[i] in person_nouns():
        return i
    lead.title_first = first
    return first


def _owner(table: TokenTable, first: int, last: int, lead: _Lead) -> int:
    """Takes in the name before a title: a country, or a body one works for."""
    words = table.words(first, last)
    nation = country_named(words) or country_of_demonym(words)
    lead.of = lead.of or (country_name(nation) if nation else words)
    lead.country = lead.country or nation
    return first
