"""Who is named as the source of a figure, in its own sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.types import ArticleEntity, Span

_ACCORDING = re.compile(
    r"\baccording\s+to\s+|\bfigures\s+from\s+|\bdata\s+from\s+|\bas\s+per\s+", re.I
)
_SAYS = re.compile(
    r"\s(?:(?:has|have|had|also)\s)?(?:said|says|reported|reports|estimates|estimated|announced|"
    r"told|confirmed|found|recorded|counted|claims|claimed|put)\b"
)


def find_source(text: str, sentence: Span, entities: Sequence[ArticleEntity]) -> str | None:
    """The id of whoever the sentence names as its source ("according to the U.N. Office …")."""
    mentions = sorted(
        (mention.span, entity.id)
        for entity in entities
        for mention in entity.mentions
        if sentence.contains(mention.span)
    )
    return _according_to(text, sentence, mentions) or _sayer(text, sentence, mentions)


def _according_to(text: str, sentence: Span, mentions: list[tuple[Span, str]]) -> str | None:
    match = _ACCORDING.search(text, sentence.start, sentence.end)
    if not match:
        return None
    return next((name for span, name in mentions if span.end > match.end()), None)


def _sayer(text: str, sentence: Span, mentions: list[tuple[Span, str]]) -> str | None:
    for span, name in mentions:
        if _SAYS.match(text, span.end, sentence.end):
            return name
    return None
