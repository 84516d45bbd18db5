"""Who is named as the source of a figure, in its own sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from rashomon.types import ArticleEntity, Span

_ACCORDING = re.compile(
    r"\baccording\s+to\s+|\bfigures\s+from\s+|\bdata\s+from\s+|\bas\s+per\s+", re.I
)
_SAYS = re.compile(
    r"\s(?:(?:has|have|had|also)\s)?(?:(?:said|says|reports|estimates|estimated|announced|told"
    r"|confirmed|claims|claimed)\b|(?:reported|found|recorded|counted|put)\b"
    # "228 people reported missing", "the only candidate put forth": they say nothing
    r"(?!\s(?:missing|dead|alive|safe|injured|hurt|wounded|killed|ill|sick|guilty|forth|forward|up"
    r"|out)\b))"
)
_SOURCE_END = re.compile(r"[,;:“\"]")
_SAYING = re.compile(r"\bsaying\b")

Named = tuple[Span, str]  # a mention and the id of its entity


def named_mentions(entities: Sequence[ArticleEntity]) -> list[Named]:
    """Every mention with the id of its entity, in order of the text."""
    return sorted((mention.span, entity.id) for entity in entities for mention in entity.mentions)


def find_source(text: str, sentence: Span, figure: Span, *, named: Sequence[Named]) -> str | None:
    """The id of whoever the sentence names as the source of ``figure`` ("according to the U.N.
    Office …"): of several who say something the last before it, else the first behind it."""
    first = bisect_left(named, (Span(sentence.start, sentence.start), ""))
    last = bisect_left(named, (Span(sentence.end, sentence.end), ""))
    inside = [(span, name) for span, name in named[first:last] if span.end <= sentence.end]
    return _according_to(text, sentence, inside) or _sayer(text, sentence, figure, inside)


def _according_to(text: str, sentence: Span, mentions: Sequence[Named]) -> str | None:
    match = _ACCORDING.search(text, sentence.start, sentence.end)
    if not match:
        return None
    stop = _SOURCE_END.search(text, match.end(), sentence.end)
    end = stop.start() if stop else sentence.end  # "According to the study, all plants on Earth"
    behind = (name for span, name in mentions if match.end() < span.end and span.start < end)
    return next(behind, None)


def _sayer(text: str, sentence: Span, figure: Span, mentions: Sequence[Named]) -> str | None:
    said = [
        (found.end(), name)
        for span, name in mentions
        if (found := _SAYS.match(text, span.end, sentence.end)) is not None
    ]
    before = [each for each in said if each[0] <= figure.start]
    if not before:
        return said[0][1] if said else None
    end, name = before[-1]
    # "Ruiz said that his aide, who issued a statement saying 40 …": not by Ruiz
    saying = _SAYING.search(text, end, figure.start)
    is_another = saying and any(end <= each.start < saying.start() for each, _ in mentions)
    return None if is_another else name
