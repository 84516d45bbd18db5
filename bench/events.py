"""Event types and participants from raw text, against PLOVER gold records and the PETRARCH suite.

PLOVER: the right root type is among a sentence's events ("type"), or is that of its first event
("first"); actor and recipient F1 by overlap of words with a gold span, over the events of the right
type. PLOVER codes cooperation still to come as AGREE; we keep its type with modality "planned", so
"type" reads cooperative types that are planned or offered as AGREE too ("plain" does not).
PETRARCH: (source country, target country, PLOVER type) records; the expected CAMEO codes go through
the crosswalk, and those it has no type for (statements, made-up codes) are left out;
meetings count in both directions, as the suite has them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parsing import load_parser
from rashomon.analysis.entities import find_entities
from rashomon.analysis.events import find_events
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article, EventMention, Participant

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", Path(__file__).parents[1] / "../shared/data"))
COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
TO_COME = frozenset({"planned", "offered"})


def is_judged(identifier: str) -> bool:
    return hashlib.md5(identifier.encode()).digest()[0] % 2 == 1


def article_of(text: str) -> Article:
    return Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")


def events_of(text: str, language: Language) -> tuple[EventMention, ...]:
    article, doc = article_of(text), copy_parse(language(text))
    entities = find_entities(article, doc)
    quotes = find_quotes(article, doc, entities=entities)
    return find_events(article, doc, entities=entities, quotes=quotes)


def types_of(mention: EventMention) -> set[str]:
    to_come = mention.type in COOPERATION and mention.modality in TO_COME
    return {mention.type, "AGREE"} if to_come else {mention.type}


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# PLOVER gold ------------------------------------------------------------------------------


def gold_spans(row: dict[str, Any], part: str) -> list[str]:
    return [entry["text"] for entry in row[part]]


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"[\w.]+", text.lower()) if word not in {"the", "of", "in"}}


def is_hit(gold: str, found: list[str]) -> bool:
    return any(words(gold) & words(each) for each in found)


def texts(participants: tuple[Participant, ...], text: str) -> list[str]:
    return [each.span.of(text) for each in participants]


def measure_plover(language: Language, *, dev: bool) -> dict[str, float]:
    rows = read_lines(DATA / "events-plover" / "gsr-dev.jsonl")
    rows = [row for row in rows if is_judged(row["id"]) != dev]
    counts: Counter[str] = Counter()
    for row in rows:
        found = events_of(row["text"], language)
        right = [each for each in found if row["event"] in types_of(each)]
        counts["mentions"] += len(found)
        counts["type"] += bool(right)
        counts["plain"] += any(each.type == row["event"] for each in found)
        counts["first"] += bool(found) and row["event"] in types_of(found[0])
        for part, gold in roles_of(row).items():
            score_role(counts, part, gold, right, row["text"])
        if dev:
            show(row, found, bool(right))
    return {
        "plover_sentences": len(rows),
        "plover_type": share(counts["type"], len(rows)),
        "plover_plain_type": share(counts["plain"], len(rows)),
        "plover_first_type": share(counts["first"], len(rows)),
        "plover_mentions_per_sentence": round(counts["mentions"] / len(rows), 2),
        **{f"plover_{part}_f1": f1(counts, part) for part in ("actor", "recipient")},
    }


def roles_of(row: dict[str, Any]) -> dict[str, list[str]]:
    """Gold actors and recipients; those of a compound actor without target are both."""
    source, target = gold_spans(row, "source"), gold_spans(row, "target")
    return {"actor": source, "recipient": target}


def score_role(
    counts: Counter[str], part: str, gold: list[str], right: list[EventMention], text: str
) -> None:
    mention = right[0] if right else None
    found = (
        texts(mention.actors if part == "actor" else mention.recipients, text) if mention else []
    )
    if (
        mention is not None
        and not gold
        and part == "recipient"
        and mention.actors == mention.recipients
    ):
        found = []
    counts[f"{part}_gold"] += len(gold)
    counts[f"{part}_found"] += len(found)
    counts[f"{part}_hit"] += sum(is_hit(each, found) for each in gold)
    counts[f"{part}_true"] += sum(is_hit(each, gold) for each in found)


def f1(counts: Counter[str], part: str) -> float:
    precision = counts[f"{part}_true"] / max(1, counts[f"{part}_found"])
    recall = counts[f"{part}_hit"] / max(1, counts[f"{part}_gold"])
    return round(200 * precision * recall / max(1e-9, precision + recall), 1)


def share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def show(row: dict[str, Any], found: tuple[EventMention, ...], is_right: bool) -> None:
    text = row["text"]
    print(f"{'ok ' if is_right else 'NOT'} {row['event']} {text}")
    print(
        f"      gold {gold_spans(row, 'source')} > {gold_spans(row, 'target')}"
        f" ({row['event_text']})"
    )
    for each in found:
        print(
            f"      {each.trigger_span.of(text)} {each.type} {each.mode} {each.modality}"
            f" {texts(each.actors, text)} > {texts(each.recipients, text)}"
        )


# PETRARCH suite ---------------------------------------------------------------------------


def crosswalk() -> dict[str, str]:
    table = json.loads((DATA / "events-plover" / "ontology.json").read_text(encoding="utf-8"))
    return {entry["cameo"]: entry["plover"] for entry in table["cameo_crosswalk"]}


def plover_of(code: str, table: dict[str, str]) -> str:
    for end in range(len(code), 1, -1):
        for candidate in (code[:end], code[:end] + "0"):
            if candidate in table:
                return table[candidate]
    return code


class ActorCodes:
    """The suite's own dictionary: the longest of its names found in a phrase gives the code."""

    def __init__(self, path: Path) -> None:
        entries = json.loads(path.read_text(encoding="utf-8"))
        self._names: dict[str, str] = {}
        for entry in entries["actors"]:
            for name in [
                entry["text"],
                *(each["text"] if isinstance(each, dict) else each for each in entry["synonyms"]),
            ]:
                if entry["codes"]:
                    self._names[name.upper().replace("_", " ").strip()] = entry["codes"][0]["code"]

    def code(self, phrase: str) -> str | None:
        upper = phrase.upper()
        found = [name for name in self._names if re.search(r"\b" + re.escape(name), upper)]
        return self._names[max(found, key=len)] if found else None


