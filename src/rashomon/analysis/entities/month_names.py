"""People who are called as a month is: "May said", where "Theresa May" is somebody."""

from __future__ import annotations

from rashomon.analysis.entities.name_spans import is_before_title
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable

_OF_DATES = frozenset(
    {"in", "since", "until", "till", "of", "last", "next", "this", "early", "late"}
)
_OF_DATES |= frozenset({"mid", "during", "through", "from", "between", "every", "each", "-", "–"})
_OF_PEOPLE = frozenset(
    {"on", "with", "against", "for", "under", "behind", "about", "mrs", "ms", "mr"}
)
_OF_PEOPLE |= frozenset({"mrs.", "ms.", "mr.", "told", "that", "if", "when", "but", "as"})
_OFFICE = frozenset({"government", "cabinet", "party", "office", "leadership", "deal", "plan"})
_OFFICE |= frozenset({"minority", "premiership", "spokesman", "spokeswoman", "husband", "team"})
_SPEAKING = frozenset({"VBD", "VBZ", "MD"})


def is_called(table: TokenTable, i: int) -> bool:
    """Whether the month at token ``i`` is what somebody is called: it acts, owns or is told of."""
    before = table.lower[i - 1] if i else ""
    after = i + 1
    numbers = {table.tag[at] for at in (i - 1, after) if 0 <= at < len(table)}
    is_owner = after < len(table) and table.lower[after] in POSSESSIVES
    if _owns_office(table, i) or (is_owner and before == "of"):
        return True
    if before in _OF_DATES or "CD" in numbers or not table.is_capital(i):
        return False
    opens = i == table.sent_starts[table.sent[i]]
    acts = opens or is_owner or (after < len(table) and table.tag[after] in _SPEAKING)
    return (
        acts or before in _OF_PEOPLE or table.pos[i - 1] == "VERB" or is_before_title(table, i - 1)
    )


def _owns_office(table: TokenTable, i: int) -> bool:
    """Whether what follows belongs to a person ("no confidence in May's government")."""
    follows = table.lower[i + 1 : i + 3]
    return len(follows) == 2 and follows[0] in POSSESSIVES and follows[1] in _OFFICE
