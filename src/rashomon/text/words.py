"""The words of a text: where each stands, its folded form and its stem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rashomon.text.stems import stem

# Initials with points stay one word ("U.S."), figures keep their separators ("3,000"),
# everything else is a run of letters with inner apostrophes.
_WORD = re.compile(r"(?:[A-Za-z]\.){2,5}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_LONGEST_KEPT = 200  # characters of a phrase or sentence whose words are remembered
_PHRASES_KEPT = 1 << 13  # of them: names, subjects and sentences are asked for again and again
_FORMS_KEPT = 1 << 16  # distinct words remembered; larger than the vocabulary of a day's news


class Word(NamedTuple):
    """One word: its offsets, its form without case or accents, and its stem."""

    start: int
    end: int
    form: str
    stem: str


@lru_cache(maxsize=_FORMS_KEPT)
def fold(word: str) -> str:
    """``word`` without case, accents, inner points or typographic apostrophes.

    >>> fold("Détente"), fold("U.S."), fold("Colombia’s")
    ('detente', 'us', "colombia's")
    """
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ʼ", "'"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return bare if bare[:1].isdigit() else bare.replace(".", "")


def find_words(text: str) -> tuple[Word, ...]:
    """Every word of ``text`` in order.

    >>> [word.form for word in find_words("It cost $3,000, the U.S. said.")]
    ['it', 'cost', '3,000', 'the', 'us', 'said']
    """
    return _words_of_phrase(text) if len(text) <= _LONGEST_KEPT else _words_of(text)


def _words_of(text: str) -> tuple[Word, ...]:
    return tuple([Word(*found.span(), *_form_and_stem(found[0])) for found in _WORD.finditer(text)])


_words_of_phrase = lru_cache(maxsize=_PHRASES_KEPT)(_words_of)


@lru_cache(maxsize=_FORMS_KEPT)
def _form_and_stem(word: str) -> tuple[str, str]:
    form = fold(word)
    return form, stem(form)


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of ``text`` in order.

    >>> stems_of("Ministers met")
    ('minister', 'met')
    """
    return tuple(word.stem for word in find_words(text))


def forms(words: Iterable[Word]) -> tuple[str, ...]:
    """The folded forms of ``words``."""
    return tuple(word.form for word in words)
