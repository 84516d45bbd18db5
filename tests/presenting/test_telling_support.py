"""What tells the news: a sentence claims the support of what it tells, not of what it dates by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk, words_of
from rashomon.presenting.choosing.telling import tellings
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

LEDGER = """\
Premier Ana Reyl met President Tomas Vel in Oslo on Monday for talks on the northern fishery.

Reyl and Vel both used long public statements after their meeting to describe the northern harbour.
"""
COURIER = """\
President Tomas Vel and Premier Ana Reyl met in Oslo on Monday and spoke of the northern fishery.

Boats stayed ashore while snow fell over the capital and the guards changed at noon.
"""


def test_an_event_that_only_dates_a_sentence_lends_it_no_support(language: Language) -> None:
    published = day(2031, 3, 4)
    articles = [
        article(text, publisher=name, name=name, published=published)
        for name, text in (("a", LEDGER), ("b", COURIER))
    ]
    desk = open_desk(compare(articles, analyse(articles, language)))
    told = {words_of(desk, each.sentence): each.support for each in tellings(desk)}
    assert any(len(support.articles) == 2 for support in told.values())
    assert all(
        len(support.articles) == 1 for words, support in told.items() if "northern harbour" in words
    )
