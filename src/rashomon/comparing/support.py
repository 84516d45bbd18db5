"""Who attests an item: articles, publishers, and independent accounts as an interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.comparing.publishers import publisher_of
from rashomon.types import Article, Citation, Derivation, Span, Story, Support

# A link this likely is counted in both ends of the interval, one this unlikely in neither;
# between the two the interval says so.
SURE = 0.8
DOUBTFUL = 0.2


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What a record knows about who had what from whom, ready to be asked item by item."""

    publisher_by_article: Mapping[str, str]
    newsroom_by_article: Mapping[str, str]
    links: tuple[Derivation, ...]

    def support(
        self,
        citations: Iterable[Citation],
        *,
        is_disputed: bool = False,
        primary: Sequence[str] = (),
    ) -> Support:
        """How the item told at ``citations`` is attested.

        Two articles are one witness where a link between them, or between both and an unseen
        origin, covers the words cited; words of a copy's own are a witness of their own.
        """
        spans = _spans_by_article(citations)
        articles = tuple(sorted(spans))
        sure = self._joined(spans, least=SURE)
        possible = self._joined(spans, least=DOUBTFUL)
        return Support(
            articles=articles,
            publishers=self._publishers(articles),
            witnesses=(_groups(articles, possible), _groups(articles, sure)),
            primary=tuple(sorted(set(primary))),
            is_disputed=is_disputed,
        )

    def _publishers(self, articles: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({self.publisher_by_article.get(article, "") for article in articles}))

    def _joined(
        self, spans: Mapping[str, tuple[Span, ...]], *, least: float
    ) -> list[tuple[str, str]]:
        by_origin: dict[str, list[str]] = {}
        for link in self.links:
            if link.copy in spans and link.score >= least and _covers(link, spans[link.copy]):
                by_origin.setdefault(link.origin, []).append(link.copy)
        pairs = [(origin, copy) for origin, copies in by_origin.items() for copy in copies]
        return pairs + self._one_newsroom(sorted(spans))

    def _one_newsroom(self, articles: list[str]) -> list[tuple[str, str]]:
        by_room: dict[str, list[str]] = {}
        for article in articles:
            by_room.setdefault(self.newsroom_by_article.get(article) or article, []).append(article)
        return [pair for group in by_room.values() for pair in pairwise(group)]


def build_witnesses(
    articles: Iterable[Article], stories: Iterable[Story], names: Mapping[str, str] | None = None
) -> Witnesses:
    """The ``Witnesses`` of a record: publishers, newsrooms and every link of its stories."""
    ordered = sorted(articles, key=lambda article: article.id)
    links = [link for story in stories for link in story.stemma.derivations]
    return Witnesses(
        publisher_by_article={article.id: publisher_of(article, names) for article in ordered},
        newsroom_by_article={article.id: publisher_of(article, names) for article in ordered},
        links=tuple(sorted(links, key=lambda link: (link.copy, link.origin))),
    )


def support_of(citations: Iterable[Citation], witnesses: Witnesses) -> Support:
    """How the item told at ``citations`` is attested (``Witnesses.support`` as a function)."""
    return witnesses.support(citations)


def _spans_by_article(citations: Iterable[Citation]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, list[Span]] = {}
    for citation in sorted(set(citations)):
        spans.setdefault(citation.article, []).append(citation.span)
    return {article: tuple(found) for article, found in spans.items()}


def _covers(link: Derivation, spans: tuple[Span, ...]) -> bool:
    """Whether ``link`` accounts for every one of ``spans`` of its copy."""
    if link.kind == "reprint" or not link.passages:
        return True
    return all(any(passage.copy.span.overlaps(span) for passage in link.passages) for span in spans)


def _groups(articles: tuple[str, ...], pairs: list[tuple[str, str]]) -> int:
    """How many of the sets that ``pairs`` join hold an article of ``articles``."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.get(name, name) != name:
            name = leader[name]
        return name

    for left, right in pairs:
        leader[find(left)] = find(right)
    return len({find(article) for article in articles})
