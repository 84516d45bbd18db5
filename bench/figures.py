"""Figures against the Recognizers-Text cases and against the incidents' numbers of victims.

A Recognizers case is right when every gold result is found with its value, at overlapping
words, and nothing is found where nothing is expected; results without a value ("dollar") are left
out. An article *states* a number of killed
or injured when that number, in digits or words, stands in one sentence within six words before or
three words after a word for it, with no comma or full stop between; it is found when a figure has
that value and its subject tells that state. Cases and incidents are split by a hash: three
quarters are "dev", on which rules are developed, and one quarter, "held", is only reported.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parsing import load_parser
from rashomon.analysis.figures import find_figures, find_numerals
from rashomon.analysis.figures.word_tables import table
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.times import find_times
from rashomon.types import Article, FigureMention

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data"))
SPEC = DATA / "dates-recognizers-spec"
KILLED = "killed|dead|died|dies|slain|murdered|deaths|fatalities|killing|fatally"
INJURED = "injured|injuries|wounded|hurt|injuring|wounding|shot|hospitalized"
MONEY = set(table("currency_signs").values()) | set(table("currency_names").values())
MONEY |= set(table("currency_withdrawn").values())
MONEY |= {unit.removeprefix("money:") for unit in table("units").values() if "money:" in unit}
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
NOT_A_COUNT = r"(?!\s+(?:[ap]\.?m|of|else|another|who|that|is|was|has)\b)"


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    value: float | None
    unit: str = ""


def is_dev(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 4 != 1


def figures_of(language: Any, text: str) -> list[FigureMention]:
    article = Article("a", "a", text, text, b"", "")
    doc = copy_parse(language(text))
    times = find_times(article, doc, published=None)
    return list(find_figures(article, doc, entities=(), times=times))


def numbers(text: str) -> list[Found]:
    """Numerals as that suite counts them: no ordinals, none set against a unit ("29km")."""
    return [
        Found(each.start, each.end, each.value)
        for each in find_numerals(text)
        if each.form != "ordinal" and not text[each.end : each.end + 1].isalpha()
    ]


def money(language: Any) -> Callable[[str], list[Found]]:
    def find(text: str) -> list[Found]:
        return [
            Found(each.span.start, each.span.end, value, each.unit)
            for each in figures_of(language, text)
            for value in _ends(each)
            if each.unit in MONEY
        ]

    return find


def _ends(figure: FigureMention) -> tuple[float | None, ...]:
    """The value, or both ends of a range: the suite has "$5 to $10" as two amounts."""
    return (figure.value,) if figure.high is None else (figure.low, figure.high)


def _bounds(figure: FigureMention) -> tuple[int, int]:
    return figure.span.start, figure.span.end


def ages(language: Any) -> Callable[[str], list[Found]]:
    def find(text: str) -> list[Found]:
        return [
            Found(*_bounds(each), each.high or each.value, each.unit.removesuffix("-old"))
            for each in figures_of(language, text)
            if each.unit.endswith("-old")
        ]  # fmt: skip

    return find


def is_right(case: dict[str, Any], found: list[Found]) -> bool:
    values = [result for result in case["Results"] if result.get("Resolution")]
    gold = [result for result in values if result["Resolution"].get("value") is not None]
    if not gold:
        return not found
    return all(any(_agrees(result, each) for each in found) for result in gold)


def _agrees(result: dict[str, Any], found: Found) -> bool:
    start = result.get("Start", 0)
    end = result.get("End", start + len(result["Text"]) - 1) + 1
    if found.end <= start or end <= found.start:
        return False
    value, iso = result["Resolution"].get("value"), result["Resolution"].get("isoCurrency")
    if iso and found.unit and iso != found.unit:
        return False
    if value is None or found.value is None:
        return value is None
    return abs(float(value) - found.value) <= 1e-6 * max(1.0, abs(found.value))


def spec_scores(language: Any, *, show: bool) -> dict[str, float]:
    suites: dict[str, tuple[str, Callable[[str], list[Found]]]] = {
        "number": ("Number/English/NumberModel.json", numbers),
        "currency": ("NumberWithUnit/English/CurrencyModel.json", money(language)),
        "age": ("NumberWithUnit/English/AgeModel.json", ages(language)),
    }
    scores = {}
    for name, (path, find) in suites.items():
        cases = json.loads((SPEC / path).read_text(encoding="utf-8-sig"))
        for half in ("dev", "held"):
            chosen = [case for case in cases if is_dev(case["Input"]) == (half == "dev")]
            wrong = [case for case in chosen if not is_right(case, find(case["Input"]))]
            scores[f"{name}_{half}_right"] = round(100 - 100 * len(wrong) / max(1, len(chosen)), 1)
            if show and half == "dev":
                for case in wrong:
                    gold = [(each["Text"], (each.get("Resolution") or {}).get("value"))
                            for each in case["Results"]]  # fmt: skip
                    got = [(case["Input"][each.start : each.end], each.value, each.unit)
                           for each in find(case["Input"])]  # fmt: skip
                    print(name, "|", case["Input"], "| gold", gold, "| got", got)
    return scores


def states(text: str, count: int, words: str) -> bool:
    number = str(count) if count >= len(WORDS) else f"(?:{count}|{WORDS[count]})"
    gap = r"(?:\s+[\w'’-]+)"
    number = rf"(?<![\w$.,:-])(?<!\bno ){number}(?![\w%,:-]|\.\d){NOT_A_COUNT}"
    after = rf"{number}{gap}{{0,6}}\s+(?:{words})\b"
    before = rf"\b(?:{words}){gap}{{0,3}}\s+{number}(?!\s+(?:times|years|shots))"
    return bool(re.search(after, text, re.I) or re.search(before, text, re.I))


def tells(figures: list[FigureMention], count: int, words: str) -> bool:
    pattern = re.compile(rf"\b(?:{words})\b", re.I)
    return any(figure.value == count and pattern.search(figure.subject) for figure in figures)


def incident_scores(language: Any, *, show: bool, limit: int) -> dict[str, float]:
    lines = (DATA / "stories-incidents" / "incidents.jsonl").read_text(encoding="utf-8")
    incidents = [json.loads(line) for line in lines.splitlines()]
    scores: dict[str, float] = {}
    for half in ("dev", "held"):
        chosen = [each for each in incidents if is_dev(each["incident"]) == (half == "dev")][:limit]
        stated = found = 0
        for incident in chosen:
            for article in incident["articles"]:
                text, facts = article["text"], incident["facts"]
                asked = [(facts.get("num_killed"), KILLED), (facts.get("num_injured"), INJURED)]
                asked = [(n, words) for n, words in asked if n and states(text, n, words)]
                figures = figures_of(language, text) if asked else []
                for n, words in asked:
                    stated += 1
                    hit = tells(figures, n, words)
                    found += hit
                    if show and half == "dev" and not hit:
                        show_miss(text, n, words, figures)
        scores[f"incidents_{half}_stated"] = stated
        scores[f"incidents_{half}_found"] = round(100 * found / max(1, stated), 1)
    return scores


def show_miss(text: str, count: int, words: str, figures: list[FigureMention]) -> None:
    near = [(each.span.of(text), each.subject) for each in figures if each.value == count]
    print("MISS", count, words[:7], "|", " ".join(text.split())[:300], "|", near)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="list the errors of the dev halves")
    parser.add_argument("--limit", type=int, default=10_000, help="incidents of each half")
    options = parser.parse_args()
    if not SPEC.exists():
        print(f"{SPEC}: not here (set RASHOMON_DATA); nothing measured")
        return
    language = load_parser()
    scores = spec_scores(language, show=options.errors)
    scores |= incident_scores(language, show=options.errors, limit=options.limit)
    if options.json:
        print(json.dumps(scores))
        return
    for name, score in scores.items():
        print(f"{name:32s} {score:6.1f}")


if __name__ == "__main__":
    main()
