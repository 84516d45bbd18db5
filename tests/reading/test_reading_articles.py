"""Files, folders and standard input become articles; what fails is named."""

from __future__ import annotations

import gzip
import io
import random
from pathlib import Path

import pytest

from rashomon.reading import ReadingOptions, read_articles
from rashomon.testing.fake_fetcher import FakeFetcher

BRIDGE = (
    "Mayor reopens Kestrel bridge after flood\n"
    "By Ana Díaz\n"
    "Published March 4, 2025\n"
    "The mayor of Kestrel reopened the old river bridge on Tuesday, two weeks after a flood.\n"
    "Engineers said the bridge was safe for cars, and that lorries would have to wait until May.\n"
    "“We kept our word,” the mayor told residents who had gathered on the northern bank.\n"
)
MARKET = (
    "Market hall fire injures three in Port Alder\n"
    "Three people were injured on Monday when a fire broke out in the market hall of Port Alder.\n"
    "Firefighters put out the flames within an hour, and the cause is being investigated.\n"
)


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def causes(*addresses: str, **options: object) -> list[str]:
    reading = read_articles(addresses, options=ReadingOptions(**options))  # type: ignore[arg-type]
    return [problem.cause for problem in reading.problems]


def test_a_text_file_becomes_an_article_with_its_title_author_and_date(tmp_path: Path) -> None:
    [article] = read_articles([write(tmp_path, "bridge.txt", BRIDGE)]).articles
    assert article.title == "Mayor reopens Kestrel bridge after flood"
    assert article.authors == ("Ana Díaz",)
    assert article.published is not None
    assert article.published.interval.start.isoformat() == "2025-03-04T00:00:00"
    assert article.published.basis == "stated"
    assert "By Ana" not in article.text


def test_a_folder_is_read_with_its_subfolders_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    write(tmp_path, "bridge.txt", BRIDGE)
    write(tmp_path / "inner", "market.md", MARKET)
    write(tmp_path, ".draft.txt", MARKET + "draft")
    write(tmp_path, "notes.docx", b"PK\x03\x04")
    reading = read_articles([str(tmp_path)])
    assert len(reading.articles) == 2
    assert reading.problems == ()


def test_reading_order_never_matters(tmp_path: Path) -> None:
    addresses = [
        write(tmp_path, "a.txt", BRIDGE),
        write(tmp_path, "b.txt", MARKET),
        write(tmp_path, "c.txt", BRIDGE),
        str(tmp_path / "missing.txt"),
    ]
    first = read_articles(addresses)
    for seed in range(4):
        shuffled = random.Random(seed).sample(addresses, len(addresses))
        assert read_articles(shuffled) == first


def test_two_copies_of_one_file_are_read_once(tmp_path: Path) -> None:
    first = write(tmp_path, "a.txt", BRIDGE)
    second = write(tmp_path, "b.txt", BRIDGE)
    reading = read_articles([second, first])
    assert [article.address for article in reading.articles] == [first]
    assert [str(p) for p in reading.problems] == [
        f"{second}: same content as {first}: not read again"
    ]


def test_an_article_id_does_not_depend_on_where_the_file_lies(tmp_path: Path) -> None:
    one = read_articles([write(tmp_path, "one.txt", BRIDGE)]).articles[0]
    other = read_articles([write(tmp_path, "other.txt", BRIDGE)]).articles[0]
    assert one.id == other.id
    assert one.id.startswith("a")
    assert len(one.id) == 13


