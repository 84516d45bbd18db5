"""Names that stand where a text says who worked on it ("Editing by Ana Ruiz")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.tokentable import TokenTable

_WORK = r"(?:additional |further )?(?:reporting|writing|editing|translation)"
_CREDIT = re.compile(
    rf"\W*{_WORK}(?:(?:,| and|, and) {_WORK})* by\b"
    r"|.*\bcontributed (?:reporting\b|to th(?:is|e) (?:report|story|article)\b)",
    re.IGNORECASE | re.DOTALL,
)


def credited(table: TokenTable, names: Sequence[NameSpan]) -> set[NameSpan]:
    """The names in sentences that give credit: nobody the text calls by a surname before is meant
    by them, as where "Kim" is told of and "Dana Kim" has edited it."""
    sentences = {table.sent[each.first] for each in names if each.kind == "person"}
    giving = {number for number in sorted(sentences) if _gives_credit(table, number)}
    return {each for each in names if table.sent[each.first] in giving}


def _gives_credit(table: TokenTable, number: int) -> bool:
    opens, closes = table.sentence(number)
    return gives_credit(table.words(opens, closes))


def gives_credit(sentence: str) -> bool:
    """Whether a sentence says who worked on its text.

    >>> gives_credit("(Reporting by Ana Ruiz; Editing by Dana Kim)")
    True
    """
    return _CREDIT.match(sentence) is not None
