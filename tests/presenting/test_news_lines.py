"""What happened: the same news once, several stories apart, and nobody left unnamed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting import render_markdown, render_page, write_brief
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.choosing.leads import lead_of
from rashomon.presenting.choosing.news_sentences import _may_tell_news, alone, printings
from rashomon.presenting.lines.news_lines import happened
from rashomon.presenting.lines.pronoun_names import who_says_it
from rashomon.testing.handmade import article, day
from rashomon.types import Citation, Record, Span, Stemma, Story

if TYPE_CHECKING:
    from spacy.language import Language

MAYOR = (
    "Mayor Edda Voss resigned from her post in Cape Morn on Wednesday morning.\n\n"
    "The council will meet on Friday to choose who runs the island until the vote.",
    "Edda Voss, mayor of Cape Morn, on Wednesday morning left her post over a contract for the "
    "ferries, which auditors had called a gift.\n\nFishermen cheered in the harbour.",
)
MINE = (
    "A copper mine in the hills of Sorrel shut its gates on Tuesday after a fall of rock.\n\n"
    "“The gates stay shut until the roof is safe,” said Harl Obst, who owns it.\n\n"
    "“Nobody was hurt, and the Obst family is glad,” he added."
)


def read(language: Language, *texts: str, title: str = "") -> Record:
    """The record of ``texts``; those that begin with ``title`` have it as theirs."""
    titles = [title if title and text.startswith(title) else "" for text in texts]
    papers = tuple(
        article(
            text, publisher=f"Paper {i}", name=f"a{i}", published=day(2031, 5, 8), title=titles[i]
        )
        for i, text in enumerate(texts)
    )
    return compare(papers, analyse(papers, language))


def in_stories(record: Record, *stories: tuple[str, ...]) -> Record:
    """``record`` with its articles in these stories, each article an account of its own."""
    told = tuple(
        Story(
            f"story-{i}",
            f"Story {i}",
            articles,
            Stemma(
                witnesses=(len(articles), len(articles)),
                groups=tuple((each,) for each in articles),
            ),
        )
        for i, articles in enumerate(stories)
    )
    return replace(record, stories=told)


def news(record: Record) -> list[Line]:
    return happened(open_desk(record), 6, [])


def test_two_openings_with_one_news_take_one_line(language: Language) -> None:
    record = in_stories(read(language, *MAYOR), ("a0", "a1"))
    lines = news(record)
    openings = [line for line in lines if line.citations[0].span.start == 0]
    assert len(openings) == 1
    [alike] = openings[0].lines
    assert {each.article for each in alike.citations} == {"a0", "a1"} - {
        openings[0].citations[0].article
    }
    assert alike.support is None


def test_several_stories_are_told_one_after_the_other(language: Language) -> None:
    record = in_stories(read(language, *MAYOR, MINE), ("a0", "a1"), ("a2",))
    lines = news(record)
    assert [line.text for line in lines] == ["Story 0", "Story 1"]
    assert all(line.is_heading for line in lines)
    cited = [{each.citations[0].article for each in line.lines} for line in lines]
    assert cited[0] <= {"a0", "a1"}
    assert cited[1] == {"a2"}


def test_a_story_has_its_share_of_the_lines_and_one_at_least(language: Language) -> None:
    record = in_stories(read(language, *MAYOR, MINE), ("a0", "a1"), ("a2",))
    assert [len(line.lines) for line in happened(open_desk(record), 1, [])] == [1, 1]


def test_the_page_and_the_text_know_a_heading_from_a_line(language: Language) -> None:
    record = in_stories(read(language, *MAYOR, MINE), ("a0", "a1"), ("a2",))
    brief = write_brief(record)
    assert "- **Story 0**" in render_markdown(brief)
    assert '<p class="line head">' in render_page(record, brief)


def test_a_statement_says_who_its_he_is_though_it_names_the_family(language: Language) -> None:
    record = read(language, MINE)
    desk, [paper] = open_desk(record), record.articles
    [said] = [each for each in record.quotes if "Nobody was hurt" in each.content]
    start = paper.text.index("“Nobody")
    alone = Citation(paper.id, Span(start, len(paper.text)))
    assert who_says_it(desk, alone, said) == "he: Harl Obst"
    assert who_says_it(desk, Citation(paper.id, Span(0, len(paper.text))), said) == ""


def test_every_article_that_a_count_counts_has_its_mark(language: Language) -> None:
    told = (
        "Norway arrested General Harl Obst in Sorrel on 5 May 2031.\n\nIt rained.",
        "On 5 May 2031 Norway arrested Harl Obst, a general, in Sorrel.\n\nFog came in.",
    )
    record = in_stories(read(language, *told), ("a0", "a1"))
    lines = [line for line in news(record) if line.support and len(line.support.articles) > 1]
    assert lines
    for line in lines:
        assert line.support is not None
        assert {*line.support.articles} <= {each.article for each in line.citations}


def test_two_openings_on_one_person_are_not_one_news(language: Language) -> None:
    texts = (
        "The crusading Cape Morn attorney general Edda Voss is out of her post after stunning "
        "revelations of bad behaviour.\n\nThe council will meet on Friday.",
        "Former Cape Morn Attorney General Edda Voss was one of the fiercest adversaries of Karl "
        "Weber of Sorrel.\n\nFishermen cheered in the harbour.",
    )
    lines = news(read(language, *texts))
    openings = [line for line in lines if line.citations[0].span.start == 0]
    assert len(openings) == 2
    assert not any("much like" in inside.text for line in lines for inside in line.lines)


def test_an_agency_in_brackets_before_the_news_is_left_out(language: Language) -> None:
    lines = news(read(language, f"(MBC) {MAYOR[0]}"))
    assert lines[0].text.startswith("Mayor Edda Voss resigned")


def test_what_begins_in_the_middle_of_a_sentence_is_no_news(language: Language) -> None:
    text = "Harl Obst, of Obst & Sons., said on Wednesday that he would sell the mine to Sorrel."
    desk = open_desk(read(language, text))
    (paper,) = desk.record.articles
    whole, cut = Span(0, len(text)), Span(text.index(", said"), len(text))
    assert _may_tell_news(desk, Citation(paper.id, whole))
    assert not _may_tell_news(desk, Citation(paper.id, cut))


def test_a_short_sentence_on_one_thing_takes_no_long_opening_s_place(language: Language) -> None:
    title = "Singers fire off furious letter to trustees of opera"
    record = in_stories(
        read(
            language,
            f"{title}\n\nSeven singers of the Sorrel opera fired off a furious letter to its "
            "trustees, calling the house a museum of bad habits, after only one woman, Ada Rill, "
            "won a solo prize at the televised gala.\n\nThe trustees will meet on Friday.",
            "The Sorrel opera is looking for new friends after a bitter spring.\n\nIts roof leaks."
            " Its curtain is torn. Its bar is dry. Its cellar is damp.\n\nOnly one woman won a "
            "solo prize at the televised gala.",
            "Trustees read a letter from angry singers on Tuesday.\n\nThey sat for hours. They "
            "drank tea. They sent for lawyers. Nobody spoke.\n\nOnly one woman won a solo prize at "
            "the televised gala this year.",
            title=title,
        ),
        ("a0", "a1", "a2"),
    )
    assert any(line.text.startswith("Seven singers") for line in news(record))


SNOW = (
    "BERGEN, Norway (Meridian) —\n\nSnow goes on falling in Bergen, which has seen much of it over "
    "the past few days.\n\nThe storm left 34 inches of snow on the roofs around the harbour, a "
    "record for one day."
)


def test_the_only_account_tells_its_news_in_its_first_sentences(language: Language) -> None:
    record = in_stories(read(language, SNOW), ("a0",))
    told = [line.text for line in news(record)]
    assert any(line.startswith("Snow goes on falling") for line in told)
    assert any(line.startswith("The storm left 34 inches") for line in told)


def test_a_sentence_cites_every_copy_of_it(language: Language) -> None:
    other = SNOW.partition("—\n\n")[2]
    record = read(language, SNOW, f"BERGEN — {other}", "Edda Voss left.")
    stemma = Stemma(witnesses=(2, 2), groups=(("a0", "a1"), ("a2",)))
    record = replace(record, stories=(Story("s", "S", ("a0", "a1", "a2"), stemma),))
    desk = open_desk(record)
    [snow] = [
        Citation("a0", span)
        for span in desk.sentences["a0"]
        if span.of(SNOW).startswith("Snow goes")
    ]
    assert [each.article for each in printings(desk, snow)] == ["a0", "a1"]
    assert alone(desk, snow).articles == ("a0", "a1")
    assert alone(desk, snow).witnesses == (1, 1)


def test_a_dateline_on_a_line_of_its_own_is_no_first_sentence(language: Language) -> None:
    desk = open_desk(read(language, SNOW))
    lead = lead_of(desk, "a0")
    assert lead is not None
    assert lead.span.of(SNOW).startswith("Snow goes on")
