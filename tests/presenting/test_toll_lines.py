"""The dead and injured of a story in its brief and in its record."""

from __future__ import annotations

from dataclasses import replace

from rashomon.pipeline import compare
from rashomon.presenting import render_markdown, write_brief
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.item_lines import event_line
from rashomon.record import record_to_json, verify_record
from rashomon.testing import Counted, Told, analysis, article, day
from rashomon.types import Record

EARLY = "Nine workers were killed when fire swept the Sorrel depot on Monday, officials said."
LATE = "The Sorrel depot fire has now killed twelve workers, the hospital in Morn said."


def sorrel_record() -> Record:
    first = article(
        EARLY, publisher="Morn Courier", published=day(2031, 5, 5), name="acourier00001"
    )
    second = article(
        LATE, publisher="Island Times", published=day(2031, 5, 8), name="atimes0000001"
    )
    subject = "workers killed"
    return compare(
        (first, second),
        (
            analysis(
                first,
                events=[Told("killed", "ASSAULT")],
                figures=[Counted("Nine", 9, "person", subject)],
            ),
            analysis(second, figures=[Counted("twelve", 12, "person", subject)]),
        ),
    )


def test_the_brief_gives_the_latest_toll_and_what_was_told_before() -> None:
    text = render_markdown(write_brief(sorrel_record()))
    section = text.split("## Dead and injured")[1].split("##")[0]
    latest, earlier = [line for line in section.splitlines() if line.strip()]
    assert latest == f"- **12 killed:** {LATE} *(the latest number)* [2] — 1 article"
    assert earlier == f"  - **9 killed:** {EARLY} *(told earlier)* [1] — 1 article"


def test_a_number_taken_back_is_called_so_wherever_its_event_is_told() -> None:
    record = sorrel_record()
    (toll,) = record.tolls
    taken_back = tuple(
        replace(each, standing="withdrawn") if each.value == 9 else each for each in toll.values
    )
    corrected = replace(record, tolls=(replace(toll, values=taken_back),))
    (event,) = record.events
    assert event_line(open_desk(record), event).notes == ()
    (note,) = event_line(open_desk(corrected), event).notes
    assert note == "the number was taken back in a correction"


def test_the_record_holds_each_number_with_its_words() -> None:
    record = record_to_json(sorrel_record())
    (toll,) = record["tolls"]
    assert toll["fate"] == "killed"
    values = [(each["value"], each["standing"]) for each in toll["values"]]
    assert values == [(12, "leading"), (9, "earlier")]
    assert [each["spans"][0]["text"] for each in toll["values"]] == ["twelve", "Nine"]
    assert verify_record(record).faults == ()
