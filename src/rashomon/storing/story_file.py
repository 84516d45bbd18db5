"""A base of stories in one SQLite file, so that a later call goes on from it."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rashomon.comparing.clustering.listing import ListedArticle
from rashomon.comparing.clustering.story_base import HeldArticle, StoryBase
from rashomon.comparing.clustering.story_signs import StorySigns
from rashomon.errors import InputError
from rashomon.text.calendar_words import CalendarWords
from rashomon.types import Interval

_APPLICATION = 0x52415348  # "RASH": a file of another program is left alone
# To be raised whenever ``read_signs`` or the tables change: old signs do not compare with new ones.
_VERSION = 1
_TABLES = """
CREATE TABLE stories (name TEXT PRIMARY KEY, age INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories (name), reach TEXT NOT NULL,
    address TEXT NOT NULL, publisher TEXT NOT NULL, title TEXT NOT NULL,
    is_titled INTEGER NOT NULL, published TEXT, signs BLOB NOT NULL
) WITHOUT ROWID;
"""


class StoryFile:
    """The file at ``path``, to be used in a ``with`` block: written whole or not at all.

    Raises ``InputError`` where the file is no base of stories, is of another version or cannot be
    used; with ``may_write`` a missing one is made and others have to wait.
    """

    def __init__(self, path: Path, *, may_write: bool) -> None:
        self._path = path
        self._may_write = may_write

    def __enter__(self) -> Self:
        mode = "rwc" if self._may_write else "ro"
        try:
            self._connection = sqlite3.connect(
                f"{self._path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None
            )
        except sqlite3.Error as cause:
            raise self._unusable(cause) from cause
        try:
            self._begin()
        except sqlite3.Error as cause:
            self._connection.close()
            raise self._unusable(cause) from cause
        except InputError:
            self._connection.close()
            raise
        return self

    def _begin(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE" if self._may_write else "BEGIN")
        application, version = (
            self._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        )
        is_empty = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
        if is_empty and application == 0 and self._may_write:
            self._make_tables()
        elif application != _APPLICATION:
            raise InputError(str(self._path), "is not a base of stories")
        elif version != _VERSION:
            cause = "was made by another version of rashomon: make it anew from its articles"
            raise InputError(str(self._path), cause)

    def _make_tables(self) -> None:
        for statement in filter(str.strip, _TABLES.split(";")):
            self._connection.execute(statement)
        self._connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        self._connection.execute(f"PRAGMA user_version = {_VERSION}")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self._connection.execute("ROLLBACK" if kind else "COMMIT")
        finally:
            self._connection.close()

    def load(self) -> tuple[StoryBase, dict[str, ListedArticle]]:
        """The base as it was left, and what it lists of each article."""
        try:
            names = [
                name
                for (name,) in self._connection.execute("SELECT name FROM stories ORDER BY age")
            ]
            rows = self._connection.execute(
                "SELECT id, story, reach, signs, address, publisher, title, is_titled, published"
                " FROM articles"
            ).fetchall()
            held = [HeldArticle(row[0], _signs(row[3]), row[1], row[2]) for row in rows]
            listed = {row[0]: _listed(row) for row in rows}
        except sqlite3.Error as cause:
            raise self._unusable(cause) from cause
        except (ValueError, LookupError, TypeError, AttributeError, zlib.error) as cause:
            raise InputError(str(self._path), f"is damaged ({cause})") from cause
        return StoryBase(held, names), listed

    def save(self, base: StoryBase, listed: Mapping[str, ListedArticle]) -> None:
        """Keep ``base`` and what is ``listed`` of its articles."""
        known = {each for (each,) in self._connection.execute("SELECT id FROM articles")}
        held = base.held
        try:
            self._connection.executemany(
                "INSERT OR IGNORE INTO stories (name, age) VALUES (?, ?)",
                [(name, age) for age, name in enumerate(base.names)],
            )
            self._connection.executemany(
                "UPDATE articles SET story = ?, reach = ? WHERE id = ?",
                [(each.story, each.reach, each.id) for each in held if each.id in known],
            )
            self._connection.executemany(
                "INSERT INTO articles (id, story, reach, signs, address, publisher, title,"
                " is_titled, published) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                _rows((each for each in held if each.id not in known), listed),
            )
        except sqlite3.Error as cause:
            raise self._unusable(cause) from cause

    def _unusable(self, cause: sqlite3.Error) -> InputError:
        if not self._path.exists() and not self._may_write:
            return InputError(str(self._path), "no such base of stories")
        if "not a database" in str(cause):
            return InputError(str(self._path), "is not a base of stories")
        return InputError(str(self._path), f"cannot be used ({cause})")


def _rows(
    held: Iterable[HeldArticle], listed: Mapping[str, ListedArticle]
) -> list[tuple[Any, ...]]:
    return [
        (
            *(each.id, each.story, each.reach, _packed(each.signs)),
            *(listed[each.id].address, listed[each.id].publisher, listed[each.id].title),
            *(listed[each.id].is_titled, _published(listed[each.id])),
        )
        for each in held
    ]


def _packed(signs: StorySigns) -> bytes:
    calendar = signs.calendar
    plain = {
        "vectors": signs.vectors,
        "stems": signs.stems,
        "names": signs.names,
        "days": sorted(calendar.days),
        "months": sorted(calendar.months),
        "weekdays": sorted(calendar.weekdays),
        "latest_year": calendar.latest_year,
        "published": signs.published,
        "length": signs.length,
    }
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode())


def _signs(packed: bytes) -> StorySigns:
    plain = json.loads(zlib.decompress(packed))
    calendar = CalendarWords(
        days=frozenset((month, day) for month, day in plain["days"]),
        months=frozenset(plain["months"]),
        weekdays=frozenset(plain["weekdays"]),
        latest_year=plain["latest_year"],
    )
    return StorySigns(
        vectors=plain["vectors"],
        stems=plain["stems"],
        names=plain["names"],
        calendar=calendar,
        published=plain["published"],
        length=plain["length"],
    )


def _published(article: ListedArticle) -> str | None:
    when = article.published
    if when is None:
        return None
    plain = (when.start.isoformat(), when.end.isoformat(), when.precision, when.zone)
    return json.dumps([*plain, article.basis])


def _listed(row: tuple[Any, ...]) -> ListedArticle:
    article_id, _, _, _, address, publisher, title, is_titled, published = row
    when, basis = _when(*json.loads(published)) if published else (None, None)
    return ListedArticle(
        article_id, address, publisher, title, bool(is_titled), published=when, basis=basis
    )


def _when(start: str, end: str, precision: Any, zone: str | None, basis: Any) -> tuple[Any, Any]:
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    return Interval(first, last, precision, zone), basis
