"""Event identity on ECB+ topics 1–35 with gold mentions: CoNLL F1 beside the same-lemma baseline.

Stories are ECB+'s happenings (two a topic). A gold mention takes type, participants, place and
time from the event our analysis finds on the same words, else (``event_mentions_given``) its
participants, place and time from the grammar alone.
Modality is set aside: ECB+ counts a plan and the act as one. Only curated sentences count.
Thresholds were set on topics 1–17; 18–35 are held out.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from coreference_scores import Clustering, conll
from event_mentions_given import mentions_on
from parsing import load_parser
from rashomon.analysis.article import read_doc
from rashomon.analysis.parsed import copy_parse
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.entities.entity_identity import merge_entities
from rashomon.comparing.merging.events.event_identity import align_events
from rashomon.comparing.merging.events.happenings import head_stem
from rashomon.testing import CountedWitnesses, article
from rashomon.types import Analysis, Article, Span, Stemma, Story

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "events-ecbplus"
_NO_SPACE_BEFORE = re.compile(r"[.,;:?!)%\]]|'s|n't|'\w{1,2}|''")
Key = tuple[str, int, int]  # article, start, end


@dataclass(frozen=True)
class GoldArticle:
    name: str
    story: str
    article: Article
    chains: dict[Span, str]  # gold mention → its chain, curated sentences only


def read_gold(topics: range) -> Iterator[GoldArticle]:
    curated: set[tuple[str, str, int]] = set()
    with (DATA / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            curated.add((row["Topic"], row["File"], int(row["Sentence Number"])))
    for topic in topics:
        for path in sorted((DATA / "ECB+" / str(topic)).glob("*.xml")):
            name = path.stem.split("_")[1]
            sentences = {number for t, f, number in curated if (t, f) == (str(topic), name)}
            if sentences:
                yield _read(path, topic, sentences)


def _read(path: Path, topic: int, curated: set[int]) -> GoldArticle:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    text, places = _text(root)
    sentence_of = {t.attrib["t_id"]: int(t.attrib["sentence"]) for t in root.findall("token")}
    chain_of = _chains(root)
    chains: dict[Span, str] = {}
    for markable in root.find("Markables") or ():
        anchors = [anchor.attrib["t_id"] for anchor in markable.findall("token_anchor")]
        is_event = markable.tag.startswith(("ACTION", "NEG_ACTION"))
        if is_event and anchors and sentence_of[anchors[0]] in curated:
            span = Span(places[anchors[0]].start, places[anchors[-1]].end)
            chains[span] = chain_of.get(markable.attrib["m_id"], f"{path.stem}-{span.start}")
    half = "plus" if path.stem.endswith("ecbplus") else "ecb"
    source = article(text, publisher=path.stem, name=path.stem)
    return GoldArticle(path.stem, f"{topic}-{half}", source, chains)


def _text(root: ElementTree.Element) -> tuple[str, dict[str, Span]]:
    pieces: list[str] = []
    places: dict[str, Span] = {}
    length, sentence = 0, "0"
    for token in root.findall("token"):
        word = token.text or ""
        gap = "" if _NO_SPACE_BEFORE.fullmatch(word) or not length else " "
        if token.attrib["sentence"] != sentence:
            gap, sentence = "\n", token.attrib["sentence"]
        pieces += [gap, word]
        places[token.attrib["t_id"]] = Span(length + len(gap), length + len(gap) + len(word))
        length += len(gap) + len(word)
    return "".join(pieces), places


def _chains(root: ElementTree.Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for relation in root.find("Relations") or ():
        name = relation.attrib.get("note") or f"{root.attrib['doc_name']}-{relation.attrib['r_id']}"
        for source in relation.findall("source"):
            found[source.attrib["m_id"]] = name
    return found


def with_gold_mentions(gold: GoldArticle, doc: Doc) -> Analysis:
    """Our reading of the article with the gold mentions for its events."""
    analysis = read_doc(gold.article, doc)
    return replace(analysis, events=mentions_on(sorted(gold.chains), analysis, copy_parse(doc)))


def measure(golds: Sequence[GoldArticle], analyses: Sequence[Analysis]) -> dict[str, float]:
    pairs = list(zip(golds, analyses, strict=True))
    names = sorted({gold.story for gold in golds})
    stories = [_story(name, golds) for name in names]
    articles = [gold.article for gold in golds]
    entities, ids = merge_entities(articles, [a for _, a in pairs], stories=stories)
    accounts = [Account(gold.article, analysis, gold.story) for gold, analysis in pairs]
    merged = align_events(accounts, entities, ids, CountedWitnesses(articles))
    gold = {(g.name, s.start, s.end): chain for g in golds for s, chain in g.chains.items()}
    ours = {_key(t.account.id, t.mention.trigger_span): name
            for name, tellings in merged.tellings.items() for t in tellings}  # fmt: skip
    return {**_named("ours", gold, ours), **_named("lemma", gold, _same_lemma(golds))}


def _story(name: str, golds: Sequence[GoldArticle]) -> Story:
    members = tuple(sorted(gold.name for gold in golds if gold.story == name))
    return Story(name, name, members, Stemma((members,), (1, 1)))


def _key(name: str, span: Span) -> Key:
    return name, span.start, span.end


def _named(name: str, gold: Clustering, found: Clustering) -> dict[str, float]:
    return {f"{name}_{measure}": value for measure, value in conll(gold, found).items()}


def _same_lemma(golds: Sequence[GoldArticle]) -> dict[Key, tuple[str, str]]:
    return {
        _key(gold.name, span): (gold.story, head_stem(span.of(gold.article.text)))
        for gold in golds
        for span in gold.chains
    }


def run(topics: range, language: Language) -> dict[str, float]:
    golds = list(read_gold(topics))
    docs = language.pipe(gold.article.text for gold in golds)
    return measure(golds, [with_gold_mentions(g, doc) for g, doc in zip(golds, docs, strict=True)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--topics", default="1-35", help="first-last")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there: nothing measured")
        return
    language = load_parser()
    first, last = map(int, options.topics.split("-"))
    scores = run(range(first, last + 1), language)
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:14} {value:6.1f}")


if __name__ == "__main__":
    main()
