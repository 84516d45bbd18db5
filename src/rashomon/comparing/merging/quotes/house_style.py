"""Words that one house prints for another's: abbreviations, spellings, and slips of the pen."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

_SLIP_LETTERS = 7  # of a word in which one letter is a slip rather than another word
_LETTERS_LEFT = 2  # that stand before the stars of a masked word
_FEWEST_INITIALS = 2
_SMALL = frozenset({"a", "an", "the", "that"})
_BETWEEN_INITIALS = _SMALL | {"of", "and", "for", "on", "in"}
_ORDINAL = re.compile(r"\b(\d+)\s?(?:st|nd|rd|th)\b")
_POSSESSIVE = re.compile(r"'s?$")
# By which somebody is called before the name: plainly, or by what he is.
_PLAIN_ADDRESS = frozenset({"mr", "mrs", "ms", "miss"})
_ADDRESS = _PLAIN_ADDRESS | frozenset(
    {"dr", "doctor", "prof", "professor", "judge", "justice", "president", "secretary"}
    | {"sen", "senator", "rep", "representative", "congressman", "congresswoman"}
    | {"gov", "governor", "gen", "general", "adm", "admiral", "director", "minister"}
)
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ORDERS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
# The endings of British spellings, and what American ones have for them; "lyin'" for "lying".
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2}in)(?:g|')$"), ""),
    (re.compile(r"(?<=[a-z]{2}[a-z])our(?=s?$|ed$|ing$|able$|ful$|ites?$)"), "or"),
    (re.compile(r"(?<=[btv])re(?=s?$|d$)"), "er"),
    (re.compile(r"(?<=[a-z]{2}[iy])s(?=e[sdr]?$|ing$|ation$)"), "z"),
)


def are_of_one_sense(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two runs of folded words say the same, printed by two houses.

    One word written as two, an office, a unit or a month cut short, initials, a small number in
    digits, a slip of the pen, an oath with its letters hidden, two ways of address before a name.

    >>> are_of_one_sense(["the", "uk's"], ["united", "kingdom's"])
    True
    >>> are_of_one_sense(["advise"], ["advice"]), are_of_one_sense(["adm"], ["general"])
    (True, False)
    """
    if _are_of_address({*old}, {*new}):
        return True
    one, two = _in_one_style(old), _in_one_style(new)
    if one == two or _is_slip(one, two) or _is_slip("".join(old), "".join(new)):
        return True
    if _is_masked(old, new) or _is_masked(new, old):
        return True
    return _are_initials(old, new) or _are_initials(new, old)


def _are_of_address(old: Set[str], new: Set[str]) -> bool:
    """Whether one is "Mr." or the like, and the other what else stands before a name."""
    is_plain = bool(old and new) and (old <= _PLAIN_ADDRESS or new <= _PLAIN_ADDRESS)
    return is_plain and old | new <= _ADDRESS


def _in_one_style(words: Sequence[str]) -> str:
    """The letters of ``words`` as one house style would print them, articles left out.

    >>> _in_one_style(["six", "feet"]) == _in_one_style(["6", "ft"])
    True
    >>> _in_one_style(["october", "15th"]) == _in_one_style(["oct", "15"])
    True
    >>> _in_one_style(["fibre", "centres"]) == _in_one_style(["fiber", "centers"])
    True
    """
    plain = _ORDINAL.sub(r"\1", " ".join(word for word in words if word not in _SMALL)).split()
    return "".join(_spelt_alike(_house_style().get(word, word)) for word in plain)


def _spelt_alike(word: str) -> str:
    for ending, other in _ENDINGS:
        word = ending.sub(other, word)
    return word


@cache
def _house_style() -> dict[str, str]:
    """What each abbreviation, spelling or small number is printed as in one style."""
    text = (files("rashomon.comparing") / "data" / "house_style.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    named = (*enumerate(_NUMBERS, start=1), *enumerate(_ORDERS, start=1))
    numbers = {word: str(number) for number, word in named}
    return numbers | {word: row[-1] for row in rows for word in row[:-1]}


def _is_slip(old: str, new: str) -> bool:
    """Whether one letter too many, too few or turned round is all that parts two long words."""
    return min(len(old), len(new)) >= _SLIP_LETTERS and OSA.distance(old, new) <= 1


def _is_masked(hidden: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether ``hidden`` is ``plain`` with letters taken out ("f***ing", "f ing")."""
    if len(plain) != 1 or not hidden:
        return False
    first, last = hidden[0], hidden[-1]
    letters = sum(len(word) for word in hidden)
    return (
        len(first) <= _LETTERS_LEFT
        and letters < len(plain[0])
        and plain[0].startswith(first)
        and (len(hidden) == 1 or plain[0].endswith(last))
    )


def _are_initials(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the one word of ``short`` is the initials of ``full`` ("the UK's")."""
    letters = [_POSSESSIVE.sub("", word) for word in short if word not in _SMALL]
    initials = [word[0] for word in full if word not in _BETWEEN_INITIALS]
    return len(initials) >= _FEWEST_INITIALS and letters == ["".join(initials)]
