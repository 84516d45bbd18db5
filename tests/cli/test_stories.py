"""The list of stories as its users meet it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import cli
from rashomon.errors import InputError

EXAMPLE = Path(__file__).parents[2] / "src" / "rashomon" / "example"
BRIDGE = {
    "publisher": "Orlen Gazette",
    "title": "Rail bridge over the Sarn reopens after six years",
    "published": "2031-04-02",
    "text": "The first train in six years crossed the rail bridge over the Sarn on Wednesday "
    "morning. Stationmaster Ilse Brand waved it through. The bridge had been shut since a barge "
    "hit its middle pier in 2025, and repairs cost 48 million crowns.",
}
BRIDGE_TOO = {
    "publisher": "Sarn Valley News",
    "title": "Trains cross Sarn bridge again",
    "published": "2031-04-03",
    "text": "Trains run again over the rail bridge across the Sarn, which a barge had put out of "
    "use six years ago when it hit the middle pier. The repairs cost 48 million crowns, "
    "stationmaster Ilse Brand said on Wednesday as the first train crossed.",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["stories", *arguments], catch_exceptions=False)


def plain(*arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--json").stdout)["stories"]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three accounts of the mine and one of a bridge."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("01-meridian-agency", "02-harbour-post", "05-coastline24"):
        shutil.copy(EXAMPLE / f"{name}.txt", folder)
    (folder / "bridge.json").write_text(json.dumps(BRIDGE), encoding="utf-8")
    return folder


def test_each_happening_is_one_story_the_largest_first(folder: Path) -> None:
    mine, bridge = plain(str(folder))
    assert mine["title"].startswith("Nine killed as tunnel collapses")
    assert mine["publishers"] == ["Meridian News Agency", "The Harbour Post", "Coastline24"]
    assert (mine["published"]["start"], mine["published"]["end"]) == (
        "2025-03-11T00:00:00",
        "2025-03-13T00:00:00",
    )
    assert [article["publisher"] for article in bridge["articles"]] == ["Orlen Gazette"]
    assert "new" not in bridge["articles"][0]


def test_the_text_lists_stories_with_their_articles(folder: Path) -> None:
    done = run(str(folder))
    assert done.exit_code == 0
    assert done.stderr == ""
    assert done.stdout.startswith("2 stories · 4 articles\n")
    assert "3 articles · 3 publishers · 11–12 March 2025" in done.stdout
    assert f"    {folder / 'bridge.json'}\n" in done.stdout


def test_csv_has_one_row_an_article(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(str(folder), "--csv").stdout)))
    assert [row["articles"] for row in rows] == ["3", "3", "3", "1"]
    assert rows[3]["title"] == "Rail bridge over the Sarn reopens after six years"
    assert rows[3]["story"] == rows[3]["id"]
    assert "Orlen" in run(str(folder), "--table").stdout


def test_a_story_keeps_its_name_when_articles_arrive_later(folder: Path) -> None:
    base = str(folder.parent / "stories.db")
    first = {story["title"]: story["id"] for story in plain(str(folder), "--base", base)}
    later = folder.parent / "later.json"
    later.write_text(json.dumps(BRIDGE_TOO), encoding="utf-8")
    stories = plain(str(later), "--base", base)
    assert {story["title"]: story["id"] for story in stories} == first
    bridge = stories[1]
    assert [article["new"] for article in bridge["articles"]] == [False, True]
    assert plain("--base", base)[1]["articles"][1]["publisher"] == "Sarn Valley News"


def test_a_base_says_the_same_of_articles_given_at_once_or_one_by_one(folder: Path) -> None:
    base = folder.parent / "stories.db"
    for path in sorted(folder.iterdir()):
        run(str(path), "--base", str(base))
    assert {story["id"]: len(story["articles"]) for story in plain("--base", str(base))} == {
        story["id"]: len(story["articles"]) for story in plain(str(folder))
    }


def test_articles_held_already_change_nothing(folder: Path) -> None:
    base = folder.parent / "stories.db"
    run(str(folder), "--base", str(base))
    before = base.read_bytes()
    again = plain(str(folder), "--base", str(base))
    assert not any(article["new"] for story in again for article in story["articles"])
    assert base.read_bytes() == before


def test_a_missing_file_is_named_and_the_others_are_listed(folder: Path) -> None:
    for more in ([], ["--base", str(folder.parent / "stories.db")]):
        done = run(str(folder), str(folder / "two.txt"), *more)
        assert done.exit_code == 1
        assert "two.txt" in done.stderr
        assert "2 stories · 4 articles" in done.stdout


def test_nothing_read_is_a_failure_with_nothing_on_stdout(folder: Path) -> None:
    done = run(str(folder / "two.txt"))
    assert (done.exit_code, done.stdout) == (1, "")


def test_neither_articles_nor_a_base_is_wrong_usage() -> None:
    done = CliRunner().invoke(cli, ["stories"])
    assert done.exit_code == 2
    assert "--base" in done.stderr


def test_a_base_that_is_none_is_named_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(InputError, match=r"bridge\.json: is not a base of stories"):
        run(str(folder), "--base", str(folder / "bridge.json"))
    assert json.loads((folder / "bridge.json").read_bytes()) == BRIDGE
