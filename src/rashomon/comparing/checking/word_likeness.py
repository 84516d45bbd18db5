"""Words that say the same and words that say the opposite, by stem and by written lists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from rashomon.comparing.merging.events.derived_words import is_derived
from rashomon.comparing.merging.events.happenings import (
    families_of,
    particle_meaning,
    particle_table,
    verb_stem,
    verb_stems,
)

_SHORTEST_ADJECTIVE = 4  # letters of a stem whose highest degree is known by its ending: "clos"
STANCES = ("negated", "planned", "hypothetical", "demanded", "alleged")


@lru_cache(maxsize=1 << 16)
def is_like(left: str, right: str) -> bool:
    """Whether two stems say the same: one word, a derived noun, one family, listed synonyms.

    >>> is_like("meet", "summit"), is_like("win", "lose")
    (True, False)
    """
    if left == right:
        return True
    if right in opposites_of(left):
        return False
    if is_derived(left, right) or synonyms_of(left) & synonyms_of(right):
        return True
    return bool(families_of(left) & families_of(right))


@lru_cache(maxsize=1 << 14)
def relatives(stem: str) -> frozenset[object]:
    """What a sentence can be looked up by to find any word like ``stem``."""
    families = {("family", number) for number in families_of(stem)}
    listed = {("synonym", number) for number in synonyms_of(stem)}
    return frozenset({stem, *families, *listed})


@lru_cache(maxsize=1 << 16)
def may_stand_for(left: str, right: str) -> bool:
    """Whether a claim may use ``left`` for ``right``: alike, or short words of headlines, or a
    general word for a narrower one, never the other way round.

    >>> may_stand_for("boast", "brag"), is_like("boast", "brag")
    (True, False)
    >>> may_stand_for(verb_stem("vehicle"), "van"), may_stand_for("van", verb_stem("vehicle"))
    (True, False)
    """
    return is_like(left, right) or is_listed_for(left, right)


def is_listed_for(left: str, right: str) -> bool:
    """Whether the lists for claims let ``left`` stand for ``right``, whatever their family."""
    if right in opposites_of(left):
        return False
    is_listed = bool(_short(left) & _short(right)) or right in _kinds().get(left, ())
    return is_listed or _is_most(left, right) or _is_most(right, left)


def _is_most(one: str, other: str) -> bool:
    """Whether ``other`` is the adjective ``one`` of the highest degree, or its adverb ("close",
    "closest", "closely")."""
    return len(one) >= _SHORTEST_ADJECTIVE and other in {one + "est", one + "li", one[:-1] + "ili"}


def claim_relatives(stem: str) -> frozenset[object]:
    """What a sentence can be looked up by to find any word that may stand for ``stem``."""
    general = {("kind", each) for each in _general().get(stem, ())}
    general |= {("kind", stem)} if stem in _kinds() else set()
    return relatives(stem) | {("claim", number) for number in _short(stem)} | general


def synonyms_of(stem: str) -> frozenset[int]:
    """The rows of the list of synonyms that ``stem`` stands in."""
    return _synonyms().get(stem, frozenset())


def opposites_of(stem: str) -> frozenset[str]:
    """The stems of words that say the opposite of ``stem``."""
    return _opposites().get(stem, frozenset())


def _short(stem: str) -> frozenset[int]:
    return _synonyms("synonyms_of_claims.txt").get(stem, frozenset())


@cache
def _synonyms(name: str = "synonyms.txt") -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(rows_of(name)):
        for word in line.split():
            found.setdefault(verb_stem(word), set()).add(number)
    return {stem: frozenset(rows) for stem, rows in found.items()}


def told_stems(forms: Sequence[str]) -> tuple[str, ...]:
    """The stems of folded words in order; several words that say what one does have its stem.

    >>> told_stems(["it", "took", "place"]) == ("it", verb_stem("happen"), verb_stem("happen"))
    True
    """
    table = _particle_verbs()
    stems = [
        particle_meaning(stem, forms[at + 1 : at + 5], table)
        for at, stem in enumerate(verb_stems(forms))
    ]
    for at, form in enumerate(forms):
        for words, meaning in _phrases().get(verb_stem(form), ()):
            behind = forms[at + 1 : at + 1 + len(words)]
            if len(behind) == len(words) and all(map(_is_word_of, words, behind)):
                stems[at : at + 1 + len(words)] = [meaning] * (1 + len(words))
    return tuple(stems)


def _is_word_of(word: str, form: str) -> bool:
    """Whether ``form`` is the ``word`` of a phrase, in which "one's" is any owner's word."""
    return form == word or (word == "one's" and form in listed("owning"))


@cache
def _particle_verbs() -> dict[str, dict[str, str]]:
    return particle_table(rows_of("phrasal_verbs_of_claims.tsv"))


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Stem of a phrase's first word → the words behind it and the stem of what they mean, for each
    such phrase, the longest last."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in map(_pair, rows_of("phrases_of_claims.tsv")):
        first, *words = phrase.split()
        found.setdefault(verb_stem(first), []).append((tuple(words), verb_stem(meaning)))
    return {first: tuple(sorted(rows, key=_length)) for first, rows in found.items()}


def _length(row: tuple[tuple[str, ...], str]) -> int:
    return len(row[0])


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Stem of a general word → the stems of narrower words that tell the same of one thing."""
    found: dict[str, set[str]] = {}
    for general, narrower in map(_pair, rows_of("kinds_of_claims.tsv")):
        found.setdefault(verb_stem(general), set()).update(map(verb_stem, narrower.split()))
    return {stem: frozenset(stems) for stem, stems in found.items()}


@cache
def _general() -> dict[str, frozenset[str]]:
    """As ``_kinds``, the other way round."""
    found: dict[str, set[str]] = {}
    for general, stems in _kinds().items():
        for stem in stems:
            found.setdefault(stem, set()).add(general)
    return {stem: frozenset(stems) for stem, stems in found.items()}


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in rows_of("opposites.csv")[1:]:
        sides = [{verb_stem(word) for word in side.split()} for side in line.split(",")]
        for one, other in (sides, sides[::-1]):
            for stem in one:
                found.setdefault(stem, set()).update(other - one)
    return {stem: frozenset(others) for stem, others in found.items()}


def rows_of(name: str) -> list[str]:
    """The rows of a table of this folder."""
    path = files("rashomon.comparing.checking") / "data" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def stance_words() -> dict[str, str]:
    """Folded word → what it makes of the verb after it: "negated", "planned", "alleged"…"""
    return {word: kind for kind in STANCES for word in listed(kind)}


@cache
def listed(kind: str) -> frozenset[str]:
    """The words that the list of function words gives for ``kind``."""
    rows = dict(_pair(line) for line in rows_of("stance_words.tsv"))
    return frozenset(rows[kind].split())


@cache
def stems_of(kind: str) -> frozenset[str]:
    """The stems of the words that ``listed`` gives for ``kind``."""
    return frozenset(map(verb_stem, listed(kind)))


def _pair(line: str) -> tuple[str, str]:
    kind, _, words = line.partition("\t")
    return kind, words
