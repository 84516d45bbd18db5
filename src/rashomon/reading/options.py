"""What reading gives back: articles, and one clear problem for each input that failed."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.types import Article, Interval

MAX_BYTES = 20_000_000  # the longest of the 4,187 articles of text-news-2018 has 44 kB
MAX_CHARACTERS = (
    1_000_000  # of one article's text: more, spaCy's parser refuses; novels are shorter
)
TIMEOUT = 20.0  # seconds for one address, redirects included
MAX_REDIRECTS = 8  # a bound by convention: http to https, bare to www, old to new address


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How inputs are read.

    ``clean`` None cleans text and pages and leaves JSON as it is, furniture told apart.
    ``published`` is given to articles that have no date. ``any_language`` lets articles through
    that are not English.
    """

    clean: bool | None = None
    published: Interval | None = None
    allow_private: bool = False
    any_language: bool = False
    timeout: float = TIMEOUT
    max_bytes: int = MAX_BYTES
    max_characters: int = MAX_CHARACTERS
    max_redirects: int = MAX_REDIRECTS


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One input that could not be read, or not fully, and why."""

    address: str
    cause: str

    def __str__(self) -> str:
        return f"{self.address}: {self.cause}"


@dataclass(frozen=True, slots=True)
class Reading:
    """Articles in an order that does not depend on the order of the inputs, and problems.

    ``notes`` tell what was passed over without being asked for, which is no failure.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
