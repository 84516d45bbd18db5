"""What the first real case must show, point by point, from the record of the seeds.

Prints one line a point; ``--json`` prints the share of points that hold and each as 0 or 1.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

SEEDS = Path(os.environ.get("RASHOMON_DATA", "../shared/data")).parent / "seeds"
Json = dict[str, Any]


class Seeds:
    """The record of the seeds, asked in short."""

    def __init__(self, record: Json) -> None:
        self.record = record
        self.names = {entity["id"]: entity["name"] for entity in record["entities"]}
        self.files = {each["id"]: Path(each["path"]).name[:3] for each in record["articles"]}
        self.articles = {self.files[each["id"]]: each for each in record["articles"]}

    def told_in(self, item: Json) -> str:
        """The seeds that attest an item: "000 004"."""
        return " ".join(sorted(self.files[each] for each in item["support"]["articles"]))

    def quotes(self, *words: str) -> list[Json]:
        """The quotes with all of ``words`` in some wording."""
        return [
            quote
            for quote in self.record["quotes"]
            if any(
                all(word.lower() in wording.lower() for word in words)
                for wording in (quote["content"], *(v["content"] for v in quote["variants"]))
            )
        ]

    def said_by(self, speaker: str, *words: str) -> list[Json]:
        """Those of them that ``speaker`` says."""
        return [q for q in self.quotes(*words) if speaker in self.names.get(q["speaker"], "")]

    def dated(self, start: str) -> Iterator[Json]:
        """The events on the timeline whose time begins with ``start``."""
        on_timeline = {item for entry in self.record["timeline"] for item in entry["items"]}
        for event in self.record["events"]:
            if event["id"] in on_timeline and event.get("time", {}).get("start", "").startswith(
                start
            ):
                yield event

    def sentence(self, event: Json) -> str:
        """The clauses of all tellings of an event, and the hundred characters around them."""
        texts = {each["id"]: each["text"] for each in self.record["articles"]}
        spans = [each["span"] for each in event["attestations"]]
        return " … ".join(
            texts[s["article"]][max(0, s["start"] - 100) : s["end"] + 100] for s in spans
        )

    def on(self, start: str, *words: str, modality: str = "") -> bool:
        """Whether an event so dated mentions one of ``words`` (and has that modality)."""
        return any(
            any(word.lower() in self.sentence(event).lower() for word in words)
            and modality in {"", event["modality"]}
            for event in self.dated(start)
        )


def published(seeds: Seeds, name: str) -> Json:
    """The publication of a seed, ``{}`` where it has none."""
    found: Json = seeds.articles[name].get("published", {})
    return found


def actual_sanction_from_threat(seeds: Seeds) -> bool:
    """Whether the threatened import sanctions of 004 or 001 came out as an act."""
    for event in seeds.record["events"]:
        for telling in event["attestations"]:
            words = telling["span"]["text"]
            trigger = telling["trigger_span"]["text"]
            if "threatened s" in words and "sanction" in trigger and event["modality"] == "actual":
                return True
    return False


def relation_turns_up(seeds: Seeds) -> bool:
    """Whether the relation is below zero through 2025 and above it in early 2026."""
    for relation in seeds.record["relations"][:1]:
        pair = {seeds.names[each] for each in relation["pair"]}
        before = [p["net"] for p in relation["points"] if p["start"].startswith("2025")]
        after = [p["net"] for p in relation["points"] if p["start"].startswith("2026")]
        if pair == {"United States", "Colombia"} and before and after:
            return max(before) < 0 and after[-1] > 0
    return False


def visa_causes(seeds: Seeds) -> bool:
    """Whether different causes are set against each other for the revocation of the visa."""
    events = {event["id"]: event for event in seeds.record["events"]}
    return any(
        each["kind"] == "cause"
        and each["about"] in events
        and "visa" in seeds.sentence(events[each["about"]])
        for each in seeds.record["discrepancies"]
    )


def durations_disagree(seeds: Seeds) -> bool:
    """Whether "two-hour", "nearly two hours" and "close to two hours" came out as different."""
    return any(
        "hour" in side["value"] and each["relation"] == "conflict"
        for each in seeds.record["discrepancies"]
        for side in each["values"]
    )


POINTS: dict[str, Callable[[Seeds], bool]] = {
    "one story of three": lambda s: [len(x["articles"]) for x in s.record["stories"]] == [3],
    "witnesses [2, 2]": lambda s: s.record["stories"][0]["stemma"]["witnesses"] == [2, 2],
    "001 rewrites 004": lambda s: any(
        (s.files.get(d["copy"]), s.files.get(d["origin"]), d["kind"], d["directed"])
        == ("001", "004", "rewrite", True)
        for d in s.record["derivations"]
    ),
    "000 derives from neither": lambda s: (
        not any(
            "000" in {s.files.get(d["copy"]), s.files.get(d["origin"])}
            for d in s.record["derivations"]
            if d["origin"] in s.files
        )
    ),
    "000 updated 15:26 -06:00": lambda s: (
        published(s, "000").get("start") == "2026-02-03T15:26:00-06:00"
        and published(s, "000").get("updated") is True
    ),
    "001 published 4 February": lambda s: (
        published(s, "001").get("start", "").startswith("2026-02-04")
    ),
    "004 dated by inference": lambda s: (
        published(s, "004").get("basis") == "inferred"
        and published(s, "004")["start"] <= "2026-02-04"
    ),
    "000 originates from NPR": lambda s: s.articles["000"]["originator"] == "NPR",
    "001 not from Reuters": lambda s: s.articles["001"]["originator"] != "Reuters",
    "26 January 2025": lambda s: s.on("2025-01-26", "deportation", "flights"),
    "threat of tariffs or sanctions": lambda s: any(
        e["modality"] == "threatened" or e["type"] == "THREATEN"
        for start in ("2025-01-26", "2025-01")
        for e in s.dated(start)
    ),
    "September 2025": lambda s: s.on("2025-09", "General Assembly"),
    "visa revoked in September 2025": lambda s: s.on("2025-09", "revoke", "stripped"),
    "October 2025": lambda s: s.on("2025-10", "sanction", modality="actual"),
    "3 January 2026": lambda s: s.on("2026-01-03", "Maduro"),
    "the raid told by all three is one": lambda s: any(
        s.told_in(e) == "000 001 004" for e in s.dated("2026-01-03")
    ),
    "7 January 2026": lambda s: s.on("2026-01-07", "call"),
    "3 February 2026": lambda s: any(
        s.told_in(e) == "000 001 004" and e["support"]["witnesses"] == [2, 2]
        for e in s.dated("2026-02-03")
    ),
    "May 2026, planned": lambda s: s.on("2026-05", "election", modality="planned"),
    "August 2026, planned": lambda s: s.on("2026-08", "term", modality="planned"),
    "the note is one quote": lambda s: (
        [s.told_in(q) for q in s.said_by("Trump", "great honor", "love Colombia")]
        == ["000 001 004"]
    ),
    "'You are great' is one quote": lambda s: (
        [s.told_in(q) for q in s.said_by("Trump", "you are great")] == ["000 001 004"]
    ),
    "the joke is one translated quote": lambda s: (
        [
            (s.told_in(q), any(a.get("translated") for a in q["attestations"]))
            for q in s.said_by("Petro", "dedication")
        ]
        == [("000 001 004", True)]
    ),
    "two equals: two articles, one witness": lambda s: (
        [(s.told_in(q), q["support"]["witnesses"]) for q in s.said_by("Petro", "two equals")]
        == [("001 004", [1, 1])]
    ),
    "nested: Colombia's words": lambda s: bool(s.said_by("Colombia", "not take them back")),
    "nested: Trump's words": lambda s: bool(s.said_by("Trump", "Remember, Colombia said")),
    "Guzmán speaks": lambda s: bool(s.said_by("Guzmán", "worked out well")),
    "Isacson speaks": lambda s: bool(s.said_by("Isacson", "hunky-dory")),
    "analysts' organisations": lambda s: (
        {"Colombia Risk Analysis", "Washington Office on Latin America"}
        <= {role["of"] for e in s.record["entities"] for role in e["roles"]}
    ),
    "'drug leader' told differently": lambda s: any(
        "drug leader" in json.dumps(d["values"]) for d in s.record["discrepancies"]
    ),
    "what led to the visa's revocation": visa_causes,
    "two hours agree": lambda s: not durations_disagree(s),
    "a threat is not the act": lambda s: not actual_sanction_from_threat(s),
    "'without evidence' is kept": lambda s: (
        "without evidence"
        in json.dumps([a["qualifiers"] for e in s.record["events"] for a in e["attestations"]])
    ),
    "'widely interpreted' is kept": lambda s: (
        "widely interpreted"
        in json.dumps([a["qualifiers"] for e in s.record["events"] for a in e["attestations"]])
    ),
    "relation turns up": relation_turns_up,
    "3,000 tons: 000 alone": lambda s: (
        [s.told_in(f) for f in s.record["figures"] if f.get("value") == 3000] == ["000"]
    ),
    "68 percent: 004 alone": lambda s: (
        [s.told_in(f) for f in s.record["figures"] if f.get("value") == 68] == ["004"]
    ),
}


def main() -> None:
    """Read the seeds, judge every point."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not SEEDS.is_dir():
        print(f"{SEEDS} is absent: nothing measured", file=sys.stderr)
        return
    import rashomon
    from rashomon.record import record_to_json

    language = rashomon.load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL"))
    record = rashomon.read(sorted(map(str, SEEDS.glob("*.txt"))), language=language)
    seeds = Seeds(record_to_json(record))
    held = {name: judge(seeds) for name, judge in POINTS.items()}
    share = sum(held.values()) / len(held)
    if options.json:
        print(json.dumps({"share": share, **{name: float(each) for name, each in held.items()}}))
        return
    for name, each in held.items():
        print(f"{'holds' if each else 'MISSES':7} {name}")
    print(f"{sum(held.values())} of {len(held)} points hold")


if __name__ == "__main__":
    main()
