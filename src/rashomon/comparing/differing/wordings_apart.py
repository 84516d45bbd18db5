"""Quotes that are printed with other words, or sharper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.comparing.differing.occasions import is_foreign, may_be_of_one_occasion
from rashomon.comparing.differing.speakers_apart import cited_of, is_quoted, topic_of_quote
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.quotes.quote_wording import changed_words
from rashomon.comparing.merging.quotes.quoted_words import quoted_words
from rashomon.types import Discrepancy, Quote, QuoteVariant

_SAME_STATEMENT = 0.6  # of the shorter wording's content, below which they are two statements
_QUOTED_PART = re.compile(r"[“”\"]")  # the rest is told in the outlet's words
_MASKED = re.compile(r"\w\*+\w?|\w-{2,}\w|@\w")  # "f***ing", "f--king", a post's "@name"


def find_wordings_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Quotes of which two accounts print other words of content, or one without its hedge."""
    for quote in compared.quotes:
        if not any(each.translated for each in quote.attestations):
            yield from _of(quote, compared)


def _of(quote: Quote, compared: Compared) -> Iterator[Discrepancy]:
    same = [each for each in quote.variants if each.kind in {"identical", "punctuation"}]
    both = {cited.article for cited in cited_of(same)}
    reworded = (each for each in quote.variants if each.kind in {"wording", "sharpened"})
    changed = [
        chosen
        for variant in reworded
        if _is_changed(variant, quote, compared)
        and (chosen := _without(both, variant)).citations
        and may_be_of_one_occasion(cited_of(same), chosen.citations, compared)
    ]
    if changed:
        sides = [
            compared.side(quote.content, cited_of(same)),
            *(compared.side(variant.content, variant.citations) for variant in changed),
        ]
        yield differ(quote.id, "wording", "conflict", topic=topic_of_quote(quote), sides=sides)


def _without(articles: set[str], variant: QuoteVariant) -> QuoteVariant:
    """The variant where it was chosen: an article that prints the full wording too has only cut
    it short, for its headline. One that is sharper there stays."""
    if variant.kind == "sharpened":
        return variant
    kept = tuple(cited for cited in variant.citations if cited.article not in articles)
    return replace(variant, citations=kept)


def _is_changed(variant: QuoteVariant, quote: Quote, compared: Compared) -> bool:
    """Whether a variant says something else: a hedge or a word of content is another one, and
    none that an editor put in brackets.

    Two renderings of one foreign sentence part in more than a word.
    """
    if variant.kind == "sharpened":
        return is_quoted(variant, compared)  # "would" for "will" is how a report tells it
    if not _is_one_statement(variant.content, quote.content):
        return False
    one, two = (quoted_words(each.content).unbracketed for each in (variant, quote))
    changed = changed_words(one, two)
    if changed is None:
        return False
    return not is_foreign(quote, compared) or not any(" " in words for words in changed)


def _is_one_statement(left: str, right: str) -> bool:
    """Whether enough of the shorter wording stands in the longer.

    A masked curse or a post with its sign is printed in several ways and stays one. The letters
    of a code ("A/H1N1") are no words of content.
    """
    if any(_MASKED.search(each) or _QUOTED_PART.search(each) for each in (left, right)):
        return False
    one, two = quoted_words(left).told, quoted_words(right).told
    return len(one & two) >= _SAME_STATEMENT * min(len(one), len(two))
