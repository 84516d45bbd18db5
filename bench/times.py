"""Times against TimeBank and AQUAINT: strict, relaxed and value F1 as TempEval-3 counts them.

Files are split in two by a hash of their names: rules are developed on "dev" only and "held" is
only reported. dateparser's search runs beside it where installed. The Recognizers-Text cases of
type "date" (command language, not news: a further figure) are found where a time overlaps, and
right where one of their values is the day our interval starts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from parsing import load_parser
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.times import find_times
from rashomon.types import Article, Interval, Publication, Span

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data"))


@dataclass(frozen=True)
class Timex:
    start: int
    end: int
    value: str
    kind: str


@dataclass(frozen=True)
class Gold:
    name: str
    text: str
    published: datetime
    times: tuple[Timex, ...]


def is_dev(path: Path) -> bool:
    return int(hashlib.sha256(path.name.encode()).hexdigest(), 16) % 2 == 0


def read_gold(path: Path) -> Gold:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    dct = root.find("DCT/TIMEX3")
    assert dct is not None
    digits = re.sub(r"\D", "", dct.attrib["value"])[:8]
    body = root.find("TEXT")
    assert body is not None
    pieces: list[str] = []
    times: list[Timex] = []
    _walk(body, pieces, times)
    return Gold(path.stem, "".join(pieces), datetime.strptime(digits, "%Y%m%d"), tuple(times))


def _walk(node: ElementTree.Element, pieces: list[str], times: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, times)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        end = sum(map(len, pieces))
        text = "".join(pieces)[start:end]
        end -= len(text) - len(text.rstrip())
        start += len(text) - len(text.lstrip())
        times.append(Timex(start, end, node.attrib.get("value", ""), node.attrib["type"]))


def to_article(gold: Gold) -> tuple[Article, Publication]:
    day = Interval(gold.published, gold.published + timedelta(days=1), "day")
    published = Publication(day, "metadata", "document creation time")
    article = Article(gold.name, gold.name, gold.text, gold.text, b"", "", published=published)
    return article, published


def ours(language: Any) -> Callable[[Gold], list[Timex]]:
    def find(gold: Gold) -> list[Timex]:
        article, published = to_article(gold)
        times = find_times(article, copy_parse(language(gold.text)), published=published)
        return [
            Timex(time.span.start, time.span.end, time.timex_value, time.timex_type)
            for time in times
        ]

    return find


def dateparser_search(gold: Gold) -> list[Timex]:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": gold.published}
    found = search_dates(gold.text, languages=["en"], settings=settings) or []
    times, position = [], 0
    for words, moment in found:
        start = gold.text.find(words, position)
        if start >= 0:
            position = start + len(words)
            times.append(Timex(start, position, moment.strftime("%Y-%m-%d"), "DATE"))
    return times


def normal(value: str) -> str:
    """Values that TIMEX3 writes in more than one way, made one ("1998-W9", "1998-XX", "199X")."""
    value = re.sub(r"W(\d)(?!\d)", r"W0\1", value.strip())
    return re.sub(r"(?<=\d)X+$|(?<=\d)-XX$", "", value)


@dataclass
class Counts:
    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    value_normal: int = 0

    def f1(self, hits: int) -> float:
        return 200 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def count(golds: list[Gold], find: Callable[[Gold], list[Timex]], log: Any = None) -> Counts:
    counts = Counts()
    for gold in golds:
        found = find(gold)
        counts.gold += len(gold.times)
        counts.found += len(found)
        free = list(found)
        for timex in sorted(gold.times, key=lambda each: each.start):
            hit = next(
                (each for each in free if each.start < timex.end and timex.start < each.end), None
            )
            if log:
                log(gold, timex, hit)
            if hit is None:
                continue
            free.remove(hit)
            counts.relaxed += 1
            counts.strict += (hit.start, hit.end) == (timex.start, timex.end)
            counts.value += hit.value == timex.value.strip()
            counts.value_normal += normal(hit.value) == normal(timex.value)
        if log:
            for each in free:
                log(gold, None, each)
    return counts


def is_date(result: dict[str, Any]) -> bool:
    return result.get("TypeName") == "datetimeV2.date" and {"Start", "End"} <= result.keys()


def recognizers_scores(language: Any) -> dict[str, float]:
    path = DATA / "dates-recognizers-spec" / "DateTime" / "English" / "DateTimeModel.json"
    if not path.exists():
        return {}
    asked = found = right = 0
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        now = case.get("Context", {}).get("ReferenceDateTime")
        golds = [each for each in case["Results"] if is_date(each)]
        if not now or not golds:
            continue
        moment = datetime.fromisoformat(now)
        article, published = to_article(Gold("case", case["Input"], moment, ()))
        times = find_times(article, copy_parse(language(case["Input"])), published=published)
        for gold in golds:
            asked += 1
            span = Span(gold["Start"], gold["End"] + 1)
            hits = [time for time in times if time.span.overlaps(span)]
            days = {time.interval.start.date().isoformat() for time in hits if time.interval}
            found += bool(hits)
            right += bool(
                days
                & {each.get("value") for each in (gold.get("Resolution") or {}).get("values", [])}
            )
    return {
        "recognizers_dates": asked,
        "recognizers_dates_found": round(100 * found / asked, 1),
        "recognizers_dates_right": round(100 * right / asked, 1),
    }


def log_error(gold: Gold, timex: Timex | None, hit: Timex | None) -> None:
    place = timex or hit
    assert place is not None
    context = gold.text[max(0, place.start - 60) : place.end + 40].replace("\n", " ")
    words = gold.text[place.start : place.end]
    if timex is None:
        print(f"SPURIOUS [{words}] {place.value} | {context}")
    elif hit is None:
        print(f"MISSED [{words}] {timex.value} | {context}")
    elif (hit.start, hit.end) != (timex.start, timex.end):
        print(f"EXTENT [{words}] [{gold.text[hit.start : hit.end]}] | {context}")
    if timex and hit and normal(hit.value) != normal(timex.value):
        print(f"VALUE [{words}] {gold.published:%a %Y-%m-%d} {timex.value} {hit.value} | {context}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list the errors of the dev half")
    parser.add_argument("--dev-only", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    paths = sorted([*DATA.glob("dates-timebank/*.tml"), *DATA.glob("dates-aquaint/*.tml")])
    if not paths:
        print(f"{DATA}: no TimeBank here (set RASHOMON_DATA); nothing measured")
        return
    language = load_parser()
    if options.errors:
        count([read_gold(path) for path in paths if is_dev(path)], ours(language), log_error)
        return
    report(paths, language, options)


def report(paths: list[Path], language: Any, options: argparse.Namespace) -> None:
    finders = {"rashomon": ours(language)}
    if not options.no_peers:
        try:
            import dateparser.search  # noqa: F401

            finders["dateparser"] = dateparser_search
        except ImportError:
            print("dateparser: not installed, not measured") if not options.json else None
    halves = {"dev": [path for path in paths if is_dev(path)]}
    if not options.dev_only:
        halves["held"] = [path for path in paths if not is_dev(path)]
    scores: dict[str, float] = {}
    for half, chosen in halves.items():
        golds = [read_gold(path) for path in chosen]
        for name, find in finders.items():
            counts = count(golds, find)
            for measure in ("relaxed", "strict", "value", "value_normal"):
                scores[f"{name}_{half}_{measure}_f1"] = round(
                    counts.f1(getattr(counts, measure)), 1
                )
    scores |= recognizers_scores(language)
    if options.json:
        print(json.dumps(scores))
        return
    for name, score in scores.items():
        print(f"{name:40s} {score:5.1f}")


if __name__ == "__main__":
    main()
