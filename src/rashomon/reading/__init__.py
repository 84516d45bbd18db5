"""The outside world as articles: files, folders, JSON, pages, addresses of the web."""

from rashomon.reading.loading import Fetched, Fetcher
from rashomon.reading.options import Problem, Reading, ReadingOptions
from rashomon.reading.reading_articles import read_articles

__all__ = [
    "Fetched",
    "Fetcher",
    "Problem",
    "Reading",
    "ReadingOptions",
    "read_articles",
]
