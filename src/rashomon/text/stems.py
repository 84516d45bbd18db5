"""Word stems light enough to read: inflection and national spelling go, derivation stays."""

from __future__ import annotations

import re
from functools import lru_cache

_STEMS_KEPT = 1 << 16  # as for folded forms
_SHORTEST = 3  # letters a stem keeps at least, so that "does" and "doing" do not shrink to one
_VOWELS = frozenset("aeiouy")
_NEVER_DOUBLED = frozenset(
    "aeioulsfz"
)  # letters that stand twice in a verb itself ("agree", "staff")
# Verbs and nouns in -eed; any other is the past of a verb in -ee ("agreed").
_EED = re.compile(r".*(?:[cdfhnsw]|bl|br|sp)eed|[^aeiou]*(?<!^fr)eed")

# British endings and their American twins; only endings that are safe without a word list.
_SPELLINGS = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("ogue", "og"),
    ("ogues", "ogs"),
    ("ence", "ense"),
    ("ences", "enses"),
    ("enced", "ensed"),
    ("encing", "ensing"),
    ("our", "or"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("ours", "ors"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("ourite", "orite"),
    ("ourites", "orites"),
    ("gramme", "gram"),
    ("grammes", "grams"),
)


@lru_cache(maxsize=_STEMS_KEPT)
def stem(form: str) -> str:
    """The stem of a folded word: plural, past, gerund and spelling variants fall together.

    A light stemmer after the S-stemmer of Harman (1991), with the verb endings of Porter (1980).

    >>> [stem(form) for form in ("threatened", "threatens", "threatening", "countries")]
    ['threaten', 'threaten', 'threaten', 'countri']
    >>> stem("labour") == stem("labor"), stem("criticised") == stem("criticizes")
    (True, True)
    """
    bare = form.removesuffix("'s").removesuffix("'")
    if not bare.isalpha() or len(bare) <= _SHORTEST:
        return bare
    return _without_end(_without_verb_ending(_singular(_american(bare))))


def _american(form: str) -> str:
    if len(form) > 4:
        for british, american in _SPELLINGS:
            rest = form.removesuffix(british)
            if rest != form and _has_vowel(rest):
                return rest + american
    return form


def _singular(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zes")):
        return form[:-2]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    return form


def _without_verb_ending(form: str) -> str:
    if form.endswith("eed"):
        return form if _EED.fullmatch(form) else form[:-1]
    for ending in ("ing", "ied", "ed"):
        rest = form.removesuffix(ending)
        if rest != form and len(rest) >= _SHORTEST and _has_vowel(rest):
            return rest + "y" if ending == "ied" else _undoubled(rest)
    return form


def _undoubled(form: str) -> str:
    is_doubled = form[-1] == form[-2] and form[-1] not in _NEVER_DOUBLED
    return form[:-1] if is_doubled and len(form) > _SHORTEST else form


def _has_vowel(form: str) -> bool:
    """Whether a spoken vowel stands in ``form``: no "y" at its head, no "u" of a "qu"."""
    return any(letter in _VOWELS for letter in form.removeprefix("y").replace("qu", "q"))


def _without_end(form: str) -> str:
    if len(form) > _SHORTEST and form.endswith("e"):
        return form[:-1]
    return form[:-1] + "i" if form.endswith("y") and form[-2] not in _VOWELS else form
