"""Countries: their names, codes, adjectives, peoples and seats of government.

The table ``data/countries.tsv`` was written for this project: one row per country or territory
of ISO 3166 (and Kosovo, ``XKX``). ``data/places.tsv`` holds the large cities and the states of
the USA, cut from GeoNames by ``training/places.py``.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """One row of the table. ``parts`` lie in the country but are not its name (Scotland)."""

    iso3: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]
    parts: tuple[str, ...]


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Every country of the table, by code."""
    table = files("rashomon.text") / "data" / "countries.tsv"
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines(), delimiter="\t")
    return tuple(sorted(map(_country, rows), key=lambda country: country.iso3))


def _country(row: dict[str, str]) -> Country:
    cells = {key: tuple(filter(None, value.split(";"))) for key, value in row.items()}
    people = cells["people"] or _peoples(cells["adjectives"])
    return Country(
        row["iso3"],
        row["name"],
        cells["aliases"],
        cells["adjectives"],
        people,
        cells["seats"],
        cells["parts"],
    )


def _peoples(adjectives: tuple[str, ...]) -> tuple[str, ...]:
    """The nouns a regular adjective gives: "Colombian", "Colombians"; "Beninese" alone."""
    plural = [word + "s" for word in adjectives if not word.endswith(("ese", "sh", "ch", "s"))]
    return (*adjectives, *plural)


def country_name(iso3: str) -> str:
    """The usual English name of the country with that code (the code itself where unknown).

    >>> country_name("USA")
    'United States'
    """
    return _names().get(iso3, iso3)


def government_name(iso3: str) -> str:
    """The usual English name of that country's government.

    >>> government_name("COL"), government_name("USA")
    ('Colombian government', 'United States government')
    """
    adjective = _adjectives().get(iso3, "")
    is_adjective = adjective and not adjective.endswith("er")  # "New Zealander" is only a noun
    return f"{adjective if is_adjective else country_name(iso3)} government"


def country_named(words: str) -> str | None:
    """The code of the country that ``words`` name, with or without "the".

    >>> country_named("the U.S."), country_named("DR Congo"), country_named("Scotland")
    ('USA', 'COD', None)
    """
    return _look_up(_codes_by_name(), words)


def country_holding(words: str) -> str | None:
    """The code of the country ``words`` name or lie in: a country, a part, a large city.

    >>> country_holding("Scotland"), country_holding("Bogotá"), country_holding("Peru")
    ('GBR', 'COL', 'PER')
    """
    return country_named(words) or _look_up(_codes_by_part(), words) or _city(words)


def is_city(words: str) -> bool:
    """Whether ``words`` name a large city of the table, or a seat of government.

    >>> is_city("Medellín"), is_city("Peru")
    (True, False)
    """
    return _city(words) is not None or words in _codes_by_seat()


def lie_apart(one: str, two: str) -> bool:
    """Whether two places by name cannot be one, nor one lie in the other: places of two countries,
    or two cities; ``False`` where the tables do not tell.

    >>> lie_apart("Bogotá", "Lima"), lie_apart("Bogotá", "Colombia"), lie_apart("Lima", "lima")
    (True, False, False)
    """
    left, right = country_holding(one), country_holding(two)
    if left is None or right is None or one.casefold() == two.casefold():
        return False
    return left != right or (is_city(one) and is_city(two))


def country_of_demonym(words: str) -> str | None:
    """The code behind a nationality, adjective or noun.

    >>> country_of_demonym("Colombian"), country_of_demonym("Danes"), country_of_demonym("blue")
    ('COL', 'DNK', None)
    """
    return _look_up(_codes_by_demonym(), words)


def is_people(words: str) -> bool:
    """Whether ``words`` are a noun for a country's people in the plural ("Colombians")."""
    return words in _plural_peoples()


def country_of_seat(words: str) -> str | None:
    """The code of the country whose government ``words`` may stand for.

    >>> country_of_seat("the Kremlin"), country_of_seat("Bogotá"), country_of_seat("Medellín")
    ('RUS', 'COL', None)
    """
    return _look_up(_codes_by_seat(), words)


def _look_up(codes: dict[str, str], words: str) -> str | None:
    found = codes.get(words)
    if found is None and words[:4].lower() == "the ":
        found = codes.get(words[4:])
    if found is None and len(words) > 4 and words.isupper():
        found = codes.get(words.title())
    return found


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {country.iso3: country.name for country in countries()}


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    return {each.iso3: each.adjectives[0] for each in countries() if each.adjectives}


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    return {name: each.iso3 for each in countries() for name in (each.name, *each.aliases)}


@lru_cache(maxsize=1)
def _codes_by_demonym() -> dict[str, str]:
    # a word shared by two countries stays with the first by code unless it is one's only word
    return {
        word: each.iso3
        for each in reversed(countries())
        for word in (*each.adjectives, *each.people)
    }


@lru_cache(maxsize=1)
def _plural_peoples() -> frozenset[str]:
    singular = {word for each in countries() for word in each.adjectives}
    nouns = {word for each in countries() for word in each.people}
    return frozenset(word for word in nouns - singular if word.endswith(("s", "men")))


@lru_cache(maxsize=1)
def _codes_by_seat() -> dict[str, str]:
    return {seat: each.iso3 for each in countries() for seat in each.seats}


@lru_cache(maxsize=1)
def _codes_by_part() -> dict[str, str]:
    states = _places("state")
    parts = {part: each.iso3 for each in countries() for part in each.parts}
    seats = _codes_by_seat()
    return {**states, **parts, **seats}


def _city(words: str) -> str | None:
    return _look_up(_places("city"), words)


@lru_cache(maxsize=2)
def _places(kind: str) -> dict[str, str]:
    """Name → country of each "city" or "state" of the table."""
    table = files("rashomon.text") / "data" / "places.tsv"
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines(), delimiter="\t")
    return {row["name"]: row["iso3"] for row in rows if row["kind"] == kind}
