"""Names of states and provinces as they are cut short behind a town ("Hope, Ark.")."""

from __future__ import annotations


def stands_for(short: str, state: str) -> bool:
    """Whether letters of a state's name, in order from its first, are how it is cut short.

    >>> stands_for("Calif", "California"), stands_for("Ky", "Kentucky")
    (True, True)
    >>> stands_for("N.Y", "New York"), stands_for("Ariz", "Arkansas")
    (True, False)
    """
    letters = iter(state.lower())
    is_first = short[:1] == state[:1]
    return is_first and all(each in letters for each in short.lower() if each.isalpha())
