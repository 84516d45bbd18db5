"""Events of Wikinews articles against the MEANTIME annotation: mentions, participants, times.

The annotators marked every event of the title and the first sentences (to sentence 5): acts, talk
and thought, and grammatical ones (aspects, light verbs), which are neither asked for nor held
against us. What our reading tells of is its events and its quotes, whose cue is the event of
saying. A mention is found where the words overlap, one to one. "told" leaves talk and thought and
the quotes out.

Participants: gold links of the roles Arg0 to Arg4 to an entity mention, right where a participant
of ours overlaps it in the matched mention: "role" wants the actor for Arg0 and a recipient for
the others, "participant" takes either. A mention that was not found loses all of its links.
Times: of the found events that gold ties to a time of the text other than the date of
publication (IS_INCLUDED, INCLUDES, SIMULTANEOUS), those whose time has the gold value; and of
those to which we give a time and gold does too, the share that agree.

There are two topics, Airbus and Apple; half of the articles by a hash of their names is for
developing (``--dev``), the other for judging.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from parsing import load_parser
from rashomon.analysis import analyse_article
from rashomon.types import Analysis, Article, Interval, Participant, Publication, Span

if TYPE_CHECKING:
    from spacy.language import Language

DATA = Path(os.environ.get("RASHOMON_DATA", Path(__file__).parents[1] / "../shared/data"))
LAST_SENTENCE = 5  # the annotation is complete up to here; later sentences hold stray mentions
NO_BLANK_BEFORE = re.compile(r"^(?:[,.;:?!%)\]’]|'s|'S|n't|'re|'ve|'ll|'d|'m|'|'')$")
NO_BLANK_AFTER = frozenset({"(", "[", "$", "``", "£", "€", "#"})
TIED = frozenset({"IS_INCLUDED", "INCLUDES", "SIMULTANEOUS"})


@dataclass(frozen=True)
class Told:
    """One event mention, of gold or of ours."""

    span: Span
    kind: str  # gold: the class of the event; ours: "event" or "quote"
    actors: tuple[Span, ...] = ()
    others: tuple[Span, ...] = ()
    times: frozenset[str] = frozenset()
    chain: str = ""  # the happening it tells of: gold's, over all articles, or the id of our item


@dataclass(frozen=True)
class Gold:
    name: str
    text: str
    last: int  # the character the annotation ends at
    published: datetime
    events: tuple[Told, ...]


def is_judged(name: str) -> bool:
    return hashlib.md5(name.encode()).digest()[0] % 2 == 1


# Reading the annotation -------------------------------------------------------------------


def read_gold(path: Path) -> Gold:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    text, spans, last = laid_out(root)
    marks = {mark.attrib["m_id"]: mark for mark in root.iterfind("Markables/*")}
    where = {key: found for key, mark in marks.items() if (found := span_of(mark, spans))}
    events = tuple(events_in(root, marks, where, last))
    return Gold(path.stem, text, last, written_on(marks, where), events)


def written_on(marks: dict[str, ElementTree.Element], where: dict[str, Span]) -> datetime:
    """The date of publication: the time marked as such, else the first date, which opens them."""
    dates = [key for key, mark in marks.items() if mark.tag == "TIMEX3" and key in where]
    days = [key for key in dates if re.fullmatch(r"\d{4}-\d\d-\d\d", marks[key].attrib["value"])]
    days.sort(key=lambda key: (marks[key].get("functionInDocument") != "CREATION_TIME", where[key]))
    return datetime.strptime(marks[days[0]].attrib["value"], "%Y-%m-%d")


def laid_out(root: ElementTree.Element) -> tuple[str, dict[str, Span], int]:
    """The text put together from its tokens, where each token lies, and where sentence 5 ends."""
    text, spans, last, sentence, before = "", {}, 0, "0", ""
    for token in root.iterfind("token"):
        word = {"``": '"', "''": '"'}.get(token.text or "", token.text or "").strip()
        if not word:
            continue
        if token.attrib["sentence"] != sentence:
            text += "\n\n" if int(sentence) < 2 else " "
        elif text and not NO_BLANK_BEFORE.match(token.text or "") and before not in NO_BLANK_AFTER:
            text += " "
        sentence, before = token.attrib["sentence"], token.text or ""
        spans[token.attrib["t_id"]] = Span(len(text), len(text) + len(word))
        text += word
        last = len(text) if int(sentence) <= LAST_SENTENCE else last
    return text, spans, last


def span_of(mark: ElementTree.Element, spans: dict[str, Span]) -> Span | None:
    found = [spans[anchor.attrib["t_id"]] for anchor in mark if anchor.attrib["t_id"] in spans]
    return Span(min(s.start for s in found), max(s.end for s in found)) if found else None


def links(root: ElementTree.Element, tag: str) -> Iterator[tuple[ElementTree.Element, str, str]]:
    for link in root.iterfind(f"Relations/{tag}"):
        for source in link.iterfind("source"):
            for target in link.iterfind("target"):
                yield link, source.attrib["m_id"], target.attrib["m_id"]


def events_in(
    root: ElementTree.Element,
    marks: dict[str, ElementTree.Element],
    where: dict[str, Span],
    last: int,
) -> Iterator[Told]:
    meant = {
        source: marks[target] for _, source, target in links(root, "REFERS_TO") if target in marks
    }
    for key, mark in marks.items():
        if mark.tag != "EVENT_MENTION" or key not in where or where[key].end > last:
            continue
        roles = [
            (link.get("sem_role", ""), where[target])
            for link, source, target in links(root, "HAS_PARTICIPANT")
            if source == key and target in where
        ]
        happening = meant.get(key, mark)
        yield Told(
            where[key],
            happening.get("class", "OTHER") if key in meant else "OTHER",
            tuple(span for role, span in roles if role == "Arg0"),
            tuple(span for role, span in roles if re.fullmatch(r"Arg[1-4]", role)),
            frozenset(times_of(root, marks, key)),
            happening.get("instance_id") or f"{root.get('doc_name')}:{happening.get('m_id')}",
        )


def times_of(
    root: ElementTree.Element, marks: dict[str, ElementTree.Element], key: str
) -> Iterator[str]:
    for link, source, target in links(root, "TLINK"):
        if link.get("reltype") not in TIED or key not in {source, target}:
            continue
        other = marks.get(target if source == key else source)
        if other is None or other.tag != "TIMEX3":
            continue
        if other.get("functionInDocument") != "CREATION_TIME":
            yield other.attrib["value"]


# Ours -------------------------------------------------------------------------------------


def article_of(gold: Gold) -> Article:
    day = Interval(gold.published, gold.published + timedelta(days=1), "day")
    published = Publication(day, "metadata", "document creation time")
    return Article(gold.name, gold.name, gold.text, gold.text, b"", "", published=published)


def read_ours(gold: Gold, language: Language) -> list[Told]:
    analysis = analyse_article(article_of(gold), language=language)
    found = [*events_told(analysis)]
    found += quotes_told(analysis, [each.span for each in found])
    return [each for each in found if each.span.end <= gold.last]


def events_told(analysis: Analysis) -> Iterator[Told]:
    for event in analysis.events:
        times = [analysis.times[event.time].timex_value] if event.time is not None else []
        actors, others = spans_of(event.actors), spans_of(event.recipients)
        yield Told(event.trigger_span, "event", actors, others, frozenset(times))


def quotes_told(analysis: Analysis, taken: list[Span]) -> Iterator[Told]:
    for quote in analysis.quotes:
        cue, speaker = quote.cue_span, quote.speaker_span
        if cue is not None and not any(cue.overlaps(each) for each in taken):
            yield Told(cue, "quote", (speaker,) if speaker is not None else ())


def spans_of(participants: tuple[Participant, ...]) -> tuple[Span, ...]:
    return tuple(each.span for each in participants)


# Scoring ----------------------------------------------------------------------------------


def matched(gold: tuple[Told, ...], found: list[Told]) -> list[tuple[Told, Told]]:
    """Gold and ours, one to one, in the order of the text."""
    pairs, left = [], list(found)
    for told in sorted(gold, key=lambda each: each.span):
        hit = next((each for each in left if each.span.overlaps(told.span)), None)
        if hit is not None:
            pairs.append((told, hit))
            left.remove(hit)
    return pairs


def asked(gold: Gold) -> tuple[Told, ...]:
    """The gold mentions to be found: all but aspects and light verbs."""
    return tuple(each for each in gold.events if each.kind != "GRAMMATICAL")


def score(counts: Counter[str], gold: Gold, found: list[Told]) -> None:
    wanted = asked(gold)
    idle = [each.span for each in gold.events if each.kind == "GRAMMATICAL"]
    pairs = matched(wanted, found)
    hit = {id(ours) for _, ours in pairs}
    held = [
        each for each in found if id(each) in hit or not any(each.span.overlaps(s) for s in idle)
    ]
    count(counts, "event", len(wanted), len(held), len(pairs))
    events = [each for each in held if each.kind == "event"]
    told = tuple(each for each in wanted if each.kind != "SPEECH_COGNITIVE")
    true = sum(ours.kind == "event" for _, ours in pairs)
    n_told = sum(w.kind != "SPEECH_COGNITIVE" and o.kind == "event" for w, o in pairs)
    count(counts, "told", len(told), len(events) - (true - n_told), n_told)
    score_roles(counts, wanted, pairs)
    score_times(counts, pairs)


def count(counts: Counter[str], name: str, n_gold: int, n_found: int, n_true: int) -> None:
    counts[f"{name}_gold"] += n_gold
    counts[f"{name}_found"] += n_found
    counts[f"{name}_true"] += n_true


def score_roles(
    counts: Counter[str], wanted: tuple[Told, ...], pairs: list[tuple[Told, Told]]
) -> None:
    for told in wanted:
        counts["role_gold"] += len(told.actors) + len(told.others)
        counts["participant_gold"] += len(told.actors) + len(told.others)
    for told, ours in pairs:
        roles = n_overlapping(told.actors, ours.actors) + n_overlapping(told.others, ours.others)
        either = n_overlapping((*told.actors, *told.others), (*ours.actors, *ours.others))
        n_found = len({*ours.actors, *ours.others})
        counts["met_gold"] += len(told.actors) + len(told.others)
        for name, true in (("role", roles), ("participant", either), ("met", roles)):
            counts[f"{name}_found"] += n_found
            counts[f"{name}_true"] += min(true, n_found)


def n_overlapping(gold: tuple[Span, ...], found: tuple[Span, ...]) -> int:
    return sum(any(each.overlaps(other) for other in found) for each in gold)


def score_times(counts: Counter[str], pairs: list[tuple[Told, Told]]) -> None:
    for told, ours in pairs:
        if ours.kind == "event" and told.times:
            counts["dated"] += 1
            counts["dated_by_us"] += bool(ours.times)
            counts["dated_right"] += bool(ours.times & told.times)


def f1(counts: Counter[str], name: str) -> float:
    return round(200 * counts[f"{name}_true"] / max(1, both(counts, name)), 1)


def both(counts: Counter[str], name: str) -> int:
    return counts[f"{name}_gold"] + counts[f"{name}_found"]


def share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def measure(language: Language, *, dev: bool) -> dict[str, float]:
    counts: Counter[str] = Counter()
    folder = DATA / "events-meantime" / "intra_cross-doc_annotation"
    paths = [path for path in sorted(folder.glob("*/*.xml")) if is_judged(path.stem) != dev]
    for path in paths:
        gold = read_gold(path)
        found = read_ours(gold, language)
        score(counts, gold, found)
        if dev:
            show(gold, found)
    return {
        "meantime_articles": len(paths),
        "meantime_event_f1": f1(counts, "event"),
        "meantime_event_precision": share(counts["event_true"], counts["event_found"]),
        "meantime_event_recall": share(counts["event_true"], counts["event_gold"]),
        "meantime_told_f1": f1(counts, "told"),
        "meantime_told_precision": share(counts["told_true"], counts["told_found"]),
        "meantime_told_recall": share(counts["told_true"], counts["told_gold"]),
        "meantime_participant_f1": f1(counts, "participant"),
        "meantime_role_f1": f1(counts, "role"),
        "meantime_role_f1_of_found": f1(counts, "met"),
        "meantime_dated": counts["dated"],
        "meantime_time_right": share(counts["dated_right"], counts["dated"]),
        "meantime_time_right_where_given": share(counts["dated_right"], counts["dated_by_us"]),
    }


def show(gold: Gold, found: list[Told]) -> None:
    print(f"## {gold.name}\n{gold.text[: gold.last]}")
    for told in gold.events:
        print(f"  gold {line(told, gold.text)}")
    for told in found:
        print(f"  ours {line(told, gold.text)}")


def line(told: Told, text: str) -> str:
    words = [[each.of(text) for each in spans] for spans in (told.actors, told.others)]
    return f"{told.span.of(text)} [{told.kind}] {words[0]} > {words[1]} {sorted(told.times)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="the developing half, item by item")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not (DATA / "events-meantime").exists():
        print(f"no data at {DATA}: set RASHOMON_DATA")
        return
    language = load_parser()
    metrics = measure(language, dev=options.dev)
    if options.json:
        print(json.dumps(metrics))
        return
    for name, value in metrics.items():
        print(f"{name:35} {value}")


if __name__ == "__main__":
    main()
