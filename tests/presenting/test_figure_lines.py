"""Lines of figures: what is counted is said once, and that there was one of something is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk, words_of
from rashomon.presenting.lines.agreement import _tells_something
from rashomon.presenting.lines.figure_lines import counts_something, figure_line
from rashomon.testing.handmade import Counted, Said, analysis, article, day
from rashomon.types import Citation, Record, Span

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "One reason is that 45 people fled from 75 percent of the flats, officials in Sorrel said."


def record_of(*counted: Counted) -> Record:
    paper = article(TEXT, publisher="Sorrel Post", published=day(2031, 5, 5))
    return compare((paper,), (analysis(paper, figures=counted),))


def test_what_the_number_itself_names_is_not_named_again() -> None:
    record = record_of(Counted("45 people", 45, subject="people"))
    (figure,) = record.figures
    assert figure_line(open_desk(record), figure).lead == "45 people"


def test_what_it_does_not_name_is() -> None:
    record = record_of(Counted("75 percent", 75, subject="flats"))
    (figure,) = record.figures
    assert figure_line(open_desk(record), figure).lead == "75 percent (flats)"


def test_the_sentence_shown_is_one_that_tells_what_is_counted() -> None:
    told = "The harbour of Sorrel was closed for twelve days after the storm of May."
    paper = article(f"Many spent 12 days inside. {told}")
    days = [Counted(words, 12, "day", "harbour") for words in ("12 days", "twelve days")]
    record = compare((paper,), (analysis(paper, figures=days),))
    (figure,) = record.figures
    assert figure_line(open_desk(record), figure).text == told


def test_the_sentence_shown_prints_one_of_the_numbers_shown(language: Language) -> None:
    texts = (
        "Several hundred dockers marched in Sorrel.",
        "Some 500 dockers marched in Sorrel on Friday, officials of the port said in the evening.",
    )
    papers = [article(each, publisher=each[:4]) for each in texts]
    record = compare(papers, analyse(papers, language))
    desk = open_desk(record)
    found = [figure_line(desk, each) for each in record.figures]
    (line,) = (each for each in found if "500" in each.lead)
    assert line.text == texts[1]
    assert line.lead.startswith("Some 500")


def test_that_there_is_one_reason_is_no_count() -> None:
    text = "One reason, and about one reason only, is that 45 people fled from 75 percent of them."
    paper = article(text, publisher="Sorrel Post", published=day(2031, 5, 5))
    counted = (
        Counted("One", 1, subject="reason"),
        Counted("about one", 1, subject="reason", comparator="about"),
        Counted("45 people", 45, subject="people"),
    )
    record = compare((paper,), (analysis(paper, figures=counted),))
    desk = open_desk(record)
    assert [each.value for each in record.figures if counts_something(desk, each)] == [45]


def test_a_small_number_of_somebody_s_speech_is_no_count() -> None:
    text = "“It is a meeting of two equals,” Ada Rill said. Two guards were hurt, officials said."
    paper = article(text, publisher="Sorrel Post", published=day(2031, 5, 5))
    said = Said(("It is a meeting of two equals,",))
    counted = (Counted("two", 2, subject="equals"), Counted("Two", 2, subject="guards hurt"))
    record = compare((paper,), (analysis(paper, quotes=[said], figures=counted),))
    desk = open_desk(record)
    shown = [each.subject for each in record.figures if counts_something(desk, each)]
    assert shown == ["guards hurt"]


def test_a_small_number_in_marks_and_one_that_a_list_begins_with_are_no_counts() -> None:
    text = "Ada Rill called it “a meeting of two equals”. Here are five questions for the council."
    paper = article(text, publisher="Sorrel Post", published=day(2031, 5, 5))
    counted = (Counted("two", 2, subject="equals"), Counted("five", 5, subject="questions"))
    record = compare((paper,), (analysis(paper, figures=counted),))
    desk = open_desk(record)
    assert len(record.figures) == 2
    assert not any(counts_something(desk, each) for each in record.figures)


def test_a_number_that_is_part_of_a_name_is_no_count() -> None:
    record = record_of(
        Counted("45 people", 45, subject="people"), Counted("One", 2, subject="largest economies")
    )
    desk = open_desk(record)
    assert [each.value for each in record.figures if counts_something(desk, each)] == [45]


def test_a_number_is_given_by_a_sentence_that_prints_it() -> None:
    texts = {
        "A": "A man and his wife were shot in Sorrel on Monday, Ruiz said.",
        "B": "Two people were shot in Sorrel on Monday, the mayor of Sorrel, Ana Ruiz, said.",
    }
    papers = [
        article(text, publisher=name, name=f"a{name}", published=day(2031, 5, 5))
        for name, text in texts.items()
    ]
    implied = Counted("A man and his wife", 2, "person", "people shot", is_implied=True)
    told = (
        analysis(papers[0], figures=(implied,)),
        analysis(papers[1], figures=(Counted("Two people", 2, "person", "people shot"),)),
    )
    (figure,) = compare(papers, told).figures
    assert len(figure.attestations) == 2
    line = figure_line(open_desk(compare(papers, told)), figure)
    assert line.text == texts["B"]
    assert line.lead == "Two people (people shot)"
    assert not _tells_something(open_desk(compare(papers, told)), figure)


def test_an_age_says_whose_it_is(language: Language) -> None:
    text = "Police in Sorrel told reporters that Ada Rill, 29, was looked for on Monday."
    paper = article(text, publisher="Sorrel Post", published=day(2031, 5, 5))
    record = compare((paper,), analyse((paper,), language))
    (age,) = record.figures
    assert figure_line(open_desk(record), age).lead == "29 (Ada Rill)"


def test_a_toll_is_agreed_on_in_its_own_section_only(language: Language) -> None:
    texts = (
        "Twelve miners were killed in Sorrel on Monday. The ministry runs 45 copper mines.",
        "On Monday 12 miners were killed when a shaft fell in at Sorrel. It runs 45 copper mines.",
    )
    papers = [
        article(text, publisher=name, name=f"a{name}", published=day(2031, 5, 5))
        for name, text in zip("AB", texts, strict=True)
    ]
    record = compare(papers, analyse(papers, language))
    desk = open_desk(record)
    (toll,) = record.tolls
    assert toll.values[0].value == 12
    assert {each.value for each in record.figures} == {12, 45}
    assert [each.value for each in record.figures if _tells_something(desk, each)] == [45]


def test_zero_tolerance_is_no_count() -> None:
    text = "The council has zero tolerance for noise."
    paper = article(text, publisher="Sorrel Post", published=day(2031, 5, 5))
    counted = Counted("zero", 0, subject="tolerance")
    record = compare((paper,), (analysis(paper, figures=(counted,)),))
    desk = open_desk(record)
    assert not [each for each in record.figures if counts_something(desk, each)]


def test_a_mark_that_closes_nothing_stands_in_no_label() -> None:
    record = record_of(Counted("75 percent", 75, subject='the "large majority'))
    (figure,) = record.figures
    assert figure_line(open_desk(record), figure).lead == "75 percent (the large majority)"


def test_a_closing_mark_of_the_sentence_before_opens_none() -> None:
    text = '" Of the court, she said nothing.'
    paper = article(text, publisher="Sorrel Post")
    desk = open_desk(compare((paper,), (analysis(paper),)))
    assert words_of(desk, Citation(paper.id, Span(0, len(text)))).startswith("Of the court")
