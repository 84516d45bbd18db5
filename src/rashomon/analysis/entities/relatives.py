"""Names that an article brings in as somebody's relative ("her father, Robert Hale")."""

from __future__ import annotations

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.tokentable import TokenTable

_KIN = frozenset(
    {"father", "mother", "brother", "sister", "son", "daughter", "husband", "wife", "widow"}
    | {"uncle", "aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson"}
    | {"granddaughter", "stepfather", "stepmother", "stepson", "stepdaughter", "ex-husband"}
    | {"ex-wife", "dad", "mom", "mum", "twin", "widower", "half-brother", "half-sister", "partner"}
)
_POSSESSORS = frozenset({"his", "her", "their", "'s", "’s", "my", "our"})
_REACH = 4  # words before a name in which its relation is told: "her late father, Robert"


def is_relative(table: TokenTable, name: NameSpan) -> bool:
    """Whether the words around a name call its bearer a relative of somebody told of before."""
    opens, closes = table.sentence(table.sent[name.first])
    before = range(max(opens, name.first - _REACH), name.first)
    after = range(name.last, min(closes, name.last + _REACH))
    is_apposed = name.last < len(table) and table.word[name.last] == ","
    is_first_lady = table.lower[max(opens, name.first - 2) : name.first] == ("first", "lady")
    return is_first_lady or _tells_kin(table, before) or (is_apposed and _tells_kin(table, after))


def _tells_kin(table: TokenTable, words: range) -> bool:
    """Whether a noun of kinship stands behind a possessor in ``words``."""
    owned = next((i for i in words if table.lower[i] in _POSSESSORS), None)
    return owned is not None and any(table.lower[i] in _KIN for i in words if i > owned)
