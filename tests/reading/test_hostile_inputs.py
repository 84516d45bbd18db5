"""Inputs nobody should give and somebody will: each has one clear cause, and the rest is read."""

import json
import os
from pathlib import Path

import pytest

from rashomon.reading import ReadingOptions, read_articles

STORY = (
    "Cracks close the old bridge\n\nThe old bridge over the Tamba river closed on Monday after "
    "inspectors found cracks in two of its arches, the town council of Villar said.\n"
)
PAGE = "<html><body><article><p>{}</p></article></body></html>"


def causes(*paths: Path, options: ReadingOptions | None = None) -> list[str]:
    reading = read_articles(list(map(str, paths)), options=options or ReadingOptions())
    return [problem.cause for problem in reading.problems]


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_too_long_to_parse_is_refused_with_both_numbers(tmp_path: Path) -> None:
    long = write(tmp_path / "long.txt", "Rain. " * 200_000)
    good = write(tmp_path / "good.txt", STORY)
    reading = read_articles([str(long), str(good)])
    assert [problem.cause for problem in reading.problems] == [
        "too long for one article: 1,200,000 characters, the limit is 1,000,000"
    ]
    assert [article.title for article in reading.articles] == ["Cracks close the old bridge"]


@pytest.mark.parametrize("name", ["long.json", "long.html"])
def test_a_long_article_is_refused_in_json_and_in_a_page(tmp_path: Path, name: str) -> None:
    body = STORY * 4
    text = json.dumps({"text": body}) if name.endswith("json") else PAGE.format(body)
    [cause] = causes(write(tmp_path / name, text), options=ReadingOptions(max_characters=300))
    assert cause.startswith("too long for one article: ")
    assert cause.endswith("the limit is 300")


def test_a_file_of_many_articles_may_be_longer_than_one_article(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"{STORY} No. {i}."}) for i in range(5))
    path = write(tmp_path / "many.jsonl", lines)
    assert len(read_articles([str(path)], options=ReadingOptions(max_characters=300)).articles) == 5


def test_a_text_of_navigation_only_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "menu.txt", "Home\nNews\nSport\nSign in\nSubscribe\n")
    assert causes(path) == ["a text without an article (navigation or teasers only)"]


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "story.txt", STORY)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    reading = read_articles([str(tmp_path)])
    assert len(reading.articles) == 1
    assert [problem.cause for problem in reading.problems] == ["no such file or directory"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "story.txt", STORY)
    os.mkfifo(tmp_path / "pipe.txt")
    assert len(read_articles([str(tmp_path)]).articles) == 1


@pytest.mark.parametrize("text", [None, 5, True, {"a": 1}, [], "", "  "])
def test_json_whose_text_is_no_text_is_named_by_its_fields(tmp_path: Path, text: object) -> None:
    path = write(tmp_path / "story.json", json.dumps({"text": text, "title": "Bridge"}))
    assert causes(path) == ["no text in it (fields: text, title)"]


@pytest.mark.parametrize("text", ["null", "5", '"text"', "[]"])
def test_json_without_articles_is_named(tmp_path: Path, text: str) -> None:
    assert causes(write(tmp_path / "story.json", text)) == ["JSON without any article in it"]


def test_fields_of_the_wrong_type_are_passed_over(tmp_path: Path) -> None:
    fields = {"text": STORY, "authors": 5, "published": 7, "title": ["x"], "publisher": 3, "url": 9}
    [article] = read_articles([str(write(tmp_path / "a.json", json.dumps(fields)))]).articles
    assert (article.authors, article.published, article.publisher) == ((), None, "")


@pytest.mark.parametrize(
    "published",
    [
        {"start": 5, "end": None},
        {"start": "2025-01-02", "end": "2025-01-01"},
        {"start": "2025-01-01", "end": "2025-01-02", "precision": "eon"},
    ],
)
def test_an_impossible_date_is_no_date(tmp_path: Path, published: dict[str, object]) -> None:
    path = write(tmp_path / "a.json", json.dumps({"text": STORY, "published": published}))
    [article] = read_articles([str(path)]).articles
    assert article.published is None


def test_a_date_with_its_offset_keeps_it(tmp_path: Path) -> None:
    stamp = {"start": "2025-01-02T10:10:00-05:00", "end": "2025-01-02T10:11:00-05:00"}
    fields = {"text": STORY, "published": {**stamp, "precision": "minute"}}
    [article] = read_articles([str(write(tmp_path / "a.json", json.dumps(fields)))]).articles
    assert article.published is not None
    assert article.published.interval.zone == "-05:00"


def test_half_a_character_in_json_becomes_a_sign_that_can_be_written(tmp_path: Path) -> None:
    text = r'[{"text": "The bridge \ud800 closed on Monday. \ud83d\ude00 \\ud800"}]'
    [article] = read_articles([str(write(tmp_path / "a.json", text))]).articles
    assert article.text == "The bridge \ufffd closed on Monday. \U0001f600 \\ud800"
    article.text.encode("utf-8")


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_in_another_encoding_gives_the_same_text(tmp_path: Path, charset: str) -> None:
    story = STORY + "\nMayor Peña called it a sad day for the town and its café owners.\n"
    path = tmp_path / "story.txt"
    path.write_bytes(story.encode(charset))
    [article] = read_articles([str(path)]).articles
    assert article.text == story.strip()


def test_one_endless_line_is_read_in_time(tmp_path: Path) -> None:
    path = write(tmp_path / "line.txt", "The bridge closed and the river rose. " * 26_000)
    [article] = read_articles([str(path)]).articles
    assert len(article.text) == 38 * 26_000 - 1


def test_a_page_of_thousands_of_paragraphs_is_read_in_time(tmp_path: Path) -> None:
    rows = "".join(f"<p>{STORY.split('.')[0]} for {i} days, it said.</p>" for i in range(1_500))
    [article] = read_articles([str(write(tmp_path / "p.html", f"<body>{rows}</body>"))]).articles
    assert "for 1499 days" in article.text
