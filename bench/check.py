"""Claims held against stories: reworded true ones found, distorted ones never corroborated.

The claims are kept in ``data/claims.jsonl`` as offsets into the corpora (see ``claim_making``);
those about the bundled example stand in ``data/example_claims.jsonl`` in full. Half of the
stories, by a hash of their keys, are for testing; ``--dev`` takes the other half and the sixty of
``data/example_claims_development.jsonl``, freely worded for developing; ``--errors`` prints what
went wrong there, ``--example`` leaves the corpora out, ``--make`` chooses the claims anew.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from claim_making import claim_text, false_claims, find_bases, true_claims
from parsing import load_parser
from rashomon.analysis import analyse_article
from rashomon.analysis.article import read_doc
from rashomon.analysis.parsed import copy_parse
from rashomon.comparing.checking import Check, SentenceIndex, check_claim, claim_as_article
from rashomon.comparing.witnessing.support import build_witnesses
from rashomon.pipeline import analyse, compare
from rashomon.reading import ReadingOptions, read_articles
from rashomon.types import Article, Record
from story_sets import data_folder, is_test, read_basil, read_incidents

HERE = Path(__file__).parent
CLAIMS = HERE / "data" / "claims.jsonl"
EXAMPLE_CLAIMS = HERE / "data" / "example_claims.jsonl"
EXAMPLE_DEVELOPMENT = HERE / "data" / "example_claims_development.jsonl"
EXAMPLE = HERE.parent / "src" / "rashomon" / "example"
NAMED_BY = {
    "swap": {"direction", "actor"},
    "person": {"actor"},
    "number": {"number"},
    "date": {"date"},
    "place": {"place"},
    "negation": {"negation"},
    "opposite": {"negation", "direction"},
    "modality": {"modality"},
}
FOUND = {"corroborated", "single", "reported"}
STORIES, MOST_TRUE, MOST_FALSE = 40, 4, 4  # of each corpus; claims of a story
Row = dict[str, Any]


def read_stories(folder: Path) -> dict[str, list[Article]]:
    sets = {"basil": read_basil(folder), "incidents": read_incidents(folder)}
    return {
        f"{name}:{key}": articles
        for name, stories in sets.items()
        for key, articles in sorted(stories.items())
        if len(articles) > 1 and all(300 < len(a.text) < 9000 for a in articles)
    }


def chosen(stories: dict[str, list[Article]]) -> list[str]:
    """The first stories of each corpus, in the order of a hash."""
    from hashlib import sha256

    ordered = sorted(stories, key=lambda key: sha256(key.encode()).hexdigest())
    return [
        key
        for name in ("basil", "incidents")
        for key in [k for k in ordered if k.startswith(name)][:STORIES]
    ]


def make_claims(folder: Path, language: Any) -> Iterator[Row]:
    """Claims of every kind, from as many sentences, the rarer kinds first."""
    stories = read_stories(folder)
    for key in chosen(stories):
        articles = stories[key]
        docs = [language(article.text) for article in articles]
        pairs = [(a, read_doc(a, doc)) for a, doc in zip(articles, docs, strict=True)]
        bases = [
            base
            for (article, analysis), doc in zip(pairs, docs, strict=True)
            for base in find_bases(article, analysis, copy_parse(doc), pairs)
        ]
        yield from _spread(key, bases, true_claims, "true", MOST_TRUE)
        yield from _spread(key, bases, false_claims, "false", MOST_FALSE)


_MADE: Counter[str] = Counter()


def _spread(
    key: str, bases: Sequence[Any], make: Callable[..., Any], truth: str, most: int
) -> Iterator[Row]:
    found = [(kind, base, pieces) for base in bases for kind, pieces in make(base)]
    used: set[tuple[str, int]] = set()
    kinds: Counter[str] = Counter()
    for _ in range(most):
        free = [f for f in found if (f[1].article.id, f[1].span.start) not in used]
        if not free:
            return
        kind, base, pieces = min(
            free, key=lambda f: (kinds[f[0]], _MADE[truth + f[0]], f[1].article.id, f[1].span)
        )
        used.add((base.article.id, base.span.start))
        kinds[kind] += 1
        _MADE[truth + kind] += 1
        yield {
            "story": key,
            "article": base.article.id,
            "truth": truth,
            "kind": kind,
            "pieces": pieces,
        }


class Checker:
    """A story's record, asked claim by claim."""

    def __init__(self, articles: Sequence[Article], language: Any) -> None:
        self.language = language
        self.record: Record = compare(articles, analyse(articles, language))
        self.witnesses = build_witnesses(self.record.articles, self.record.stories)
        self.index = SentenceIndex(self.record)
        dated = [each.published for each in self.record.articles if each.published]
        self.last = max(dated, key=lambda each: each.interval.end, default=None)

    def check(self, claim: str) -> Check:
        article = claim_as_article(claim, published=self.last)
        reading = analyse_article(article, self.language)
        return check_claim(
            article, reading, record=self.record, witnesses=self.witnesses, index=self.index
        )


