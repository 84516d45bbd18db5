"""Stories of which articles differ often: an oil spill, a flu, ECB+'s happenings, news of 2018.

Articles of Timeline17 are grouped by three days of one topic, of all outlets together; of a
window with many articles some are taken, by a hash of their names. The news of 2018 were grouped by
``rashomon stories``; ``data/news_stories.jsonl`` keeps which articles (ids of the corpus) make a
story. ``data/formed_stories.jsonl`` keeps stories of six and more, and some of two to four, that
the product formed out of all of these and the incidents (the oil spill and the flu by two days),
each under the key of one drawing.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import story_sets
import timelines
from rashomon.types import Article

NEWS_STORIES = Path(__file__).parent / "data" / "news_stories.jsonl"
FORMED_STORIES = Path(__file__).parent / "data" / "formed_stories.jsonl"
TOPICS = {"oil": "bpoil", "flu": "H1N1"}
_WINDOW = 3  # days of publication that make one story
_MOST, _FEWEST = 30, 3  # articles of a story
_LONGEST = 2000  # words: longer texts of Timeline17 are day-long live pages


def timeline_stories(folder: Path, topic: str) -> story_sets.Stories:
    """The articles of all outlets on one topic, three days to a story ("2010-04-30")."""
    paths = (folder / "timelines-timeline17").glob(f"{TOPICS[topic]}_*/InputDocs/*/*.txt")
    windows: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(paths):
        day = date.fromisoformat(path.parent.name).toordinal()
        windows[str(date.fromordinal(day - day % _WINDOW))].append(path)
    stories = {start: _of_window(found) for start, found in sorted(windows.items())}
    return {start: found for start, found in stories.items() if len(found) >= _FEWEST}


def _of_window(paths: list[Path]) -> list[Article]:
    drawn = sorted(paths, key=lambda path: drawing(_name(path)))
    texts: dict[str, Path] = {}
    for path in drawn:
        text = timelines.read_text(path)
        if len(text.split()) <= _LONGEST:
            texts.setdefault(text, path)
    return [_article(path, text) for text, path in list(texts.items())[:_MOST]]


def _article(path: Path, text: str) -> Article:
    outlet = path.parents[2].name.partition("_")[2]
    return story_sets.make_article(_name(path), "", text, date=path.parent.name, publisher=outlet)


def _name(path: Path) -> str:
    return f"{path.parents[2].name}-{path.parent.name}-{path.name.partition('.')[0]}"


def drawing(key: str) -> str:
    """What things are drawn by: as good as chance, and the same for everybody."""
    return hashlib.sha256(f"differences {key}".encode()).hexdigest()


def news_stories(folder: Path) -> story_sets.Stories:
    """Stories of the news of 2018, under the id of their first article."""
    rows = _news_rows(folder)
    stories = map(json.loads, NEWS_STORIES.read_text("utf-8").splitlines())
    return {each[0]: [news_article(rows[name]) for name in each] for each in stories}


def _news_rows(folder: Path) -> dict[str, dict[str, str]]:
    path = folder / "text-news-2018" / "articles-2018.jsonl"
    return {row["ID"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}


def formed_stories(folder: Path) -> story_sets.Stories:
    """Stories that the product formed, under "CORPUS:first article"."""
    lines = map(json.loads, FORMED_STORIES.read_text("utf-8").splitlines())
    names = {f"{line['of']}:{min(line['articles'])}": line["articles"] for line in lines}
    found = {
        "news": {name: news_article(row) for name, row in _news_rows(folder).items()},
        "ecb": _by_name(story_sets.read_ecbplus(folder)),
        "cluster": _by_name(story_sets.read_news_cluster(folder)),
        "incident": _by_name(story_sets.read_incidents(folder)),
    }
    return {
        key: [
            found[of][name] if (of := key.partition(":")[0]) in found else _dated(folder, name)
            for name in articles
        ]
        for key, articles in names.items()
    }


def _by_name(stories: story_sets.Stories) -> dict[str, Article]:
    return {article.id: article for articles in stories.values() for article in articles}


def _dated(folder: Path, name: str) -> Article:
    """The article of Timeline17 that ``_name`` calls so."""
    parent, year, month, day, number = name.rsplit("-", 4)
    days = folder / "timelines-timeline17" / parent / "InputDocs" / f"{year}-{month}-{day}"
    [path] = sorted(days.glob(f"{number}.*"))
    return _article(path, timelines.read_text(path))


def news_article(row: dict[str, str]) -> Article:
    return story_sets.make_article(
        row["ID"],
        (row["title"] or "").strip(),
        row["content_original"] or "",
        date=row["date"],
        publisher=row["source"],
    )


def read(folder: Path) -> Iterator[tuple[str, list[Article]]]:
    """Every story under its key: "oil:…", "flu:…", "ecb:…", "news:…", "formed:oil:…"."""
    sets = {
        **{topic: timeline_stories(folder, topic) for topic in TOPICS},
        "ecb": story_sets.read_ecbplus(folder),
        "news": news_stories(folder),
        "formed": formed_stories(folder),
    }
    for name, stories in sets.items():
        yield from ((f"{name}:{key}", found) for key, found in sorted(stories.items()))
