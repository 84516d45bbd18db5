"""Whether events are told as done, planned, threatened, denied…: sentences written for the project.

Each of ``data/modality.jsonl`` names a trigger word, its type and modality and, where the sentence
says it, the holder. Half by hash of the text is for developing (``--dev``), half for judging.
``--second`` judges the sixty of ``data/modality_second.jsonl``, on which nothing was developed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parsing import load_parser
from rashomon.analysis.entities import find_entities
from rashomon.analysis.events import find_events
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(__file__).parent / "data"
SETS = {
    "first": DATA / "modality.jsonl",
    "second": DATA / "modality_second.jsonl",
    "third": DATA / "modality_third.jsonl",
    "development": DATA / "modality_development.jsonl",
}
NEVER_ACTUAL = frozenset({"threatened", "denied", "alleged", "negated", "hypothetical"})


def is_judged(text: str) -> bool:
    return hashlib.md5(text.encode()).digest()[0] % 2 == 1


def article_of(text: str) -> Article:
    return Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")


def events_of(text: str, language: Language) -> tuple[EventMention, ...]:
    article, doc = article_of(text), copy_parse(language(text))
    entities = find_entities(article, doc)
    quotes = find_quotes(article, doc, entities=entities)
    return find_events(article, doc, entities=entities, quotes=quotes)


def mention_of(row: dict[str, Any], found: tuple[EventMention, ...]) -> EventMention | None:
    """The mention on the expected trigger word, one of the expected type before others."""
    start = row["text"].index(row["trigger"])
    end = start + len(row["trigger"])
    here = [
        each for each in found if each.trigger_span.start < end and start < each.trigger_span.end
    ]
    return next((each for each in here if each.type == row["type"]), here[0] if here else None)


def judged(row: dict[str, Any], mention: EventMention | None) -> dict[str, bool]:
    if mention is None:
        return {"found": False, "type": False, "modality": False, "holder": False}
    holder = mention.holder_span.of(row["text"]) if mention.holder_span else ""
    return {
        "found": True,
        "type": row["type"] is None or mention.type == row["type"],
        "modality": mention.modality == row["modality"],
        "holder": is_holder(row["holder"], holder),
    }


def is_holder(expected: str | None, found: str) -> bool:
    if expected is None:
        return True
    return expected.lower() in found.lower() if expected else not found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="the developing half, misses printed")
    parser.add_argument("--set", choices=sorted(SETS), default="first", help="which sentences")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    language = load_parser()
    rows = [json.loads(line) for line in SETS[options.set].read_text("utf-8").splitlines()]
    if options.set == "first":
        rows = [row for row in rows if is_judged(row["text"]) != options.dev]
    are_shown = options.dev or options.set == "development"
    counts: Counter[str] = Counter()
    for row in rows:
        found = events_of(row["text"], language)
        mention = mention_of(row, found)
        verdict = judged(row, mention)
        counts.update({name: int(is_right) for name, is_right in verdict.items()})
        counts["right"] += all(verdict.values())
        wrong = row["modality"] in NEVER_ACTUAL and mention is not None
        counts["coded_as_actual"] += bool(wrong and mention and mention.modality == "actual")
        if are_shown and not all(verdict.values()):
            got = mention and (mention.type, mention.modality)
            held = mention and mention.holder_span and mention.holder_span.of(row["text"])
            expected = (row["trigger"], row["type"], row["modality"], row["holder"])
            print(f"{row['id']} {row['text']}\n    {expected} got {got} {held}")
    report(rows, counts, as_json=options.json)


def report(rows: list[dict[str, Any]], counts: Counter[str], *, as_json: bool) -> None:
    share = {
        f"modality_{name}": round(100 * counts[name] / len(rows), 1)
        for name in ("found", "type", "modality", "holder", "right")
    }
    metrics = {
        "modality_sentences": len(rows),
        **share,
        "modality_coded_as_actual": counts["coded_as_actual"],
    }
    if as_json:
        print(json.dumps(metrics))
        return
    for name, value in metrics.items():
        print(f"{name:28} {value}")


if __name__ == "__main__":
    main()