def measure_petrarch(language: Language, *, dev: bool) -> dict[str, float]:
    folder = DATA / "events-petrarch"
    codes, table = ActorCodes(folder / "actors.json"), crosswalk()
    rows = [row for row in read_lines(folder / "records.jsonl") if is_judged(row["id"]) != dev]
    known = frozenset(table.values())
    exact = hits = n_found = n_gold = 0
    for row in rows:
        text = row["text_v2"] or row["text"]
        expected = {
            (entry["source"][:3], entry["target"][:3], plover_of(entry["code"], table))
            for entry in row["expected"]
            if plover_of(entry["code"], table) in known
        }
        found = records(events_of(text, language), text, codes)
        exact += expected == found
        hits, n_found, n_gold = (
            hits + len(expected & found),
            n_found + len(found),
            n_gold + len(expected),
        )
        if dev and expected != found:
            print(f"{row['id']} {text}\n    want {sorted(expected)}\n    got  {sorted(found)}")
    precision, recall = hits / max(1, n_found), hits / max(1, n_gold)
    return {
        "petrarch_sentences": len(rows),
        "petrarch_exact": share(exact, len(rows)),
        "petrarch_event_f1": round(200 * precision * recall / max(1e-9, precision + recall), 1),
    }


def records(
    found: tuple[EventMention, ...], text: str, codes: ActorCodes
) -> set[tuple[str, str, str]]:
    """(source country, target country, type) of the events between two known actors."""
    triples: set[tuple[str, str, str]] = set()
    for each in found:
        for actor in texts(each.actors, text):
            for recipient in texts(each.recipients, text):
                source, target = codes.code(actor), codes.code(recipient)
                if source and target and actor != recipient:
                    triples.add((source[:3], target[:3], each.type))
                    if each.type == "CONSULT":
                        triples.add((target[:3], source[:3], each.type))
    return triples


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="the developing halves, item by item")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", choices=("plover", "petrarch"))
    options = parser.parse_args()
    if not (DATA / "events-plover").exists():
        print(f"no data at {DATA}: set RASHOMON_DATA")
        return
    language = load_parser()
    metrics: dict[str, float] = {}
    if options.only != "petrarch":
        metrics |= measure_plover(language, dev=options.dev)
    if options.only != "plover":
        metrics |= measure_petrarch(language, dev=options.dev)
    if options.json:
        print(json.dumps(metrics))
        return
    for name, value in metrics.items():
        print(f"{name:30} {value}")


if __name__ == "__main__":
    main()
