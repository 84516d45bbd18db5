"""Whom "he" and "she" can mean: what names, titles and pronouns tell of an entity."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from rashomon.analysis.entities.nouns import first_names, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.types import ArticleEntity

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss)\b\.?\s+(?:[A-Z][\w.]*\s+)*$")
_TITLED = {"Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f"}
_TITLE_REACH = 24  # characters before a name that may hold a title and first names
# Pronouns are resolved less surely than names are read: few of them, or of two genders, tell
# nothing.
_FEWEST_PRONOUNS = 3
_SAME_PRONOUNS = 0.75


def gender_of(text: str, entity: ArticleEntity) -> str | None:
    """ "m" or "f" as a title tells ("Mrs. Ruiz"), else a first name, else nearly all pronouns."""
    titled = next(_titles(text, entity), None)
    if titled is not None:
        return titled
    first = first_names().get(fold(entity.name.split()[0])) if entity.name.strip() else None
    return first if first in {"m", "f"} else _by_pronouns(text, entity)


def _titles(text: str, entity: ArticleEntity) -> Iterator[str]:
    for mention in entity.mentions:
        if mention.form == "name":
            start = mention.span.start
            found = _TITLE.search(text[max(0, start - _TITLE_REACH) : start])
            found = found or re.match(r"(Mr|Mrs|Ms|Miss)\b", mention.span.of(text))
            if found is not None:
                yield _TITLED[found[1]]


def _by_pronouns(text: str, entity: ArticleEntity) -> str | None:
    words = (mention.span.of(text).lower() for mention in entity.mentions)
    counts = Counter(GENDERS[word] for word in words if word in GENDERS)
    if counts.total() < _FEWEST_PRONOUNS:
        return None
    gender, count = counts.most_common(1)[0]
    return gender if count >= _SAME_PRONOUNS * counts.total() else None
