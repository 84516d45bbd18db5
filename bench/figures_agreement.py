"""Killed and injured per incident on stories-incidents: merged figures against the archive's facts.

An incident is right where the best attested leading count of an aspect is the archive's number;
counted are incidents whose articles agree (no conflict flagged) and print a count at all.
Figures that name no number ("a man was shot") are not seen by this measure.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.figure_aspects import aspect_of
from rashomon.comparing.merging.merging import Merged, compare
from rashomon.language import load_language
from rashomon.testing import CountedWitnesses, article, day
from rashomon.types import Analysis, Article, Figure, Stemma, Story

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "stories-incidents"
ASPECTS = {"killed": "kill", "injured": "injure"}


def read_incidents(step: int) -> Iterator[dict[str, Any]]:
    lines = (DATA / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    yield from map(json.loads, lines[::step])


def articles_of(incident: dict[str, Any]) -> list[Article]:
    return [_article(each) for each in incident["articles"]]


def _article(given: dict[str, Any]) -> Article:
    year, month, date = map(int, given["published"][:10].split("-"))
    text = f"{given['title']}\n\n{given['text']}"
    return article(
        text,
        publisher=given["outlet"],
        published=day(year, month, date),
        title=given["title"],
        name=given["id"],
    )


def merge(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Merged:
    names = tuple(sorted(each.id for each in articles))
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, len(names))))
    return compare(articles, analyses, [story], CountedWitnesses(articles))


def best_count(figures: Sequence[Figure], word: str) -> float | None:
    """The best attested count of people who fared so; of two attested alike the one told first."""
    counted = [f for f in figures if f.value is not None and aspect_of(f.subject) == word]
    best = min(counted, key=lambda f: (-len(f.support.articles), _first(f)), default=None)
    return best.value if best else None


def _first(figure: Figure) -> int:
    return min(cited.span.start for cited in figure.attestations)


def measure(language: Language, step: int) -> dict[str, float]:
    tallies = {name: [0, 0, 0] for name in ASPECTS}  # right, told, all with a count above 0
    flagged = 0
    for incident in read_incidents(step):
        articles = articles_of(incident)
        merged = merge(articles, list(analyse_articles(articles, language)))
        values = [each for each in merged.discrepancies if each.kind == "value"]
        flagged += any(each.relation == "conflict" for each in values)
        for name, word in ASPECTS.items():
            fact = incident["facts"].get(f"num_{name}") or 0
            found = best_count(merged.figures, word)
            tallies[name][0] += found == fact and fact > 0
            tallies[name][1] += found is not None and fact > 0
            tallies[name][2] += fact > 0
    scores: dict[str, float] = {"flagged_incidents": flagged}
    for name, (right, told, all_of) in tallies.items():
        scores[f"{name}_right_of_told"] = 100 * right / told if told else 0.0
        scores[f"{name}_told"] = 100 * told / all_of if all_of else 0.0
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--step", type=int, default=1, help="every n-th incident")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there: nothing measured")
        return
    language = load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    scores = measure(language, options.step)
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:24} {value:6.1f}")


if __name__ == "__main__":
    main()
