"""The story in order of time, each sentence once and under the date of what it mainly tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import (
    Desk,
    event_importance,
    is_foreign,
    is_spoken,
    sentence_at,
)
from rashomon.presenting.choosing.news_sentences import MAIN_POINT
from rashomon.presenting.choosing.plainness import plainest_telling
from rashomon.presenting.choosing.telling import says_the_same
from rashomon.presenting.lines.clause_parts import clause_part, dated_part
from rashomon.presenting.lines.item_lines import event_line, main_share, tells_enough
from rashomon.presenting.lines.pronoun_names import who_does_it
from rashomon.presenting.phrases import date_phrase
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Event, Interval

DAY_WEIGHT = 4.0
"""What the weightiest day of a story adds to its events, when a timeline is cut to length: as
much as two witnesses (a choice of editing)."""
_Placed = tuple[float, tuple[int, float, int], Line]
"""A line with its weight and its place: its stretch of time, how far down its article it stands,
and a number."""


def timeline(desk: Desk, limit: int) -> list[Line]:
    """Dated events in order, ``limit`` at most, in the words of their sentences or clauses."""
    events = {event.id: event for event in desk.record.events}
    lines: list[_Placed] = []
    for number, entry in enumerate(desk.record.timeline):
        if entry.interval is None:
            continue
        told = [events[item] for item in entry.items if item in events]
        for event in (each for each in told if _is_dated_news(desk, each)):
            line = _line(desk, event, entry.interval)
            if tells_enough(line):
                weight = event_importance(desk, event) + DAY_WEIGHT * entry.score
                lines.append((weight, (number, _depth(desk, line), len(lines)), line))
    once = _each_sentence_once(desk, lines, events)
    kept = sorted(once, key=lambda each: -each[0])[:limit]
    return _without_repeats(desk, [line for _, _, line in sorted(kept, key=lambda each: each[1])])


def _is_dated_news(desk: Desk, event: Event) -> bool:
    """Whether an event is told by an article itself, and as more than a possibility."""
    shown = plainest_telling(desk, event)
    is_own = not is_spoken(desk, shown) and not is_foreign(desk, shown)
    return is_own and event.modality != "hypothetical"


def _line(desk: Desk, event: Event, when: Interval) -> Line:
    """An event in its clause alone where its sentence mainly tells something else: "he denied that
    they met in 2016" is no news of 2016."""
    shown = plainest_telling(desk, event)
    line = event_line(desk, event, lead=date_phrase(when))
    dated = dated_part(desk, event, shown)
    if dated:
        word = next(each.trigger for each in event.attestations if each.clause == shown)
        who = "" if line.label.startswith("who: ") else who_does_it(desk, word, dated)
        return replace(line, text=dated, label="; ".join(filter(None, (who, line.label))))
    is_main = main_share(desk, shown) >= MAIN_POINT
    return line if is_main else replace(line, text=clause_part(desk, shown))


def _depth(desk: Desk, line: Line) -> float:
    """How far down its article a line stands, in [0, 1]: what is told of one day follows its
    teller's order."""
    citation = line.citations[0]
    return citation.span.start / max(1, len(desk.texts[citation.article]))


def _each_sentence_once(
    desk: Desk, lines: Sequence[_Placed], events: dict[str, Event]
) -> list[_Placed]:
    """``lines`` without those of one text: it stands under the date of what fills most of it."""

    def share(each: _Placed) -> tuple[bool, float, float]:
        event = events[each[2].item]
        is_done = event.modality in {"actual", "historical", "ongoing"}
        return is_done, main_share(desk, plainest_telling(desk, event)), each[0]

    best: dict[str, _Placed] = {}
    for each in lines:
        other = best.get(each[2].text)
        if other is None or share(each) > share(other):
            best[each[2].text] = each
    return list(best.values())


def _without_repeats(desk: Desk, lines: Sequence[Line]) -> list[Line]:
    """``lines`` with one for each thing said of one time: the best attested of those alike."""
    kept: list[Line] = []
    for line in lines:
        words = frozenset(content_of(find_words(line.text)))
        place = next(
            (
                i
                for i, other in enumerate(kept)
                if line.lead == other.lead
                and says_the_same(words, (frozenset(content_of(find_words(other.text))),))
            ),
            None,
        )
        if place is None:
            kept.append(line)
        elif _replaces(desk, line, kept[place]):
            kept[place] = line
    return kept


def _replaces(desk: Desk, line: Line, other: Line) -> bool:
    """Whether ``line`` tells more of one sentence, or has more witnesses than another sentence."""
    if sentence_at(desk, line.citations[0]) == sentence_at(desk, other.citations[0]):
        return len(line.text) > len(other.text)
    return _n_witnesses(line) > _n_witnesses(other)


def _n_witnesses(line: Line) -> int:
    return line.support.witnesses[0] if line.support else 0
