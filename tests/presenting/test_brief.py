"""The brief: nothing without a span, in the words of the articles, escaped wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from rashomon.presenting import (
    LENGTHS,
    Brief,
    Line,
    print_brief,
    render_markdown,
    render_page,
    write_brief,
)
from rashomon.testing.story import ferry_analyses, ferry_articles, ferry_record


def all_lines(brief: Brief) -> Iterator[Line]:
    def inside(line: Line) -> Iterator[Line]:
        yield line
        for each in line.lines:
            yield from inside(each)

    for section in brief.sections:
        for line in section.lines:
            yield from inside(line)


@pytest.mark.parametrize("length", LENGTHS)
def test_every_line_cites_words(length: str) -> None:
    brief = write_brief(ferry_record(), length=length)  # type: ignore[arg-type]
    lines = list(all_lines(brief))
    assert lines
    assert all(line.citations for line in lines)


def test_every_cited_span_lies_in_its_article() -> None:
    record = ferry_record()
    texts = {article.id: article.text for article in record.articles}
    for line in all_lines(write_brief(record)):
        for citation in line.citations:
            assert citation.span.of(texts[citation.article]).strip()


def test_the_speaker_stands_before_the_quote() -> None:
    text = render_markdown(write_brief(ferry_record()))
    assert "Edda Voss" in text
    assert "“No boat leaves before the storm is over" in text


def test_the_same_record_gives_the_same_page() -> None:
    first, second = ferry_record(), ferry_record()
    assert render_page(first, write_brief(first)) == render_page(second, write_brief(second))


def test_markup_in_an_article_never_reaches_the_page() -> None:
    record = ferry_record()
    hostile = "<script>alert(1)</script>"
    articles = tuple(
        replace(article, title=hostile, publisher=hostile) for article in record.articles
    )
    stories = tuple(replace(story, title=hostile) for story in record.stories)
    spoiled = replace(record, articles=articles, stories=stories)
    page = render_page(spoiled, write_brief(spoiled))
    assert hostile not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_article_cannot_steer_the_terminal() -> None:
    record = ferry_record()
    articles = tuple(replace(article, title="\x1b[2J\x9bboo") for article in record.articles)
    console = Console(file=StringIO(), force_terminal=False)
    print_brief(write_brief(replace(record, articles=articles)), console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    assert "boo" in printed
    assert not {"\x1b", "\x9b"} & set(printed)


def test_the_page_asks_nothing_of_the_network() -> None:
    record = ferry_record()
    page = render_page(record, write_brief(record))
    assert "default-src 'none'" in page
    assert "http://" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "https://" not in page


def test_articles_are_numbered_in_order_of_publication() -> None:
    record = ferry_record()
    assert sorted(write_brief(record).numbers.values()) == [1, 2]


def test_one_article_alone_gives_a_brief() -> None:
    from rashomon.pipeline import compare

    record = compare(ferry_articles()[:1], ferry_analyses()[:1])
    brief = write_brief(record)
    assert brief.subtitle == "1 article · 1 witness"
