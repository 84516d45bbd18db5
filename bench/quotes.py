"""Quotes against PolNeAR: exact spans of source, cue and content, and GenderGapTracker's measure.

    python bench/quotes.py [--split dev] [--sample N] [--language-model NAME] [--json]

PolNeAR (Newell, Margolin & Ruths 2018) is looked for under RASHOMON_DATA or ../shared/data. Where
several annotators read one article the first in order of name counts. Quotation marks and
punctuation at the edges of a span are set aside on both sides; our quotes inside quotes are left
out, as the corpus leaves them out. ``content_overlap_f1`` is GenderGapTracker's measure (a match
shares four fifths of its words) over all attributions, ``quoted_overlap_f1`` over those with
quoted words. textacy's finder of direct quotations runs beside, where it is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from parsing import load_parser
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article

EDGES = " \t\n\r\xa0\"“”„«»‘’'`.,;:"
KINDS = ("Source", "Cue", "Content")
OVERLAP = 0.8  # GenderGapTracker's stricter share of common words


@dataclass(frozen=True)
class Gold:
    text: str
    relations: list[dict[str, list[tuple[int, int]]]]


def data_folder() -> Path:
    root = os.environ.get("RASHOMON_DATA")
    return Path(root) if root else Path(__file__).resolve().parents[2] / "shared" / "data"


def read_gold(folder: Path) -> dict[str, Gold]:
    gold: dict[str, Gold] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        if name in gold:
            continue
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        gold[name] = Gold(text, read_relations(path.read_bytes().decode("utf-8")))
    return gold


def read_relations(raw: str) -> list[dict[str, list[tuple[int, int]]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for found in re.finditer(r"^(T\d+)\t\w+ ([\d; ]+)\t", raw, re.M):
        pairs = (part.split() for part in found[2].split(";"))
        spans[found[1]] = [(int(start), int(end)) for start, end in pairs]
    relations = []
    for found in re.finditer(r"^E\d+\t(.*)$", raw, re.M):
        relation: dict[str, list[tuple[int, int]]] = {kind: [] for kind in KINDS}
        for part in found[1].split():
            role, name = part.split(":")
            role = role.rstrip("0123456789")
            if role in relation:
                relation[role] += spans.get(name, [])
        relations.append(relation)
    return relations


def trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def as_relations(mentions) -> list[dict[str, list[tuple[int, int]]]]:
    """The outermost mentions as PolNeAR writes them: it leaves out what is nested, and gives a
    quotation that has no cue to the attribution before it."""
    relations = []
    for mention in mentions:
        if mention.method.startswith("nested"):
            continue
        if relations and mention.method.endswith((":floating", ":resumed")):
            relations[-1]["Content"] += [(span.start, span.end) for span in mention.content_spans]
            continue
        relations.append(
            {
                "Source": [(mention.speaker_span.start, mention.speaker_span.end)]
                if mention.speaker_span
                else [],
                "Cue": [(mention.cue_span.start, mention.cue_span.end)] if mention.cue_span else [],
                "Content": [(span.start, span.end) for span in mention.content_spans],
            }
        )
    return relations


def flat(text: str, relations, kind: str) -> set[tuple[int, int]]:
    spans = {trimmed(text, span) for relation in relations for span in relation[kind]}
    return {span for span in spans if span[1] > span[0]}


def direct(text: str, relations) -> set[tuple[int, int]]:
    """Contents that are one stretch between quotation marks."""
    marks = ('"', "“", "''")
    found = set()
    for relation in relations:
        for start, end in relation["Content"]:
            words = text[start:end].rstrip(".,")
            if (
                words.startswith(marks)
                and words.endswith(('"', "”", "''"))
                and not re.search(r"[\"“”]|''", words[2:-2])
            ):
                found.add(trimmed(text, (start, end)))
    return found


def words_of(text: str, relation) -> set[int]:
    return {
        found.start()
        for start, end in relation["Content"]
        for found in re.compile(r"\w+").finditer(text, *trimmed(text, (start, end)))
    }


def quoting(text: str, relations):
    """The relations whose content has quoted words: direct and mixed speech."""
    marks = re.compile(r"[\"“”]|''")
    wide = 3  # characters: our direct contents leave their marks just outside
    return [
        relation
        for relation in relations
        if any(marks.search(text[max(0, a - wide) : b + wide]) for a, b in relation["Content"])
    ]


def overlapping(text: str, gold, found) -> tuple[int, int, int]:
    """Matches one to one at ``OVERLAP`` of common words, and how many there are of each."""
    golds = [words for each in gold if (words := words_of(text, each))]
    ours = [words for each in found if (words := words_of(text, each))]
    matched, free = 0, list(range(len(ours)))
    for words in golds:
        best = max(free, key=lambda i: len(ours[i] & words), default=None)
        if best is None:
            break
        share = len(ours[best] & words) / max(len(ours[best]), len(words))
        if share >= OVERLAP:
            matched += 1
            free.remove(best)
    return matched, len(ours), len(golds)


def f1(matched: float, found: float, wanted: float) -> float:
    return round(200 * matched / (found + wanted), 1) if found + wanted else 0.0


def measure(split: str, *, sample: int, language_name: str | None) -> dict[str, float]:
    gold = read_gold(data_folder() / "quotes-polnear" / split)
    names = sorted(gold)
    if sample:
        names = names[:: max(1, len(names) // sample)][:sample]
    nlp = load_parser(language_name)
    counts: Counter[str] = Counter()
    finder = textacy_finder()
    for name in names:
        text = gold[name].text
        article = Article(name, name, text, text, text.encode(), "")
        doc = nlp(text)
        found = find_quotes(article, copy_parse(doc), entities=())
        tally(counts, text, gold[name].relations, as_relations(found))
        if finder is not None:
            tally_textacy(counts, finder, doc, gold[name].relations)
    result = table(counts, len(names))
    if finder is not None:
        result["textacy_articles_given_up"] = counts["textacy_given_up"]
        share = counts["textacy_hit"] / max(1, counts["direct_want"])
        result["textacy_direct_content_recall"] = round(100 * share, 1)
    return result


def tally(counts: Counter[str], text: str, gold, found) -> None:
    for kind in KINDS:
        want, have = flat(text, gold, kind), flat(text, found, kind)
        counts.update(
            {f"{kind}_hit": len(want & have), f"{kind}_have": len(have), f"{kind}_want": len(want)}
        )
    want = direct(text, gold)
    have = flat(text, found, "Content")
    counts.update({"direct_hit": len(want & have), "direct_want": len(want)})
    for name, gold_part, found_part in (
        ("overlap", gold, found),
        ("quoted", quoting(text, gold), quoting(text, found)),
    ):
        hit, ours, golds = overlapping(text, gold_part, found_part)
        counts.update({f"{name}_hit": hit, f"{name}_have": ours, f"{name}_want": golds})


def table(counts: Counter[str], n_articles: int) -> dict[str, float]:
    result: dict[str, float] = {"articles": n_articles, "articles_given_up": 0}
    for kind in KINDS:
        hit, have, want = (counts[f"{kind}_{each}"] for each in ("hit", "have", "want"))
        result[f"{kind.lower()}_precision"] = round(100 * hit / max(1, have), 1)
        result[f"{kind.lower()}_recall"] = round(100 * hit / max(1, want), 1)
        result[f"{kind.lower()}_f1"] = f1(hit, have, want)
    result["direct_content_recall"] = round(
        100 * counts["direct_hit"] / max(1, counts["direct_want"]), 1
    )
    result["content_overlap_f1"] = f1(
        counts["overlap_hit"], counts["overlap_have"], counts["overlap_want"]
    )
    result["quoted_overlap_f1"] = f1(
        counts["quoted_hit"], counts["quoted_have"], counts["quoted_want"]
    )
    return result


def textacy_finder():
    """textacy's finder of direct quotations, or ``None`` where it is not installed."""
    try:
        from textacy.extract import direct_quotations
    except ImportError:
        return None
    return direct_quotations


def tally_textacy(counts: Counter[str], finder, doc, gold) -> None:
    """What textacy finds of the direct contents, and whether it gives the article up."""
    try:
        spans = {(q.content.start_char, q.content.end_char) for q in finder(doc)}
    except ValueError:
        counts["textacy_given_up"] += 1
        spans = set()
    have, want = {trimmed(doc.text, span) for span in spans}, direct(doc.text, gold)
    counts.update({"textacy_hit": len(want & have), "textacy_have": len(have)})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--sample", type=int, default=0, help="read only this many articles")
    parser.add_argument("--language-model", default=os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not (data_folder() / "quotes-polnear").is_dir():
        print("quotes-polnear is not there: set RASHOMON_DATA", file=sys.stderr)
        return 0
    result = measure(options.split, sample=options.sample, language_name=options.language_model)
    if options.json:
        print(json.dumps(result, indent=1))
    else:
        for name, value in result.items():
            print(f"{name:28} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
