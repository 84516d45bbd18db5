"""Names found by ``find_entities`` against the pipeline's own recogniser, exact spans and kinds.

UNER-EWT (persons, organisations, places; ``--part`` dev or test) and the held-back documents of
WikiGold and re3d. F1 over exact spans with the right kind; gold marked as vague is not counted.
Titles before a person ("Mr Ellwood") are taken off gold and found names alike, since re3d counts
them in. ``--part dev`` reads re3d's and WikiGold's training parts, which the pipeline has seen.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parsing import load_parser
from rashomon.analysis.entities import find_entities
from rashomon.analysis.entities.name_edges import KIND_BY_LABEL
from rashomon.analysis.entities.nouns import person_nouns
from rashomon.analysis.parsed import copy_parse
from rashomon.text.countries import countries
from rashomon.types import Article

KIND_BY_TAG = {"PER": "person", "PERSON": "person", "ORG": "organisation"}
KIND_BY_TAG |= {"LOC": "place", "PLACE": "place"}
KINDS = ("person", "organisation", "place")
Found = set[tuple[int, int, str]]


@dataclass
class GoldText:
    """One document with its gold names."""

    text: str
    names: Found
    vague: list[tuple[int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", default="test", choices=["dev", "test"])
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    folder = Path(os.environ.get("RASHOMON_DATA", "../shared/data"))
    if not folder.exists():
        print(f"{folder} is not there: nothing measured")
        return
    scores: dict[str, float] = {}
    for name, texts in _sets(folder, options.part):
        scores |= _measure(name, texts, show_errors=options.errors)
    if options.json:
        print(json.dumps(scores))
        return
    for key, value in scores.items():
        print(f"{key:40} {value:.4f}")


def _sets(folder: Path, part: str) -> Iterator[tuple[str, list[GoldText]]]:
    yield f"uner_{part}", list(_uner(folder / f"ner-uner-ewt/{part}.iob2"))
    sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
    from columns import read_re3d, read_wikigold

    names = frozenset(name for each in countries() for name in (each.name, *each.aliases))
    wikigold = read_wikigold(folder / "ner-wikigold/CONLL-format/data/wikigold.conll.txt")
    for name, texts in (("wikigold", wikigold), ("re3d", read_re3d(folder / "ner-re3d", names))):
        kept = [each for each in texts if each.is_held_back == (part == "test")]
        yield name, [_flat(each.sentences) for each in kept]


def _flat(sentences) -> GoldText:
    gold = GoldText("", set(), [])
    for sent in sentences:
        gold.text += " " if gold.text else ""
        at = len(gold.text)
        gold.text += sent.text
        for start, end, label in sent.entities:
            gold.names.add((at + start, at + end, KIND_BY_TAG.get(label, "other")))
        gold.vague += [(at + start, at + end) for start, end in sent.vague]
    return gold


def _uner(path: Path) -> Iterator[GoldText]:
    for part in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        gold = GoldText("", set(), [])
        opened: tuple[int, str] | None = None
        position = 0
        for line in [*part.splitlines(), ""]:
            cells = line.split("\t")
            if line.startswith("# text = "):
                gold.text += " " if gold.text else ""
                position = len(gold.text)
                gold.text += line.removeprefix("# text = ")
            elif len(cells) > 2 and cells[0].isdigit():
                start = gold.text.find(cells[1], position)
                start = position if start < 0 else start
                if opened and not cells[2].startswith("I-"):
                    gold.names.add((opened[0], position, KIND_BY_TAG.get(opened[1], "other")))
                    opened = None
                position = start + len(cells[1])
                if cells[2].startswith("B-"):
                    opened = (start, cells[2][2:])
            elif not line and opened:
                gold.names.add((opened[0], position, KIND_BY_TAG.get(opened[1], "other")))
                opened = None
        yield gold


def _measure(name: str, texts: list[GoldText], *, show_errors: bool) -> dict[str, float]:
    language = load_parser()
    tallies = {"found": Counter(), "pipeline": Counter()}
    for gold in texts:
        doc = copy_parse(language(gold.text))
        article = Article("a", "", gold.text, gold.text, b"", "")
        found = {
            (mention.span.start, mention.span.end, entity.kind)
            for entity in find_entities(article, doc)
            for mention in entity.mentions
            if mention.form == "name" and entity.kind in KINDS
        }
        raw = {
            (ent.start_char, ent.end_char, KIND_BY_LABEL.get(ent.label_, "other"))
            for ent in doc.ents
        }
        gold.names = _untitled(gold.text, gold.names)
        found, raw = _untitled(gold.text, found), _untitled(gold.text, raw)
        _count(gold, found, tallies["found"])
        _count(gold, raw, tallies["pipeline"])
        if show_errors:
            _show(gold, found, raw)
    scores = {}
    for method, tally in tallies.items():
        for kind in ("", *KINDS):
            label = f"{name}.{method}.{kind or 'all'}.f1"
            total = tally[f"gold {kind}"] + tally[f"found {kind}"]
            scores[label] = 2 * tally[f"right {kind}"] / (total or 1)
    return scores


def _untitled(text: str, names: Found) -> Found:
    """The names without titles, articles and final dots."""
    return {_bare(text, *name) for name in names}


def _bare(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    words = text[start:end].split(" ")
    titles = [n for n, word in enumerate(words[:-1]) if word.lower() in person_nouns()]
    if kind == "person" and titles:
        start += sum(len(word) + 1 for word in words[: titles[-1] + 1])
    if text[start:end].lower().startswith("the ") and kind != "person":
        start += 4
    return start, end - (text[end - 1] == "." and "." not in text[start : end - 1]), kind


def _count(gold: GoldText, found: Found, tally: Counter[str]) -> None:
    for name in gold.names:
        if name[2] in KINDS:
            tally["gold "] += 1
            tally[f"gold {name[2]}"] += 1
    for start, end, kind in found:
        if kind not in KINDS or any(start < e and s < end for s, e in gold.vague):
            continue
        tally["found "] += 1
        tally[f"found {kind}"] += 1
        if (start, end, kind) in gold.names:
            tally["right "] += 1
            tally[f"right {kind}"] += 1


def _show(gold: GoldText, found: Found, raw: Found) -> None:
    lost, added = (raw & gold.names) - found, found - gold.names - raw
    for label, wrong in (("lost", lost), ("added", added)):
        for start, end, kind in sorted(wrong):
            if kind in KINDS:
                context = gold.text[max(0, start - 40) : end + 30].replace("\n", " ")
                print(f"{label:7} {kind:13} {gold.text[start:end]!r:40} …{context}…")


if __name__ == "__main__":
    main()
