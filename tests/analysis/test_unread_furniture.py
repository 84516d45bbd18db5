"""What is not analysed: furniture that stands in a text of which nothing was cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.analysis.unread import moved_back, quotes_told, without_run_in
from rashomon.testing import article
from rashomon.testing.links import linked
from rashomon.types import Article, Furniture, QuoteMention, Span

if TYPE_CHECKING:
    from spacy.language import Language

CAPTION = "Police under Mayor Ines Okoro arrest three traders in Port Alder on March 3, 2025."
TEXT = (
    f"{CAPTION}\n"
    "The council of Port Alder arrested nobody on Monday, Okoro said.\n"
    'Police injured 14 traders who had refused to leave. "We are staying," said Bo Lind.'
)


def with_caption() -> Article:
    article = Article("a1", "a1.json", TEXT, TEXT, b"", "")
    return replace(article, furniture=(Furniture(Span(0, len(CAPTION)), "caption"),))


def test_nothing_is_told_of_a_caption_in_the_text(language: Language) -> None:
    found = analyse_article(with_caption(), language)
    spans = [event.trigger_span for event in found.events]
    spans += [quote.content_spans[0] for quote in found.quotes]
    spans += [figure.span for figure in found.figures]
    assert spans
    assert min(span.start for span in (*spans, *found.sentences)) > len(CAPTION)


def test_a_name_in_a_caption_helps_to_know_whose_a_shorter_one_is(language: Language) -> None:
    found = analyse_article(with_caption(), language)
    [okoro] = [entity for entity in found.entities if "Okoro" in entity.name]
    assert okoro.name == "Ines Okoro"
    assert len(okoro.mentions) > 1


def test_with_nothing_told_apart_the_same_sentence_is_told(language: Language) -> None:
    found = analyse_article(replace(with_caption(), furniture=()), language)
    assert any(event.trigger_span.start < len(CAPTION) for event in found.events)


VETO = (
    "President Mara Quint on Friday vetoed the harbour bill.\n"
    "Police arrested 14 traders, Mayor Ines Okoro (Norland) said on Monday.\n"
    "“They would not leave,” said Sen. Bo Lind, who met Quint in March 2025."
)


@pytest.mark.parametrize(
    "before",
    [
        (" on Friday",),
        (" (Norland)", ", who met"),
        (" Quint", " said on", " traders"),
    ],
)
def test_an_article_with_links_run_in_is_read_as_the_one_without(
    language: Language, before: tuple[str, ...]
) -> None:
    paper = linked(VETO, *map(VETO.index, before))
    clean = analyse_article(replace(article(VETO), id=paper.id), language)
    found = analyse_article(paper, language)
    told = without_run_in(paper)
    assert moved_back(clean, told) == found
    assert [paper.words(span) for span in found.sentences] == VETO.split("\n")
    names = {entity.name for entity in found.entities}
    assert names >= {"Mara Quint", "Ines Okoro", "Bo Lind"}


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        ([(10, 20)], [(10, 20)]),
        ([(35, 60), (70, 80)], [(70, 80)]),
        ([(20, 40)], [(20, 30)]),
        ([(20, 60)], [(20, 60)]),
        ([(32, 48)], []),
    ],
)
def test_of_a_quote_what_begins_or_ends_in_a_link_is_not_told(
    pieces: list[tuple[int, int]], told: list[tuple[int, int]]
) -> None:
    quote = QuoteMention("direct", tuple(Span(*each) for each in pieces))
    found = quotes_told([quote], [Span(30, 50)])
    assert [(each.start, each.end) for one in found for each in one.content_spans] == told


def test_an_office_that_only_a_caption_gives_is_none(language: Language) -> None:
    found = analyse_article(with_caption(), language)
    [okoro] = [entity for entity in found.entities if "Okoro" in entity.name]
    assert okoro.roles == ()
