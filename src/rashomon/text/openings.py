"""Words cut short: what stands for a text that has no headline."""

from __future__ import annotations

LONGEST_OPENING = 80
"""Characters of its opening that stand for an article without a headline (a choice of editing)."""


def shortened(words: str, limit: int) -> str:
    """``words``, cut at a word and marked where they are longer than ``limit``.

    >>> shortened("Council votes to close the old fish market", 24)
    'Council votes to close…'
    """
    if len(words) <= limit:
        return words
    return words[: limit + 1].rsplit(" ", 1)[0].rstrip(",;:—–- ")[:limit] + "…"


def headline_or_opening(title: str, text: str) -> str:
    """``title``, or the first words of ``text`` on one line where there is none.

    >>> headline_or_opening("", "The ferry sank.")
    'The ferry sank.'
    """
    return title or shortened(" ".join(text[: 4 * LONGEST_OPENING].split()), LONGEST_OPENING)
