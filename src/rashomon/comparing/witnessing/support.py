"""Who attests an item: articles, publishers, and independent accounts as an interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.comparing.derivation.borrowing import accountable
from rashomon.comparing.derivation.crediting import agencies, reported_outlets
from rashomon.comparing.derivation.derivations import DOUBTFUL, SURE
from rashomon.comparing.witnessing.publishers import newsroom_of, publisher_names, publisher_of
from rashomon.types import Article, Citation, Derivation, Span, Story, Support

# A link likelier than not. Less likely ones bind only the words their passages hold.
LIKELY = 0.5
# A passage accounts for a cited span where it covers this part of it: the words of an item are
# seldom cut just where a passage is.
COVERED = 0.3
# Words too few for a passage of their own belong to a reprint where passages end and begin this
# many characters around them.
GAP = 160
_Spans = dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A sentence in which an article says that it has something from another outlet."""

    outlet: str
    span: Span


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What a record knows about who had what from whom, ready to be asked item by item."""

    publisher_by_article: Mapping[str, str]
    newsroom_by_article: Mapping[str, str]
    links_by_copy: Mapping[str, tuple[Derivation, ...]]
    attributions_by_article: Mapping[str, tuple[Attribution, ...]]
    story_by_article: Mapping[str, Story]

    def support(
        self,
        citations: Iterable[Citation],
        *,
        is_disputed: bool = False,
        primary: Sequence[str] = (),
    ) -> Support:
        """How the item told at ``citations`` is attested.

        Each article's words are followed back through the passages of its derivations. Two
        articles are one witness where both ways meet (in an article, cited or not, or in an
        unseen origin), where one newsroom wrote both, or where they name one outlet as their
        source. Words of a copy that no passage accounts for are a witness of their own, and still
        no item has more witnesses than the stories that tell it.
        """
        spans = _spans_by_article(citations)
        low, high = self._most(spans)
        return Support(
            articles=tuple(sorted(spans)),
            publishers=self._publishers(spans),
            witnesses=(
                min(low, self._count(spans, least=DOUBTFUL)),
                min(high, self._count(spans, least=SURE)),
            ),
            primary=tuple(sorted(set(primary))),
            is_disputed=is_disputed,
        )

    def _publishers(self, spans: _Spans) -> tuple[str, ...]:
        return tuple(sorted({self.publisher_by_article.get(article, "") for article in spans}))

    def _most(self, spans: _Spans) -> tuple[int, int]:
        """The most witnesses the stories of ``spans`` have: at the low end too where all of a
        story's articles attest. An article of no story is one of its own."""
        alone = sum(article not in self.story_by_article for article in spans)
        low = high = alone
        for story in {each.id: each for each in self._stories(spans)}.values():
            least, most = story.stemma.witnesses
            low += least if spans.keys() >= set(story.articles) else most
            high += most
        return low, high

    def _stories(self, spans: _Spans) -> list[Story]:
        told = self.story_by_article
        return [told[article] for article in spans if article in told]

    def _count(self, spans: _Spans, *, least: float) -> int:
        """How many sets of articles have no point of their ways back in common."""
        groups: list[set[str]] = []
        for article in sorted(spans):
            way = self._way_back(article, spans, least)
            touching = [group for group in groups if group & way]
            groups = [group for group in groups if group not in touching]
            groups.append(way.union(*touching))
        return len(groups)

    def _way_back(self, article: str, attesting: _Spans, least: float) -> set[str]:
        """Everything the article's own words for an item rest on: articles, unseen origins,
        newsrooms. What the origin of a rewrite tells too, the rewrite had from it."""
        way = {article}
        ahead = [(article, attesting[article])]
        while ahead:
            here, cited = ahead.pop()
            way |= self._sources(here, cited)
            for link in self.links_by_copy.get(here, ()):
                if link.score < least or link.origin in way:
                    continue
                told_there = link.origin in attesting and _may_have_had_it(link, least)
                if told_there or _accounts_for(link, cited):
                    way.add(link.origin)
                    ahead.append((link.origin, _carried_back(link, cited)))
        return way

    def _sources(self, article: str, spans: tuple[Span, ...]) -> set[str]:
        """The newsroom of ``article`` and the outlets it names as its source for ``spans``."""
        newsroom = self.newsroom_by_article.get(article, "")
        named = {
            each.outlet
            for each in self.attributions_by_article.get(article, ())
            if any(each.span.overlaps(span) for span in spans)
        }
        return {f"newsroom {name}" for name in {newsroom, *named} if name}


