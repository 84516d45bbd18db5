"""A user's own list of actors: what completes the articles' reading of who is who."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """One row of the list."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class ActorList:
    """The actors a user has listed."""

    actors: tuple[Actor, ...] = ()
