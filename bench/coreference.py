"""Coreference of ``find_entities`` on GUM: CoNLL F1 and pronoun-to-name accuracy, from raw text.

CoNLL F1 is the mean of MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998) and CEAFe (Luo
2005), singletons left out on both sides; mentions are matched by head, as CorefUD's scorer does.
A pronoun (he, she, it, they and their forms) counts as right when the entity it was put into is
named by names of the gold cluster; gold clusters without a name are left out. "named" scores are
over named people, organisations and places and all that refers to them: GUM marks every noun
phrase, which we do not claim to link; there, what we link without a name is left out as well.
Rules and weights
were developed on GUM's train part.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from gum_coreference import GoldDocument, GoldMention, read_documents
from parsing import load_parser
from rashomon.analysis.entities import find_entities
from rashomon.analysis.entities.pronouns import PRONOUNS
from rashomon.analysis.parsed import copy_parse
from rashomon.types import Article, ArticleEntity, Span

GENRES = frozenset({"news", "interview", "speech"})
CLAIMED = frozenset({"person", "organization", "place"})
Key = tuple[int, int]
Clusters = list[set[Key]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--errors", action="store_true", help="print wrongly resolved pronouns")
    options = parser.parse_args()
    path = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "treebank-gum"
    path = path / f"{options.part}.conllu"
    if not path.exists():
        print(f"{path} is not there: nothing measured")
        return
    scores = measure(read_documents(path, GENRES), show_errors=options.errors)
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:32} {value:8.4f}")


def measure(documents: list[GoldDocument], *, show_errors: bool = False) -> dict[str, float]:
    """Every score over ``documents``."""
    language = load_parser()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    pairs, named_pairs = [], []
    for document in documents:
        article = Article(document.name, "", document.text, document.text, b"", "")
        entities = find_entities(article, copy_parse(language(document.text)))
        gold, found = aligned(document, entities)
        pairs.append((gold, found))
        named_pairs.append(aligned(document, entities, only_named=True))
        _count_pronouns(document, entities, counts, show_errors=show_errors)
    scores = {f"gum.{name}": value for name, value in conll(pairs).items()}
    scores |= {f"gum.named.{name}": value for name, value in conll(named_pairs).items()}
    for name, tally in sorted(counts.items()):
        scores[f"gum.{name}.accuracy"] = tally["right"] / max(1, tally["all"])
        scores[f"gum.{name}.n"] = float(tally["all"])
    return scores


def aligned(
    document: GoldDocument, entities: tuple[ArticleEntity, ...], *, only_named: bool = False
) -> tuple[Clusters, Clusters]:
    """Gold and found clusters over common keys: the gold head where a mention matches one.

    With ``only_named`` those clusters that hold a name, the gold ones of a kind we claim.
    """
    key_by_span = matches(document, entities)
    found = [
        {key_by_span.get(m.span, (m.span.start, -m.span.end)) for m in entity.mentions}
        for entity in entities
        if not only_named or any(m.form == "name" for m in entity.mentions)
    ]
    kept = {m.cluster for m in document.mentions if m.tag == "PROPN" and m.etype in CLAIMED}
    gold: dict[str, set[Key]] = defaultdict(set)
    for mention in document.mentions:
        if only_named and mention.cluster not in kept:
            continue
        gold[mention.cluster].add((mention.head_start, mention.end))
    return (
        [each for each in gold.values() if len(each) > 1],
        [each for each in found if len(each) > 1],
    )


def matches(document: GoldDocument, entities: tuple[ArticleEntity, ...]) -> dict[Span, Key]:
    """For each found mention the key of the gold mention with the same head."""
    gold = sorted(document.mentions, key=lambda m: (m.end - m.start, m.start))
    spans = sorted(
        {m.span for entity in entities for m in entity.mentions}, key=lambda s: (len(s), s)
    )
    taken: set[Key] = set()
    found: dict[Span, Key] = {}
    for span in spans:
        for mention in gold:
            key = (mention.head_start, mention.end)
            if key not in taken and _fits(span, mention):
                found[span] = key
                taken.add(key)
                break
    return found


def _fits(span: Span, mention: GoldMention) -> bool:
    if mention.tag == "PROPN" and mention.start <= span.start and span.end == mention.end:
        return True  # a name without the title that GUM takes for its head
    if not (span.start <= mention.head_end - 1 and mention.head_start < span.end):
        return False
    inside = mention.start <= span.start and span.end <= mention.end
    around = span.start <= mention.start and mention.end <= span.end
    has_head = span.start <= mention.head_start and mention.head_end <= span.end
    return (inside and (has_head or mention.tag == "PROPN")) or (around and has_head)


def _count_pronouns(
    document: GoldDocument,
    entities: tuple[ArticleEntity, ...],
    counts: dict[str, Counter[str]],
    *,
    show_errors: bool,
) -> None:
    key_by_span = matches(document, entities)
    cluster_by_key = {(m.head_start, m.end): m.cluster for m in document.mentions}
    named = {m.cluster for m in document.mentions if m.tag == "PROPN"}
    by_start = {m.span.start: e for e in entities for m in e.mentions if m.form == "pronoun"}
    for gold in document.mentions:
        word = document.text[gold.start : gold.end]
        if word.lower() not in PRONOUNS or gold.tag != "PRON" or gold.cluster not in named:
            continue
        entity = by_start.get(gold.start)
        names = Counter(
            cluster_by_key.get(key_by_span.get(m.span, (-1, -1)))
            for m in (entity.mentions if entity else ())
            if m.form != "pronoun"
        )
        right = bool(names) and names.most_common(1)[0][0] == gold.cluster
        group = "person" if word.lower()[:2] in {"he", "hi", "sh"} else "other"
        for label in (f"{document.genre}.pronoun", f"{document.genre}.{group}_pronoun"):
            counts[label]["all"] += 1
            counts[label]["right"] += right
        if show_errors and not right:
            before = document.text[max(0, gold.start - 160) : gold.start].replace("\n", " / ")
            gold_name = next(
                document.text[m.start : m.end]
                for m in document.mentions
                if m.cluster == gold.cluster and m.tag == "PROPN"
            )
            print(f"{document.name}: …{before}[{word}]{document.text[gold.end : gold.end + 50]!r}")
            print(f"    gold {gold_name!r}, found {entity.name if entity else None!r}")


def conll(pairs: list[tuple[Clusters, Clusters]]) -> dict[str, float]:
    """MUC, B³, CEAFe and their mean over all documents."""
    scores = {
        "muc": _f1([(*_muc(gold, found), *_muc(found, gold)) for gold, found in pairs]),
        "b_cubed": _f1([(*_b_cubed(gold, found), *_b_cubed(found, gold)) for gold, found in pairs]),
        "ceaf_e": _f1([_ceaf(gold, found) for gold, found in pairs]),
    }
    return scores | {"conll_f1": sum(scores.values()) / 3}


def _f1(parts: list[tuple[float, float, float, float]]) -> float:
    """F1 from sums of (recall right, recall all, precision right, precision all)."""
    recall_right, recall_all, right, found = (sum(column) for column in zip(*parts, strict=True))
    recall, precision = recall_right / (recall_all or 1), right / (found or 1)
    return 2 * recall * precision / (recall + precision or 1)


def _muc(gold: Clusters, found: Clusters) -> tuple[float, float]:
    owner = {key: i for i, cluster in enumerate(found) for key in cluster}
    right = total = 0
    for cluster in gold:
        parts = {owner.get(key, ("alone", key)) for key in cluster}
        right += len(cluster) - len(parts)
        total += len(cluster) - 1
    return right, total


def _b_cubed(gold: Clusters, found: Clusters) -> tuple[float, float]:
    owner = {key: cluster for cluster in found for key in cluster}
    right = sum(
        len(cluster & owner[key]) / len(cluster)
        for cluster in gold
        for key in cluster
        if key in owner
    )
    return right, sum(map(len, gold))


def _ceaf(gold: Clusters, found: Clusters) -> tuple[float, float, float, float]:
    if not gold or not found:
        return 0.0, float(len(gold)), 0.0, float(len(found))
    table = np.array([[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold])
    rows, columns = linear_sum_assignment(-table)
    total = float(table[rows, columns].sum())
    return total, float(len(gold)), total, float(len(found))


if __name__ == "__main__":
    main()
