"""Each article beside its analysis and its story, in an order that content decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.derivation.correcting import find_notices, withdrawn_counts
from rashomon.text.frequencies import content_of
from rashomon.text.quotation import find_quoted
from rashomon.text.words import find_words
from rashomon.types import Analysis, Article, Citation, Interval, Span, Story
from rashomon.types.articles import BLANK

_LEAD_SENTENCES = 3  # that a lead has at most, the headline among them (a choice, not swept)
_FULL_SENTENCE = 60  # letters below which a line is a heading or a dateline and no sentence
_ADDRESS = re.compile(r"\bhttps?:(?://\S+|\s/\s?/[^\n]*)|\bwww\.\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Account:
    """One article, what was found in it, and the id of its story ("" where it has none)."""

    article: Article
    analysis: Analysis
    story: str = ""

    @cached_property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def published(self) -> Interval | None:
        """When the article was published or last updated, where that is known."""
        return self.article.reference.interval if self.article.reference else None

    @cached_property
    def goes_on_later(self) -> bool:
        """Whether it tells as past what has a date after its publication: the page was updated."""
        published = self.published
        return published is not None and any(
            time.interval is not None
            and time.tense == "past"
            and time.interval.start >= published.end
            and time.interval.precision == "day"
            and any(letter.isdigit() for letter in self.words(time.span))
            for time in self.analysis.times
        )

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """The content stems of every name in the article."""
        return frozenset(
            word
            for entity in self.analysis.entities
            if any(mention.form == "name" for mention in entity.mentions)
            for word in content_of(find_words(entity.name))
        )

    @cached_property
    def countries(self) -> tuple[tuple[Span, str], ...]:
        """Where the article names a country or a place of which it is known, with its code."""
        return tuple(
            sorted(
                (mention.span, entity.country)
                for entity in self.analysis.entities
                if entity.kind == "place" and entity.country
                for mention in entity.mentions
            )
        )

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands inside quotation marks."""
        return find_quoted(self.article.text)

    @cached_property
    def addresses(self) -> tuple[Span, ...]:
        """The web addresses printed in the article; one parted by spaces fills its line."""
        return tuple(Span(*match.span()) for match in _ADDRESS.finditer(self.article.text))

    @cached_property
    def lead_end(self) -> int:
        """Where the headline and the first full sentences end: an article begins with its news."""
        full = [each for each in self.analysis.sentences if len(each) > _FULL_SENTENCE]
        return full[:_LEAD_SENTENCES][-1].end if full else 0

    @cached_property
    def notices(self) -> tuple[Span, ...]:
        """The sentences that tell what used to stand in the article."""
        return tuple(find_notices(self.article.text))

    @cached_property
    def withdrawn(self) -> frozenset[float]:
        """The numbers that only those notices tell: the article takes them back."""
        return frozenset(value for value, _ in withdrawn_counts(self.article.text))

    def stems(self, span: Span) -> frozenset[str]:
        """The content stems of the words in ``span``."""
        stems = self._stems.get(span)
        if stems is None:
            stems = self._stems[span] = frozenset(content_of(find_words(self.words(span))))
        return stems

    @cached_property
    def _stems(self) -> dict[Span, frozenset[str]]:
        """The content stems of the spans asked for so far."""
        return {}

    def words(self, span: Span) -> str:
        """The text ``span`` covers, without furniture that is run into it."""
        return span.of(self.article.text).replace(BLANK, "")

    def cite(self, span: Span) -> Citation:
        """``span`` as a citation of this article."""
        return Citation(self.article.id, span)

    def sentence(self, span: Span) -> Span:
        """The sentences that ``span`` touches."""
        return self.analysis.sentence_of(span)

    def is_title(self, span: Span) -> bool:
        """Whether ``span`` lies in the headline."""
        title = self.article.title_span
        return title is not None and title.overlaps(span)


def pair_accounts(
    articles: Iterable[Article], analyses: Iterable[Analysis], stories: Sequence[Story] = ()
) -> tuple[Account, ...]:
    """Every article that has an analysis, with its story, in order of their ids."""
    analysis_by_article = {analysis.article: analysis for analysis in analyses}
    story_by_article = {name: story.id for story in stories for name in story.articles}
    return tuple(
        Account(article, analysis_by_article[article.id], story_by_article.get(article.id, ""))
        for article in sorted(articles, key=lambda article: article.id)
        if article.id in analysis_by_article
    )