def checked_stories(
    folder: Path, language: Any, is_kept: Callable[[str], bool]
) -> Iterator[tuple[Row, str, Check]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for line in CLAIMS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["story"]].append(row)
    stories = read_stories(folder)
    for key in sorted(rows):
        if is_kept(key):
            checker = Checker(stories[key], language)
            texts = {article.id: article.text for article in stories[key]}
            for row in rows[key]:
                claim = claim_text(row["pieces"], row["article"], texts)
                yield row, claim, checker.check(claim)


def checked_example(
    language: Any, path: Path, is_kept: Callable[[str], bool]
) -> Iterator[tuple[Row, str, Check]]:
    options = ReadingOptions()
    articles = read_articles(sorted(map(str, EXAMPLE.iterdir())), options=options).articles
    checker = Checker(articles, language)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if is_kept(row["claim"]):
            yield row, row["claim"], checker.check(row["claim"])


def kinds_of(found: Check) -> set[str]:
    return {difference.kind for difference in found.differences}


def is_right(row: Row, found: Check) -> bool:
    """Whether a true claim is found, or a distorted one named for what was done to it."""
    if row["truth"] == "true":
        return found.verdict in FOUND and found.verdict in row.get("verdicts", FOUND)
    return found.verdict not in FOUND and bool(kinds_of(found) & NAMED_BY[row["kind"]])


def measure(name: str, checked: Sequence[tuple[Row, str, Check]]) -> dict[str, float]:
    true = [(row, found) for row, _, found in checked if row["truth"] == "true"]
    false = [(row, found) for row, _, found in checked if row["truth"] == "false"]
    out: dict[str, float] = {
        f"{name}_claims": len(checked),
        f"{name}_false_corroborated": sum(f.verdict == "corroborated" for _, f in false),
        f"{name}_false_single": sum(f.verdict == "single" for _, f in false),
        f"{name}_false_reported": sum(f.verdict == "reported" for _, f in false),
        f"{name}_true_found": _share([is_right(r, f) for r, f in true]),
        f"{name}_named_right": _share([is_right(r, f) for r, f in false]),
    }
    for truth, rows in (("true", true), ("false", false)):
        for kind in sorted({row["kind"] for row, _ in rows}):
            right = [is_right(r, f) for r, f in rows if r["kind"] == kind]
            out[f"{name}_{truth}_{kind}"] = _share(right)
            out[f"{name}_{truth}_{kind}_n"] = len(right)
    return out


def _share(values: Sequence[bool]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0


def print_errors(checked: Sequence[tuple[Row, str, Check]]) -> None:
    for row, claim, found in checked:
        if not is_right(row, found):
            print(f"{row['truth']} {row['kind']}: {claim}")
            print(f"   {found.verdict} {sorted(kinds_of(found))}")
            for each in [*found.attestations, *found.others][:2]:
                print(f"   {each.coverage:.2f} {each.content_share:.2f} {each.missing}")
                print(f"        {each.differences}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--make", action="store_true", help="write data/claims.jsonl anew")
    parser.add_argument("--dev", action="store_true", help="the half that rules are developed on")
    parser.add_argument("--example", action="store_true", help="only claims about the example")
    parser.add_argument("--errors", action="store_true", help="print errors (use with --dev)")
    parser.add_argument("--model", default=os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    arguments = parser.parse_args()
    folder = data_folder()
    language = load_parser(arguments.model)
    if arguments.make and folder:
        lines = [json.dumps(row, ensure_ascii=False) for row in make_claims(folder, language)]
        CLAIMS.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return

    def is_kept(key: str) -> bool:
        return is_test(key) != arguments.dev

    sets = {"example": list(checked_example(language, EXAMPLE_CLAIMS, is_kept))}
    if arguments.dev:
        sets["free"] = list(checked_example(language, EXAMPLE_DEVELOPMENT, lambda _: True))
    if arguments.example:
        pass
    elif folder is None:
        print("the corpora are absent (RASHOMON_DATA or ../shared/data)", file=sys.stderr)
    else:
        sets["stories"] = list(checked_stories(folder, language, is_kept))
    results = {
        key: value for name, rows in sets.items() for key, value in measure(name, rows).items()
    }
    if arguments.errors:
        for rows in sets.values():
            print_errors(rows)
    if arguments.json:
        print(json.dumps(results))
    else:
        for key, value in results.items():
            print(f"{key:36} {value:8}")


if __name__ == "__main__":
    main()
