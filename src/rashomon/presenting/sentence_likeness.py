"""Which sentences of other articles say much the same as given words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable

from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Record

Words = frozenset[str]


class SentenceIndex:
    """The sentences of a record by their content words."""

    def __init__(self, record: Record) -> None:
        texts = {article.id: article.text for article in record.articles}
        self._sentences: list[tuple[str, Words]] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        for analysis in record.analyses:
            for span in analysis.sentences:
                words = frozenset(content_of(find_words(span.of(texts[analysis.article]))))
                self._add(analysis.article, words)

    def _add(self, article: str, words: Words) -> None:
        for word in words:
            self._places[word].append(len(self._sentences))
        self._sentences.append((article, words))

    def is_said_in(self, words: Words, articles: Container[str], *, least: float) -> bool:
        """Whether a sentence of ``articles`` shares ``least`` of the shorter one's words."""
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(self._places.get(word, ()))
        return any(
            count >= least * max(1, min(len(words), len(other)))
            for article, other, count in self._counted(shared.items())
            if article in articles
        )

    def _counted(self, shared: Iterable[tuple[int, int]]) -> Iterable[tuple[str, Words, int]]:
        return ((*self._sentences[place], count) for place, count in shared)
