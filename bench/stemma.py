"""Derivation and witnesses on synthetic stemmata whose descent is known.

Families are made by ``synthetic_stemmata`` from the accounts of ``stories-basil``; the half of
the happenings kept for testing is scored unless ``--half dev`` asks for the other.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.witnessing.support import build_witnesses
from rashomon.types import Citation, Derivation, Stemma, Story
from story_sets import data_folder, is_test, read_basil
from synthetic_stemmata import Family, Made, make_families

Report = Callable[[str], None]
_NOT_ACCOUNTS = frozenset({"speech", "release", "boilerplate", "credit"})
ITEMS = 12  # items asked of each family


def score_family(family: Family, counts: Counter[str], report: Report) -> None:
    """Trace the stemma of ``family`` and count what is right."""
    stemma = trace_stemma(family.articles)
    made_by_id = {made.article.id: made for made in family.members}
    links = {(link.copy, link.origin): link for link in stemma.derivations}
    for made in family.members:
        if made.origins and not set(made.origins) & set(family.removed):
            _score_parent(made, made_by_id, stemma, counts, report)
    for pair in combinations(sorted(made_by_id), 2):
        _score_pair(made_by_id[pair[0]], made_by_id[pair[1]], links, counts, report)
    if family.removed:
        _score_unseen(family, stemma, counts, report)
    _score_items(family, stemma, counts, report)


def _score_parent(
    made: Made, made_by_id: dict[str, Made], stemma: Stemma, counts: Counter[str], report: Report
) -> None:
    name = made.article.id
    links = [link for link in stemma.derivations if link.copy == name]
    best = max(links, key=lambda link: (link.share, link.origin), default=None)
    if best is None or not best.directed:
        loose = [link for link in stemma.derivations if link.origin == name and not link.directed]
        turned = [replace(link, origin=link.copy, copy=name) for link in loose]
        found = [link for link in (best, *turned) if link and link.origin in made.origins]
        best = found[0] if found else best
    counts["derived"] += 1
    is_right = best is not None and any(
        best.origin == origin or _is_as_good(made, made_by_id[best.origin], made_by_id[origin])
        for origin in made.origins
        if best.origin in made_by_id
    )
    counts["parent right"] += is_right
    if not is_right:
        report(f"parent of {name} ({made.operation}): {made.origins}, found {_ends(links)}")
        return
    assert best is not None
    counts["with parent"] += 1
    counts["kind right"] += best.kind == made.kind
    if best.kind != made.kind:
        report(f"kind of {name} ({made.operation}): {made.kind}, found {best.kind} {best.share}")


def _is_as_good(copy: Made, found: Made, origin: Made) -> bool:
    """Whether ``found`` has every sentence the copy took, in the very words of ``origin`` or in
    those of the copy itself (two copies localised alike).

    Nothing in the texts can then tell which of the two the copy was made from.
    """
    taken = {(line.account, line.source) for line in copy.lines}
    wanted = {each for each in _printed(origin) if each[:2] in taken}
    own = {each for each in _printed(copy) if each[:2] in {line[:2] for line in wanted}}
    return wanted <= _printed(found) or own <= _printed(found)


def _printed(made: Made) -> set[tuple[str, int, str]]:
    return {(line.account, line.source, line.text) for line in made.lines}


def _ends(links: list[Derivation]) -> list[tuple[str, str, float]]:
    return [(link.origin, link.kind, link.score) for link in links]


def _score_pair(
    left: Made,
    right: Made,
    links: dict[tuple[str, str], Derivation],
    counts: Counter[str],
    report: Report,
) -> None:
    names = left.article.id, right.article.id
    found = links.get(names) or links.get((names[1], names[0]))
    if not accounts(left) & accounts(right):
        counts["independent pairs"] += 1
        counts["wrongly linked"] += found is not None
        if found:
            report(f"independent {names} ({left.operation}, {right.operation}): {found.score}")
        return
    is_parent = names[0] in right.origins or names[1] in left.origins
    if found and found.directed and is_parent:
        counts["directed"] += 1
        copy = left if names[1] in left.origins else right
        counts["direction right"] += found.copy == copy.article.id
        if found.copy != copy.article.id:
            report(f"direction of {names} ({copy.operation}): {[e.text for e in found.evidence]}")


def accounts(made: Made) -> set[str]:
    """The accounts an article's narration comes from."""
    return {
        line.account
        for line in made.lines
        if line.account not in _NOT_ACCOUNTS and not line.account.startswith("own ")
    }


