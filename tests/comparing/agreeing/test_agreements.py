"""What independent accounts tell alike in their own prose though it is no event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.agreeing import find_agreements
from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.agreement import agreed_lines
from rashomon.record import record_to_json, verify_record
from rashomon.testing import CountedWitnesses
from rashomon.testing.handmade import article, day
from rashomon.types import Stemma, Story, Support

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record

NEWS = (
    "The ferry Aurora of the Vell line ran onto the rocks of Cape Morn in thick fog on Monday.",
    "Fog lay over Cape Morn on Monday when the ferry Aurora of the Vell line struck its rocks.",
)
SHARED = Support(("a1", "a2"), ("Morn Courier", "Island Times"), (2, 2))
ENDS = ("The lighthouse has been dark since March.", "Divers looked at the hull for hours.")


def record_of(first: str, second: str, language: Language) -> Record:
    """The record of two accounts of one story, known to be independent of each other."""
    told = zip(NEWS, (first, second), ENDS, ("Morn Courier", "Island Times"), strict=True)
    papers = [
        article(f"{news}\n\n{words}\n\n{end}", publisher=paper, published=day(2031, 5, 6))
        for news, words, end, paper in told
    ]
    record = compare(papers, analyse(papers, language))
    names = tuple(each.id for each in record.articles)
    story = Story("s1", "", names, Stemma(tuple((name,) for name in names), (2, 2)))
    return with_agreements(replace(record, stories=(story,)))


def with_agreements(record: Record) -> Record:
    return replace(record, agreements=find_agreements(record, CountedWitnesses(record.articles)))


def agreed(first: str, second: str, language: Language) -> list[tuple[str, ...]]:
    record = record_of(first, second, language)
    texts = {each.id: each.text for each in record.articles}
    return [
        tuple(
            " … ".join(piece.span.of(texts[piece.article]) for piece in each.pieces)
            for each in found.attestations
        )
        for found in record.agreements
    ]


LIST = "The passenger list has no telephones of relatives."
OTHER = "Rescuers found that hard, as the passenger list has no telephones of the relatives."


def test_what_two_accounts_tell_alike_is_agreed(language: Language) -> None:
    (found,) = agreed(LIST, OTHER, language)
    assert any("list has no telephones" in words for words in found)
    assert len(found) == 2


def test_it_rests_on_the_accounts_that_tell_it(language: Language) -> None:
    (found,) = record_of(LIST, OTHER, language).agreements
    assert found.support.witnesses == (2, 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another polarity, another modality, another number, another bound
        (LIST, "The passenger list has telephones of relatives."),
        ("The captain served as pilot of the royal yacht.",
         "The captain will serve as pilot of the royal yacht."),
        ("The hull was lined with 40 steel plates.", "The hull was lined with 60 steel plates."),
        ("The hull held over 40 steel plates.", "The hull held 40 steel plates."),
        # the words of one sentence spread over another
        ("The captain wore a yellow raincoat.",
         "The captain of the tug praised a yellow raincoat that a child had worn."),
        # who leads a country is not met where its delegation is
        ("Envoy Ines Vandal met South Korean President Moon Jae-in at the opening ceremony.",
         "Envoy Ines Vandal met forty South Korean skaters and trainers at the opening ceremony."),
        # somebody else, also where nobody is known by that name
        ("Orring served as Vandal House pilot for years.",
         "Orring served as a pilot of the navy for years."),
        ("Pilot Ines Vandal wore a yellow raincoat.", "Pilot Tom Orring wore a yellow raincoat."),
    ],
)  # fmt: skip
def test_what_is_told_otherwise_is_not(first: str, second: str, language: Language) -> None:
    assert agreed(first, second, language) == []


SAID = "Captain Ada Rill said the passenger list has no telephones of relatives."
QUOTED = "“That passenger list has none of the telephones of the relatives,” Captain Ada Rill said."


@pytest.mark.parametrize("other", [SAID, QUOTED])
def test_what_the_other_only_has_from_somebody_is_told_by_one(
    other: str, language: Language
) -> None:
    record = record_of(LIST, other, language)
    (found,) = record.agreements
    (saying,) = found.said
    names = {each.id: each.name for each in record.entities}
    assert found.support.witnesses == (1, 1)
    assert names[saying.speaker or ""] == "Ada Rill"
    assert [each.article for each in saying.attestations] != [found.attestations[0].article]


def test_speech_without_its_marks_is_told_by_nobody(language: Language) -> None:
    quoted = "“The passenger list has no telephones of relatives,” Captain Ada Rill said."
    assert agreed(LIST, quoted, language) == []


def test_the_brief_says_who_only_says_it(language: Language) -> None:
    record = record_of(LIST, SAID, language)
    (found,) = record.agreements
    (line,) = (each for each in agreed_lines(open_desk(record), 8, []) if each.item == found.id)
    (said,) = line.lines
    assert "told as a fact by one account" in line.label
    assert line.support is not None
    assert line.support.witnesses == (1, 1)
    assert said.lead == "said by Ada Rill"


def test_what_one_speaker_says_in_two_sentences_is_agreed_as_said(language: Language) -> None:
    record = record_of(
        "“A red buoy always lies near my wheelhouse door,” Captain Ada Rill told reporters.",
        "“The red buoy is always lying by the door of my wheelhouse,” Captain Ada Rill said.",
        language,
    )
    (found,) = record.agreements
    names = {each.id: each.name for each in record.entities}
    assert names[found.holder or ""] == "Ada Rill"
    assert found.support.witnesses == (2, 2)
    (line,) = (each for each in agreed_lines(open_desk(record), 8, []) if each.item == found.id)
    assert (line.lead, line.is_quoted) == ("Ada Rill", True)


def test_what_two_speakers_say_is_not_agreed(language: Language) -> None:
    first = "“A red buoy always lies near my wheelhouse door,” Captain Ada Rill told reporters."
    second = "“The red buoy is always lying by the door of my wheelhouse,” pilot Tom Orring said."
    assert agreed(first, second, language) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a noun for a verb
        ("Tom Orring withdrew from the council of pilots.",
         "Many spoke of Tom Orring's withdrawal from the council of pilots."),
        # behind a noun that another clause is about
        ("Judge Ines Vandal wrote a short dissent, which Judge Tom Orring joined.",
         "The court split, and Vandal filed a dissent, which Judge Tom Orring joined."),
        # little, but all of both
        ("Ines Vandal did not participate in the decision.",
         "Ines Vandal took no seat and did not participate in Friday's decision."),
        # names and days that stand elsewhere in the sentence
        ("Sailors toppled the bronze statue of a pilot in Orrington.",
         "The Orrington police looked for the sailors who toppled the bronze statue of a pilot."),
    ],
)  # fmt: skip
def test_what_is_told_in_another_form_is_agreed(
    first: str, second: str, language: Language
) -> None:
    assert agreed(first, second, language) != []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # what is ended and what will begin to be
        ("Orring ended the Vell night watch scheme.",
         "Sailors spoke of the Vell night watch scheme that Orring will begin abolishing."),
        # what is somebody's, and what is his son's
        ("A Vell grand jury has charged Tom Orring.",
         "A Vell grand jury has charged Tom Orring's son."),
        # one and several of them
        ("A migrant family in Orrington runs from a tear gas cloud.",
         "Migrant families in Orrington run from a tear gas cloud."),
        # any such, anywhere
        ("An explosive device was found.", "An explosive device was also found."),
        # words of a letter that nothing marks
        ("My family heard from many sailors who stood in its warmth.",
         "My family heard from so many sailors who stood in its warmth."),
    ],
)  # fmt: skip
def test_what_may_be_something_else_is_not(first: str, second: str, language: Language) -> None:
    assert agreed(first, second, language) == []


def test_one_text_that_both_print_is_no_agreement(language: Language) -> None:
    text = (
        "While the Vell line sails, its captains will steer by the lamps of Cape Morn and by "
        "nothing else that the harbour office may see fit to invent."
    )
    assert agreed(text, text, language) == []


def test_what_is_told_of_two_days_is_no_agreement(language: Language) -> None:
    first = "In March Tom Orring pleaded guilty to smuggling copper wire."
    second = "In April Tom Orring pleaded guilty to smuggling copper wire."
    assert agreed(first, second, language) == []


def test_who_says_it_is_in_the_record_and_its_rows(language: Language) -> None:
    record = record_of(LIST, SAID, language)
    (found,) = record_to_json(record)["agreements"]
    (row,) = record.table("agreements")
    assert found["said"][0]["attestations"][0]["speaker_span"]["text"] == "Captain Ada Rill"
    assert verify_record(record_to_json(record)).faults == ()
    assert "telephones" in str(row["said"])


def test_what_an_event_tells_is_not_told_twice(language: Language) -> None:
    told = "Police arrested Captain Edda Voss in the harbour office on Tuesday."
    record = record_of(told, told, language)
    shared = (replace(each, support=SHARED) for each in record.events)
    assert record.agreements
    assert with_agreements(replace(record, events=tuple(shared))).agreements == ()


def test_the_order_of_the_articles_changes_nothing(language: Language) -> None:
    record = record_of(LIST, OTHER, language)
    articles, analyses = record.articles[::-1], record.analyses[::-1]
    again = with_agreements(replace(record, articles=articles, analyses=analyses))
    assert again.agreements == record.agreements != ()


def test_every_span_of_an_agreement_is_verified(language: Language) -> None:
    record = record_to_json(record_of(LIST, OTHER, language))
    assert verify_record(record).faults == ()
    (found,) = record["agreements"]
    found["attestations"][0]["pieces"][0]["text"] = "no such words"
    assert any("agreements/0" in fault for fault in verify_record(record).faults)


def test_the_brief_shows_the_other_words_beneath(language: Language) -> None:
    first = "Ferry owner Tom Orring had served as pilot of the royal yacht for years."
    second = "For years Tom Orring served as a pilot on the old royal yacht."
    record = record_of(first, second, language)
    (found,) = record.agreements
    (line,) = (each for each in agreed_lines(open_desk(record), 8, []) if each.item == found.id)
    assert line.support == found.support
    assert [other.citations[0].article for other in line.lines] == [found.attestations[1].article]


def test_what_nobody_can_follow_is_left_out_of_the_brief(language: Language) -> None:
    record = record_of(
        "They wore yellow raincoats of the harbour company.",
        "In the boats they wore yellow raincoats of the harbour company.",
        language,
    )
    shown = {line.item for line in agreed_lines(open_desk(record), 8, [])}
    assert record.agreements
    assert not shown & {each.id for each in record.agreements}


def test_its_rows_have_the_words_of_all(language: Language) -> None:
    record = record_of(LIST, OTHER, language)
    (row,) = record.table("agreements")
    (item,) = (each for each in record.table("items") if each["kind"] == "agreement")
    assert "telephones" in str(row["words"])
    assert "telephones" in str(row["others"])
    assert item["words"] == row["words"]
    assert replace(record, agreements=()).table("agreements") == []
