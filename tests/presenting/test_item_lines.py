"""Lines of single items: no more is claimed for a sentence than all of it has."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

from rich.console import Console

from rashomon.presenting import print_brief, write_brief
from rashomon.presenting.importance import open_desk
from rashomon.presenting.item_lines import agreed_line, event_line, modality_label
from rashomon.presenting.phrases import article_phrase, publication_phrase
from rashomon.presenting.sections import LIMITS, happened
from rashomon.testing.handmade import day
from rashomon.testing.story import ferry_articles, ferry_record
from rashomon.types import (
    Citation,
    Event,
    EventAttestation,
    Publication,
    Record,
    Span,
    Support,
)

COURIER, TIMES = ferry_articles()
BOTH = Support((COURIER.id, TIMES.id), ("Island Times", "Morn Courier"), (2, 2))


def told(article_id: str, clause: str, trigger: str) -> EventAttestation:
    text = {each.id: each.text for each in (COURIER, TIMES)}[article_id]
    start = text.index(clause)
    at = text.index(trigger, start)
    return EventAttestation(
        Citation(article_id, Span(start, start + len(clause))),
        Citation(article_id, Span(at, at + len(trigger))),
    )


def closing(record: Record) -> Event:
    """The closing of the port, told by both accounts."""
    event = next(each for each in record.events if each.type == "COERCE")
    shut = told(TIMES.id, "The port of Cape Morn was shut", "shut")
    return replace(event, attestations=(*event.attestations, shut), support=BOTH)


def sinking(record: Record) -> Event:
    """What only one of them tells, in the same sentence."""
    event = closing(record)
    down = told(TIMES.id, "after a ferry went down in heavy seas on Monday", "went down")
    alone = Support((TIMES.id,), ("Island Times",), (1, 1))
    return replace(
        event, id="e000000000001", attestations=(down,), support=alone, summary=down.clause
    )


def ferry_closed() -> Record:
    record = ferry_record()
    others = [each for each in record.events if each.type != "COERCE"]
    return replace(record, events=(closing(record), sinking(record), *others))


def test_a_clause_alone_stands_where_the_rest_of_its_sentence_is_less_attested() -> None:
    record = ferry_closed()
    event = replace(closing(record), attestations=closing(record).attestations[-1:])
    line = event_line(open_desk(record), event)
    assert line.text == "The port of Cape Morn was shut …"


def test_what_two_accounts_share_is_shown_in_the_words_of_both() -> None:
    record = ferry_closed()
    line = agreed_line(open_desk(record), closing(record))
    assert line.text == "Harbour master Edda Voss closed the port."
    assert [each.text for each in line.lines] == ["The port of Cape Morn was shut …"]


def test_a_news_sentence_has_the_support_of_the_least_attested_thing_in_it() -> None:
    lines = happened(open_desk(ferry_closed()), LIMITS["normal"], [])
    shut = next(line for line in lines if line.text.startswith("The port of Cape Morn was shut"))
    assert shut.support is not None
    assert shut.support.witnesses == (1, 1)
    assert {each.article for each in shut.citations} == {TIMES.id}


def test_a_label_says_in_plain_words_who_holds_it() -> None:
    record = ferry_record()
    strike = next(each for each in record.events if each.type == "THREATEN")
    possible = replace(strike, modality="hypothetical", holder=strike.actors[0])
    label = modality_label(open_desk(record), possible)
    assert label == "a possibility, in the words of The union"


def test_an_article_without_an_outlet_goes_by_its_headline() -> None:
    nameless = replace(TIMES, publisher="", originator="", title="Port shut after ferry sinks")
    assert article_phrase(nameless) == "an outlet not stated (“Port shut after ferry sinks”)"
    carried = replace(nameless, originator="Sea Wire")
    assert article_phrase(carried).startswith("Sea Wire, carried by an outlet not stated")


def test_publication_and_update_are_both_told() -> None:
    later = Publication(day(2031, 5, 6), "stated", "the page says so", updated=True)
    assert publication_phrase(replace(TIMES, updated=later)) == (
        "published 5 May 2031, updated 6 May 2031"
    )


def test_no_line_on_a_terminal_ends_in_blanks_however_narrow_it_is() -> None:
    for width in (30, 60, 100):
        console = Console(file=StringIO(), width=width)
        print_brief(write_brief(ferry_closed()), console)
        lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
        assert all(line == line.rstrip() for line in lines)
        assert max(map(len, lines)) <= width
