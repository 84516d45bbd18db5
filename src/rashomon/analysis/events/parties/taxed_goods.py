"""Whose goods a tariff, an embargo or a ban is on: "$16 billion worth of Omani goods"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import phrases
from rashomon.analysis.events.grammar.participants import MAKING, is_name, players_within
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

_AMOUNTS = frozenset({"billion", "trillion", "worth", "value", "list", "range", "array", "amount"})
_AMOUNTS |= frozenset({"host", "slew", "variety", "basket"})
_INSIDE = frozenset({"of", "in"})
_DEEPEST = 5  # amounts of amounts: "a list of billions of dollars' worth of"
_TRADED = frozenset({"import", "export", "good", "product", "shipment", "item", "car", "steel"})
_TRADED |= frozenset({"vehicle", "aluminum", "aluminium", "crop", "part", "produce"})


def counted(noun: Token) -> Token:
    """What ``noun`` only counts or measures, else ``noun``."""
    for _ in range(_DEEPEST):
        is_amount = noun.tag_ == "$" or lemma(noun) in _AMOUNTS | lemma_classes()["quantity"]
        inner = [each for case, each in phrases(noun) if case in _INSIDE] if is_amount else []
        inner += [each for each in noun.children if is_amount and each.lower_ == "worth"]
        if not inner:
            break
        noun = max(inner, key=lambda each: each.i)
    return noun


def are_makers(goods: Token, players: list[Token]) -> bool:
    """Whether all of ``players`` are those the goods come from: "boats built in Oman", "imports
    from Oman"."""
    clauses = [
        each for each in goods.children if each.dep_.startswith("acl") and lemma(each) in MAKING
    ]
    behind = [each for case, each in phrases(goods) if case == "from" and lemma(goods) in _TRADED]
    return bool(players) and all(
        player in behind or any(each.is_ancestor(player) for each in clauses) for player in players
    )


def makers_behind(tariff: Token, verb: Token | None) -> list[Token]:
    """Whose goods it is on where the parse hangs them, or whom they come from, on the verb: "put
    duties on steel imports from Oman"."""
    if verb is None:
        return []
    told = [each for case, each in phrases(tariff) if case == "on"]
    if not told:
        hung = [counted(each) for case, each in phrases(verb) if case == "on"]
        return [player for goods in hung for player in players_within(goods)]
    if not any(lemma(each) in _TRADED for each in told):
        return []
    behind = [each for case, each in phrases(verb) if case == "from"]
    return [each for each in behind if each.i > told[-1].i and is_name(each)]
