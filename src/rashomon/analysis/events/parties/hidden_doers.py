"""Those who act where the subject of the verb does not say who: behind prepositions, behind the
weapon they use, in the country that somebody "was deported from"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import phrases, verb_phrases
from rashomon.analysis.events.grammar.participants import is_name, players_within
from rashomon.analysis.events.grammar.predicates import is_passive
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PLANTING = frozenset({"plant", "fire", "launch", "lay", "set", "detonate", "throw", "drop", "hurl"})


def doers_behind(verb: Token, slot: str) -> list[Token]:
    """Who acts, behind the first of the prepositions of ``slot`` that holds anybody, on the verb
    or inside its phrases ("came under fire from lawmakers", "was met with anger among …")."""
    near_by = list(verb_phrases(verb))
    inner = [pair for _, noun in near_by for pair in phrases(noun)]
    cases = slot.split(",")
    found = ([noun for case, noun in [*near_by, *inner] if case == each] for each in cases)
    return next((each for each in found if each), [])


def expelling(trigger: Trigger) -> list[Token]:
    """The country or body that somebody "was deported from"."""
    verb = trigger.token
    if trigger.frame.mode not in {"deport", "expel"} or not is_passive(verb):
        return []
    return [noun for case, noun in phrases(verb) if case == "from" and is_name(noun)]


def planting(noun: Token) -> list[Token]:
    """Whose weapon does it ("a bomb planted by rebels", "rockets fired by the army")."""
    told = [each for each in noun.children if each.dep_ == "acl" and lemma(each) in PLANTING]
    return [
        each for verb in told for agent in syntax.agents(verb) for each in players_within(agent)
    ]
