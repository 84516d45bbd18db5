"""Names of cities and palaces that stand for a government: "Washington retaliated"."""

from __future__ import annotations

from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.nouns import government_verb_forms, government_verbs
from rashomon.analysis.entities.salience import SUBJECTS, head_of
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable
from rashomon.text.countries import country_named, country_of_seat

PLACE_WORDS = frozenset(
    {
        "in",
        "at",
        "to",
        "into",
        "near",
        "outside",
        "inside",
        "around",
        "from",
        "across",
        "through",
        "visit",
        "visited",
        "leave",
        "left",
        "reach",
        "reached",
        "arrive",
    }
)
FACING_WORDS = frozenset({"with", "against", "by", "toward", "towards", "between", "on"})
# nouns of a government's doings: "Washington's closest ally", "Moscow's invasion"
OWNED_WORDS = frozenset(
    {
        "ally",
        "allies",
        "government",
        "policy",
        "decision",
        "demand",
        "demands",
        "position",
        "stance",
        "relationship",
        "relations",
        "ties",
        "refusal",
        "response",
        "support",
        "invasion",
        "war",
        "offer",
        "proposal",
        "sanctions",
        "intention",
        "intentions",
        "foreign",
        "closest",
        "claim",
        "claims",
        "ambassador",
        "envoy",
        "diplomats",
        "military",
        "forces",
        "troops",
        "leaders",
        "officials",
        "actions",
        "pressure",
        "interests",
        "commitment",
        "plan",
        "plans",
        "threats",
    }
)


def seat_government(table: TokenTable, name: NameSpan) -> str | None:
    """The code of the country whose government this name stands for here, else ``None``."""
    words = table.words(name.first, name.last)
    country = country_of_seat(words)
    if country is None or name.kind == "person" or country_named(words) is not None:
        return None
    return country if _acts(table, name, is_city=not _is_palace(words)) else None


def palace_country(words: str) -> str | None:
    """The code of the country whose government resides in the building ``words`` name.

    >>> palace_country("White House"), palace_country("Moscow")
    ('USA', None)
    """
    return country_of_seat(words) if _is_palace(words) else None


def _is_palace(words: str) -> bool:
    """Whether the seat is a building or office rather than a city."""
    return words.endswith(("House", "Street", "Palace", "Kremlin", "Élysée", "Elysee", "hall"))


def _acts(table: TokenTable, name: NameSpan, *, is_city: bool) -> bool:
    before = _word_before(table, name.first)
    if before in PLACE_WORDS or _is_dateline(table, name):
        return False
    if _is_owner(table, name):
        return _owned(table, name)
    head = head_of(table, name.first, name.last)
    if table.dep[head] in SUBJECTS or table.dep[head] == "conj":
        verb = table.head[head] if table.dep[head] in SUBJECTS else table.head[table.head[head]]
        return _is_of_governments(table, verb) or (not is_city and table.pos[verb] == "VERB")
    if name.last < len(table) and _is_of_governments(table, name.last):
        return table.pos[name.last] in {"VERB", "AUX"}
    return before in FACING_WORDS or _is_made_to_act(table, name)


def _is_of_governments(table: TokenTable, i: int) -> bool:
    """Whether token ``i`` is a verb for what governments do and cities do not."""
    return table.lemma[i] in government_verbs() or table.lower[i] in government_verb_forms()


def _is_made_to_act(table: TokenTable, name: NameSpan) -> bool:
    """Whether "to" and a verb follow: "prompted Washington to revoke the visa"."""
    i = name.last
    return i + 1 < len(table) and table.lower[i] == "to" and table.pos[i + 1] == "VERB"


def _word_before(table: TokenTable, first: int) -> str:
    i = first - 1
    while i > 0 and table.lower[i] in {"the", "both"}:
        i -= 1
    return table.lower[i] if i >= 0 else ""


def _is_dateline(table: TokenTable, name: NameSpan) -> bool:
    return (
        name.last < len(table)
        and table.word[name.last] in {",", "("}
        and (name.last + 1 < len(table) and table.is_capital(name.last + 1))
    )


def _is_owner(table: TokenTable, name: NameSpan) -> bool:
    return name.last < len(table) and table.word[name.last] in POSSESSIVES


def _owned(table: TokenTable, name: NameSpan) -> bool:
    following = table.lower[name.last + 1 : name.last + 4]
    return any(word in OWNED_WORDS for word in following)