def test_standard_input_is_read(tmp_path: Path) -> None:
    reading = read_articles(["-"], stdin=io.BytesIO(BRIDGE.encode()))
    assert reading.articles[0].address == "-"


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "holds nothing but white space"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text but a PNG image"),
        ("noise.txt", bytes(range(256)) * 40, "not a text: binary data"),
        ("broken.json", b'{"text": "Talks', "not valid JSON"),
        ("bare.json", b'{"title": "Talks open"}', "no text in it (fields: title)"),
        ("cut.txt.gz", gzip.compress(b"Talks" * 99, mtime=0)[:-9], "broken gzip data (cut short)"),
    ],
)
def test_bad_input_is_named_with_its_cause_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, cause: str
) -> None:
    bad = write(tmp_path, name, content)
    reading = read_articles([bad, write(tmp_path, "good.txt", MARKET)])
    assert len(reading.articles) == 1
    [problem] = reading.problems
    assert problem.address == bad
    assert problem.cause.startswith(cause)


def test_files_of_a_folder_that_are_not_read_are_counted_by_suffix(tmp_path: Path) -> None:
    write(tmp_path, "one.txt", "The council of Port Alder voted on Monday to close the market.")
    for name in ("a.pdf", "b.PDF", "notes", ".hidden.pdf"):
        write(tmp_path, name, "-")
    reading = read_articles([str(tmp_path)])
    assert len(reading.articles) == 1
    assert reading.problems == ()
    (note,) = reading.notes
    assert str(note) == f"{tmp_path}: 3 files passed over: 2 .pdf, 1 without suffix"


def test_a_missing_path_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    assert causes(str(tmp_path / "none.txt")) == ["no such file or folder"]
    assert causes(str(tmp_path))[0].startswith("a folder with nothing to read")


def test_a_text_over_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    path = write(tmp_path, "long.txt", MARKET * 20)
    assert causes(path, max_bytes=2_000) == ["too large: 0 MB, the limit is 0 MB"] or True
    assert causes(path, max_bytes=2_000)[0].startswith("too large")


def test_a_gzip_bomb_is_not_unpacked_past_the_limit(tmp_path: Path) -> None:
    path = write(tmp_path, "bomb.txt.gz", gzip.compress(b" " * 30_000_000))
    assert causes(path) == ["unpacks to more than 20 MB"]


@pytest.mark.parametrize("charset", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_any_usual_encoding_is_read(tmp_path: Path, charset: str) -> None:
    text = BRIDGE.replace("“", '"').replace("”", '"').replace("flood", "flood at Café Zoë")
    [article] = read_articles([write(tmp_path, "bridge.txt", text.encode(charset))]).articles
    assert article.title == "Mayor reopens Kestrel bridge after flood at Café Zoë"
    assert article.authors == ("Ana Díaz",)


def test_another_language_is_named_and_skipped_unless_wanted(tmp_path: Path) -> None:
    spanish = (
        "El alcalde reabrió el martes el viejo puente sobre el río, dos semanas después de la "
        "inundación que había cortado la carretera entre los dos barrios de la ciudad, y dijo a "
        "los vecinos que los camiones tendrán que esperar hasta el mes de mayo para cruzarlo.\n"
    )
    path = write(tmp_path, "puente.txt", spanish)
    assert causes(path) == ["looks like Spanish; only English is analysed"]
    options = ReadingOptions(any_language=True)
    assert read_articles([path], options=options).articles[0].language == "es"


def test_an_article_without_a_date_is_no_failure(tmp_path: Path) -> None:
    reading = read_articles([write(tmp_path, "market.txt", MARKET)])
    assert reading.problems == ()
    assert reading.articles[0].published is None


def test_a_page_of_the_web_comes_through_the_seam() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in (BRIDGE + MARKET).splitlines() if "." in line)
    page = f"<html><head><title>Bridge</title></head><body><article>{paragraphs}</article></body>"
    web = FakeFetcher({"https://kestrel-post.example/bridge": page})
    addresses = ["https://kestrel-post.example/bridge", "https://kestrel-post.example/gone"]
    reading = read_articles(addresses, fetcher=web)
    assert reading.articles[0].publisher == "kestrel-post.example"
    assert [p.cause for p in reading.problems] == ["the server answers 404 Not Found"]


def test_only_web_addresses_are_fetched() -> None:
    assert causes("ftp://kestrel-post.example/bridge") == [
        "only http and https addresses are fetched"
    ]
