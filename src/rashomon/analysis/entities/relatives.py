"""Names that an article brings in as somebody's relative ("her father, Robert Hale")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.nouns import fold, person_nouns
from rashomon.analysis.entities.tokentable import TokenTable

_KIN = frozenset(
    {"father", "mother", "brother", "sister", "son", "daughter", "husband", "wife", "widow"}
    | {"uncle", "aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson"}
    | {"granddaughter", "stepfather", "stepmother", "stepson", "stepdaughter", "ex-husband"}
    | {"ex-wife", "dad", "mom", "mum", "twin", "widower", "half-brother", "half-sister", "partner"}
)
_POSSESSORS = frozenset({"his", "her", "their", "'s", "’s", "my", "our"})
_LONG_REACH = 6  # words before a name in which it is told what else a relative is
_REACH = 4  # words before a name in which its relation is told: "her late father, Robert"

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Words behind a name that tell one generation from another."""

KNOWN_BEFORE = 3
"""Times a surname is printed by itself before whoever is named once in full cannot be its bearer
(read off stories of 2018)."""


def namesakes(table: TokenTable, names: Sequence[NameSpan]) -> set[NameSpan]:
    """Full names printed once, without a title, of whose surname a bearer with a title has long
    been told: after "President Hale", "Hale" and "Hale", "the birth of Tom Hale" is another's."""
    people = sorted((e for e in names if e.kind == "person"), key=lambda each: each.first)
    times = Counter(fold(table.words(each.first, each.last)) for each in people)
    bare: Counter[str] = Counter()
    titled: set[str] = set()
    found: set[NameSpan] = set()
    for each in people:
        words = fold(table.words(each.first, each.last))
        surname = words.split(" ")[-1]
        if words == surname:
            bare[surname] += 1
            titled |= {surname} if _has_title(table, each) else set()
        elif surname in titled and bare[surname] >= KNOWN_BEFORE and times[words] == 1:
            found |= {each} if not _has_title(table, each) else set()
    return found


def namesakes_by_suffix(table: TokenTable, names: Sequence[NameSpan]) -> frozenset[str]:
    """The surnames that a father and a son of one name bear in an article: "Hale Jr." stands for
    the son, or a name stands there in full with "Jr." and without, or a ruler bears the surname
    ("President Hale") of whom the article calls "Tom Hale Jr."."""
    people = [fold(table.words(e.first, e.last)).split(" ") for e in names if e.kind == "person"]
    juniors = [words for words in people if words[-1] in SUFFIXES and len(words) > 1]
    full = {tuple(words) for words in people if len(words) > 1}
    ruling = {fold(table.word[e.first]) for e in names if _is_ruler_by_surname(table, e)}
    return frozenset(
        words[-2]
        for words in juniors
        if len(words) == 2 or tuple(words[:-1]) in full or words[-2] in ruling
    )


def _is_ruler_by_surname(table: TokenTable, name: NameSpan) -> bool:
    if name.kind != "person" or name.last - name.first != 1 or not _has_title(table, name):
        return False
    return person_nouns()[table.lower[name.first - 1]].rank == "ruler"


def _has_title(table: TokenTable, name: NameSpan) -> bool:
    if not name.first or not table.is_capital(name.first - 1):
        return False
    before = person_nouns().get(table.lower[name.first - 1])
    return before is not None and before.rank != "work"


def is_relative(table: TokenTable, name: NameSpan) -> bool:
    """Whether the words around a name call its bearer a relative of somebody told of before."""
    opens, closes = table.sentence(table.sent[name.first])
    before = range(max(opens, name.first - _REACH), name.first)
    after = range(name.last, min(closes, name.last + _REACH))
    is_apposed = name.last < len(table) and table.word[name.last] == ","
    is_first_lady = table.lower[max(opens, name.first - 2) : name.first] == ("first", "lady")
    is_kin = _tells_kin(table, before) or _is_kin_and_more(table, name, opens)
    return is_first_lady or is_kin or (is_apposed and _tells_kin(table, after))


def _is_kin_and_more(table: TokenTable, name: NameSpan, opens: int) -> bool:
    """Whether a relative is called something else besides ("his daughter and White House adviser
    Mira Okafor")."""
    ands = (i for i in range(max(opens, name.first - _LONG_REACH), name.first) if i)
    return any(
        table.lower[i] == "and"
        and _tells_kin(table, range(max(opens, i - _REACH), i))
        and table.lower[i - 1] in _KIN
        and all(table.pos[j] in {"NOUN", "PROPN", "ADJ"} for j in range(i + 1, name.first))
        for i in ands
    )


def _tells_kin(table: TokenTable, words: range) -> bool:
    """Whether a noun of kinship stands behind a possessor in ``words``."""
    owned = next((i for i in words if table.lower[i] in _POSSESSORS), None)
    return owned is not None and any(table.lower[i] in _KIN for i in words if i > owned)
