"""Pages of HTML against the articles of html-fundus: body, title, date, authors.

``python bench/pages.py [--json] [--errors]``. Half of the publishers (by hash of their name) are
for development, the other half for judging; trafilatura alone stands beside. "cleaned" is what
plain-text cleaning makes of the same English pages pasted whole as text, "pasted" that text itself.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import trafilatura

from rashomon.reading import ReadingOptions
from rashomon.reading.charsets import decode
from rashomon.reading.cleaning import clean_page
from rashomon.reading.loading import Input
from rashomon.reading.reading_articles import read_input
from rashomon.types import Article

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "html-fundus"
TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
HIDDEN = ("script", "style", "noscript", "template", "svg", "head", "iframe")
BLOCKS = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "nav",
    "aside",
    "br",
    "tr",
    "td",
    "th",
    "figure",
    "figcaption",
    "blockquote",
    "button",
    "form",
    "main",
    "time",
    "label",
    "option",
]
ENGLISH = ["ca", "cn", "my", "mx", "uk", "us", "za", "jp/TheJapanNews"]


@dataclass(frozen=True)
class Case:
    """One page and what it should give."""

    name: str
    html: bytes
    body: str
    title: str
    day: str
    authors: frozenset[str]

    @property
    def is_dev(self) -> bool:
        publisher = self.name.split("/")[1].partition("_")[0]
        return int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % 4 == 0


@dataclass(frozen=True)
class Answer:
    """What a reader made of a page."""

    body: str = ""
    title: str = ""
    day: str = ""
    authors: frozenset[str] = frozenset()


def cases() -> Iterator[Case]:
    for gold_path in sorted(DATA.glob("*/*.json")):
        versions = json.loads(gold_path.read_text(encoding="utf-8"))
        pages = sorted(gold_path.parent.glob(f"{gold_path.stem}_*.html.gz"))
        golds = [versions[key] for key in sorted(versions)]
        for page, gold in zip(reversed(pages), reversed(golds), strict=False):
            name = f"{gold_path.parent.name}/{page.name.removesuffix('.html.gz')}"
            yield Case(
                name,
                gzip.decompress(page.read_bytes()),
                body_text(gold.get("body") or {}),
                gold.get("title") or "",
                (gold.get("publishing_date") or "")[:10],
                frozenset(map(folded, gold.get("authors") or [])),
            )


def body_text(body: dict[str, list[dict[str, list[str]]]]) -> str:
    parts = list(body.get("summary") or [])
    for section in body.get("sections") or []:
        parts += section["headline"] + section["paragraphs"]
    return "\n".join(map(str, parts))


def folded(text: str) -> str:
    return " ".join(TOKEN.findall(text.lower()))


def ours(case: Case) -> Answer:
    entry = Input(case.name, case.html, "page")
    outcome, *_ = read_input(entry, options=ReadingOptions(any_language=True))
    if not isinstance(outcome, Article):
        return Answer()
    span = outcome.title_span
    body = outcome.text[: span.start] + outcome.text[span.end :] if span else outcome.text
    date = outcome.published.interval.start.date().isoformat() if outcome.published else ""
    return Answer(body, outcome.title, date, frozenset(map(folded, outcome.authors)))


def peer(case: Case) -> Answer:
    found = trafilatura.bare_extraction(
        case.html, with_metadata=True, include_comments=False, include_tables=False
    )
    if found is None:
        return Answer()
    names = frozenset(map(folded, (found.author or "").split(";"))) - {""}
    return Answer(found.text or "", found.title or "", (found.date or "")[:10], names)


def pasted(html: bytes) -> str:
    """The page as somebody pastes it: every line that is shown, menus and footer included."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    tree = lxml.html.document_fromstring(decode("page", html).encode(), parser=parser)
    for element in list(tree.iter(*HIDDEN)):
        element.drop_tree()
    for element in tree.iter(*BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def cleaned(case: Case, text: str) -> Answer:
    found = clean_page(text)
    span = found.title_span
    body = found.text[: span.start] + found.text[span.end :] if span else found.text
    day = found.published.interval.start.date().isoformat() if found.published else ""
    return Answer(body, found.title, day, frozenset(map(folded, found.authors)))


def f1(one: str, other: str) -> float:
    first, second = Counter(TOKEN.findall(one.lower())), Counter(TOKEN.findall(other.lower()))
    shared = sum((first & second).values())
    return 2 * shared / max(1, sum(first.values()) + sum(second.values()))


def scores(case: Case, answer: Answer) -> dict[str, float]:
    return {
        "body_f1": f1(answer.body, case.body),
        "title": float(folded(answer.title) == folded(case.title)),
        "date": float(answer.day == case.day),
        "authors": float(answer.authors == case.authors),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="show those of the development half")
    args = parser.parse_args()
    if not DATA.exists():
        print(f"no data at {DATA}: nothing measured (set RASHOMON_DATA)", file=sys.stderr)
        return 0
    totals: dict[str, list[float]] = {}
    for case in cases():
        part = "dev" if case.is_dev else "test"
        language = "english" if case.name.startswith(tuple(ENGLISH)) else "other"
        for reader, read in (("rashomon", ours), ("trafilatura", peer)):
            answer = read(case)
            for metric, value in scores(case, answer).items():
                for group in (part, language):
                    totals.setdefault(f"{reader}.{group}.{metric}", []).append(value)
                if args.errors and case.is_dev and reader == "rashomon" and value < 0.9:
                    show(case, answer, metric, value)
        if language == "english":
            text = pasted(case.html)
            for reader, answer in (("pasted", Answer(text)), ("cleaned", cleaned(case, text))):
                for metric, value in scores(case, answer).items():
                    totals.setdefault(f"{reader}.{part}.{metric}", []).append(value)
    means = {key: round(100 * sum(v) / len(v), 1) for key, v in sorted(totals.items())}
    if args.json:
        print(json.dumps(means))
    else:
        for key, value in means.items():
            print(f"{key:38} {value:6.1f}  ({len(totals[key])} pages)")
    return 0


def show(case: Case, answer: Answer, metric: str, value: float) -> None:
    fields = {
        "body_f1": (f"{len(answer.body)} chars", f"{len(case.body)} chars"),
        "title": (answer.title, case.title),
        "date": (answer.day, case.day),
        "authors": (sorted(answer.authors), sorted(case.authors)),
    }
    got, gold = fields[metric]
    print(f"{case.name} {metric} {value:.2f}\n   got  {got}\n   gold {gold}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
