"""Corpora of articles with known stories, read into ``Article``: story key → articles."""

from __future__ import annotations

import hashlib
import json
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from rashomon.types import Article, Interval, Publication, Span

Stories = dict[str, list[Article]]


def data_folder() -> Path | None:
    """The folder of the corpora: ``RASHOMON_DATA`` or ``../shared/data``, where it exists."""
    default = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("RASHOMON_DATA", default))
    return folder if folder.is_dir() else None


def is_test(key: str) -> bool:
    """Whether a story belongs to the half kept for testing, by a hash of its key."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 1


def make_article(
    name: str, title: str, body: str, *, date: str = "", publisher: str = ""
) -> Article:
    """An article as it would come from JSON: nothing cleaned, title first."""
    text = f"{title}\n\n{body}" if title else body
    raw = text.encode()
    return Article(
        id=name,
        address=name,
        text=text,
        original=text,
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        title=title,
        title_span=Span(0, len(title)) if title else None,
        publisher=publisher,
        originator=publisher,
        published=_publication(date),
    )


def _publication(date: str) -> Publication | None:
    if not re.match(r"\d{4}-\d{2}-\d{2}", date):
        return None
    day = datetime.fromisoformat(date[:10])
    return Publication(Interval(day, day + timedelta(days=1), "day"), "metadata", "corpus date")


def read_basil(folder: Path) -> Stories:
    """70 happenings, each told by Fox, HuffPost and the New York Times."""
    stories: Stories = {}
    for path in sorted((folder / "stories-basil").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        body = "\n\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
        article = make_article(
            f"{row['triplet-uuid'][:8]}-{row['source']}",
            row["title"].strip(),
            body,
            date=row["date"],
            publisher=row["source"],
        )
        stories.setdefault(row["triplet-uuid"], []).append(article)
    return stories


def read_incidents(folder: Path) -> Stories:
    """Shooting incidents told by local news, at least two outlets each."""
    stories: Stories = {}
    path = folder / "stories-incidents" / "incidents.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stories[row["incident"]] = [
            make_article(
                f"{row['incident']}-{each['id'][:8]}",
                (each["title"] or "").strip(),
                each["text"],
                date=each["published"] or "",
                publisher=each["outlet"],
            )
            for each in row["articles"]
        ]
    return stories


def read_news_cluster(folder: Path) -> Stories:
    """World news with page furniture, clustered by hand."""
    stories: Stories = {}
    for path in sorted((folder / "stories-news-cluster").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        article = make_article(
            row["dId"][:16],
            (row["title"] or "").strip(),
            row["text"],
            date=row["date_publish"] or "",
            publisher=row["source_domain"],
        )
        stories.setdefault(str(row["newsCluster"]["EventId"]), []).append(article)
    return stories


def read_ecbplus(folder: Path) -> Stories:
    """Two happenings to each topic, told in short excerpts without dates."""
    stories: Stories = {}
    for path in sorted((folder / "events-ecbplus" / "ECB+").glob("*/*.xml")):
        topic, _, rest = path.stem.partition("_")
        happening = "plus" if rest.endswith("plus") else "ecb"
        article = make_article(path.stem, "", _ecb_text(path))
        stories.setdefault(f"{topic}-{happening}", []).append(article)
    return stories


def _ecb_text(path: Path) -> str:
    sentences: dict[int, list[str]] = {}
    for token in ET.parse(path).getroot().iter("token"):
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    return "\n".join(_joined(words) for _, words in sorted(sentences.items()))


def _joined(words: list[str]) -> str:
    return re.sub(r" (?=[.,;:!?'’)]|n't\b)", "", " ".join(words))


def read_all(folder: Path) -> Iterator[tuple[str, Stories]]:
    """(name, stories) of the four corpora."""
    yield "stories-basil", read_basil(folder)
    yield "stories-incidents", read_incidents(folder)
    yield "stories-news-cluster", read_news_cluster(folder)
    yield "events-ecbplus", read_ecbplus(folder)


def split_key(corpus: str, story: str) -> str:
    """What decides a story's half: the two happenings of an ECB+ topic stay together."""
    return story.split("-")[0] if corpus == "events-ecbplus" else story
