"""The whole path from articles to record, as a list one can read in one place.

read        addresses            → articles and problems      rashomon.reading
analyse     each article         → entities, times, quotes,
                                   events, figures            rashomon.analysis
stories     articles             → clusters on one happening  rashomon.comparing.clustering.stories
dating      undated articles     → an inferred publication    rashomon.comparing.clustering.dating
            misdated articles    → when they were written     rashomon.comparing.clustering.redating
stemma      each story           → who had it from whom       rashomon.comparing.derivation.stemma
merge       everything           → items with support         rashomon.comparing.merging.merging
agreements  clauses              → what accounts tell alike   rashomon.comparing.agreeing
relations   entities and events  → two actors over time       rashomon.comparing.overview.relations
positions   quotes and events    → who holds what             rashomon.comparing.overview.positions
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from rashomon.analysis import ActorList, analyse_articles, resolve_times
from rashomon.comparing.agreeing import find_agreements
from rashomon.comparing.clustering.dating import infer_publications
from rashomon.comparing.clustering.redating import find_misdated
from rashomon.comparing.clustering.stories import cluster_stories
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.merging import merging
from rashomon.comparing.overview.positions import find_positions
from rashomon.comparing.overview.relations import measure_relations
from rashomon.comparing.witnessing.support import build_witnesses
from rashomon.language import load_language
from rashomon.reading import ReadingOptions, read_articles
from rashomon.text.openings import headline_or_opening
from rashomon.types import Analysis, Article, Publication, Record, Story

if TYPE_CHECKING:
    from spacy.language import Language

StageListener = Callable[[str], None]


def read(
    addresses: Sequence[str],
    *,
    language: Language | None = None,
    options: ReadingOptions | None = None,
    actors: ActorList | None = None,
    stdin: BinaryIO | None = None,
) -> Record:
    """The record of the articles at ``addresses`` (files, folders, URLs, ``-``).

    Inputs that cannot be read are left out; ``rashomon.reading.read_articles`` names them.
    """
    reading = read_articles(addresses, options=options or ReadingOptions(), stdin=stdin)
    analyses = analyse(reading.articles, language or load_language(), actors=actors)
    return compare(reading.articles, analyses)


def analyse(
    articles: Sequence[Article], language: Language, *, actors: ActorList | None = None
) -> tuple[Analysis, ...]:
    """The reading of each article by itself, in the order given."""
    return tuple(analyse_articles(articles, language, actors=actors))


def compare(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    *,
    publisher_names: Mapping[str, str] | None = None,
    on_stage: StageListener = lambda stage: None,
) -> Record:
    """The record of ``articles``: the same whatever their order."""
    pairs = sorted(zip(articles, analyses, strict=True), key=lambda pair: pair[0].id)
    articles, analyses = [pair[0].told for pair in pairs], [pair[1] for pair in pairs]
    on_stage("stories")
    clusters = cluster_stories(articles, analyses)
    on_stage("dating")
    articles, analyses = date_undated(articles, analyses, clusters)
    articles, analyses = retell_misdated(articles, analyses, clusters)
    on_stage("stemma")
    stories = tell_stories(articles, analyses, clusters, publisher_names=publisher_names)
    witnesses = build_witnesses(articles, stories, publisher_names)
    on_stage("merge")
    merged = merging.compare(articles, analyses, stories, witnesses)
    record = Record(
        articles=tuple(articles),
        analyses=tuple(analyses),
        stories=stories,
        entities=merged.entities,
        quotes=merged.quotes,
        events=merged.events,
        figures=merged.figures,
        discrepancies=merged.discrepancies,
        timeline=merged.timeline,
        relations=(),
        positions=(),
        presence=merged.presence,
        tolls=merged.tolls,
    )
    on_stage("agreements")
    record = replace(record, agreements=find_agreements(record, witnesses))
    on_stage("relations")
    record = replace(record, relations=measure_relations(record))
    on_stage("positions")
    given = tuple(article.given for article in articles)
    return replace(record, articles=given, positions=find_positions(record))


def date_undated(
    articles: Sequence[Article], analyses: Sequence[Analysis], clusters: Sequence[Sequence[str]]
) -> tuple[list[Article], list[Analysis]]:
    """Articles and readings, the undated ones dated as far as their story and words allow."""
    inferred = infer_publications(articles, analyses, clusters)
    dated = [_dated(article, inferred.get(article.id)) for article in articles]
    return dated, [
        _redated(article, analysis) if article.id in inferred else analysis
        for article, analysis in zip(dated, analyses, strict=True)
    ]


def retell_misdated(
    articles: Sequence[Article], analyses: Sequence[Analysis], clusters: Sequence[Sequence[str]]
) -> tuple[list[Article], list[Analysis]]:
    """Articles and readings, the days of pages that their story contradicts told from when it says
    they were written; the dates that the pages state stay."""
    written = find_misdated(articles, analyses, clusters)
    return [replace(each, written=written.get(each.id)) for each in articles], [
        _retold(article, analysis, written[article.id]) if article.id in written else analysis
        for article, analysis in zip(articles, analyses, strict=True)
    ]


def _retold(article: Article, analysis: Analysis, written: Publication) -> Analysis:
    """``analysis`` with what it tells of days taken from ``written``, marked as inferred."""
    times = resolve_times(analysis.times, article, published=written)
    told = (
        old if new.interval == old.interval else replace(new, basis="inferred")
        for old, new in zip(analysis.times, times, strict=True)
    )
    return replace(analysis, times=tuple(told))


def _dated(article: Article, publication: Publication | None) -> Article:
    return replace(article, published=publication) if publication else article


def _redated(article: Article, analysis: Analysis) -> Analysis:
    times = resolve_times(analysis.times, article, published=article.reference)
    return replace(analysis, times=times)


def tell_stories(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    clusters: Sequence[Sequence[str]],
    *,
    publisher_names: Mapping[str, str] | None = None,
) -> tuple[Story, ...]:
    """A ``Story`` with its stemma for each cluster, the largest first."""
    by_id = {article.id: article for article in articles}
    reading = {analysis.article: analysis for analysis in analyses}
    stories = [
        _story(
            [by_id[each] for each in cluster],
            [reading[each] for each in cluster],
            publisher_names,
        )
        for cluster in clusters
    ]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _story(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    publisher_names: Mapping[str, str] | None,
) -> Story:
    ids = tuple(sorted(article.id for article in articles))
    digest = hashlib.sha256(" ".join(ids).encode()).hexdigest()[:12]
    return Story(
        id=f"s{digest}",
        title=_title(articles),
        articles=ids,
        stemma=trace_stemma(articles, analyses, publisher_names=publisher_names),
    )


def _title(articles: Sequence[Article]) -> str:
    """The headline of the first article that has one, in order of publication; where none has,
    the opening words of the first."""
    titled = [article for article in articles if article.title]
    first = min(titled or articles, key=lambda article: article.order)
    return headline_or_opening(first.title, first.text)
