"""The base of a regular verb or plural form that no training text held.

The network's lemma scripts guess where a form is new to it: "voted" became "vot" and "insisted"
"insiste". Which bases a regular form can have is settled by spelling; among them the words of the
network's own vocabulary decide, and where it knows none, how English spells its verbs.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

REGULAR = frozenset({"VBD", "VBN", "VBG", "VBZ", "NNS"})
ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing"}
MIN_BASE, MIN_PLAIN = 2, 4
VOWELS = "aeiou"
HISSING = ("s", "x", "z", "ch", "sh")
SHORT = re.compile(r"(?:[^aeiouy]|qu)*[aeiouy][^aeiouwxy]")
"""One syllable with one vowel before its one last consonant, which doubles ("ban", "banned")."""
WITH_E = re.compile(
    r".*(?:[^aeiouylrw]l|[aeiouy]z|[vcu]|[lnr]s|[^aeious][aeio]s|[dlr]g|[^aeiou]at|[^aeou]id"
    r"|[^aeiou][iua]r|[^aeiou]ut|[^aeiou][aeiou]k|([bdgmnprt])\1)"
)
"""What hardly ever ends a verb as it is ("toppl", "realiz", "accus", "donat", "requir")."""
BARE = re.compile(
    r".*(?:[ywxih]|p[pt]|[^aeiou]k|[nclrsp]t|[nlr]d|[lr][mnp]|[aeiou]{2}[dklmnprt]|([a-z])\1)"
)
"""What ends a verb without an "e" ("insist", "allow", "detain")."""
PREFIX = re.compile(r"(?:re|mis|over|under|out|un|dis|co|pre|fore|up|with|counter)-?")


def mend_base(word: str, tag: str, lemma: str, words: Container[str]) -> str:
    """The base of a regular form: ``lemma`` where spelling and ``words`` have nothing against it.

    >>> words = {"vote", "insist", "ban", "topple", "try", "hope", "hop"}
    >>> [mend_base(*each, words) for each in (("voted", "VBD", "vot"), ("tries", "VBZ", "trie"))]
    ['vote', 'try']
    >>> mend_base("struck", "VBD", "strike", words)
    'strike'
    """
    if tag not in REGULAR or not word.isalpha():
        return lemma
    found = list(_bases(word, tag))
    known = [base for base in found if base in words]
    known = known or [base for base in found if _is_prefixed(base, words)]
    if not found or lemma in known:
        return lemma
    if known:
        return known[0]
    spelled = [base for base in found if _is_spelled_well(base)]
    return lemma if lemma in spelled or not spelled else spelled[0]


def _is_prefixed(base: str, words: Container[str]) -> bool:
    """Whether ``base`` is a known word behind a prefix ("overtake")."""
    plain = PREFIX.sub("", base, count=1)
    return MIN_PLAIN <= len(plain) < len(base) and plain in words


def _bases(word: str, tag: str) -> Iterator[str]:
    """The bases that a regular form may have, the likeliest first."""
    found = _of_s(word) if tag in {"VBZ", "NNS"} else _of_ending(word, ENDINGS[tag])
    yield from (base for base in found if len(base) >= MIN_BASE)


def _of_s(word: str) -> Iterator[str]:
    if not word.endswith("s") or word.endswith("ss"):
        return
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("es") and word[:-2].endswith(HISSING):
        yield word[:-2]
    if not word[:-1].endswith(HISSING):
        yield word[:-1]


def _of_ending(word: str, ending: str) -> Iterator[str]:
    if not word.endswith(ending):
        return
    stem = word[: -len(ending)]
    if ending == "ed" and stem.endswith("i"):
        yield f"{stem[:-1]}y"
    if not SHORT.fullmatch(stem):
        yield stem
    yield f"{stem}e"
    if stem[-1:] == stem[-2:-1] and stem[-1:] not in VOWELS:
        yield stem[:-1]


def _is_spelled_well(base: str) -> bool:
    """Whether English would spell a verb so: with its last "e" or without."""
    if base.endswith("e"):
        return base.endswith("ee") or not BARE.fullmatch(base[:-1])
    return not WITH_E.fullmatch(base)
