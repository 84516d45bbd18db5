"""Killed and injured per incident on stories-incidents: the toll told against two golds.

*The archive's facts.* An incident is right where the toll that its articles come to
(``find_tolls``: numbers printed, and people named without a number) is the archive's. Counted are
incidents with at least one killed or injured there; "agreed" are those of them whose articles print
no conflicting count. Incidents are split as in ``figures.py``: rules were written on "dev", "held"
is only reported. The archive has its own ways: some killed are not counted, some without a number
stand as none, some numbers no article tells.

*Two readers.* ``data/incident_tolls.jsonl`` holds, for every held incident, what each of two
readers took from its articles alone, neither seeing the archive, the other or any output: how many
were killed and hurt by the latest telling (the first number; further ones where a second count can
be defended, with the attacker and without), and whether the articles agree on it. ``…_right_read``
are the incidents whose toll, told by us, is the first number of both, of those where it is the same
and more than none; ``…_right_read_agreed`` those of them whose articles agree for both readers.

*Opened and judged.* The held incidents are two parts by a hash of their key (``is_opened``), told
apart with ``--part``. The articles of "opened" ones have been read beside what is told of them,
and rules were written after them; of "judged" ones only totals were ever seen. "all" are both, so
its figures are no longer those of unread incidents alone. Dev incidents have no parts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figures import is_dev
from parsing import load_parser
from rashomon.analysis import analyse_articles
from rashomon.comparing.merging.merging import Merged, compare
from rashomon.testing import CountedWitnesses, article, day
from rashomon.types import Analysis, Article, Fate, Stemma, Story

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", "../shared/data")) / "stories-incidents"
FATES: tuple[Fate, ...] = ("killed", "injured")
READINGS = Path(__file__).parent / "data" / "incident_tolls.jsonl"


def read_incidents(step: int) -> Iterator[dict[str, Any]]:
    lines = (DATA / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    yield from map(json.loads, lines[::step])


def articles_of(incident: dict[str, Any]) -> list[Article]:
    return [_article(each) for each in incident["articles"]]


def _article(given: dict[str, Any]) -> Article:
    year, month, date = map(int, given["published"][:10].split("-"))
    text = f"{given['title']}\n\n{given['text']}"
    return article(
        text,
        publisher=given["outlet"],
        published=day(year, month, date),
        title=given["title"],
        name=given["id"],
    )


def merge(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Merged:
    names = tuple(sorted(each.id for each in articles))
    story = Story("s", "", names, Stemma(tuple((name,) for name in names), (1, len(names))))
    return compare(articles, analyses, [story], CountedWitnesses(articles))


def is_opened(key: str) -> bool:
    """Whether a held incident may be read while rules are written: the first byte of the SHA-256
    of "opened:" and its key is even."""
    return hashlib.sha256(f"opened:{key}".encode()).digest()[0] % 2 == 0


def choose(half: str, part: str) -> list[dict[str, Any]]:
    """The incidents of one half, of the held ones those of ``part``."""
    of_half = [each for each in read_incidents(1) if is_dev(each["incident"]) == (half == "dev")]
    if part == "all" or half == "dev":
        return of_half
    return [each for each in of_half if is_opened(each["incident"]) == (part == "opened")]


def measure(language: Language, *, step: int, half: str, part: str = "all") -> dict[str, float]:
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    readings = read_readings()
    for incident in choose(half, part)[::step]:
        articles = articles_of(incident)
        merged = merge(articles, list(analyse_articles(articles, language)))
        told = {toll.fate: toll.values[0].value for toll in merged.tolls}
        flagged = any(d.kind == "value" and d.relation == "conflict" for d in merged.discrepancies)
        tally(tallies["flagged"], flagged)
        for fate in FATES:
            tally_readings(tallies, fate, told, readings.get(incident["incident"], []))
            fact = incident["facts"].get(f"num_{fate}") or 0
            if fact > 0:
                tally(tallies[f"{fate}_told"], fate in told)
            if fact > 0 and fate in told:
                tally(tallies[f"{fate}_right_of_told"], told[fate] == fact)
            if fact > 0 and fate in told and not flagged:
                tally(tallies[f"{fate}_right_where_agreed"], told[fate] == fact)
    scores = {
        f"{half}_{name}": round(100 * right / of, 1)
        for name, (right, of) in sorted(tallies.items())
    }
    return scores | {f"{half}_{name}_of": float(of) for name, (_, of) in sorted(tallies.items())}


def read_readings() -> dict[str, list[dict[str, Any]]]:
    """What each reader took from the articles of an incident, under its key."""
    rows = map(json.loads, READINGS.read_text(encoding="utf-8").splitlines())
    by_incident: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_incident[row["incident"]].append(row)
    return by_incident


def tally_readings(
    tallies: dict[str, list[int]],
    fate: Fate,
    told: dict[Fate, float],
    readings: Sequence[dict[str, Any]],
) -> None:
    """What is told of ``fate`` against what its readers took from the same articles."""
    if not readings:
        return
    read = {each[fate][0] for each in readings}
    tally(tallies[f"{fate}_readers_alike"], len(read) == 1)
    if len(read) > 1:
        return
    (count,) = read
    if not count:
        tally(tallies[f"{fate}_none_read_none_told"], fate not in told)
        return
    tally(tallies[f"{fate}_told_of_read"], fate in told)
    if fate not in told:
        return
    can_be = {number for each in readings for number in each[fate]}
    agreed = all(each[f"{fate}_agree"] for each in readings)
    tally(tallies[f"{fate}_right_read"], told[fate] == count)
    tally(tallies[f"{fate}_defensible_read"], told[fate] in can_be)
    if agreed:
        tally(tallies[f"{fate}_right_read_agreed"], told[fate] == count)
        tally(tallies[f"{fate}_defensible_read_agreed"], told[fate] in can_be)


def tally(counts: list[int], is_right: bool) -> None:
    counts[0] += is_right
    counts[1] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--step", type=int, default=1, help="every n-th incident")
    parser.add_argument("--half", choices=("dev", "held"), default="held")
    parser.add_argument("--part", choices=("opened", "judged", "all"), default="all")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there: nothing measured")
        return
    language = load_parser()
    scores = measure(language, step=options.step, half=options.half, part=options.part)
    if options.json:
        print(json.dumps(scores))
        return
    for name, value in scores.items():
        print(f"{name:24} {value:6.1f}")


if __name__ == "__main__":
    main()
