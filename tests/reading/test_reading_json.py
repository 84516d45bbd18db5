"""Articles as JSON: our own shape and what other programs write, taken as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.reading import Reading, ReadingOptions, read_articles
from rashomon.types import Article

TEXT = (
    "Advertisement\n"
    "Ferry strike enters third week\n"
    "PORT ALDER (AP) — Ferry crews of Port Alder stayed ashore for a third week on Monday.\n"
    "The company said it had offered four percent, and the union said that it had asked for six."
)


def read(folder: Path, content: Any, name: str = "input.json", **options: Any) -> Reading:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return read_articles([str(path)], options=ReadingOptions(**options))


def only(reading: Reading) -> Article:
    assert reading.problems == ()
    [article] = reading.articles
    return article


def test_json_text_is_taken_exactly_as_it_is(tmp_path: Path) -> None:
    article = only(read(tmp_path, {"title": "Ferry strike enters third week", "text": TEXT}))
    assert article.text == TEXT == article.original
    assert article.segments == ()
    assert article.title_span is not None
    assert article.title_span.of(article.text) == "Ferry strike enters third week"
    assert article.originator == "Associated Press"
    assert article.dateline == "PORT ALDER"


def test_an_agency_in_place_of_an_author_is_the_originator(tmp_path: Path) -> None:
    text = "Ferry crews of Port Alder stayed ashore for a third week on Monday, it was said."
    told = {"text": text, "publisher": "Alder Post", "authors": ["The Associated Press"]}
    assert only(read(tmp_path, told)).originator == "Associated Press"
    told["authors"] = ["Ana Ruiz", "The Associated Press"]
    assert only(read(tmp_path, told)).originator == "Alder Post"


def test_an_address_in_place_of_a_headline_is_none(tmp_path: Path) -> None:
    told = {"title": "https://alder-post.example/ferry?utm_source=x", "text": TEXT}
    assert "http" not in only(read(tmp_path, told)).title


def test_furniture_in_json_text_is_told_apart_and_not_cut(tmp_path: Path) -> None:
    article = only(read(tmp_path, {"text": TEXT}))
    assert article.text == TEXT
    assert [item.kind for item in article.furniture] == ["advertisement"]
    assert [span.of(TEXT) for span in article.unread] == ["Advertisement"]


def test_nothing_is_told_apart_where_cleaning_is_off(tmp_path: Path) -> None:
    article = only(read(tmp_path, {"text": TEXT}, clean=False))
    assert article.furniture == article.unread == ()


def test_what_was_cut_is_not_in_the_text_any_more(tmp_path: Path) -> None:
    article = only(read(tmp_path, {"text": TEXT}, clean=True))
    assert article.furniture != ()
    assert article.unread == ()


def test_json_text_is_cleaned_where_asked(tmp_path: Path) -> None:
    article = only(read(tmp_path, {"text": TEXT}, clean=True))
    assert article.text == TEXT.removeprefix("Advertisement\n")
    assert [item.kind for item in article.furniture] == ["advertisement"]


def test_our_own_schema_is_read_back(tmp_path: Path) -> None:
    own = {
        "id": "a0123456789ab",
        "url": "https://kestrel-post.example/ferry",
        "publisher": "Kestrel Post",
        "originator": "Associated Press",
        "title": "Ferry strike enters third week",
        "authors": ["Ana Díaz"],
        "published": {
            "start": "2025-03-03T09:05:00",
            "end": "2025-03-03T09:06:00",
            "precision": "minute",
            "zone": "-06:00",
            "basis": "stated",
        },
        "updated": {
            "start": "2025-03-04T15:26:00",
            "end": "2025-03-04T15:27:00",
            "precision": "minute",
            "zone": "-06:00",
            "basis": "stated",
        },
        "language": "en",
        "text": TEXT,
    }
    article = only(read(tmp_path, {"articles": [own]}))
    assert article.address == "https://kestrel-post.example/ferry"
    assert (article.publisher, article.originator) == ("Kestrel Post", "Associated Press")
    assert article.authors == ("Ana Díaz",)
    assert article.published is not None
    assert article.published.interval.start.isoformat() == "2025-03-03T09:05:00"
    assert article.published.interval.zone == "-06:00"
    assert article.published.basis == "stated"
    assert article.updated is not None
    assert article.updated.interval.start.isoformat() == "2025-03-04T15:26:00"
    assert article.updated.updated


@pytest.mark.parametrize(
    "fields",
    [
        {  # Fundus
            "title": "Ferry strike enters third week",
            "authors": ["Ana Díaz"],
            "publishing_date": "2025-03-03 09:05:00-06:00",
            "body": {
                "summary": [],
                "sections": [{"headline": [], "paragraphs": TEXT.split("\n")}],
            },
            "html": {"requested_url": "https://www.theguardian.com/ferry"},
        },
        {  # newspaper4k
            "url": "https://www.theguardian.com/ferry",
            "title": "Ferry strike enters third week",
            "authors": ["Ana Díaz"],
            "publish_date": "2025-03-03T09:05:00-06:00",
            "meta_lang": "en",
            "text": TEXT,
        },
        {  # news-please
            "url": "https://www.theguardian.com/ferry",
            "source_domain": "www.theguardian.com",
            "title": "Ferry strike enters third week",
            "authors": ["Ana Díaz"],
            "date_publish": "2025-03-03 09:05:00-06:00",
            "maintext": TEXT,
            "language": "en",
        },
        {  # trafilatura
            "title": "Ferry strike enters third week",
            "author": "Ana Díaz",
            "hostname": "theguardian.com",
            "date": "2025-03-03T09:05:00-06:00",
            "source": "https://www.theguardian.com/ferry",
            "text": TEXT,
            "raw_text": TEXT.replace("\n", " "),
        },
    ],
    ids=["fundus", "newspaper4k", "news-please", "trafilatura"],
)
def test_the_output_of_other_programs_is_read(tmp_path: Path, fields: dict[str, Any]) -> None:
    article = only(read(tmp_path, fields))
    assert article.title == "Ferry strike enters third week"
    assert article.authors == ("Ana Díaz",)
    assert article.publisher == "The Guardian"
    assert article.published is not None
    assert article.published.interval.start.isoformat() == "2025-03-03T09:05:00"
    assert article.published.basis == "metadata"
    assert [part for part in article.text.split("\n") if part] == TEXT.split("\n")


def test_paragraphs_as_lists_of_sentences_are_joined(tmp_path: Path) -> None:
    paragraphs = [["Crews stayed ashore.", "The company was silent."], ["Talks go on."]]
    article = only(read(tmp_path, {"body-paragraphs": paragraphs, "source": "Fox"}))
    assert article.text == "Crews stayed ashore. The company was silent.\n\nTalks go on."
    assert article.publisher == "Fox"


def test_a_bad_line_of_jsonl_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = [json.dumps({"text": TEXT}), '{"text": "cut', '"a string"', '{"title": "None"}', ""]
    lines.append(json.dumps({"text": TEXT + " The strike goes on."}))
    reading = read(tmp_path, "\n".join(lines), "many.jsonl")
    assert len(reading.articles) == 2
    assert [problem.cause.partition(" (")[0] for problem in reading.problems] == [
        "line 2: not valid JSON",
        "line 3: not a JSON object",
        "line 4: no text in it",
    ]
    assert {article.address.rpartition("#")[2] for article in reading.articles} == {"1", "6"}


def test_the_same_article_twice_in_one_file_is_read_once(tmp_path: Path) -> None:
    lines = [json.dumps({"text": TEXT}), json.dumps({"text": TEXT, "note": "again"})]
    reading = read(tmp_path, "\n".join(lines), "many.jsonl")
    assert len(reading.articles) == 1
    assert "same article as" in reading.problems[0].cause


def test_json_nested_without_end_is_named(tmp_path: Path) -> None:
    [problem] = read(tmp_path, "[" * 200_000).problems
    assert problem.cause.startswith("not ")


def test_a_date_is_given_to_articles_without_one(tmp_path: Path) -> None:
    from datetime import datetime

    from rashomon.types import Interval

    day = Interval(datetime(2025, 3, 3), datetime(2025, 3, 4), "day")
    article = only(read(tmp_path, {"text": TEXT}, published=day))
    assert article.published is not None
    assert article.published.interval == day
    assert article.published.evidence == "the date given with --published"
