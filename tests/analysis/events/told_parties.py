"""Who takes part in an event, as printed: for tests of actors and recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import analyse_article
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language

Named = tuple[list[str], list[str]]


def parties(text: str, event_type: str, language: Language) -> Named:
    """Actors and recipients of the first event of that type, as printed."""
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    mention = next(each for each in events if each.type == event_type)
    return (
        [each.span.of(text) for each in mention.actors],
        [each.span.of(text) for each in mention.recipients],
    )
