"""What a statement listed in its speaker's words tells is not listed again beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.agreement import _tells_something, agreed_lines
from rashomon.testing.handmade import article, day

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.presenting.brief import Line
    from rashomon.types import Record

SAID = "“The harbour police shot 14 seals near Cape Morn on Sunday,” Captain Edda Voss said."
REST = {
    "Morn Courier": "Reporters had asked her about the fishing dispute in the strait on Monday.",
    "Island Times": "It is the first word from her ships since the fog closed in at the weekend.",
}


def record_of(language: Language, *texts: str) -> Record:
    papers = tuple(
        article(f"{text}\n\n{rest}", publisher=name, published=day(2031, 5, 5))
        for text, (name, rest) in zip(texts, REST.items(), strict=True)
    )
    return compare(papers, analyse(papers, language))


def agreed(language: Language, *texts: str) -> list[Line]:
    return agreed_lines(open_desk(record_of(language, *texts)), 5, [])


def test_what_a_shared_quotation_tells_is_listed_once(language: Language) -> None:
    (line,) = agreed(language, SAID, SAID)
    assert line.is_quoted
    assert "14 seals" in line.text


def test_what_is_told_as_done_is_not_listed_again_as_what_somebody_said(
    language: Language,
) -> None:
    first, second = (
        "Minister Edda Voss resigned on Sunday after a dispute over fish.\n\n"
        "Ina Moe said the court had prompted the resignation of Edda Voss.",
        "Minister Edda Voss handed in her resignation on Sunday.\n\n"
        "Nils Rud said that Edda Voss was resigning over fish.",
    )
    record = record_of(language, first, second)
    resigned = [each for each in record.events if each.mode == "resign"]
    assert {each.modality for each in resigned} == {"actual", "alleged"}
    (line,) = agreed_lines(open_desk(record), 5, [])
    assert line.text == "Minister Edda Voss resigned on Sunday after a dispute over fish."


def test_a_number_both_also_tell_themselves_is_listed(language: Language) -> None:
    first = f"{SAID} The 14 seals were washed ashore."
    second = f"{SAID} Of the 14 seals none was tagged."
    assert any(line.lead.startswith("14") for line in agreed(language, first, second))


def test_many_agrees_with_no_count(language: Language) -> None:
    many, count = (
        "The Vell line has sued hundreds of sailors over the lost ferry Aurora.",
        "The Vell line has sued more than 1,000 sailors over the lost ferry Aurora.",
    )
    record = record_of(language, many, count)
    both = tuple(place for each in record.figures for place in each.attestations)
    merged = replace(next(each for each in record.figures if each.subject), attestations=both)
    assert len(both) == 2
    assert not _tells_something(open_desk(record), merged)
