"""Fakes of the outside, for tests of this package and of what is built on it."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.errors import InputError
from rashomon.reading import Fetched


class FakeFetcher:
    """A web of a few pages: answers from ``pages``, 404 for any other address."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.pages = dict(pages)

    def fetch(self, url: str) -> Fetched:
        """The page at ``url``."""
        if url not in self.pages:
            raise InputError(url, "the server answers 404 Not Found")
        return Fetched(url, self.pages[url].encode(), "text/html", "utf-8")
