"""When an undated article was published, as far as its own dates and its peers tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.types import Analysis, Article, Publication


def infer_publications(
    articles: Iterable[Article],
    analyses: Iterable[Analysis],
    stories: Iterable[Sequence[str]],
) -> dict[str, Publication]:
    """Article id → inferred publication, for the undated articles that something decides."""
    del articles, analyses, stories
    return {}
