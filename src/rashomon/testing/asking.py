"""Claims put to a few articles, as ``rashomon check`` puts them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rashomon.analysis import analyse_article
from rashomon.comparing.checking import Check, SentenceIndex, check_claim, claim_as_article
from rashomon.pipeline import analyse, compare
from rashomon.testing.handmade import CountedWitnesses, article
from rashomon.types import Article, Interval

if TYPE_CHECKING:
    from spacy.language import Language

Ask = Callable[[str], Check]


def asking_papers(language: Language, published: Interval, **texts: str) -> Ask:
    """As ``asking``, of one text each by the publishers named."""
    papers = [article(text, publisher=name, published=published) for name, text in texts.items()]
    return asking(papers, language)


def asking(articles: Sequence[Article], language: Language) -> Ask:
    """A function that checks a claim against ``articles``, each a witness of its own."""
    record = compare(articles, analyse(articles, language))
    witnesses, index = CountedWitnesses(articles), SentenceIndex(record)

    def ask(words: str) -> Check:
        claim = claim_as_article(words, published=articles[0].published)
        reading = analyse_article(claim, language)
        return check_claim(claim, reading, record=record, witnesses=witnesses, index=index)

    return ask
