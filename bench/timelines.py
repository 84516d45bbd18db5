"""Timelines of Timeline17 (oil spill, H1N1): the days our timeline picks, against journalists'.

Every set is read and compared as `rashomon read` does, and the timeline's weightiest days are
taken: as many as the journalists' timeline has, between its first and its last day (the rules of
news-tls, whose best published date F1 on the whole of Timeline17 is .544). With equal numbers of
days precision, recall and F1 are one. ``free`` is the same without the first and last day given.

``redundancy`` is the share of days of ours whose leading event says again, in most of its content
words, what the leading event of another of our days says. The weights of days were chosen on the
swine-flu sets and ``bpoil_bbc``; the other four are judged.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from parsing import load_parser
from rashomon.analysis import analyse_articles
from rashomon.pipeline import compare
from rashomon.testing import article
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Article, Event, Interval, Record, TimelineEntry

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "timelines-timeline17"
DEVELOPED = frozenset({"H1N1_bbc", "H1N1_guardian", "H1N1_reuters", "bpoil_bbc"})
MOST_WORDS = 0.6
"""Share of the fewer content words of two events that makes one say the other again."""
MARKS = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_GLUED = re.compile(r" (?=[.,;:?!%)\]]|'s\b|n't\b|'\w{1,2}\b)|(?<=[(\[$]) ")


def read_set(folder: Path, most: int | None) -> list[Article]:
    """The articles of one set, each dated by the folder it lies in, tokens joined again."""
    paths = sorted(path for path in (folder / "InputDocs").rglob("*.txt"))
    return [_read(path) for path in paths[:most]]


def _read(path: Path) -> Article:
    day = datetime.fromisoformat(path.parent.name)
    published = Interval(day, day + timedelta(days=1), "day")
    name = f"{path.parent.name}-{path.name}"
    return article(read_text(path), publisher=name, name=name, published=published)


def read_text(path: Path) -> str:
    """The text of one article, its tokens joined again."""
    words = path.read_text(encoding="utf-8", errors="replace")
    for mark, printed in MARKS.items():
        words = words.replace(mark, printed)
    return _GLUED.sub("", words)


def gold_timelines(folder: Path) -> Iterator[list[date]]:
    for line in (folder / "timelines.jsonl").read_text(encoding="utf-8").splitlines():
        yield sorted(date.fromisoformat(day) for day, _ in json.loads(line))


def ranked_days(record: Record) -> list[date]:
    """The days of the timeline, the weightiest first."""
    score: dict[date, float] = {}
    for entry in record.timeline:
        if entry.interval and entry.score:
            score[entry.interval.start.date()] = entry.score
    return sorted(score, key=lambda day: (-score[day], day))


def date_score(days: Sequence[date], gold: Sequence[date]) -> float:
    return len(set(days[: len(gold)]) & set(gold)) / len(gold)


def redundancy(record: Record, days: Sequence[date]) -> float:
    """The share of ``days`` whose leading event says again what another's says."""
    told = [words for day in days if (words := _leading(record, day))]
    again = {
        at
        for one, two in combinations(range(len(told)), 2)
        if len(told[one] & told[two]) > MOST_WORDS * min(len(told[one]), len(told[two]))
        for at in (one, two)
    }
    return len(again) / len(told) if told else 0.0


def _leading(record: Record, day: date) -> frozenset[str]:
    """The content words of the best attested event of a day."""
    events = {event.id: event for event in record.events}
    texts = {each.id: each.text for each in record.articles}
    found = [events[item] for entry in _on(record, day) for item in entry.items if item in events]
    if not found:
        return frozenset()
    best: Event = min(found, key=lambda event: (-len(event.support.articles), event.id))
    return frozenset(content_of(find_words(best.summary.span.of(texts[best.summary.article]))))


def _on(record: Record, day: date) -> list[TimelineEntry]:
    return [
        entry
        for entry in record.timeline
        if entry.score and entry.interval and entry.interval.start.date() == day
    ]


def measure_set(folder: Path, language: Language, most: int | None) -> dict[str, float]:
    articles = read_set(folder, most)
    record = compare(articles, list(analyse_articles(articles, language)))
    days = ranked_days(record)
    scores = []
    for gold in gold_timelines(folder):
        inside = [day for day in days if gold[0] <= day <= gold[-1]]
        repeated = redundancy(record, inside[: len(gold)])
        scores.append((date_score(inside, gold), date_score(days, gold), repeated))
    names = ("date_f1", "free", "redundancy")
    return {name: sum(row[at] for row in scores) / len(scores) for at, name in enumerate(names)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sets", nargs="*", help="folders; all by default")
    parser.add_argument("--most", type=int, help="articles of each set")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there: nothing measured")
        return
    language = load_parser()
    found: dict[str, dict[str, float]] = {}
    for name in options.sets or sorted(path.name for path in DATA.iterdir() if path.is_dir()):
        found[name] = measure_set(DATA / name, language, options.most)
        if not options.json:
            print(name, {key: round(value, 3) for key, value in found[name].items()}, flush=True)
    groups = {
        "all": list(found),
        "developed": sorted(DEVELOPED & found.keys()),
        "judged": sorted(found.keys() - DEVELOPED),
    }
    means = {
        f"{group}_{key}": sum(found[name][key] for name in names) / len(names)
        for group, names in groups.items()
        if names
        for key in ("date_f1", "free", "redundancy")
    }
    rows = "\n".join(f"{name} {value:.3f}" for name, value in means.items())
    print(json.dumps(means) if options.json else rows)


if __name__ == "__main__":
    main()
