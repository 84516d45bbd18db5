"""A base of stories kept in a file between calls."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from rashomon.comparing.clustering.listing import ListedArticle
from rashomon.comparing.clustering.story_base import StoryBase
from rashomon.errors import InputError
from rashomon.storing.story_file import StoryFile
from rashomon.testing import article, day
from rashomon.types import Article

GAZETTE = article(
    "The first train in six years crossed the rail bridge over the Sarn on Wednesday morning. "
    "The bridge had been shut since a barge hit its middle pier, and repairs cost 48 million.",
    publisher="Orlen Gazette",
    published=day(2031, 4, 2),
    name="gazette",
)
VALLEY_NEWS = article(
    "Trains run again over the rail bridge across the Sarn, which a barge had put out of use six "
    "years ago when it hit the middle pier. The repairs cost 48 million crowns.",
    publisher="Sarn Valley News",
    published=day(2031, 4, 3),
    name="valley",
)
COUNCIL = article(
    "The council of Trieste voted on 3 May to ban scooters from the pier after a child was hurt.",
    name="council",
)


def listed(each: Article) -> ListedArticle:
    when = each.published
    return ListedArticle(
        each.id,
        each.address,
        each.publisher,
        each.title,
        is_titled=bool(each.title),
        published=when.interval if when else None,
        basis=when.basis if when else None,
    )


def keep(path: Path, articles: list[Article], listing: list[Article] | None = None) -> StoryBase:
    with StoryFile(path, may_write=True) as file:
        base, known = file.load()
        for each in articles:
            base.add(each)
        file.save(base, known | {each.id: listed(each) for each in listing or articles})
    return base


def test_a_later_call_goes_on_from_the_base_that_was_left(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    keep(path, [GAZETTE, COUNCIL])
    kept, whole = keep(path, [VALLEY_NEWS]), StoryBase()
    for each in (GAZETTE, COUNCIL, VALLEY_NEWS):
        whole.add(each)
    assert kept.stories == {"gazette": ("gazette", "valley"), "council": ("council",)}
    assert (kept.held, kept.names) == (whole.held, whole.names)


def test_what_is_listed_of_an_article_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    keep(path, [GAZETTE, COUNCIL])
    with StoryFile(path, may_write=False) as file:
        _, known = file.load()
    assert known == {each.id: listed(each) for each in (GAZETTE, COUNCIL)}


def test_a_call_that_fails_leaves_the_base_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    keep(path, [GAZETTE])
    with pytest.raises(KeyError, match="'council'"):
        keep(path, [VALLEY_NEWS, COUNCIL], listing=[VALLEY_NEWS])
    with StoryFile(path, may_write=False) as file:
        assert list(file.load()[1]) == ["gazette"]


def test_hostile_words_are_kept_as_words(tmp_path: Path) -> None:
    path = tmp_path / "it's a ?mode=memory #base.db"
    hostile = ListedArticle(
        "gazette", "x'); DROP TABLE articles; --", "\x00'", '"', True, published=None, basis=None
    )
    with StoryFile(path, may_write=True) as file:
        base, _ = file.load()
        base.add(GAZETTE)
        file.save(base, {"gazette": hostile})
    with StoryFile(path, may_write=False) as file:
        assert file.load()[1] == {"gazette": hostile}
    assert path.exists()


@pytest.mark.parametrize("content", [b"not a database at all" * 60, b""])
def test_a_file_that_is_no_base_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match="is not a base of stories"):
        StoryFile(path, may_write=content != b"").__enter__()
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE articles (id TEXT)")
    connection.close()
    with pytest.raises(InputError, match="is not a base of stories"):
        keep(path, [GAZETTE])


def test_a_base_of_another_version_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    keep(path, [GAZETTE])
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(InputError, match="another version of rashomon: make it anew"):
        keep(path, [VALLEY_NEWS])


def test_a_damaged_base_is_named(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    keep(path, [GAZETTE])
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE articles SET signs = ?", (b"scribble",))
    connection.close()
    with pytest.raises(InputError, match="is damaged"):
        keep(path, [VALLEY_NEWS])


def test_a_missing_base_is_made_by_adding_only(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(InputError, match="no such base of stories"):
        StoryFile(path, may_write=False).__enter__()
    assert not path.exists()
    with pytest.raises(InputError, match="cannot be used"):
        keep(tmp_path / "no folder" / "stories.db", [GAZETTE])
