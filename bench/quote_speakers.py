"""Who speaks, on quotes of PolNeAR whose speakers were read by hand.

    python bench/quote_speakers.py [--split dev] [--wrong] [--language-model NAME] [--json]

``data/quote_speakers.jsonl`` holds quotes drawn by hash from those with quoted words: the article,
where the first content begins, and where the article names whoever speaks (the mention nearest to
the source), or nothing where nobody is named. A speaker is right where the entity has a mention
there; where nobody is named, right is no entity or one without a name. ``right`` is the share of
the quotes found, ``right_of_all`` counts a quote that was not found as wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from parsing import load_parser
from quotes import Gold, data_folder, read_gold, words_of
from rashomon.analysis.entities import find_entities
from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article, ArticleEntity, QuoteMention, Span

LABELS = Path(__file__).parent / "data" / "quote_speakers.jsonl"


def read_labels(split: str) -> dict[str, list[dict[str, Any]]]:
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["split"] == split:
            by_article[label["article"]].append(label)
    return by_article


def find_labelled(quotes: tuple[QuoteMention, ...], start: int, gold: Gold) -> QuoteMention | None:
    """The outermost quote that shares most words with the labelled one, if any does."""
    labelled = next(
        each for each in gold.relations if start in {begin for begin, _ in each["Content"]}
    )
    words = words_of(gold.text, labelled)
    shared = [
        (len(words & words_of(gold.text, _contents(each))), each)
        for each in quotes
        if not each.method.startswith("nested")
    ]
    count, best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best if count else None


def _contents(quote: QuoteMention) -> dict[str, list[tuple[int, int]]]:
    return {"Content": [(span.start, span.end) for span in quote.content_spans]}


def is_right(
    quote: QuoteMention, speaker: list[int] | None, entities: dict[str, ArticleEntity]
) -> bool:
    entity = entities.get(quote.speaker or "")
    if speaker is None:
        return entity is None or all(mention.form != "name" for mention in entity.mentions)
    place = Span(*speaker)
    return entity is not None and any(each.span.overlaps(place) for each in entity.mentions)


def measure(
    split: str, language_name: str | None, *, show: bool, gold: dict[str, Gold]
) -> dict[str, float]:
    nlp = load_parser(language_name)
    found = right = wanted = 0
    for name, labels in sorted(read_labels(split).items()):
        text = gold[name].text
        article = Article(name, name, text, text, text.encode(), "")
        doc = copy_parse(nlp(text))
        entities = find_entities(article, doc)
        quotes = find_quotes(article, doc, entities=entities)
        by_id = {entity.id: entity for entity in entities}
        for label in labels:
            wanted += 1
            quote = find_labelled(quotes, label["quote"], gold[name])
            if quote is None:
                continue
            found += 1
            right += is_right(quote, label["speaker"], by_id)
            if show and not is_right(quote, label["speaker"], by_id):
                print_wrong(text, label, quote, by_id)
    return {
        "quotes": float(wanted),
        "found": float(found),
        "right": round(100 * right / max(1, found), 1),
        "right_of_all": round(100 * right / max(1, wanted), 1),
    }


def print_wrong(
    text: str, label: dict[str, Any], quote: QuoteMention, entities: dict[str, ArticleEntity]
) -> None:
    wanted = Span(*label["speaker"]).of(text) if label["speaker"] else None
    given = entities[quote.speaker].name if quote.speaker else None
    source = quote.speaker_span.of(text) if quote.speaker_span else None
    around = text[max(0, label["quote"] - 400) : label["quote"] + 200]
    print(
        f"{label['article']}: wanted {wanted!r}, given {given!r}, source {source!r}\n  {around!r}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong (train only)")
    parser.add_argument("--language-model", default=os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    folder = data_folder() / "quotes-polnear"
    if not folder.is_dir():
        print("quotes-polnear is not there: set RASHOMON_DATA", file=sys.stderr)
        return 0
    show = options.wrong and options.split == "train"
    gold = read_gold(folder / options.split)
    result = measure(options.split, options.language_model, show=show, gold=gold)
    if options.json:
        print(json.dumps(result, indent=1))
    else:
        for name, value in result.items():
            print(f"{name:14} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
