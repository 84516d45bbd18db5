"""Word pieces of the sentence encoder's vocabulary, and the letter case of words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MAX_PIECES = 6
"""Pieces kept of one word; only web addresses and the like have more."""
MAX_LETTERS = 100
MOST_KNOWN = 200_000
"""Words whose pieces are kept, and whose letter case is."""


class PieceCutter:
    """Cuts words into the longest known pieces from the left, letter case and accents aside."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(pieces)}
        self.unknown = self.numbers["[UNK]"]
        self.opening, self.closing = self.numbers["[CLS]"], self.numbers["[SEP]"]
        self.known: dict[str, list[int]] = {}
        self.cases: dict[str, int] = {}

    def cut(self, word: str) -> list[int]:
        """The numbers of the word's pieces; at least one."""
        if word not in self.known:
            if len(self.known) > MOST_KNOWN:
                self.known.clear()
            numbers = [n for part in _split_marks(_simplify(word)) for n in self._cut_part(part)]
            self.known[word] = numbers[:MAX_PIECES] or [self.unknown]
        return self.known[word]

    def classify(self, word: str) -> int:
        """The letter-case class of the word."""
        if word not in self.cases:
            if len(self.cases) > MOST_KNOWN:
                self.cases.clear()
            self.cases[word] = classify_case(word)
        return self.cases[word]

    def _cut_part(self, part: str) -> list[int]:
        if len(part) > MAX_LETTERS:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(part):
            end = len(part)
            mark = "##" if start else ""
            while end > start and mark + part[start:end] not in self.numbers:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.numbers[mark + part[start:end]])
            start = end
        return found


def _simplify(word: str) -> str:
    """Lower case without accents and control characters."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in letters if unicodedata.category(c) not in {"Mn", "Cc", "Cf", "Co"})


def _split_marks(word: str) -> list[str]:
    """Runs of letters and digits, and every punctuation mark or Chinese character by itself."""
    parts: list[str] = []
    joined = False
    for letter in word:
        alone = _stands_alone(letter)
        if letter.isspace():
            joined = False
            continue
        if joined and not alone:
            parts[-1] += letter
        else:
            parts.append(letter)
        joined = not alone
    return parts


def _stands_alone(letter: str) -> bool:
    code = ord(letter)
    if code < 128:
        return not letter.isalnum() and not letter.isspace()
    return unicodedata.category(letter).startswith("P") or 0x4E00 <= code <= 0x9FFF


def classify_case(word: str) -> int:
    """The letter-case class of a word, 0 to 6.

    >>> [classify_case(w) for w in ("%", "2018", "talks", "US", "A", "Petro", "iPhone")]
    [0, 1, 2, 3, 4, 5, 6]
    """
    if not any(c.isalnum() for c in word):
        return 0
    if word[0].isdigit():
        return 1
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 5 if word[0].isupper() else 6
