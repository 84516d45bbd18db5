"""The first sentences of articles, and the words in them that are no names."""

from __future__ import annotations

import re

from rashomon.presenting.choosing.dateline_words import without_dateline
from rashomon.presenting.choosing.importance import Desk, is_headline, sentence_at, words_of
from rashomon.presenting.choosing.voting import Words
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Citation

_CAPITALISED = re.compile(r"(?<!\A)\b[^\W\d_a-zß-ÿ][\w’'.-]*")


def lead_of(desk: Desk, article: str) -> Citation | None:
    """The first sentence of an article's body."""
    return next(iter(opening_of(desk, article)), None)


def opening_of(desk: Desk, article: str, n_sentences: int = 1) -> list[Citation]:
    """The first sentences of an article's body, without a dateline that is parted from them."""
    found: list[Citation] = []
    for span in desk.sentences[article]:
        place = Citation(article, span)
        is_body = not is_headline(desk, place)
        if is_body and without_dateline(f"{words_of(desk, place)} X") != "X":
            found.append(place)
        if len(found) == n_sentences:
            break
    return found


def leads_of(desk: Desk) -> dict[Citation, Words]:
    """Every article's first sentence with its words of content, those in capitals left out."""
    leads = (lead_of(desk, article) for article in sorted(desk.texts))
    return {each: _unnamed(words_of(desk, sentence_at(desk, each))) for each in leads if each}


def _unnamed(words: str) -> Words:
    return frozenset(content_of(find_words(_CAPITALISED.sub("", words))))
