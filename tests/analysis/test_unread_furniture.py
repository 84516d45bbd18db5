"""What is not analysed: furniture that stands in a text of which nothing was cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.analysis.unread import quotes_told
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


def test_a_link_run_into_a_sentence_is_no_part_of_it(language: Language) -> None:
    link = "Ines OkoroOkoro leaves the harbour board. Lind sues the port of the city. MORE"
    before, after = "Police arrested three traders under Mayor Okoro", "on Monday in Port Alder."
    text = f"{before} {link} {after}"
    span = Span(len(before), len(before) + 1 + len(link))
    article = Article("a1", "a1.json", text, text, b"", "")
    linked = replace(article, furniture=(Furniture(span, "related"),))
    found = analyse_article(linked, language).sentences
    assert found
    assert not any(span.start < each.end <= span.end for each in found)
    assert not any(span.start <= each.start < span.end for each in found)


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
