"""A user's own list of actors: what completes the articles' reading of who is who.

The list is a CSV file with a header. Only ``name`` is needed::

    name,aliases,country,role
    Amina Odhiambo,Odhiambo;Mama Amina,KEN,President
    Nordic Water Institute,NWI;the institute in Lund,Sweden,

Aliases are parted by semicolons; the country is an ISO alpha-3 code or a country's name.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from rashomon.analysis.entities.nouns import fold, person_nouns
from rashomon.errors import InputError
from rashomon.text.countries import country_name, country_named
from rashomon.types import EntityKind

COLUMNS = ("name", "aliases", "country", "role")


@dataclass(frozen=True, slots=True)
class Actor:
    """One row of the list: ``country`` is an ISO alpha-3 code."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    role: str = ""

    @property
    def kind(self) -> EntityKind:
        """A person where the role is one a person has, else an organisation."""
        last = self.role.lower().split(" ")[-1]
        return "person" if last in person_nouns() else "organisation"


@dataclass(frozen=True, slots=True)
class ActorList:
    """The actors a user has listed."""

    actors: tuple[Actor, ...] = ()

    def by_alias(self) -> dict[str, Actor]:
        """Each name and alias, folded → its actor."""
        return {fold(alias): each for each in self.actors for alias in (each.name, *each.aliases)}

    def by_surname(self) -> dict[str, Actor]:
        """Last words of names that only one actor has, folded → that actor."""
        found: dict[str, list[Actor]] = {}
        for each in self.actors:
            if " " in each.name:
                found.setdefault(fold(each.name.split(" ")[-1]), []).append(each)
        return {key: each[0] for key, each in found.items() if len(each) == 1}


def read_actors(path: str | Path) -> ActorList:
    """The actors of the CSV file at ``path``.

    Raises ``InputError`` naming the line where the file cannot be read, has no ``name`` column
    or an unknown one, where a row has no name, where a country is unknown, and where one alias
    is given to two actors.
    """
    address = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as cause:
        raise InputError(address, f"not a readable UTF-8 file ({cause})") from cause
    actors = tuple(_actors(address, text))
    _check_aliases(address, actors)
    return ActorList(actors)


def _actors(address: str, text: str) -> Iterator[Actor]:
    reader = csv.DictReader(StringIO(text))
    columns = [each.strip() for each in reader.fieldnames or ()]
    if "name" not in columns or set(columns) - set(COLUMNS):
        asked = ",".join(COLUMNS)
        raise InputError(address, f"the first line must name the columns {asked}; it is {columns}")
    for number, row in enumerate(reader, start=2):
        cells = {str(key).strip(): (row[key] or "").strip() for key in columns if key in row}
        if not cells.get("name"):
            raise InputError(address, f"line {number}: a row needs a name")
        if None in row:
            raise InputError(address, f"line {number}: more cells than columns")
        aliases = tuple(filter(None, map(str.strip, cells.get("aliases", "").split(";"))))
        country = _country(address, number, cells.get("country", ""))
        yield Actor(cells["name"], aliases, country, cells.get("role", ""))


def _country(address: str, number: int, words: str) -> str | None:
    if not words:
        return None
    if len(words) == 3 and country_name(words.upper()) != words.upper():
        return words.upper()
    code = country_named(words)
    if code is None:
        cause = f"line {number}: {words!r} is no country's name or ISO alpha-3 code"
        raise InputError(address, cause)
    return code


def _check_aliases(address: str, actors: tuple[Actor, ...]) -> None:
    owners: dict[str, str] = {}
    for each in actors:
        for alias in (each.name, *each.aliases):
            owner = owners.setdefault(fold(alias), each.name)
            if owner != each.name:
                cause = f"{alias!r} is given to both {owner!r} and {each.name!r}"
                raise InputError(address, cause)
