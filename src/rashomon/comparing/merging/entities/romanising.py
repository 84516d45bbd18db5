"""Names of other scripts in Latin letters: which spellings are a choice of table, and no slip."""

from __future__ import annotations

import re

# Endings of Greek, Slavic, Georgian, Armenian and Persian surnames, by which a name is known for
# one of another script. Written for the project.
_ENDING = re.compile(
    r"(?:poulos|poulou|akos|akis|idis|iadis|oulias|iotis|"
    r"(?:[eo]v|in)sk[iy]y?|skaya|enko|chuk|yuk|[eo]v[iy]ch|[eo]vna|[eo]va?|"
    r"dze|shvili|yan|zadeh|nejad)$"
)
# What one table writes so and another so, in the order in which it is replaced.
_CHOICES = (
    *(("sch", "sh"), ("tch", "ch"), ("ch", "Q"), ("kh", "h"), ("gh", "g"), ("dh", "d")),
    *(("th", "t"), ("ph", "f"), ("ck", "k"), ("c", "k"), ("Q", "ch"), ("q", "k"), ("w", "v")),
    *(("x", "ks"), ("tz", "ts"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i")),
    *(("j", "i"), ("y", "i")),
)
_SOFT_G = re.compile(r"^gi(?=[aeo])")  # Greek "Giannis", "Yiannis"
_DOUBLED = re.compile(r"(.)\1+")


def is_of_another_script(surname: str) -> bool:
    """Whether a folded surname has an ending of those that are written in other letters at home.

    >>> is_of_another_script("vardakos"), is_of_another_script("brandt")
    (True, False)
    """
    return len(surname) > 5 and _ENDING.search(surname) is not None


def is_romanised_alike(left: str, right: str) -> bool:
    """Whether two folded names of another script part only where writers choose a table.

    >>> is_romanised_alike("giannis", "yiannis"), is_romanised_alike("karolos", "carolos")
    (True, True)
    >>> is_romanised_alike("melkarov", "merkalov")
    False
    """
    return _letters(left) == _letters(right)


def _letters(name: str) -> str:
    name = _SOFT_G.sub("i", name)
    for printed, meant in _CHOICES:
        name = name.replace(printed, meant)
    name = _DOUBLED.sub(r"\1", name)
    name = "i" + name[1:] if name.startswith("e") else name
    return name.removesuffix("ios") + "is" if name.endswith("ios") else name
