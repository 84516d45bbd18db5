"""How common a word is in news, from counts that ship with the package.

``training/frequencies.py`` counts them, and must do so anew where the stemmer changes.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib.resources import files

from rashomon.text.words import Word


@cache
def document_frequencies() -> dict[str, int]:
    """Stem → number of articles that use it, among ``article_count()`` articles of 2018."""
    stems_and_counts = _table().split()
    return dict(zip(stems_and_counts[2::2], map(int, stems_and_counts[3::2]), strict=True))


@cache
def article_count() -> int:
    """The number of articles the frequencies were counted in."""
    return int(_table().split(maxsplit=2)[1])


def _table() -> str:
    """Stem and count of each line, the first line's count being that of all articles."""
    path = files("rashomon.text") / "data" / "document_frequencies.tsv"
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=1 << 16)
def rarity(stem: str) -> float:
    """The inverse document frequency of ``stem`` in news, smoothed, in [0, 1]; 1 is unseen.

    >>> rarity("the") < 0.01 < rarity("minister") < rarity("coca") <= 1.0
    True
    """
    total = article_count()
    count = document_frequencies().get(stem, 0)
    return math.log((total + 1) / (count + 1)) / math.log(total + 1)


def surprise(stem: str) -> float:
    """The inverse document frequency of ``stem`` in natural units: ``rarity`` not scaled to 1."""
    return rarity(stem) * math.log(article_count() + 1)


def is_function_word(stem: str) -> bool:
    """Whether ``stem`` is too common to carry content.

    >>> is_function_word("which"), is_function_word("sanction")
    (True, False)
    """
    return rarity(stem) < _CONTENT_RARITY


def content_of(words: tuple[Word, ...]) -> tuple[str, ...]:
    """The stems of ``words`` that carry content, in order."""
    return tuple(word.stem for word in words if not is_function_word(word.stem))


# Stems used by more than about a third of the articles; read off the sorted list, where verbs
# and nouns of content begin to stand among pronouns and auxiliaries.
_CONTENT_RARITY = 0.13
