"""A sentence that a link is run into is printed whole and without it, its spans still true."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.presenting import render_page, write_brief
from rashomon.presenting.rendering.markdown import render_markdown
from rashomon.record import dump_record
from rashomon.record.analysis_lines import analysis_to_json
from rashomon.record.verification import verify_record
from rashomon.testing import article
from rashomon.testing.links import LINK, linked
from rashomon.types.articles import BLANK

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Article, Record

LEAD = "President Mara Quint on Friday vetoed the harbour bill of Norland’s parliament."
SAID = "“Traders of the old harbour, said Ines Okoro (Norland), lose all they have,” he said."
TEXT = f"{LEAD}\n\nBo Lind leads the union of traders.\n\n{SAID}"
OTHER = "Mara Quint, the president, vetoed a bill on the harbour on Friday.\n\nTraders cheered her."


@pytest.fixture
def paper() -> Article:
    return linked(TEXT, *(TEXT.index(behind) for behind in (" on Friday", ", lose all")))


@pytest.fixture
def record(paper: Article, language: Language) -> Record:
    papers = [paper, article(OTHER, publisher="Post")]
    return compare(papers, analyse(papers, language))


def test_no_line_of_a_brief_has_the_link(record: Record) -> None:
    printed = render_markdown(write_brief(record))
    assert LEAD in printed
    assert LINK.strip() not in printed
    assert BLANK not in printed


def test_the_page_has_the_article_without_the_link_and_lists_that(record: Record) -> None:
    brief = write_brief(record)
    page = render_page(record, brief)
    assert page.count(LINK.strip()) == 2  # in the list of what was set aside
    assert BLANK not in page
    start = TEXT.index(" on Friday") + len(LINK)
    assert f'<span class="sentence" data-start="{start}"> on Friday vetoed' in page


def test_the_record_has_the_text_as_given_and_true_spans(paper: Article, record: Record) -> None:
    printed = dump_record(record)
    assert verify_record(json.loads(printed)).faults == ()
    assert paper in record.articles
    assert BLANK not in printed
    assert not any(LINK.strip() in row["summary"] for row in record.table("events"))


def test_the_words_of_a_quote_are_cited_around_the_link(paper: Article, language: Language) -> None:
    (analysis,) = analyse([paper], language)
    quotes = analysis_to_json(paper, analysis)["quotes"]
    assert quotes
    cited = [span["text"] for quote in quotes for span in quote["content_spans"]]
    assert not any(LINK.strip() in words for words in cited)
    assert any(words.endswith("(Norland)") for words in cited)
