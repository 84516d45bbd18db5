"""What people can be for or against: acts, rules, claims, rights, by the noun that names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def is_arguable(noun: str) -> bool:
    """Whether a noun names something that somebody can be for or against, singular or plural.

    >>> [is_arguable(noun) for noun in ("quotas", "nomination", "voters", "department", "bird")]
    [True, True, False, False, False]
    """
    table, forms = _table(), {noun, _singular(noun)}
    if forms & table["noun"]:
        return True
    is_abstract = any(form.endswith(tuple(table["ending"])) for form in forms)
    return is_abstract and not forms & table["but"]


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Row name → its words."""
    path = files("rashomon.comparing") / "data" / "issue_nouns.txt"
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row, _, words = line.partition("\t")
            found[row] |= set(words.split())
    return {row: frozenset(words) for row, words in found.items()}