def _may_have_had_it(link: Derivation, least: float) -> bool:
    """Whether an item told by both ends of a link, in words no passage aligns, is one account.

    A rewrite had it from its origin; an article that took parts only may have had it elsewhere,
    so there the interval stays open.
    """
    if link.kind in {"reprint", "rewrite"}:
        return True
    return least <= DOUBTFUL and link.score >= LIKELY


def build_witnesses(
    articles: Iterable[Article],
    stories: Iterable[Story],
    names: Mapping[str, str] | None = None,
) -> Witnesses:
    """The ``Witnesses`` of a record: publishers, newsrooms, and the links of its stories.

    ``names`` maps names and domains to publishers (``publishers.extended_names``). An article
    whose publisher nothing tells shows ``""`` and counts as a publisher of its own.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    names = publisher_names() if names is None else names
    known = _outlets(ordered, names)
    links: dict[str, list[Derivation]] = {}
    stories = tuple(stories)
    for story in stories:
        for link in (*story.stemma.derivations, *story.stemma.rejected):
            for each in (link,) if link.directed else (link, _turned(link)):
                links.setdefault(each.copy, []).append(each)
    return Witnesses(
        publisher_by_article={article.id: publisher_of(article, names) for article in ordered},
        newsroom_by_article=accountable(
            {article.id: newsroom_of(article, names) for article in ordered},
            [link for story in stories for link in story.stemma.derivations],
        ),
        links_by_copy={
            copy: tuple(sorted(found, key=lambda link: (link.origin, -link.score)))
            for copy, found in sorted(links.items())
        },
        attributions_by_article={article.id: _attributions(article, known) for article in ordered},
        story_by_article={article: story for story in stories for article in story.articles},
    )


def support_of(citations: Iterable[Citation], witnesses: Witnesses) -> Support:
    """How the item told at ``citations`` is attested: ``witnesses.support`` as a function."""
    return witnesses.support(citations)


def _outlets(articles: Sequence[Article], names: Mapping[str, str]) -> dict[str, str]:
    """Folded name → outlet: agencies, listed publishers, and those of the articles themselves."""
    own = {publisher_of(article, names) for article in articles}
    usual = {name.casefold(): name for name in sorted({*names.values(), *own}) if name}
    return {**agencies(), **usual, **names}


def _attributions(article: Article, known: Mapping[str, str]) -> tuple[Attribution, ...]:
    """Sentences naming a known outlet as the source of what they say."""
    found = []
    for credit in reported_outlets(article):
        name = credit.name.casefold()
        outlet = known.get(name) or known.get(f"the {name}")
        if outlet and credit.span:
            found.append(Attribution(outlet, _sentence_around(article.text, credit.span)))
    return tuple(found)


def _sentence_around(text: str, span: Span) -> Span:
    start = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    stops = [at for at in (text.find("\n", span.end), text.find(". ", span.end)) if at >= 0]
    return Span(start, min(stops, default=len(text)))


def _turned(link: Derivation) -> Derivation:
    passages = [replace(each, copy=each.origin, origin=each.copy) for each in link.passages]
    return replace(link, copy=link.origin, origin=link.copy, passages=tuple(passages))


def _spans_by_article(citations: Iterable[Citation]) -> _Spans:
    spans: dict[str, list[Span]] = {}
    for citation in sorted(set(citations)):
        spans.setdefault(citation.article, []).append(citation.span)
    return {article: tuple(found) for article, found in spans.items()}


def _accounts_for(link: Derivation, spans: tuple[Span, ...]) -> bool:
    """Whether every one of ``spans`` of the copy can come from the origin."""
    return not link.passages or all(_is_covered(link, span) for span in spans)


def _is_covered(link: Derivation, span: Span) -> bool:
    pieces = [each.copy.span for each in link.passages]
    covered = sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in pieces)
    return covered >= COVERED * len(span) or (link.kind == "reprint" and _is_between(pieces, span))


def _is_between(pieces: list[Span], span: Span) -> bool:
    """Whether passages end shortly before ``span`` and begin shortly after it."""
    before = any(span.start - GAP <= piece.end <= span.start for piece in pieces)
    after = any(span.end <= piece.start <= span.end + GAP for piece in pieces)
    return before and after


def _carried_back(link: Derivation, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Where the origin has what the copy says at ``spans``."""
    return tuple(
        sorted(
            {
                each.origin.span
                for each in link.passages
                if any(each.copy.span.overlaps(span) for span in spans)
            }
        )
    )


__all__ = ["Attribution", "Witnesses", "build_witnesses", "support_of"]
