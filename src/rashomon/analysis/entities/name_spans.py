"""A run of words that names, and the titles a name may stand behind."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.analysis.entities.nouns import (
    fold,
    person_nouns,
)
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.types import EntityKind

DATE_WORDS = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july"),
        *("august", "september", "october", "november", "december"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov."),
        *("dec.", "mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat."),
        *("sun.", "i", "i.", "am", "pm", "gmt", "utc"),
        *("et", "est", "edt", "cst", "cdt", "pst", "pdt"),
    ]
)


CONNECTORS = frozenset(
    {"of", "the", "de", "la", "del", "al", "bin", "van", "von", "der", "da", "&"}
)


LONGEST_TITLE = 5  # words of the longest title in data/person_nouns.tsv
LONGEST_NAME = 12  # tokens; all but one of the 8,434 names in UNER-EWT's train part have 10 at most


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens ``first`` up to ``last`` (not included) that name something of ``kind``."""

    first: int
    last: int
    kind: EntityKind


def key_of(words: str) -> str:
    """What two printings of one name share."""
    folded = fold(words)
    return folded[4:] if folded.startswith("the ") else folded


def is_before_title(table: TokenTable, i: int) -> bool:
    """Whether token ``i`` is a title or trade that can stand before a person's name."""
    noun = person_nouns().get(table.lower[i])
    if noun is None or noun.is_plural:
        return False
    return noun.rank != "work" or table.pos[i] in {"NOUN", "PROPN"}


def title_length(table: TokenTable, i: int, last: int) -> int:
    """How many tokens the longest title at token ``i`` has; 0 where none stands."""
    for length in range(min(LONGEST_TITLE, last - i), 0, -1):
        noun = person_nouns().get(" ".join(table.lower[i : i + length]))
        if noun is not None and noun.is_plural and noun.rank != "work":
            return length  # "Justices Breyer and Kagan"
        if noun is not None and not noun.is_plural:
            return length if length > 1 or is_before_title(table, i) else 0
    return 0
