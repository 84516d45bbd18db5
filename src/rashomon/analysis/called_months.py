"""Months that people are called as well, where the words alone tell which is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

CALLED_MONTHS = frozenset({"may", "april", "june", "august", "march"})


def is_called_so(token: Token) -> bool:
    """Whether a month is somebody's name: told as one by the parse, or behind "on" without a day
    ("called on May to resign")."""
    if token.lower_ not in CALLED_MONTHS or not token.text[:1].isupper():
        return False
    if token.ent_type_ == "PERSON":
        return True
    is_behind_on = token.i > 0 and token.nbor(-1).lower_ == "on"
    return is_behind_on and (token.i + 1 == len(token.doc) or token.nbor().tag_ != "CD")
