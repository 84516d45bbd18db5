"""The first sentences of articles, and the words in them that are no names."""

from __future__ import annotations

import re

from rashomon.presenting.importance import Desk, is_headline, sentence_at, words_of
from rashomon.presenting.news_value import front_of
from rashomon.presenting.voting import Words
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Citation

_CAPITALISED = re.compile(r"(?<!\A)\b[^\W\d_a-zß-ÿ][\w’'.-]*")


def lead_of(desk: Desk, article: str) -> Citation | None:
    """The first sentence of an article's body."""
    front = (Citation(article, span) for span in front_of(desk, article))
    return next((place for place in front if not is_headline(desk, place)), None)


def leads_of(desk: Desk) -> dict[Citation, Words]:
    """Every article's first sentence with its words of content, those in capitals left out."""
    leads = (lead_of(desk, article) for article in sorted(desk.texts))
    return {each: _unnamed(words_of(desk, sentence_at(desk, each))) for each in leads if each}


def _unnamed(words: str) -> Words:
    return frozenset(content_of(find_words(_CAPITALISED.sub("", words))))