def _score_unseen(family: Family, stemma: Stemma, counts: Counter[str], report: Report) -> None:
    copies = {m.article.id for m in family.members if set(m.origins) & set(family.removed)}
    if len(copies) < 2:
        return
    counts["withheld"] += 1
    hanging = Counter(
        link.origin
        for link in stemma.derivations
        if link.copy in copies and link.origin in {node.id for node in stemma.unseen}
    )
    is_found = max(hanging.values(), default=0) >= 2
    counts["unseen found"] += is_found
    if not is_found:
        operations = [m.operation for m in family.members if m.article.id in copies]
        report(f"unseen of {family.key} ({operations}): {[_ends([x]) for x in stemma.derivations]}")


def _score_items(family: Family, stemma: Stemma, counts: Counter[str], report: Report) -> None:
    names = tuple(sorted(article.id for article in family.articles))
    witnesses = build_witnesses(family.articles, [Story("s", "", names, stemma)])
    for citations, truth in items_of(family):
        low, high = witnesses.support(citations).witnesses
        counts["items"] += 1
        counts["interval holds"] += low <= truth <= high
        counts["interval narrow"] += low == high
        if not low <= truth <= high:
            report(f"item {family.key} {[c.article for c in citations]}: {truth}, {low}-{high}")


def items_of(family: Family) -> Iterator[tuple[list[Citation], int]]:
    """(citations, number of independent accounts) of ``ITEMS`` items drawn by chance.

    An item is one to two sentences of different accounts taken as telling one thing, cited
    wherever an article prints them; lines of speech, releases and credits are no items.
    """
    rng = random.Random(family.key)
    printed: dict[tuple[str, int], list[Citation]] = {}
    for made in family.members:
        for line, span in zip(made.lines, made.spans, strict=True):
            if line.account not in _NOT_ACCOUNTS and len(line.text) > 60:
                key = (line.account, line.source)
                printed.setdefault(key, []).append(Citation(made.article.id, span))
    told_twice = sorted(key for key, cited in printed.items() if len(cited) > 1)
    every = sorted(printed)
    for number in range(ITEMS):
        first = rng.choice(told_twice if told_twice and number % 3 else every)
        chosen = [first]
        others = [key for key in every if key[0] != first[0]]
        if number % 2 and others:
            chosen.append(rng.choice(others))
        citations = [each for key in chosen for each in printed[key]]
        if len({each.article for each in citations}) == len(citations):
            yield citations, len(chosen)


def rates(counts: Counter[str]) -> dict[str, float]:
    """The measures of the benchmark, in percent."""
    pairs = {
        "parent right": "derived",
        "kind right": "with parent",
        "direction right": "directed",
        "direction claimed": "parent right",
        "unseen found": "withheld",
        "wrongly linked": "independent pairs",
        "interval holds": "items",
        "interval narrow": "items",
    }
    counts = counts + Counter({"direction claimed": counts["directed"]})
    return {name: 100 * counts[name] / counts[of] for name, of in pairs.items() if counts[of]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("test", "dev"), default="test")
    parser.add_argument("--variants", type=int, default=12)
    parser.add_argument("--errors", action="store_true", help="name each miss on stderr")
    options = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    stories = {
        key: told
        for key, told in read_basil(folder).items()
        if is_test(key) == (options.half == "test")
    }
    counts: Counter[str] = Counter()
    for family in make_families(stories, variants=options.variants):
        score_family(
            family, counts, lambda text: print(text, file=sys.stderr) if options.errors else None
        )
    if options.json:
        print(json.dumps({name: round(value, 2) for name, value in rates(counts).items()}))
        return 0
    for name, value in rates(counts).items():
        print(f"{name:20s} {value:6.1f} %")
    print(dict(sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
