"""One article read by itself: entities, times, quotes, events, figures, all as spans."""

from rashomon.analysis.article import analyse_article, analyse_articles, read_doc
from rashomon.analysis.entities import ActorList
from rashomon.analysis.times import resolve_times

__all__ = [
    "ActorList",
    "analyse_article",
    "analyse_articles",
    "read_doc",
    "resolve_times",
]
