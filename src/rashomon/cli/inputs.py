"""The options that say what is read, shared by every command that reads articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rashomon.analysis import ActorList
    from rashomon.reading import ReadingOptions
    from rashomon.types import Interval


_NAMES = (
    *("addresses", "clean", "published", "allow_private", "any_language"),
    *("language_model", "actors", "publishers"),
)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a command reads and how."""

    addresses: tuple[str, ...]
    options: ReadingOptions
    language_model: str | None
    actors: ActorList | None
    publishers: Mapping[str, str] | None


_OPTIONS = (
    click.option(
        "--clean/--no-clean",
        default=None,
        help="Set page furniture aside (default: yes for text and pages, no for JSON).",
    ),
    click.option(
        "--published",
        metavar="DATE",
        type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]),
        help="Publication date for articles that have none.",
    ),
    click.option("--allow-private", is_flag=True, help="Allow addresses in private networks."),
    click.option("--any-language", is_flag=True, help="Read articles that are not in English too."),
    click.option(
        "--language-model",
        envvar="RASHOMON_LANGUAGE_MODEL",
        metavar="NAME",
        help="An installed spaCy pipeline, or a folder with one, instead of the bundled one.",
    ),
    click.option(
        "--actors",
        type=click.Path(exists=True, dir_okay=False),
        help="CSV with your own actors: name, aliases, country, role.",
    ),
    click.option(
        "--publishers",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="CSV with your own publishers: name (or domain), publisher.",
    ),
)


def reads_articles(command: Callable[..., Any], *, needs_some: bool = True) -> Callable[..., Any]:
    """``command`` with the reading options; it gets them as one ``inputs`` argument.

    Without an address it is wrong usage, unless the command does not need any.
    """

    @wraps(command)
    def wrapped(**values: Any) -> Any:
        given = {name: values.pop(name) for name in _NAMES}
        return command(inputs=_inputs(given), **values)

    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    addresses = click.argument("addresses", nargs=-1, required=needs_some, metavar="PATH|URL…")
    return addresses(wrapped)


def _inputs(given: dict[str, Any]) -> Inputs:
    from rashomon.reading import ReadingOptions

    options = ReadingOptions(
        clean=given["clean"],
        published=_moment(given["published"]),
        allow_private=given["allow_private"],
        any_language=given["any_language"],
    )
    actors = _actors(given["actors"]) if given["actors"] else None
    publishers = _publishers(given["publishers"]) if given["publishers"] else None
    addresses = tuple(given["addresses"])
    return Inputs(addresses, options, given["language_model"], actors, publishers)


def _publishers(path: Path) -> Mapping[str, str]:
    from rashomon.comparing.witnessing.publishers import extended_names

    return extended_names(path)


def _actors(path: str) -> ActorList:
    from rashomon.analysis.entities import read_actors

    return read_actors(path)


def _moment(published: datetime | None) -> Interval | None:
    from rashomon.types import Interval

    if published is None:
        return None
    if published.hour or published.minute or published.second:
        return Interval(published, published + timedelta(minutes=1), "minute")
    return Interval(published, published + timedelta(days=1), "day")
