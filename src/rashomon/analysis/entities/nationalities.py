"""Nationalities as modifiers: "Korean" in "North Korean leader" is no country by itself."""

from __future__ import annotations

from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_of_demonym

LONGEST_NATIONALITY = 3  # words ("Papua New Guinean")


def nationality_before(table: TokenTable, end: int, floor: int = 0) -> tuple[int, str] | None:
    """Where the longest nationality ending before token ``end`` begins, and its country's code.

    It begins at token ``floor`` or later.
    """
    if not table.is_capital(end - 1):
        return None
    for first in range(max(floor, end - LONGEST_NATIONALITY), end):
        code = country_of_demonym(table.words(first, end)) if table.is_capital(first) else None
        if code is not None:
            return first, code
    return None
