"""Which sentences of other articles say much the same as given words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from rashomon.presenting.choosing.dateline_words import without_dateline
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Citation, Record
from rashomon.types.articles import on_one_line

Words = frozenset[str]


class SentenceIndex:
    """The sentences of a record by their content words."""

    def __init__(self, record: Record) -> None:
        texts = {article.id: article.text for article in record.articles}
        self._sentences: dict[str, list[Words]] = defaultdict(list)
        self._places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for analysis in record.analyses:
            for span in analysis.sentences:
                words = frozenset(content_of(find_words(span.of(texts[analysis.article]))))
                self._add(analysis.article, words)

    def _add(self, article: str, words: Words) -> None:
        sentences, places = self._sentences[article], self._places[article]
        for word in words:
            places[word].append(len(sentences))
        sentences.append(words)

    def is_said_in(self, words: Words, articles: Collection[str], *, least: float) -> bool:
        """Whether a sentence of ``articles`` shares ``least`` of the shorter one's words."""
        return any(self._is_said(words, article, least) for article in articles)

    def _is_said(self, words: Words, article: str, least: float) -> bool:
        places, sentences = self._places[article], self._sentences[article]
        shared: dict[int, int] = defaultdict(int)
        for word in words:
            for place in places.get(word, ()):
                shared[place] += 1
        return any(
            count >= least * max(1, min(len(words), len(sentences[place])))
            for place, count in shared.items()
        )


def sentences_by_words(record: Record) -> dict[str, list[Citation]]:
    """The words of every sentence with the places where articles print them, in order."""
    texts = {article.id: article.text for article in record.articles}
    found: dict[str, list[Citation]] = defaultdict(list)
    for analysis in sorted(record.analyses, key=lambda each: each.article):
        for span in analysis.sentences:
            words = without_dateline(on_one_line(span.of(texts[analysis.article])))
            found[words].append(Citation(analysis.article, span))
    return found
