"""The sentences of a record, found by the words and names they share with a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.comparing.checking.naming import Naming, bare
from rashomon.comparing.checking.statements import Statement, read_passage
from rashomon.comparing.checking.word_likeness import claim_relatives, told_stems
from rashomon.text.frequencies import rarity
from rashomon.text.words import find_words
from rashomon.types import Article, Citation, Event, FigureMention, Record

_SHARED = 0.3
"""Share of a claim's words, by rarity, that a sentence must hold in some form to be read closely;
names and titles are said otherwise, so it is well below what makes a passage bear on a claim."""
_MOST_CANDIDATES = 200  # sentences read closely for one claim, those that share most
LITTLE = 0.1  # as _SHARED, where none is found so


class SentenceIndex:
    """Every sentence of a record by the stems, families and synonyms of its words."""

    def __init__(self, record: Record) -> None:
        self.naming = Naming(record)
        self._articles = {article.id: article.told for article in record.articles}
        self._analyses = {analysis.article: analysis for analysis in record.analyses}
        self._postings: dict[object, set[Citation]] = defaultdict(set)
        self._read: dict[Citation, Statement] = {}
        for analysis in record.analyses:
            for sent in analysis.sentences:
                self._post(Citation(analysis.article, sent))
        self._events = _events_by_article(record.events)

    def _post(self, citation: Citation) -> None:
        text = citation.span.of(self._articles[citation.article].text)
        for stem in set(told_stems([bare(word.form) for word in find_words(text)])):
            if rarity(stem) > 0:
                for key in claim_relatives(stem):
                    self._postings[key].add(citation)

    def candidates(self, claim: Statement, least: float = _SHARED) -> list[Statement]:
        """The sentences that share that much or more with ``claim``, most first."""
        shares: dict[Citation, float] = defaultdict(float)
        content = {claim.stems[at] for at in claim.content}
        total = 0.0
        for stem, weight in _weights(claim):
            total += weight if stem in content else 0.0
            for citation in set().union(
                *(self._postings.get(k, ()) for k in claim_relatives(stem))
            ):
                shares[citation] += weight
        kept = sorted(
            (-share, citation) for citation, share in shares.items() if share >= least * total
        )
        return [self.statement(citation) for _, citation in kept[:_MOST_CANDIDATES]]

    def statement(self, citation: Citation) -> Statement:
        """The sentence at ``citation``, read once."""
        if citation not in self._read:
            article = self._articles[citation.article]
            analysis = self._analyses[citation.article]
            self._read[citation] = read_passage(article, analysis, citation.span, self.naming)
        return self._read[citation]

    def sentence_at(self, citation: Citation) -> Citation:
        """The sentence that the cited words stand in."""
        sentence = self._analyses[citation.article].sentence_of(citation.span)
        return Citation(citation.article, sentence)

    def lead(self, article: str, count: int) -> list[Citation]:
        """The first sentences of an article, its headline among them."""
        return [Citation(article, each) for each in self._analyses[article].sentences[:count]]

    def articles(self) -> list[Article]:
        """The articles of the record, in its order."""
        return list(self._articles.values())

    def article(self, article: str) -> Article:
        """The article of that id."""
        return self._articles[article]

    def figures(self, article: str) -> Sequence[FigureMention]:
        """The quantities that an article prints."""
        return self._analyses[article].figures

    def events_at(self, citation: Citation) -> list[tuple[Event, Citation]]:
        """The merged events told in the cited sentence, each with its trigger there."""
        return [
            (event, trigger)
            for event, trigger in self._events.get(citation.article, ())
            if trigger.span.overlaps(citation.span)
        ]


def _weights(claim: Statement) -> list[tuple[str, float]]:
    """The stems of the claim that a passage can share, each with its rarity."""
    skipped = {at for time in claim.times for at in claim.at(time.span)}
    stems = {stem for at, stem in enumerate(claim.stems) if at not in skipped}
    return sorted((stem, rarity(stem)) for stem in stems if rarity(stem) > _COMMON)


_COMMON = 0.13  # as rashomon.text.frequencies: commoner stems carry no content


def _events_by_article(events: Iterable[Event]) -> dict[str, list[tuple[Event, Citation]]]:
    found: dict[str, list[tuple[Event, Citation]]] = defaultdict(list)
    for event in events:
        for attestation in event.attestations:
            found[attestation.trigger.article].append((event, attestation.trigger))
    return found


__all__ = ["SentenceIndex"]
