"""Lemma scripts: short rules that turn a word into its lemma.

A script is ``case:cut:suffix`` (``case`` is ``k`` to keep the letters as they are or ``l`` to
lower them first; then ``cut`` letters go and ``suffix`` comes), or ``=lemma`` outright.
"""

from __future__ import annotations


def apply_script(script: str, word: str) -> str:
    """The lemma that a script makes of a word; the word itself where the script does not fit.

    >>> apply_script("l:3:y", "Stories")
    'story'
    >>> apply_script("=be", "were")
    'be'
    """
    if script.startswith("="):
        return script[1:]
    case, cut, suffix = script.split(":", 2)
    base = word.lower() if case == "l" else word
    n_cut = int(cut)
    if n_cut >= len(base):
        return base
    return base[: len(base) - n_cut] + suffix


def derive_script(word: str, lemma: str) -> str:
    """The shortest script that turns the word into the lemma.

    >>> derive_script("Stories", "story")
    'l:3:y'
    """
    keeps = _shares(word, lemma) >= _shares(word.lower(), lemma)
    case, base = ("k", word) if keeps else ("l", word.lower())
    if word == word.lower():
        case = "l"
    shared = _shares(base, lemma)
    if shared == 0:
        return f"={lemma}"
    return f"{case}:{len(base) - shared}:{lemma[shared:]}"


def _shares(word: str, lemma: str) -> int:
    """The number of letters at the start that both have."""
    n = 0
    for a, b in zip(word, lemma, strict=False):
        if a != b:
            break
        n += 1
    return n
